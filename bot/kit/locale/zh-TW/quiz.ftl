### 繁體中文（台灣）。術語與規則見 docs/translating.md。

## /quiz：Discord 顯示的指令說明（每則最多 100 個字元）

quiz-command = 猜名字是誰的風格，衝上排行榜
quiz-play = 在這個頻道開一局：每回合一個新編的名字，每人回答一次
quiz-option-rounds = 猜幾個名字，1 到 20；預設照伺服器的設定，沒設定就是 5
quiz-option-seconds = 每個名字有幾秒可以作答，5 到 120；預設照伺服器的設定，沒設定就是 20
quiz-option-styles = 在哪幾位作者之間猜，例如：金庸 / 古龍
quiz-stop = 結束這個頻道的遊戲
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
quiz-mode-classic = 經典
quiz-sort-points = 得分
quiz-sort-accuracy = 正確率（答滿 20 題起）
quiz-sort-streak = 最長連對
quiz-sort-wins = 獲勝局數

## /quiz：一局遊戲

quiz-begins = 遊戲開始：共 { $rounds } 回合，每回合 { $seconds } 秒。答對得 10 分，答得快最多再加 5 分。
quiz-round = 第 { $number } 回合，共 { $rounds } 回合
quiz-question = 這個名字是誰的風格？每人只能答一次。截止：{ $ends }。
quiz-receipt = 你選了 **{ $style }**。時間一到就揭曉答案。
quiz-answer = 答案是 **{ $style }**。
quiz-judge = 判官認為是{ $style }，有 { $percent } 的把握；關鍵在「{ $character }」字。
quiz-winners = 誰猜對了
quiz-split = 大家的選擇
quiz-nobody-answered = 這次沒有人回答。
quiz-nobody-right = 這次沒有人猜對。
# 一串人名的最後一項。
quiz-others = 另外 { $count } 人
quiz-bar = { $bar } { $style }：{ $count }
quiz-stopped = { $person } 結束了遊戲。
quiz-ended = 所有回合都猜完了。
quiz-ended-stopped = 遊戲提前結束。已經作答的都算數。
quiz-ended-idle = 好一陣子沒人回答了，遊戲就到這裡。想玩的時候隨時再開一局。
quiz-ended-away = 我離開太久了，遊戲就到這裡。已經作答的都算數。
quiz-ended-storage = 我的資料庫沒有回應，遊戲就到這裡。已經作答的都算數。
quiz-ended-refused = 我不能再在這個頻道發訊息了，遊戲就到這裡。已經作答的都算數。
quiz-ended-broken = 我這邊出了點狀況，遊戲就到這裡。已經作答的都算數。
quiz-standings = 最終名次
# 沒有星號的話，Discord 會自己編成 1、2、3，不管並列。
quiz-standing = **{ $rank }.** { $person } { $figure }
quiz-standing-tied = **{ $rank }.** { $person } { $figure }，並列
# 排名的依據，放在一行或一句的末尾。
quiz-figure-points = { $points } 分（{ $answered } 題對 { $correct } 題）
quiz-figure-accuracy = 答對 { $share }（{ $answered } 題對 { $correct } 題）
quiz-figure-streak = 連對 { $streak } 題
quiz-figure-wins = 獲勝 { $wins } 局
quiz-more-standings = 還有 { $count } 人
quiz-no-standings = 沒有人回答，所以誰也沒有得分。
quiz-round-over = 這個回合已經結束。輸入 { COMMAND("quiz play") } 再開一局吧。
quiz-round-over-next = 這個回合已經結束。遊戲還在下面繼續，去猜下一個名字吧。
quiz-already-answered = 你已經選了{ $style }；以第一次的回答為準。
quiz-taken = 這個頻道已經有一局遊戲了。一起來玩，或換個頻道。
quiz-no-game = 這個頻道沒有進行中的遊戲。輸入 { COMMAND("quiz play") } 開一局吧。
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
quiz-kept-answers-why = 確保每次回答只算一次。
quiz-kept-totals = **{ $count } 筆排行榜成績**：你在某個伺服器或所有伺服器裡的回答、得分、獲勝局數和最長連對
quiz-kept-totals-why = 供排行榜顯示。
quiz-kept-games = **{ $count } 局遊戲**：由你開局的時間和地點
quiz-kept-games-why = 開局的人可以結束遊戲。
