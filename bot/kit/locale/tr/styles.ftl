### Türkçe. Terimler ve kurallar: docs/translating.md.

## /styles: Discord’un gösterdiği hâliyle komut (her biri en fazla 100 karakter)

styles-command = Yazarlar kim, verdikleri isimler nasıl ayrışıyor
styles-option-style = Tek bir yazar; varsayılan, tahmin oyununda sorulan iki yazar

## Kim oldukları, üçer cümleyle: styles-about- ve üslubun anahtarı

styles-about-jin_yong = Jin Yong (金庸) takma adıyla yazan Louis Cha (1924–2018), 1955 ile 1972 arasında on beş wuxia eseri verdi ve Hong Kong’da Ming Pao gazetesini kurdu. Kahramanları gerçek hanedanlarda, tarihin tanıdığı imparatorların, isyancıların ve savaşların arasında yaşar. İsimleri bir ailenin seçebileceği gibidir: yaygın bir soyadı, ardından erdemi, ilmi ya da umudu anlatan bir iki karakter.
styles-about-gu_long = Gu Long (古龙) takma adıyla yazan Xiong Yaohua (1938–1985), Tayvan’da yetmiş kadar roman yazdı; cümleleri kısa, kurguları polisiye gibidir. Kahramanları belli bir hanedanda yaşamaz: geçmişini kimsenin bilmediği gezginler, içkiciler ve katillerdir. İsimleri havayı kurmak içindir: iki karakterli soyadları daha çoktur; yeşim, bulut, uçuş ve güzel koku sık geçer.

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
styles-footer = Kitaplardaki { $names } isimden hesaplandı. Üslupları ayırt edebilir misin? { COMMAND("quiz play") }
styles-other = Başka bir yazara bak
