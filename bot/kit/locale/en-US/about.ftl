### What people read, in American English, the language that every other falls back on.
### Arguments are in braces, and numbers choose the plural. COMMAND("quiz play") is a link to a command; write no command otherwise.

## /about

about-command = Who runs me, what I am made of, and whose it is
about-title = Jianghu { $version }
about-intro = I invent names in the manner of wuxia authors. The names are new, and meant for play: known people on my list are kept out, and if a name is someone’s, that is chance.
about-owner = { $owner } runs this bot.
about-owner-unknown = I don’t know who runs this bot.
about-models-heading = Models
about-model = { $style }: version { $version }, which learned from { $names } names
about-data-heading = What I am made of
about-data-own = Jianghu’s code and models: the MIT license. The names in the authors’ books are facts; the novels themselves are no part of me.
about-data-jieba = jieba’s dictionary, from which the models learned words and names: MIT, © 2013 Sun Junyi
about-data-poems = chinese-poetry, from which they learned characters: MIT, © 2016 JackeyGao
about-data-pinyin = pypinyin, by which names are read: MIT, © 2016 mozillazg
about-data-opencc = OpenCC, by which texts change their script: Apache 2.0, © BYVoid
about-data-cedict = CC-CEDICT, from which meanings come: CC BY-SA 4.0, © MDBG and its editors; shortened and corrected here
about-data-font = LXGW WenKai, the writing in pictures, made smaller: SIL Open Font License 1.1, © 2021–2023 LXGW, © 2024 The LXGW WenKai Project Authors, © 2020 The Klee Project Authors
about-notice = The file NOTICE beside my source has all of it.
about-notice-ask = The person who runs this bot can tell you all of it.
about-source = Source
about-privacy = Privacy
about-terms = Terms
