"""Words that are joined from the senses of two characters."""

from pathlib import Path

import pytest

from models.lexicon.lexicon import Gloss, Sort
from training.meanings.joining import with_joined
from training.meanings.written import FOLDER, MOST, read_written

FRAMES = (
    "孤\tbeast\tlone {bare}\tyalnız {noun}\t孤单的{word}\n若\tbeast,plant\tlike {one}\t{noun} gibi\t像{word}\n"
)
NOUNS = (
    "兰\tplant\tan orchid\torchids\torkide\torkidesi\torkideyi\torkideye\torkidesiz\t兰花\n"
    "鹤\tbeast\ta crane\tcranes\tturna\tturnası\tturnayı\tturnaya\tturnasız\t仙鹤\n"
)


def join(folder: Path, *known: str, nouns: str = NOUNS) -> dict[str, tuple[str, ...]]:
    """Return the words that FRAMES and `nouns` make beside the known ones, with their glosses."""
    (folder / "frames.tsv").write_text(FRAMES, encoding="utf-8")
    (folder / "nouns.tsv").write_text(nouns, encoding="utf-8")
    written = [(Sort.WORD, Gloss(text, {"en": "by hand"})) for text in known]
    return {gloss.text: tuple(gloss.meanings.values()) for _, gloss in with_joined(written, folder)}


def test_a_frame_takes_the_form_of_the_nouns_that_go_with_it(tmp_path: Path) -> None:
    assert join(tmp_path) == {
        "孤鹤": ("lone crane", "yalnız turna", "孤单的仙鹤"),
        "若兰": ("like an orchid", "orkide gibi", "像兰花"),
        "若鹤": ("like a crane", "turna gibi", "像仙鹤"),
    }


def test_what_was_written_wins(tmp_path: Path) -> None:
    assert join(tmp_path, "若鹤")["若鹤"] == ("by hand",)


def test_a_gloss_that_would_be_too_long_is_left_out(tmp_path: Path) -> None:
    long = NOUNS.replace("turna\t", "t" * MOST + "\t")
    assert "若鹤" not in join(tmp_path, nouns=long)


@pytest.mark.parametrize("file", ["frames.tsv", "nouns.tsv"])
def test_files_are_sorted_so_that_a_line_is_found(file: str) -> None:
    texts = [line[0] for line in (FOLDER / file).read_text(encoding="utf-8").splitlines()]
    assert texts == sorted(texts)


def test_no_word_is_made_twice_and_none_mentions_its_frame() -> None:
    entries = with_joined(read_written())
    made = [gloss for sort, gloss in entries if sort is Sort.WORD]
    assert len({gloss.text for gloss in made}) == len(made)
    assert not [gloss.text for gloss in made if set("{}") & set("".join(gloss.meanings.values()))]
