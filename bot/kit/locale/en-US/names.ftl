### What people read, in American English, the language that every other falls back on.
### Arguments are in braces, and numbers choose the plural. COMMAND("quiz play") is a link to a command; write no command otherwise.

## /name: the command as Discord shows it (at most 100 characters each)

name-command = Invent names for heroes and villains in the manner of a wuxia author
name-option-style = In whose manner; the default is Jin Yong
name-option-count = How many names, up to 10
name-option-kind = Names, or bynames and titles; the default is names, as long as the length allows
name-option-gender = Whose names; the default is anybody’s
name-option-surname = What every name begins with, in hanzi or pinyin
name-option-length = How many characters each has, surname included; only bynames and titles have 5 or 6
name-option-include = One or two characters that every name has: hanzi, pinyin or a word such as sword
name-option-exclude = Up to four characters that no name has: hanzi, pinyin or a word such as sword
name-option-blend = Another author whose manner is mixed in
name-option-weight = How many percent of the other author is mixed in; the default is 50
name-option-creativity = How far the names may stray from the usual
name-option-seed = A number from an earlier answer brings back the same names
name-option-version = An earlier or trial version of this style’s model; the default is the one in use
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
        [1] One
        [2] Two
        [3] Three
        [4] Four
        [5] Five
        [6] Six
        [7] Seven
        [8] Eight
        [9] Nine
        [10] Ten
       *[other] { $count }
    } { $kind ->
        [byname] { $count ->
            [one] byname
           *[other] bynames
        }
        [title] { $count ->
            [one] title
           *[other] titles
        }
       *[name] { $count ->
            [one] name
           *[other] names
        }
    } in the manner of { $style }
names-blend = { $first }, with { $weight } { $second }
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
names-not-yours = These buttons belong to whoever asked. Type { COMMAND("name") } to have names of your own.

names-too-many = That is too much to wish for. Please type at most { $limit } different characters.
names-contradiction = A name can’t both have and not have { $character }. Please take it out of one of the two wishes.
names-gender-unknown = I don’t know whose names “{ $text }” are. Please choose one of these: { $choices }.
names-excluded-surname = The surname { $surname } has the character { $character }, which you don’t want. Please wish for another surname or allow it.
names-no-room = A name of at most { $length } characters has no room for { $characters } after { $surname }. Please wish for fewer characters, a shorter surname or a longer name.
names-unknown-condition =
    { $condition ->
        [byname] I don’t know which names in this manner are bynames. Please leave the kind out or choose another style.
        [title] I don’t know which names in this manner are titles. Please leave the kind out or choose another style.
       *[other] I don’t know whose names in this manner are women’s and whose are men’s. Please leave the gender out or choose another style.
    }
names-length =
    { $kind ->
        [name] Ordinary names in the manner of { $style } have at most { $longest } characters, not { $length }.
        [byname] Bynames in the manner of { $style } have at most { $longest } characters, not { $length }.
        [title] Titles in the manner of { $style } have at most { $longest } characters, not { $length }.
       *[any] Names in the manner of { $style } have at most { $longest } characters, not { $length }.
    } Please wish for a shorter one.
names-only-real = Only { $name } would fit, and that is a real name. Please wish for another length or other characters.
names-only-forbidden = Only names that I never give would fit: a real person’s, a famous character’s, an ordinary word, or something rude. Please wish for another length or other characters.
names-unknown-to-both = Neither of these styles has ever seen the character { $character }. Please choose another.
names-same-style = A blend needs two different styles. Please pick another one to mix in.
names-weight-alone = A weight needs a second style. Please choose a blend as well, or leave the weight out.
names-version-blended = A blend is made of the versions in use. Please leave out the version or the blend.
names-version-unknown = There is no version “{ $version }” of this style. The versions are: { $versions }.
names-version-broken = Version { $version } can’t be used. My log says why.
