### What people read, in American English, the language that every other falls back on.
### Arguments are in braces. Numbers choose the plural. Keep command names as they are.

## /help

help-command = What I can do and how to play
help-title = Jianghu
help-intro = I invent names for the world of wuxia, hanzi and pinyin, in the manner of its great authors.
help-line = { $mention } { $description }
help-play = Begin with { $name }. ★ marks the names that read best, ◆ those most typical of the author. Press More for other names, or see the same wish in another manner. The same wishes and seed bring an answer back, so that you can share it. In { $quiz } you guess in whose manner a name is.
help-maintainers = You are a maintainer of this bot.
