### Türkçe. Terimler ve kurallar: docs/translating.md.

## /privacy: Discord’un gösterdiği hâliyle komutlar (her biri en fazla 100 karakter)

privacy-command = Hakkında sakladıklarımı gör, dışa aktar ve sil
privacy-show = Hakkında ne sakladığımı ve nedenini gör
privacy-export = Hakkında sakladıklarımı dosya olarak al
privacy-delete = Hakkında sakladıklarımı sil; önce bir kez daha sorarım
## /privacy: yanıtlar

privacy-title = Hakkında sakladıklarım
privacy-kept = Senin hakkında (kullanıcı kimliği: { $id }) şunları saklıyorum:
privacy-kept-nothing = Senin hakkında (kullanıcı kimliği: { $id }) hiçbir şey saklamıyorum.
privacy-line = - { $what }
privacy-line-why = - { $what }. { $why }
privacy-kept-name = **Adın**, son gördüğüm hâliyle: { $name }
privacy-kept-hidden = **Gizli olduğun**: başkaları ne adını ne de senden bir bahsetme görür
privacy-kept-name-why = Başkaları kim olduğunu okuyabilsin ya da okuyamasın diye.
privacy-kept-commands = { COMMAND("privacy export") } hepsini dosya olarak gönderir. { COMMAND("privacy delete") } hepsini siler. { COMMAND("me") } seni gizler: puanların kalır, başkaları adını görmez.
privacy-more = Bunu yalnızca sen görüyorsun. Sorumlumdaki docs/privacy.md belgesinde, yedekler dâhil, daha fazlası yazıyor.
privacy-more-link = Gizlilik hakkında
privacy-export-title = Verilerin
privacy-export-done = Hakkında sakladığım her şey bu dosyada. Süren bir turdaki yanıtlarının kaç puan ettiği, tur bitene kadar yazılmaz.
privacy-delete-title = Verilerin silinsin mi?
privacy-delete-goes = Silinecekler
privacy-delete-stays = Kalacaklar (kimliğinin yerine rastgele bir sayıyla)
privacy-delete-question = Sıralamalardaki yerlerin de silinir ve bunu kimse geri alamaz. Düğmeye basarsan silinir; basmazsan hiçbir şey olmaz.
privacy-delete-button = Hepsini sil
privacy-deleted-title = Verilerin
privacy-deleted-gone = Silinenler
privacy-deleted-done = Artık hiçbir sıralamada yoksun, gizli de değilsin. Ancak beni yeniden kullanırsan hakkında bir şey saklarım. Kanallardaki mesajlar kalır; daha önce alınmış yedekler de sorumlum onları sakladığı sürece kalır.
privacy-deleted-nothing = Hakkında hiçbir şey saklamıyorum, yani silinecek bir şey yok.
