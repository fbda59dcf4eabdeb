### 简体中文。术语与规则见 docs/translating.md。

## 消息“应用”菜单里的一项（最多 32 个字符），以及回复

reports-report = 举报名字
reports-help = 在消息的“应用”菜单里，“举报名字”会把不该出现的名字告诉我的维护者。
reports-which = 哪个名字不该出现？你选了什么，只有我的维护者看得到。
reports-none-found = 谢谢你的留心。不过这条消息里没找到名字：我找的是连着的两到五个汉字，例如“令狐冲”。
reports-menu = 举报不该出现的名字
reports-thanks = 谢谢，我的维护者会来看看 { $name }。这条消息只有你能看到。
reports-too-many = 你已经有 { $limit } 条举报在等待处理。请等我的维护者看过再说。

## /reports：Discord 里显示的命令说明（每条最多 100 个字符）

reports-command = 维护者专用：处理被举报的名字
reports-list = 维护者专用：查看被举报的名字，屏蔽名字或驳回举报
reports-unblock = 维护者专用：让屏蔽了的名字重新出现
reports-option-name = 屏蔽了的名字；边输入边提示

## /reports：回复

reports-title = 被举报的名字
reports-line = - **{ $name }**：{ $count } 人举报
reports-none = 没有名字被举报。
reports-blocked = 维护者屏蔽的名字：{ $count }
reports-footer = 屏蔽了的名字不会再出现；包含它的更长的名字仍可能出现。
reports-menu-block = 屏蔽一个名字
reports-menu-dismiss = 驳回对一个名字的举报
reports-not-blocked = 维护者没有屏蔽过 { $name }。文件 blocklist.txt 和我自带的名单不能在这里修改。
reports-unblocked = { $name } 又可以出现了。
reports-not-maintainer = 只有我的维护者能查看举报。谁都可以举报名字：在消息菜单的“应用”里选“举报名字”。

## 保存的个人资料

reports-kept = **{ $count } 条举报**：你认为不该出现的名字
reports-kept-why = 好让维护者知道有多少人反对某个名字。维护者处理后就会删除。
