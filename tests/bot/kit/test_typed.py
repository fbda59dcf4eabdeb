import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.kit.typed import normalize

ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()), max_size=30)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("\uf90a", "金"),
        ("ｏｕｙａｎｇ", "ouyang"),
        ("Ｊｉｎ　Ｙｏｎｇ", "Jin Yong"),
        ("金庸／古龙", "金庸/古龙"),
        (" a\t\n b\u00a0", "a b"),
        ("\ufeff郭\u200b靖\u200d", "郭靖"),
        ("葛\U000e0100城\ufe00", "葛城"),
        ("⼀", "一"),
        ("u\u0308", "ü"),
        ("\ud800a", "a"),
        ("\u3000", ""),
        ("𡋾", "𡋾"),
    ],
)
def test_a_text_has_one_form(typed: str, meant: str) -> None:
    assert normalize(typed) == meant


@given(ANY_TEXT)
def test_a_form_is_final(text: str) -> None:
    form = normalize(text)
    assert normalize(form) == form
    form.encode()


@given(st.text(st.characters(min_codepoint=0x21, max_codepoint=0x7E), max_size=20))
def test_full_width_letters_are_the_ordinary_ones(text: str) -> None:
    wide = "".join(chr(ord(character) + 0xFEE0) for character in text)
    assert normalize(wide) == normalize(text) == text


@given(ANY_TEXT, st.sampled_from("\u200b\u200d\ufeff\u2060\ufe0f\U000e0100"), st.data())
def test_what_nobody_can_see_changes_nothing(text: str, invisible: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(text)))
    assert normalize(text[:place] + invisible + text[place:]) == normalize(text)


def test_every_character_has_a_final_form() -> None:
    forms = {normalize(chr(code)) for code in range(sys.maxunicode + 1)}
    assert {
        form for form in forms if normalize(form) != form or not unicodedata.is_normalized("NFKC", form)
    } == set()
