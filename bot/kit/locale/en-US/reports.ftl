### What people read, in American English, the language that every other falls back on.
### Arguments are in braces, and numbers choose the plural. COMMAND("quiz play") is a link to a command; write no command otherwise.

## The entry of the menu "Apps" of a message (at most 32 characters), and its answers

reports-report = Report a name
reports-help = In the menu “Apps” of a message, “Report a name” tells my maintainers of a name that should not have come.
reports-which = Which name should not have come? Only my maintainers see your choice.
reports-none-found = Thank you for looking out. I find no name in this message, though: I look for two to five hanzi in a row, such as 令狐冲.
reports-menu = Report a name that should not have come
reports-thanks = Thank you. My maintainers will look at { $name }. Only you see this.
reports-too-many = You have { $limit } open reports already. Please wait until my maintainers have looked at them.

## /reports: the commands as Discord shows them (at most 100 characters each)

reports-command = For maintainers: look at the names that people reported
reports-list = For maintainers: see reported names; block them or dismiss the reports
reports-unblock = For maintainers: let a blocked name come again
reports-option-name = A blocked name; suggestions come as you type

## /reports: the answers

reports-title = Reported names
reports-line =
    { $count ->
        [one] - **{ $name }**, by one person
       *[other] - **{ $name }**, by { $count } people
    }
reports-none = No name is reported.
reports-blocked = Blocked by maintainers: { $count }
reports-footer = A blocked name never comes again; longer names that contain it may.
reports-menu-block = Block a name
reports-menu-dismiss = Dismiss the reports of a name
reports-not-blocked = { $name } is not blocked by maintainers. The file blocklist.txt and my own lists are not changed from here.
reports-unblocked = { $name } can come again.
reports-not-maintainer = Only my maintainers can look at reports. Everyone can report a name: in the menu of its message, under “Apps”, choose “Report a name”.

## What is kept about a person

reports-kept =
    { $count ->
        [one] **One report** of a name that should not have come
       *[other] **{ $count } reports** of names that should not have come
    }
reports-kept-why = So that maintainers can see how many people object to a name. They go when a maintainer has answered them.
