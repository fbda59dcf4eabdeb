### 繁體中文（台灣）。術語與規則見 docs/translating.md。

## /name：Discord 顯示的指令說明（每則最多 100 個字元）

name-command = 用武俠名家的筆法，替大俠和反派取名
name-option-style = 仿誰的風格；預設是金庸
name-option-count = 取幾個名字，最多 10 個
name-option-kind = 姓名、綽號還是稱謂；預設取姓名，除非字數不允許
name-option-gender = 替誰取名；預設男女不拘
name-option-surname = 每個名字的姓，可以輸入漢字或漢語拼音
name-option-length = 每個名字幾個字，姓也算在內；只有綽號和稱謂才有 5、6 個字的
name-option-include = 每個名字都要有的字，一兩個：漢字、漢語拼音，或中文、英文、土耳其文的詞，例如 sword
name-option-exclude = 任何名字都不要有的字，最多四個：漢字、漢語拼音，或中文、英文、土耳其文的詞，例如 sword
name-option-blend = 摻進另一位作者的風格
name-option-weight = 另一位作者占百分之幾；預設是 50
name-option-creativity = 名字可以多不尋常
name-option-seed = 填入先前結果裡的種子，就能得到一樣的名字
name-option-version = 用這種風格的哪個模型版本，舊版或試驗版都行；不填就用正在使用的
name-kind-name = 姓名
name-kind-byname = 綽號：江湖上的名號
name-kind-title = 稱謂：以身分或行當相稱
name-gender-anybody = 男女不拘
name-gender-woman = 女性
name-gender-man = 男性
name-creativity-careful = 穩妥
name-creativity-balanced = 適中
name-creativity-wild = 奔放

## /name：回覆

names-title =
    { $count } 個{ $kind ->
        [byname] 綽號
        [title] 稱謂
       *[name] 名字
    } · { $style }風格
names-blend = { $first }與{ $second }（{ $weight }）混合
# 標記是 ★、◆、兩個都有或都沒有；names-key 說明它們的意思。
names-line = { $number }. **{ $name }** { $pinyin } { $marks }
names-key =
    { $authors ->
        [1] ★ 最好聽 · ◆ 最像這位作者的手筆
       *[other] ★ 最好聽 · ◆ 最像這兩位作者的手筆
    }
names-fewer = 符合這些條件的名字只找到 { $count } 個；條件放寬一點，就能看到更多。
names-none = 找不到符合條件的新名字。請放寬一點，例如不限字數，或換個姓。
names-footer = 種子 { $seed } · 模型 { $version } · 品讀模型 { $reader }
names-more = 再來一批
names-other = 換成{ $style }風格
names-swap = 主次對調
names-not-yours = 這些按鈕只有發起的人能用。輸入 { COMMAND("name") }，就有你自己的名字了。

names-too-many = 條件太多了。最多輸入 { $limit } 個不同的字。
names-contradiction = 「{ $character }」這個字不能既要又不要。請從其中一項裡拿掉它。
names-gender-unknown = 我不明白「{ $text }」是指誰的名字。請從這些裡選一個：{ $choices }。
names-excluded-surname = 「{ $surname }」這個姓裡有你不想要的「{ $character }」字。請換個姓，或者允許這個字。
names-no-room = 名字最多 { $length } 個字，姓了「{ $surname }」就放不下「{ $characters }」了。請少要幾個字、換個短一點的姓，或增加字數。
names-unknown-condition =
    { $condition ->
        [byname] 在這種風格裡，我分不出哪些名字是綽號。請不要選種類，或換一種風格。
        [title] 在這種風格裡，我分不出哪些名字是稱謂。請不要選種類，或換一種風格。
       *[other] 在這種風格裡，我分不出哪些是女性的名字、哪些是男性的。請不要選性別，或換一種風格。
    }
names-length =
    { $style }風格的{ $kind ->
        [name] 姓名
        [byname] 綽號
        [title] 稱謂
       *[any] 名字
    }最多 { $longest } 個字，沒有 { $length } 個字的。請減少字數。
names-only-real = 只有「{ $name }」符合條件，但那是一個真名。請換個字數，或換幾個字。
names-only-forbidden = 符合條件的，只有我從來不給的名字：真人、著名人物的名字，普通的詞語，或不雅的字眼。請換個字數，或換幾個字。
names-unknown-to-both = 這兩種風格都沒用過「{ $character }」這個字。請換一個字。
names-same-style = 混合需要兩種不同的風格。請另外挑一種摻進來。
names-weight-alone = 有第二種風格才用得到比重。請再選一種要混合的風格，或者不填比重。
names-version-blended = 混合用的是正在使用的版本。版本和混合請只填一個。
names-version-unknown = 這種風格沒有版本「{ $version }」。現有版本：{ $versions }。
names-version-broken = 版本 { $version } 不能用，原因見我的記錄檔。
