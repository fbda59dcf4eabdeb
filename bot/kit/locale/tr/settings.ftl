### Türkçe. Terimler ve kurallar: docs/translating.md.

## /me ve /settings menüleri: hiçbir şey seçilmemişken görünenler ve seçenekler, her biri en fazla 100 karakter

preference-menu-language = Dil
language-chosen = Dil: { $language }
preference-menu-script = Çince karakterler
preference-script-simplified = Çince karakterler: sadeleştirilmiş, 龙 ve 剑 gibi
# Her dilde bilerek geleneksel.
preference-script-traditional = Çince karakterler: geleneksel, 龍 ve 劍 gibi
preference-menu-pinyin = Pinyin okunuşu
preference-pinyin-on = Pinyin: görünür
preference-pinyin-off = Pinyin: gizli
preference-menu-gloss = Anlam
preference-gloss-on = Anlam: görünür
preference-gloss-off = Anlam: gizli

## /settings: Discord’un gösterdiği hâliyle komut (en fazla 100 karakter)

settings-command = Bu sunucuda nasıl yanıt vereceğimi seç; sunucuyu yönetebilen üyeler için

## /settings: yanıt

settings-title = Bu sunucunun ayarları
settings-intro = Bundan sonra kanallarda herkesin gördüğü mesajlar için geçerlidir. Her üye { COMMAND("me") } ile kendisine verilen yanıtlar için başka bir seçim yapabilir. Oyunlar tek bir kanalda oynansın istersen { COMMAND("settings") } komutunu o kanalda yaz.
settings-footer = Bu sunucudan çıkarılırsam ayarları, oyunları ve puanları 30 gün sonra silinir.
settings-not-allowed = Bu sunucunun ayarlarını yalnızca sunucuyu yönetebilen üyeler değiştirebilir.
settings-where = Ayarlar, üyesi olduğum bir sunucu içindir. Bana orada sor ya da beni kendi sunucuna ekle: { $invite }

# Menüler: hiçbir şey seçilmemişken görünenler ve seçenekler, her biri en fazla 100 karakter
settings-language-auto = Dil: Discord’un bu sunucu için bildirdiği, yoksa kişinin dili
settings-script-auto = Çince karakterler: dile göre
settings-channel = Oyunlar nerede başlatılabilir
settings-channel-any = Tahmin oyunu: her kanalda
settings-channel-only = Tahmin oyunu: yalnızca #{ $channel } kanalında
settings-mode = Tahmin oyununda ne sorulsun
settings-mode-option = Tahmin oyununun modu: { $mode }
settings-rounds = Tur sayısı
settings-rounds-option =
    { $count ->
        [one] Tahmin oyunu: tek tur, başlatan ya da mod başka bir şey demezse
       *[other] Tahmin oyunu: { $count } tur, başlatan ya da mod başka bir şey demezse
    }
settings-seconds = Tur süresi
settings-seconds-option =
    { $count ->
        [one] Tahmin oyunu: tur başına bir saniye, başlatan ya da mod başka bir şey demezse
       *[other] Tahmin oyunu: tur başına { $count } saniye, başlatan ya da mod başka bir şey demezse
    }
settings-starters = Kim oyun başlatabilir
settings-starters-everyone = Tahmin oyunu: herkes başlatabilir
settings-starters-moderators = Tahmin oyunu: yalnızca mesajları yönetebilenler başlatabilir
settings-switches = Bu sunucunun diğer ayarları
settings-switch-pinyin = İsimlerin pinyini görünür
settings-switch-gloss = İsimlerin anlamı görünür
# Bir seçeneğin etiketi: burada komut bağlantısı çalışmaz.
settings-switch-names = Uydurduğum isimleri herkes görür
settings-switch-names-off = Seçili değilse isimleri yalnızca isteyen görür
settings-switch-boards = Sıralamaları herkes görür
settings-switch-boards-off = Seçili değilse sıralamayı yalnızca soran görür
settings-switch-everywhere = Puanlar tüm sunucuların sıralamasında da sayılır
settings-switch-everywhere-off = Seçili değilse yalnızca bu sunucuda sayılır

## /settings: tahmin oyununda geçerli olanlar

quiz-other-channel = Bu sunucuda oyun şu kanalda oynanıyor: { $channel }. Oyunu orada başlat.
quiz-moderators-start = Bu sunucuda oyunu yalnızca mesajları yönetebilenler başlatabilir. Birinden rica et.
