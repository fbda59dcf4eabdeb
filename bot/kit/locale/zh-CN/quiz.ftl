### 简体中文。术语与规则见 docs/translating.md。

## /quiz：Discord 里显示的命令说明（每条最多 100 个字符）

quiz-command = 猜名字是谁的风格，冲上排行榜
quiz-play = 在本频道开一局：每轮一个新编的名字，每人回答一次
quiz-option-rounds = 猜几个名字，1 到 20；默认按服务器的设置，未设置则为 5
quiz-option-seconds = 每个名字有多少秒可以作答，5 到 120；默认按服务器的设置，未设置则为 20
quiz-option-styles = 在哪几位作者之间猜，例如：金庸 / 古龙
quiz-stop = 结束本频道的游戏
quiz-leaderboard = 看看谁领先，自己排第几
quiz-option-scope = 算哪里的成绩；默认是本服务器
quiz-option-period = 从何时算起（UTC）；默认是全部时间
quiz-option-board-mode = 看哪种模式的排行榜；默认为经典
quiz-option-sort = 按什么排名；默认按得分
quiz-scope-server = 本服务器
quiz-scope-everywhere = 所有服务器
quiz-period-today = 今天
quiz-period-week = 本周（周一起）
quiz-period-month = 本月
quiz-period-all = 全部时间
quiz-mode-classic = 经典
quiz-sort-points = 得分
quiz-sort-accuracy = 正确率（答满 20 题起）
quiz-sort-streak = 最长连对
quiz-sort-wins = 获胜局数

## /quiz：一局游戏

quiz-begins = 游戏开始：共 { $rounds } 轮，每轮 { $seconds } 秒。答对得 10 分，答得快最多再加 5 分。
quiz-round = 第 { $number } 轮，共 { $rounds } 轮
quiz-question = 这个名字是谁的风格？每人只能答一次。截止：{ $ends }。
quiz-receipt = 你选了 **{ $style }**。时间一到就揭晓答案。
quiz-answer = 答案是 **{ $style }**。
quiz-judge = 判官认为是{ $style }，有 { $percent } 的把握；关键在“{ $character }”字。
quiz-winners = 谁猜对了
quiz-split = 大家的选择
quiz-nobody-answered = 这次没有人回答。
quiz-nobody-right = 这次没有人猜对。
# 一串人名的最后一项。
quiz-others = 另外 { $count } 人
quiz-bar = { $bar } { $style }：{ $count }
quiz-stopped = { $person } 结束了游戏。
quiz-ended = 所有轮次都猜完了。
quiz-ended-stopped = 游戏提前结束。已经作答的都算数。
quiz-ended-idle = 好一阵子没人回答了，游戏就到这里。想玩的时候随时再开一局。
quiz-ended-away = 我离开得太久，游戏就到这里。已经作答的都算数。
quiz-ended-storage = 我的数据库没有响应，游戏就到这里。已经作答的都算数。
quiz-ended-refused = 我不能再在本频道发消息了，游戏就到这里。已经作答的都算数。
quiz-ended-broken = 我这边出了点问题，游戏就到这里。已经作答的都算数。
quiz-standings = 最终名次
# 没有星号的话，Discord 会自己编号成 1、2、3，不管并列。
quiz-standing = **{ $rank }.** { $person } { $figure }
quiz-standing-tied = **{ $rank }.** { $person } { $figure }，并列
# 排名的依据，放在一行或一句的末尾。
quiz-figure-points = { $points } 分（{ $answered } 题对 { $correct } 题）
quiz-figure-accuracy = 答对 { $share }（{ $answered } 题对 { $correct } 题）
quiz-figure-streak = 连对 { $streak } 题
quiz-figure-wins = 获胜 { $wins } 局
quiz-more-standings = 还有 { $count } 人
quiz-no-standings = 没有人回答，所以谁也没有得分。
quiz-round-over = 这一轮已经结束。输入 { COMMAND("quiz play") } 再开一局吧。
quiz-round-over-next = 这一轮已经结束。游戏还在下面继续，去猜下一个名字吧。
quiz-already-answered = 你已经选了{ $style }；以第一次回答为准。
quiz-taken = 本频道已经有一局游戏了。加入一起玩，或换个频道。
quiz-no-game = 本频道没有进行中的游戏。输入 { COMMAND("quiz play") } 开一局吧。
quiz-not-yours = 只有开局的人或管理员能结束游戏；开局的人连续两轮没有作答时，谁都可以。
quiz-where = 游戏要在我加入的服务器频道里进行。去那里玩，或者把我加到你的服务器：{ $invite }
quiz-too-few-styles = 游戏至少需要两种风格，我现在还不够。我的维护者可以训练一些。
quiz-too-few-names = 没能找到足够的新名字来开这一局。请再试一次，或换几种风格。
quiz-styles-count = 请选 { $least } 到 { $most } 种不同的风格，例如：金庸 / 古龙。

## /quiz leaderboard

quiz-board-title =
    { $scope ->
        [server] 本服务器排行榜
       *[everywhere] 所有服务器排行榜
    } · { $period ->
        [today] 今天
        [week] 本周
        [month] 本月
       *[all] 全部时间
    }
quiz-board-what =
    模式：{ $mode }。按{ $sort ->
        [accuracy] 正确率
        [streak] 最长连对
        [wins] 获胜局数
       *[points] 得分
    }排名。
quiz-board-you = { $line } ← **你**
quiz-board-own = 你的名次：第 { $rank } 名，{ $figure }。
quiz-board-own-tied = 你的名次：第 { $rank } 名（并列），{ $figure }。
quiz-board-accuracy = 答满 { $least } 题才排名。答得越多，正确率越可信：500 题对 450 题，排在 20 题对 19 题之前。
quiz-board-missing = 再答 { $count } 题，你就上榜了。
quiz-board-not-on = 你还没有登上这个排行榜。
quiz-board-empty = 这个排行榜上还没有人。输入 { COMMAND("quiz play") }，来当第一个。
quiz-board-footer = 共 { $people } 人
quiz-board-back = 上一页
quiz-board-on = 下一页
quiz-board-mine = 我的名次
quiz-board-no-server = 这里不是服务器。范围请选“所有服务器”，或到服务器里问我。

## /quiz：/privacy 里列出的内容

quiz-kept-answers = **{ $count } 次回答**：你在猜名游戏里选了什么、何时选的、得了几分
quiz-kept-answers-why = 保证每次回答只算一次。
quiz-kept-totals = **{ $count } 条排行榜成绩**：你在某个服务器或所有服务器里的回答、得分、获胜局数和最长连对
quiz-kept-totals-why = 供排行榜显示。
quiz-kept-games = **{ $count } 局游戏**：由你开局的时间和地点
quiz-kept-games-why = 开局的人可以结束游戏。
