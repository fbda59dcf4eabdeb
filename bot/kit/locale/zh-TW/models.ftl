### 繁體中文（台灣）。術語與規則見 docs/translating.md。

## /models：Discord 顯示的指令說明（每則最多 100 個字元）

models-command = 檢視模型的各個版本；維護者選擇啟用哪個
models-list = 檢視一種風格的版本，或每種風格啟用中的版本
models-info = 檢視一個版本的模型卡：怎麼做成的、評測結果，還有十個名字
models-compare = 並排比較兩個版本：評測結果、關卡、名字和判官的看法
models-promote = 維護者專用：啟用一個版本，不管關卡怎麼說
models-rollback = 維護者專用：退回上一個啟用的版本
models-pin = 維護者專用：釘選一個版本，讓它不會被刪除；不填版本就是取消釘選
models-delete = 維護者專用：刪除一個沒有啟用、沒有釘選、也不是內建的版本
models-log = 維護者專用：檢視誰在什麼時候對版本做了什麼
models-option-style = 哪種風格
models-option-style-or-all = 哪種風格；預設是全部，列出啟用中的版本
models-option-version = 哪個版本：輸入開頭幾碼即可，也可以填 active、previous、pinned
models-option-new = 想啟用的版本：輸入開頭幾碼即可
models-option-other = 要被取代的版本；預設是啟用中的
models-option-pinned = 哪個版本；不填就不再釘選任何版本

## /models：頁面

models-title = 模型
models-title-style = { $style }的模型
models-title-version = { $style }：{ $version }
models-line = **{ $version }**（{ $aliases }），{ $preset ->
        [fast] 快速
        [best] 最佳
       *[other] { $preset }
    }方案，開發集每名 { $nats } 奈特
models-line-broken = **{ $version }** 讀不出來：{ $reason }
models-more = 還有 { $count } 個
models-line-unserved = { $style }：還沒有啟用任何版本，已存 { $count } 個
models-unserved = 這種風格還沒有啟用任何版本。
models-alias-active = 啟用中
models-alias-previous = 上一個
models-alias-pinned = 已釘選
models-kept-candidate = 已留作候選
models-shipped = 內建
models-info-aliases = 狀態：{ $aliases }
models-info-network = 網路：{ $kind }，嵌入 { $embedding }，{ $hidden } 個單元，{ $layers } 層，{ $characters } 個字
models-info-training =
    訓練：{ $preset ->
        [fast] 快速
        [best] 最佳
       *[other] { $preset }
    }方案，種子 { $seed }，{ $epochs } 個週期
models-info-settings = 與方案不同的設定：{ $settings }
models-info-cuda = 由顯示卡（CUDA）計算
models-info-roster = 指紋：名錄 { $corpus }，底子 { $base }
models-info-libraries = 使用的函式庫 { $libraries }，程式碼 { $commit }
models-info-who = { $person } 在工作 { $job } 中訓練
models-info-when = 訓練於{ $when }
models-info-note = 備註：{ $note }
models-info-curve = 保留的名字，逐個週期：{ $curve }
models-card-footer = 完整的模型卡在附件裡。
models-curve-picture = 訓練曲線：保留的名字逐個週期的數值，最低點有標記。
models-compared = 新：**{ $new }**。舊：**{ $old }**。
models-compared-alone = 新：**{ $new }**。
models-figures = 評測結果
models-dev = 開發集（以此為準）：每名 **{ $nats }** 奈特，共 { $names } 個名字
models-test = 測試集：{ $nats }，共 { $names } 個名字
models-novelty = 抽出的名字裡，新名字占 { $novelty }
models-judged =
    { $calibrated ->
        [no] 判官認作這種風格的比例：{ $share }（粗略：判官沒有針對這種風格校準過）
       *[yes] 判官認作這種風格的比例：{ $share }
    }
models-figures-dev = 開發集（以此為準）：每名 **{ $nats }** 奈特，先前 { $before }
models-figures-test = 測試集：{ $nats }，先前 { $before }
models-judged-both =
    { $calibrated ->
        [no] 判官認作這種風格的比例：{ $share }，先前 { $before }（粗略：判官沒有針對這種風格校準過）
       *[yes] 判官認作這種風格的比例：{ $share }，先前 { $before }
    }
models-measured = { $nats } ± { $margin }
models-measured-alone = { $nats }
models-nats = 奈特衡量意外程度：一個名字少一奈特，可能性就是 2.7 倍。越低越好。
models-gates = 關卡
models-gate-worse = { $mark } 開發集：{ $value } 奈特，上限 { $limit }
models-gate-worse-first = { $mark } 開發集：{ $value } 奈特。這一關不適用：還沒有可以比較的版本
models-gate-copies = { $mark } 新名字：{ $value }，下限 { $limit }
models-gate-junk = { $mark } 太短或太長：{ $value }，上限 { $limit }
models-gate-shape = { $mark } 姓氏與字數的差距：{ $value }，上限 { $limit }
models-names = 它的十個名字
models-names-both = 同一個種子的名字：舊 ｜ 新
models-use = 啟用新版本
models-back = 退回上一個

## /models：回覆

models-done-train = { $person } 訓練了{ $style }的版本 **{ $version }**，現已啟用。
models-done-promote = { $person } 替{ $style }啟用了版本 **{ $version }**。
models-done-rollback = { $person } 讓{ $style }退回到版本 **{ $version }**。
models-done-keep = { $person } 把{ $style }的版本 **{ $version }** 留作候選。
models-done-pin = { $person } 釘選了{ $style }的版本 **{ $version }**。在釘選另一個之前，它會一直留著。
models-done-unpin = { $person } 取消釘選了{ $style }的版本 **{ $version }**。
models-done-delete = { $person } 刪除了{ $style }的版本 **{ $version }**。
models-against = 沒過的關卡：{ $reasons }。
models-reason-worse = 開發集上變差了
models-reason-copies = 新名字太少
models-reason-junk = 名字太短或太長
models-reason-shape = 姓氏或字數不像原作者
models-log-title = 版本異動記錄
models-log-empty = 還沒有。
models-log-shell = 有人在命令列
models-log-train = { $person } 訓練了{ $style }的 **{ $version }**，隨後啟用。
models-log-promote = { $person } 啟用了{ $style }的 **{ $version }**。
models-log-rollback = { $person } 讓{ $style }退回到 **{ $version }**。
models-log-keep = { $person } 把{ $style }的 **{ $version }** 留作候選。
models-log-pin = { $person } 釘選了{ $style }的 **{ $version }**。
models-log-unpin = { $person } 取消釘選了{ $style }的 **{ $version }**。
models-log-delete = { $person } 刪除了{ $style }的 **{ $version }**。
models-log-prune = { $person } 訓練之後，{ $style }的舊版本 **{ $version }** 被刪除了。
models-not-maintainer = 只有我的維護者能決定啟用哪個版本。{ COMMAND("models list") } 和 { COMMAND("models info") } 誰都可以用。
models-unknown = 這種風格沒有版本「{ $version }」。現有版本：{ $versions }。
models-none-active = 這種風格還沒有啟用任何版本。現有版本：{ $versions }。
models-never-active = 版本 { $version } 用的是 { $preset } 方案，也就是 2017 年的老配方，所以永遠不會啟用。想用它抽名字，請在 { COMMAND("name") } 的版本裡選它。
models-already = 版本 { $version } 已經在使用了。
models-no-previous = 這種風格沒有更早的版本可以退回。
models-none-pinned = 這種風格沒有釘選任何版本。
models-kept-full = 這種風格已經保留了 { $limit } 個候選，達到上限，所以這一個沒有保留。用 { COMMAND("models delete") } 可以騰出位置；可以刪除的裡面，最早保留的是 { $version }。
models-keep-active = 版本 { $version } 正在使用，不是候選；使用期間不會被刪除。
models-keep-shipped = 版本 { $version } 是我內建的，會一直在，不必保留。
models-protected-active = 版本 { $version } 正在使用，不能刪除。請先啟用另一個。
models-protected-pinned = 版本 { $version } 已釘選，不能刪除。使用 { COMMAND("models pin") } 而不填版本，就能取消釘選。
models-protected-shipped = 版本 { $version } 是我內建的，不能刪除。
models-broken = 這個版本不能用：{ $reason }。

## /models：/privacy 裡列出的內容

models-kept = 你對模型版本做過的 **{ $count } 次變更**
models-kept-why = 用來說明什麼時候用的是哪個模型。
