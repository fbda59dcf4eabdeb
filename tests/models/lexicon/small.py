"""A small lexicon, so that no test depends on how the shipped one words a meaning."""

from models.lexicon import table
from models.lexicon.lexicon import LANGUAGES, Gloss, Lexicon, Sort

CHARACTERS = """\
剑|jiàn|28|sword|kılıç|宝剑
铗|jiá|0|sword hilt|kılıç kabzası|剑柄
渐|jiàn|1|gradual|yavaş yavaş|渐渐
坚|jiān|6|firm|sağlam|坚强
雪|xuě|10|snow|kar|白雪
风|fēng|63|wind|rüzgâr|清风
巽|xùn|0|wind (trigram)|rüzgâr (trigram)|八卦之巽
月|yuè|16|moon|ay|明月
梅|méi|9|plum blossom|erik çiçeği|梅花
龙|lóng|55|dragon|ejderha|神龙
隆|lóng|4|grand|görkemli|兴隆
长|cháng,zhǎng|40|long, lasting|uzun, kalıcı|长久
绿|lǜ|4|green|yeşil|绿色
鹿|lù|5|deer|geyik|麋鹿
灰|huī|1|ash|kül|灰烬
奴|nú|2|servant|kul|奴仆
天|tiān|140|heaven, sky|gök, sema|天空
空|kōng|19|emptiness, sky|boşluk, gök|虚空
破|pò|12|break|kırmak|打破
石|shí|20|stone|taş|磐石
燕|yàn|25|swallow (bird)|kırlangıç|燕子
拉|lā|1|(a sound)|(ses)|拉萨
大|dà|99|great|büyük|伟大
音|yīn|24|music|müzik|音乐
蕉|jiāo|0|banana plant|muz ağacı|芭蕉
木|mù|9|tree|ağaç|树木
枯|kū|3|withered|kurumuş|枯木
人|rén|80|person|kişi|人们
老|lǎo|90|old|yaşlı|老人"""
WORDS = "枯木|withered tree|kurumuş ağaç|枯木逢春\n大夫|physician|hekim|医生\n无忌|without dread|korkusuz|无所顾忌"
TITLES = "夫人|lady|hanımefendi|贵夫人\n长老|elder|kıdemli ihtiyar|帮中长老\n老人|old man|ihtiyar|老人家"
SURNAMES = "石|stone|taş|磐石"


def small_lexicon() -> Lexicon:
    """Return the lexicon of these entries, as read from a table."""
    entries = []
    for line in CHARACTERS.splitlines():
        text, readings, uses, *meanings = line.split("|")
        entries.append(
            (Sort.CHARACTER, gloss(text, *meanings, readings=tuple(readings.split(",")), uses=int(uses)))
        )
    for sort, lines in ((Sort.WORD, WORDS), (Sort.TITLE, TITLES), (Sort.SURNAME, SURNAMES)):
        entries += [(sort, gloss(*line.split("|"))) for line in lines.splitlines()]
    return table.parse(table.render(entries, ["A comment."]).encode())


def gloss(text: str, *meanings: str, readings: tuple[str, ...] = (), uses: int = 0) -> Gloss:
    """Return a gloss with its meanings in the languages' order."""
    return Gloss(text, dict(zip(LANGUAGES, meanings, strict=False)), readings, uses)
