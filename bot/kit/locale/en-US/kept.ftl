### What people read, in American English, the language that every other falls back on.
### Arguments are in braces, and numbers choose the plural. COMMAND("quiz play") is a link to a command; write no command otherwise.

## /names: the commands as Discord shows them (at most 100 characters each)

kept-command = See, search, share and export the names that you keep
kept-list = See the names that you keep
kept-search = Find some of the names that you keep
kept-drop = Stop keeping a name
kept-export = Get all names that you keep as files
kept-share = Post a name that you keep as a picture
kept-option-text = Hanzi, pinyin or an author
kept-option-name = One of the names that you keep, in hanzi or pinyin

## Under the answer of /name

kept-select = Keep one of these names
kept-done = I keep { $name } for you.
kept-done-known = You keep { $name } already.
kept-done-full = There is no room for { $name }: you keep { $limit } names, which is the most. Drop one with { COMMAND("names drop") } first.
kept-done-footer =
    { $total ->
        [one] You keep one name; { COMMAND("names list") } shows it
       *[other] You keep { $total } names of at most { $limit }; { COMMAND("names list") } shows them
    }

## /names: the answers

kept-title = Names that you keep
kept-line = **{ $name }** { $pinyin } · { $style } · { $day }
kept-blend = { $first } with { $second }
kept-none = You keep no names yet. Type { COMMAND("name") }, and choose some in the menu under the answer.
kept-none-found = None of your names has “{ $text }” in it.
kept-footer =
    { $count ->
        [one] One name
       *[other] { $count } names
    }, page { $page } of { $pages }
kept-footer-found =
    { $count ->
        [one] One name
       *[other] { $count } names
    } with “{ $text }”, page { $page } of { $pages }
kept-back = Back
kept-on = Next
kept-dropped = I no longer keep { $name } for you.
kept-export-title = Your names
kept-export-done =
    { $count ->
        [one] The name that you keep: as text, and as JSON with all that I know about it.
       *[other] The { $count } names that you keep: as text, and as JSON with all that I know about them.
    }
kept-unknown = You don’t keep a name “{ $name }”. Please pick one from the list.
kept-ambiguous = Several of your names read “{ $name }”: { $names }. Please pick one from the list.
kept-forbidden = { $name } is among the names that I never give, so I neither keep nor post it.
kept-share-line = **{ $name }** { $pinyin }
kept-share-manner = A name in the manner of { $style }
# The alternative text of the picture; plain text without Markdown.
kept-share-alt = { $name } ({ $pinyin }), a name in the manner of { $style }, written with a brush on a dark ground, with a red seal.
kept-share-alt-gloss = { $name } ({ $pinyin }: { $gloss }), a name in the manner of { $style }, written with a brush on a dark ground, with a red seal.
kept-share-alt-name = { $name }, a name in the manner of { $style }, written with a brush on a dark ground, with a red seal.
kept-share-no-picture = My brush can’t write one of these characters, so this name comes without a picture.

## What /privacy says that is kept

kept-kept-names =
    { $count ->
        [one] **One name** that you chose to keep, with the day and how it was drawn
       *[other] **{ $count } names** that you chose to keep, with the days and how they were drawn
    }
kept-kept-names-why = So that { COMMAND("names list") } can show them to you.
