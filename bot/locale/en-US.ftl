### What people read, in American English, the language that every other falls back on.
### Arguments are in braces. Numbers choose the plural. Keep command names as they are.

## Errors: one sentence that says what was wrong and what would be right

error-unexpected = Something went wrong on my side. If it happens again, tell my maintainer the reference { $reference }.
error-busy = Too many people are asking at this moment. Please try again in a few seconds.
error-stopping = I am about to restart. Please try again in a minute.
error-cooldown =
    { $seconds ->
        [one] Please wait one second and try again.
       *[other] Please wait { $seconds } seconds and try again.
    }
error-permissions = You need the permission { $permissions } for that.
error-bot-permissions = I need the permission { $permissions } here. A moderator of this server can give it to me.
error-forbidden = Discord does not let me do that here. A moderator of this server can change what I may do.
error-no-private-message = This command works in servers only.
error-not-allowed = You can't use this command here.
error-outdated-command = This command has changed. Please restart Discord or type the command again in a minute.
error-outdated-button = This button is too old for me to understand. Please type the command again.
error-bad-value = I can't use “{ $value }” here. Please pick one of the values that Discord suggests.
error-no-styles = I have no models yet, so I can't invent anything. My maintainer can train some.
error-unknown-style = I know no style “{ $style }”. The styles are: { $styles }.
error-unknown-character = This style has never seen the character { $character }. Please choose another; I know simplified ones only.
error-surname-too-long = A name of { $length } characters has no room for a given name after { $surname }. Please wish for a longer name or a shorter surname.
error-surname-length =
    { $limit ->
        [one] A surname has one character. Please type fewer.
       *[other] A surname has at most { $limit } characters. Please type fewer.
    }
error-surname-ambiguous = Several surnames read “{ $surname }”: { $surnames }. Please type the hanzi or pick one from the list.
error-surname-unknown = I know no surname that reads “{ $surname }”. Please type it in hanzi or pick one from the list.

## /name: the command as Discord shows it (at most 100 characters each)

name-command = Invent names for heroes and villains in the manner of a wuxia author
name-option-style = In whose manner; the default is Jin Yong
name-option-count = How many names, up to 10
name-option-surname = What every name begins with, in hanzi or pinyin
name-option-length = How many characters each name has, surname included
name-option-creativity = How far the names may stray from the usual
name-option-seed = A number from an earlier answer brings back the same names
name-creativity-careful = careful
name-creativity-balanced = balanced
name-creativity-wild = wild

## /name: the answer

names-title =
    { $count ->
        [1] One name
        [2] Two names
        [3] Three names
        [4] Four names
        [5] Five names
        [6] Six names
        [7] Seven names
        [8] Eight names
        [9] Nine names
        [10] Ten names
       *[other] { $count } names
    } in the manner of { $style }
names-line = { $number }. **{ $name }** { $pinyin } { $dots }
names-fewer =
    { $count ->
        [one] Found only one name that meets these wishes; wish for less to see more.
       *[other] Found only { $count } names that meet these wishes; wish for less to see more.
    }
names-none = I found no new name that meets these wishes. Please wish for less, such as any length or another surname.
names-footer = More dots: more like the author’s own names. Seed { $seed }, model { $version }
names-more = More
names-other = In { $style }’s manner
names-not-yours = These buttons belong to whoever asked. Type /name to have names of your own.

## /help

help-command = What I can do and how to play
help-title = Jianghu
help-intro = I invent names for the world of wuxia, hanzi and pinyin, in the manner of its great authors.
help-line = { $mention } { $description }
help-play = Begin with /name. The dots show how typical a name is of the author. Press More for other names, or see the same wish in another manner. A seed brings an answer back, so that you can share it.
help-maintainers = You are a maintainer of this bot.
