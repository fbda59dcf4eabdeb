### What people read, in American English, the language that every other falls back on.
### Arguments are in braces, and numbers choose the plural. COMMAND("quiz play") is a link to a command; write no command otherwise.

## /styles: the command as Discord shows it (at most 100 characters each)

styles-command = Who the authors are, and how their names differ
styles-option-style = One author; the default is the two that the quiz asks about

## Who they are, in three sentences each: styles-about- and the style's key

styles-about-jin_yong = Jin Yong (金庸), the pen name of Louis Cha (1924–2018), wrote fifteen tales of wuxia between 1955 and 1972, and founded the newspaper Ming Pao in Hong Kong. His heroes live in real dynasties, among emperors, rebels and battles that history knows. Their names sound as a family could have chosen them: a common surname, and one or two characters that speak of virtue, learning or hope.
styles-about-gu_long = Gu Long (古龙), the pen name of Xiong Yaohua (1938–1985), wrote some seventy novels in Taiwan, in short sentences and with plots like a detective’s. His heroes live in no particular dynasty: they are wanderers, drinkers and killers whose past nobody knows. Their names are made for the mood, with more surnames of two characters, and with jade, clouds, flight and fragrance in them.
styles-about-liang_yusheng = Liang Yusheng (梁羽生), the pen name of Chen Wentong (1924–2009), opened the new age of wuxia with a serial in a Hong Kong newspaper in 1954, and wrote some thirty-five novels. His heroes are learned patriots of real dynasties who quote old verse, and many of the bravest are women. Their names are refined, with clouds, jade, phoenixes and dragons in them, and monks and nuns of many schools among them.
styles-about-huang_yi = Huang Yi (黄易, 1952–2017) gave up a post at the Hong Kong Museum of Art to write wuxia, into which he mixed science fiction and philosophy. His hero may be a soldier of our time who is sent to the Warring States, or a street boy who grows up among the founders of the Tang. Many of his people are taken from history; those whom he invented have rare surnames, and short names that speak of beauty and the Way.
styles-about-poets = These are poets of the Tang (618–907), the Song (960–1279) and the years between, from the great collections of their poems and lyrics. Most were officials, some were monks, nuns, singers or emperors, and children in China still learn their lines by heart. Their families chose names of virtue, order and talent, and half of these names have two characters only.
styles-about-children = These are given names that parents in China choose today. Each is shown with a surname that is common in China, so nobody in particular is meant. They sound soft and bright: the sky, the rain, the stars and the morning, poems, jade and fragrant grass.

## The page

styles-title = Who are they?
styles-who = Who are they?
styles-surnames = Favorite surnames: { $surnames }
styles-surname = { $surname } { $pinyin }
styles-lengths = Length in characters: { $lengths }
styles-length = { $length } ({ $percent })
styles-length-more = { $length } or more ({ $percent })
styles-typical = Characters that the judge finds most typical: { $characters }
styles-frequent = Most frequent characters: { $characters }
styles-example = - **{ $name }** { $pinyin }
styles-work = { $work }
styles-work-title = { $work } (“{ $title }”)
styles-footer =
    { $names ->
        [one] Counted from one real name. Guess who it is in { COMMAND("quiz play") }.
       *[other] Counted from { $names } real names. Can you tell them apart? { COMMAND("quiz play") }
    }
styles-other = Look at another author
