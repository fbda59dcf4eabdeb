import gzip
from pathlib import Path

import pytest

from models.forbidden.shipped import WORDS, parse_words
from training import words
from training.errors import TrainingError

CEDICT = """\
# CC-CEDICT
白天 白天 [bai2 tian1] /daytime/
李小龍 李小龙 [Li3 Xiao3 long2] /Bruce Lee (1940-1973)/
天氣 天气 [tian1 qi4] /weather/
天文學 天文学 [tian1 wen2 xue2] /astronomy/
3C 3C [san1 C] /computers, communications and consumer electronics/
"""


def test_headwords_are_simplified(tmp_path: Path) -> None:
    path = tmp_path / "cedict.txt.gz"
    path.write_bytes(gzip.compress(CEDICT.encode()))
    assert list(words.headwords(path)) == ["白天", "李小龙", "天气", "天文学", "3C"]


@pytest.mark.parametrize("content", [b"plain text", gzip.compress(b"\xff\xfe\xff", mtime=0)])
def test_another_file_is_refused(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "cedict.txt.gz"
    path.write_bytes(content)
    with pytest.raises(TrainingError, match=r"cedict\.txt\.gz is no CC-CEDICT"):
        list(words.headwords(path))


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
