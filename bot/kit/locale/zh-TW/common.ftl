### 繁體中文（台灣）。術語與規則見 docs/translating.md。

## 錯誤訊息：用一句話說清楚哪裡不對、怎樣才對

error-unexpected = 我這邊出了點狀況。如果又發生，請把代碼 { $reference } 告訴我的維護者。
error-busy = 現在來問的人太多了，請過幾秒再試。
error-share-used = 你已經有 { $count } 個請求在排隊，會依序處理。等它們都有了回覆再來吧。
error-stopping = 我馬上要重新啟動了，請過一分鐘再試。
error-cooldown = 請等 { $seconds } 秒再用 { COMMAND($command) }。
error-cooldown-menu = 請等 { $seconds } 秒再用這個選單。
error-permissions = 這麼做需要{ $permissions }權限。
error-bot-permissions = 我在這裡需要{ $permissions }權限，請這個伺服器的管理員開放給我。
# Discord 設定裡的權限名稱；其餘的用英文名稱 { $title }。
permission =
    { $name ->
        [view_channel] 檢視頻道
        [send_messages] 傳送訊息
        [send_messages_in_threads] 在討論串中傳送訊息
        [embed_links] 嵌入連結
        [attach_files] 附加檔案
        [read_message_history] 讀取訊息歷史
        [add_reactions] 新增反應
        [use_external_emojis] 使用外部表情符號
        [use_application_commands] 使用應用程式命令
        [manage_messages] 管理訊息
        [manage_channels] 管理頻道
        [manage_guild] 管理伺服器
        [administrator] 管理者
       *[other] 「{ $title }」
    }
error-forbidden = Discord 不讓我在這裡這麼做。這個伺服器的管理員可以調整我的權限。
error-no-private-message = 這個指令只能在伺服器裡使用。
error-not-allowed = 你不能在這裡使用這個指令。
error-outdated-command = 這個指令已經更新。請重新啟動 Discord，或過一分鐘再重新輸入。
error-outdated-button = 這個按鈕太舊了，我已經認不出來。請重新輸入指令。
error-bad-value = 這裡不能用「{ $value }」。請從 Discord 列出的選項裡挑一個。
error-bad-option = 選項「{ OPTION($option) }」不能是「{ $value }」。請從 Discord 列出的選項裡挑一個。
error-storage = 我的資料庫暫時沒有回應，剛才的內容沒有記下來。請過一分鐘再試。
error-storage-lost = 我的資料庫不見了：檔案被人移走或刪除了。在維護者重新啟動我之前，什麼都不會記下來。
error-discord = Discord 暫時沒有回應我，請過一分鐘再試。
error-no-styles = 我還沒有任何模型，沒辦法取名。我的維護者可以訓練一些。
error-unknown-style = 沒有「{ $style }」這種風格。可以選的風格有：{ $styles }。
error-unknown-character = 這種風格從來沒用過「{ $character }」這個字。請換一個字。
error-surname-too-long = { $length } 個字的名字，姓了「{ $surname }」就沒有取名的空間了。請增加字數，或換個短一點的姓。
error-surname-length = 姓氏最多 { $limit } 個字，請少打一些。
error-surname-ambiguous = 讀作「{ $surname }」的姓有好幾個：{ $surnames }。請輸入漢字，或從清單裡挑一個。
error-surname-unknown = 我不知道哪個姓讀作「{ $surname }」：要用中文的姓，例如{ $examples }，輸入漢字或漢語拼音都行。

## 代替人名的稱呼

person-hidden = 匿名玩家
person-deleted = 已刪除資料的使用者
