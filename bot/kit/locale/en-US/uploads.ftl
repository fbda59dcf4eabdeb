### What people read, in American English, the language that every other falls back on.
### Arguments are in braces, and numbers choose the plural. COMMAND("quiz play") is a link to a command; write no command otherwise.

## /train upload and /train remove: the commands as Discord shows them (at most 100 characters each)

train-upload = For maintainers: upload the names of a style of your own
train-remove = For maintainers: remove an uploaded style, with its names and its models

## The form: titles and labels have at most 45 characters, hints 100

upload-form = Upload the names of a style
upload-form-file = File with the names
upload-form-file-hint = One name a line, or a table with tabs between its columns; UTF-8, up to 1 MiB
upload-form-file-kept = I still have { $file }. Attach another only to replace it.
upload-form-name = Name of the style
upload-form-name-hint = What people read and choose, such as Elves
upload-form-key = Id
upload-form-key-hint = Letters a to z, digits and underscores, such as elves; left empty, I make one
upload-form-about = Who are they?
upload-form-about-hint = One or two sentences for people who ask that

## What is wrong with a file

upload-faulty = I can’t use { $file }
upload-faulty-footer = Nothing was stored. Correct the file, and go back to the form.
upload-earlier-kept = I still have the earlier { $file }. Without another file, I take that one.
upload-faults-more =
    { $count ->
        [one] And one more.
       *[other] And { $count } more.
    }
upload-line = Line { $line }: { $fault }
upload-fault-empty = The file is empty.
upload-fault-large = The file has more than { $limit } bytes, which is the limit.
upload-fault-encoding = The file is not in UTF-8. In another encoding, such as GB 18030, names could be misread. Save it as UTF-8.
upload-fault-nul = The file has NUL characters: it is no text, or it is UTF-16 without a byte order mark. Save it as UTF-8.
upload-fault-few = The file has too few different names: { $count }. A style learns from at least { $limit }.
upload-fault-many = The file has more than { $limit } names, which is the limit.
upload-fault-characters = The names have { $count } different characters, and the limit is { $limit }.
upload-fault-line = It has more than { $limit } characters.
upload-fault-grown = It has more than { $limit } characters once signs such as … are written out.
upload-fault-header = The first line names the columns: name, then any of pinyin, works, kind and gender, each once. It has “{ $found }”.
upload-fault-separator = The columns are separated by “{ $found }”, and should be by tabs.
upload-fault-cells = Its number of columns is { $count }, and should be { $limit }.
upload-fault-control = It has the control character { $code }.
upload-fault-nameless = There is no name.
upload-fault-long = “{ $name }” has { $count } characters, and a name has at most { $limit }.
upload-fault-emoji = “{ $name }” has an emoji or symbol ({ $code }), and names are of letters.
upload-fault-digit = “{ $name }” has a digit or number ({ $code }), and names are of letters.
upload-fault-mark = “{ $name }” has a mark that is part of no letter, or one too many on it ({ $code }).
upload-fault-sign = “{ $name }” has the sign { $found } ({ $code }). Only a space, hyphen, apostrophe or middle dot can stand between letters.
upload-fault-between = “{ $name }” has a space, hyphen, apostrophe or middle dot that is not between two letters.
upload-fault-mixed = “{ $name }” mixes letters of { $scripts }, some of which look the same. One is { $found } ({ $code }).
upload-fault-hanzi = “{ $name }” is not of hanzi only, as all names are in a roster with pinyin.
upload-fault-lacks = “{ $name }” has nothing in the column { $found }.
upload-fault-pinyin = “{ $found }” is no reading of “{ $name }”.
upload-fault-works = “{ $found }” are no titles of works: each has 1 to { $limit } characters, with a semicolon between two.
upload-fault-kind = The kind is name, byname or title, and not “{ $found }”.
upload-fault-gender = The gender is f, m, unknown, f? or m?, and not “{ $found }”.
# Scripts by their English names in Unicode; { $script } is the name of any other.
upload-script =
    { $script ->
        [Latin] Latin
        [Cyrillic] Cyrillic
        [Greek] Greek
        [Han] Han
        [Hiragana] Hiragana
        [Katakana] Katakana
        [Hangul] Hangul
        [Arabic] Arabic
        [Hebrew] Hebrew
        [Armenian] Armenian
       *[other] { $script }
    }

## The preview

upload-preview = { $style }: look before you store it
upload-preview-footer = Id { $key }. Nothing is stored yet.
upload-names = **{ $names }** names, of { $characters } different characters.
upload-examples = Among them are { $names }.
upload-scripts = Letters: { $scripts }.
upload-counted = { $what } ({ $count })
upload-duplicates =
    { $count ->
        [one] One line repeats an earlier name, and is dropped.
       *[other] { $count } lines repeat earlier names, and are dropped.
    }
upload-changed =
    { $count ->
        [one] One name gets ordinary letters and single spaces, without invisible characters.
       *[other] { $count } names get ordinary letters and single spaces, without invisible characters.
    }
upload-known = Names that other styles have too: { $styles }.
upload-new-characters = New characters, which no shipped model knows: { $count } ({ $characters }).
upload-from-nothing = Most of its characters are new, so its network begins with nothing learned.
upload-replaces = It replaces a roster of { $names } names. What was trained from that one serves until you train again.
upload-store = Store it
upload-replace = Replace the roster
upload-drop = Don’t store it
upload-stored = { $style } is stored
upload-stored-next = { COMMAND("train start") } trains it: choose the style { $key }. Once a version is in use, people find it in { COMMAND("name") }, { COMMAND("quiz play") } and { COMMAND("styles") }.
upload-dropped = Nothing was stored.
upload-about = These are { $names } names that my maintainers brought.

## Removing

upload-remove = Remove { $style }?
upload-remove-warning =
    { $versions ->
        [0] Its roster of { $names } names is deleted. That can’t be undone.
        [one] Its roster of { $names } names and its model are deleted, and nobody gets names in this style any more. That can’t be undone.
       *[other] Its roster of { $names } names and its models in { $versions } versions are deleted, and nobody gets names in this style any more. That can’t be undone.
    }
upload-remove-button = Remove it
upload-removed = { $style } is removed, with its names and models.

## Answers

upload-error-name = The style needs a name with a letter or digit in it.
upload-error-key = “{ $key }” can’t be an id. Please give one of up to { $limit } letters a to z, digits and underscores that begins with a letter, such as elves.
upload-error-taken = The id { $key } belongs to { $style }, which was not uploaded, so it can’t be replaced. Please give another.
upload-error-same-name = Another style is called “{ $name }” already. Please give another name.
upload-error-full = There are { $limit } uploaded styles already, which is the limit. { COMMAND("train remove") } makes room.
upload-error-disk = My disk does not let me: { $reason }. Please try again later.
upload-error-fetch = I couldn’t fetch the file from Discord. Please go back to the form and attach it again.
upload-error-gone = I don’t have this file any more, or something has changed since. Please upload it again with { COMMAND("train upload") }.
upload-error-changed = Meanwhile something has changed: a roster of this id was stored or removed. Please send yours in again, and look once more.
upload-error-none = No style was uploaded yet. { COMMAND("train upload") } takes one.
upload-error-training = A training of this style runs or waits. Please let it end, or use { COMMAND("train cancel") } first.
