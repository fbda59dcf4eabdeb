### Türkçe. Terimler ve kurallar: docs/translating.md.

## /train upload ve /train remove: Discord’un gösterdiği hâliyle komutlar (her biri en fazla 100 karakter)

train-upload = Sorumlular için: kendi üslubunun isimlerini yükle
train-remove = Sorumlular için: yüklenmiş bir üslubu isimleri ve modelleriyle birlikte kaldır

## Form: başlık ve etiketler en fazla 45, ipuçları 100 karakter

upload-form = Bir üslubun isimlerini yükle
upload-form-file = İsimlerin olduğu dosya
upload-form-file-hint = Her satırda bir isim ya da sütunları sekmeyle ayrılmış bir tablo; UTF-8, en fazla 1 MiB
upload-form-file-kept = { $file } hâlâ bende. Değiştirmek istersen başka dosya ekle.
upload-form-name = Üslubun adı
upload-form-name-hint = Herkesin göreceği ve seçeceği ad, örneğin Elfler
upload-form-key = Kimlik
upload-form-key-hint = a–z harfleri, rakamlar ve alt çizgi, örneğin elfler; boş kalırsa ben bulurum
upload-form-about = Kim bunlar?
upload-form-about-hint = Merak edenler için bir iki cümle

## Dosyadaki hatalar

upload-faulty = { $file } kullanılamıyor
upload-faulty-footer = Hiçbir şey kaydedilmedi. Dosyayı düzeltip forma dön.
upload-earlier-kept = Önceki { $file } hâlâ bende. Başka dosya eklemezsen onu kullanırım.
upload-faults-more = Bir de { $count } hata daha var.
upload-line = { $line }. satır: { $fault }
upload-fault-empty = Dosya boş.
upload-fault-large = Dosya sınırı aşıyor: en fazla { $limit } bayt olabilir.
upload-fault-encoding = Dosya UTF-8 değil. Windows-1254 gibi başka bir kodlamada isimler yanlış okunabilir. UTF-8 olarak kaydet.
upload-fault-nul = Dosyada NUL karakterleri var: ya metin değil ya da bayt sırası işareti olmayan UTF-16. UTF-8 olarak kaydet.
upload-fault-few = Farklı isimlerin sayısı çok az: { $count }. Bir üslup en az { $limit } isimden öğrenir.
upload-fault-many = İsimler sınırı aşıyor: en fazla { $limit } isim olabilir.
upload-fault-characters = İsimlerde { $count } farklı karakter var; sınır { $limit }.
upload-fault-line = Satır { $limit } karakterden uzun.
upload-fault-grown = … gibi işaretler açık yazılınca satır { $limit } karakterden uzun.
upload-fault-header = İlk satır sütunları adlandırır: önce name, sonra pinyin, works, kind ve gender sütunlarından istediklerin, her biri bir kez. Yazan: “{ $found }”.
upload-fault-separator = Sütunlar “{ $found }” ile ayrılmış; sekmeyle ayrılmalı.
upload-fault-cells = Sütun sayısı { $count }; { $limit } olmalı.
upload-fault-control = Satırda { $code } denetim karakteri var.
upload-fault-nameless = Burada isim yok.
upload-fault-long = “{ $name }” { $count } karakter; bir isim en fazla { $limit } karakter olabilir.
upload-fault-emoji = “{ $name }” bir emoji ya da simge içeriyor ({ $code }); isimler harflerden oluşur.
upload-fault-digit = “{ $name }” bir rakam ya da sayı içeriyor ({ $code }); isimler harflerden oluşur.
upload-fault-mark = “{ $name }” hiçbir harfe ait olmayan ya da bir harfe fazla gelen bir işaret içeriyor ({ $code }).
upload-fault-sign = “{ $name }” { $found } işaretini içeriyor ({ $code }). Harflerin arasında yalnızca boşluk, tire, kesme işareti ya da orta nokta olabilir.
upload-fault-between = “{ $name }” iki harfin arasında olmayan bir boşluk, tire, kesme işareti ya da orta nokta içeriyor.
upload-fault-mixed = “{ $name }” farklı yazıların harflerini karıştırıyor ({ $scripts }); bazıları aynı görünür. Biri: { $found } ({ $code }).
upload-fault-hanzi = “{ $name }” yalnızca Çince karakterlerden oluşmuyor; pinyin sütunu olan bir listede bütün isimler öyle olmalı.
upload-fault-lacks = “{ $name }” için { $found } sütunu boş.
upload-fault-pinyin = “{ $found }”, “{ $name }” isminin okunuşu değil.
upload-fault-works = “{ $found }” eser adı olamaz: her biri 1 ile { $limit } karakter arasındadır, aralarında noktalı virgül durur.
upload-fault-kind = kind sütununda name, byname ya da title olur, “{ $found }” olmaz.
upload-fault-gender = gender sütununda f, m, unknown, f? ya da m? olur, “{ $found }” olmaz.
# Yazıların Unicode’daki İngilizce adları; başkaları olduğu gibi gösterilir.
upload-script =
    { $script ->
        [Latin] Latin
        [Cyrillic] Kiril
        [Greek] Yunan
        [Han] Çince
        [Hiragana] Hiragana
        [Katakana] Katakana
        [Hangul] Hangıl
        [Arabic] Arap
        [Hebrew] İbrani
        [Armenian] Ermeni
       *[other] { $script }
    }

## Önizleme

upload-preview = { $style }: kaydetmeden önce bak
upload-preview-footer = Kimlik: { $key }. Henüz hiçbir şey kaydedilmedi.
upload-names = **{ $names }** isim, { $characters } farklı karakter.
upload-examples = Aralarında şunlar var: { $names }.
upload-scripts = Yazı: { $scripts }.
upload-counted = { $what } ({ $count })
upload-duplicates = { $count } satır önceki bir ismi yineliyor; alınmayacak.
upload-changed = { $count } isim olağan harflerle ve tek boşlukla yazılacak, görünmez karakterleri silinecek.
upload-known = Başka üsluplarda da olan isimler: { $styles }.
upload-new-characters = Hazır gelen modellerin bilmediği yeni karakterler: { $count } ({ $characters }).
upload-from-nothing = Karakterlerin çoğu yeni, bu yüzden ağı sıfırdan öğrenecek.
upload-replaces = { $names } isimlik bir listenin yerine geçer. O listeden eğitilen model, sen yeniden eğitene kadar kullanılır.
upload-store = Kaydet
upload-replace = Listeyi değiştir
upload-drop = Kaydetme
upload-stored = { $style } kaydedildi
upload-stored-next = { COMMAND("train start") } onu eğitir; seçeceğin üslup: { $key }. Bir sürümü kullanıma girince herkes onu { COMMAND("name") }, { COMMAND("quiz play") } ve { COMMAND("styles") } komutlarında bulur.
upload-dropped = Hiçbir şey kaydedilmedi.
upload-about = Bunlar sorumlularımın getirdiği { $names } isim.

## Kaldırma

upload-remove = { $style } kaldırılsın mı?
upload-remove-warning =
    { $versions ->
        [0] { $names } isimlik listesi silinir. Geri alınamaz.
       *[other] { $names } isimlik listesi ve { $versions } sürümlük modelleri silinir; bu üslupta kimse isim alamaz. Geri alınamaz.
    }
upload-remove-button = Kaldır
upload-removed = { $style }, isimleri ve modelleriyle birlikte kaldırıldı.

## Yanıtlar

upload-error-name = Üslubun adında en az bir harf ya da rakam olmalı.
upload-error-key = “{ $key }” kimlik olamaz. En fazla { $limit } karakterlik, harfle başlayan, a–z harfleri, rakamlar ve alt çizgiden oluşan bir kimlik yaz, örneğin elfler.
upload-error-taken = { $key } kimliği şu üslubun: { $style }. O yüklenmiş bir üslup olmadığı için değiştirilemez. Başka bir kimlik seç.
upload-error-same-name = “{ $name }” adında bir üslup zaten var. Başka bir ad seç.
upload-error-full = Yüklenmiş { $limit } üslup var, sınır bu. { COMMAND("train remove") } yer açar.
upload-error-disk = Diskim izin vermiyor: { $reason }. Daha sonra yeniden dene.
upload-error-fetch = Dosyayı Discord’dan alamadım. Lütfen forma dönüp dosyayı yeniden ekle.
upload-error-gone = Bu dosya artık bende yok ya da o zamandan beri bir şey değişti. Yeniden yükle: { COMMAND("train upload") }
upload-error-changed = Bu arada bir şey değişti: bu kimlikle bir liste kaydedildi ya da kaldırıldı. Seninkini yeniden gönder ve bir kez daha bak.
upload-error-none = Henüz hiçbir üslup yüklenmedi. { COMMAND("train upload") } ile yükleyebilirsin.
upload-error-training = Bu üslubun bir eğitimi sürüyor ya da sırada. Bitmesini bekle ya da önce { COMMAND("train cancel") } ile iptal et.
