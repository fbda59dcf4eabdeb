### What people read, in American English, the language that every other falls back on.
### Arguments are in braces, and numbers choose the plural. COMMAND("quiz play") is a link to a command; write no command otherwise.

## /models: the commands as Discord shows them (at most 100 characters each)

models-command = See the versions of the models; maintainers choose which one is active
models-list = See the versions of a style, or the active version of each
models-info = See a version’s model card: what it is made of, what was measured, and ten names
models-compare = See two versions side by side: figures, gates, names, and what the judge says
models-promote = For maintainers: make a version active, whatever the gates say
models-rollback = For maintainers: make the version active that was active before
models-pin = For maintainers: keep a version from being deleted; without a version, unpin it
models-delete = For maintainers: delete a version that is neither active, pinned nor shipped
models-log = For maintainers: see what was done to versions, when and by whom
models-option-style = Which style
models-option-style-or-all = Which style; the default is all, with their active versions
models-option-version = Which version: its beginning is enough, or active, previous, pinned
models-option-new = The version that would be used: its beginning is enough
models-option-other = The version that it would replace; the default is the active one
models-option-pinned = Which version; without one, nothing is pinned any more

## /models: pages

models-title = Models
models-title-style = Models of { $style }
models-title-version = { $style }: { $version }
models-line = **{ $version }** ({ $aliases }), preset { $preset }, { $nats } nats a dev name
models-line-broken = **{ $version }** can’t be read: { $reason }
models-more =
    { $count ->
        [one] and one other
       *[other] and { $count } others
    }
models-line-unserved =
    { $count ->
        [one] { $style }: no version is in use yet, one is stored
       *[other] { $style }: no version is in use yet, { $count } are stored
    }
models-unserved = No version of this style is in use yet.
models-alias-active = active
models-alias-previous = previous
models-alias-pinned = pinned
models-kept-candidate = kept
models-shipped = shipped with me
models-info-aliases = State: { $aliases }
models-info-network =
    Network: { $kind }, embedding { $embedding }, { $hidden } units, { $layers ->
        [one] one layer
       *[other] { $layers } layers
    }, { $characters } characters
models-info-training =
    Training: preset { $preset }, seed { $seed }, { $epochs ->
        [one] one epoch
       *[other] { $epochs } epochs
    }
models-info-settings = Instead of the preset’s own: { $settings }
models-info-cuda = Computed on a graphics card (CUDA)
models-info-roster = Fingerprints: roster { $corpus }, base { $base }
models-info-libraries = Made with { $libraries }, code { $commit }
models-info-who = Trained by { $person } in job { $job }
models-info-when = Trained { $when }
models-info-note = Note: { $note }
models-info-curve = Held-out names, epoch by epoch: { $curve }
models-card-footer = The file has the whole model card.
models-curve-picture = The curve of the training: the figure of the held-out names, epoch by epoch, with its lowest point marked.
models-compared = New: **{ $new }**. Old: **{ $old }**.
models-compared-alone = New: **{ $new }**.
models-figures = Figures
models-dev =
    Dev names, which decide: **{ $nats }** nats a name, over { $names ->
        [one] one name
       *[other] { $names } names
    }
models-test =
    Test names: { $nats }, over { $names ->
        [one] one name
       *[other] { $names } names
    }
models-novelty = New among its draws: { $novelty }
models-judged =
    { $calibrated ->
        [no] Names that the judge takes for this style’s: { $share }. That is rough: it was not fitted to this style.
       *[yes] Names that the judge takes for this style’s: { $share }
    }
models-figures-dev = Dev names, which decide: **{ $nats }** nats a name, { $before } before
models-figures-test = Test names: { $nats }, { $before } before
models-judged-both =
    { $calibrated ->
        [no] Names that the judge takes for this style’s: { $share }, { $before } before. That is rough: it was not fitted to this style.
       *[yes] Names that the judge takes for this style’s: { $share }, { $before } before
    }
models-measured = { $nats } ± { $margin }
models-measured-alone = { $nats }
models-nats = Nats measure surprise: a name that costs one nat less is 2.7 times as likely. Lower is better.
models-gates = Gates
models-gate-worse = { $mark } Dev names: { $value } nats, at most { $limit }
models-gate-worse-first = { $mark } Dev names: { $value } nats. This gate doesn’t apply: there is no version to compare with.
models-gate-copies = { $mark } New names: { $value }, at least { $limit }
models-gate-junk = { $mark } Too short or too long: { $value }, at most { $limit }
models-gate-shape = { $mark } Distance in surnames and lengths: { $value }, at most { $limit }
models-names = Ten of its names
models-names-both = Names from the same seed: old ｜ new
models-use = Use the new version
models-back = Roll back

## /models: answers

models-done-train = { $person } trained version **{ $version }** of { $style }, and it is active now.
models-done-promote = { $person } made version **{ $version }** the active one for { $style }.
models-done-rollback = { $person } went back to version **{ $version }** of { $style }.
models-done-keep = { $person } keeps version **{ $version }** of { $style } as a candidate.
models-done-pin = { $person } pinned version **{ $version }** of { $style }. It stays until another one is pinned.
models-done-unpin = { $person } unpinned version **{ $version }** of { $style }.
models-done-delete = { $person } deleted version **{ $version }** of { $style }.
models-against = Against the gates: { $reasons }.
models-reason-worse = worse on the dev names
models-reason-copies = too few new names
models-reason-junk = names too short or too long
models-reason-shape = surnames or lengths unlike the author’s
models-log-title = What was done to versions
models-log-empty = Nothing yet.
models-log-shell = somebody at the shell
models-log-train = { $person } trained **{ $version }** of { $style }, which became active.
models-log-promote = { $person } made **{ $version }** of { $style } active.
models-log-rollback = { $person } went back to **{ $version }** of { $style }.
models-log-keep = { $person } kept **{ $version }** of { $style } as a candidate.
models-log-pin = { $person } pinned **{ $version }** of { $style }.
models-log-unpin = { $person } unpinned **{ $version }** of { $style }.
models-log-delete = { $person } deleted **{ $version }** of { $style }.
models-log-prune = **{ $version }** of { $style } was deleted as one of the oldest, after a training by { $person }.
models-not-maintainer = Only my maintainers can change which version is active. Everyone can use { COMMAND("models list") } and { COMMAND("models info") }.
models-unknown = There is no version “{ $version }” of this style. The versions are: { $versions }.
models-none-active = No version of this style is in use yet. The versions are: { $versions }.
models-never-active = Version { $version } is of the preset { $preset }, the recipe of 2017, so it never becomes active. Choose it as the version of { COMMAND("name") } to draw from it.
models-already = Version { $version } is active already.
models-no-previous = This style has no earlier version that I could go back to.
models-none-pinned = No version of this style is pinned.
models-kept-full = { $limit } candidates of this style are kept already, which is the limit, so this one is not. { COMMAND("models delete") } makes room; the oldest that can go is { $version }.
models-keep-active = Version { $version } is in use, so it is no candidate. It stays for as long as it is.
models-keep-shipped = Version { $version } comes with me and always stays, so there is nothing to keep.
models-protected-active = Version { $version } is active, so it can’t be deleted. Please make another one active first.
models-protected-pinned = Version { $version } is pinned, so it can’t be deleted. { COMMAND("models pin") } without a version unpins it.
models-protected-shipped = Version { $version } comes with me and can’t be deleted.
models-broken = This version can’t be used: { $reason }.

## /models: what /privacy says that it keeps

models-kept =
    { $count ->
        [one] **One change** of yours to the versions of models
       *[other] **{ $count } changes** of yours to the versions of models
    }
models-kept-why = So that it is known which model was used when.
