### 简体中文。术语与规则见 docs/translating.md。

## 这种语言的自称

language-name = 简体中文

## /me：Discord 里显示的命令说明（最多 100 个字符）

me-command = 选择你的语言、名字的写法，以及是否在排行榜上露面

## /me：回复

me-title = 你的偏好
me-intro = 我回复你时，以你的偏好为先，其次才是服务器的设置。对整个频道说的话，例如猜名的题目，则按服务器的设置。
me-shown = 在排行榜和游戏里，别人能看到你的名字。
me-hidden = 你现在是匿名的：在排行榜和游戏里，别人看到的是“匿名玩家”。你自己仍能看到自己的名次。已经发出的消息不会改变。
me-footer = 这条消息只有你能看到。{ COMMAND("privacy") } 可以查看和删除我保存的关于你的资料。
me-hide = 对别人匿名
me-unhide = 重新显示我的名字
# 菜单选项，每条最多 100 个字符
me-language-auto = 语言：跟随你的 Discord
me-script-auto = 汉字：跟随语言
me-pinyin-auto = 拼音：跟随服务器的设置，未设置则显示
me-gloss-auto = 释义：跟随服务器的设置，未设置则显示

## /me：/privacy 里列出的内容

me-kept = **你的偏好**：用 { COMMAND("me") } 选的语言、简繁、拼音和释义
me-kept-why = 好让我按你喜欢的方式回复。
