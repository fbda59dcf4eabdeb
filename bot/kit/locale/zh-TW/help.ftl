### 繁體中文（台灣）。術語與規則見 docs/translating.md。

## /help

help-command = 我會做什麼，怎麼玩
help-title = 江湖
help-intro = 我仿照武俠名家的筆法，替江湖中人取名，漢字和漢語拼音都有。
help-line = { $mention } { $description }
help-more = 另外還有 { $count } 個指令，輸入 / 就能看到。
help-play = 先試試 { COMMAND("name") }。★ 是最好聽的名字，◆ 是最像這位作者手筆的名字。按「再來一批」可以看別的名字，也可以用同樣的條件換一種風格。同樣的條件加上同樣的種子，會得到一樣的結果，方便分享給別人。在 { COMMAND("quiz play") } 裡，大家來猜名字是誰的風格。
help-maintainers = 你是這個機器人的維護者。
