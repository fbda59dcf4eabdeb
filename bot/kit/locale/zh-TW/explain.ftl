### 繁體中文（台灣）。術語與規則見 docs/translating.md。

## /explain：Discord 顯示的指令說明（每則最多 100 個字元）

explain-command = 看看模型怎麼讀一個名字：意料之中還是之外，記住了什麼，像誰的手筆
explain-option-name = 一個名字，繁體簡體都行；風格名單上的真名也可以打漢語拼音
explain-option-style = 由誰的模型來讀；預設是金庸

## 名字下面的選單，以及猜名遊戲裡的按鈕

explain-button = 講講這個名字
explain-button-named = 講講「{ $name }」
explain-select = 選一個名字，講講它

## 回覆

explain-title = { $style }的模型怎麼讀「{ $name }」
explain-known = { $name }是{ $style }名單上的真名，出自《{ $work }》。模型學過這個名字，所以不太會意外。
explain-known-somewhere = { $name }是{ $style }名單上的真名。模型學過這個名字，所以不太會意外。
explain-unseen = 我從沒見過哪個名字用「{ $characters }」，真是別致。模型會當作那裡是別的字，繼續往下讀。
explain-footer = 取名時就照這些機率抽字，之後才看條件，再挑出好聽的。模型 { $version }
explain-no-name = 我講的是漢字名字，例如「令狐沖」。打拼音的話，我只認得{ $style }名單上的真名。請換一個。
explain-no-surname = { $style }的名字都有姓，「{ $name }」看起來只有名。請在前面加上姓，例如{ $surnames }。
explain-only-surname = { $style }的名字有姓也有名，「{ $name }」只是姓。請在後面加上名。
explain-several = { $style }名單上讀作「{ $name }」的有好幾個：{ $names }。請打漢字，或從清單裡挑一個。
explain-too-long = 圖裡最多放得下 { $limit } 個字，這個名字太長了。請換短一點的。
explain-all-unseen = 我從沒見過哪個名字用「{ $characters }」，你比我見多識廣。請換別的名字試試。
explain-forbidden = { $name }是我從不給出的名字，所以我不講它。請換一個。
explain-version-gone = 模型版本 { $version } 已經刪除，沒辦法再用它讀這個名字。請用 { COMMAND("explain") } 讓現在的模型來讀。
explain-version-broken = 版本 { $version } 不能用，沒辦法用它讀這個名字。原因在我的記錄裡。

## 圖裡的文字。字很大：長度和英文差不多，最多兩行，每行 35 個漢字。

explain-manner = { $style }的模型一個字一個字地讀
explain-end = 結束
explain-share = { $share }
explain-below = < { $share }
explain-place =
    { $rank ->
        [1] 第一個就猜中
       *[other] 第 { $rank } 猜
    }
explain-unseen-share = 新字
explain-unseen-place = 從沒見過
explain-expected = 它料到了什麼
explain-expected-key =
    讀過前面的字，下一個字有多大可能；右邊是另外三個最可能的。
    綠色：早就料到。紅色：出乎意料。
explain-memory = 它記住了什麼
explain-memory-key-lstm =
    三道閘決定：新字放進多少，過去保留多少，現在用上多少。
    方格是它的記憶；綠色是每個字還剩下多少。
explain-memory-key-gru =
    兩道閘決定：過去保留多少，又回看多少。
    方格是它的記憶；綠色是每個字還剩下多少。
explain-memory-key-clockwork =
    記憶的一部分每個字都會變，其餘的隔幾個字才變一次。
    方格是它的記憶；綠色是每個字還剩下多少。
explain-memory-key-rnn =
    這種簡單的網路沒有閘：每讀一個字，就把記憶改寫一遍。
    方格是讀完每個字以後的記憶。
explain-memory-key-transformer =
    這種網路沒有閘：每讀一個字，都回頭再看前面所有的字。
    方格是它傳下去的內容；綠色是它看每個字看得多仔細。
explain-gate-input = 放進
explain-gate-forget = 保留
explain-gate-output = 用上
explain-gate-update = 保留
explain-gate-reset = 回看
explain-gate-active = 有變化的部分
explain-cells = 記憶
explain-left = 「{ $character }」還剩
explain-looked = 看「{ $character }」
explain-judge = 像誰的手筆？
explain-judge-key = 判官怎麼看，每個字又偏向哪一邊。
explain-judge-rough = 兩種風格的粗略比較，每個字又偏向哪一邊。
explain-sure = { $style } { $share }

## 圖片的替代文字；純文字，不用 Markdown

explain-alt = { $style }的模型怎麼一個字一個字地讀「{ $name }」。
explain-alt-row = { $character }：{ $share }，{ $place }；另外可能是：{ $others }。
explain-alt-row-brief = { $character }：{ $share }；也可能是：{ $others }。
explain-alt-gates = 讀到這裡：{ $gates }。
explain-alt-gates-brief = { $gates }。
explain-alt-kept = 記憶裡還剩：{ $shares }。
explain-alt-kept-brief = 還剩：{ $shares }。
explain-alt-looked = 讀到這裡，網路在看：{ $shares }。
explain-alt-looked-brief = 在看：{ $shares }。
explain-alt-rnn = 這種簡單的網路沒有閘：每讀一個字，就把整個記憶改寫一遍。
explain-alt-transformer = 這種網路沒有閘：每讀一個字，都回頭再看前面所有的字。
explain-alt-judge = 判官認為：{ $sure }；關鍵在「{ $character }」字。
