### 繁體中文（台灣）。術語與規則見 docs/translating.md。

## /train upload 和 /train remove：Discord 顯示的指令說明（每則最多 100 個字元）

train-upload = 維護者專用：上傳名字，新增一種自己的風格
train-remove = 維護者專用：移除上傳的風格，連同它的名字和模型

## 表單：標題和標籤最多 45 個字元，提示最多 100 個字元

upload-form = 上傳一種風格的名字
upload-form-file = 名字檔案
upload-form-file-hint = 每行一個名字，或以定位字元分欄的表格；UTF-8 編碼，最大 1 MiB
upload-form-file-kept = { $file } 還在我這裡，想換別的檔案才需要附上。
upload-form-name = 風格名稱
upload-form-name-hint = 大家看到和選擇的名稱，例如「精靈」
upload-form-key = 代號
upload-form-key-hint = 小寫字母 a–z、數字和底線，例如 elves；留空就由我來取
upload-form-about = 他們是誰？
upload-form-about-hint = 一兩句話，給想知道的人看

## 檔案的問題

upload-faulty = { $file } 不能用
upload-faulty-footer = 什麼都沒有儲存。請改好檔案，再回到表單。
upload-earlier-kept = 先前的 { $file } 還在我這裡；不另附檔案，就用它。
upload-faults-more = 另外還有 { $count } 處。
upload-line = 第 { $line } 行：{ $fault }
upload-fault-empty = 檔案是空的。
upload-fault-large = 檔案超過了上限：{ $limit } 位元組。
upload-fault-encoding = 檔案不是 UTF-8 編碼。用 GB 18030 等其他編碼，名字可能會被讀錯。請另存為 UTF-8。
upload-fault-nul = 檔案裡有 NUL 字元：它不是文字檔，或者是沒有位元組順序記號的 UTF-16。請另存為 UTF-8。
upload-fault-few = 不重複的名字太少：{ $count } 個。一種風格至少要學 { $limit } 個。
upload-fault-many = 名字超過了上限：{ $limit } 個。
upload-fault-characters = 這些名字共有 { $count } 個不同的字元，上限是 { $limit } 個。
upload-fault-line = 這一行超過了 { $limit } 個字元。
upload-fault-grown = 把「…」之類的符號展開以後，這一行超過了 { $limit } 個字元。
upload-fault-header = 第一行寫欄名：先是 name，再從 pinyin、works、kind、gender 裡任選，每個一次。現在寫的是「{ $found }」。
upload-fault-separator = 各欄之間用的是「{ $found }」，應該用定位字元。
upload-fault-cells = 這一行有 { $count } 欄，應該有 { $limit } 欄。
upload-fault-control = 這一行有控制字元 { $code }。
upload-fault-nameless = 這裡沒有名字。
upload-fault-long = 「{ $name }」有 { $count } 個字元，名字最多 { $limit } 個。
upload-fault-emoji = 「{ $name }」裡有表情符號或記號（{ $code }），名字只能用文字。
upload-fault-digit = 「{ $name }」裡有數字（{ $code }），名字只能用文字。
upload-fault-mark = 「{ $name }」裡有不屬於任何字母、或同一字母上過多的附加符號（{ $code }）。
upload-fault-sign = 「{ $name }」裡有符號 { $found }（{ $code }）。字母之間只能有空格、連字號、撇號或間隔號。
upload-fault-between = 「{ $name }」裡有空格、連字號、撇號或間隔號不在兩個字母之間。
upload-fault-mixed = 「{ $name }」混用了{ $scripts }字母，其中有些看起來一樣。例如 { $found }（{ $code }）。
upload-fault-hanzi = 「{ $name }」不全是漢字；有拼音的名錄裡，名字只能用漢字。
upload-fault-lacks = 「{ $name }」的 { $found } 欄是空的。
upload-fault-pinyin = 「{ $found }」不是「{ $name }」的讀音。
upload-fault-works = 「{ $found }」不是作品名：每個 1 到 { $limit } 個字元，之間用分號隔開。
upload-fault-kind = kind 只能是 name、byname 或 title，不能是「{ $found }」。
upload-fault-gender = gender 只能是 f、m、unknown、「f?」或「m?」，不能是「{ $found }」。
# 文字的英文名（Unicode）；其他的照原樣顯示。
upload-script =
    { $script ->
        [Latin] 拉丁
        [Cyrillic] 西里爾
        [Greek] 希臘
        [Han] 漢字
        [Hiragana] 平假名
        [Katakana] 片假名
        [Hangul] 諺文
        [Arabic] 阿拉伯
        [Hebrew] 希伯來
        [Armenian] 亞美尼亞
       *[other] { $script }
    }

## 預覽

upload-preview = { $style }：儲存前先看一看
upload-preview-footer = 代號 { $key }。現在還沒有儲存。
upload-names = **{ $names }** 個名字，共 { $characters } 個不同的字元。
upload-examples = 例如{ $names }。
upload-scripts = 文字：{ $scripts }。
upload-counted = { $what }（{ $count }）
upload-duplicates = 有 { $count } 行和前面的名字重複，不會收錄。
upload-changed = 有 { $count } 個名字會改成一般字母和單一空格，並去掉看不見的字元。
upload-known = 別的風格也有的名字：{ $styles }。
upload-new-characters = 內建的模型都不認得的字元：{ $count } 個（{ $characters }）。
upload-from-nothing = 大部分字元都是新的，所以它的網路要從零學起。
upload-replaces = 它會取代原本那份 { $names } 個名字的名錄。用舊名錄訓練的模型會一直用到你重新訓練。
upload-store = 儲存
upload-replace = 取代名錄
upload-drop = 不儲存
upload-stored = { $style }已儲存
upload-stored-next = 用 { COMMAND("train start") } 訓練它：風格選 { $key }。有版本啟用以後，大家就能在 { COMMAND("name") }、{ COMMAND("quiz play") } 和 { COMMAND("styles") } 裡看到它。
upload-dropped = 什麼都沒有儲存。
upload-about = 這是維護者帶來的 { $names } 個名字。

## 移除

upload-remove = 移除{ $style }？
upload-remove-warning =
    { $versions ->
        [0] 會刪除它的名錄，共 { $names } 個名字。無法復原。
       *[other] 會刪除它的名錄（{ $names } 個名字）和 { $versions } 個版本的模型，以後誰也抽不到這種風格的名字。無法復原。
    }
upload-remove-button = 移除
upload-removed = { $style }已移除，連同它的名字和模型。

## 回答

upload-error-name = 風格名稱裡至少要有一個字母、漢字或數字。
upload-error-key = 「{ $key }」不能當代號。請用小寫字母 a–z、數字和底線，以字母開頭，最多 { $limit } 個字元，例如 elves。
upload-error-taken = 代號 { $key } 屬於{ $style }，那不是上傳的風格，不能取代。請換一個。
upload-error-same-name = 已經有一種風格叫「{ $name }」了。請換一個名稱。
upload-error-full = 上傳的風格已經有 { $limit } 種，到了上限。用 { COMMAND("train remove") } 可以騰出位置。
upload-error-disk = 磁碟出錯：{ $reason }。請稍後再試。
upload-error-fetch = 我沒能從 Discord 取到這個檔案。請回到表單，再附上一次。
upload-error-gone = 這個檔案已經不在我這裡了，或者情況有了變化。請用 { COMMAND("train upload") } 重新上傳。
upload-error-changed = 這段期間情況有了變化：這個代號的名錄已被儲存或移除。請重新送出，再看一遍。
upload-error-none = 還沒有上傳過風格。用 { COMMAND("train upload") } 可以上傳。
upload-error-training = 這種風格正在訓練或等著訓練。請等它結束，或先用 { COMMAND("train cancel") } 取消。
