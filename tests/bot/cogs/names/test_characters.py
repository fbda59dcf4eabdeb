import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cogs.names import _characters
from bot.kit.errors import UserError
from models.roster.hanzi import HANZI


@pytest.mark.parametrize(
    "typed",
    [
        "风云",
        "风 云",
        "风，云",
        " 风、云 ",
        "风云风",
        "风。云",
        "风　云",
        "「风」+“云”",
        "风／云|",
        "\u200b风\u200b云",
    ],
)
def test_characters_may_be_separated_or_repeated(typed: str) -> None:
    assert _characters.resolve(typed, 2) == "风云"


@given(st.text(max_size=40), st.integers(1, 4))
def test_any_text_is_hanzi_or_refused(text: str, limit: int) -> None:
    try:
        characters = _characters.resolve(text, limit)
    except UserError:
        return
    assert len(set(characters)) == len(characters) <= limit
    assert not characters or HANZI.fullmatch(characters)


@pytest.mark.parametrize("typed", ["雪。月", "雪月", "雪\t月", "｢雪｣･｢月｣"])
def test_any_punctuation_separates(typed: str) -> None:
    assert _characters.resolve(typed, 2) == "雪月"


@pytest.mark.parametrize("typed", ["", " ", "　", "\u200b"])
def test_blank_means_none(typed: str) -> None:
    assert not _characters.resolve(typed, 2)


@pytest.mark.parametrize("typed", ["?", "。", "snow", "Ｓｎｏｗ", "雪❄"])
def test_a_text_without_hanzi_is_refused_rather_than_ignored(typed: str) -> None:
    with pytest.raises(UserError, match="names-only-hanzi"):
        _characters.resolve(typed, 2)


def test_a_duplicate_of_a_hanzi_and_one_beyond_the_first_plane_are_hanzi() -> None:
    assert _characters.resolve("\uf90a𡋾金", 2) == "金𡋾"
