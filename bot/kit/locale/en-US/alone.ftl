### What people read, in American English, the language that every other falls back on.
### Arguments are in braces, and numbers choose the plural. COMMAND("quiz play") is a link to a command; write no command otherwise.

## /quiz daily, practice and stats: the commands as Discord shows them (at most 100 characters each)

quiz-daily = Ten names a day, the same for everybody, and one try; only you see it
quiz-practice = Practice alone, without points: each answer is explained, and what you miss comes back
quiz-stats = How you answer: each author, your best runs, medals, and the last 30 days
quiz-option-member = Whose statistics; the default is yours

## How the two are played, for /quiz rules

quiz-mode-daily = Daily
quiz-mode-practice = Practice
quiz-rules-daily = Ten names a day, the same for everybody. You play alone, only you see it, and you have one try. A right answer earns 10 points, however long it takes. The next daily begins at 00:00 UTC.
quiz-rules-practice = You play alone, only you see it, and as long as you like. I explain every answer, and ask again what you miss. It earns no points.

## The primer, before somebody’s first question

primer-title = Before your first question
primer-welcome = New here? These are the authors
primer-intro = You will see names that I invented. Each is in the manner of one of these authors, and you say whose. Here is how their own names sound.
primer-intro-real = Some of the names that you will see are real, and the others I invented in the manner of these authors. You say which. Here is how the real ones sound.
primer-begin = Show me a name
primer-kept = **That you know the authors**: when I told you who they are
primer-kept-why = So that I tell you once.

## /quiz daily

daily-title = Daily of { $day }: { $number } of { $questions }
daily-question = In whose manner is this name? The next daily begins { $ends }.
daily-question-over = In whose manner is this name? The next daily has begun; this one closes { $ends }.
daily-right = 🟩 Right: { $name } is in { $style }’s manner.
daily-wrong = ⬛ Not this time: { $name } is in { $style }’s manner.
daily-end = Daily of { $day }: { $correct } of 10 right
daily-streak =
    { $days ->
        [one] Your streak: one day. Your longest: { $best }.
       *[other] Your streak: { $days } days. Your longest: { $best }.
    }
daily-medal = 🏅 A medal: { $medal }
daily-next = The next daily begins { $at }.
daily-review = The ten names
daily-line = { $mark } { $number }. { $name } · { $style }
daily-copy = Your result, without the answers
daily-share = Show it here
daily-practice = Practice
daily-shared = Jianghu daily { $day }: { $correct } of 10 right
daily-shared-run = Longest run: { $count }
daily-shared-streak =
    { $days ->
        [one] Streak: one day
       *[other] Streak: { $days } days
    }
daily-shared-invitation = The same ten names wait for you: { COMMAND("quiz daily") }
daily-shared-before = You have shown this result already.
daily-over = This daily is over. Type { COMMAND("quiz daily") } for today’s.
daily-spent = You have had your try at today’s daily; deleting your data does not give it back. The next one begins tomorrow (UTC).
daily-kept =
    { $count ->
        [one] **One daily**: what you chose, when, and how many were right
       *[other] **{ $count } dailies**: what you chose, when, and how many were right
    }
daily-kept-why = So that each daily is tried once, and your streak is counted. { COMMAND("quiz stats") } shows others how many you got right, and your medals, unless { COMMAND("me") } hides you.

## /quiz practice

practice-title = Practice
practice-question = In whose manner is this name?
practice-private = Only you see this. It earns no points.
# Characters, each with its reading and meaning, that are in names which the person got wrong.
practice-weak = You often miss names with { $points }.
practice-right = Right: it is in { $style }’s manner
practice-wrong = Not this time: it is in { $style }’s manner
practice-judge =
    { $view ->
        [easy] The judge finds it clearly { $style } ({ $percent }).
        [normal] The judge finds it rather { $style } ({ $percent }).
       *[hard] The judge finds that it could be anyone’s, { $style }’s by a little ({ $percent }).
    }
practice-decided = What speaks for { $style }: { $characters }
practice-alike = Real names of { $style } like it: { $names }
practice-next = Next name
practice-kept = **Your practice**: the names that you were asked last, up to 40
practice-kept-why = So that the question waits for you, and no name comes again soon.
practice-kept-points =
    { $count ->
        [one] **One surname or character** in names that you got wrong
       *[other] **{ $count } surnames and characters** in names that you got wrong
    }
practice-kept-points-why = So that you can practice what you find difficult.

## /quiz stats

stats-title = Statistics of { $person }
stats-nothing = There are no answers yet. Begin with { COMMAND("quiz daily") } or { COMMAND("quiz practice") }.
stats-answers =
    { $asked ->
        [one] One answer, { $percent } right
       *[other] { $asked } answers, { $right } of them right ({ $percent })
    }
# How many answers were in modes that ask another question than whose a name is.
stats-apart =
    { $count ->
        [one] One of them counts neither by author nor by difficulty ({ $modes }).
       *[other] { $count } of them count neither by author nor by difficulty ({ $modes }).
    }
stats-runs = Longest run of right answers: { $best }. The present one: { $current }.
stats-dailies =
    { $current ->
        [one] Dailies in a row: one day. The longest streak: { $best }.
       *[other] Dailies in a row: { $current } days. The longest streak: { $best }.
    }
stats-rank =
    { $points ->
        [one] { $mode }, { $scope }: place { $rank } of { $people }, one point
       *[other] { $mode }, { $scope }: place { $rank } of { $people }, { $points } points
    }
stats-authors = By author
stats-author = { $bar } { $style }: { $right } of { $asked } ({ $percent })
# How often the person was right, by how sure the judge was of the name.
stats-bands = By difficulty: how sure the judge is of a name
stats-band = { $bar } { $band }: { $right } of { $asked } ({ $percent })
stats-medals = Medals
stats-no-medals = None yet. A perfect daily earns one.
stats-right = right
stats-wrong = wrong
# The alternative text of the picture of days.
stats-picture =
    A column for each of the last { $days } days. { $asked ->
        [one] One answer, a { $right ->
            [0] wrong
           *[other] right
        } one, on { $day }.
       *[other] Together { $asked } answers, { $right } of them right; the most on one day: { $most }, on { $day }.
    }
stats-hidden = This player is hidden.
medal-perfect_daily = Flawless day: ten of ten in a daily
medal-month = Thirty days: a daily on each of 30 days in a row
medal-survivor = Survivor: a hundred right in survival, all games together
medal-run = Steady hand: twenty right in a row
medal-connoisseur = Connoisseur: 70 of 100 right for each of two authors
