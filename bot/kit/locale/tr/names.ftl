### Türkçe. Terimler ve kurallar: docs/translating.md.

## /name: Discord’un gösterdiği hâliyle komut (her biri en fazla 100 karakter)

name-command = Bir wuxia yazarının üslubunda kahramanlara ve kötülere isim uydur
name-option-style = Kimin üslubunda; varsayılan Jin Yong
name-option-count = Kaç isim, en fazla 10
name-option-kind = İsim, lakap ya da unvan; uzunluk elverdikçe varsayılan isim
name-option-gender = Kimin için; varsayılan fark etmez
name-option-surname = Her ismin başındaki soyadı, Çince karakterle ya da pinyinle
name-option-length = Soyadı dâhil kaç karakter; yalnızca lakap ve unvanlar 5 ya da 6 karakter olabilir
name-option-include = Her isimde bulunacak bir ya da iki karakter: Çince, pinyin ya da kılıç gibi bir sözcük
name-option-exclude = Hiçbir isimde bulunmayacak en fazla dört karakter: Çince, pinyin ya da kılıç gibi bir sözcük
name-option-blend = Üslubu karıştırılacak başka bir yazar
name-option-weight = Öteki yazarın yüzde kaç karıştırılacağı; varsayılan 50
name-option-creativity = İsimler alışılmıştan ne kadar uzaklaşabilir
name-option-seed = Önceki bir yanıttaki sayı aynı isimleri geri getirir
name-option-version = Bu üslubun eski ya da deneme sürümlerinden biri; boş bırakılırsa kullanımdaki sürüm
name-kind-name = isimler
name-kind-byname = lakaplar: kahramanların anıldığı adlar
name-kind-title = unvanlar: makama ya da mesleğe göre
name-gender-anybody = fark etmez
name-gender-woman = kadın
name-gender-man = erkek
name-creativity-careful = temkinli
name-creativity-balanced = dengeli
name-creativity-wild = çılgın

## /name: yanıt

names-title =
    { $style } üslubunda { $count ->
        [one] bir
       *[other] { $count }
    } { $kind ->
        [byname] lakap
        [title] unvan
       *[name] isim
    }
names-blend = { $first } + { $weight } { $second }
# İşaretler ★, ◆, ikisi birden ya da hiçbiri; names-key açıklar.
names-line = { $number }. **{ $name }** { $pinyin } { $marks }
names-key =
    { $authors ->
        [one] ★ kulağa en hoş gelen · ◆ yazara en çok benzeyen
       *[other] ★ kulağa en hoş gelen · ◆ iki yazara en çok benzeyen
    }
names-fewer = Bu isteklere uyan yalnızca { $count } isim bulabildim; daha fazlası için istekleri azalt.
names-none = Bu isteklere uyan yeni bir isim bulamadım. Daha az şey iste: örneğin uzunluğu serbest bırak ya da başka bir soyadı seç.
names-footer = Tohum { $seed } · model { $version } · okur modeli { $reader }
names-more = Başka isimler
names-other = { $style } üslubunda
names-swap = Ters karışım
names-not-yours = Bu düğmeler komutu yazan kişiye ait. Kendi isimlerin için { COMMAND("name") } yaz.

names-too-many = Bu kadarı fazla. En fazla { $limit } farklı karakter yaz.
names-contradiction = { $character } karakterini hem isteyip hem istemiyorsun. İki istekten birinden çıkar.
names-gender-unknown = “{ $text }” ile kimin isimlerini istediğini anlamadım. Şunlardan birini seç: { $choices }.
names-excluded-surname = { $surname } soyadında, istemediğin { $character } karakteri var. Başka bir soyadı iste ya da karaktere izin ver.
names-no-room = En fazla { $length } karakterlik bir isimde { $surname } soyadından sonra şunlara yer kalmıyor: { $characters }. Daha az karakter, daha kısa bir soyadı ya da daha uzun bir isim iste.
names-unknown-condition =
    { $condition ->
        [byname] Bu üslupta hangi isimlerin lakap olduğunu bilmiyorum. Türü boş bırak ya da başka bir üslup seç.
        [title] Bu üslupta hangi isimlerin unvan olduğunu bilmiyorum. Türü boş bırak ya da başka bir üslup seç.
       *[other] Bu üslupta hangi isimlerin kadın, hangilerinin erkek ismi olduğunu bilmiyorum. Cinsiyeti boş bırak ya da başka bir üslup seç.
    }
names-length =
    { $style } üslubunda { $kind ->
        [name] sıradan isimler
        [byname] lakaplar
        [title] unvanlar
       *[any] isimler
    } en fazla { $longest } karakter olur, { $length } karakter olmaz. Daha kısasını iste.
names-only-real = Yalnızca { $name } uyuyor, o da gerçek bir isim. Başka bir uzunluk ya da başka karakterler iste.
names-only-forbidden = Yalnızca hiç vermediğim isimler uyuyor: gerçek bir kişinin ya da ünlü bir karakterin ismi, sıradan bir sözcük veya kaba bir şey. Başka bir uzunluk ya da başka karakterler iste.
names-unknown-to-both = Bu iki üslupta da { $character } karakteri hiç geçmiyor. Başka bir karakter seç.
names-same-style = Karışım için iki farklı üslup gerekir. Karıştırmak için başka birini seç.
names-weight-alone = Oran için ikinci bir üslup gerekir. Karışım da seç ya da oranı boş bırak.
names-version-blended = Karışım, kullanımdaki sürümlerle yapılır. Sürümü ya da karışımı boş bırak.
names-version-unknown = Bu üslubun “{ $version }” diye bir sürümü yok. Sürümleri: { $versions }.
names-version-broken = { $version } sürümü kullanılamıyor. Nedeni günlüğümde.
