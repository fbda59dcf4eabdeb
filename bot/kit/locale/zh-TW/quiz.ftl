### 繁體中文（台灣）。術語與規則見 docs/translating.md。

## /quiz：Discord 顯示的指令說明（每則最多 100 個字元）

quiz-command = 猜名字是誰的風格，衝上排行榜
quiz-play = 在這個頻道開一局：每回合一個名字，大家一起猜
quiz-option-rounds = 猜幾個名字，1 到 20；預設先看模式，再看伺服器的設定，都沒有就是 5
quiz-option-seconds = 每個名字有幾秒可以作答，5 到 120；預設先看模式，再看伺服器的設定，都沒有就是 20
quiz-option-styles = 在哪幾位作者之間猜，例如：金庸 / 古龍
quiz-option-mode = 猜什麼；預設照伺服器的設定，沒設定就是經典
quiz-option-difficulty = 名字有多難猜；預設是普通
quiz-option-thread = 是否為這局遊戲單獨開一個討論串；預設不開
quiz-stop = 結束這個頻道的遊戲
quiz-skip = 投票提前結束這個回合；只有你一個人時直接結束
quiz-rules = 看看每種模式怎麼玩、怎麼得分
quiz-leaderboard = 看看誰領先，自己排第幾
quiz-option-scope = 算哪裡的成績；預設是這個伺服器
quiz-option-period = 從什麼時候算起（UTC）；預設是全部時間
quiz-option-board-mode = 看哪種模式的排行榜；預設為經典
quiz-option-sort = 依什麼排名；預設依得分
quiz-scope-server = 這個伺服器
quiz-scope-everywhere = 所有伺服器
quiz-period-today = 今天
quiz-period-week = 本週（從週一算起）
quiz-period-month = 本月
quiz-period-all = 全部時間
quiz-sort-points = 得分
quiz-sort-accuracy = 正確率（答滿 20 題起）
quiz-sort-streak = 最長連對
quiz-sort-wins = 獲勝局數

## /quiz：模式

quiz-mode-classic = 經典
quiz-mode-lists = 兩份名單
quiz-mode-real = 真名還是新編
quiz-mode-masters = 四大名家
quiz-mode-blitz = 快答
quiz-mode-survival = 生存
quiz-band-easy = 簡單
quiz-band-normal = 普通
quiz-band-hard = 困難
quiz-choice-first = 名單一
quiz-choice-second = 名單二
quiz-choice-real = 真名
quiz-choice-invented = 新編的
quiz-rules-classic = 我照某位作者的風格編一個名字，你來猜是誰的風格。這個回合結束之前都可以改答案。
quiz-rules-lists = 我給出兩份名單，每份十個新編的名字，各是一位作者的風格。你來猜哪一份是前一位作者的。這就是 2017 年那篇文章裡的遊戲，偶爾我會拿出文章當年印出的名字。
quiz-rules-real = 我給出一個名字，不是真名（我學風格時看過的），就是新編的，你來猜是哪一種。這個回合結束之前都可以改答案。
quiz-rules-masters = 我照金庸、古龍、梁羽生或黃易的風格編一個名字，你來猜是誰的風格。這個回合結束之前都可以改答案。
quiz-rules-blitz = 我編一個名字，每回合時間很短。答對得越早，最多多得 5 分。以第一次的選擇為準。
quiz-rules-survival = 每人三條命。答錯丟一條，錯過一回合也丟一條。名字越來越難，所有人的命都用完，或最後一回合結束後，遊戲結束。以第一次的選擇為準。
quiz-points-rules = **得分**：答對簡單的名字得 { $easy } 分，普通的 { $normal } 分，困難的 { $hard } 分。在判官看來，簡單的名字顯然屬於某位作者，普通的比較像某位作者，困難的則誰都有可能。從連續第 { $streak } 次答對起，每次再加 { $bonus } 分。答錯不得分。還沒有別人加入時，一個人玩一天最多得 { $alone } 分。
quiz-hints-rules = **提示**：作答之前可以買提示，只有你看得到。每則提示會讓答對的得分少 { $price } 分。
quiz-pace-rules = **節奏**：從第二回合起，所有在玩的人都答完，或時間到了，回合就結束；第一回合會等到時間用完，好讓大家加入。{ COMMAND("quiz skip") } 投票提前結束這個回合，{ COMMAND("quiz stop") } 結束遊戲。
quiz-menu-rules = 其他模式
quiz-unknown-mode = 我不認識這種模式。可以選：{ $modes }。
quiz-missing-mode = 這種模式需要的作者，我現在還沒有模型。請換一種。

## /quiz：一局遊戲

quiz-begins = 遊戲開始：共 { $rounds } 回合，每回合 { $seconds } 秒。模式：**{ $mode }**。玩法請看 { COMMAND("quiz rules") }。
quiz-thread-name = 這是誰的名字？{ $mode }
quiz-thread-opened = 這一局在單獨的討論串裡進行：{ $thread }
quiz-thread-refused = 我沒辦法在這裡開討論串，就在這個頻道玩吧。開討論串需要你和我都有「建立公開討論串」的權限，我還需要「在討論串中傳送訊息」。
quiz-thread-inside = 這裡已經是討論串了，討論串裡不能再開討論串。不選這個選項，就可以在這裡玩。
quiz-round = 第 { $number } 回合，共 { $rounds } 回合
quiz-ask-style = 這個名字是誰的風格？截止：{ $ends }。
quiz-ask-lists = 哪一份是**{ $style }**的名單？截止：{ $ends }。
quiz-ask-real = 這個名字是真名，還是我新編的？截止：{ $ends }。
quiz-receipt = 你選了**{ $style }**。這個回合結束時揭曉答案。
quiz-receipt-change = 你選了**{ $style }**。這個回合結束之前還可以改。
quiz-receipt-right = 你選了**{ $style }**，答對了：得 { $points } 分。
quiz-receipt-wrong = 你選了**{ $style }**，正確答案是**{ $right }**。
quiz-alone-limit = 一個人玩一天最多得 { $points } 分，你今天已經得滿了。
quiz-lives-left =
    { $lives ->
        [0] 你的命已經用完了。
       *[other] 你還剩 { $lives } 條命。
    }
quiz-answer = 答案是**{ $style }**。
quiz-told-lists = **{ $list }**是**{ $style }**的風格，另一份是{ $other }的。
quiz-told-article = 這些名字是 2017 年那篇文章當年印出來的。
quiz-told-real = 這是真名（**{ $style }**），出自《{ $work }》。
quiz-told-roster = 這是真名（**{ $style }**）。
quiz-told-invented = 這是新編的，**{ $style }**的風格。
quiz-judge-easy = 判官：顯然是{ $style }。最關鍵的是：{ $characters }。
quiz-judge-normal = 判官：比較像{ $style }。最關鍵的是：{ $characters }。
quiz-judge-hard = 判官：誰都有可能，稍微偏{ $style }。最關鍵的是：{ $characters }。
quiz-relatives = 相似的真名：{ $names }。
quiz-winners = 誰猜對了
quiz-split = 大家的選擇
quiz-nobody-answered = 這次沒有人回答。
quiz-nobody-right = 這次沒有人猜對。
# 一串人名的最後一項。
quiz-others = 另外 { $count } 人
quiz-bar = { $bar } { $style }：{ $count }
quiz-lives-title = 剩下的命
quiz-lives = { $person }：{ $lives } 條
quiz-button-hint = 提示（−{ $price } 分）
quiz-button-more = 再來一則提示（−{ $price } 分）
quiz-button-reveal = 揭曉
quiz-button-next = 下一個
quiz-button-view = 有多大把握？
quiz-button-again = 再玩一局
quiz-button-review = 我錯過的
quiz-stopped = { $person } 結束了遊戲。
quiz-ended = 所有回合都猜完了。
quiz-ended-stopped = 遊戲提前結束。已經作答的都算數。
quiz-ended-idle = 好一陣子沒人回答了，遊戲就到這裡。想玩的時候隨時再開一局。
quiz-ended-out = 所有人的命都用完了，遊戲就到這裡。
quiz-ended-away = 我離開太久了，遊戲就到這裡。已經作答的都算數。
quiz-ended-storage = 我的資料庫沒有回應，遊戲就到這裡。已經作答的都算數。
quiz-ended-refused = 我不能再在這個頻道發訊息了，遊戲就到這裡。已經作答的都算數。
quiz-ended-thread = 我不能再在這一局的討論串裡發訊息了，遊戲就到這裡。已經作答的都算數。
quiz-ended-broken = 我這邊出了點狀況，遊戲就到這裡。已經作答的都算數。
quiz-standings = 最終名次
# 沒有星號的話，Discord 會自己編成 1、2、3，不管並列。
quiz-standing = **{ $rank }.** { $person } · { $figure }
quiz-standing-tied = **{ $rank }.** { $person } · { $figure }，並列
# 排名的依據，放在一行或一句的末尾。
quiz-figure-points = { $points } 分（{ $answered } 題對 { $correct } 題）
quiz-figure-accuracy = 答對 { $share }（{ $answered } 題對 { $correct } 題）
quiz-figure-streak = 連對 { $streak } 題
quiz-figure-wins = 獲勝 { $wins } 局
quiz-more-standings = 還有 { $count } 人
# 一局遊戲或整個排行榜考了哪些風格：「風格：金庸 · 古龍」。
quiz-styles = 風格：{ $styles }
quiz-styles-more = 風格：{ $styles } · 另外 { $count } 種
quiz-no-standings = 沒有人回答，所以誰也沒有得分。
quiz-round-over = 這個回合已經結束。輸入 { COMMAND("quiz play") } 再開一局吧。
quiz-round-over-next = 這個回合已經結束。遊戲還在下面繼續，去猜下一個名字吧。
quiz-already-answered = 你已經選了{ $style }；以第一次的回答為準。
quiz-same-answer = 你已經選了{ $style }。想改的話，選另一個答案。
quiz-answered-over = 你選的是{ $style }，這個回合已經結束。
quiz-one-moment = 等一下，我還在記下你的答案。
quiz-out-of-lives = 你的 { $lives } 條命已經用完。答錯或錯過一個名字，就丟一條。下一局再來！
quiz-reveal-not-alone = 還有別人在玩，要等時間到或大家都答完才揭曉。{ COMMAND("quiz skip") } 可以投票提前結束。
quiz-next-not-yours = 只有在玩的人能跳到下一個名字。答一次，就算在玩。
quiz-moved-on = 遊戲已經往下走了。
quiz-skip-vote =
    { $missing ->
        [0] { $person } 結束了這個回合。
       *[other] { $person } 想結束這個回合，還差 { $missing } 票。
    }
quiz-skip-not-yours = 只有在這局裡答過題的人能投票結束回合。
quiz-hint-answered = 你已經回答了。提示要在回答之前買。
quiz-no-hints = 這個名字我沒有提示。
quiz-hint-title = 提示
quiz-hint-cost = 答對會少得 { $points } 分。
quiz-hint-meaning = 意思是：{ $meaning }
quiz-hint-work = 如果是真名，就出自《{ $work }》。
quiz-hint-surname = 真名裡姓「{ $surname }」的：{ $counts }。
quiz-hint-count = { $style } { $names } 個名字中有 { $count } 個
quiz-view-title = 判官怎麼看{ $name }
quiz-view-line = { $bar } { $style }：{ $percent }
quiz-view-weights = 每個字給{ $style }加的分量，單位是奈特（小於零表示比較像別人）：{ $weights }。
quiz-view-weight = { $character } { $weight }
quiz-view-rough = 這些數字只是粗略的：判官沒有針對這幾位作者一起校準過。
quiz-review-title = 你錯過的
quiz-review-none = 沒有：你每次都答對了。
quiz-review-wrong = 正確：**{ $right }**。你選了{ $said }。
quiz-review-unanswered = 正確：**{ $right }**。你沒有回答。
quiz-taken = 這個頻道已經有一局遊戲了。一起來玩，或換個頻道。
quiz-no-game = 這個頻道沒有進行中的遊戲。輸入 { COMMAND("quiz play") } 開一局吧。
quiz-ending = 這一局已經結束，結果馬上就出來。
quiz-not-yours = 只有開局的人或管理員能結束遊戲；開局的人連續兩回合沒有作答時，誰都可以。
quiz-where = 遊戲要在我加入的伺服器頻道裡進行。去那裡玩，或者把我加到你的伺服器：{ $invite }
quiz-too-few-styles = 遊戲至少需要兩種風格，我現在還不夠。我的維護者可以訓練一些。
quiz-too-few-names = 找不到足夠的新名字來開這一局。請再試一次，或換幾種風格。
quiz-styles-count = 請選 { $least } 到 { $most } 種不同的風格，例如：金庸 / 古龍。

## /quiz leaderboard

quiz-board-title =
    { $scope ->
        [server] 這個伺服器的排行榜
       *[everywhere] 所有伺服器的排行榜
    } · { $period ->
        [today] 今天
        [week] 本週
        [month] 本月
       *[all] 全部時間
    }
quiz-board-what =
    模式：{ $mode }。依{ $sort ->
        [accuracy] 正確率
        [streak] 最長連對
        [wins] 獲勝局數
       *[points] 得分
    }排名。
quiz-board-you = { $line } ← **你**
quiz-board-own = 你的名次：第 { $rank } 名，{ $figure }。
quiz-board-own-tied = 你的名次：第 { $rank } 名（並列），{ $figure }。
quiz-board-accuracy = 答滿 { $least } 題才排名。答得越多，正確率越可信：500 題對 450 題，排在 20 題對 19 題之前。
quiz-board-missing = 再答 { $count } 題，你就上榜了。
quiz-board-not-on = 你還沒有登上這個排行榜。
quiz-board-empty = 這個排行榜上還沒有人。輸入 { COMMAND("quiz play") }，來當第一個。
quiz-board-footer = 共 { $people } 人
quiz-board-back = 上一頁
quiz-board-on = 下一頁
quiz-board-mine = 我的名次
quiz-board-no-server = 這裡不是伺服器。範圍請選「所有伺服器」，或到伺服器裡問我。

## /quiz：/privacy 裡列出的內容

quiz-kept-answers = **{ $count } 次回答**：你在猜名遊戲裡選了什麼、何時選的、得了幾分
quiz-kept-answers-why = 確保每次回答只算一次。別人可以用 { COMMAND("quiz stats") } 看到你的正確率、最長連對和獎章，除非你用 { COMMAND("me") } 選擇匿名。
quiz-kept-totals = **{ $count } 筆排行榜成績**：你在某個伺服器或所有伺服器裡的回答及其風格、得分、獲勝局數和最長連對
quiz-kept-totals-why = 供排行榜顯示。
quiz-kept-recounts = **一筆紀錄**：你在所有伺服器的總成績要重新加總
quiz-kept-recounts-why = 讓總成績符合各伺服器的選擇。
quiz-kept-games = **{ $count } 局遊戲**：由你開局的時間和地點
quiz-kept-games-why = 開局的人可以結束遊戲。
quiz-kept-moves = **{ $count } 個回合的提示或投票**：你買過提示，或想跳過
quiz-kept-moves-why = 重新啟動後不會忘記，答對也照該得的算。
