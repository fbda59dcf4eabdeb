from hypothesis import given
from hypothesis import strategies as st

from bot.kit import glosses
from bot.kit.texts import bundled
from models.lexicon.lexicon import Gloss, Lexicon
from models.lexicon.names import Part

ENGLISH, TURKISH = bundled().language("en-US"), bundled().language("tr")
SWORD = Gloss("剑", {"en": "sword", "tr": "kılıç", "zh": "宝剑"}, ("jiàn",))
PARTS = st.builds(
    Part,
    text=st.text("剑雪", min_size=1, max_size=4),
    gloss=st.none() | st.builds(lambda text: Gloss("剑", {"en": text}), st.text(min_size=1, max_size=60)),
    clan=st.text("abü", max_size=10),
)


def test_a_name_is_explained_in_one_line_of_small_print() -> None:
    parts = (Part("石", Gloss("石", {"en": "stone"}), "Shi"), Part("剑", SWORD), Part("鑫", None))
    assert glosses.line(ENGLISH, parts) == r"-# clan Shi \(stone\) · sword · 鑫"
    assert glosses.line(TURKISH, parts[1:2]) == "-# kılıç"
    assert glosses.line(bundled().language("zh-TW"), parts[1:2]) == "-# 寶劍"
    assert glosses.line(ENGLISH, ()) == ""


def test_a_meaning_is_prose_and_its_name_is_none() -> None:
    taiwan = bundled().language("zh-TW")
    regret, queen = Gloss("悔", {"en": "regret", "zh": "后悔"}, ("huǐ",)), Part("后", None)
    assert glosses.plain(taiwan, (Part("悔", regret), queen)) == "後悔 · 后"
    assert "後悔" in glosses.character(taiwan, "悔", regret)


def test_a_language_without_glosses_gets_english() -> None:
    assert glosses.line(bundled().language("de"), (Part("剑", SWORD),)) == "-# sword"


@given(st.lists(PARTS, min_size=1, max_size=12))
def test_a_line_is_never_longer_than_the_limit_and_keeps_whole_parts(parts: list[Part]) -> None:
    line = glosses.line(ENGLISH, parts)
    assert len(line.replace("\\", "")) <= len("-# ") + glosses.MAX_LINE
    assert line.endswith("…") or len(line.split(glosses.SEPARATOR)) >= len(parts) or len(parts) == 1


def test_a_character_comes_with_its_reading_in_the_name_and_its_meaning() -> None:
    assert glosses.character(ENGLISH, "剑", SWORD) == "剑 (jiàn, “sword”)"
    assert glosses.character(ENGLISH, "剑", SWORD, "jian") == "剑 (jian, “sword”)"
    assert (
        glosses.character(ENGLISH, "蒋", Gloss("蒋", {"en": "(surname)"}, ("jiǎng",))) == "蒋 (jiǎng, “surname”)"
    )
    assert glosses.character(ENGLISH, "*", None) == r"\*"


def test_only_a_meaning_that_is_wholly_in_brackets_loses_them() -> None:
    crane = Gloss("鹤", {"en": "crane (bird)"}, ("hè",))
    assert glosses.character(ENGLISH, "鹤", crane) == r"鹤 (hè, “crane \(bird\)”)"
    assert [glosses.bare(text) for text in ("(surname)", "(a) or (b)", "(old) name", "(", "")] == [
        "surname",
        "(a) or (b)",
        "(old) name",
        "(",
        "",
    ]


def test_a_meaning_can_be_had_as_plain_text_and_hidden() -> None:
    parts = (Part("石", Gloss("石", {"en": "stone"}), "Shi"), Part("剑", SWORD))
    assert glosses.plain(ENGLISH, parts) == "clan Shi (stone) · sword"
    assert glosses.plain(bundled().language("en-US", gloss=False), parts) == ""


NAMED = Lexicon(characters={"剑": SWORD}, surnames={})


def test_characters_in_a_sentence_have_what_is_known_and_wanted() -> None:
    assert glosses.characters(ENGLISH, NAMED, "剑鑫") == ["剑 (jiàn, “sword”)", "鑫"]
    assert glosses.characters(bundled().language("zh-TW"), NAMED, "剑") == ["劍（jiàn，寶劍）"]
    assert glosses.characters(bundled().language("en-US", gloss=False), NAMED, "剑") == ["剑 jiàn"]


def test_a_name_in_a_sentence_has_its_pinyin_and_meaning_as_far_as_they_are_wanted() -> None:
    assert glosses.name(ENGLISH, NAMED, "石剑", "Shí Jiàn") == "石剑 (Shí Jiàn, “clan Shi · sword”)"
    assert glosses.name(bundled().language("en-US", gloss=False), NAMED, "石剑", "Shí Jiàn") == "石剑 Shí Jiàn"
    assert glosses.name(bundled().language("en-US", pinyin=False), NAMED, "石剑", "Shí Jiàn") == "石剑"
    assert glosses.name(ENGLISH, NAMED, "Oscar", "Oscar") == "Oscar"
