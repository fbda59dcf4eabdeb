"""The glosses that were written by hand."""

from pathlib import Path

import pytest

from models.lexicon.lexicon import LANGUAGES, Sort
from training.corpora import SHIPPED, Corpora
from training.errors import TrainingError
from training.fit.base import read_base
from training.meanings.written import FILES, read_written


def test_every_character_that_the_base_knows_or_a_real_name_has_is_written() -> None:
    written = {gloss.text for sort, gloss in read_written() if sort is Sort.CHARACTER}
    base = read_base().vocabulary.characters
    rosters = set().union(*Corpora(SHIPPED).names)
    assert {*base, *rosters} - written == set()


def test_files_are_sorted_so_that_an_entry_is_found() -> None:
    entries = list(read_written())
    for sort in Sort:
        texts = [gloss.text for own, gloss in entries if own is sort]
        assert texts == sorted(texts)


def test_turkish_has_no_capitals_but_in_names_of_places_and_people() -> None:
    characters = [gloss for sort, gloss in read_written() if sort is Sort.CHARACTER]
    lower = [gloss for gloss in characters if gloss.meanings["tr"] == gloss.meanings["tr"].lower()]
    assert len(lower) / len(characters) > 0.9


@pytest.mark.parametrize(
    ("file", "line", "complaint"),
    [
        (Sort.CHARACTER, "剑雪\tsword\tkılıç\t宝剑", "characters.tsv, line 1: 剑雪: hanzi, one for a character"),
        (Sort.WORD, "剑\tsword\tkılıç\t宝剑", "words.tsv, line 1: 剑: hanzi, one for a character"),
        (Sort.TITLE, "道人\tpriest\trahip", "titles.tsv, line 1: 道人: it needs glosses in en, tr, zh"),
        (Sort.SURNAME, "石\tstone\t\t磐石", "surnames.tsv, line 1: 石: it needs glosses in en, tr, zh"),
        (Sort.SURNAME, "石\tstone \ttaş\t磐石", "surnames.tsv, line 1: 石: a gloss has at most 24 characters"),
        (Sort.SURNAME, "石\t" + "s" * 25 + "\ttaş\t磐石", "surnames.tsv, line 1: 石: a gloss has at most 24"),
        (Sort.SURNAME, "石\ts\ttaş\t磐石\n石\ts\ttaş\t磐石", "surnames.tsv, line 2: 石: it is there already"),
    ],
)
def test_a_line_that_breaks_a_rule_is_named(tmp_path: Path, file: Sort, line: str, complaint: str) -> None:
    for sort, name in FILES.items():
        (tmp_path / name).write_text(line if sort is file else "", encoding="utf-8")
    with pytest.raises(TrainingError) as refused:
        list(read_written(tmp_path))
    assert str(refused.value).startswith(complaint)


def test_every_gloss_is_in_every_language() -> None:
    assert all(gloss.meanings.keys() == set(LANGUAGES) for _, gloss in read_written())
