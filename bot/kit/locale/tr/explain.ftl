### Türkçe. Terimler ve kurallar: docs/translating.md.

## /explain: Discord’un gösterdiği hâliyle komut (her biri en fazla 100 karakter)

explain-command = Model bir ismi nasıl okur: neyi bekledi, neyi hatırladı, kime benzetti?
explain-option-name = Çince karakterle bir isim (iki yazı da olur) ya da üslubun gerçek isimlerinden birinin pinyini
explain-option-style = Kimin modeli okusun; varsayılan Jin Yong

## İsimlerin altında ve tahmin oyununda

explain-button = Bu ismi açıkla
explain-button-named = { $name } ismini açıkla
explain-select = Bu isimlerden birini açıkla

## Yanıt

explain-title = { $style } modeli bu ismi nasıl okuyor: { $name }
explain-known = { $name }, { $style } listesindeki gerçek isimlerden, geçtiği eser: { $work }. Model tam da bu isimden öğrendi, onu pek şaşırtmaz.
explain-known-somewhere = { $name }, { $style } listesindeki gerçek isimlerden. Model tam da bu isimden öğrendi, onu pek şaşırtmaz.
explain-unseen = Şunları hiçbir isimde görmedim, bu ismi özel kılıyor: { $characters }. Model, orada başka bir karakter varmış gibi okumayı sürdürür.
explain-footer = İsimler bu olasılıklarla çekilir; istekler ve en iyilerin seçimi sonra gelir. Model { $version }
explain-no-name = 令狐冲 gibi Çince karakterle yazılmış isimleri açıklarım. Pinyinle yalnızca { $style } listesindeki gerçek isimleri tanırım. Başka bir isim yaz.
explain-no-surname = { $style } listesinde isimler soyadıyla başlar, { $name } ise soyadsız görünüyor. Başına bir soyadı ekleyip yaz, örneğin { $surnames }.
explain-only-surname = { $style } listesinde isimler soyadı ve addan oluşur, { $name } ise yalnızca bir soyadı. Ardına bir ad ekleyip yaz.
explain-several = “{ $name }” diye okunan birkaç gerçek isim var ({ $style }): { $names }. Çince karakterle yaz ya da listeden seç.
explain-too-long = Görsele en fazla { $limit } karakter sığar, bu isim daha uzun. Daha kısa bir isim seç.
explain-all-unseen = Şunları hiçbir isimde görmedim: { $characters }. Benden çok şey biliyorsun. Başka karakterlerle bir isim dene.
explain-forbidden = { $name } asla vermediğim isimlerden, o yüzden onu açıklamam. Başka bir isim dene.
explain-version-gone = { $version } sürümü artık saklanmıyor, ismi onunla okuyamam. Şu anki modele sormak için: { COMMAND("explain") }
explain-version-broken = { $version } sürümü kullanılamıyor, ismi onunla okuyamam. Nedeni günlüğümde.

## Görselin içinde. Harfler büyüktür: İngilizcenin uzunluğunu aşma; en fazla iki satır, satır başına 70 harf.

explain-manner = { $style } modeli bu ismi karakter karakter okuyor
explain-end = son
explain-share = { $share }
explain-below = < { $share }
explain-place =
    { $rank ->
        [1] ilk tahmini
       *[other] { $rank }. tahmini
    }
explain-unseen-share = yeni
explain-unseen-place = hiç görmedi
explain-expected = Ne bekliyordu?
explain-expected-key =
    Her karakter öncekilerden sonra ne kadar olasıydı; yanında en olası
    üç başkası. Yeşil: bekliyordu. Kırmızı: şaşırdı.
explain-memory = Ne hatırlıyor?
explain-memory-key-lstm =
    Kapılar yeniyi ne kadar alacağını, eskiyi ne kadar tutup kullanacağını
    belirler. Kareler: belleği. Yeşil: her karakterden ne kaldığı.
explain-memory-key-gru =
    Kapılar eskinin ne kadarını tutacağını, ne kadarına bakacağını belirler.
    Kareler: belleği. Yeşil: her karakterden ne kaldığı.
explain-memory-key-clockwork =
    Belleğinin bir kısmı her karakterde değişir, kalanı daha seyrek.
    Kareler: belleği. Yeşil: her karakterden ne kaldığı.
explain-memory-key-rnn =
    Bu basit türde kapı yoktur: her karakter belleğin üzerine yazar.
    Kareler: her karakterden sonra belleği.
explain-memory-key-transformer =
    Bu türde kapı yoktur: önceki bütün karakterlere yeniden bakar.
    Kareler: aktardıkları. Yeşil: her birine ne kadar baktığı.
explain-gate-input = içeri alıyor
explain-gate-forget = tutuyor
explain-gate-output = kullanıyor
explain-gate-update = tutuyor
explain-gate-reset = geriye bakıyor
explain-gate-active = değişen kısım
explain-cells = bellek
explain-left = kalan { $character }
explain-looked = baktığı { $character }
explain-judge = Kimin üslubu?
explain-judge-key = Hakem ne düşünüyor, her karakter onu hangi yana çekiyor?
explain-judge-rough = İki üslubun kabaca karşılaştırması; her karakter hangi yana çekiyor?
explain-sure = { $style } { $share }

## Görselin alternatif metni; Markdown’sız düz metin

explain-alt = { $style } modeli bu ismi karakter karakter nasıl okuyor: { $name }.
explain-alt-row = { $character }: { $share }, { $place }; olası başkaları: { $others }.
explain-alt-row-brief = { $character }: { $share }; ya da { $others }.
explain-alt-gates = Bu karakterde: { $gates }.
explain-alt-gates-brief = Ağ: { $gates }.
explain-alt-kept = Belleğinde kalan: { $shares }.
explain-alt-kept-brief = Kalan: { $shares }.
explain-alt-looked = Ağ burada şunlara bakıyor: { $shares }.
explain-alt-looked-brief = Baktıkları: { $shares }.
explain-alt-rnn = Bu basit ağ türünde kapı yoktur: her karakter bütün belleğin üzerine yazar.
explain-alt-transformer = Bu ağ türünde kapı yoktur: önceki bütün karakterlere yeniden bakar.
explain-alt-judge = Hakemin görüşü: { $sure }; en çok belirleyen karakter: { $character }.
