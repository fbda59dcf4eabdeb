### Türkçe. Terimler ve kurallar: docs/translating.md.

## /quiz: Discord’un gösterdiği hâliyle komutlar (her biri en fazla 100 karakter)

quiz-command = Bir ismin kimin üslubunda olduğunu tahmin et, sıralamada yüksel
quiz-play = Bu kanalda oyun başlat: her turda uydurma bir isim, herkes bir kez yanıtlar
quiz-option-rounds = Kaç isim, 1 ile 20 arası; varsayılan sunucununki, yoksa 5
quiz-option-seconds = Her isme kaç saniye yanıt verilebilir, 5 ile 120 arası; varsayılan sunucununki, yoksa 20
quiz-option-styles = Hangi yazarlar arasında, örneğin Jin Yong / Gu Long
quiz-stop = Bu kanaldaki oyunu bitir
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
quiz-mode-classic = klasik
quiz-sort-points = puan
quiz-sort-accuracy = isabet, en az 20 yanıtla
quiz-sort-streak = üst üste en çok doğru
quiz-sort-wins = kazanılan oyunlar

## /quiz: oyun

quiz-begins =
    { $rounds ->
        [one] Oyun başlıyor: { $seconds } saniyelik tek bir tur. Doğru yanıt 10 puan, hızlı olursan 5 puana kadar fazlası.
       *[other] Oyun başlıyor: her biri { $seconds } saniyelik { $rounds } tur. Doğru yanıt 10 puan, hızlı olursan 5 puana kadar fazlası.
    }
quiz-round = Tur { $number } / { $rounds }
quiz-question = Bu isim kimin üslubunda? Herkes bir kez yanıtlayabilir. Sürenin bitişi: { $ends }.
quiz-receipt = Seçimin: **{ $style }**. Doğru yanıtı süre bitince söyleyeceğim.
quiz-answer = Doğru yanıt: **{ $style }**.
quiz-judge = Hakeme göre { $style } (güveni { $percent }); en çok ele veren karakter: { $character }.
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
quiz-stopped = { $person } oyunu bitirdi.
quiz-ended = Bu son turdu.
quiz-ended-stopped = Oyun erken bitirildi. Verilen yanıtlar sayılır.
quiz-ended-idle = Bir süredir kimse yanıtlamıyor, oyun burada bitiyor. Ne zaman istersen yenisini başlat.
quiz-ended-away = Çok uzun süre yoktum, oyun burada bitiyor. Verilen yanıtlar sayılır.
quiz-ended-storage = Belleğim yanıt vermiyor, oyun burada bitiyor. Verilen yanıtlar sayılır.
quiz-ended-refused = Artık bu kanala mesaj gönderemiyorum, oyun burada bitiyor. Verilen yanıtlar sayılır.
quiz-ended-broken = Bende bir şeyler ters gitti, oyun burada bitiyor. Verilen yanıtlar sayılır.
quiz-standings = Son sıralama
# Yıldızlar olmasa Discord kendi listesini yapar ve berabere kalanları 1, 2, 3 diye sıralardı.
quiz-standing = **{ $rank }.** { $person } { $figure }
quiz-standing-tied = **{ $rank }.** { $person } { $figure }, berabere
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
quiz-no-standings = Kimse yanıtlamadı, o yüzden kimsenin puanı yok.
quiz-round-over = Bu tur bitti. Yeni bir oyun için { COMMAND("quiz play") } yaz.
quiz-round-over-next = Bu tur bitti. Oyun aşağıda sürüyor: sıradaki ismi orada yanıtla.
quiz-already-answered = Zaten yanıtladın: { $style }. İlk yanıt geçerli.
quiz-taken = Bu kanalda zaten bir oyun var. Ona katıl ya da başka bir kanalda oyna.
quiz-no-game = Bu kanalda oyun yok. Başlatmak için { COMMAND("quiz play") } yaz.
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
quiz-kept-answers-why = Her yanıt yalnızca bir kez sayılsın diye.
quiz-kept-totals = Sıralamalarda **{ $count } toplam**: bir sunucuda ya da tüm sunucularda yanıtların, puanların, kazandığın oyunlar ve en uzun serin
quiz-kept-totals-why = Sıralamalar bunları gösterir.
quiz-kept-games = **{ $count } oyun**: senin başlattığın, nerede ve ne zaman başlattığın
quiz-kept-games-why = Oyunu başlatan bitirebilsin diye.
