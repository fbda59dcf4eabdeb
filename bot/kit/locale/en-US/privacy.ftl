### What people read, in American English, the language that every other falls back on.
### Arguments are in braces, and numbers choose the plural. COMMAND("quiz play") is a link to a command; write no command otherwise.

## /privacy: the commands as Discord shows them (at most 100 characters each)

privacy-command = See, export and delete what I keep about you
privacy-show = See what I keep about you, and why
privacy-export = Get what I keep about you as a file
privacy-delete = Delete what I keep about you; I ask once more first

## /privacy: the answers

privacy-title = What I keep about you
privacy-kept = This is what I keep about you (your id is { $id }):
privacy-kept-nothing = I keep nothing about you (your id is { $id }).
privacy-line = - { $what }
privacy-line-why = - { $what }. { $why }
privacy-kept-name = **Your name** as I last saw it: { $name }
privacy-kept-hidden = **That you are hidden**: others see neither your name nor a mention of you
privacy-kept-name-why = So that I show others the right name, or none.
privacy-kept-commands = { COMMAND("privacy export") } sends you all of it as a file. { COMMAND("privacy delete") } deletes it. { COMMAND("me") } can hide you: your points stay, and others don’t see your name.
privacy-more = Only you see this. The person who runs this bot can tell you more, also about backups.
privacy-more-link = More about privacy
privacy-export-title = Your data
privacy-export-done = This file has all that I keep about you. While a round of the quiz is open, it leaves out what your answer is worth.
privacy-delete-title = Delete your data?
privacy-delete-goes = This goes
privacy-delete-stays = This stays, with a random number in your place
privacy-delete-question = Your places on the boards go too, and nobody can bring any of it back. Nothing is deleted until you press the button.
privacy-delete-button = Delete it all
privacy-deleted-title = Your data
privacy-deleted-gone = Deleted
privacy-deleted-done = You are on no board any more, and no longer hidden. I keep something about you again only if you use me again. Messages in channels stay, and so do older backups, for as long as my maintainer keeps them.
privacy-deleted-nothing = I keep nothing about you, so there is nothing to delete.
