### Türkçe. Terimler ve kurallar: docs/translating.md.

## İsimlerin anlamı, her birinin altında tek satırda

# $name soyadının pinyini; Çincede soyadının kendisi.
gloss-clan = { $name } soyu
gloss-clan-meaning = { $name } soyu ({ $meaning })
gloss-character = { $character } ({ $reading }, “{ $meaning }”)

## /name: yanıtın istekler hakkında söyledikleri; istenmeyen yazılmaz

names-wishes = İstekler: { $wishes }
names-wish-kind =
    { $kind ->
        [byname] lakaplar
        [title] unvanlar
       *[name] isimler
    }
names-wish-gender =
    { $gender ->
        [f] kadın için
       *[m] erkek için
    }
names-wish-creativity =
    { $creativity ->
        [c] yaratıcılık: temkinli
        [w] yaratıcılık: çılgın
       *[b] yaratıcılık: dengeli
    }
names-wish-surname = soyadı { $surname }
names-wish-include = { $characters } içersin
names-wish-exclude = { $characters } içermesin
names-wish-length =
    { $length ->
        [one] tek karakter
       *[other] { $length } karakter
    }
names-wish-character = { $character } ({ $meaning })

## /name: sözcükle yazılan karakterler

names-no-meaning = “{ $text }” anlamına gelen ya da böyle okunan bir karakter bilmiyorum. Karakterin kendisini (örneğin 雪), pinyinini ya da “kar” gibi bir sözcük yaz.
names-several-meanings = “{ $text }” şunlardan biri olabilir: { $candidates }. Birini yaz ya da listeden seç.
