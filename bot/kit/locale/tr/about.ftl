### Türkçe. Terimler ve kurallar: docs/translating.md.

## /about

about-command = Beni kim çalıştırıyor, nelerden oluşuyorum, bunlar kimin
about-title = Jianghu, sürüm { $version }
about-intro = Wuxia yazarlarının üslubunda isimler uydururum. Bu isimler yeni ve eğlence için: listemdeki tanınmış kişilerin isimlerini vermem; bir isim yine de birine aitse bu rastlantıdır.
about-owner = Bu botu { $owner } çalıştırıyor.
about-owner-unknown = Bu botu kimin çalıştırdığını bilmiyorum.
about-models-heading = Modeller
about-model = { $style }: { $version } sürümü, { $names } isimden öğrendi
about-data-heading = Nelerden oluşuyorum
about-data-own = Jianghu’nun kodu ve modelleri: MIT lisansı. Yazarların kitaplarında geçen isimler birer olgudur; romanların kendisi bende yok.
about-data-jieba = jieba’nın sözlüğü, modellerin sözcükleri ve isimleri öğrendiği kaynak: MIT, © 2013 Sun Junyi
about-data-poems = chinese-poetry, modellerin karakterleri öğrendiği kaynak: MIT, © 2016 JackeyGao
about-data-pinyin = pypinyin, isimlerin okunuşu için: MIT, © 2016 mozillazg
about-data-opencc = OpenCC, sadeleştirilmiş ve geleneksel yazıyı birbirine çevirmek için: Apache 2.0, © BYVoid
about-data-cedict = CC-CEDICT, anlamların kaynağı: CC BY-SA 4.0, © MDBG ve editörleri; burada kısaltıldı ve düzeltildi
about-data-font = LXGW WenKai, görsellerdeki yazı tipi, küçültülmüş hâliyle: SIL Open Font License 1.1, © 2021–2023 LXGW, © 2024 The LXGW WenKai Project Authors, © 2020 The Klee Project Authors
about-notice = Tamamı, kaynak kodumun yanındaki NOTICE dosyasında.
about-notice-ask = Tamamını bu botu çalıştıran kişiye sorabilirsin.
about-source = Kaynak kodu
about-privacy = Gizlilik
about-terms = Koşullar
