### 繁體中文（台灣）。術語與規則見 docs/translating.md。

## /privacy：Discord 顯示的指令說明（每則最多 100 個字元）

privacy-command = 檢視、匯出、刪除我保存的關於你的資料
privacy-show = 看看我保存了你的哪些資料，為什麼保存
privacy-export = 以檔案形式取得我保存的關於你的資料
privacy-delete = 刪除我保存的關於你的資料；刪除前會再問你一次
## /privacy：回覆

privacy-title = 我保存的關於你的資料
privacy-kept = 我保存了你的這些資料（使用者 ID：{ $id }）：
privacy-kept-nothing = 我沒有保存你的任何資料（使用者 ID：{ $id }）。
privacy-line = - { $what }
privacy-line-why = - { $what }。{ $why }
privacy-kept-name = **你的名字**，我最近一次看到的是：{ $name }
privacy-kept-hidden = **你選擇了匿名**：別人看不到你的名字，也看不到提及你的連結
privacy-kept-name-why = 好讓別人看到正確的名字，或者看不到名字。
privacy-kept-commands = { COMMAND("privacy export") } 會把所有資料以檔案形式傳給你。{ COMMAND("privacy delete") } 會刪除它們。{ COMMAND("me") } 可以讓你匿名：分數會保留，但別人看不到你的名字。
privacy-more = 這則訊息只有你看得到。想進一步了解（包括備份），可以問我的維護者。
privacy-more-link = 隱私說明
privacy-export-title = 你的資料
privacy-export-done = 這個檔案裡有我保存的關於你的所有資料。猜名遊戲的回合還沒結束時，不會寫出你在這個回合的回答值幾分。
privacy-delete-title = 要刪除你的資料嗎？
privacy-delete-goes = 會刪除的
privacy-delete-stays = 會留下的，但你的 ID 換成一個隨機數字
privacy-delete-question = 你在排行榜上的名次也會一起消失，誰都救不回來。在你按下按鈕之前，什麼都不會刪除。
privacy-delete-button = 全部刪除
privacy-deleted-title = 你的資料
privacy-deleted-gone = 已刪除
privacy-deleted-done = 你已不在任何排行榜上，也不再是匿名狀態。只有你再次使用我的時候，我才會重新保存你的資料。頻道裡的訊息不會消失；以前的備份也還在，維護者保留多久就存多久。
privacy-deleted-nothing = 我沒有保存任何關於你的資料，沒有東西可以刪。
