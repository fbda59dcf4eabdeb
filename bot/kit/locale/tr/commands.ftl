### Komutların ve seçeneklerin adları: eğik çizgiden sonra yazılanlar. Küçük harf, boşluk yok, en fazla 32 karakter.

## Komutlar

command-name = isim
command-help = yardım
command-quiz = tahmin
command-quiz-play = oyna
command-quiz-daily = günlük
command-quiz-practice = alıştırma
command-quiz-stop = bitir
command-quiz-skip = geç
command-quiz-rules = kurallar
command-quiz-leaderboard = sıralama
command-quiz-stats = istatistik
command-train = eğitim
command-train-start = başlat
command-train-status = durum
command-train-cancel = iptal
command-train-use = etkinleştir
command-privacy = gizlilik
command-privacy-show = göster
command-privacy-export = dışa-aktar
command-privacy-delete = sil
command-me = ben
command-settings = ayarlar
command-reports = bildirilenler
command-reports-list = listele
command-reports-unblock = engeli-kaldır
command-names = isimlerim
command-names-list = listele
command-names-search = ara
command-names-drop = çıkar
command-names-export = dışa-aktar
command-names-share = paylaş
command-styles = üsluplar
command-about = hakkında
command-explain = açıkla

## Seçenekler

option-style = üslup
option-styles = üsluplar
option-count = adet
option-kind = tür
option-gender = cinsiyet
option-surname = soyadı
option-length = uzunluk
option-include = içersin
option-exclude = içermesin
option-blend = karışım
option-weight = oran
option-creativity = yaratıcılık
option-seed = tohum
option-rounds = turlar
option-seconds = saniye
option-mode = mod
option-difficulty = zorluk
option-thread = alt-başlık
option-scope = kapsam
option-period = dönem
option-member = üye
option-sort = ölçüt
option-preset = önayar
option-version = sürüm
option-name = isim
option-text = metin
