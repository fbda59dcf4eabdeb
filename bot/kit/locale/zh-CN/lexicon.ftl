### 简体中文。术语与规则见 docs/translating.md。

## 名字的含义，在每个名字下面，各占一行

# $name 是姓的拼音；在中文里是姓本身。
gloss-clan = 姓{ $name }
gloss-clan-meaning = 姓{ $name }（{ $meaning }）
gloss-character = { $character }（{ $reading }，{ $meaning }）

## /name：回复里列出的要求；没有提的就不列

names-wishes = 要求：{ $wishes }
names-wish-kind =
    { $kind ->
        [byname] 绰号
        [title] 称谓
       *[name] 姓名
    }
names-wish-gender =
    { $gender ->
        [f] 女性
       *[m] 男性
    }
names-wish-creativity =
    { $creativity ->
        [c] 创意稳妥
        [w] 创意奔放
       *[b] 创意适中
    }
names-wish-surname = 姓{ $surname }
names-wish-include = 包含{ $characters }
names-wish-exclude = 排除{ $characters }
names-wish-length = { $length } 个字
names-wish-character = { $character }（{ $meaning }）

## /name：用读音或词语输入的字

names-no-meaning = 没有哪个字的读音或意思是“{ $text }”。请输入汉字，例如“雪”，或它的拼音，或英文、土耳其文的词，例如 snow。
names-several-meanings = “{ $text }”可能是好几个字：{ $candidates }。请输入其中一个，或从列表里选。
