### Türkçe. Terimler ve kurallar: docs/translating.md.

## /train: Discord’un gösterdiği hâliyle komutlar (her biri en fazla 100 karakter)

train-command = Sorumlular için: ben çalışırken model eğit
train-start = Sorumlular için: bir üslubun modelini yeniden eğit; üslup verilmezse bir form açılır
train-status-command = Sorumlular için: süren, sırada bekleyen ve son eğitimler ile etkin sürümler
train-cancel = Sorumlular için: süren ya da sırada bekleyen bir eğitimi durdur; hiçbir şey değişmez
train-option-style = Hangi üslup
train-option-preset = Ne kadar kapsamlı; varsayılan en iyi
train-option-seed = Aynı tohum aynı modeli verir; varsayılan rastgele
train-preset-fast = hızlı: ilk izlenim, yarım dakikada
train-preset-best = en iyi: yayımlanan ayar, bir iki dakikada
train-option-network = Başka tür bir ağ, sıfırdan öğrenir; varsayılan önayarınki
train-option-note = Bu eğitimle ilgili hatırlamak istediğin; herkes okuyabilir
train-option-job = Hangi eğitim; varsayılan süren eğitim
train-network-lstm = LSTM: yayımlanan
train-network-gru = GRU: kapıları var, tek durumu var
train-network-rnn = RNN: en yalını, kapısız
train-network-clockwork = Saatli ağ: farklı hızlarda çalışan bölümler
train-network-transformer = Transformer: bellek yerine dikkat
train-history = Sorumlular için: son eğitimleri, sonuçlarını ve notlarını gör

## /train: iş mesajı

train-title-queued = { $style } eğitimi sırada bekliyor
train-title-running = { $style } eğitiliyor
train-title-done = { $style } eğitildi
train-title-candidate =
    { $before ->
        [none] { $style } eğitildi; henüz kullanımda sürümü yok
       *[some] { $style } eğitildi; önceki model etkin kalıyor
    }
train-title-failed = { $style } eğitimi başarısız oldu
train-title-cancelled = { $style } eğitimi iptal edildi
train-title-interrupted = { $style } eğitimi yarıda kaldı
train-footer =
    İş { $job } · önayar: { $preset ->
        [fast] hızlı
        [best] en iyi
       *[other] { $preset }
    }{ $network ->
        [none] { "" }
       *[other] { " · " }ağ { $network }
    } · tohum { $seed }
train-waiting =
    { $place ->
        [1] Süren eğitim biter bitmez başlayacak.
       *[other] Sırası: { $place }. Aynı anda yalnızca bir eğitim sürer.
    }
train-settings = Ayarlar: { $settings }
train-cancel-button = İptal et
train-beginning = Eğitim programı başlıyor.
train-place-alone = Çalışan bir eğitici yok, bu yüzden kendim eğitiyorum.
train-place-asked = Bir eğitici işi almak üzere.
train-place-nobody = Çalışan bir eğitici yok, ben de burada kendim eğitmiyorum. Bir eğitici gelir gelmez başlar.
train-place-trainer = Başka bir makinedeki bir eğitici üzerinde çalışıyor.
train-bar = { $bar } { $percent }
train-run-split = 1. adım (2 adımdan): ayrılmış isimlerle ölçüm, devir { $epoch } / { $epochs }
train-run-roster = 2. adım (2 adımdan): tüm isimleri öğrenme, devir { $epoch } / { $epochs }
train-loss = Kayıp: karakter başına { $loss } nat
train-curve = Ayrılmış isimler: isim başına { $nats } nat, en iyisi { $best } { $curve }
train-time-left = En geç bitiş: { $ready }.
train-finishing = Yeni model deneniyor.
train-fleeting = Buranın üyesi olmadığım için bu mesajı yalnızca 15 dakika güncelleyebilirim. Sonrasını { COMMAND("train status") } gösterir. Bittiğinde başlatan kişiye özelden yazarım; yazamazsam sonuç { COMMAND("train history") } ile görülür.
train-active = Artık **{ $version }** sürümü etkin. Bir sonraki { COMMAND("name") } onu kullanır.
train-same = Sonuç, zaten etkin olan **{ $version }** sürümü. Hiçbir şey değişmedi.
train-candidate =
    { $before ->
        [none] **{ $version }** sürümü aday olarak saklandı; bu üslubun henüz kullanımda bir sürümü yok. { COMMAND("models promote") } onu ilk sürüm yapar.
       *[some] **{ $version }** sürümü aday olarak saklandı; etkin sürüm değişmedi. { COMMAND("models promote") } onu yine de etkinleştirir.
    }
train-figures-dev = Geliştirme isimleri (belirleyici): isim başına **{ $nats }** nat, önceki { $before }; düşük olan iyidir.
train-figures-dev-alone = Geliştirme isimleri (belirleyici): isim başına **{ $nats }** nat; düşük olan iyidir.
train-figures-test = Test isimleri: { $nats }, önceki { $before }.
train-figures-test-alone = Test isimleri: { $nats }.
train-novelty = Ürettiklerinde yeni isim oranı: { $novelty }.
train-reason-worse = Geliştirme isimlerinde { $tolerance } nat sınırından fazla kötüleşti.
train-reason-copies = Ürettiklerinin çok azı gösterilebilir: en az { $novelty } oranında yeni, tam ve tekrarsız isim gerekir.
train-reason-junk = Çok fazla isim tek karakterli ya da fazla uzun: üst sınır { $junk }.
train-reason-shape = Soyadları ya da uzunlukları yazarınkilere yeterince benzemiyor: toplam değişim uzaklığı en fazla { $distance } olabilir.
train-other-roster = İki sürüm farklı isim listelerinden öğrendi, yani ölçümler aynı isimlerle yapılmadı.
train-other-vocabulary = İki sürüm farklı karakterler biliyor, yani ölçümler aynı seçenekler üzerinden yapılmadı.
train-cancelled = { $person } iptal etti. Hiçbir şey değişmedi.
train-interrupted = Eğitimin ortasında durduruldum. Hiçbir şey değişmedi; { COMMAND("train start") } yeniden başlatır.
train-interrupted-late = Eğitimin sonunda durduruldum. **{ $version }** sürümü diskte ama etkin değil; { COMMAND("models promote") } onu etkinleştirir.
train-failed-refused = Eğitim programı kabul etmedi: { $detail }.
train-failed-crashed = Eğitim programı beklenmedik biçimde sonlandı (kod { $detail }). Ne yazdığı günlüğümde.
train-failed-time = Çok uzun sürdü, ben de durdurdum.
train-failed-output = Eğitim programı anlamadığım bir şey yazdı, ben de durdurdum.
train-failed-checkpoint = Yeni model kullanılamıyor: { $detail }.
train-failed-disk = Yeni model diske yazılamıyor: { $detail }.
train-failed-removed = Bu sırada isim listesi kaldırıldı, bu yüzden yeni model yok.
train-failed-lost = İşi yürüten eğitici durdu ya da ona artık ulaşamıyorum.
train-failed-unexpected = Bende bir şeyler ters gitti. Ayrıntılar günlüğümde.
train-unchanged =
    { $before ->
        [none] Bu üslubun hâlâ kullanımda bir sürümü yok.
       *[some] Etkin sürüm değişmedi.
    }
train-compare-later = İsimler, eşikler ve hakemin görüşü burada eksik, çünkü şu anda hazırlayamadım. { COMMAND("models compare") } hepsini gösterir.
train-over =
    { $person }, başlattığın eğitim bitti ({ $style }): { $state ->
        [done] modeli artık etkin.
        [candidate] modeli aday; karar vermeden önce bir bak.
        [failed] başarısız oldu.
        [cancelled] iptal edildi.
       *[interrupted] yarıda kaldı.
    }

## /train: form

train-form-title = Model eğit
train-form-style = Üslup
train-form-style-hint = Birden çok seçersen her biri sırayla ayrı eğitilir
train-form-preset = Ne kadar kapsamlı
train-form-network = Ağ
train-form-network-own = Önayarınki
train-form-seed = Tohum
train-form-rest = Ayarlar ve not
train-form-rest-hint = Örneğin: epochs=20 dropout=0,3 note=daha uzun isimler
train-form-again = Forma dön
train-form-typed = Yazdığın: { $text }
train-form-no-style = Lütfen bende olan bir üslup seç.
train-form-seed-wrong = “{ $seed }” tohumu 0 ile { $most } arasında bir tam sayı değil.
train-form-unknown = “{ $text }” ne demek, anlamadım. Ayarlar şunlar: epochs=20, dropout=0,3 ve satır sonunda note=…
train-form-epochs-wrong = epochs 1 ile { $most } arasında bir tam sayı olmalı, “{ $epochs }” değil.
train-form-dropout-wrong = dropout 0 ile { $most } arasında bir sayı olmalı, “{ $dropout }” değil.
train-form-note-wrong = Not çok uzun: en fazla { $most } karakter olabilir.

## /train: yanıtlar

train-not-maintainer = Modelleri yalnızca sorumlularım eğitebilir. { COMMAND("name") } ve { COMMAND("quiz play") } herkese açık.
train-queue-full =
    { $free ->
        [0] Sıra dolu: { $most } eğitim zaten bekliyor. { COMMAND("train status") } hepsini gösterir.
       *[other] Sırada yalnızca { $free } boş yer var. { COMMAND("train status") } hepsini gösterir.
    }
train-style-removing = Bu üslup şu anda kaldırılıyor, bu yüzden eğitilemez.
train-taken-elsewhere = Başka bir eğitim sürüyor; aynı anda yalnızca biri sürebilir. Daha sonra tekrar dene.
train-no-job = Süren bir eğitim yok. { COMMAND("train start") } bir eğitim başlatır.
train-job-gone = Böyle bir eğitim yok ya da bitti. Süren ve bekleyen eğitimleri { COMMAND("train status") } gösterir.
train-too-late = Bu eğitim birazdan kendiliğinden bitecek. Biraz bekle.
train-cancel-done = İş { $job } iptal edildi, ondan geriye hiçbir şey kalmadı.
train-use = Kullan
train-keep = Aday olarak sakla
train-back = Geri dön
train-back-late = { $version } sürümü artık etkin değil, buradan geri dönülecek bir şey yok. { COMMAND("models rollback") } etkin sürümden geri döner.
train-decided-promote = { $person }, **{ $version }** sürümünü etkinleştirdi.
train-decided-keep = { $person }, **{ $version }** sürümünü aday olarak saklıyor.
train-decided-rollback = { $person }, **{ $version }** sürümüne geri döndü.
train-history-title = Son eğitimler
train-status = Eğitim
train-status-active = Etkin sürümler
train-status-more =
    { $count ->
        [one] ve bir üslup daha
       *[other] ve { $count } üslup daha
    }
train-status-style =
    { $style }: **{ $version }**, önayar: { $preset ->
        [fast] hızlı
        [best] en iyi
       *[other] { $preset }
    }, test ismi başına { $nats } nat, yeni isim oranı { $novelty }
train-status-running = Süren
train-status-waiting = Sırada bekleyen
train-status-recent = Son işler
train-status-no-jobs = Henüz yok. { COMMAND("train start") } bir eğitim başlatır.
train-status-started =
    #{ $job } { $style }, { $preset ->
        [fast] hızlı
        [best] en iyi
       *[other] { $preset }
    }, başlatan { $person }, { $when }
train-suggestion =
    #{ $job } { $style }, { $preset ->
        [fast] hızlı
        [best] en iyi
       *[other] { $preset }
    }: { $state ->
        [queued] bekliyor
       *[running] sürüyor
    }
train-status-ended =
    { $started }: { $state ->
        [queued] bekliyor
        [running] sürüyor
        [done] { $version } sürümü etkin oldu, test ismi başına { $nats } nat
        [candidate] { $version } sürümü aday, test ismi başına { $nats } nat
        [failed] başarısız
        [cancelled] iptal edildi
       *[interrupted] yarıda kaldı
    }

## /train: /privacy komutunun saydıkları

train-kept-jobs = **{ $count } eğitim**: başlattıkların ya da iptal ettiklerin
train-kept-jobs-why = Bir modelin nasıl ortaya çıktığı bilinsin diye.
