### 简体中文。术语与规则见 docs/translating.md。

## /styles：Discord 里显示的命令说明（每条最多 100 个字符）

styles-command = 作者是谁，笔下的名字有什么不同
styles-option-style = 一位作者；默认是猜名游戏里的那两位

## 作者是谁，各用三句话：styles-about- 加上风格的代号

styles-about-jin_yong = 金庸（1924–2018），本名查良镛，1955 年到 1972 年间写了十五部武侠小说，并在香港创办《明报》。他的主角活在真实的朝代里，身边是史书上有过的帝王、义军和战事。他们的名字就像家里人取的：常见的姓，加上一两个字，寄托着品德、学问或期望。
styles-about-gu_long = 古龙（1938–1985），本名熊耀华，在台湾写了七十来部小说，句子短，情节好似侦探小说。他的主角不属于哪个朝代：都是浪子、酒徒和杀手，没人知道他们的过去。他们的名字为意境而取，复姓更多，常有美玉、云彩、飞翔和芳香。
styles-about-liang_yusheng = 梁羽生（1924–2009），本名陈文统，1954 年在香港报纸上连载小说，开了新派武侠的先河，一生写了三十五部左右。他的主角活在真实的朝代里，是出口成诗的侠士，最勇敢的人当中有许多是女子。他们的名字文雅，常有云、玉、龙、凤，其间还有各门各派的僧人、道士和尼姑。
styles-about-huang_yi = 黄易（1952–2017），辞去香港艺术馆的职务，专心写武侠，把科幻和哲理融了进去。他的主角可以是被送回战国的现代军人，也可以是在大唐开国群雄中长大的街头少年。他笔下许多人取自历史；虚构的人物多用罕见的姓，名字短，带着美与道的意味。
styles-about-poets = 这些是唐代（618–907）、宋代（960–1279）以及两代之间的诗人和词人，名字出自《全唐诗》《全宋诗》和《全宋词》。他们大多做过官，也有僧人、女道士、歌女和皇帝，至今孩子们还背着他们的句子。家里给他们取的名字寄托着品德、秩序和才华，有一半只有两个字。
styles-about-children = 这些是今天的中国父母给孩子取的名字。每个名字都配上一个常见的姓，并不指哪一个人。它们听起来柔和而明亮：有天空、雨水、星辰和清晨，有诗、美玉和芳草。

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
styles-work-title = 《{ $work }》（{ $title }）
styles-footer = 根据 { $names } 个真名统计。分得清是谁的手笔吗？来玩 { COMMAND("quiz play") }
styles-other = 看看另一位作者
