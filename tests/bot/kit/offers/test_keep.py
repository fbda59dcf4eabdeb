"""What a menu of names to keep carries, and what it takes back from clients."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.kit.offers import keep
from bot.kit.offers.keep import Candidate, Origin
from models.drawing.wishes.request import MAX_SEED
from models.roster.entry import Gender, Kind
from models.store.card import STYLE

ORIGINS = st.builds(
    Origin,
    style=st.from_regex(STYLE, fullmatch=True),
    version=st.from_regex("[0-9a-f]{12}", fullmatch=True),
    seed=st.integers(0, MAX_SEED),
    blend=st.none() | st.from_regex(STYLE, fullmatch=True),
    kind=st.none() | st.sampled_from(Kind),
    gender=st.none() | st.sampled_from(Gender),
)


@given(ORIGINS)
def test_a_custom_id_brings_back_what_it_was_made_of_and_fits(origin: Origin) -> None:
    assert keep.decode(keep.encode(origin)) == origin
    assert len(keep.encode(origin)) <= 87


@given(st.text(max_size=100) | st.from_regex(r"keep:1[A-Za-z0-9_-]{16}jin_yong:", fullmatch=True))
def test_any_other_custom_id_is_refused_or_means_something_sound(custom_id: str) -> None:
    origin = keep.decode(custom_id)
    assert origin is None or origin.seed <= MAX_SEED


@pytest.mark.parametrize(
    ("value", "candidate"),
    [
        ("郭靖|Guō Jìng", Candidate("郭靖", "Guō Jìng")),
        ("西门吹雪|Xīmén Chuīxuě", Candidate("西门吹雪", "Xīmén Chuīxuě")),
        ("阿二|Ā'èr", Candidate("阿二", "Ā'èr")),
        ("Jean-Luc|anything", Candidate("Jean-Luc", "Jean-Luc")),
        ("郭靖|Buy my coins", Candidate("郭靖", "")),
        ("郭靖|guō jìng", Candidate("郭靖", "")),
        ("郭靖|", Candidate("郭靖", "")),
        ("郭靖", Candidate("郭靖", "")),
    ],
)
def test_pinyin_that_is_none_of_the_name_is_not_taken(value: str, candidate: Candidate) -> None:
    assert keep.candidate(value) == candidate


@pytest.mark.parametrize("value", ["", "|", "@everyone|x", "<@1>", "郭" * 33, "a1", "郭!靖|x"])
def test_what_can_be_no_name_is_refused(value: str) -> None:
    assert keep.candidate(value) is None


@given(st.text(max_size=100))
def test_any_value_is_a_name_or_refused(value: str) -> None:
    found = keep.candidate(value)
    assert found is None or 1 <= len(found.name) <= 32
