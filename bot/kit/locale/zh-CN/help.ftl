### 简体中文。术语与规则见 docs/translating.md。

## /help

help-command = 我会些什么，怎么玩
help-title = 江湖
help-intro = 我仿照武侠名家的笔法，为江湖中人取名，汉字和拼音都有。
help-line = { $mention } { $description }
help-more = 另外还有 { $count } 个命令，输入 / 就能看到。
help-play = 先试试 { COMMAND("name") }。★ 是最好听的名字，◆ 是最像这位作者手笔的名字。点“再来一批”可以看别的名字，也可以用同样的要求换一种风格。同样的要求加上同样的种子，会得到同样的结果，方便分享给别人。在 { COMMAND("quiz play") } 里，大家来猜名字是谁的风格。
help-maintainers = 你是这个机器人的维护者。
