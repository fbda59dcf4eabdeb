### What people read, in American English, the language that every other falls back on.
### Arguments are in braces, and numbers choose the plural. COMMAND("quiz play") is a link to a command; write no command otherwise.

## /train: the commands as Discord shows them (at most 100 characters each)

train-command = For maintainers: train models while I run
train-start = For maintainers: train a style’s model again, or without a style fill in a form
train-status-command = For maintainers: see the running training, those that wait, the last ones, and the active versions
train-cancel = For maintainers: end the running training, or one that waits; nothing changes
train-option-style = Which style
train-option-preset = How thorough; the default is best
train-option-seed = The same seed gives the same model; by default it is drawn at random
train-preset-fast = fast: a first look, in half a minute
train-preset-best = best: what ships, in a minute or two
train-option-network = Another kind of network, which begins with nothing learned; the default is the preset’s own
train-option-note = What you want to remember of it; everybody can read it
train-option-job = Which training; the default is the running one
train-network-lstm = LSTM: what ships
train-network-gru = GRU: gates, but a single state
train-network-rnn = RNN: the simplest, without gates
train-network-clockwork = Clockwork: parts that tick at different speeds
train-network-transformer = Transformer: attention instead of memory
train-history = For maintainers: see the last trainings, how they ended, and their notes

## /train: the message of a job

train-title-queued = Training { $style } waits for its turn
train-title-running = Training { $style }
train-title-done = { $style } has been trained
train-title-candidate =
    { $before ->
        [none] { $style } has been trained; no version of it is in use yet
       *[some] { $style } has been trained; the model before stays active
    }
train-title-failed = Training { $style } failed
train-title-cancelled = Training { $style } was cancelled
train-title-interrupted = Training { $style } was interrupted
train-footer =
    { $network ->
        [none] Job { $job }, preset { $preset }, seed { $seed }
       *[other] Job { $job }, preset { $preset }, network { $network }, seed { $seed }
    }
train-waiting =
    { $place ->
        [1] It begins as soon as the running training is over.
       *[other] Place { $place } in the queue. One training runs at a time.
    }
train-settings = Settings: { $settings }
train-cancel-button = Cancel
train-beginning = The training program is starting.
train-place-alone = No trainer is running, so I train it myself.
train-place-asked = A trainer is about to take it.
train-place-nobody = No trainer is running, and I don’t train myself here. It begins as soon as a trainer is there.
train-place-trainer = A trainer on another machine is working on it.
train-bar = { $bar } { $percent }
train-run-split = Step 1 of 2, measuring with names held out: epoch { $epoch } of { $epochs }
train-run-roster = Step 2 of 2, learning all names: epoch { $epoch } of { $epochs }
train-loss = Loss: { $loss } nats a character
train-curve = Held-out names: { $nats } nats a name, best { $best } { $curve }
train-time-left = Over at the latest: { $ready }.
train-finishing = Trying the new model.
train-fleeting = I am no member here, so I can change this message for 15 minutes only. After that, { COMMAND("train status") } tells how it goes. When it is over, I write to whoever started it; if I can’t, { COMMAND("train history") } has the result.
train-active = Version **{ $version }** is active now. The next { COMMAND("name") } uses it.
train-same = The result is version **{ $version }**, which was active already. Nothing changed.
train-candidate =
    { $before ->
        [none] Version **{ $version }** is kept as a candidate; this style has no version in use yet. { COMMAND("models promote") } makes it the first.
       *[some] Version **{ $version }** is kept as a candidate; the active version did not change. { COMMAND("models promote") } makes it active all the same.
    }
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
train-interrupted = I was stopped in the middle of it. Nothing changed; { COMMAND("train start") } begins again.
train-interrupted-late = I was stopped at its end. Version **{ $version }** is on disk but not active; { COMMAND("models promote") } makes it so.
train-failed-refused = The training program refused: { $detail }.
train-failed-crashed = The training program ended unexpectedly, with code { $detail }. My log has what it said.
train-failed-time = It took too long, so I ended it.
train-failed-output = The training program printed something that I don’t understand, so I ended it.
train-failed-checkpoint = The new model can’t be used: { $detail }.
train-failed-disk = The new model can’t be written to the disk: { $detail }.
train-failed-removed = Its roster was removed meanwhile, so there is no new model.
train-failed-lost = The trainer that worked on it was stopped, or can’t be reached any more.
train-failed-unexpected = Something went wrong on my side. My log has more.
train-unchanged =
    { $before ->
        [none] This style still has no version in use.
       *[some] The active version did not change.
    }
train-compare-later = The names, the gates and the judge’s view are missing here, because I couldn’t make them at this moment. { COMMAND("models compare") } shows them.
train-over =
    { $person }, your training of { $style } is over: { $state ->
        [done] its model is active now.
        [candidate] its model is a candidate. Look at it before you decide.
        [failed] it failed.
        [cancelled] it was cancelled.
       *[interrupted] it was interrupted.
    }

## /train: the form

train-form-title = Train models
train-form-style = Style
train-form-style-hint = Several become one training each, one after the other
train-form-preset = How thorough
train-form-network = Network
train-form-network-own = The preset’s own
train-form-seed = Seed
train-form-rest = Settings and a note
train-form-rest-hint = For example: epochs=20 dropout=0.3 note=longer names
train-form-again = Back to the form
train-form-typed = You typed: { $text }
train-form-no-style = Please choose a style that I have.
train-form-seed-wrong = The seed “{ $seed }” is no whole number from 0 to { $most }.
train-form-unknown = I don’t understand “{ $text }”. The settings are epochs=20, dropout=0.3 and, at the end of a line, note=…
train-form-epochs-wrong = epochs has to be a whole number from 1 to { $most }, not “{ $epochs }”.
train-form-dropout-wrong = dropout has to be a number from 0 to { $most }, not “{ $dropout }”.
train-form-note-wrong = The note is too long: it can have { $most } characters.

## /train: answers

train-not-maintainer = Only my maintainers can train models. Everyone can use { COMMAND("name") } and { COMMAND("quiz play") }.
train-queue-full =
    { $free ->
        [0] The queue is full: { $most } trainings wait already. { COMMAND("train status") } shows them.
        [one] The queue has one free place only. { COMMAND("train status") } shows it.
       *[other] The queue has { $free } free places only. { COMMAND("train status") } shows it.
    }
train-style-removing = This style is being removed right now, so it can’t be trained.
train-taken-elsewhere = Another training is running, and only one can run at a time. Please try again later.
train-no-job = No training is running. { COMMAND("train start") } begins one.
train-job-gone = There is no such training, or it is over. { COMMAND("train status") } shows what runs and what waits.
train-too-late = This training is about to end by itself. Please wait a moment.
train-cancel-done = Job { $job } was cancelled, and nothing of it is left.
train-use = Use it
train-keep = Keep as candidate
train-back = Roll back
train-back-late = Version { $version } is not active any more, so there is nothing to go back from here. { COMMAND("models rollback") } goes back from the active one.
train-decided-promote = { $person } made version **{ $version }** active.
train-decided-keep = { $person } keeps version **{ $version }** as a candidate.
train-decided-rollback = { $person } went back to version **{ $version }**.
train-history-title = The last trainings
train-status = Training
train-status-active = Active versions
train-status-more =
    { $count ->
        [one] and one other
       *[other] and { $count } others
    }
train-status-style = { $style }: **{ $version }**, preset { $preset }, { $nats } nats a test name, { $novelty } new
train-status-running = Running
train-status-waiting = Waiting
train-status-recent = Last jobs
train-status-no-jobs = None yet. { COMMAND("train start") } begins one.
train-status-started = #{ $job } { $style }, { $preset }, by { $person } { $when }
train-suggestion =
    #{ $job } { $style }, { $preset }: { $state ->
        [queued] waits
       *[running] runs
    }
train-status-ended = { $started }: { $state ->
        [queued] waits
        [running] runs
        [done] version { $version } became active with { $nats } nats a test name
        [candidate] version { $version } is a candidate with { $nats } nats a test name
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
train-kept-jobs-why = So that it is known how a model came about.
