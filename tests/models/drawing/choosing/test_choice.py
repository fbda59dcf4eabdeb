from hypothesis import given
from hypothesis import strategies as st

from models.drawing.choosing.choice import PER_POINT, Candidates, choose

EXAMPLE = Candidates(["林清风", "林剑", "李清", "王石"], [0, 0, 1, 2], [3.5, 3.4, 3.3, 2.9])

drawn = st.lists(
    st.tuples(st.text("林李王清风剑石", min_size=2, max_size=4), st.integers(0, 5), st.floats(1, 5)),
    unique_by=lambda row: row[0],
    max_size=20,
)


def chosen(candidates: Candidates, count: int, wished: str = "") -> list[str]:
    return [candidates.names[index] for index in choose(candidates, count, wished)]


def test_the_two_of_the_example() -> None:
    assert chosen(EXAMPLE, 2) == ["林清风", "王石"]


def test_a_wished_character_may_come_again() -> None:
    assert chosen(EXAMPLE, 2, wished="清") == ["林清风", "李清"]


def test_too_few_are_filled_up_with_the_best_of_the_rest() -> None:
    assert chosen(EXAMPLE, 3) == ["林清风", "林剑", "王石"]
    assert chosen(EXAMPLE, 9) == list(EXAMPLE.names)


def test_surnames_may_be_shared() -> None:
    assert chosen(Candidates(["林清", "林石"], [0, 1], [3.0, 3.0]), 2) == ["林清", "林石"]


def test_a_last_digit_of_a_score_decides_nothing() -> None:
    names, slots = ["林清", "李清"], [0, 1]
    assert chosen(Candidates(names, slots, [3.0, 3.0 + 0.1 / PER_POINT]), 1) == ["林清"]
    assert chosen(Candidates(names, slots, [3.0, 3.0 + 1 / PER_POINT]), 1) == ["李清"]


@given(drawn=drawn, count=st.integers(1, 12))
def test_as_many_as_there_are_in_the_order_in_which_they_were_drawn(
    drawn: list[tuple[str, int, float]], count: int
) -> None:
    names, slots, scores = zip(*drawn, strict=True) if drawn else ((), (), ())
    found = choose(Candidates(names, slots, scores), count)
    assert found == sorted(set(found))
    assert len(found) == min(count, len(names))
