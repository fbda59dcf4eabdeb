### 简体中文。术语与规则见 docs/translating.md。

## 消息和用户的“应用”菜单里的选项（每条最多 32 个字符）

menus-whose = 是谁的风格？
menus-name = 给 TA 取名

## /help

menus-help = 在消息的“应用”菜单里，“是谁的风格？”会评判其中的名字；在用户的“应用”菜单里，“给 TA 取名”会为这个人取个名字。

## 是谁的风格？

menus-whose-title = 是谁的风格？
menus-whose-line = { $name }：{ $style }风格，有 { $percent } 的把握
menus-whose-real = { $name }：{ $style }名单上的真名，出自《{ $work }》
menus-whose-real-somewhere = { $name }：{ $style }名单上的真名
menus-whose-none = 这条消息里没找到名字。我找的是连着的两到五个汉字，例如“令狐冲”。
menus-whose-unseen = 我从没见过哪个名字用“{ $characters }”，所以说不出是谁的风格。
menus-whose-footer = 判官比较的是{ $styles }。它常常拿不准，有时也会看走眼。
menus-whose-few = 我现在只认识一位作者，没有谁可以比较。

## 给 TA 取名

menus-name-line = { $person }，这是你在江湖上的名字，{ $style }风格，是 { $asker } 请我取的。
menus-name-own = { $person } 在江湖上有名字了，{ $style }风格。
menus-name-footer = 名字会一直保留，除非主人不要了。只有名字的主人能按这些按钮。
menus-name-drop = 不要这个名字
menus-name-refuse = 别给我取名
menus-name-dropped = { $person } 不要这个名字了。
menus-name-refused-now = { $person } 不想有名字，以后谁也不能再请我给 TA 取名。
menus-name-not-yours = 只有名字的主人才能按这个按钮。
menus-name-bots = 我只给人取名。机器人已经有名字了。
menus-name-refused = 对方不想让我取名。
menus-name-refused-own = 你说过不想有名字。别人也不能请我给你取名。
menus-name-allow = 重新允许取名
menus-name-allowed = 现在又可以给你取名了。
menus-name-hidden-own = 你现在是匿名的，所以我不会公开给你取名。请先在 { COMMAND("me") } 里按“{ me-unhide }”。
menus-name-none = 这次没找到名字，请再试一次。

## /privacy 里列出的内容

menus-kept-given = **{ $count } 个名字**：为你编的，或你请我为别人编的
menus-kept-given-why = 好让每个人的名字保持不变。
menus-kept-refusal = **你不想有名字**：谁也不能请我给你取名
menus-kept-refusal-why = 好让我记住这件事。
