### 简体中文。术语与规则见 docs/translating.md。

## /me 和 /settings 的菜单：未选择时显示的文字，以及选项，每条最多 100 个字符

preference-menu-language = 语言
language-chosen = 语言：{ $language }
preference-menu-script = 汉字
preference-script-simplified = 汉字：简体，例如“龙”和“剑”
# 在任何语言里都故意用繁体字；写成字符串，检查用字的测试就不会看它们。
preference-script-traditional = 汉字：繁体，例如“{ "龍" }”和“{ "劍" }”
preference-menu-pinyin = 拼音
preference-pinyin-on = 拼音：显示
preference-pinyin-off = 拼音：隐藏
preference-menu-gloss = 释义
preference-gloss-on = 释义：显示
preference-gloss-off = 释义：隐藏

## /settings：Discord 里显示的命令说明（最多 100 个字符）

settings-command = 设定我在本服务器怎样回复；限可以管理服务器的成员

## /settings：回复

settings-title = 本服务器的设置
settings-intro = 频道里所有人都能看到的内容，从现在起按这些设置显示。对于给自己的回复，每个成员可以用 { COMMAND("me") } 另作选择。要让大家只在某个频道玩，请到那个频道里输入 { COMMAND("settings") }。
settings-footer = 如果我被移出本服务器，它的设置、游戏和分数会在 30 天后删除。
settings-not-allowed = 只有可以管理服务器的成员才能更改设置。
settings-where = 只有我加入的服务器才有设置。请到那里问我，或者把我加到你的服务器：{ $invite }

# 菜单：未选择时显示的文字，以及选项，每条最多 100 个字符
settings-language-auto = 语言：跟随本服务器在 Discord 里的语言，没有则跟随发起的人
settings-script-auto = 汉字：跟随语言
settings-channel = 在哪里可以开局
settings-channel-any = 猜名：任何频道
settings-channel-only = 猜名：只在 #{ $channel }
settings-mode = 猜名游戏猜什么
settings-mode-option = 猜名游戏的模式：{ $mode }
settings-rounds = 轮数
settings-rounds-option = 猜名：{ $count } 轮，除非开局的人另选，或模式另有规定
settings-seconds = 秒数
settings-seconds-option = 猜名：每轮 { $count } 秒，除非开局的人另选，或模式另有规定
settings-starters = 谁可以开局
settings-starters-everyone = 猜名：谁都可以开局
settings-starters-moderators = 猜名：只有可以管理消息的人能开局
settings-switches = 本服务器的其他设置
settings-switch-pinyin = 名字附拼音
settings-switch-gloss = 名字附释义
# 菜单选项里不能有命令的链接，所以不写命令。
settings-switch-names = 取名结果人人可见
settings-switch-names-off = 不选的话，只有发起的人能看到名字
settings-switch-boards = 排行榜人人可见
settings-switch-boards-off = 不选的话，只有发起的人能看到排行榜
settings-switch-everywhere = 分数也计入所有服务器的排行榜
settings-switch-everywhere-off = 不选的话，只计入本服务器

## /settings：对猜名游戏的规定

quiz-other-channel = 本服务器在 { $channel } 玩，请到那里开局。
quiz-moderators-start = 在本服务器，只有可以管理消息的人能开局。请找他们帮忙。
