### 繁體中文（台灣）。術語與規則見 docs/translating.md。

## 這種語言的自稱

language-name = 繁體中文

## /me：Discord 顯示的指令說明（最多 100 個字元）

me-command = 選擇你的語言、名字的寫法，以及要不要在排行榜上露面

## /me：回覆

me-title = 你的偏好
me-intro = 我回覆你的時候，以你的偏好為先，其次才是伺服器的設定。對整個頻道說的話，例如猜名的題目，就照伺服器的設定。
me-shown = 在排行榜和遊戲裡，別人看得到你的名字。
me-hidden = 你現在是匿名的：在排行榜和遊戲裡，別人看到的是「匿名玩家」。你自己還是看得到自己的名次。已經發出的訊息不會改變。
me-footer = 這則訊息只有你看得到。{ COMMAND("privacy") } 可以檢視和刪除我保存的關於你的資料。
me-hide = 對別人匿名
me-unhide = 重新顯示我的名字
# 選單選項，每則最多 100 個字元
me-language-auto = 語言：跟隨你的 Discord
me-script-auto = 漢字：跟隨語言
me-pinyin-auto = 漢語拼音：跟隨伺服器的設定，沒設定就顯示
me-gloss-auto = 釋義：跟隨伺服器的設定，沒設定就顯示

## /me：/privacy 裡列出的內容

me-kept = **你的偏好**：用 { COMMAND("me") } 選的語言、繁簡、漢語拼音和釋義
me-kept-why = 好讓我用你喜歡的方式回覆。
