### What people read, in American English, the language that every other falls back on.
### Arguments are in braces, and numbers choose the plural. COMMAND("quiz play") is a link to a command; write no command otherwise.

## /styles: the command as Discord shows it (at most 100 characters each)

styles-command = Who the authors are, and how their names differ
styles-option-style = One author; the default is the two that the quiz asks about

## Who they are, in three sentences each: styles-about- and the style's key

styles-about-jin_yong = Jin Yong (金庸), the pen name of Louis Cha (1924–2018), wrote fifteen tales of wuxia between 1955 and 1972, and founded the newspaper Ming Pao in Hong Kong. His heroes live in real dynasties, among emperors, rebels and battles that history knows. Their names sound as a family could have chosen them: a common surname, and one or two characters that speak of virtue, learning or hope.
styles-about-gu_long = Gu Long (古龙), the pen name of Xiong Yaohua (1938–1985), wrote some seventy novels in Taiwan, in short sentences and with plots like a detective’s. His heroes live in no particular dynasty: they are wanderers, drinkers and killers whose past nobody knows. Their names are made for the mood, with more surnames of two characters, and with jade, clouds, flight and fragrance in them.

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
styles-footer =
    { $names ->
        [one] Counted from one name in the books. Guess who it is in { COMMAND("quiz play") }.
       *[other] Counted from { $names } names in the books. Can you tell them apart? { COMMAND("quiz play") }
    }
styles-other = Look at another author
