### What people read, in American English, the language that every other falls back on.
### Arguments are in braces, and numbers choose the plural. COMMAND("quiz play") is a link to a command; write no command otherwise.

## /explain: the command as Discord shows it (at most 100 characters each)

explain-command = See how a model reads a name: what it expected, remembered, and took it for
explain-option-name = A name in hanzi, in either script, or the pinyin of one of the style’s real names
explain-option-style = Whose model reads it; the default is Jin Yong’s

## Under names and in the quiz

explain-button = Explain this name
explain-button-named = Explain { $name }
explain-select = Explain one of these names

## The answer

explain-title = How the model of { $style } reads { $name }
explain-known = { $name } is in { $style }’s list of real names, from { $work }. The model learned from this very name, so little in it is a surprise.
explain-known-somewhere = { $name } is in { $style }’s list of real names. The model learned from this very name, so little in it is a surprise.
explain-unseen = I have never met { $characters } in a name, which makes this one special. The model reads on as if another character stood there.
explain-footer = Names are drawn by these likelihoods, before any wish is met and the best are chosen. Model { $version }
explain-no-name = I explain names in hanzi, such as 令狐冲. In pinyin I know only { $style }’s list of real names. Please type another.
explain-no-surname = In { $style }, names begin with a surname, and { $name } looks like a given name. Please type it with a surname before it, such as { $surnames }.
explain-only-surname = In { $style }, names are a surname and a given name, and { $name } is a surname alone. Please type a given name after it.
explain-several = Several real names in { $style }’s list read “{ $name }”: { $names }. Please type the hanzi or pick one from the list.
explain-too-long = A picture has room for { $limit } characters, and this name has more. Please choose a shorter one.
explain-all-unseen = I have never met { $characters } in a name: you know more than I do. Please try a name with other characters.
explain-forbidden = { $name } is among the names that I never give, so I don’t explain it. Please try another.
explain-version-gone = Version { $version } of this model is no longer stored, so I can’t read the name as it did. { COMMAND("explain") } asks the model in use.
explain-version-broken = Version { $version } can’t be used, so I can’t read the name with it. My log says why.

## In the picture. Letters are large: keep to about the length of the English, and to two lines of 70 characters or 35 hanzi.

explain-manner = as the model of { $style } reads it, character by character
explain-end = end
explain-share = { $share }
explain-below = < { $share }
explain-place =
    { $rank ->
        [1] first guess
       *[other] guess no. { $rank }
    }
explain-unseen-share = new
explain-unseen-place = never met
explain-expected = What it expected
explain-expected-key =
    How likely each character was after those before it, and the three
    likeliest others. Green: it saw this coming. Red: a surprise.
explain-memory = What it remembered
explain-memory-key-lstm =
    Gates decide how much it lets in, keeps of before, and uses.
    Squares: its memory. Green: how much of each character is left.
explain-memory-key-gru =
    Gates decide how much it keeps of before, and looks back at.
    Squares: its memory. Green: how much of each character is left.
explain-memory-key-clockwork =
    Parts of its memory change at every character, others more rarely.
    Squares: its memory. Green: how much of each character is left.
explain-memory-key-rnn =
    This simple kind has no gates: each character overwrites the memory.
    Squares: its memory, after each character.
explain-memory-key-transformer =
    This kind has no gates: it looks at all earlier characters again.
    Squares: what it passes on. Green: how much it looks at each.
explain-gate-input = lets in
explain-gate-forget = keeps
explain-gate-output = uses
explain-gate-update = keeps
explain-gate-reset = looks back
explain-gate-active = changes
explain-cells = memory
explain-left = left of { $character }
explain-looked = looks at { $character }
explain-judge = Whose manner is it?
explain-judge-key = What the judge thinks, and which way each character pulls it.
explain-judge-rough = A rough comparison of two styles, and which way each character pulls.
explain-sure = { $style } { $share }

## The picture’s alternative text; plain text without Markdown

explain-alt = How the model of { $style } reads { $name }, character by character.
explain-alt-row = { $character }: { $share }, { $place }; also likely: { $others }.
explain-alt-row-brief = { $character }: { $share }; or { $others }.
explain-alt-gates = Here the network { $gates }.
explain-alt-gates-brief = It { $gates }.
explain-alt-kept = Left in its memory: { $shares }.
explain-alt-kept-brief = Left: { $shares }.
explain-alt-looked = Here the network looks at { $shares }.
explain-alt-looked-brief = It looks at { $shares }.
explain-alt-rnn = This simple kind of network has no gates: each character overwrites its whole memory.
explain-alt-transformer = This kind of network has no gates: it looks at all earlier characters again.
explain-alt-judge = The judge says { $sure }; { $character } decided most.
