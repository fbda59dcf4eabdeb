### Türkçe. Terimler ve kurallar: docs/translating.md.

## Bir mesajın ve bir kişinin “Uygulamalar” menüsündeki girişler (her biri en fazla 32 karakter)

menus-whose = Kimin üslubu?
menus-name = Ona bir isim ver

## /help içinde

menus-help = Bir mesajın “Uygulamalar” menüsündeki “Kimin üslubu?” o mesajdaki isimleri değerlendirir; bir kişininkindeki “Ona bir isim ver” o kişiye isim verir.

## Kimin üslubu?

menus-whose-title = Kimin üslubu?
menus-whose-line = { $name }: { $style }, hakemin güveni { $percent }
menus-whose-real = { $name }: { $style } listesindeki gerçek isimlerden, geçtiği eser: { $work }
menus-whose-real-somewhere = { $name }: { $style } listesindeki gerçek isimlerden
menus-whose-none = Bu mesajda isim bulamadım. 令狐冲 gibi art arda gelen iki ila beş Çince karakter ararım.
menus-whose-unseen = Şunları hiçbir isimde görmedim: { $characters }. O yüzden bunun kimin üslubu olduğunu söyleyemem.
menus-whose-footer = Hakem şunları karşılaştırır: { $styles }. Çoğu zaman emin değildir, bazen de yanılır.
menus-whose-few = Şu anda yalnızca bir yazar biliyorum, karşılaştıracak başka kimse yok.

## Ona bir isim ver

menus-name-line = { $person }, jianghu’daki ismin bu, { $style } üslubunda. Senin için { $asker } istedi.
menus-name-own = { $person }, jianghu’da { $style } üslubunda bir isim taşıyor.
menus-name-footer = Taşıyan kişi bırakana kadar bu isim onun. Düğmelere yalnızca o basabilir.
menus-name-drop = İsmimi bırak
menus-name-refuse = Bana isim verilmesin
menus-name-dropped = { $person } ismini bıraktı.
menus-name-refused-now = { $person } isim taşımak istemiyor. Artık kimse benden ona isim isteyemez.
menus-name-not-yours = Bu düğmeye yalnızca ismin sahibi basabilir.
menus-name-bots = Yalnızca insanlara isim veririm. Botların zaten bir ismi var.
menus-name-refused = Bu kişi benden isim istemiyor.
menus-name-refused-own = Bana isim istemediğini söylemiştin. Başkaları da senin için isim isteyemez.
menus-name-allow = Yeniden isim verilsin
menus-name-allowed = Artık sana yeniden isim verilebilir.
menus-name-hidden-own = Gizlisin, o yüzden herkesin önünde sana isim vermiyorum. Önce { COMMAND("me") } yazıp “{ me-unhide }” düğmesine bas.
menus-name-none = Bu kez isim bulamadım. Tekrar dene.

## /privacy komutunun saydıkları

menus-kept-given =
    { $count ->
        [one] **Bir isim**: senin için ya da senin isteğinle bir başkası için uydurulan
       *[other] **{ $count } isim**: senin için ya da senin isteğinle başkaları için uydurulanlar
    }
menus-kept-given-why = Bir kişinin ismi hep aynı kalsın diye.
menus-kept-refusal = **İsim istemediğin**: kimse benden senin için isim isteyemez
menus-kept-refusal-why = Bunu unutmayayım diye.
