### What people read, in American English, the language that every other falls back on.
### Arguments are in braces, and numbers choose the plural. COMMAND("quiz play") is a link to a command; write no command otherwise.

## The entries of the menu "Apps" of a message and of a person (at most 32 characters each)

menus-whose = Whose manner?
menus-name = A name for them

## In /help

menus-help = In the menu “Apps” of a message, “Whose manner?” judges the names in it; in that of a person, “A name for them” gives that person one.

## Whose manner?

menus-whose-title = Whose manner?
menus-whose-line = { $name }: { $style }, { $percent } sure
menus-whose-real = { $name }: in { $style }’s list of real names, from { $work }
menus-whose-real-somewhere = { $name }: in { $style }’s list of real names
menus-whose-none = I found no name in this message. I look for two to five hanzi in a row, such as 令狐冲.
menus-whose-unseen = I have never seen { $characters } in a name, so I can’t say whose manner that is.
menus-whose-footer = The judge compares { $styles }. It is often unsure, and sometimes wrong.
menus-whose-few = I know only one author at the moment, so I have nobody to compare with.

## A name for them

menus-name-line = { $person }, this is your name in the jianghu, in the manner of { $style }. { $asker } asked for it.
menus-name-own = { $person } has a name in the jianghu, in the manner of { $style }.
menus-name-footer = The name is kept until the person who bears it drops it. Only they can press the buttons.
menus-name-drop = Drop my name
menus-name-refuse = No names for me
menus-name-dropped = { $person } has dropped the name.
menus-name-refused-now = { $person } prefers to have no name. Nobody can ask me for one for them any more.
menus-name-not-yours = Only the person whose name it is can press this.
menus-name-bots = I name people only. A bot has a name already.
menus-name-refused = This person prefers to have no name from me.
menus-name-refused-own = You told me that you want no name. Others can’t ask for one for you either.
menus-name-allow = Allow names again
menus-name-allowed = You can be named again.
menus-name-hidden-own = You are hidden, so I post no name for you. Press “{ me-unhide }” in { COMMAND("me") } first.
menus-name-none = I found no name this time. Please try again.

## What /privacy says that is kept

menus-kept-given =
    { $count ->
        [one] **One name** that was invented for you, or for somebody because you asked
       *[other] **{ $count } names** that were invented for you, or for others because you asked
    }
menus-kept-given-why = So that a person’s name stays the same.
menus-kept-refusal = **That you want no name**: nobody can have one invented for you
menus-kept-refusal-why = So that I remember it.
