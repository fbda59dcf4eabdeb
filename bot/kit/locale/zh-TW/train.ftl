### 繁體中文（台灣）。術語與規則見 docs/translating.md。

## /train：Discord 顯示的指令說明（每則最多 100 個字元）

train-command = 維護者專用：在我執行時訓練模型
train-start = 維護者專用：重新訓練一種風格的模型；不填風格就會開啟表單
train-status-command = 維護者專用：檢視執行中、排隊中和最近的訓練，以及啟用中的版本
train-cancel = 維護者專用：終止執行中或排隊中的訓練；一切照舊
train-option-style = 哪種風格
train-option-preset = 訓練得多徹底；預設是最佳
train-option-seed = 同樣的種子得到同樣的模型；預設隨機
train-preset-fast = 快速：先看個大概，半分鐘
train-preset-best = 最佳：正式版所用，一兩分鐘
train-option-network = 換一種網路，從零學起；預設用方案自己的
train-option-note = 想記下的話；誰都看得到
train-option-job = 哪個訓練；預設是執行中的那個
train-network-lstm = LSTM：正式版所用
train-network-gru = GRU：有閘，只有一個狀態
train-network-rnn = RNN：最簡單，沒有閘
train-network-clockwork = 時鐘網路：各部分快慢不同
train-network-transformer = Transformer：用注意力取代記憶
train-history = 維護者專用：檢視最近的訓練、結果和備註

## /train：工作訊息

train-title-queued = { $style }訓練排隊中
train-title-running = 正在訓練{ $style }
train-title-done = { $style }訓練完成
train-title-candidate =
    { $before ->
        [none] { $style }訓練完成；還沒有啟用任何版本
       *[some] { $style }訓練完成；繼續使用原本的模型
    }
train-title-failed = { $style }訓練失敗
train-title-cancelled = { $style }訓練已取消
train-title-interrupted = { $style }訓練中斷
train-footer =
    工作 { $job } · { $preset ->
        [fast] 快速
        [best] 最佳
       *[other] { $preset }
    }方案{ $network ->
        [none] { "" }
       *[other] { " · " }網路 { $network }
    } · 種子 { $seed }
train-waiting =
    { $place ->
        [1] 目前的訓練一結束就開始。
       *[other] 排在第 { $place } 位。同一時間只進行一個訓練。
    }
train-settings = 設定：{ $settings }
train-cancel-button = 取消
train-beginning = 訓練程式正在啟動。
train-place-alone = 沒有訓練機在執行，由我自己來訓練。
train-place-asked = 訓練機馬上會接手。
train-place-nobody = 沒有訓練機在執行，而我在這裡不自己訓練。一有訓練機就開始。
train-place-trainer = 另一台機器上的訓練機正在訓練。
train-bar = { $bar } { $percent }
train-run-split = 第 1 步，共 2 步：保留一部分名字來評測，週期 { $epoch } / { $epochs }
train-run-roster = 第 2 步，共 2 步：學習全部名字，週期 { $epoch } / { $epochs }
train-loss = 損失：每字 { $loss } 奈特
train-curve = 保留的名字：每名 { $nats } 奈特，最佳 { $best } { $curve }
train-time-left = 最晚結束：{ $ready }。
train-finishing = 正在試用新模型。
train-fleeting = 我不是這裡的成員，只能在 15 分鐘內更新這則訊息。之後請用 { COMMAND("train status") } 看進度。結束時我會私訊發起人；如果傳不到，可以用 { COMMAND("train history") } 看結果。
train-active = 已啟用版本 **{ $version }**。下一次 { COMMAND("name") } 就會用它。
train-same = 結果是版本 **{ $version }**，原本就在使用。一切照舊。
train-candidate =
    { $before ->
        [none] 版本 **{ $version }** 留作候選，這種風格還沒有啟用任何版本。用 { COMMAND("models promote") } 可以把它啟用為第一個。
       *[some] 版本 **{ $version }** 留作候選，啟用中的版本沒有變。用 { COMMAND("models promote") } 還是可以啟用它。
    }
train-figures-dev = 開發集（以此為準）：每名 **{ $nats }** 奈特，先前 { $before }；越低越好。
train-figures-dev-alone = 開發集（以此為準）：每名 **{ $nats }** 奈特；越低越好。
train-figures-test = 測試集：{ $nats }，先前 { $before }。
train-figures-test-alone = 測試集：{ $nats }。
train-novelty = 抽出的名字裡，新名字占 { $novelty }。
train-reason-worse = 它在開發集上差了不只 { $tolerance } 奈特。
train-reason-copies = 抽出的名字裡，能拿出來用的太少：至少 { $novelty } 必須是完整、不重複的新名字。
train-reason-junk = 太多名字只有一個字或過長：最多容許 { $junk }。
train-reason-shape = 姓氏或字數和原作者差太多：總變異最多 { $distance }。
train-other-roster = 兩個版本學的名錄不同，所以評測用的不是同一批名字。
train-other-vocabulary = 兩個版本認得的字不同，所以評測時可選的字不一樣。
train-cancelled = { $person } 取消了訓練。一切照舊。
train-interrupted = 訓練途中我被停止了。一切照舊；用 { COMMAND("train start") } 重新開始。
train-interrupted-late = 訓練快結束時我被停止了。版本 **{ $version }** 已存檔但沒有啟用；用 { COMMAND("models promote") } 可以啟用它。
train-failed-refused = 訓練程式拒絕執行：{ $detail }。
train-failed-crashed = 訓練程式意外結束，代碼 { $detail }。我的記錄檔裡有它的輸出。
train-failed-time = 訓練時間太長，我把它終止了。
train-failed-output = 訓練程式輸出了我看不懂的內容，我把它終止了。
train-failed-checkpoint = 新模型不能用：{ $detail }。
train-failed-disk = 新模型寫不進磁碟：{ $detail }。
train-failed-removed = 訓練時它的名錄被移除了，所以沒有新模型。
train-failed-lost = 負責訓練的訓練機停止了，或是已經連不上。
train-failed-unexpected = 我這邊出了點狀況，詳情請看我的記錄檔。
train-unchanged =
    { $before ->
        [none] 這種風格仍然沒有啟用任何版本。
       *[some] 啟用中的版本沒有變。
    }
train-compare-later = 這裡缺了名字、關卡和判官的看法，因為此刻沒能做出來。請用 { COMMAND("models compare") } 查看。
train-over =
    { $person }，你發起的{ $style }訓練結束了：{ $state ->
        [done] 新模型已啟用。
        [candidate] 新模型留作候選，請看過再決定。
        [failed] 訓練失敗。
        [cancelled] 訓練已取消。
       *[interrupted] 訓練中斷。
    }

## /train：表單

train-form-title = 訓練模型
train-form-style = 風格
train-form-style-hint = 選幾種就訓練幾次，依序進行
train-form-preset = 訓練得多徹底
train-form-network = 網路
train-form-network-own = 方案自己的
train-form-seed = 種子
train-form-rest = 設定和備註
train-form-rest-hint = 例如：epochs=20 dropout=0.3 note=名字再長一點
train-form-again = 回到表單
train-form-typed = 你填的是：{ $text }
train-form-no-style = 請選一種我有的風格。
train-form-seed-wrong = 種子「{ $seed }」不是 0 到 { $most } 之間的整數。
train-form-unknown = 我看不懂「{ $text }」。可以填 epochs=20、dropout=0.3，以及寫在行末的 note=…
train-form-epochs-wrong = epochs 應是 1 到 { $most } 之間的整數，而不是「{ $epochs }」。
train-form-dropout-wrong = dropout 應是 0 到 { $most } 之間的數，而不是「{ $dropout }」。
train-form-note-wrong = 備註太長了，最多 { $most } 個字元。

## /train：回覆

train-not-maintainer = 只有我的維護者能訓練模型。{ COMMAND("name") } 和 { COMMAND("quiz play") } 誰都可以用。
train-queue-full =
    { $free ->
        [0] 隊伍滿了：已有 { $most } 個訓練在等。用 { COMMAND("train status") } 可以查看。
       *[other] 隊伍裡只剩 { $free } 個位置。用 { COMMAND("train status") } 可以查看。
    }
train-style-removing = 這種風格正在移除，不能訓練。
train-taken-elsewhere = 另一個訓練正在進行，同一時間只能進行一個。請稍後再試。
train-no-job = 沒有執行中的訓練。用 { COMMAND("train start") } 開始一個。
train-job-gone = 沒有這個訓練，或者它已經結束。用 { COMMAND("train status") } 可以查看執行中和排隊中的訓練。
train-too-late = 這次訓練馬上就會自己結束，請稍等一下。
train-cancel-done = 工作 { $job } 已取消，沒有留下任何東西。
train-use = 啟用
train-keep = 留作候選
train-back = 退回上一個
train-back-late = 版本 { $version } 已經不在使用，這裡沒有可退回的了。用 { COMMAND("models rollback") } 可以從啟用中的版本退回。
train-decided-promote = { $person } 啟用了版本 **{ $version }**。
train-decided-keep = { $person } 把版本 **{ $version }** 留作候選。
train-decided-rollback = { $person } 退回到版本 **{ $version }**。
train-history-title = 最近的訓練
train-status = 訓練
train-status-active = 啟用中的版本
train-status-more = 還有 { $count } 種
train-status-style =
    { $style }：**{ $version }**，{ $preset ->
        [fast] 快速
        [best] 最佳
       *[other] { $preset }
    }方案，測試集每名 { $nats } 奈特，新名字占 { $novelty }
train-status-running = 執行中
train-status-waiting = 排隊中
train-status-recent = 最近的工作
train-status-no-jobs = 還沒有。用 { COMMAND("train start") } 開始一個。
train-status-started =
    #{ $job } { $style }，{ $preset ->
        [fast] 快速
        [best] 最佳
       *[other] { $preset }
    }，{ $person } 發起，{ $when }
train-suggestion =
    #{ $job } { $style }，{ $preset ->
        [fast] 快速
        [best] 最佳
       *[other] { $preset }
    }：{ $state ->
        [queued] 排隊中
       *[running] 執行中
    }
train-status-ended =
    { $started }：{ $state ->
        [queued] 排隊中
        [running] 執行中
        [done] 已啟用版本 { $version }，測試集每名 { $nats } 奈特
        [candidate] 版本 { $version } 為候選，測試集每名 { $nats } 奈特
        [failed] 失敗
        [cancelled] 已取消
       *[interrupted] 中斷
    }

## /train：/privacy 裡列出的內容

train-kept-jobs = **{ $count } 次訓練**：由你發起或取消
train-kept-jobs-why = 用來說明模型是怎麼來的。
