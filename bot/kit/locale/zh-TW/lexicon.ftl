### 繁體中文（台灣）。術語與規則見 docs/translating.md。

## 名字的含義，在每個名字下面，各占一行

# $name 是姓的漢語拼音；在中文裡是姓本身。
gloss-clan = 姓{ $name }
gloss-clan-meaning = 姓{ $name }（{ $meaning }）
gloss-character = { $character }（{ $reading }，{ $meaning }）

## /name：回覆裡列出的條件；沒有提的就不列

names-wishes = 條件：{ $wishes }
names-wish-kind =
    { $kind ->
        [byname] 綽號
        [title] 稱謂
       *[name] 姓名
    }
names-wish-gender =
    { $gender ->
        [f] 女性
       *[m] 男性
    }
names-wish-creativity =
    { $creativity ->
        [c] 創意穩妥
        [w] 創意奔放
       *[b] 創意適中
    }
names-wish-surname = 姓{ $surname }
names-wish-include = 包含{ $characters }
names-wish-exclude = 排除{ $characters }
names-wish-length = { $length } 個字
names-wish-character = { $character }（{ $meaning }）

## /name：用讀音或詞語輸入的字

names-no-meaning = 沒有哪個字的讀音或意思是「{ $text }」。請輸入漢字，例如「雪」，或它的漢語拼音，或英文、土耳其文的詞，例如 snow。
names-several-meanings = 「{ $text }」可能是好幾個字：{ $candidates }。請輸入其中一個，或從清單裡挑。
