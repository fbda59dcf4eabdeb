## What names mean, in one line below each

# $name is the surname's pinyin; in Chinese, the surname itself.
gloss-clan = clan { $name }
gloss-clan-meaning = clan { $name } ({ $meaning })
gloss-character = { $character } ({ $reading }, “{ $meaning }”)

## /name: what an answer says about its wishes; what was not wished for is left out

names-wishes = Wished for: { $wishes }
names-wish-kind =
    { $kind ->
        [byname] bynames
        [title] titles
       *[name] names
    }
names-wish-gender =
    { $gender ->
        [f] women’s
       *[m] men’s
    }
names-wish-creativity =
    { $creativity ->
        [c] creativity careful
        [w] creativity wild
       *[b] creativity balanced
    }
names-wish-surname = the surname { $surname }
names-wish-include = with { $characters }
names-wish-exclude = without { $characters }
names-wish-length =
    { $length ->
        [one] one character
       *[other] { $length } characters
    }
names-wish-character = { $character } ({ $meaning })

## /name: characters that were typed as words

names-no-meaning = I know no character that means or reads “{ $text }”. Please type a character such as 雪, its pinyin, or a word such as snow.
names-several-meanings = “{ $text }” may be several characters: { $candidates }. Please type one of them or pick it from the list.
