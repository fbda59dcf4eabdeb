### Türkçe. Terimler ve kurallar: docs/translating.md.

## /help

help-command = Neler yapabilirim, nasıl oynanır
help-title = Jianghu
help-intro = Wuxia dünyası için, büyük yazarlarının üslubunda isimler uydururum: Çince karakterleri ve pinyin okunuşuyla.
help-line = { $mention } { $description }
help-more = Ve { $count } komut daha; görmek için / yaz.
help-play = { COMMAND("name") } ile başla. ★ kulağa en hoş gelen, ◆ yazara en çok benzeyen isimleri gösterir. Yenileri için “Başka isimler” düğmesine bas ya da aynı isteği başka bir üslupta gör. Aynı istekler ve aynı tohum hep aynı yanıtı verir, böylece onu paylaşabilirsin. { COMMAND("quiz play") } ile başlayan oyunda bir ismin kimin üslubunda olduğunu tahmin edersin.
help-maintainers = Bu botun sorumlularındansın.
