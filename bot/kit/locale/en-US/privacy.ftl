### What people read, in American English, the language that every other falls back on.
### Arguments are in braces, and numbers choose the plural. COMMAND("quiz play") is a link to a command; write no command otherwise.

## /privacy: the commands as Discord shows them (at most 100 characters each)

privacy-command = See, export and delete what I keep about you
privacy-show = See what I keep about you, and why
privacy-export = Get what I keep about you as a file
privacy-delete = Delete what I keep about you; I ask once more first

## /privacy: the answers

privacy-title = What I keep about you
privacy-kept = About you, the person with the id { $id }, I keep:
privacy-kept-nothing = About you, the person with the id { $id }, I keep nothing.
privacy-line = - { $what }
privacy-line-why = - { $what }. { $why }
privacy-kept-name = **Your name** as I last saw it: { $name }
privacy-kept-hidden = **That you are hidden**: others see neither your name nor a mention
privacy-kept-name-why = So that others can read who you are, or that they can’t.
privacy-kept-commands = { COMMAND("privacy export") } sends you all of it as a file. { COMMAND("privacy delete") } deletes it. { COMMAND("me") } hides you: your points stay, and others see no name.
privacy-more = Only you see this. My maintainer has docs/privacy.md, which says more, also about backups.
privacy-more-link = More about privacy
privacy-export-title = Your data
privacy-export-done = This file has all that I keep about you. What your answers to an open round are worth is left out until the round is over.
privacy-delete-title = Delete your data?
privacy-delete-goes = This goes
privacy-delete-stays = This stays, with a random number in your place
privacy-delete-question = Your places on the boards go with it, and nobody can bring it back. It goes when you press the button; otherwise nothing happens.
privacy-delete-button = Delete it all
privacy-deleted-title = Your data
privacy-deleted-gone = Deleted
privacy-deleted-done = You are on no board any more, and not hidden either. I keep something about you again only when you use me again. Messages in channels stay, and so do backups made before, for as long as my maintainer keeps them.
privacy-deleted-nothing = I keep nothing about you, so there is nothing to delete.
