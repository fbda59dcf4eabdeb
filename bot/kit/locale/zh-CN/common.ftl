### 简体中文。术语与规则见 docs/translating.md。

## 错误提示：一句话说清哪里不对、怎样才对

error-unexpected = 我这边出了点问题。如果再次发生，请把编号 { $reference } 告诉我的维护者。
error-busy = 现在来问的人太多了，请过几秒再试。
error-share-used = 你已经有 { $count } 个请求在排队，会依次处理。等它们有了回复再来吧。
error-stopping = 我马上要重启了，请过一分钟再试。
error-cooldown = 请等 { $seconds } 秒再用 { COMMAND($command) }。
error-cooldown-menu = 请等 { $seconds } 秒再用这个菜单。
error-permissions = 这样做需要{ $permissions }权限。
error-bot-permissions = 我在这里需要{ $permissions }权限，请本服务器的管理员开放给我。
# Discord 设置里的权限名称；其余的用英文名称 { $title }。
permission =
    { $name ->
        [view_channel] 查看频道
        [send_messages] 发送消息
        [send_messages_in_threads] 在子区内发送消息
        [embed_links] 嵌入链接
        [attach_files] 附加文件
        [read_message_history] 阅读消息历史记录
        [add_reactions] 添加反应
        [use_external_emojis] 使用外部表情符号
        [use_application_commands] 使用应用命令
        [manage_messages] 管理消息
        [manage_channels] 管理频道
        [manage_guild] 管理服务器
        [administrator] 管理员
       *[other] “{ $title }”
    }
error-forbidden = Discord 不允许我在这里这么做。本服务器的管理员可以调整我的权限。
error-no-private-message = 这个命令只能在服务器里使用。
error-not-allowed = 你不能在这里使用这个命令。
error-outdated-command = 这个命令已经更新。请重启 Discord，或过一分钟重新输入。
error-outdated-button = 这个按钮太旧了，我已经认不出来。请重新输入命令。
error-bad-value = 这里不能用“{ $value }”。请从 Discord 给出的选项里选。
error-bad-option = 选项“{ OPTION($option) }”不能是“{ $value }”。请从 Discord 给出的选项里选。
error-storage = 我的数据库暂时没有响应，刚才的内容没有记下来。请过一分钟再试。
error-storage-lost = 我的数据库不见了：文件被人移走或删除了。在维护者重新启动我之前，什么都不会记下来。
error-discord = Discord 暂时没有回应我，请过一分钟再试。
error-no-styles = 我还没有任何模型，没法取名。我的维护者可以训练一些。
error-unknown-style = 没有“{ $style }”这种风格。可选的风格有：{ $styles }。
error-unknown-character = 这种风格从没用过“{ $character }”字。请换一个字。
error-surname-too-long = { $length } 个字的名字，姓了“{ $surname }”就没有取名的余地了。请把字数调多，或换个短些的姓。
error-surname-length = 姓氏最多 { $limit } 个字，请少输入一些。
error-surname-ambiguous = 读作“{ $surname }”的姓有好几个：{ $surnames }。请输入汉字，或从列表里选一个。
error-surname-unknown = 我不知道哪个姓读作“{ $surname }”：要用中文的姓，例如{ $examples }，输入汉字或拼音都行。

## 代替人名的称呼

person-hidden = 匿名玩家
person-deleted = 已删除资料的用户
