### What people read, in American English, the language that every other falls back on.
### Arguments are in braces, and numbers choose the plural. COMMAND("quiz play") is a link to a command; write no command otherwise.

## /help

help-command = What I can do and how to play
help-title = Jianghu
help-intro = I invent names for the world of wuxia, hanzi and pinyin, in the manner of its great authors.
help-line = { $mention } { $description }
help-more =
    { $count ->
        [one] And one more; type / to see it.
       *[other] And { $count } more; type / to see them.
    }
help-play = Begin with { COMMAND("name") }. ★ marks the names that read best, ◆ those most typical of the author. Press More for other names, or see the same wish in another manner. The same wishes and seed bring an answer back, so that you can share it. In { COMMAND("quiz play") } you guess in whose manner a name is.
help-maintainers = You are a maintainer of this bot.
