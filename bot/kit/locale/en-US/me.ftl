### What people read, in American English, the language that every other falls back on.
### Arguments are in braces, and numbers choose the plural. COMMAND("quiz play") is a link to a command; write no command otherwise.

## What speakers of this language call it

language-name = English

## /me: the command as Discord shows it (at most 100 characters)

me-command = Choose your language, how names are written, and whether boards show you

## /me: the answer

me-title = Your choices
me-intro = They go before the server’s choices wherever I answer you. What I say to a whole channel, such as a question of the quiz, follows the server.
me-shown = Others see your name on boards and in games.
me-hidden = You are hidden: on boards and in games others see “a hidden player” in your place. You still see your own rank. Messages that are posted already stay as they are.
me-footer = Only you see this. { COMMAND("privacy") } shows and deletes what I keep about you.
me-hide = Hide me from others
me-unhide = Show my name again
# Options of menus, at most 100 characters each
me-language-auto = Language: as in your Discord
me-script-auto = Hanzi: as the language has them
me-pinyin-auto = Pinyin: as the server has chosen, else shown
me-gloss-auto = Meaning: as the server has chosen, else shown

## /me: what /privacy says that it keeps

me-kept = **Your choices** with { COMMAND("me") }: language, script, pinyin and meaning
me-kept-why = So that I answer the way you like.
