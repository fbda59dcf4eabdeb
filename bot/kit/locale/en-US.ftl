### What people read, in American English, the language that every other falls back on.
### Arguments are in braces. Numbers choose the plural. Keep command names as they are.

## Errors: one sentence that says what was wrong and what would be right

error-unexpected = Something went wrong on my side. If it happens again, tell my maintainer the reference { $reference }.
error-busy = Too many people are asking at this moment. Please try again in a few seconds.
error-share-used = You have { $count } requests waiting already, and each gets its turn. Please ask again when they have been answered.
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
error-bad-option = The option { $option } can’t be “{ $value }”. Please pick one of the values that Discord suggests.
error-storage = My memory does not answer at the moment, so nothing was noted down. Please try again in a minute.
error-storage-lost = My memory is gone: somebody moved or deleted its files. Nothing is noted down until my maintainer starts me again.
error-discord = Discord does not answer me at the moment. Please try again in a minute.
error-no-styles = I have no models yet, so I can't invent anything. My maintainer can train some.
error-unknown-style = I know no style “{ $style }”. The styles are: { $styles }.
error-unknown-character = This style has never seen the character { $character }, or knows only its simplified form. Please choose another.
error-surname-too-long = A name of { $length } characters has no room for a given name after { $surname }. Please wish for a longer name or a shorter surname.
error-surname-length =
    { $limit ->
        [one] A surname has one character. Please type fewer.
       *[other] A surname has at most { $limit } characters. Please type fewer.
    }
error-surname-ambiguous = Several surnames read “{ $surname }”: { $surnames }. Please type the hanzi or pick one from the list.
error-surname-unknown = I know no surname that reads “{ $surname }”. Please type it in hanzi or pick one from the list.

## People, where their name would stand

person-hidden = a hidden player
person-deleted = a deleted person

## /name: the command as Discord shows it (at most 100 characters each)

name-command = Invent names for heroes and villains in the manner of a wuxia author
name-option-style = In whose manner; the default is Jin Yong
name-option-count = How many names, up to 10
name-option-kind = Names, or bynames and titles; the default is names, as long as the length allows
name-option-gender = Whose names; the default is anybody’s
name-option-surname = What every name begins with, in hanzi or pinyin
name-option-length = How many characters each has, surname included; only bynames and titles have 5 or 6
name-option-include = One or two characters that every name has
name-option-exclude = Up to four characters that no name has
name-option-blend = Another author whose manner is mixed in
name-option-weight = How many percent of the other author is mixed in; the default is 50
name-option-creativity = How far the names may stray from the usual
name-option-seed = A number from an earlier answer brings back the same names
name-kind-name = names
name-kind-byname = bynames, as heroes are called
name-kind-title = titles, by rank or trade
name-gender-anybody = anybody’s
name-gender-woman = women’s
name-gender-man = men’s
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
names-blend = { $first }, with { $weight } % { $second }
# The marks are ★, ◆, both or none; names-key explains them.
names-line = { $number }. **{ $name }** { $pinyin } { $marks }
names-key =
    { $authors ->
        [one] ★ reads best · ◆ most typical of the author
       *[other] ★ reads best · ◆ most typical of the two authors
    }
names-fewer =
    { $count ->
        [one] Found only one name that meets these wishes; wish for less to see more.
       *[other] Found only { $count } names that meet these wishes; wish for less to see more.
    }
names-none = I found no new name that meets these wishes. Please wish for less, such as any length or another surname.
names-footer = Seed { $seed }, model { $version }, reader { $reader }
names-more = More
names-other = In the manner of { $style }
names-swap = The other way round
names-not-yours = These buttons belong to whoever asked. Type /name to have names of your own.

names-only-hanzi = “{ $text }” can’t stand in a name. Please type single characters in hanzi, such as 雪.
names-too-many = That is too much to wish for. Please type at most { $limit } different characters.
names-contradiction = A name can't both have and not have { $character }. Please take it out of one of the two wishes.
names-excluded-surname = The surname { $surname } has the character { $character }, which you don't want. Please wish for another surname or allow it.
names-no-room = A name of at most { $length } characters has no room for { $characters } after { $surname }. Please wish for fewer characters, a shorter surname or a longer name.
names-unknown-condition =
    { $condition ->
        [byname] I don’t know which names in this manner are bynames. Please leave the kind out or choose another style.
        [title] I don’t know which names in this manner are titles. Please leave the kind out or choose another style.
       *[other] I don’t know whose names in this manner are women’s and whose are men’s. Please leave the gender out or choose another style.
    }
names-length = Such names have at most { $longest } characters, not { $length }. Please wish for a shorter one.
names-only-real = Only { $name } would fit, and that is a real character's name. Please wish for another length or other characters.
names-unknown-to-both = Neither of these styles has ever seen the character { $character }, or they know only its simplified form. Please choose another.
names-same-style = A blend needs two different styles. Please pick another one to mix in.
names-weight-alone = A weight needs a second style. Please choose a blend as well, or leave the weight out.

## /quiz: the commands as Discord shows them (at most 100 characters each)

quiz-command = Guess whose manner a name is in, and climb the leaderboards
quiz-play = Start a game in this channel: an invented name each round, and everyone answers once
quiz-option-rounds = How many names, from 1 to 20; the default is 5
quiz-option-seconds = How long each name may be answered, from 5 to 120 seconds; the default is 20
quiz-option-styles = Between which authors, such as Jin Yong / Gu Long
quiz-stop = End the game in this channel
quiz-leaderboard = See who leads, and your own place
quiz-option-scope = Whose games count; the default is this server’s
quiz-option-period = Since when points count (UTC); the default is all time
quiz-scope-server = this server
quiz-scope-everywhere = everywhere
quiz-period-today = today
quiz-period-week = this week, from Monday
quiz-period-month = this month
quiz-period-all = all time

## /quiz: a game

quiz-begins =
    { $rounds ->
        [one] A game begins: one round of { $seconds } seconds. A right answer earns 10 points and up to 5 more for speed.
       *[other] A game begins: { $rounds } rounds of { $seconds } seconds each. A right answer earns 10 points and up to 5 more for speed.
    }
quiz-round = Round { $number } of { $rounds }
quiz-question = In whose manner is this name? Everyone may answer once. The answer: { $ends }.
quiz-receipt = You said **{ $style }**. The answer: { $ends }.
quiz-answer = It is in **{ $style }**’s manner.
quiz-judge = The judge says { $style }, { $percent } % sure; { $character } told most.
quiz-winners = Who got it
quiz-split = How the room split
quiz-nobody-answered = Nobody answered this time.
quiz-nobody-right = Nobody this time.
quiz-and-others =
    { $count ->
        [one] { $people } and one other
       *[other] { $people } and { $count } others
    }
quiz-bar = { $bar } { $style }: { $count }
quiz-stopped = { $person } ended the game.
quiz-ended = That was the last round.
quiz-ended-stopped = The game was ended early. What was answered counts.
quiz-ended-idle = Nobody has answered for a while, so the game ends here. Start another one whenever you like.
quiz-ended-away = I was away for too long, so the game ends here. What was answered counts.
quiz-ended-storage = My memory does not answer, so the game ends here. What was answered counts.
quiz-ended-refused = I am not allowed to post in this channel any more, so the game ends here. What was answered counts.
quiz-ended-broken = Something went wrong on my side, so the game ends here. What was answered counts.
quiz-standings = Final standings
# Without the stars Discord would make a list of its own and number it 1, 2, 3 over ties.
quiz-standing =
    { $points ->
        [one] **{ $rank }.** { $person } one point
       *[other] **{ $rank }.** { $person } { $points } points
    }
quiz-standing-tied =
    { $points ->
        [one] **{ $rank }.** { $person } one point (tied)
       *[other] **{ $rank }.** { $person } { $points } points (tied)
    }
quiz-more-standings =
    { $count ->
        [one] and one other
       *[other] and { $count } others
    }
quiz-no-standings = Nobody answered, so nobody has points.
quiz-round-over = This round is over. Type /quiz play to start another game.
quiz-round-over-next = This round is over. The game goes on below: answer the next name there.
quiz-already-answered = You have said { $style } already; the first answer counts.
quiz-taken = There is a game in this channel already. Join in, or play in another channel.
quiz-no-game = There is no game in this channel. Type /quiz play to start one.
quiz-not-yours = Only whoever started the game or a moderator may end it, and anyone once its starter has missed two rounds.
quiz-where = A game needs a channel of a server that I am a member of. Play there, or add me to your server: { $invite }
quiz-too-few-styles = A game needs at least two styles, and I have fewer at the moment. My maintainer can train some.
quiz-too-few-names = I did not find enough new names for this game. Please try again or choose other styles.
quiz-styles-count = Please choose { $least } to { $most } different styles, such as Jin Yong / Gu Long.

## /quiz leaderboard

quiz-board-title =
    { $scope ->
        [server] Leaderboard of this server
       *[everywhere] Leaderboard of everywhere
    }, { $period ->
        [today] today
        [week] this week
        [month] this month
       *[all] all time
    }
quiz-board-you = { $line } ← **you**
quiz-board-own = Your place: { $rank }, with { $points ->
        [one] one point
       *[other] { $points } points
    }.
quiz-board-own-tied = Your place: { $rank } (tied), with { $points ->
        [one] one point
       *[other] { $points } points
    }.
quiz-board-empty = Nobody has points here yet. Type /quiz play and be the first.
quiz-board-footer =
    { $people ->
        [one] One person
       *[other] { $people } people
    }, page { $page } of { $pages }
quiz-board-back = Back
quiz-board-on = Next
quiz-board-no-server = There is no server here. Choose the scope everywhere, or ask me in a server.

## /quiz: what /privacy says that it keeps

quiz-kept-answers =
    { $count ->
        [one] **One answer** in the quiz: what you chose, when, and its points
       *[other] **{ $count } answers** in the quiz: what you chose, when, and their points
    }
quiz-kept-answers-why = So that an answer counts once.
quiz-kept-totals =
    { $count ->
        [one] **One total** of a day in a server: your points, and how many answers were right
       *[other] **{ $count } totals** of a day in a server: your points, and how many answers were right
    }
quiz-kept-totals-why = The boards add them up.
quiz-kept-games =
    { $count ->
        [one] **One game**: that you started it, where and when
       *[other] **{ $count } games**: that you started them, where and when
    }
quiz-kept-games-why = Whoever started a game may end it.

## /train: the commands as Discord shows them (at most 100 characters each)

train-command = For maintainers: train models, and choose which version is active
train-start = For maintainers: train a style’s model again; a better one becomes active by itself
train-status-command = For maintainers: see the running training, the last ones, and the active versions
train-cancel = For maintainers: end the running training; nothing changes
train-use = For maintainers: make another version of a style active, such as the one before
train-option-style = Which style
train-option-preset = How thorough; the default is best
train-option-seed = The same seed gives the same model; by default it is drawn at random
train-option-version = Which version; the suggestions begin with the newest
train-preset-fast = fast: a first look, in half a minute
train-preset-best = best: what ships, in a minute or two

## /train: the message of a job

train-title-running = Training { $style }
train-title-done = { $style } has been trained
train-title-candidate = { $style } has been trained; the model before stays active
train-title-failed = Training { $style } failed
train-title-cancelled = Training { $style } was cancelled
train-title-interrupted = Training { $style } was interrupted
train-footer = Job { $job }, preset { $preset }, seed { $seed }
train-beginning = The training program is starting.
train-bar = { $bar } { $percent }
train-run-split = Step 1 of 2, measuring with names held out: epoch { $epoch } of { $epochs }
train-run-roster = Step 2 of 2, learning all names: epoch { $epoch } of { $epochs }
train-loss = Loss: { $loss } nats a character
train-curve = Held-out names: { $nats } nats a name, best { $best } { $curve }
train-time-left = Over at the latest: { $ready }.
train-finishing = Trying the new model.
train-fleeting = I am no member here, so I can change this message for 15 minutes only. After that, /train status tells how it goes.
train-active = Version **{ $version }** is active now. The next /name uses it.
train-same = The result is version **{ $version }**, which was active already. Nothing changed.
train-candidate = Version **{ $version }** is kept as a candidate; the active version did not change. /train use makes it active all the same.
train-figures-dev = Dev names, which decide: **{ $nats }** nats a name, { $before } before; lower is better.
train-figures-dev-alone = Dev names, which decide: **{ $nats }** nats a name; lower is better.
train-figures-test = Test names: { $nats }, { $before } before.
train-figures-test-alone = Test names: { $nats }.
train-novelty = New among its draws: { $novelty }.
train-reason-worse = It is worse on the dev names by more than { $tolerance } nats.
train-reason-copies = Too few of its draws are names that could be shown: at least { $novelty } have to be new, whole and drawn once.
train-reason-junk = Too many of its names are one character or too long: at most { $junk } may be.
train-reason-shape = Its surnames or lengths are too unlike the author’s: at most { $distance } of total variation.
train-other-roster = The two versions learned different rosters, so their figures are not measured on the same names.
train-other-vocabulary = The two versions know different characters, so their figures are not measured over the same choices.
train-cancelled = { $person } cancelled it. Nothing changed.
train-interrupted = I was stopped in the middle of it. Nothing changed; /train start begins again.
train-interrupted-late = I was stopped at its end. Version **{ $version }** is on disk but not active; /train use makes it so.
train-failed-refused = The training program refused: { $detail }.
train-failed-crashed = The training program ended unexpectedly, with code { $detail }. My log has what it said.
train-failed-time = It took too long, so I ended it.
train-failed-output = The training program printed something that I don’t understand, so I ended it.
train-failed-checkpoint = The new model can’t be used: { $detail }.
train-failed-unexpected = Something went wrong on my side. My log has more.
train-unchanged = The active version did not change.

## /train: answers

train-not-maintainer = Only my maintainers can train models. Everyone can use /name and /quiz play.
train-taken = { $person } started a training of { $style } { $when }, and only one can run at a time. /train cancel ends it.
train-taken-elsewhere = Another training is running, and only one can run at a time. Please try again later.
train-no-job = No training is running. /train start begins one.
train-too-late = This training is about to end by itself. Please wait a moment.
train-cancel-done = Job { $job } was cancelled, and nothing of it is left.
train-use-done = { $person } made version **{ $version }** the active one for { $style }.
train-use-unknown = There is no version “{ $version }” of this style. The versions are: { $versions }.
train-use-already = Version { $version } is active already.
train-use-broken = Version { $version } can’t be used: { $reason }.
train-status = Training
train-status-active = Active versions
train-status-more =
    { $count ->
        [one] and one other
       *[other] and { $count } others
    }
train-status-style = { $style }: **{ $version }**, preset { $preset }, { $nats } nats a name, { $novelty } new
train-status-running = Running
train-status-recent = Last jobs
train-status-no-jobs = None yet. /train start begins one.
train-status-started = #{ $job } { $style }, { $preset }, by { $person } { $when }
train-status-ended = { $started }: { $state ->
        [done] version { $version } became active with { $nats } nats a name
        [candidate] version { $version } is a candidate with { $nats } nats a name
        [failed] failed
        [cancelled] cancelled
       *[interrupted] interrupted
    }

## /train: what /privacy says that it keeps

train-kept-jobs =
    { $count ->
        [one] **One training** that you started or cancelled
       *[other] **{ $count } trainings** that you started or cancelled
    }
train-kept-jobs-why = So that it can be told how a model came about.
train-kept-activations =
    { $count ->
        [one] **One version** of a model that became active through you
       *[other] **{ $count } versions** of models that became active through you
    }
train-kept-activations-why = So that it can be told which model served when.

## /privacy: the commands as Discord shows them (at most 100 characters each)

privacy-command = See, export and delete what I keep about you, and hide on boards
privacy-show = See what I keep about you, and why
privacy-export = Get what I keep about you as a file
privacy-delete = Delete what I keep about you; I ask once more first
privacy-hide = Be a hidden player for others, on boards and in games
privacy-unhide = Be shown by your name again

## /privacy: the answers

privacy-title = What I keep about you
privacy-kept = About you, the person with the id { $id }, I keep:
privacy-kept-nothing = About you, the person with the id { $id }, I keep nothing.
privacy-line = - { $what }
privacy-line-why = - { $what }. { $why }
privacy-kept-name = **Your name** as I last saw it: { $name }
privacy-kept-hidden = **That you are hidden**: others see neither your name nor a mention
privacy-kept-name-why = So that others can read who you are, or that they can’t.
privacy-kept-commands = /privacy export sends you all of it as a file. /privacy delete deletes it. /privacy hide keeps your points and shows others no name.
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
privacy-hide-done = You are hidden now: on boards and in games others see “a hidden player” in your place. You still see your own rank. Messages that are posted already stay as they are.
privacy-unhide-done = You are shown by your name again.

## /help

help-command = What I can do and how to play
help-title = Jianghu
help-intro = I invent names for the world of wuxia, hanzi and pinyin, in the manner of its great authors.
help-line = { $mention } { $description }
help-play = Begin with /name. ★ marks the names that read best, ◆ those most typical of the author. Press More for other names, or see the same wish in another manner. The same wishes and seed bring an answer back, so that you can share it. In /quiz play you guess in whose manner a name is.
help-maintainers = You are a maintainer of this bot.
