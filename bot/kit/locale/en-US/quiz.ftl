### What people read, in American English, the language that every other falls back on.
### Arguments are in braces, and numbers choose the plural. COMMAND("quiz play") is a link to a command; write no command otherwise.

## /quiz: the commands as Discord shows them (at most 100 characters each)

quiz-command = Guess whose manner a name is in, and climb the leaderboards
quiz-play = Start a game in this channel: a name each round, and everyone guesses
quiz-option-rounds = How many names, from 1 to 20; the default is the mode’s, else the server’s, or else 5
quiz-option-seconds = Seconds to answer each name, 5 to 120; the default is the mode’s, else the server’s, or else 20
quiz-option-styles = Between which authors, such as Jin Yong / Gu Long
quiz-option-mode = What is asked; the default is the server’s, or else the classic game
quiz-option-difficulty = How hard the names are; the default is normal
quiz-option-thread = Whether the game gets a thread of its own; the default is no
quiz-stop = End the game in this channel
quiz-skip = Vote to end this round now; alone, end it
quiz-rules = See how each mode is played, and what earns points
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
quiz-sort-points = points
quiz-sort-accuracy = accuracy, from 20 answers on
quiz-sort-streak = longest run of right answers
quiz-sort-wins = games won

## /quiz: modes

quiz-mode-classic = Classic
quiz-mode-lists = Two lists
quiz-mode-real = Real or invented
quiz-mode-masters = Four masters
quiz-mode-blitz = Blitz
quiz-mode-survival = Survival
quiz-band-easy = easy
quiz-band-normal = normal
quiz-band-hard = hard
quiz-choice-first = List 1
quiz-choice-second = List 2
quiz-choice-real = Real
quiz-choice-invented = Invented
quiz-rules-classic = I show a name that I invented in one author’s manner. You choose whose manner it is. You may change your choice until the round is over.
quiz-rules-lists = I show two lists of ten invented names, each in one author’s manner. You choose which list is the first author’s. This is the game of an article of 2017, and now and then I show names that the article itself printed.
quiz-rules-real = I show a name. Either it is real, one of those that I learned an author’s manner from, or I invented it. You choose which. You may change your choice until the round is over.
quiz-rules-masters = I show a name that I invented in the manner of Jin Yong, Gu Long, Liang Yusheng or Huang Yi. You choose whose manner it is. You may change your choice until the round is over.
quiz-rules-blitz = I show a name that I invented, and the rounds are short. An earlier right answer earns up to 5 points more. Your first choice counts.
quiz-rules-survival = Everyone has three lives. A wrong answer costs one, and so does a round that you miss. The names get harder, and the game ends when nobody has lives left, or after its last round. Your first choice counts.
quiz-points-rules = **Points**: a right answer earns { $easy } for an easy name, { $normal } for a normal one and { $hard } for a hard one. To the judge an easy name is clearly one author’s, a normal one rather that author’s, and a hard one could be anyone’s. With { $streak } right answers in a row, that one and each further one earn { $bonus } more. A wrong answer earns nothing. Before anyone else has joined a game you can earn { $alone } points a day.
quiz-hints-rules = **Hints**: before you answer you can buy hints, which only you see. Each costs { $price } points of what a right answer earns.
quiz-pace-rules = **Pace**: from the second round on, a round ends when everyone who plays has answered, or when its time is up; the first one runs its time, so that people can join. { COMMAND("quiz skip") } votes to end it, and { COMMAND("quiz stop") } ends the game.
quiz-menu-rules = Another mode
quiz-unknown-mode = I do not know this mode. There are { $modes }.
quiz-missing-mode = This mode needs authors that I have no model of at the moment. Please choose another one.

## /quiz: a game

quiz-begins =
    { $rounds ->
        [one] A game begins: one round of { $seconds } seconds.
       *[other] A game begins: { $rounds } rounds of { $seconds } seconds each.
    } Mode: **{ $mode }**. { COMMAND("quiz rules") } tells how it is played.
quiz-thread-name = Whose name is it? { $mode }
quiz-thread-opened = It has a thread of its own: { $thread }
quiz-thread-refused = I could not open a thread here, so we play in this channel. You and I both need the permission Create Public Threads, and I also need Send Messages in Threads.
quiz-thread-inside = This is a thread already, and it can hold no other. Leave the option out to play right here.
quiz-round = Round { $number } of { $rounds }
quiz-ask-style = In whose manner is this name? Time is up { $ends }.
quiz-ask-lists = Which list is **{ $style }**’s? Time is up { $ends }.
quiz-ask-real = Is this name real, or did I invent it? Time is up { $ends }.
quiz-receipt = You said **{ $style }**. The answer comes when the round is over.
quiz-receipt-change = You said **{ $style }**. Until the round is over you may change it.
quiz-receipt-right =
    { $points ->
        [one] You said **{ $style }**, and that is right: one point.
       *[other] You said **{ $style }**, and that is right: { $points } points.
    }
quiz-receipt-wrong = You said **{ $style }**. The right answer is **{ $right }**.
quiz-alone-limit = You have earned the { $points } points that games alone can earn a day.
quiz-lives-left =
    { $lives ->
        [0] You have no lives left.
        [one] You have one life left.
       *[other] You have { $lives } lives left.
    }
quiz-answer = It is in **{ $style }**’s manner.
quiz-told-lists = **{ $list }** is in **{ $style }**’s manner, and the other list in { $other }’s.
quiz-told-article = These are names that the article of 2017 printed.
quiz-told-real = It is real: a name from **{ $style }**, in { $work }.
quiz-told-roster = It is real: a name from **{ $style }**.
quiz-told-invented = It is invented, in **{ $style }**’s manner.
quiz-judge-easy = The judge: clearly { $style }. What told most: { $characters }.
quiz-judge-normal = The judge: rather { $style }. What told most: { $characters }.
quiz-judge-hard = The judge: could be anyone’s, { $style }’s by a little. What told most: { $characters }.
quiz-relatives = Real names like it: { $names }.
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
quiz-lives-title = Lives left
quiz-lives = { $person }: { $lives }
quiz-button-hint = Hint (−{ $price })
quiz-button-more = Another hint (−{ $price })
quiz-button-reveal = Reveal
quiz-button-next = Next
quiz-button-view = How sure?
quiz-button-again = Play again
quiz-button-review = What I missed
quiz-stopped = { $person } ended the game.
quiz-ended = That was the last round.
quiz-ended-stopped = The game was ended early. What was answered counts.
quiz-ended-idle = Nobody has answered for a while, so the game ends here. Start another one whenever you like.
quiz-ended-out = Nobody has lives left, so the game ends here.
quiz-ended-away = I was away for too long, so the game ends here. What was answered counts.
quiz-ended-storage = My memory does not answer, so the game ends here. What was answered counts.
quiz-ended-refused = I am not allowed to post in this channel any more, so the game ends here. What was answered counts.
quiz-ended-thread = I can no longer post in the game’s thread, so the game ends here. What was answered counts.
quiz-ended-broken = Something went wrong on my side, so the game ends here. What was answered counts.
quiz-standings = Final standings
# Without the stars Discord would make a list of its own and number it 1, 2, 3 over ties.
quiz-standing = **{ $rank }.** { $person } · { $figure }
quiz-standing-tied = **{ $rank }.** { $person } · { $figure }, tied
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
# Which styles were asked, in a game or on a whole board: “Styles: Jin Yong · Gu Long”.
quiz-styles = Styles: { $styles }
quiz-styles-more = Styles: { $styles } · { $count } more
quiz-no-standings = Nobody answered, so nobody has points.
quiz-round-over = This round is over. Type { COMMAND("quiz play") } to start another game.
quiz-round-over-next = This round is over. The game goes on below: answer the next name there.
quiz-already-answered = You have said { $style } already; the first answer counts.
quiz-same-answer = You have said { $style } already. To change it, choose another answer.
quiz-answered-over = You said { $style }, and the round is over.
quiz-one-moment = One moment: I am still writing down your answer.
quiz-out-of-lives =
    { $lives ->
        [one] Your life is gone. A wrong or missed name costs one. Join again in the next game!
       *[other] Your { $lives } lives are gone. Each wrong or missed name costs one. Join again in the next game!
    }
quiz-reveal-not-alone = Others play too, so only time or everyone’s answers end the round. { COMMAND("quiz skip") } votes to end it.
quiz-next-not-yours = Only people who play can go on to the next name. Answer one, and you play.
quiz-moved-on = The game has moved on already.
quiz-skip-vote =
    { $missing ->
        [0] { $person } ends the round.
        [one] { $person } wants to end the round. One more vote is needed.
       *[other] { $person } wants to end the round. { $missing } more votes are needed.
    }
quiz-skip-not-yours = Only people who have answered in this game can vote to end a round.
quiz-hint-answered = You have answered already. Hints are for before that.
quiz-no-hints = I have no hints for this name.
quiz-hint-title = Hints
quiz-hint-cost =
    { $points ->
        [one] A right answer earns you one point less.
       *[other] A right answer earns you { $points } points less.
    }
quiz-hint-meaning = It means: { $meaning }
quiz-hint-work = If it is real, it is from { $work }.
quiz-hint-surname = The surname { $surname } among the real names: { $counts }.
quiz-hint-count = { $style } { $count } of { $names } names
quiz-view-title = The judge on { $name }
quiz-view-line = { $bar } { $style }: { $percent }
quiz-view-weights = What each character adds for { $style }, in nats (below zero it speaks for another): { $weights }.
quiz-view-weight = { $character } { $weight }
quiz-view-rough = These figures are rough: the judge was not fitted to these authors together.
quiz-review-title = What you missed
quiz-review-none = Nothing: you were right every time.
quiz-review-wrong = Right: **{ $right }**. You said { $said }.
quiz-review-unanswered = Right: **{ $right }**. You did not answer.
quiz-taken = There is a game in this channel already. Join in, or play in another channel.
quiz-no-game = There is no game in this channel. Type { COMMAND("quiz play") } to start one.
quiz-ending = This game is over; how it ended comes in a moment.
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
quiz-kept-answers-why = So that an answer counts once. { COMMAND("quiz stats") } shows others how many you got right, your longest run, and your medals, unless { COMMAND("me") } hides you.
quiz-kept-totals =
    { $count ->
        [one] **One total** on a board: your answers, their styles and points, won games and longest run in a server or everywhere
       *[other] **{ $count } totals** on boards: your answers, their styles and points, won games and longest run in a server or everywhere
    }
quiz-kept-totals-why = The boards show them.
quiz-kept-recounts = **A note** that your totals of all servers are to be added up again
quiz-kept-recounts-why = So that they follow what servers choose.
quiz-kept-games =
    { $count ->
        [one] **One game**: that you started it, where and when
       *[other] **{ $count } games**: that you started them, where and when
    }
quiz-kept-games-why = Whoever started a game may end it.
quiz-kept-moves =
    { $count ->
        [one] **One round with a hint or a vote**: that you bought hints or wanted to skip it
       *[other] **{ $count } rounds with a hint or a vote**: that you bought hints or wanted to skip them
    }
quiz-kept-moves-why = So that a restart forgets neither, and a right answer earns what it should.
