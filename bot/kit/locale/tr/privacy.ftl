### Türkçe. Terimler ve kurallar: docs/translating.md.

## /privacy: Discord’un gösterdiği hâliyle komutlar (her biri en fazla 100 karakter)

privacy-command = Hakkında sakladıklarımı gör, dışa aktar ve sil
privacy-show = Hakkında ne sakladığımı ve nedenini gör
privacy-export = Hakkında sakladıklarımı dosya olarak al
privacy-delete = Hakkında sakladıklarımı sil; önce bir kez daha sorarım
## /privacy: yanıtlar

privacy-title = Hakkında sakladıklarım
privacy-kept = Hakkında şunları saklıyorum (kullanıcı kimliğin: { $id }):
privacy-kept-nothing = Hakkında hiçbir şey saklamıyorum (kullanıcı kimliğin: { $id }).
privacy-line = - { $what }
privacy-line-why = - { $what }. { $why }
privacy-kept-name = **Adın**, son gördüğüm hâliyle: { $name }
privacy-kept-hidden = **Gizli olduğun**: başkalarına ne adını gösteririm ne de seni etiketlerim
privacy-kept-name-why = Başkalarına doğru adı göstereyim ya da hiç göstermeyeyim diye.
privacy-kept-commands = { COMMAND("privacy export") } hepsini dosya olarak gönderir. { COMMAND("privacy delete") } hepsini siler. { COMMAND("me") } seni gizleyebilir: puanların kalır, başkaları adını görmez.
privacy-more = Bunu yalnızca sen görüyorsun. Yedekler dâhil daha fazlasını bu botu çalıştıran kişiye sorabilirsin.
privacy-more-link = Gizlilik hakkında
privacy-export-title = Verilerin
privacy-export-done = Hakkında sakladığım her şey bu dosyada. Tahmin oyununda bir tur sürerken o turdaki yanıtının kaç puan ettiği yazılmaz.
privacy-delete-title = Verilerin silinsin mi?
privacy-delete-goes = Silinecekler
privacy-delete-stays = Kalacaklar (kimliğinin yerine rastgele bir sayıyla)
privacy-delete-question = Sıralamalardaki yerlerin de silinir ve hiçbirini kimse geri getiremez. Düğmeye basana kadar hiçbir şey silinmez.
privacy-delete-button = Hepsini sil
privacy-deleted-title = Verilerin
privacy-deleted-gone = Silinenler
privacy-deleted-done = Artık hiçbir sıralamada yoksun, gizli de değilsin. Ancak beni yeniden kullanırsan hakkında bir şey saklarım. Kanallardaki mesajlar kalır; eski yedekler de sorumlum onları sakladığı sürece kalır.
privacy-deleted-nothing = Hakkında hiçbir şey saklamıyorum, yani silinecek bir şey yok.
