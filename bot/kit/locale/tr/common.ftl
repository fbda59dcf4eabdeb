### Türkçe. Terimler ve kurallar: docs/translating.md.

## Hatalar: neyin yanlış olduğunu ve doğrusunu söyleyen tek bir cümle

error-unexpected = Bende bir şeyler ters gitti. Tekrarlanırsa sorumluma şu kodu ilet: { $reference }.
error-busy = Şu anda çok fazla kişi istekte bulunuyor. Birkaç saniye sonra tekrar dene.
error-share-used = Zaten sırada bekleyen { $count } isteğin var, hepsine sıra gelecek. Onlar yanıtlanınca tekrar sor.
error-stopping = Yeniden başlamak üzereyim. Bir dakika sonra tekrar dene.
error-cooldown = { COMMAND($command) } komutunu yeniden kullanmak için { $seconds } saniye bekle.
error-cooldown-menu = Bu menüyü yeniden kullanmak için { $seconds } saniye bekle.
error-permissions = Bunun için şu izin gerekiyor: { $permissions }.
error-bot-permissions = Burada şu izne ihtiyacım var: { $permissions }. Bu sunucunun bir moderatörü bana verebilir.
# Discord’un ayarlarındaki izin adları; diğerlerinin İngilizcesi: { $title }.
permission =
    { $name ->
        [view_channel] Kanalları Görüntüle
        [send_messages] Mesaj Gönder
        [send_messages_in_threads] Alt Başlıklarda Mesaj Gönder
        [embed_links] Bağlantı Yerleştir
        [attach_files] Dosya Ekle
        [read_message_history] Mesaj Geçmişini Oku
        [add_reactions] Tepki Ekle
        [use_external_emojis] Harici Emojiler Kullan
        [use_application_commands] Uygulama Komutlarını Kullan
        [manage_messages] Mesajları Yönet
        [manage_channels] Kanalları Yönet
        [manage_guild] Sunucuyu Yönet
        [administrator] Yönetici
       *[other] { $title }
    }
error-forbidden = Discord burada bunu yapmama izin vermiyor. Bu sunucunun bir moderatörü izinlerimi değiştirebilir.
error-no-private-message = Bu komut yalnızca sunucularda çalışır.
error-not-allowed = Bu komutu burada kullanamazsın.
error-outdated-command = Bu komut değişti. Discord’u yeniden başlat ya da bir dakika sonra komutu tekrar yaz.
error-outdated-button = Bu düğme çok eski, artık tanıyamıyorum. Komutu tekrar yaz.
error-bad-value = Burada “{ $value }” olmaz. Discord’un önerdiği değerlerden birini seç.
error-bad-option = “{ OPTION($option) }” seçeneği “{ $value }” olamaz. Discord’un önerdiği değerlerden birini seç.
error-storage = Belleğim şu anda yanıt vermiyor, bu yüzden hiçbir şey kaydedilmedi. Bir dakika sonra tekrar dene.
error-storage-lost = Belleğim kayboldu: biri dosyalarını taşımış ya da silmiş. Sorumlum beni yeniden başlatana kadar hiçbir şey kaydedilmeyecek.
error-discord = Discord şu anda bana yanıt vermiyor. Bir dakika sonra tekrar dene.
error-no-styles = Henüz hiç modelim yok, o yüzden isim uyduramıyorum. Sorumlum birkaç tane eğitebilir.
error-unknown-style = “{ $style }” diye bir üslup bilmiyorum. Bildiğim üsluplar: { $styles }.
error-unknown-character = Bu üslupta { $character } karakteri hiç geçmiyor. Başka bir karakter seç.
error-surname-too-long = { $length } karakterlik bir isimde { $surname } soyadından sonra ada yer kalmıyor. Daha uzun bir isim ya da daha kısa bir soyadı iste.
error-surname-length = Bir soyadı en fazla { $limit } karakter olabilir. Daha az karakter yaz.
error-surname-ambiguous = “{ $surname }” diye okunan birden çok soyadı var: { $surnames }. Çince karakterlerle yaz ya da listeden birini seç.
error-surname-unknown = “{ $surname }” diye okunan bir soyadı bilmiyorum: soyadları Çincedir, örneğin { $examples }; Çince karakterlerle ya da pinyinle yaz.

## Adı görünmeyen kişiler

person-hidden = gizli bir oyuncu
person-deleted = verileri silinmiş biri
