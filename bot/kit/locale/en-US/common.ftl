### What people read, in American English, the language that every other falls back on.
### Arguments are in braces, and numbers choose the plural. COMMAND("quiz play") is a link to a command; write no command otherwise.

## Errors: one sentence that says what was wrong and what would be right

error-unexpected = Something went wrong on my side. If it happens again, tell my maintainer the reference { $reference }.
error-busy = Too many people are asking at this moment. Please try again in a few seconds.
error-share-used = You have { $count } requests waiting already, and each gets its turn. Please ask again when they have been answered.
error-stopping = I am about to restart. Please try again in a minute.
error-cooldown =
    { $seconds ->
        [one] Please wait one second before you use { COMMAND($command) } again.
       *[other] Please wait { $seconds } seconds before you use { COMMAND($command) } again.
    }
error-cooldown-menu =
    { $seconds ->
        [one] Please wait one second before you use this menu again.
       *[other] Please wait { $seconds } seconds before you use this menu again.
    }
error-permissions = You need the permission { $permissions } for that.
error-bot-permissions = I need the permission { $permissions } here. A moderator of this server can give it to me.
# Permissions as Discord’s settings call them; { $title } is the English name of any other.
permission =
    { $name ->
        [view_channel] View Channels
        [send_messages] Send Messages
        [send_messages_in_threads] Send Messages in Threads
        [embed_links] Embed Links
        [attach_files] Attach Files
        [read_message_history] Read Message History
        [add_reactions] Add Reactions
        [use_external_emojis] Use External Emoji
        [use_application_commands] Use Application Commands
        [manage_messages] Manage Messages
        [manage_channels] Manage Channels
        [manage_guild] Manage Server
        [administrator] Administrator
       *[other] { $title }
    }
error-forbidden = Discord does not let me do that here. A moderator of this server can change what I may do.
error-no-private-message = This command works in servers only.
error-not-allowed = You can’t use this command here.
error-outdated-command = This command has changed. Please restart Discord or type the command again in a minute.
error-outdated-button = This button is too old for me to understand. Please type the command again.
error-bad-value = I can’t use “{ $value }” here. Please pick one of the values that Discord suggests.
error-bad-option = The option { OPTION($option) } can’t be “{ $value }”. Please pick one of the values that Discord suggests.
error-storage = My memory does not answer at the moment, so nothing was noted down. Please try again in a minute.
error-storage-lost = My memory is gone: somebody moved or deleted its files. Nothing is noted down until my maintainer starts me again.
error-discord = Discord does not answer me at the moment. Please try again in a minute.
error-no-styles = I have no models yet, so I can’t invent anything. My maintainer can train some.
error-unknown-style = I know no style “{ $style }”. The styles are: { $styles }.
error-unknown-character = This style has never seen the character { $character }. Please choose another.
error-surname-too-long = A name of { $length } characters has no room for a given name after { $surname }. Please wish for a longer name or a shorter surname.
error-surname-length =
    { $limit ->
        [one] A surname has one character. Please type fewer.
       *[other] A surname has at most { $limit } characters. Please type fewer.
    }
error-surname-ambiguous = Several surnames read “{ $surname }”: { $surnames }. Please type the hanzi or pick one from the list.
error-surname-unknown = I know no surname that reads “{ $surname }”: surnames are Chinese ones, such as { $examples }, typed in hanzi or pinyin.

## People, where their name would stand

person-hidden = a hidden player
person-deleted = a deleted person
