### 简体中文。术语与规则见 docs/translating.md。

## /quiz daily、practice、stats：Discord 里显示的命令说明（每条最多 100 个字符）

quiz-daily = 每日十个名字，人人相同，只有一次机会；只有你看得到
quiz-practice = 独自练习，不计分：每次回答都有讲解，猜错的会再出现
quiz-stats = 你的战绩：各位作者的正确率、最长连对、奖章和最近 30 天
quiz-option-member = 看谁的战绩；默认是你自己

## 两种玩法的规则，用于 /quiz rules

quiz-mode-daily = 每日十题
quiz-mode-practice = 练习
quiz-rules-daily = 每天十个名字，人人相同。你独自作答，只有你看得到，只有一次机会。答对得 10 分，不限时间。下一期从 00:00（UTC）开始。
quiz-rules-practice = 你独自练习，只有你看得到，想练多久就练多久。我会讲解每次回答，猜错的会再问。不计分。

## 第一次答题前的入门

primer-title = 开始之前
primer-welcome = 第一次玩？先认识这几位作者
primer-intro = 接下来的名字都是我新编的，每个都仿照其中一位作者，由你来猜是谁。先看看他们自己笔下的名字。
primer-intro-real = 接下来的名字，有的是真名，有的是我仿照这些作者新编的，由你来猜是哪一种。先看看真名是什么样的。
primer-begin = 给我看一个名字
primer-kept = **你已了解各位作者**：我何时向你介绍过他们
primer-kept-why = 保证只介绍一次。

## /quiz daily

daily-title = { $day } 每日十题：第 { $number } 题，共 { $questions } 题
daily-question = 这个名字是谁的风格？下一期：{ $ends }。
daily-question-over = 这个名字是谁的风格？下一期已经开始，这一期截止：{ $ends }。
daily-right = 🟩 答对了：{ $name } 是{ $style }的风格。
daily-wrong = ⬛ 可惜：{ $name } 是{ $style }的风格。
daily-end = { $day } 每日十题：答对 { $correct } 题
daily-streak = 连续 { $days } 天。最长纪录：{ $best } 天。
daily-medal = 🏅 获得奖章：{ $medal }
daily-next = 下一期：{ $at }。
daily-review = 十个名字
daily-line = { $mark } { $number }. { $name } · { $style }
daily-copy = 你的成绩（不含答案）
daily-share = 发到这里
daily-practice = 练习
daily-shared = 江湖每日十题 { $day }：答对 { $correct } 题
daily-shared-run = 最长连对：{ $count }
daily-shared-streak = 连续 { $days } 天
daily-shared-invitation = 同样的十个名字在等你：{ COMMAND("quiz daily") }
daily-shared-before = 这次的成绩你已经发过了。
daily-over = 这一期已经结束。输入 { COMMAND("quiz daily") } 来做今天的。
daily-spent = 今天的机会你已经用过了；删除数据也不会还给你。下一期明天（UTC）开始。
daily-kept = **{ $count } 期每日十题**：你选了什么、何时选的、答对几题
daily-kept-why = 保证每期只做一次，并计算连续天数。别人可以用 { COMMAND("quiz stats") } 看到你答对了多少、得了哪些奖章，除非你用 { COMMAND("me") } 选择匿名。

## /quiz practice

practice-title = 练习
practice-question = 这个名字是谁的风格？
practice-private = 只有你看得到，不计分。
# 猜错的名字里的字，各带读音和意思。
practice-weak = 你常猜错含有这些字的名字：{ $points }。
practice-right = 答对了：是{ $style }的风格
practice-wrong = 可惜：是{ $style }的风格
practice-judge =
    { $view ->
        [easy] 判官认为显然是{ $style }（{ $percent }）。
        [normal] 判官认为更像{ $style }（{ $percent }）。
       *[hard] 判官认为谁都有可能，略偏{ $style }（{ $percent }）。
    }
practice-decided = 像{ $style }的地方：{ $characters }
practice-alike = { $style }笔下类似的真名：{ $names }
practice-next = 下一个名字
practice-kept = **你的练习**：最近问过你的名字，最多 40 个
practice-kept-why = 让题目等着你，也不会很快重复。
practice-kept-points = **{ $count } 个姓氏和字**：出自你猜错的名字
practice-kept-points-why = 让你练习觉得难的地方。

## /quiz stats

stats-title = { $person } 的战绩
stats-nothing = 还没有回答过。从 { COMMAND("quiz daily") } 或 { COMMAND("quiz practice") } 开始吧。
stats-answers = 回答 { $asked } 次，答对 { $right } 次（{ $percent }）
stats-apart = 其中 { $count } 次不计入作者和难度统计（{ $modes }）。
stats-runs = 最长连对：{ $best }。目前连对：{ $current }。
stats-dailies = 每日十题连续 { $current } 天。最长纪录：{ $best } 天。
stats-rank = { $mode } · { $scope }：{ $people } 人中第 { $rank } 名，{ $points } 分
stats-authors = 各位作者
stats-author = { $bar } { $style }：{ $asked } 次中答对 { $right } 次（{ $percent }）
stats-bands = 按难度（判官对名字有多大把握）
stats-band = { $bar } { $band }：{ $asked } 次中答对 { $right } 次（{ $percent }）
stats-medals = 奖章
stats-no-medals = 还没有。每日十题全对就能得到一枚。
stats-right = 答对
stats-wrong = 答错
# 每日图的替代文字。
stats-picture = 最近 { $days } 天，每天一柱。共回答 { $asked } 次，答对 { $right } 次；最多的一天是 { $day }，有 { $most } 次。
stats-hidden = 这位玩家选择了匿名。
medal-perfect_daily = 十全十美：每日十题全部答对
medal-month = 风雨无阻：连续 30 天完成每日十题
medal-survivor = 百战余生：生存模式累计答对一百题
medal-run = 稳如泰山：连续答对二十题
medal-connoisseur = 行家：两位作者各猜一百个，都答对七成
