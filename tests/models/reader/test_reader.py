import pytest
import torch

from models.reader.reader import KINDS, READ_GENDERS, Reader

MIXED = [
    "石乘风",
    "上官飞雪",
    "霍夫人",
    "王",
    "小剑",
    "欧阳",
    "完颜阿骨打",
    "𠀀𠀀",
    "Bob",
    "马沙滩",
    "一二三四五六七",
]
# None of them was rated.
GOOD = ["柳如烟", "叶秋声", "云无涯", "慕容雪", "沈青崖"]
BAD = ["孙大便", "张的了", "刘天天爹", "王肥料", "赵合同"]


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader.load()


def test_many_names_at_once_are_rated_as_one_by_one(reader: Reader) -> None:
    together = reader.rate(MIXED)
    for place, name in enumerate(MIXED):
        alone = reader.rate([name])
        torch.testing.assert_close(together.rating[place], alone.rating[0], atol=1e-4, rtol=1e-4)
        torch.testing.assert_close(together.types[place], alone.types[0], atol=1e-4, rtol=1e-4)
        torch.testing.assert_close(together.genders[place], alone.genders[0], atol=1e-4, rtol=1e-4)


def test_ratings_are_within_the_scale_and_shares_sum_to_one(reader: Reader) -> None:
    ratings = reader.rate(MIXED)
    assert ratings.rating.shape == (len(MIXED),)
    assert bool(((ratings.rating >= 1) & (ratings.rating <= 5)).all())
    assert ratings.types.shape == (len(MIXED), len(KINDS))
    assert ratings.genders.shape == (len(MIXED), len(READ_GENDERS))
    for shares in (ratings.types, ratings.genders):
        assert bool((shares > 0).all())
        torch.testing.assert_close(shares.sum(1), torch.ones(len(MIXED)))


def test_no_names_have_no_ratings(reader: Reader) -> None:
    ratings = reader.rate([])
    assert (len(ratings.rating), len(ratings.types), len(ratings.genders)) == (0, 0, 0)


def test_every_good_name_is_above_every_bad_one(reader: Reader) -> None:
    assert reader.rate(GOOD).rating.min() > reader.rate(BAD).rating.max()


@pytest.mark.parametrize(("name", "kind"), [("沈青崖", "name"), ("贺夫人", "title"), ("悟明大师", "title")])
def test_names_and_titles_are_told_apart(reader: Reader, name: str, kind: str) -> None:
    assert KINDS[int(reader.rate([name]).types[0].argmax())] == kind


@pytest.mark.parametrize(("name", "gender"), [("沈大勇", "m"), ("苏玉娘", "f"), ("贺夫人", "f"), ("方振武", "m")])
def test_genders_are_told_apart(reader: Reader, name: str, gender: str) -> None:
    assert READ_GENDERS[int(reader.rate([name]).genders[0].argmax())] == gender


def test_only_the_first_five_characters_are_read(reader: Reader) -> None:
    assert reader.rate(["完颜阿骨打"]).rating.equal(reader.rate(["完颜阿骨打虎"]).rating)
