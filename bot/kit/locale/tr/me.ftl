### Türkçe. Terimler ve kurallar: docs/translating.md.

## Bu dili konuşanların ona verdiği ad

language-name = Türkçe

## /me: Discord’un gösterdiği hâliyle komut (en fazla 100 karakter)

me-command = Dilini, isimlerin nasıl yazılacağını ve sıralamalarda görünüp görünmeyeceğini seç

## /me: yanıt

me-title = Seçimlerin
me-intro = Sana yanıt verdiğim her yerde sunucunun ayarlarından önce bunlar geçerlidir. Tahmin oyununun soruları gibi bütün kanala söylediklerim ise sunucunun ayarlarına uyar.
me-shown = Başkaları sıralamalarda ve oyunlarda adını görür.
me-hidden = Gizlisin: sıralamalarda ve oyunlarda başkaları senin yerine “gizli bir oyuncu” görür. Sen kendi sıranı görmeye devam edersin. Önceden gönderilmiş mesajlar olduğu gibi kalır.
me-footer = Bunu yalnızca sen görüyorsun. { COMMAND("privacy") } hakkında sakladıklarımı gösterir ve siler.
me-hide = Beni başkalarından gizle
me-unhide = Adımı yeniden göster
# Menü seçenekleri, her biri en fazla 100 karakter
me-language-auto = Dil: Discord’undaki gibi
me-script-auto = Çince karakterler: dile göre
me-pinyin-auto = Pinyin: sunucunun seçtiği gibi, seçmemişse görünür
me-gloss-auto = Anlam: sunucunun seçtiği gibi, seçmemişse görünür

## /me: /privacy komutunun saydıkları

me-kept = **Seçimlerin**, { COMMAND("me") } ile yaptıkların: dil, Çince karakterlerin biçimi, pinyin ve anlam
me-kept-why = Sana istediğin gibi yanıt vereyim diye.
