import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cogs.names import _surnames
from bot.kit.errors import UserError

SURNAMES = {"欧阳": "Ōuyáng", "殷": "Yīn", "尹": "Yǐn", "吕": "Lǚ", "令狐": "Línghú"}


@pytest.mark.parametrize("typed", ["lu", "lv", "lü", "Lǚ", " LÜ "])
def test_u_with_dots_may_be_typed_in_any_way(typed: str) -> None:
    assert _surnames.resolve(SURNAMES, typed) == "吕"


@pytest.mark.parametrize("typed", ["lv", "lü", "Lǚ"])
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
    assert all("\u3400" <= character <= "\u9fff" for character in surname)


@given(st.text(max_size=40), st.integers(0, 25))
def test_suggestions_are_known_surnames_and_never_too_many(text: str, limit: int) -> None:
    found = _surnames.suggest(SURNAMES, text, limit)
    assert len(found) <= limit
    assert all(SURNAMES[surname] == spelled for surname, spelled in found)


def test_suggestions_begin_with_what_was_typed() -> None:
    assert _surnames.suggest(SURNAMES, "yi", 25) == [("殷", "Yīn"), ("尹", "Yǐn")]
    assert _surnames.suggest(SURNAMES, "令", 25) == [("令狐", "Línghú")]
    assert _surnames.suggest(SURNAMES, "", 2) == [("欧阳", "Ōuyáng"), ("殷", "Yīn")]
