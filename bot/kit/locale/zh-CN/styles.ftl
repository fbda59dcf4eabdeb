### 简体中文。术语与规则见 docs/translating.md。

## /styles：Discord 里显示的命令说明（每条最多 100 个字符）

styles-command = 作者是谁，笔下的名字有什么不同
styles-option-style = 一位作者；默认是猜名游戏里的那两位

## 作者是谁，各用三句话：styles-about- 加上风格的代号

styles-about-jin_yong = 金庸（1924–2018），本名查良镛，1955 年到 1972 年间写了十五部武侠小说，并在香港创办《明报》。他的主角活在真实的朝代里，身边是史书上有过的帝王、义军和战事。他们的名字就像家里人取的：常见的姓，加上一两个字，寄托着品德、学问或期望。
styles-about-gu_long = 古龙（1938–1985），本名熊耀华，在台湾写了七十来部小说，句子短，情节好似侦探小说。他的主角不属于哪个朝代：都是浪子、酒徒和杀手，没人知道他们的过去。他们的名字为意境而取，复姓更多，常有美玉、云彩、飞翔和芳香。

## 页面

styles-title = 作者是谁？
styles-who = 作者是谁？
styles-surnames = 最爱用的姓：{ $surnames }
styles-surname = { $surname }（{ $pinyin }）
styles-lengths = 字数：{ $lengths }
styles-length =
    { $length ->
        [1] 一
        [2] 两
        [3] 三
        [4] 四
       *[other] { $length }
    }字（{ $percent }）
styles-length-more =
    { $length ->
        [4] 四
        [5] 五
       *[other] { $length }
    }字以上（{ $percent }）
styles-typical = 判官眼里最有代表性的字：{ $characters }
styles-frequent = 最常用的字：{ $characters }
styles-example = - **{ $name }** { $pinyin }
styles-work = 《{ $work }》
styles-footer = 根据书中 { $names } 个名字统计。分得清是谁的手笔吗？来玩 { COMMAND("quiz play") }
styles-other = 看看另一位作者
