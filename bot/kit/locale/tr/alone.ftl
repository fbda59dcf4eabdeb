### Türkçe. Terimler ve kurallar: docs/translating.md.

## /quiz daily, practice ve stats: Discord’un gösterdiği hâliyle komutlar (her biri en fazla 100 karakter)

quiz-daily = Günde on isim, herkese aynısı, tek deneme; yalnızca sen görürsün
quiz-practice = Tek başına, puansız alıştırma: her yanıt açıklanır, bilemediklerin geri gelir
quiz-stats = Nasıl yanıtladığın: yazarlara göre, en uzun serilerin, madalyalar ve son 30 gün
quiz-option-member = Kimin istatistikleri; varsayılan seninkiler

## İkisinin nasıl oynandığı, /quiz rules için

quiz-mode-daily = Günün on ismi
quiz-mode-practice = Alıştırma
quiz-rules-daily = Günde on isim, herkese aynısı. Tek başına oynarsın, yalnızca sen görürsün, tek denemen var. Doğru yanıt ne kadar sürerse sürsün 10 puan kazandırır. Sonraki on isim 00:00 UTC’de başlar.
quiz-rules-practice = Tek başına, yalnızca senin gördüğün ve dilediğin kadar süren bir alıştırma. Her yanıtı açıklarım, bilemediklerini yine sorarım. Puan kazandırmaz.

## İlk sorudan önceki tanıtım

primer-title = İlk sorundan önce
primer-welcome = Yeni misin? Yazarlar bunlar
primer-intro = Benim uydurduğum isimler göreceksin. Her biri bu yazarlardan birinin üslubunda; hangisinin, sen söyle. Kendi isimleri şöyle duyulur:
primer-intro-real = Göreceğin isimlerin bir kısmı gerçek, ötekileri bu yazarların üslubunda ben uydurdum; hangisi gerçek, sen söyle. Gerçek isimler şöyle duyulur:
primer-begin = Bana bir isim göster
primer-kept = **Yazarları tanıdığın**: onları sana ne zaman anlattığım
primer-kept-why = Yalnızca bir kez anlatayım diye.

## /quiz daily

daily-title = Günün on ismi, { $day }: { $number } / { $questions }
daily-question = Bu isim kimin üslubunda? Sonraki on isim: { $ends }.
daily-question-over = Bu isim kimin üslubunda? Yeni on isim başladı; bunların süresi doluyor: { $ends }.
daily-right = 🟩 Doğru: { $name }. Üslup: { $style }.
daily-wrong = ⬛ Bu kez olmadı: { $name }. Üslup: { $style }.
daily-end = Günün on ismi, { $day }: { $correct } doğru
daily-streak = Art arda { $days } gün. En uzun serin: { $best } gün.
daily-medal = 🏅 Bir madalya: { $medal }
daily-next = Sonraki on isim: { $at }.
daily-review = On isim
daily-line = { $mark } { $number }. { $name } · { $style }
daily-copy = Sonucun, yanıtlar olmadan
daily-share = Burada göster
daily-practice = Alıştırma
daily-shared = Jianghu, günün on ismi, { $day }: { $correct } doğru
daily-shared-run = En uzun doğru dizisi: { $count }
daily-shared-streak = Art arda { $days } gün
daily-shared-invitation = Aynı on isim seni bekliyor: { COMMAND("quiz daily") }
daily-shared-before = Bu sonucu zaten gösterdin.
daily-over = Bu günün isimleri kapandı. Bugünküler için { COMMAND("quiz daily") } yaz.
daily-spent = Bugünkü denemeni kullandın; verilerini silmek onu geri getirmez. Sonraki yarın (UTC) başlar.
daily-kept = **Günün on ismi, { $count } gün**: ne seçtiğin, ne zaman ve kaçının doğru olduğu
daily-kept-why = Her gün bir kez denensin ve serin sayılsın diye. { COMMAND("me") } seni gizlemedikçe { COMMAND("quiz stats") } başkalarına kaç doğrun olduğunu ve madalyalarını gösterir.

## /quiz practice

practice-title = Alıştırma
practice-question = Bu isim kimin üslubunda?
practice-private = Bunu yalnızca sen görürsün. Puan kazandırmaz.
# Kişinin bilemediği isimlerdeki karakterler; her birinin okunuşu ve anlamıyla.
practice-weak = Şu karakterleri taşıyan isimlerde sık yanılıyorsun: { $points }.
practice-right = Doğru. Üslup: { $style }
practice-wrong = Bu kez olmadı. Üslup: { $style }
practice-judge =
    { $view ->
        [easy] Hakeme göre açıkça { $style } ({ $percent }).
        [normal] Hakeme göre daha çok { $style } ({ $percent }).
       *[hard] Hakeme göre herhangi biri olabilir, az farkla { $style } ({ $percent }).
    }
practice-decided = { $style } diyenler: { $characters }
practice-alike = Benzer gerçek isimler, { $style }: { $names }
practice-next = Sonraki isim
practice-kept = **Alıştırman**: sana son sorulan isimler, en çok 40
practice-kept-why = Soru seni beklesin ve bir isim hemen yeniden gelmesin diye.
practice-kept-points = **{ $count } soyadı ve karakter**, bilemediğin isimlerden
practice-kept-points-why = Zorlandıklarını çalışabil diye.

## /quiz stats

stats-title = İstatistikler: { $person }
stats-nothing = Henüz yanıt yok. { COMMAND("quiz daily") } ya da { COMMAND("quiz practice") } ile başla.
stats-answers = { $asked } yanıt, { $right } doğru ({ $percent })
stats-apart = Bunların { $count } tanesi yazara ve zorluğa göre sayılmaz ({ $modes }).
stats-runs = Art arda en çok doğru: { $best }. Şu anki: { $current }.
stats-dailies = Günün on ismi, art arda: { $current } gün. En uzun seri: { $best } gün.
stats-rank = { $mode }, { $scope }: { $people } kişi arasında sıra { $rank }, { $points } puan
stats-authors = Yazarlara göre
stats-author = { $bar } { $style }: { $asked } isimde { $right } doğru ({ $percent })
stats-bands = Zorluğa göre: hakem isimden ne kadar emin
stats-band = { $bar } { $band }: { $asked } isimde { $right } doğru ({ $percent })
stats-medals = Madalyalar
stats-no-medals = Henüz yok. Günün on ismini hatasız bilmek bir tane kazandırır.
stats-right = doğru
stats-wrong = yanlış
# Günler resminin alternatif metni.
stats-picture = Son { $days } günün her biri için bir sütun. Toplam { $asked } yanıt, { $right } doğru; bir günde en çok: { $most }, { $day }.
stats-hidden = Bu oyuncu gizli.
medal-perfect_daily = Kusursuz gün: günün on isminde on doğru
medal-month = Otuz gün: art arda 30 gün, günün on ismi
medal-survivor = Hayatta kalan: tüm hayatta kalma oyunlarında toplam yüz doğru
medal-run = Sağlam el: art arda yirmi doğru
medal-connoisseur = Usta: iki yazarın her birinde 100 isimde 70 doğru
