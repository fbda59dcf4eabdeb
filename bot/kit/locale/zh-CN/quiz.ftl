### 简体中文。术语与规则见 docs/translating.md。

## /quiz：Discord 里显示的命令说明（每条最多 100 个字符）

quiz-command = 猜名字是谁的风格，冲上排行榜
quiz-play = 在本频道开一局：每轮一个名字，大家一起猜
quiz-option-rounds = 猜几个名字，1 到 20；默认先看模式，再看服务器的设置，都没有则为 5
quiz-option-seconds = 每个名字有多少秒可以作答，5 到 120；默认先看模式，再看服务器的设置，都没有则为 20
quiz-option-styles = 在哪几位作者之间猜，例如：金庸 / 古龙
quiz-option-mode = 猜什么；默认按服务器的设置，未设置则为经典
quiz-option-difficulty = 名字有多难猜；默认是普通
quiz-option-thread = 是否为这局游戏单独开一个子区；默认不开
quiz-stop = 结束本频道的游戏
quiz-skip = 投票提前结束这一轮；只有你一人时直接结束
quiz-rules = 看看每种模式怎么玩、怎么得分
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
quiz-sort-points = 得分
quiz-sort-accuracy = 正确率（答满 20 题起）
quiz-sort-streak = 最长连对
quiz-sort-wins = 获胜局数

## /quiz：模式

quiz-mode-classic = 经典
quiz-mode-lists = 两份名单
quiz-mode-real = 真名还是新编
quiz-mode-masters = 四大名家
quiz-mode-blitz = 快答
quiz-mode-survival = 生存
quiz-band-easy = 简单
quiz-band-normal = 普通
quiz-band-hard = 困难
quiz-choice-first = 名单一
quiz-choice-second = 名单二
quiz-choice-real = 真名
quiz-choice-invented = 新编的
quiz-rules-classic = 我按某位作者的风格编一个名字，你来猜是谁的风格。这一轮结束之前可以改答案。
quiz-rules-lists = 我给出两份名单，每份十个新编的名字，各是一位作者的风格。你来猜哪一份是前一位作者的。这就是 2017 年那篇文章里的游戏，偶尔我会拿出文章当年印出的名字。
quiz-rules-real = 我给出一个名字，要么是真名（我学风格时见过的），要么是新编的，你来猜是哪一种。这一轮结束之前可以改答案。
quiz-rules-masters = 我按金庸、古龙、梁羽生或黄易的风格编一个名字，你来猜是谁的风格。这一轮结束之前可以改答案。
quiz-rules-blitz = 我编一个名字，每轮时间很短。答对得越早，最多多得 5 分。以第一次的选择为准。
quiz-rules-survival = 每人三条命。答错丢一条，错过一轮也丢一条。名字越来越难，所有人的命都用完，或最后一轮过后，游戏结束。以第一次的选择为准。
quiz-points-rules = **得分**：答对简单的名字得 { $easy } 分，普通的 { $normal } 分，困难的 { $hard } 分。在判官看来，简单的名字显然属于某位作者，普通的更像某位作者，困难的则谁都有可能。从连续第 { $streak } 次答对起，每次再加 { $bonus } 分。答错不得分。还没有别人加入时，一个人玩一天最多得 { $alone } 分。
quiz-hints-rules = **提示**：作答之前可以买提示，只有你看得到。每条提示会让答对的得分少 { $price } 分。
quiz-pace-rules = **节奏**：从第二轮起，所有在玩的人都答完，或时间到了，一轮就结束；第一轮会等到时间用完，好让大家加入。{ COMMAND("quiz skip") } 投票提前结束这一轮，{ COMMAND("quiz stop") } 结束游戏。
quiz-menu-rules = 其他模式
quiz-unknown-mode = 我不认识这种模式。可选：{ $modes }。
quiz-missing-mode = 这种模式需要的作者，我现在还没有模型。请换一种。

## /quiz：一局游戏

quiz-begins = 游戏开始：共 { $rounds } 轮，每轮 { $seconds } 秒。模式：**{ $mode }**。玩法见 { COMMAND("quiz rules") }。
quiz-thread-name = 这是谁的名字？{ $mode }
quiz-thread-opened = 这一局在单独的子区里进行：{ $thread }
quiz-thread-refused = 我没法在这里开子区，就在本频道玩吧。开子区需要你和我都有“创建公共子区”的权限，我还需要“在子区内发送消息”。
quiz-thread-inside = 这里已经是子区了，子区里不能再开子区。不选这个选项，就可以在这里玩。
quiz-round = 第 { $number } 轮，共 { $rounds } 轮
quiz-ask-style = 这个名字是谁的风格？截止：{ $ends }。
quiz-ask-lists = 哪一份是**{ $style }**的名单？截止：{ $ends }。
quiz-ask-real = 这个名字是真名，还是我新编的？截止：{ $ends }。
quiz-receipt = 你选了**{ $style }**。这一轮结束时揭晓答案。
quiz-receipt-change = 你选了**{ $style }**。这一轮结束之前还可以改。
quiz-receipt-right = 你选了**{ $style }**，答对了：得 { $points } 分。
quiz-receipt-wrong = 你选了**{ $style }**，正确答案是**{ $right }**。
quiz-alone-limit = 一个人玩一天最多得 { $points } 分，你今天已经得满了。
quiz-lives-left =
    { $lives ->
        [0] 你的命已经用完了。
       *[other] 你还剩 { $lives } 条命。
    }
quiz-answer = 答案是**{ $style }**。
quiz-told-lists = **{ $list }**是**{ $style }**的风格，另一份是{ $other }的。
quiz-told-article = 这些名字是 2017 年那篇文章当年印出来的。
quiz-told-real = 这是真名（**{ $style }**），出自《{ $work }》。
quiz-told-roster = 这是真名（**{ $style }**）。
quiz-told-invented = 这是新编的，**{ $style }**的风格。
quiz-judge-easy = 判官：显然是{ $style }。最关键的是：{ $characters }。
quiz-judge-normal = 判官：更像{ $style }。最关键的是：{ $characters }。
quiz-judge-hard = 判官：谁都有可能，略偏{ $style }。最关键的是：{ $characters }。
quiz-relatives = 相似的真名：{ $names }。
quiz-winners = 谁猜对了
quiz-split = 大家的选择
quiz-nobody-answered = 这次没有人回答。
quiz-nobody-right = 这次没有人猜对。
# 一串人名的最后一项。
quiz-others = 另外 { $count } 人
quiz-bar = { $bar } { $style }：{ $count }
quiz-lives-title = 剩下的命
quiz-lives = { $person }：{ $lives } 条
quiz-button-hint = 提示（−{ $price } 分）
quiz-button-more = 再来一条提示（−{ $price } 分）
quiz-button-reveal = 揭晓
quiz-button-next = 下一个
quiz-button-view = 有多大把握？
quiz-button-again = 再玩一局
quiz-button-review = 我错过的
quiz-stopped = { $person } 结束了游戏。
quiz-ended = 所有轮次都猜完了。
quiz-ended-stopped = 游戏提前结束。已经作答的都算数。
quiz-ended-idle = 好一阵子没人回答了，游戏就到这里。想玩的时候随时再开一局。
quiz-ended-out = 所有人的命都用完了，游戏就到这里。
quiz-ended-away = 我离开得太久，游戏就到这里。已经作答的都算数。
quiz-ended-storage = 我的数据库没有响应，游戏就到这里。已经作答的都算数。
quiz-ended-refused = 我不能再在本频道发消息了，游戏就到这里。已经作答的都算数。
quiz-ended-thread = 我不能再在这一局的子区里发消息了，游戏就到这里。已经作答的都算数。
quiz-ended-broken = 我这边出了点问题，游戏就到这里。已经作答的都算数。
quiz-standings = 最终名次
# 没有星号的话，Discord 会自己编号成 1、2、3，不管并列。
quiz-standing = **{ $rank }.** { $person } · { $figure }
quiz-standing-tied = **{ $rank }.** { $person } · { $figure }，并列
# 排名的依据，放在一行或一句的末尾。
quiz-figure-points = { $points } 分（{ $answered } 题对 { $correct } 题）
quiz-figure-accuracy = 答对 { $share }（{ $answered } 题对 { $correct } 题）
quiz-figure-streak = 连对 { $streak } 题
quiz-figure-wins = 获胜 { $wins } 局
quiz-more-standings = 还有 { $count } 人
# 一局游戏或整个排行榜考了哪些风格：“风格：金庸 · 古龙”。
quiz-styles = 风格：{ $styles }
quiz-styles-more = 风格：{ $styles } · 另外 { $count } 种
quiz-no-standings = 没有人回答，所以谁也没有得分。
quiz-round-over = 这一轮已经结束。输入 { COMMAND("quiz play") } 再开一局吧。
quiz-round-over-next = 这一轮已经结束。游戏还在下面继续，去猜下一个名字吧。
quiz-already-answered = 你已经选了{ $style }；以第一次回答为准。
quiz-same-answer = 你已经选了{ $style }。想改的话，选另一个答案。
quiz-answered-over = 你选的是{ $style }，这一轮已经结束。
quiz-one-moment = 稍等，我还在记下你的答案。
quiz-out-of-lives = 你的 { $lives } 条命已经用完。答错或错过一个名字，就丢一条。下一局再来！
quiz-reveal-not-alone = 还有别人在玩，要等时间到或大家都答完才揭晓。{ COMMAND("quiz skip") } 可以投票提前结束。
quiz-next-not-yours = 只有在玩的人能跳到下一个名字。答一次，就算在玩。
quiz-moved-on = 游戏已经往下走了。
quiz-skip-vote =
    { $missing ->
        [0] { $person } 结束了这一轮。
       *[other] { $person } 想结束这一轮，还差 { $missing } 票。
    }
quiz-skip-not-yours = 只有在这局里答过题的人能投票结束一轮。
quiz-hint-answered = 你已经回答了。提示要在回答之前买。
quiz-no-hints = 这个名字我没有提示。
quiz-hint-title = 提示
quiz-hint-cost = 答对会少得 { $points } 分。
quiz-hint-meaning = 意思是：{ $meaning }
quiz-hint-work = 如果是真名，就出自《{ $work }》。
quiz-hint-surname = 真名里姓“{ $surname }”的：{ $counts }。
quiz-hint-count = { $style } { $names } 个名字中有 { $count } 个
quiz-view-title = 判官怎么看{ $name }
quiz-view-line = { $bar } { $style }：{ $percent }
quiz-view-weights = 每个字给{ $style }加的分量，单位是奈特（小于零表示更像别人）：{ $weights }。
quiz-view-weight = { $character } { $weight }
quiz-view-rough = 这些数字只是粗略的：判官没有针对这几位作者一起校准过。
quiz-review-title = 你错过的
quiz-review-none = 没有：你每次都答对了。
quiz-review-wrong = 正确：**{ $right }**。你选了{ $said }。
quiz-review-unanswered = 正确：**{ $right }**。你没有回答。
quiz-taken = 本频道已经有一局游戏了。加入一起玩，或换个频道。
quiz-no-game = 本频道没有进行中的游戏。输入 { COMMAND("quiz play") } 开一局吧。
quiz-ending = 这一局已经结束，结果马上就出。
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
quiz-kept-answers-why = 保证每次回答只算一次。别人可以用 { COMMAND("quiz stats") } 看到你的正确率、最长连对和奖章，除非你用 { COMMAND("me") } 选择匿名。
quiz-kept-totals = **{ $count } 条排行榜成绩**：你在某个服务器或所有服务器里的回答及其风格、得分、获胜局数和最长连对
quiz-kept-totals-why = 供排行榜显示。
quiz-kept-recounts = **一条记录**：你在所有服务器的总成绩要重新相加
quiz-kept-recounts-why = 让总成绩符合各服务器的选择。
quiz-kept-games = **{ $count } 局游戏**：由你开局的时间和地点
quiz-kept-games-why = 开局的人可以结束游戏。
quiz-kept-moves = **{ $count } 轮的提示或投票**：你买过提示，或想跳过
quiz-kept-moves-why = 重启后不会忘记，答对也按该得的算。
