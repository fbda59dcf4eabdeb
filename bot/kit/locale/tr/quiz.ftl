### Türkçe. Terimler ve kurallar: docs/translating.md.

## /quiz: Discord’un gösterdiği hâliyle komutlar (her biri en fazla 100 karakter)

quiz-command = Bir ismin kimin üslubunda olduğunu tahmin et, sıralamada yüksel
quiz-play = Bu kanalda oyun başlat: her turda bir isim, herkes tahmin eder
quiz-option-rounds = Kaç isim, 1 ile 20 arası; varsayılan modunki, yoksa sunucununki, o da yoksa 5
quiz-option-seconds = Bir isme kaç saniye, 5 ile 120 arası; varsayılan modunki, yoksa sunucununki, o da yoksa 20
quiz-option-styles = Hangi yazarlar arasında, örneğin Jin Yong / Gu Long
quiz-option-mode = Ne sorulsun; varsayılan sunucununki, yoksa klasik oyun
quiz-option-difficulty = İsimler ne kadar zor olsun; varsayılan orta
quiz-option-thread = Oyun için ayrı bir alt başlık açılsın mı; varsayılan hayır
quiz-stop = Bu kanaldaki oyunu bitir
quiz-skip = Bu turu şimdi bitirmek için oy ver; yalnızsan bitir
quiz-rules = Modlar nasıl oynanır, ne puan kazandırır
quiz-leaderboard = Kim önde, sen kaçıncısın
quiz-option-scope = Hangi oyunlar sayılsın; varsayılan bu sunucudakiler
quiz-option-period = Puanlar ne zamandan beri sayılsın (UTC); varsayılan tüm zamanlar
quiz-option-board-mode = Hangi modun sıralaması; varsayılan klasik
quiz-option-sort = Neye göre sıralansın; varsayılan puan
quiz-scope-server = bu sunucu
quiz-scope-everywhere = tüm sunucular
quiz-period-today = bugün
quiz-period-week = bu hafta (pazartesiden beri)
quiz-period-month = bu ay
quiz-period-all = tüm zamanlar
quiz-sort-points = puan
quiz-sort-accuracy = isabet, en az 20 yanıtla
quiz-sort-streak = üst üste en çok doğru
quiz-sort-wins = kazanılan oyunlar

## /quiz: modlar

quiz-mode-classic = Klasik
quiz-mode-lists = İki liste
quiz-mode-real = Gerçek mi uydurma mı
quiz-mode-masters = Dört usta
quiz-mode-blitz = Hızlı
quiz-mode-survival = Hayatta kalma
quiz-band-easy = kolay
quiz-band-normal = orta
quiz-band-hard = zor
quiz-choice-first = 1. liste
quiz-choice-second = 2. liste
quiz-choice-real = Gerçek
quiz-choice-invented = Uydurma
quiz-rules-classic = Bir yazarın üslubunda uydurduğum bir isim gösteririm. Kimin üslubunda olduğunu seçersin. Tur bitene kadar seçimini değiştirebilirsin.
quiz-rules-lists = Her biri bir yazarın üslubunda, onar uydurma isimlik iki liste gösteririm. İlk yazarınki hangisi, onu seçersin. Bu, 2017 tarihli bir yazının oyunudur; arada sırada o yazının bastığı isimleri gösteririm.
quiz-rules-real = Bir isim gösteririm. Ya gerçektir, bir yazarın üslubunu öğrendiğim isimlerdendir, ya da onu ben uydurmuşumdur. Hangisi olduğunu seçersin. Tur bitene kadar seçimini değiştirebilirsin.
quiz-rules-masters = Jin Yong, Gu Long, Liang Yusheng ya da Huang Yi üslubunda uydurduğum bir isim gösteririm. Kimin üslubunda olduğunu seçersin. Tur bitene kadar seçimini değiştirebilirsin.
quiz-rules-blitz = Uydurduğum bir isim gösteririm; turlar kısadır. Doğru yanıt ne kadar erkense o kadar çok, 5 puana kadar fazla kazandırır. İlk seçimin sayılır.
quiz-rules-survival = Herkesin üç canı var. Yanlış yanıt bir can götürür, kaçırdığın tur da. İsimler giderek zorlaşır; kimsenin canı kalmayınca ya da son turdan sonra oyun biter. İlk seçimin sayılır.
quiz-points-rules = **Puan**: doğru yanıt kolay isimde { $easy }, orta isimde { $normal }, zor isimde { $hard } puan kazandırır. Kolay isim hakeme göre açıkça bir yazarındır, orta isim daha çok onun, zor isim ise herhangi birinin olabilir. Üst üste { $streak }. doğru yanıttan başlayarak her biri { $bonus } puan fazla getirir. Yanlış yanıt puan getirmez. Oyuna başka kimse katılmadan önce, tek başına günde en çok { $alone } puan kazanabilirsin.
quiz-hints-rules = **İpucu**: yanıtlamadan önce yalnız senin göreceğin ipuçları alabilirsin. Her biri doğru yanıtın puanını { $price } azaltır.
quiz-pace-rules = **Tempo**: ikinci turdan itibaren, oynayan herkes yanıtlayınca ya da süre bitince tur biter; ilk tur, katılmak isteyenler olur diye sonuna kadar sürer. { COMMAND("quiz skip") } turu bitirmek için oy verir, { COMMAND("quiz stop") } oyunu bitirir.
quiz-menu-rules = Başka bir mod
quiz-unknown-mode = Bu modu bilmiyorum. Seçenekler: { $modes }.
quiz-missing-mode = Bu mod için şu an modelim olmayan yazarlar gerekiyor. Lütfen başka bir mod seç.

## /quiz: oyun

quiz-begins =
    { $rounds ->
        [one] Oyun başlıyor: { $seconds } saniyelik tek bir tur.
       *[other] Oyun başlıyor: her biri { $seconds } saniyelik { $rounds } tur.
    } Mod: **{ $mode }**. Nasıl oynandığını { COMMAND("quiz rules") } anlatır.
quiz-thread-name = Bu isim kimin? { $mode }
quiz-thread-opened = Bu oyun kendi alt başlığında: { $thread }
quiz-thread-refused = Burada alt başlık açamadım, o yüzden bu kanalda oynuyoruz. Bunun için hem senin hem benim Herkese Açık Alt Başlıklar Oluştur iznimiz, benim ayrıca Alt Başlıklarda Mesaj Gönder iznim olmalı.
quiz-thread-inside = Burası zaten bir alt başlık, içinde başka bir alt başlık açılamaz. Burada oynamak için bu seçeneği kullanma.
quiz-round = Tur { $number } / { $rounds }
quiz-ask-style = Bu isim kimin üslubunda? Sürenin bitişi: { $ends }.
quiz-ask-lists = **{ $style }** üslubundaki liste hangisi? Sürenin bitişi: { $ends }.
quiz-ask-real = Bu isim gerçek mi, yoksa ben mi uydurdum? Sürenin bitişi: { $ends }.
quiz-receipt = Seçimin: **{ $style }**. Doğru yanıt tur bitince belli olur.
quiz-receipt-change = Seçimin: **{ $style }**. Tur bitene kadar değiştirebilirsin.
quiz-receipt-right = Seçimin: **{ $style }**. Doğru bildin: { $points } puan.
quiz-receipt-wrong = Seçimin: **{ $style }**. Doğru yanıt: **{ $right }**.
quiz-alone-limit = Tek başına günde en çok { $points } puan kazanılır; bugün hepsini topladın.
quiz-lives-left =
    { $lives ->
        [0] Hiç canın kalmadı.
       *[other] Kalan canın: { $lives }.
    }
quiz-answer = Doğru yanıt: **{ $style }**.
quiz-told-lists = **{ $list }**: { $style } üslubunda. Öteki liste: { $other } üslubunda.
quiz-told-article = Bunlar 2017 tarihli yazının bastığı isimler.
quiz-told-real = Gerçek: **{ $style }** isimlerinden. Eser: { $work }.
quiz-told-roster = Gerçek: **{ $style }** isimlerinden.
quiz-told-invented = Uydurma, **{ $style }** üslubunda.
quiz-judge-easy = Hakem: açıkça { $style }. En çok ele veren: { $characters }.
quiz-judge-normal = Hakem: daha çok { $style }. En çok ele veren: { $characters }.
quiz-judge-hard = Hakem: herhangi biri olabilir, az farkla { $style }. En çok ele veren: { $characters }.
quiz-relatives = Benzeyen gerçek isimler: { $names }.
quiz-winners = Kim bildi
quiz-split = Kim neyi seçti
quiz-nobody-answered = Bu kez kimse yanıtlamadı.
quiz-nobody-right = Bu kez kimse bilemedi.
# Bir kişi listesinin son parçası.
quiz-others =
    { $count ->
        [one] bir kişi daha
       *[other] { $count } kişi daha
    }
quiz-bar = { $bar } { $style }: { $count }
quiz-lives-title = Kalan canlar
quiz-lives = { $person }: { $lives } can
quiz-button-hint = İpucu (−{ $price })
quiz-button-more = Bir ipucu daha (−{ $price })
quiz-button-reveal = Yanıtı göster
quiz-button-next = Sıradaki
quiz-button-view = Ne kadar emin?
quiz-button-again = Yeniden oyna
quiz-button-review = Kaçırdıklarım
quiz-stopped = { $person } oyunu bitirdi.
quiz-ended = Bu son turdu.
quiz-ended-stopped = Oyun erken bitirildi. Verilen yanıtlar sayılır.
quiz-ended-idle = Bir süredir kimse yanıtlamıyor, oyun burada bitiyor. Ne zaman istersen yenisini başlat.
quiz-ended-out = Kimsenin canı kalmadı, oyun burada bitiyor.
quiz-ended-away = Çok uzun süre yoktum, oyun burada bitiyor. Verilen yanıtlar sayılır.
quiz-ended-storage = Belleğim yanıt vermiyor, oyun burada bitiyor. Verilen yanıtlar sayılır.
quiz-ended-refused = Artık bu kanala mesaj gönderemiyorum, oyun burada bitiyor. Verilen yanıtlar sayılır.
quiz-ended-thread = Oyunun alt başlığına artık mesaj gönderemiyorum, oyun burada bitiyor. Verilen yanıtlar sayılır.
quiz-ended-broken = Bende bir şeyler ters gitti, oyun burada bitiyor. Verilen yanıtlar sayılır.
quiz-standings = Son sıralama
# Yıldızlar olmasa Discord kendi listesini yapar ve berabere kalanları 1, 2, 3 diye sıralardı.
quiz-standing = **{ $rank }.** { $person } · { $figure }
quiz-standing-tied = **{ $rank }.** { $person } · { $figure }, berabere
# Kişinin neyle sıralandığı; satırın ya da cümlenin sonu.
quiz-figure-points = { $points } puan ({ $correct }/{ $answered } doğru)
quiz-figure-accuracy = { $share } isabet ({ $correct }/{ $answered } doğru)
quiz-figure-streak =
    { $streak ->
        [one] bir doğru yanıt
       *[other] üst üste { $streak } doğru yanıt
    }
quiz-figure-wins = { $wins } oyun kazandı
quiz-more-standings =
    { $count ->
        [one] ve bir kişi daha
       *[other] ve { $count } kişi daha
    }
# Bir oyunda ya da bütün sıralamada hangi üslupların sorulduğu: “Üsluplar: Jin Yong · Gu Long”.
quiz-styles = Üsluplar: { $styles }
quiz-styles-more = Üsluplar: { $styles } · { $count } üslup daha
quiz-no-standings = Kimse yanıtlamadı, o yüzden kimsenin puanı yok.
quiz-round-over = Bu tur bitti. Yeni bir oyun için { COMMAND("quiz play") } yaz.
quiz-round-over-next = Bu tur bitti. Oyun aşağıda sürüyor: sıradaki ismi orada yanıtla.
quiz-already-answered = Zaten yanıtladın: { $style }. İlk yanıt geçerli.
quiz-same-answer = Zaten bunu seçtin: { $style }. Değiştirmek için başka bir yanıt seç.
quiz-answered-over = Seçimin { $style } idi; bu tur bitti.
quiz-one-moment = Bir saniye: yanıtını hâlâ yazıyorum.
quiz-out-of-lives = { $lives } canın da bitti. Her yanlış ya da kaçan isim bir can götürür. Sonraki oyuna yine gel!
quiz-reveal-not-alone = Başkaları da oynuyor; tur, süre bitince ya da herkes yanıtlayınca biter. { COMMAND("quiz skip") } bitirmek için oy verir.
quiz-next-not-yours = Sıradaki isme yalnız oynayanlar geçebilir. Bir kez yanıtla, sen de oynuyorsun.
quiz-moved-on = Oyun çoktan ilerledi.
quiz-skip-vote =
    { $missing ->
        [0] { $person } turu bitiriyor.
       *[other] { $person } turu bitirmek istiyor. Gereken oy: { $missing }.
    }
quiz-skip-not-yours = Bir turu bitirmek için yalnız bu oyunda yanıt vermiş olanlar oy verebilir.
quiz-hint-answered = Zaten yanıtladın. İpuçları yanıttan önce alınır.
quiz-no-hints = Bu isim için ipucum yok.
quiz-hint-title = İpuçları
quiz-hint-cost = Doğru yanıt sana { $points } puan daha az kazandırır.
quiz-hint-meaning = Anlamı: { $meaning }
quiz-hint-work = Gerçekse şu eserden: { $work }.
quiz-hint-surname = Gerçek isimlerde { $surname } soyadı: { $counts }.
quiz-hint-count = { $style }: { $names } isimden { $count } tanesi
quiz-view-title = Hakeme göre { $name }
quiz-view-line = { $bar } { $style }: { $percent }
quiz-view-weights = Her karakterin { $style } lehine ağırlığı, nat olarak (sıfırın altı bir başkasını gösterir): { $weights }.
quiz-view-weight = { $character } { $weight }
quiz-view-rough = Bu sayılar kabaca: hakem bu yazarların hepsi için birlikte ayarlanmadı.
quiz-review-title = Kaçırdıkların
quiz-review-none = Hiç yok: her seferinde bildin.
quiz-review-wrong = Doğrusu: **{ $right }**. Seçimin: { $said }.
quiz-review-unanswered = Doğrusu: **{ $right }**. Yanıtlamadın.
quiz-taken = Bu kanalda zaten bir oyun var. Ona katıl ya da başka bir kanalda oyna.
quiz-no-game = Bu kanalda oyun yok. Başlatmak için { COMMAND("quiz play") } yaz.
quiz-ending = Bu oyun bitti; sonucu birazdan gelecek.
quiz-not-yours = Oyunu yalnızca başlatan kişi ya da bir moderatör bitirebilir; başlatan üst üste iki turu kaçırdıysa herkes bitirebilir.
quiz-where = Oyun için üyesi olduğum bir sunucuda bir kanal gerekir. Orada oyna ya da beni kendi sunucuna ekle: { $invite }
quiz-too-few-styles = Bir oyun için en az iki üslup gerekir, şu anda bende o kadar yok. Sorumlum birkaç tane eğitebilir.
quiz-too-few-names = Bu oyun için yeterince yeni isim bulamadım. Tekrar dene ya da başka üsluplar seç.
quiz-styles-count = En az { $least }, en çok { $most } farklı üslup seç, örneğin Jin Yong / Gu Long.

## /quiz leaderboard

quiz-board-title =
    { $scope ->
        [server] Bu sunucunun sıralaması
       *[everywhere] Tüm sunucuların sıralaması
    }, { $period ->
        [today] bugün
        [week] bu hafta
        [month] bu ay
       *[all] tüm zamanlar
    }
quiz-board-what =
    Mod: { $mode }. Sıralama ölçütü: { $sort ->
        [accuracy] isabet
        [streak] üst üste en çok doğru yanıt
        [wins] kazanılan oyunlar
       *[points] puan
    }.
quiz-board-you = { $line } ← **sen**
quiz-board-own = Sıran: { $rank } · { $figure }.
quiz-board-own-tied = Sıran: { $rank } (berabere) · { $figure }.
quiz-board-accuracy = En az { $least } yanıt gerekir. Yanıt arttıkça isabet kesinleşir: 500 yanıtta 450 doğru, 20 yanıtta 19 doğrunun önündedir.
quiz-board-missing = { $count } yanıt daha ver, sen de bu sıralamaya gir.
quiz-board-not-on = Bu sıralamada henüz yerin yok.
quiz-board-empty = Bu sıralamada henüz kimse yok. { COMMAND("quiz play") } yaz ve ilk sen ol.
quiz-board-footer =
    { $people ->
        [one] Bir kişi
       *[other] { $people } kişi
    }
quiz-board-back = Geri
quiz-board-on = İleri
quiz-board-mine = Benim yerim
quiz-board-no-server = Burası bir sunucu değil. Kapsam olarak “tüm sunucular” seç ya da bir sunucuda sor.

## /quiz: /privacy komutunun saydıkları

quiz-kept-answers = **{ $count } yanıt**, tahmin oyunundan: ne seçtiğin, ne zaman ve kaç puan aldığın
quiz-kept-answers-why = Her yanıt yalnızca bir kez sayılsın diye. { COMMAND("me") } seni gizlemedikçe { COMMAND("quiz stats") } başkalarına kaç doğrun olduğunu, en uzun serini ve madalyalarını gösterir.
quiz-kept-totals = Sıralamalarda **{ $count } toplam**: bir sunucuda ya da tüm sunucularda yanıtların, üslupları ve puanları, kazandığın oyunlar ve en uzun serin
quiz-kept-totals-why = Sıralamalar bunları gösterir.
quiz-kept-recounts = **Bir not**: tüm sunuculardaki toplamlarının yeniden hesaplanacağı
quiz-kept-recounts-why = Sunucuların seçimine uysunlar diye.
quiz-kept-games = **{ $count } oyun**: senin başlattığın, nerede ve ne zaman başlattığın
quiz-kept-games-why = Oyunu başlatan bitirebilsin diye.
quiz-kept-moves = **İpucu aldığın ya da oy verdiğin { $count } tur**: ipucu aldığın ya da turu atlamak istediğin
quiz-kept-moves-why = Yeniden başlayınca unutmayayım ve doğru yanıt hak ettiği puanı getirsin diye.
