### 繁體中文（台灣）。術語與規則見 docs/translating.md。

## 訊息「應用程式」選單裡的一項（最多 32 個字元），以及回覆

reports-report = 檢舉名字
reports-help = 在訊息的「應用程式」選單裡，「檢舉名字」會把不該出現的名字告訴我的維護者。
reports-which = 哪個名字不該出現？你選了什麼，只有我的維護者看得到。
reports-none-found = 謝謝你的留意。不過這則訊息裡找不到名字：我找的是連在一起的兩到五個漢字，例如「令狐沖」。
reports-menu = 檢舉不該出現的名字
reports-thanks = 謝謝，我的維護者會來看看 { $name }。這則訊息只有你看得到。
reports-too-many = 你已經有 { $limit } 則檢舉在等待處理。請等我的維護者看過再說。

## /reports：Discord 顯示的指令說明（每則最多 100 個字元）

reports-command = 維護者專用：處理被檢舉的名字
reports-list = 維護者專用：檢視被檢舉的名字，封鎖名字或駁回檢舉
reports-unblock = 維護者專用：讓封鎖的名字重新出現
reports-option-name = 封鎖的名字；邊輸入邊提示

## /reports：回覆

reports-title = 被檢舉的名字
reports-line = - **{ $name }**：{ $count } 人檢舉
reports-none = 沒有名字被檢舉。
reports-blocked = 維護者封鎖的名字：{ $count }
reports-footer = 封鎖的名字不會再出現；包含它的更長的名字仍可能出現。
reports-menu-block = 封鎖一個名字
reports-menu-dismiss = 駁回對一個名字的檢舉
reports-not-blocked = 維護者沒有封鎖過 { $name }。檔案 blocklist.txt 和我內建的名單不能在這裡修改。
reports-unblocked = { $name } 又可以出現了。
reports-not-maintainer = 只有我的維護者能檢視檢舉。誰都可以檢舉名字：在訊息選單的「應用程式」裡選「檢舉名字」。

## 保存的個人資料

reports-kept = **{ $count } 則檢舉**：你認為不該出現的名字
reports-kept-why = 好讓維護者知道有多少人反對某個名字。維護者處理後就會刪除。
