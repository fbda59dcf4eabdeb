import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cogs.names import _characters
from bot.kit.errors import UserError


@pytest.mark.parametrize("typed", ["风云", "风 云", "风，云", " 风、云 ", "风云风"])
def test_characters_may_be_separated_or_repeated(typed: str) -> None:
    assert _characters.resolve(typed, 2) == "风云"


@given(st.text(max_size=40), st.integers(1, 4))
def test_any_text_is_hanzi_or_refused(text: str, limit: int) -> None:
    try:
        characters = _characters.resolve(text, limit)
    except UserError:
        return
    assert len(set(characters)) == len(characters) <= limit
    assert all("\u3400" <= character <= "\u9fff" for character in characters)
