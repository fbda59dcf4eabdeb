from hypothesis import given
from hypothesis import strategies as st

from training.corpora import SHIPPED, Corpora
from training.fit.split import BUCKETS, bucket, random_buckets, split

CORPORA = Corpora(SHIPPED)
names = st.lists(st.text(min_size=1, max_size=4), unique=True)


@given(names, st.integers(0, BUCKETS - 1))
def test_every_name_is_in_one_part(texts: list[str], fold: int) -> None:
    parts = split(texts, fold)
    assert sorted(parts.train + parts.dev + parts.test) == sorted(texts)
    assert {bucket(name) for name in parts.test} <= {fold}


@given(names)
def test_a_names_part_depends_on_the_name_alone(texts: list[str]) -> None:
    whole, alone = split(texts), [split([text]) for text in texts]
    assert [name for part in alone for name in part.test] == list(whole.test)
    assert [name for part in alone for name in part.dev] == list(whole.dev)


def test_a_tenth_is_held_out_twice() -> None:
    for style in CORPORA.styles():
        total = len(CORPORA.get(style).roster)
        parts = split(CORPORA.get(style).roster.names)
        assert 0.07 < len(parts.test) / total < 0.12
        assert 0.07 < len(parts.dev) / total < 0.12


@given(names, st.integers(0, 100))
def test_a_random_split_holds_out_a_tenth_and_is_the_seeds_alone(texts: list[str], seed: int) -> None:
    buckets = random_buckets(texts, seed)
    assert buckets == random_buckets(reversed(texts), seed)
    parts = split(texts, 0, buckets.__getitem__)
    assert sorted(parts.train + parts.dev + parts.test) == sorted(texts)
    assert len(texts) // BUCKETS <= len(parts.test) <= len(texts) // BUCKETS + 1


def test_another_seed_holds_out_other_names() -> None:
    first, second = (
        set(split(CORPORA.names, 0, random_buckets(CORPORA.names, seed).__getitem__).test) for seed in (0, 1)
    )
    assert len(first & second) < len(first) / 4
