### 简体中文。术语与规则见 docs/translating.md。

## /privacy：Discord 里显示的命令说明（每条最多 100 个字符）

privacy-command = 查看、导出、删除我保存的关于你的资料
privacy-show = 看看我保存了你的哪些资料，为什么保存
privacy-export = 以文件形式拿到我保存的关于你的资料
privacy-delete = 删除我保存的关于你的资料；删除前会再问你一次
## /privacy：回复

privacy-title = 我保存的关于你的资料
privacy-kept = 我保存了你的这些资料（用户 ID：{ $id }）：
privacy-kept-nothing = 我没有保存你的任何资料（用户 ID：{ $id }）。
privacy-line = - { $what }
privacy-line-why = - { $what }。{ $why }
privacy-kept-name = **你的名字**，我最近一次看到的是：{ $name }
privacy-kept-hidden = **你选择了匿名**：别人看不到你的名字，也看不到对你的提及
privacy-kept-name-why = 好让别人看到正确的名字，或者看不到名字。
privacy-kept-commands = { COMMAND("privacy export") } 会把全部资料以文件形式发给你。{ COMMAND("privacy delete") } 会删除它们。{ COMMAND("me") } 可以让你匿名：分数会保留，但别人看不到你的名字。
privacy-more = 这条消息只有你能看到。想进一步了解（包括备份），可以问我的维护者。
privacy-more-link = 隐私说明
privacy-export-title = 你的资料
privacy-export-done = 这个文件里有我保存的关于你的全部资料。猜名游戏的一轮还没结束时，不会写明你在这一轮的回答值几分。
privacy-delete-title = 要删除你的资料吗？
privacy-delete-goes = 将会删除
privacy-delete-stays = 将会保留，但你的 ID 换成一个随机数
privacy-delete-question = 你在排行榜上的名次也会一并消失，谁也恢复不了。在你按下按钮之前，什么都不会删除。
privacy-delete-button = 全部删除
privacy-deleted-title = 你的资料
privacy-deleted-gone = 已删除
privacy-deleted-done = 你不在任何排行榜上了，也不再是匿名状态。只有你再次使用我时，我才会重新保存你的资料。频道里的消息不会消失；以前的备份也还在，维护者保留多久就存多久。
privacy-deleted-nothing = 我没有保存任何关于你的资料，没有可删的。
