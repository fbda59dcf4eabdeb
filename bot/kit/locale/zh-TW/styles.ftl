### 繁體中文（台灣）。術語與規則見 docs/translating.md。

## /styles：Discord 顯示的指令說明（每則最多 100 個字元）

styles-command = 作者是誰，筆下的名字有什麼不同
styles-option-style = 一位作者；預設是猜名遊戲裡的那兩位

## 作者是誰，各用三句話：styles-about- 加上風格的代號

styles-about-jin_yong = 金庸（1924–2018），本名查良鏞，1955 年到 1972 年間寫了十五部武俠小說，並在香港創辦《明報》。他的主角活在真實的朝代裡，身邊是史書上有過的帝王、義軍和戰事。他們的名字就像家裡人取的：常見的姓，加上一兩個字，寄託著品德、學問或期望。
styles-about-gu_long = 古龍（1938–1985），本名熊耀華，在台灣寫了七十來部小說，句子短，情節好似偵探小說。他的主角不屬於哪個朝代：都是浪子、酒徒和殺手，沒人知道他們的過去。他們的名字為意境而取，複姓更多，常有美玉、雲彩、飛翔和芳香。
styles-about-liang_yusheng = 梁羽生（1924–2009），本名陳文統，1954 年在香港報紙上連載小說，開了新派武俠的先河，一生寫了三十五部左右。他的主角活在真實的朝代裡，是出口成詩的俠士，最勇敢的人當中有許多是女子。他們的名字文雅，常有雲、玉、龍、鳳，其間還有各門各派的僧人、道士和尼姑。
styles-about-huang_yi = 黃易（1952–2017），辭去香港藝術館的職務，專心寫武俠，把科幻和哲理融了進去。他的主角可以是被送回戰國的現代軍人，也可以是在大唐開國群雄中長大的街頭少年。他筆下許多人取自歷史；虛構的人物多用罕見的姓，名字短，帶著美與道的意味。
styles-about-poets = 這些是唐代（618–907）、宋代（960–1279）以及兩代之間的詩人和詞人，名字出自《全唐詩》《全宋詩》和《全宋詞》。他們大多做過官，也有僧人、女道士、歌女和皇帝，至今孩子們還背著他們的句子。家裡給他們取的名字寄託著品德、秩序和才華，有一半只有兩個字。
styles-about-children = 這些是今天中國的父母給孩子取的名字。每個名字都配上一個常見的姓，並不指哪一個人。它們聽起來柔和而明亮：有天空、雨水、星辰和清晨，有詩、美玉和芳草。

## 頁面

styles-title = 作者是誰？
styles-who = 作者是誰？
styles-surnames = 最愛用的姓：{ $surnames }
styles-surname = { $surname }（{ $pinyin }）
styles-lengths = 字數：{ $lengths }
styles-length =
    { $length ->
        [1] 一
        [2] 兩
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
styles-typical = 判官眼裡最有代表性的字：{ $characters }
styles-frequent = 最常用的字：{ $characters }
styles-example = - **{ $name }** { $pinyin }
styles-work = 《{ $work }》
styles-work-title = 《{ $work }》（{ $title }）
styles-footer = 根據 { $names } 個真名統計。分得出是誰的手筆嗎？來玩 { COMMAND("quiz play") }
styles-other = 看看另一位作者
