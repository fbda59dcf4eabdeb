import unicodedata
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cogs.names import _surnames
from bot.kit.errors import UserError
from bot.kit.texts import bundled
from models.lexicon.lexicon import Gloss
from models.roster.hanzi import HANZI

SURNAMES = {"欧阳": "Ōuyáng", "殷": "Yīn", "尹": "Yǐn", "吕": "Lǚ", "令狐": "Línghú"}


@pytest.mark.parametrize("typed", ["lu", "lv", "lyu", "lü", "Lǚ", " LÜ ", "ＬＹＵ"])
def test_u_with_dots_may_be_typed_in_any_way(typed: str) -> None:
    assert _surnames.resolve(SURNAMES, typed) == "吕"


@pytest.mark.parametrize("typed", ["lv", "lü", "Lǚ", "lyu"])
def test_u_with_dots_is_no_u_without(typed: str) -> None:
    surnames = {"陆": "Lù", "吕": "Lǚ", "鲁": "Lǔ"}
    assert _surnames.resolve(surnames, typed) == "吕"
    assert _surnames.suggest(surnames, typed, 25) == [("吕", "Lǚ")]
    with pytest.raises(UserError):
        _surnames.resolve(surnames, "lu")


@given(st.sampled_from(sorted(SURNAMES)))
def test_whatever_is_offered_is_understood(surname: str) -> None:
    assert _surnames.resolve(SURNAMES, _surnames.label(surname, SURNAMES[surname])) == surname
    assert _surnames.resolve(SURNAMES, surname) == surname


@given(st.text(max_size=40))
def test_any_text_is_a_surname_or_refused(text: str) -> None:
    try:
        surname = _surnames.resolve(SURNAMES, text)
    except UserError:
        return
    assert len(surname) <= _surnames.MAX_SURNAME
    assert not surname or HANZI.fullmatch(surname)


@given(st.text(max_size=40), st.integers(0, 25))
def test_suggestions_are_known_surnames_and_never_too_many(text: str, limit: int) -> None:
    found = _surnames.suggest(SURNAMES, text, limit)
    assert len(found) <= limit
    known = dict(_surnames.suggest({}, "", 10_000)) | SURNAMES
    assert all(known[surname] == spelled for surname, spelled in found)


@pytest.mark.parametrize(
    ("typed", "surname"),
    [
        ("\uf90a", "金"),
        ("ｏｕｙａｎｇ", "欧阳"),
        ("欧　阳", "欧阳"),
        ("欧阳　·　Ōuyáng", "欧阳"),
        ("\u200b令狐\ufeff", "令狐"),
        ("𡋾", "𡋾"),
        ("\t", ""),
    ],
)
def test_whatever_a_keyboard_gives_is_understood(typed: str, surname: str) -> None:
    assert _surnames.resolve(SURNAMES, typed) == surname


FOUR_TONES = {"厉": "Lì", "李": "Lǐ", "黎": "Lí", "里": "Lǐ", "历": "Lì", "凌": "Líng"}


def test_a_tone_that_was_typed_chooses() -> None:
    assert _surnames.resolve(FOUR_TONES, "lí") == "黎"
    assert _surnames.resolve(SURNAMES, "yǐn") == "尹"
    # Whoever is wrong about a tone is understood where only one surname has the letters.
    assert _surnames.resolve(SURNAMES, "óuyǎng") == "欧阳"


def test_of_several_candidates_those_with_the_typed_tone_come_first() -> None:
    with pytest.raises(UserError) as refused:
        _surnames.resolve(FOUR_TONES, "lǐ")
    assert refused.value.arguments["surnames"] == ["李 · Lǐ", "里 · Lǐ", "厉 · Lì", "黎 · Lí", "历 · Lì"]
    assert [surname for surname, _ in _surnames.suggest(FOUR_TONES, "lǐ", 25)] == list("李里厉黎历凌")
    assert [surname for surname, _ in _surnames.suggest(FOUR_TONES, "li\u0301", 2)] == ["黎", "凌"]


@given(st.sampled_from(["l", "li", "lin", "yi", "ou", ""]))
def test_without_a_tone_suggestions_keep_their_order(typed: str) -> None:
    surnames = FOUR_TONES | SURNAMES
    found = [surname for surname, _ in _surnames.suggest(surnames, typed, 25)]
    assert [surname for surname in found if surname in surnames] == [one for one in surnames if one in found]


@given(
    st.sampled_from(sorted(SURNAMES)),
    st.sampled_from(["NFC", "NFD", "NFKC", "NFKD"]),
    st.sampled_from([0, 0xFEE0]),
)
def test_pinyin_is_understood_in_any_form(
    surname: str, form: Literal["NFC", "NFD", "NFKC", "NFKD"], shift: int
) -> None:
    composed = unicodedata.normalize(form, SURNAMES[surname].upper())
    # The full-width form of a letter is so many code points further.
    typed = "".join(chr(ord(letter) + shift) if letter.isascii() else letter for letter in composed)
    assert _surnames.resolve(SURNAMES, typed) == surname


def test_suggestions_begin_with_what_was_typed() -> None:
    assert _surnames.suggest(SURNAMES, "yi", 2) == [("殷", "Yīn"), ("尹", "Yǐn")]
    assert _surnames.suggest(SURNAMES, "令", 25) == [("令狐", "Línghú")]
    assert _surnames.suggest(SURNAMES, "", 2) == [("欧阳", "Ōuyáng"), ("殷", "Yīn")]


def test_pinyin_of_a_surname_that_the_style_lacks_is_looked_up_among_all() -> None:
    assert _surnames.resolve({"郭": "Guō"}, "nanmen") == "南门"
    assert _surnames.resolve({"郭": "Guō"}, "guo") == "郭"


@pytest.mark.parametrize("typed", ["Çang", "cang", "xi"])
def test_the_list_offers_what_a_refusal_does(typed: str) -> None:
    with pytest.raises(UserError) as refused:
        _surnames.resolve(SURNAMES, typed)
    offered = [_surnames.label(*pair) for pair in _surnames.suggest(SURNAMES, typed, 10)]
    assert offered == refused.value.arguments["surnames"]


def test_a_suggestion_says_what_a_surname_means_where_it_means_something() -> None:
    deer = Gloss("鹿", {"en": "deer", "tr": "geyik"})
    assert _surnames.suggestion(bundled().language("tr"), "鹿", "Lù", deer) == "鹿 · Lù · geyik"
    assert _surnames.suggestion(bundled().language("en-US", pinyin=False), "鹿", "Lù", deer) == "鹿 · deer"
    assert _surnames.suggestion(bundled().language("en-US", gloss=False), "鹿", "Lù", deer) == "鹿 · Lù"
    assert _surnames.suggestion(bundled().language("zh-TW"), "陆", "Lù") == "陸 · Lù"
