### 简体中文。术语与规则见 docs/translating.md。

## /name：Discord 里显示的命令说明（每条最多 100 个字符）

name-command = 以武侠名家的笔法，为大侠和反派取名
name-option-style = 仿谁的风格；默认是金庸
name-option-count = 取几个名字，最多 10 个
name-option-kind = 姓名、绰号还是称谓；默认取姓名，除非字数不允许
name-option-gender = 给谁取名；默认男女不限
name-option-surname = 每个名字的姓，可以输入汉字或拼音
name-option-length = 每个名字几个字，姓也算在内；只有绰号和称谓才有 5、6 个字的
name-option-include = 每个名字都要有的字，一两个：汉字、拼音，或中文、英文、土耳其文的词，例如 sword
name-option-exclude = 任何名字都不要的字，最多四个：汉字、拼音，或中文、英文、土耳其文的词，例如 sword
name-option-blend = 掺入另一位作者的风格
name-option-weight = 另一位作者占百分之几；默认是 50
name-option-creativity = 名字可以多不寻常
name-option-seed = 填上之前结果里的种子，就能得到同样的名字
name-option-version = 用这种风格的哪个模型版本，旧版或试验版都行；不填就用正在使用的
name-kind-name = 姓名
name-kind-byname = 绰号：江湖上的名号
name-kind-title = 称谓：以身份或行当相称
name-gender-anybody = 男女不限
name-gender-woman = 女性
name-gender-man = 男性
name-creativity-careful = 稳妥
name-creativity-balanced = 适中
name-creativity-wild = 奔放

## /name：回复

names-title =
    { $count } 个{ $kind ->
        [byname] 绰号
        [title] 称谓
       *[name] 名字
    } · { $style }风格
names-blend = { $first }与{ $second }（{ $weight }）混合
# 标记是 ★、◆、两者都有或都没有；names-key 解释其含义。
names-line = { $number }. **{ $name }** { $pinyin } { $marks }
names-key =
    { $authors ->
        [1] ★ 最好听 · ◆ 最像这位作者的手笔
       *[other] ★ 最好听 · ◆ 最像这两位作者的手笔
    }
names-fewer = 符合这些要求的名字只找到 { $count } 个；放宽些要求，就能看到更多。
names-none = 没有找到符合要求的新名字。请放宽些要求，比如不限字数，或换个姓。
names-footer = 种子 { $seed } · 模型 { $version } · 品读模型 { $reader }
names-more = 再来一批
names-other = 换成{ $style }风格
names-swap = 主次对调
names-not-yours = 这些按钮只归发起的人用。输入 { COMMAND("name") }，就有你自己的名字了。

names-too-many = 要求太多了。最多输入 { $limit } 个不同的字。
names-contradiction = “{ $character }”字不能既要又不要。请从其中一项里去掉它。
names-gender-unknown = 我不明白“{ $text }”是指谁的名字。请从这些里选一个：{ $choices }。
names-excluded-surname = “{ $surname }”姓里有你不想要的“{ $character }”字。请换个姓，或者允许这个字。
names-no-room = 名字最多 { $length } 个字，姓了“{ $surname }”就放不下“{ $characters }”了。请少要几个字、换个短些的姓，或把字数调多。
names-unknown-condition =
    { $condition ->
        [byname] 在这种风格里，我分不清哪些名字是绰号。请不要选种类，或换一种风格。
        [title] 在这种风格里，我分不清哪些名字是称谓。请不要选种类，或换一种风格。
       *[other] 在这种风格里，我分不清哪些是女性的名字、哪些是男性的。请不要选性别，或换一种风格。
    }
names-length =
    { $style }风格的{ $kind ->
        [name] 姓名
        [byname] 绰号
        [title] 称谓
       *[any] 名字
    }最多 { $longest } 个字，没有 { $length } 个字的。请把字数调少。
names-only-real = 只有“{ $name }”符合要求，而那是一个真名。请换个字数，或换几个字。
names-only-forbidden = 符合要求的，只有我从不给出的名字：真人、著名人物的名字，普通的词语，或不雅的字眼。请换个字数，或换几个字。
names-unknown-to-both = 这两种风格都没用过“{ $character }”字。请换一个字。
names-same-style = 混合需要两种不同的风格。请另选一种来掺入。
names-weight-alone = 有第二种风格才用得上比重。请再选一种混合的风格，或者不填比重。
names-version-blended = 混合用的是正在使用的版本。版本和混合请只填一个。
names-version-unknown = 这种风格没有版本“{ $version }”。现有版本：{ $versions }。
names-version-broken = 版本 { $version } 不能用，原因见我的日志。
