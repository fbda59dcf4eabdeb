import pytest
import torch

from models.reader.spelling import Speller
from models.reader.statistics import EMPTY, UNKNOWN, Statistics

ALPHABET = "上乘官欧王石阳风"
SIZE = len(ALPHABET) + 2


def number(character: str) -> int:
    return ALPHABET.index(character) + 2


def key(pair: str) -> int:
    return number(pair[0]) * SIZE + number(pair[1])


@pytest.fixture(scope="module")
def statistics() -> Statistics:
    surnames = torch.zeros(SIZE, 1)
    surnames[[number("王"), number("石")]] = 1
    return Statistics(
        alphabet=ALPHABET,
        characters=torch.zeros(SIZE, 1),
        surnames=surnames,
        vectors=torch.rand(SIZE, 8) - 0.5,
        compounds=torch.tensor(sorted([key("上官"), key("欧阳")])),
        pairs=torch.tensor(sorted([key("乘风"), key("上官"), key("石阳")])),
        counts=torch.tensor([[1.0], [2.0], [3.0], [0.0]]),
        tags=torch.tensor([1, 2, 3, 0], dtype=torch.uint8),
    )


@pytest.mark.parametrize(
    ("name", "surname", "given"),
    [
        ("石乘风", "石", "乘风"),
        ("王石", "王", "石"),
        ("欧阳风", "阳", "风"),
        ("上官乘风", "官", "乘风"),
        ("欧阳", "", "欧阳"),
        ("乘风", "", "乘风"),
        ("王", "", "王"),
    ],
)
def test_a_name_is_parted(statistics: Statistics, name: str, surname: str, given: str) -> None:
    spelling = Speller(statistics).spell([name, "王风"])
    assert spelling.lengths[0] == len(name)
    assert spelling.surname[0] == (number(surname) if surname else EMPTY)
    assert spelling.given[0].tolist() == [*map(number, given), *[EMPTY] * (3 - len(given))]
    assert spelling.given_count[0] == len(given)


def test_a_long_given_name_keeps_its_first_second_and_last(statistics: Statistics) -> None:
    spelling = Speller(statistics).spell(["王风乘石阳"])
    assert spelling.given[0].tolist() == [number("风"), number("乘"), number("阳")]


@pytest.mark.parametrize("strange", ["龘", "A", "é", "𠀀", "\ud800", "\U0010ffff"])
def test_characters_outside_the_alphabet_are_unknown(statistics: Statistics, strange: str) -> None:
    spelling = Speller(statistics).spell([f"王{strange}"])
    assert spelling.given[0].tolist() == [UNKNOWN, EMPTY, EMPTY]


def test_pairs_are_found_and_others_have_the_last_row(statistics: Statistics) -> None:
    first = torch.tensor([number("上"), number("乘"), number("风"), EMPTY, number("风")])
    second = torch.tensor([number("官"), number("风"), number("乘"), EMPTY, EMPTY])
    assert statistics.rows(first, second).tolist() == [0, 1, 3, 3, 3]


def test_packing_keeps_the_tables(statistics: Statistics) -> None:
    again = Statistics.unpack(ALPHABET, statistics.pack())
    assert again.pairs.equal(statistics.pairs)
    assert again.tags.equal(statistics.tags)
    assert again.compounds.equal(statistics.compounds)
    assert again.counts.equal(statistics.counts)
    torch.testing.assert_close(again.vectors, statistics.vectors, atol=0.01, rtol=0)
