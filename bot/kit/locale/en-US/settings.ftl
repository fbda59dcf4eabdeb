### What people read, in American English, the language that every other falls back on.
### Arguments are in braces, and numbers choose the plural. COMMAND("quiz play") is a link to a command; write no command otherwise.

## Menus of /me and /settings: what is shown while nothing is chosen, and options, at most 100 characters each

preference-menu-language = Language
language-chosen = Language: { $language }
preference-menu-script = Hanzi
preference-script-simplified = Hanzi: simplified, as in 龙 and 剑
# Traditional on purpose, in every language.
preference-script-traditional = Hanzi: traditional, as in 龍 and 劍
preference-menu-pinyin = Pinyin
preference-pinyin-on = Pinyin: shown
preference-pinyin-off = Pinyin: hidden
preference-menu-gloss = Meaning
preference-gloss-on = Meaning: shown
preference-gloss-off = Meaning: hidden

## /settings: the command as Discord shows it (at most 100 characters)

settings-command = Choose how I answer in this server; for members who may manage it

## /settings: the answer

settings-title = Settings of this server
settings-intro = They hold from now on for what everybody in a channel sees. With { COMMAND("me") } each member can choose otherwise for answers to them. To have games in one channel only, type { COMMAND("settings") } in that channel.
settings-footer = If I am removed from this server, its settings, games and points are deleted 30 days later.
settings-not-allowed = Only members who may manage this server can change its settings.
settings-where = Settings are those of a server that I am a member of. Ask me there, or add me to your server: { $invite }

# Menus: what is shown while nothing is chosen, and options, at most 100 characters each
settings-language-auto = Language: as Discord has it for this server, or else for the person
settings-script-auto = Hanzi: as the language has them
settings-channel = Where games may start
settings-channel-any = Quiz: in any channel
settings-channel-only = Quiz: only in #{ $channel }
settings-mode = What the quiz asks
settings-mode-option = Mode of the quiz: { $mode }
settings-rounds = Rounds
settings-rounds-option =
    { $count ->
        [one] Quiz: one round, unless the starter or the mode says otherwise
       *[other] Quiz: { $count } rounds, unless the starter or the mode says otherwise
    }
settings-seconds = Seconds
settings-seconds-option =
    { $count ->
        [one] Quiz: one second a round, unless the starter or the mode says otherwise
       *[other] Quiz: { $count } seconds a round, unless the starter or the mode says otherwise
    }
settings-starters = Who may start a game
settings-starters-everyone = Quiz: everyone may start a game
settings-starters-moderators = Quiz: only those who may manage messages start a game
settings-switches = What else holds in this server
settings-switch-pinyin = Names have their pinyin
settings-switch-gloss = Names have their meaning
settings-switch-names = Invented names are for everybody
settings-switch-names-off = Otherwise only the person who asked sees the names
settings-switch-boards = Leaderboards are for everybody
settings-switch-boards-off = Otherwise only the person who asked sees the board
settings-switch-everywhere = Points also count on the boards of all servers
settings-switch-everywhere-off = Otherwise they count in this server only

## /settings: what holds in the quiz

quiz-other-channel = This server plays in { $channel }. Please start the game there.
quiz-moderators-start = In this server only those who may manage messages start a game. Please ask one of them.
