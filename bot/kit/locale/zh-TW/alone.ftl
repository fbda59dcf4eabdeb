### 繁體中文（台灣）。術語與規則見 docs/translating.md。

## /quiz daily、practice、stats：Discord 顯示的指令說明（每則最多 100 個字元）

quiz-daily = 每天十個名字，大家都一樣，只有一次機會；只有你看得到
quiz-practice = 自己練習，不計分：每次回答都有解說，猜錯的會再出現
quiz-stats = 你的戰績：各位作者的答對率、最長連對、獎章和最近 30 天
quiz-option-member = 看誰的戰績；預設是你自己

## 兩種玩法的規則，用於 /quiz rules

quiz-mode-daily = 每日十題
quiz-mode-practice = 練習
quiz-rules-daily = 每天十個名字，大家都一樣。你自己作答，只有你看得到，只有一次機會。答對得 10 分，不限時間。下一期從 00:00（UTC）開始。
quiz-rules-practice = 你自己練習，只有你看得到，想練多久就練多久。我會解說每次回答，猜錯的會再問。不計分。

## 第一次作答前的入門

primer-title = 開始之前
primer-welcome = 第一次玩？先認識這幾位作者
primer-intro = 接下來的名字都是我新編的，每個都模仿其中一位作者，由你來猜是誰。先看看他們自己筆下的名字。
primer-intro-real = 接下來的名字，有的是真名，有的是我模仿這些作者新編的，由你來猜是哪一種。先看看真名是什麼樣子。
primer-begin = 給我看一個名字
primer-kept = **你已認識各位作者**：我什麼時候向你介紹過他們
primer-kept-why = 確保只介紹一次。

## /quiz daily

daily-title = { $day } 每日十題：第 { $number } 題，共 { $questions } 題
daily-question = 這個名字是誰的風格？下一期：{ $ends }。
daily-question-over = 這個名字是誰的風格？下一期已經開始，這一期截止：{ $ends }。
daily-right = 🟩 答對了：{ $name } 是{ $style }的風格。
daily-wrong = ⬛ 可惜：{ $name } 是{ $style }的風格。
daily-end = { $day } 每日十題：答對 { $correct } 題
daily-streak = 連續 { $days } 天。最長紀錄：{ $best } 天。
daily-medal = 🏅 獲得獎章：{ $medal }
daily-next = 下一期：{ $at }。
daily-review = 十個名字
daily-line = { $mark } { $number }. { $name } · { $style }
daily-copy = 你的成績（不含答案）
daily-share = 貼到這裡
daily-practice = 練習
daily-shared = 江湖每日十題 { $day }：答對 { $correct } 題
daily-shared-run = 最長連對：{ $count }
daily-shared-streak = 連續 { $days } 天
daily-shared-invitation = 同樣的十個名字在等你：{ COMMAND("quiz daily") }
daily-shared-before = 這次的成績你已經貼過了。
daily-over = 這一期已經結束。輸入 { COMMAND("quiz daily") } 來玩今天的。
daily-spent = 今天的機會你已經用掉了；刪除資料也不會還給你。下一期明天（UTC）開始。
daily-kept = **{ $count } 期每日十題**：你選了什麼、何時選的、答對幾題
daily-kept-why = 確保每期只玩一次，並計算連續天數。別人可以用 { COMMAND("quiz stats") } 看到你答對了多少、得了哪些獎章，除非你用 { COMMAND("me") } 選擇匿名。

## /quiz practice

practice-title = 練習
practice-question = 這個名字是誰的風格？
practice-private = 只有你看得到，不計分。
# 猜錯的名字裡的字，各帶讀音和意思。
practice-weak = 你常猜錯含有這些字的名字：{ $points }。
practice-right = 答對了：是{ $style }的風格
practice-wrong = 可惜：是{ $style }的風格
practice-judge =
    { $view ->
        [easy] 判官認為顯然是{ $style }（{ $percent }）。
        [normal] 判官認為比較像{ $style }（{ $percent }）。
       *[hard] 判官認為誰都有可能，稍微偏{ $style }（{ $percent }）。
    }
practice-decided = 像{ $style }的地方：{ $characters }
practice-alike = { $style }筆下類似的真名：{ $names }
practice-next = 下一個名字
practice-kept = **你的練習**：最近問過你的名字，最多 40 個
practice-kept-why = 讓題目等著你，也不會很快重複。
practice-kept-points = **{ $count } 個姓氏和字**：出自你猜錯的名字
practice-kept-points-why = 讓你練習覺得難的地方。

## /quiz stats

stats-title = { $person } 的戰績
stats-nothing = 還沒有回答過。從 { COMMAND("quiz daily") } 或 { COMMAND("quiz practice") } 開始吧。
stats-answers = 回答 { $asked } 次，答對 { $right } 次（{ $percent }）
stats-apart = 其中 { $count } 次不計入作者與難度統計（{ $modes }）。
stats-runs = 最長連對：{ $best }。目前連對：{ $current }。
stats-dailies = 每日十題連續 { $current } 天。最長紀錄：{ $best } 天。
stats-rank = { $mode } · { $scope }：{ $people } 人中第 { $rank } 名，{ $points } 分
stats-authors = 各位作者
stats-author = { $bar } { $style }：{ $asked } 次中答對 { $right } 次（{ $percent }）
stats-bands = 依難度（判官對名字有多大把握）
stats-band = { $bar } { $band }：{ $asked } 次中答對 { $right } 次（{ $percent }）
stats-medals = 獎章
stats-no-medals = 還沒有。每日十題全對就能拿到一枚。
stats-right = 答對
stats-wrong = 答錯
# 每日圖的替代文字。
stats-picture = 最近 { $days } 天，每天一柱。共回答 { $asked } 次，答對 { $right } 次；最多的一天是 { $day }，有 { $most } 次。
stats-hidden = 這位玩家選擇了匿名。
medal-perfect_daily = 十全十美：每日十題全部答對
medal-month = 風雨無阻：連續 30 天完成每日十題
medal-survivor = 百戰餘生：生存模式累計答對一百題
medal-run = 穩如泰山：連續答對二十題
medal-connoisseur = 行家：兩位作者各猜一百個，都答對七成
