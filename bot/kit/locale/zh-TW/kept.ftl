### 繁體中文（台灣）。術語與規則見 docs/translating.md。

## /names：Discord 顯示的指令說明（每則最多 100 個字元）

kept-command = 檢視、搜尋、分享、匯出你收藏的名字
kept-list = 看看你收藏的名字
kept-search = 在你收藏的名字裡尋找
kept-drop = 不再收藏某個名字
kept-export = 以檔案形式取得你收藏的所有名字
kept-share = 把你收藏的一個名字寫成圖片發出來
kept-option-text = 漢字、漢語拼音或作者
kept-option-name = 你收藏的一個名字，漢字或漢語拼音都行

## /name 的回覆下面

kept-select = 收藏一個名字
kept-done = 已替你收藏 { $name }。
kept-done-known = { $name } 你早就收藏了。
kept-done-full = { $name } 放不下了：最多收藏 { $limit } 個名字，你的收藏已滿。請先用 { COMMAND("names drop") } 騰出位置。
kept-done-footer = 已收藏 { $total } 個名字，最多 { $limit } 個；用 { COMMAND("names list") } 檢視

## /names：回覆

kept-title = 你收藏的名字
kept-line = **{ $name }** { $pinyin } · { $style } · { $day }
kept-blend = { $first }與{ $second }混合
kept-none = 你還沒有收藏名字。輸入 { COMMAND("name") }，在結果下面的選單裡挑幾個吧。
kept-none-found = 你收藏的名字裡，沒有符合「{ $text }」的。
kept-footer = 共 { $count } 個名字 · 第 { $page } / { $pages } 頁
kept-footer-found = 「{ $text }」：{ $count } 個名字 · 第 { $page } / { $pages } 頁
kept-back = 上一頁
kept-on = 下一頁
kept-dropped = 已不再替你收藏 { $name }。
kept-export-title = 你的收藏
kept-export-done = 你收藏的 { $count } 個名字：一份純文字，一份 JSON；我知道的都在 JSON 裡。
kept-unknown = 你沒有收藏名字「{ $name }」。請從清單裡挑一個。
kept-ambiguous = 你收藏的名字裡，讀作「{ $name }」的有好幾個：{ $names }。請從清單裡挑一個。
kept-forbidden = { $name } 是我從不給出的名字，所以我不收藏，也不發出來。
kept-share-line = **{ $name }** { $pinyin }
kept-share-manner = { $style }風格的名字
# 圖片的替代文字；純文字，不用 Markdown。
kept-share-alt = { $name }（{ $pinyin }），{ $style }風格的名字，用毛筆寫在深色底上，蓋著紅色印章。
kept-share-alt-gloss = { $name }（{ $pinyin }：{ $gloss }），{ $style }風格的名字，用毛筆寫在深色底上，蓋著紅色印章。
kept-share-alt-name = { $name }，{ $style }風格的名字，用毛筆寫在深色底上，蓋著紅色印章。
kept-share-no-picture = 其中有個字我的毛筆寫不出來，所以這次沒有圖片。

## /privacy 裡列出的內容

kept-kept-names = **{ $count } 個名字**：你收藏的，連同收藏的日期和取名的來源
kept-kept-names-why = 這樣才能用 { COMMAND("names list") } 拿給你看。
