### The names of commands and options, as people type them after a slash, in American English.
### Small letters, no spaces, at most 32 characters. In English they are the names in the code.

## Commands, by the words of their names in the code

command-name = name
command-help = help
command-quiz = quiz
command-quiz-play = play
command-quiz-daily = daily
command-quiz-practice = practice
command-quiz-stop = stop
command-quiz-skip = skip
command-quiz-rules = rules
command-quiz-leaderboard = leaderboard
command-quiz-stats = stats
command-train = train
command-train-start = start
command-train-status = status
command-train-cancel = cancel
command-train-history = history
command-train-upload = upload
command-train-remove = remove
command-models = models
command-models-list = list
command-models-info = info
command-models-compare = compare
command-models-promote = promote
command-models-rollback = rollback
command-models-pin = pin
command-models-delete = delete
command-models-log = log
command-privacy = privacy
command-privacy-show = show
command-privacy-export = export
command-privacy-delete = delete
command-me = me
command-settings = settings
command-reports = reports
command-reports-list = list
command-reports-unblock = unblock
command-names = names
command-names-list = list
command-names-search = search
command-names-drop = drop
command-names-export = export
command-names-share = share
command-styles = styles
command-about = about
command-explain = explain

## Options; the same one has the same name in every command

option-style = style
option-styles = styles
option-count = count
option-kind = kind
option-gender = gender
option-surname = surname
option-length = length
option-include = include
option-exclude = exclude
option-blend = blend
option-weight = weight
option-creativity = creativity
option-seed = seed
option-rounds = rounds
option-seconds = seconds
option-mode = mode
option-difficulty = difficulty
option-thread = thread
option-scope = scope
option-period = period
option-member = member
option-sort = sort
option-preset = preset
option-network = network
option-note = note
option-job = job
option-version = version
option-other = other
option-name = name
option-text = text
