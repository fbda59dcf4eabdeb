### Türkçe. Terimler ve kurallar: docs/translating.md.

## /names: Discord’un gösterdiği hâliyle komutlar (her biri en fazla 100 karakter)

kept-command = Sakladığın isimleri gör, ara, paylaş ve dışa aktar
kept-list = Sakladığın isimleri gör
kept-search = Sakladığın isimlerde ara
kept-drop = Bir ismi artık saklama
kept-export = Sakladığın bütün isimleri dosya olarak al
kept-share = Sakladığın bir ismi görsel olarak paylaş
kept-option-text = Çince karakter, pinyin ya da yazar
kept-option-name = Sakladığın isimlerden biri, Çince karakterle ya da pinyinle

## /name yanıtının altında

kept-select = Bu isimlerden birini sakla
kept-done = { $name } ismini senin için sakladım.
kept-done-known = { $name } zaten sakladıkların arasında.
kept-done-full = { $name } için yer kalmadı: en fazla { $limit } isim saklayabilirsin. Önce { COMMAND("names drop") } ile birini çıkar.
kept-done-footer =
    { $total ->
        [one] Bir isim saklıyorsun; { COMMAND("names list") } onu gösterir
       *[other] { $total } isim saklıyorsun, en fazla { $limit } olabilir; { COMMAND("names list") } hepsini gösterir
    }

## /names: yanıtlar

kept-title = Sakladığın isimler
kept-line = **{ $name }** { $pinyin } · { $style } · { $day }
kept-blend = { $first } + { $second }
kept-none = Henüz hiç isim saklamıyorsun. { COMMAND("name") } yaz ve yanıtın altındaki menüden beğendiklerini seç.
kept-none-found = Sakladığın isimlerin hiçbirinde “{ $text }” yok.
kept-footer =
    { $count ->
        [one] Bir isim
       *[other] { $count } isim
    }, sayfa { $page } / { $pages }
kept-footer-found =
    “{ $text }” için { $count ->
        [one] bir isim
       *[other] { $count } isim
    }, sayfa { $page } / { $pages }
kept-back = Geri
kept-on = İleri
kept-dropped = Artık { $name } ismini senin için saklamıyorum.
kept-export-title = İsimlerin
kept-export-done =
    { $count ->
        [one] Sakladığın isim: metin olarak ve hakkında bildiğim her şeyle birlikte JSON olarak.
       *[other] Sakladığın { $count } isim: metin olarak ve haklarında bildiğim her şeyle birlikte JSON olarak.
    }
kept-unknown = “{ $name }” diye bir isim saklamıyorsun. Listeden birini seç.
kept-ambiguous = “{ $name }” diye okunan birden çok ismin var: { $names }. Listeden birini seç.
kept-forbidden = { $name } hiç vermediğim isimlerden; bu yüzden onu ne saklarım ne de paylaşırım.
kept-share-line = **{ $name }** { $pinyin }
kept-share-manner = { $style } üslubunda bir isim
# Görselin alternatif metni; Markdown’sız düz metin.
kept-share-alt = { $name } ({ $pinyin }), { $style } üslubunda bir isim; koyu zemine fırçayla yazılmış, kırmızı mühürlü.
kept-share-alt-gloss = { $name } ({ $pinyin }: { $gloss }), { $style } üslubunda bir isim; koyu zemine fırçayla yazılmış, kırmızı mühürlü.
kept-share-alt-name = { $name }, { $style } üslubunda bir isim; koyu zemine fırçayla yazılmış, kırmızı mühürlü.
kept-share-no-picture = Fırçam bu karakterlerden birini yazamıyor, o yüzden bu isim görselsiz.

## /privacy komutunun saydıkları

kept-kept-names =
    { $count ->
        [one] **Bir isim**: saklamayı seçtiğin; hangi gün sakladığın ve nasıl uydurulduğu
       *[other] **{ $count } isim**: saklamayı seçtiklerin; hangi gün sakladığın ve nasıl uyduruldukları
    }
kept-kept-names-why = { COMMAND("names list") } onları sana gösterebilsin diye.
