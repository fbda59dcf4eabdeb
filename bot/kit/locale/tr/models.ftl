### Türkçe. Terimler ve kurallar: docs/translating.md.

## /models: Discord’un gösterdiği hâliyle komutlar (her biri en fazla 100 karakter)

models-command = Modellerin sürümlerini gör; hangisinin etkin olacağını sorumlular seçer
models-list = Bir üslubun sürümlerini ya da her üslubun etkin sürümünü gör
models-info = Bir sürümün model kartını gör: neyle yapıldı, ne ölçüldü, on isim
models-compare = İki sürümü yan yana gör: ölçümler, eşikler, isimler ve hakemin görüşü
models-promote = Sorumlular için: eşikler ne derse desin bir sürümü etkinleştir
models-rollback = Sorumlular için: bir önceki etkin sürüme geri dön
models-pin = Sorumlular için: bir sürümü silinmeye karşı sabitle; sürüm yazmazsan sabitleme kalkar
models-delete = Sorumlular için: etkin, sabit ya da hazır gelen olmayan bir sürümü sil
models-log = Sorumlular için: sürümlere kimin ne zaman ne yaptığını gör
models-option-style = Hangi üslup
models-option-style-or-all = Hangi üslup; varsayılan, etkin sürümleriyle hepsi
models-option-version = Hangi sürüm: başı yeter; active, previous ya da pinned de olur
models-option-new = Kullanılacak sürüm: başı yeter
models-option-other = Yerine geçeceği sürüm; varsayılan etkin olan
models-option-pinned = Hangi sürüm; yazmazsan artık hiçbiri sabit olmaz

## /models: sayfalar

models-title = Modeller
models-title-style = { $style } modelleri
models-title-version = { $style }: { $version }
models-line = **{ $version }** ({ $aliases }), önayar: { $preset ->
        [fast] hızlı
        [best] en iyi
       *[other] { $preset }
    }, geliştirme ismi başına { $nats } nat
models-line-broken = **{ $version }** okunamıyor: { $reason }
models-more =
    { $count ->
        [one] ve bir tane daha
       *[other] ve { $count } tane daha
    }
models-line-unserved = { $style }: henüz kullanımda sürüm yok, { $count } sürüm saklı
models-unserved = Bu üslubun henüz kullanımda bir sürümü yok.
models-alias-active = etkin
models-alias-previous = önceki
models-alias-pinned = sabit
models-kept-candidate = saklanan aday
models-shipped = hazır gelen
models-info-aliases = Durum: { $aliases }
models-info-network = Ağ: { $kind }, gömme { $embedding }, { $hidden } birim, { $layers } katman, { $characters } karakter
models-info-training =
    Eğitim: önayar: { $preset ->
        [fast] hızlı
        [best] en iyi
       *[other] { $preset }
    }, tohum { $seed }, { $epochs } devir
models-info-settings = Önayardan farklı: { $settings }
models-info-cuda = Ekran kartında (CUDA) hesaplandı
models-info-roster = Parmak izleri: isim listesi { $corpus }, temel { $base }
models-info-libraries = Kütüphaneler: { $libraries }, kod: { $commit }
models-info-who = Eğiten: { $person }, iş { $job }
models-info-when = Eğitim: { $when }
models-info-note = Not: { $note }
models-info-curve = Ayrılmış isimler, devir devir: { $curve }
models-card-footer = Model kartının tamamı dosyada.
models-curve-picture = Eğitimin eğrisi: ayrılmış isimlerin devir devir ölçümü; en düşük nokta işaretli.
models-compared = Yeni: **{ $new }**. Eski: **{ $old }**.
models-compared-alone = Yeni: **{ $new }**.
models-figures = Ölçümler
models-dev = Geliştirme isimleri (belirleyici): isim başına **{ $nats }** nat, { $names } isim üzerinden
models-test = Test isimleri: { $nats }, { $names } isim üzerinden
models-novelty = Ürettiklerinde yeni isim oranı: { $novelty }
models-judged =
    { $calibrated ->
        [no] Hakemin bu üsluba yakıştırma oranı: { $share }. Kabaca: hakem bu üsluba göre ayarlanmadı.
       *[yes] Hakemin bu üsluba yakıştırma oranı: { $share }
    }
models-figures-dev = Geliştirme isimleri (belirleyici): isim başına **{ $nats }** nat, önceki { $before }
models-figures-test = Test isimleri: { $nats }, önceki { $before }
models-judged-both =
    { $calibrated ->
        [no] Hakemin bu üsluba yakıştırma oranı: { $share }, önceki { $before }. Kabaca: hakem bu üsluba göre ayarlanmadı.
       *[yes] Hakemin bu üsluba yakıştırma oranı: { $share }, önceki { $before }
    }
models-measured = { $nats } ± { $margin }
models-measured-alone = { $nats }
models-nats = Nat şaşırtıcılığı ölçer: bir nat daha az tutan isim 2,7 kat daha olasıdır. Düşük olan iyidir.
models-gates = Eşikler
models-gate-worse = { $mark } Geliştirme isimleri: { $value } nat, en fazla { $limit }
models-gate-worse-first = { $mark } Geliştirme isimleri: { $value } nat. Bu eşik geçerli değil: karşılaştırılacak sürüm yok.
models-gate-copies = { $mark } Yeni isimler: { $value }, en az { $limit }
models-gate-junk = { $mark } Fazla kısa ya da uzun: { $value }, en fazla { $limit }
models-gate-shape = { $mark } Soyadı ve uzunluk farkı: { $value }, en fazla { $limit }
models-names = On ismi
models-names-both = Aynı tohumdan isimler: eski ｜ yeni
models-use = Yeni sürümü kullan
models-back = Geri dön

## /models: yanıtlar

models-done-train = { $person }, { $style } için **{ $version }** sürümünü eğitti; sürüm artık etkin.
models-done-promote = { $person }, { $style } için **{ $version }** sürümünü etkinleştirdi.
models-done-rollback = { $person }, { $style } için **{ $version }** sürümüne geri döndü.
models-done-keep = { $person }, { $style } için **{ $version }** sürümünü aday olarak saklıyor.
models-done-pin = { $person }, { $style } için **{ $version }** sürümünü sabitledi. Başka bir sürüm sabitlenene dek kalır.
models-done-unpin = { $person }, { $style } için **{ $version }** sürümünün sabitlemesini kaldırdı.
models-done-delete = { $person }, { $style } için **{ $version }** sürümünü sildi.
models-against = Aşılamayan eşikler: { $reasons }.
models-reason-worse = geliştirme isimlerinde kötüleşme
models-reason-copies = yeni isim azlığı
models-reason-junk = fazla kısa ya da uzun isimler
models-reason-shape = yazarınkine benzemeyen soyadları ya da uzunluklar
models-log-title = Sürümlere yapılanlar
models-log-empty = Henüz yok.
models-log-shell = komut satırındaki biri
models-log-train = { $person }, { $style } için **{ $version }** sürümünü eğitti; sürüm etkin oldu.
models-log-promote = { $person }, { $style } için **{ $version }** sürümünü etkinleştirdi.
models-log-rollback = { $person }, { $style } için **{ $version }** sürümüne döndü.
models-log-keep = { $person }, { $style } için **{ $version }** sürümünü aday olarak sakladı.
models-log-pin = { $person }, { $style } için **{ $version }** sürümünü sabitledi.
models-log-unpin = { $person }, { $style } için **{ $version }** sürümünün sabitlemesini kaldırdı.
models-log-delete = { $person }, { $style } için **{ $version }** sürümünü sildi.
models-log-prune = { $style } için **{ $version }** sürümü en eskilerden olduğu için bir eğitimden sonra silindi. Eğitimi başlatan: { $person }.
models-not-maintainer = Hangi sürümün etkin olacağını yalnızca sorumlularım seçebilir. { COMMAND("models list") } ve { COMMAND("models info") } herkese açık.
models-unknown = Bu üslubun “{ $version }” diye bir sürümü yok. Sürümleri: { $versions }.
models-none-active = Bu üslubun henüz kullanımda bir sürümü yok. Sürümleri: { $versions }.
models-never-active = { $version } sürümünün önayarı { $preset }, yani 2017’nin tarifi; bu yüzden hiçbir zaman etkinleşmez. Ondan isim almak için { COMMAND("name") } komutunda sürüm olarak onu seç.
models-already = { $version } sürümü zaten etkin.
models-no-previous = Bu üslubun geri dönebileceğim daha eski bir sürümü yok.
models-none-pinned = Bu üslubun sabitlenmiş bir sürümü yok.
models-kept-full = Bu üslubun { $limit } adayı zaten saklanıyor; sınır bu olduğu için bu aday saklanmadı. { COMMAND("models delete") } yer açar; silinebilecek en eski aday { $version }.
models-keep-active = { $version } sürümü kullanımda, yani aday değil; kullanımda olduğu sürece silinmez.
models-keep-shipped = { $version } sürümü benimle hazır geliyor ve hep kalır; saklamaya gerek yok.
models-protected-active = { $version } sürümü etkin, silinemez. Önce başka bir sürümü etkinleştir.
models-protected-pinned = { $version } sürümü sabit, silinemez. { COMMAND("models pin") } sürüm yazılmadan sabitlemeyi kaldırır.
models-protected-shipped = { $version } sürümü benimle hazır geliyor, silinemez.
models-broken = Bu sürüm kullanılamıyor: { $reason }.

## /models: /privacy komutunun saydıkları

models-kept = Model sürümlerinde yaptığın **{ $count } değişiklik**
models-kept-why = Hangi modelin ne zaman kullanıldığı bilinsin diye.
