"""Corpora of a test's own making."""

from pathlib import Path

from tests.tiny import HEADER
from training.corpora import SHIPPED, Corpora

ABOUT = '[display]\nen-US = "Singers"\nzh-CN = "歌者"\n\n[works]\n"清平调" = "Qingping Tune"\n'


def write_corpus(folder: Path, rows: str, about: str = ABOUT, style: str = "singers") -> Path:
    """Write a style's roster, with these rows under the header, and its TOML file; return the folder."""
    (folder / f"{style}.tsv").write_text(HEADER + rows, encoding="utf-8")
    (folder / f"{style}.toml").write_text(about, encoding="utf-8")
    return folder


def some_rows(count: int, start: int = 0) -> str:
    """Return the rows of some names of Jin Yong's, every fifth from one on."""
    entries = Corpora(SHIPPED).get("jin_yong").roster.entries[start::5][:count]
    return "".join(f"{entry.name}\t{entry.pinyin}\t清平调\t{entry.kind}\n" for entry in entries)
