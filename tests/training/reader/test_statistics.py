from collections import Counter

import pytest
import torch

from models.reader.statistics import FIRST, UNKNOWN, Statistics
from training.dictionary import Word
from training.poems import Poems
from training.reader.statistics import Sources, make_statistics

PAIRS = Counter({"清风": 60, "清云": 60, "明风": 50, "明云": 50, "风起": 40, "云起": 40, "刀枪": 30})
WORDS = [
    Word("清风", 90, "n"),
    Word("飞", 900, "v"),
    Word("明明", 20, "d"),
    *[Word(f"王明{character}", 3, "nr") for character in "清风云起飞刀枪"] * 500,
]
# Many, so that a surname's share differs from that of a character that begins no name.
POETS = ("李清", "李明云", "李明云飞") * 2_000


@pytest.fixture(scope="module")
def statistics() -> Statistics:
    poems = Poems(Counter("".join(PAIRS) + "李"), PAIRS, poets=POETS)
    counted = make_statistics(Sources(poems, WORDS))
    return Statistics.unpack(counted.alphabet, counted.pack())


def number(statistics: Statistics, character: str) -> int:
    return statistics.alphabet.index(character) + FIRST


def pair(statistics: Statistics, text: str) -> int:
    first, second = (torch.tensor(number(statistics, character)) for character in text)
    return int(statistics.rows(first, second))


def test_first_characters_of_many_names_are_surnames(statistics: Statistics) -> None:
    surnames = {character for character in "王李清风" if statistics.surnames[number(statistics, character), 0]}
    assert surnames == {"王", "李"}


def test_pairs_have_their_counts_and_word_class(statistics: Statistics) -> None:
    word, poem, neither = (pair(statistics, text) for text in ("清风", "明风", "枪刀"))
    assert statistics.counts[word, 0] == pytest.approx(4.11, abs=1 / 16)
    assert statistics.counts[word, 1] == pytest.approx(4.51, abs=1 / 16)
    assert statistics.tags[word] == 1
    assert statistics.tags[poem] == 0
    assert neither == len(statistics.pairs)


def test_characters_in_the_same_company_have_alike_vectors(statistics: Statistics) -> None:
    wind, cloud, knife = (statistics.vectors[number(statistics, character)] for character in "风云刀")
    alike = torch.nn.functional.cosine_similarity
    assert alike(wind, cloud, dim=0) > 0.8
    assert alike(wind, knife, dim=0) < 0.5


def test_an_unknown_character_is_rarer_than_any(statistics: Statistics) -> None:
    assert (statistics.characters[FIRST:, 0] >= statistics.characters[UNKNOWN, 0]).all()
    assert not statistics.vectors[UNKNOWN].any()
