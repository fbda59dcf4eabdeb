"""Corpora come from any folders, and a broken one is refused in one sentence."""

import codecs
import hashlib
import os
from pathlib import Path

import pytest

from tests.tiny import HEADER
from tests.training.rosters import ABOUT, write_corpus
from training.corpora import SHIPPED, Corpora
from training.errors import CorpusError

ROW = "李龟年\tLǐ Guīnián\t清平调\tname\n"


def test_a_second_folder_adds_its_styles(tmp_path: Path) -> None:
    corpora = Corpora(SHIPPED, write_corpus(tmp_path, ROW))
    assert set(corpora.styles()) == {*Corpora(SHIPPED).styles(), "singers"}
    singers = corpora.get("singers")
    assert singers.display["zh-CN"] == "歌者"
    assert singers.works == {"清平调": "Qingping Tune"}
    assert "李龟年" in corpora.real_names
    assert corpora.names[-1] == "李龟年"
    assert "李龟年" not in Corpora(SHIPPED).real_names


def test_a_later_folder_replaces_a_style_of_an_earlier_one(tmp_path: Path) -> None:
    corpora = Corpora(SHIPPED, write_corpus(tmp_path, ROW, style="gu_long"))
    assert corpora.styles() == Corpora(SHIPPED).styles()
    assert corpora.get("gu_long").roster.names == {"李龟年"}
    assert "楚留香" not in corpora.real_names


def test_surnames_are_those_of_all_rosters(tmp_path: Path) -> None:
    corpora = Corpora(write_corpus(tmp_path, ROW), SHIPPED)
    assert {"李", "欧阳", "西门"} <= corpora.surnames


def test_a_corpus_is_read_once(tmp_path: Path) -> None:
    corpora = Corpora(write_corpus(tmp_path, ROW))
    corpus = corpora.get("singers")
    (tmp_path / "singers.tsv").unlink()
    assert corpora.get("singers") is corpus


def test_a_byte_order_mark_is_ignored(tmp_path: Path) -> None:
    write_corpus(tmp_path, ROW)
    plain = Corpora(tmp_path).get("singers")
    for name in ("singers.tsv", "singers.toml"):
        (tmp_path / name).write_bytes(codecs.BOM_UTF8 + (tmp_path / name).read_bytes())
    assert Corpora(tmp_path).get("singers") == plain
    assert plain.sha256 == hashlib.sha256((HEADER + ROW).encode()).hexdigest()


def test_an_unknown_style_names_the_known_ones() -> None:
    with pytest.raises(
        CorpusError, match="there is no style 'singers'; the styles are children, gu_long, huang_yi"
    ):
        Corpora(SHIPPED).get("singers")


@pytest.mark.parametrize("stem", ["Singers", "李龟年", "a" * 40, "two words"])
def test_a_file_that_can_not_be_a_style_is_refused(tmp_path: Path, stem: str) -> None:
    write_corpus(tmp_path, ROW, style=stem)
    with pytest.raises(CorpusError, match=rf"{stem}\.tsv names no style"):
        Corpora(tmp_path)


@pytest.mark.parametrize(
    "about",
    [
        "",
        "[display",
        "display = 3\nworks = 4\n",
        "[display]\nen-US = 1\nzh-CN = 2\n[works]\n",
        "[display]\n[works]\n",
        '[display]\nen-US = ""\nzh-CN = ""\n[works]\n',
        "deep = " + "[" * 5000 + "]" * 5000,
        "[" + ".".join("a" * 5000) + "]\nb = 1\n",
        ABOUT + "# " + "x" * 2**20,
    ],
    ids=["empty", "broken", "flat", "numbers", "nameless", "blank", "nested", "dotted", "huge"],
)
def test_a_broken_description_is_refused(tmp_path: Path, about: str) -> None:
    write_corpus(tmp_path, ROW, about)
    with pytest.raises(CorpusError, match=r"^singers\.toml") as caught:
        Corpora(tmp_path).get("singers")
    assert len(str(caught.value)) < 300


def test_a_broken_row_is_named_with_its_file_and_line(tmp_path: Path) -> None:
    write_corpus(tmp_path, "李龟年\tLǐ Guíniān\t清平调\tname\n")
    with pytest.raises(CorpusError, match=r"^singers\.tsv: line 2: Lǐ Guíniān is no reading of 李龟年$"):
        Corpora(tmp_path).get("singers")


def test_a_description_that_is_missing_is_named(tmp_path: Path) -> None:
    write_corpus(tmp_path, ROW)
    (tmp_path / "singers.toml").unlink()
    with pytest.raises(CorpusError, match=r"singers\.toml is missing"):
        Corpora(tmp_path).get("singers")


def test_a_roster_that_is_no_file_no_text_or_too_large_is_refused(tmp_path: Path) -> None:
    roster = write_corpus(tmp_path, ROW) / "singers.tsv"
    roster.write_bytes(b"\xff\xfe")
    with pytest.raises(CorpusError, match=r"singers\.tsv is not UTF-8"):
        Corpora(tmp_path).get("singers")
    roster.write_bytes(b"x" * (4 * 2**20 + 1))
    with pytest.raises(CorpusError, match=r"singers\.tsv is larger than 4,194,304 bytes"):
        Corpora(tmp_path).get("singers")
    roster.unlink()
    os.mkfifo(roster)
    with pytest.raises(CorpusError, match=r"singers\.tsv is missing or is no regular file"):
        Corpora(tmp_path).get("singers")
