### 简体中文。术语与规则见 docs/translating.md。

## /explain：Discord 里显示的命令说明（每条最多 100 个字符）

explain-command = 看看模型怎样读一个名字：意料之中还是之外，记住了什么，像谁的手笔
explain-option-name = 一个名字，简体繁体都行；风格名单上的真名也可以打拼音
explain-option-style = 由谁的模型来读；默认是金庸

## 名字下面的菜单，以及猜名游戏里的按钮

explain-button = 讲讲这个名字
explain-button-named = 讲讲“{ $name }”
explain-select = 选一个名字，讲讲它

## 回复

explain-title = { $style }的模型怎样读“{ $name }”
explain-known = { $name }是{ $style }名单上的真名，出自《{ $work }》。模型学过这个名字，所以不大会意外。
explain-known-somewhere = { $name }是{ $style }名单上的真名。模型学过这个名字，所以不大会意外。
explain-unseen = 我从没见过哪个名字用“{ $characters }”，真是别致。模型会当作那里是别的字，继续往下读。
explain-footer = 取名时就按这些概率来抽字，之后才看要求，再挑出好听的。模型 { $version }
explain-no-name = 我讲的是汉字名字，例如“令狐冲”。打拼音的话，我只认得{ $style }名单上的真名。请换一个。
explain-no-surname = { $style }的名字都带姓，“{ $name }”看上去只有名。请在前面加上姓，例如{ $surnames }。
explain-only-surname = { $style }的名字有姓也有名，“{ $name }”只是姓。请在后面加上名。
explain-several = { $style }名单上读作“{ $name }”的有好几个：{ $names }。请打汉字，或者从列表里选一个。
explain-too-long = 图里最多放得下 { $limit } 个字，这个名字太长了。请换个短一点的。
explain-all-unseen = 我从没见过哪个名字用“{ $characters }”，你比我见多识广。请换个别的名字试试。
explain-forbidden = { $name }是我从不给出的名字，所以我不讲它。请换一个。
explain-version-gone = 模型版本 { $version } 已经删除，没法再用它读这个名字。请用 { COMMAND("explain") } 让现在的模型来读。
explain-version-broken = 版本 { $version } 用不了，没法用它读这个名字。原因在我的日志里。

## 图里的文字。字很大：长度和英文差不多，最多两行，每行 35 个汉字。

explain-manner = { $style }的模型一个字一个字地读
explain-end = 结束
explain-share = { $share }
explain-below = < { $share }
explain-place =
    { $rank ->
        [1] 正中头一猜
       *[other] 第 { $rank } 猜
    }
explain-unseen-share = 新字
explain-unseen-place = 从没见过
explain-expected = 它料到了什么
explain-expected-key =
    读过前面的字，下一个字有多大可能；右边是另外三个最可能的。
    绿色：早就料到。红色：出乎意料。
explain-memory = 它记住了什么
explain-memory-key-lstm =
    三道门决定：新字放进多少，过去保留多少，现在用上多少。
    方格是它的记忆；绿色是每个字还剩下多少。
explain-memory-key-gru =
    两道门决定：过去保留多少，又回看多少。
    方格是它的记忆；绿色是每个字还剩下多少。
explain-memory-key-clockwork =
    记忆的一部分每个字都变，其余的隔几个字才变一次。
    方格是它的记忆；绿色是每个字还剩下多少。
explain-memory-key-rnn =
    这种简单的网络没有门：每读一个字，就把记忆改写一遍。
    方格是读完每个字以后的记忆。
explain-memory-key-transformer =
    这种网络没有门：每读一个字，都回头再看前面所有的字。
    方格是它传下去的内容；绿色是它看每个字看得多仔细。
explain-gate-input = 放进
explain-gate-forget = 保留
explain-gate-output = 用上
explain-gate-update = 保留
explain-gate-reset = 回看
explain-gate-active = 有变化的部分
explain-cells = 记忆
explain-left = “{ $character }”还剩
explain-looked = 看“{ $character }”
explain-judge = 像谁的手笔？
explain-judge-key = 判官怎么看，每个字又偏向哪一边。
explain-judge-rough = 两种风格的粗略比较，每个字又偏向哪一边。
explain-sure = { $style } { $share }

## 图片的替代文字；纯文本，不用 Markdown

explain-alt = { $style }的模型怎样一个字一个字地读“{ $name }”。
explain-alt-row = { $character }：{ $share }，{ $place }；另外可能是：{ $others }。
explain-alt-row-brief = { $character }：{ $share }；也可能是：{ $others }。
explain-alt-gates = 读到这里：{ $gates }。
explain-alt-gates-brief = { $gates }。
explain-alt-kept = 记忆里还剩：{ $shares }。
explain-alt-kept-brief = 还剩：{ $shares }。
explain-alt-looked = 读到这里，网络在看：{ $shares }。
explain-alt-looked-brief = 在看：{ $shares }。
explain-alt-rnn = 这种简单的网络没有门：每读一个字，就把整个记忆改写一遍。
explain-alt-transformer = 这种网络没有门：每读一个字，都回头再看前面所有的字。
explain-alt-judge = 判官认为：{ $sure }；关键在“{ $character }”字。
