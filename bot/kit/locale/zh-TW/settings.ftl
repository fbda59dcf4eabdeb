### 繁體中文（台灣）。術語與規則見 docs/translating.md。

## /me 和 /settings 的選單：還沒選擇時顯示的文字，以及選項，每則最多 100 個字元

preference-menu-language = 語言
language-chosen = 語言：{ $language }
preference-menu-script = 漢字
# 在任何語言裡都故意用簡體字；寫成字串，檢查用字的測試就不會看它們。
preference-script-simplified = 漢字：簡體，例如「{ "龙" }」和「{ "剑" }」
preference-script-traditional = 漢字：繁體，例如「龍」和「劍」
preference-menu-pinyin = 漢語拼音
preference-pinyin-on = 漢語拼音：顯示
preference-pinyin-off = 漢語拼音：隱藏
preference-menu-gloss = 釋義
preference-gloss-on = 釋義：顯示
preference-gloss-off = 釋義：隱藏

## /settings：Discord 顯示的指令說明（最多 100 個字元）

settings-command = 設定我在這個伺服器怎麼回覆；限可以管理伺服器的成員

## /settings：回覆

settings-title = 這個伺服器的設定
settings-intro = 頻道裡所有人都看得到的內容，從現在起照這些設定顯示。對於給自己的回覆，每個成員可以用 { COMMAND("me") } 另外選擇。想讓大家只在某個頻道玩，請到那個頻道輸入 { COMMAND("settings") }。
settings-footer = 如果我被移出這個伺服器，它的設定、遊戲和分數會在 30 天後刪除。
settings-not-allowed = 只有可以管理伺服器的成員才能更改設定。
settings-where = 只有我加入的伺服器才有設定。請到那裡問我，或者把我加到你的伺服器：{ $invite }

# 選單：還沒選擇時顯示的文字，以及選項，每則最多 100 個字元
settings-language-auto = 語言：跟隨這個伺服器在 Discord 的語言，沒有就跟隨發起的人
settings-script-auto = 漢字：跟隨語言
settings-channel = 在哪裡可以開局
settings-channel-any = 猜名：任何頻道
settings-channel-only = 猜名：只在 #{ $channel }
settings-mode = 猜名遊戲猜什麼
settings-mode-option = 猜名遊戲的模式：{ $mode }
settings-rounds = 回合數
settings-rounds-option = 猜名：{ $count } 回合，除非開局的人另外選，或模式另有規定
settings-seconds = 秒數
settings-seconds-option = 猜名：每回合 { $count } 秒，除非開局的人另外選，或模式另有規定
settings-starters = 誰可以開局
settings-starters-everyone = 猜名：誰都可以開局
settings-starters-moderators = 猜名：只有可以管理訊息的人能開局
settings-switches = 這個伺服器的其他設定
settings-switch-pinyin = 名字附漢語拼音
settings-switch-gloss = 名字附釋義
# 選單選項裡不能有指令的連結，所以不寫指令。
settings-switch-names = 取名結果人人看得到
settings-switch-names-off = 不選的話，只有發起的人看得到名字
settings-switch-boards = 排行榜人人看得到
settings-switch-boards-off = 不選的話，只有發起的人看得到排行榜
settings-switch-everywhere = 分數也計入所有伺服器的排行榜
settings-switch-everywhere-off = 不選的話，只計入這個伺服器

## /settings：對猜名遊戲的規定

quiz-other-channel = 這個伺服器在 { $channel } 玩，請到那裡開局。
quiz-moderators-start = 在這個伺服器，只有可以管理訊息的人能開局。請找他們幫忙。
