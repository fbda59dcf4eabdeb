### Türkçe. Terimler ve kurallar: docs/translating.md.

## /styles: Discord’un gösterdiği hâliyle komut (her biri en fazla 100 karakter)

styles-command = Yazarlar kim, verdikleri isimler nasıl ayrışıyor
styles-option-style = Tek bir yazar; varsayılan, tahmin oyununda sorulan iki yazar

## Kim oldukları, üçer cümleyle: styles-about- ve üslubun anahtarı

styles-about-jin_yong = Jin Yong (金庸) takma adıyla yazan Louis Cha (1924–2018), 1955 ile 1972 arasında on beş wuxia eseri verdi ve Hong Kong’da Ming Pao gazetesini kurdu. Kahramanları gerçek hanedanlarda, tarihin tanıdığı imparatorların, isyancıların ve savaşların arasında yaşar. İsimleri bir ailenin seçebileceği gibidir: yaygın bir soyadı, ardından erdemi, ilmi ya da umudu anlatan bir iki karakter.
styles-about-gu_long = Gu Long (古龙) takma adıyla yazan Xiong Yaohua (1938–1985), Tayvan’da yetmiş kadar roman yazdı; cümleleri kısa, kurguları polisiye gibidir. Kahramanları belli bir hanedanda yaşamaz: geçmişini kimsenin bilmediği gezginler, içkiciler ve katillerdir. İsimleri havayı kurmak içindir: iki karakterli soyadları daha çoktur; yeşim, bulut, uçuş ve güzel koku sık geçer.
styles-about-liang_yusheng = Liang Yusheng (梁羽生) takma adıyla yazan Chen Wentong (1924–2009), 1954’te bir Hong Kong gazetesindeki tefrikasıyla yeni wuxia çağını başlattı ve otuz beş kadar roman yazdı. Kahramanları gerçek hanedanlarda yaşayan, eski şiirler okuyan vatanseverlerdir; en yiğitlerinin birçoğu kadındır. İsimleri zariftir; bulut, yeşim, anka ve ejderha sık geçer, aralarında türlü mezheplerden keşişler ve rahibeler de vardır.
styles-about-huang_yi = Huang Yi (黄易, 1952–2017), Hong Kong Sanat Müzesi’ndeki görevini bırakıp wuxia yazdı ve içine bilim kurguyla felsefeyi kattı. Kahramanı kimi zaman Savaşan Devletler çağına gönderilen bugünün askeri, kimi zaman Tang’ın kurucuları arasında büyüyen bir sokak çocuğudur. Kişilerinin birçoğu tarihten gelir; kendi yarattıklarının soyadları nadirdir, kısa isimleri güzelliği ve Yol’u anlatır.
styles-about-poets = Bunlar Tang (618–907) ve Song (960–1279) hanedanları ile aradaki yılların şairleridir; isimleri bu şiirlerin büyük derlemelerinden gelir. Çoğu memurdu; aralarında keşişler, rahibeler, şarkıcılar ve imparatorlar da vardı, dizelerini Çin’de çocuklar bugün bile ezberler. Aileleri onlara erdemi, düzeni ve yeteneği anlatan isimler verdi; bu isimlerin yarısı yalnızca iki karakterlidir.
styles-about-children = Bunlar Çin’de anne babaların bugün seçtiği isimlerdir. Her birine Çin’de yaygın bir soyadı eklendi, yani belli bir kişi kastedilmez. Yumuşak ve aydınlık duyulurlar: gökyüzü, yağmur, yıldızlar ve sabah, şiir, yeşim ve güzel kokulu otlar.

## Sayfa

styles-title = Bu yazarlar kim?
styles-who = Bu yazarlar kim?
styles-surnames = Gözde soyadları: { $surnames }
styles-surname = { $surname } { $pinyin }
styles-lengths = Karakter sayısı: { $lengths }
styles-length = { $length } ({ $percent })
styles-length-more = en az { $length } ({ $percent })
styles-typical = Hakemin en tipik bulduğu karakterler: { $characters }
styles-frequent = En sık geçen karakterler: { $characters }
styles-example = - **{ $name }** { $pinyin }
styles-work = { $work }
styles-work-title = { $work } (“{ $title }”)
styles-footer = { $names } gerçek isimden hesaplandı. Üslupları ayırt edebilir misin? { COMMAND("quiz play") }
styles-other = Başka bir yazara bak
