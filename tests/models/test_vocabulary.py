import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from models.vocabulary import BOUNDARY, UNKNOWN, Vocabulary

names = st.lists(st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF), min_size=1), min_size=1)


@given(names)
def test_every_name_comes_back_from_its_tokens(texts: list[str]) -> None:
    vocabulary = Vocabulary.of(texts)
    for text in texts:
        tokens = vocabulary.encode(text)
        assert BOUNDARY not in tokens
        assert max(tokens) < len(vocabulary)
        assert vocabulary.decode(torch.tensor([tokens])) == [text]


def test_shorter_names_end_with_boundaries() -> None:
    vocabulary = Vocabulary("郭靖")
    tokens = torch.tensor([[1, 2, 1], [1, BOUNDARY, BOUNDARY], [BOUNDARY] * 3])
    assert vocabulary.decode(tokens) == ["郭靖郭", "郭", ""]
    assert vocabulary.decode(tokens[:0]) == []


def test_unknown_characters_are_told_once_and_in_order() -> None:
    assert Vocabulary("郭靖").unknown("黄靖蓉黄") == ["黄", "蓉"]


def test_unknown_characters_can_be_read() -> None:
    vocabulary = Vocabulary("郭靖")
    assert vocabulary.encode_any("靖蓉郭") == [2, UNKNOWN, 1]
    with pytest.raises(KeyError):
        vocabulary.encode("靖蓉郭")


@pytest.mark.parametrize("characters", [["郭", "郭"], ["郭靖"], [""]])
def test_a_vocabulary_that_is_no_bijection_is_refused(characters: list[str]) -> None:
    with pytest.raises(ValueError, match="a vocabulary holds"):
        Vocabulary(characters)
