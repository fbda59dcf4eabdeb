### Türkçe. Terimler ve kurallar: docs/translating.md.

## Bir mesajın Uygulamalar menüsündeki seçenek (en fazla 32 karakter) ve yanıtları

reports-report = Bir ismi bildir
reports-help = Bir mesajın “Uygulamalar” menüsündeki “Bir ismi bildir”, çıkmaması gereken bir ismi sorumlularıma iletir.
reports-which = Hangi isim çıkmamalıydı? Seçimini yalnızca sorumlularım görür.
reports-none-found = Dikkatin için teşekkürler. Ama bu mesajda isim bulamadım: 令狐冲 gibi art arda gelen iki ila beş Çince karakter ararım.
reports-menu = Çıkmaması gereken bir ismi bildir
reports-thanks = Teşekkürler. Sorumlularım { $name } ismine bakacak. Bunu yalnızca sen görüyorsun.
reports-too-many = Bakılmayı bekleyen { $limit } isim bildirimin var. Sorumlularım onlara bakana kadar bekle.

## /reports: Discord’un gösterdiği hâliyle komutlar (her biri en fazla 100 karakter)

reports-command = Sorumlular için: bildirilen isimlere bak
reports-list = Sorumlular için: bildirilen isimleri gör, engelle ya da bildirimleri reddet
reports-unblock = Sorumlular için: engellenmiş bir ismin yeniden çıkmasına izin ver
reports-option-name = Engellenmiş bir isim; yazdıkça öneriler çıkar

## /reports: yanıtlar

reports-title = Bildirilen isimler
reports-line =
    { $count ->
        [one] - **{ $name }**, bir kişi bildirdi
       *[other] - **{ $name }**, { $count } kişi bildirdi
    }
reports-none = Bildirilmiş isim yok.
reports-blocked = Sorumluların engelledikleri: { $count }
reports-footer = Engellenen bir isim bir daha çıkmaz; onu içeren daha uzun isimler çıkabilir.
reports-menu-block = Bir ismi engelle
reports-menu-dismiss = Bir ismin bildirimlerini reddet
reports-not-blocked = { $name } sorumlular tarafından engellenmiş değil. blocklist.txt dosyası ve kendi listelerim buradan değiştirilemez.
reports-unblocked = { $name } yeniden çıkabilir.
reports-not-maintainer = Bildirimlere yalnızca sorumlularım bakabilir. Bir ismi herkes bildirebilir: mesajın “Uygulamalar” menüsünde “Bir ismi bildir” seçeneğini seç.

## Bir kişi hakkında saklananlar

reports-kept =
    { $count ->
        [one] **Bir bildirim**: çıkmaması gerektiğini söylediğin isim
       *[other] **{ $count } bildirim**: çıkmaması gerektiğini söylediğin isimler
    }
reports-kept-why = Sorumlular bir isme kaç kişinin itiraz ettiğini görsün diye. Bir sorumlu karar verince silinirler.
