### What people read, in American English, the language that every other falls back on.
### Arguments are in braces, and numbers choose the plural. COMMAND("quiz play") is a link to a command; write no command otherwise.

## /quiz: the commands as Discord shows them (at most 100 characters each)

quiz-command = Guess whose manner a name is in, and climb the leaderboards
quiz-play = Start a game in this channel: an invented name each round, and everyone answers once
quiz-option-rounds = How many names, from 1 to 20; the default is the server’s, or else 5
quiz-option-seconds = How many seconds each name may be answered, 5 to 120; the default is the server’s, or else 20
quiz-option-styles = Between which authors, such as Jin Yong / Gu Long
quiz-stop = End the game in this channel
quiz-leaderboard = See who leads, and your own place
quiz-option-scope = Whose games count; the default is this server’s
quiz-option-period = Since when points count (UTC); the default is all time
quiz-option-board-mode = Which mode’s board; the default is classic
quiz-option-sort = What people are ranked by; the default is points
quiz-scope-server = this server
quiz-scope-everywhere = everywhere
quiz-period-today = today
quiz-period-week = this week, from Monday
quiz-period-month = this month
quiz-period-all = all time
quiz-mode-classic = classic
quiz-sort-points = points
quiz-sort-accuracy = accuracy, from 20 answers on
quiz-sort-streak = longest run of right answers
quiz-sort-wins = games won

## /quiz: a game

quiz-begins =
    { $rounds ->
        [one] A game begins: one round of { $seconds } seconds. A right answer earns 10 points and up to 5 more for speed.
       *[other] A game begins: { $rounds } rounds of { $seconds } seconds each. A right answer earns 10 points and up to 5 more for speed.
    }
quiz-round = Round { $number } of { $rounds }
quiz-question = In whose manner is this name? Everyone may answer once. Time is up { $ends }.
quiz-receipt = You said **{ $style }**. I tell the answer when the time is up.
quiz-answer = It is in **{ $style }**’s manner.
quiz-judge = The judge says { $style }, { $percent } sure; { $character } told most.
quiz-winners = Who got it
quiz-split = How the room split
quiz-nobody-answered = Nobody answered this time.
quiz-nobody-right = Nobody this time.
# The last part of a list of people.
quiz-others =
    { $count ->
        [one] one other
       *[other] { $count } others
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
quiz-standing = **{ $rank }.** { $person } { $figure }
quiz-standing-tied = **{ $rank }.** { $person } { $figure }, tied
# What a person is ranked for; the end of a line, or of a sentence such as “Your place: 3, with one point.”
quiz-figure-points =
    { $points ->
        [one] one point ({ $correct } of { $answered } right)
       *[other] { $points } points ({ $correct } of { $answered } right)
    }
quiz-figure-accuracy = { $share } right ({ $correct } of { $answered })
quiz-figure-streak =
    { $streak ->
        [one] one right answer
       *[other] { $streak } right answers in a row
    }
quiz-figure-wins =
    { $wins ->
        [one] one game won
       *[other] { $wins } games won
    }
quiz-more-standings =
    { $count ->
        [one] and one other
       *[other] and { $count } others
    }
quiz-no-standings = Nobody answered, so nobody has points.
quiz-round-over = This round is over. Type { COMMAND("quiz play") } to start another game.
quiz-round-over-next = This round is over. The game goes on below: answer the next name there.
quiz-already-answered = You have said { $style } already; the first answer counts.
quiz-taken = There is a game in this channel already. Join in, or play in another channel.
quiz-no-game = There is no game in this channel. Type { COMMAND("quiz play") } to start one.
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
quiz-board-what =
    Mode: { $mode }. Ranked by { $sort ->
        [accuracy] accuracy
        [streak] the longest run of right answers
        [wins] games won
       *[points] points
    }.
quiz-board-you = { $line } ← **you**
quiz-board-own = Your place: { $rank }, with { $figure }.
quiz-board-own-tied = Your place: { $rank } (tied), with { $figure }.
quiz-board-accuracy = From { $least } answers on. The more answers, the surer the share: 450 of 500 right is ahead of 19 of 20.
quiz-board-missing =
    { $count ->
        [one] One more answer, and you are on this board.
       *[other] { $count } more answers, and you are on this board.
    }
quiz-board-not-on = You have no place on this board yet.
quiz-board-empty = Nobody is on this board yet. Type { COMMAND("quiz play") } and be the first.
quiz-board-footer =
    { $people ->
        [one] One person
       *[other] { $people } people
    }
quiz-board-back = Back
quiz-board-on = Next
quiz-board-mine = My place
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
        [one] **One total** on a board: your answers, points, won games and longest run in a server or everywhere
       *[other] **{ $count } totals** on boards: your answers, points, won games and longest run in a server or everywhere
    }
quiz-kept-totals-why = The boards show them.
quiz-kept-games =
    { $count ->
        [one] **One game**: that you started it, where and when
       *[other] **{ $count } games**: that you started them, where and when
    }
quiz-kept-games-why = Whoever started a game may end it.
