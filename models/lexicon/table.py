"""The lexicon's table, a TSV file: comments that say where it comes from, a header, and an entry a line."""

import csv
import hashlib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from models.errors import LexiconError
from models.files import read_trusted
from models.lexicon.lexicon import FALLBACK, LANGUAGES, Gloss, Lexicon, Sort
from models.roster.hanzi import HANZI

SHIPPED = Path(__file__).parent / "lexicon.tsv"
"""The table that comes with the package."""

COLUMNS = ("sort", "text", "readings", "uses", *LANGUAGES)
MAX_TABLE = 2_000_000
"""Bytes of a table."""

_COMMENT = "# "
_READINGS = ","


def render(entries: Iterable[tuple[Sort, Gloss]], comments: Iterable[str]) -> str:
    """Return the table of these entries, ordered by sort and code point, below comments of a line each."""
    rows = sorted((str(sort), gloss.text, *_cells(gloss)) for sort, gloss in entries)
    lines = [f"{_COMMENT}{comment}" for comment in comments]
    return "\n".join([*lines, "\t".join(COLUMNS), *map("\t".join, rows)]) + "\n"


def parse(content: bytes) -> Lexicon:
    """Return the lexicon that a table holds. Raises LexiconError at the first line that breaks a rule."""
    tables: dict[Sort, dict[str, Gloss]] = {sort: {} for sort in Sort}
    for number, row in _rows(content):
        try:
            sort, gloss = _entry(row)
        except ValueError as error:
            raise LexiconError(f"line {number} of the lexicon: {error}") from None
        if gloss.text in tables[sort]:
            raise LexiconError(f"line {number} of the lexicon: {gloss.text} is there already")
        tables[sort][gloss.text] = gloss
    return Lexicon(
        characters=tables[Sort.CHARACTER],
        words=tables[Sort.WORD] | tables[Sort.TITLE],
        titles=frozenset(tables[Sort.TITLE]),
        surnames=tables[Sort.SURNAME],
        version=hashlib.sha256(content).hexdigest()[:12],
    )


@cache
def shipped_lexicon() -> Lexicon:
    """Return the lexicon that comes with the package, read once and ready to be searched.

    Blocking. Raises LexiconError.
    """
    lexicon = parse(read_trusted(SHIPPED, MAX_TABLE, LexiconError))
    _ = lexicon.index, lexicon.longest, lexicon.frequent
    return lexicon


def _rows(content: bytes) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows below the header, with the numbers of their lines. Raises LexiconError."""
    try:
        lines = content.decode().splitlines()
    except UnicodeDecodeError:
        raise LexiconError("the lexicon is no UTF-8") from None
    rows = csv.reader((line for line in lines), delimiter="\t", quoting=csv.QUOTE_NONE)
    kept = ((rows.line_num, row) for row in rows if not "".join(row).startswith(_COMMENT))
    if next(kept, (0, []))[1] != list(COLUMNS):
        raise LexiconError(f"the lexicon's columns are {', '.join(COLUMNS)}")
    yield from kept


def _entry(row: list[str]) -> tuple[Sort, Gloss]:
    """Return what a row says. Raises ValueError."""
    if len(row) != len(COLUMNS):
        raise ValueError(f"expected {len(COLUMNS)} columns, found {len(row)}")
    sort, text, readings, uses, *meanings = row
    if not HANZI.fullmatch(text) or (sort == Sort.CHARACTER and len(text) != 1):
        raise ValueError(f"{text[:20]!r} is no hanzi, or too many")
    by_language = {language: cell for language, cell in zip(LANGUAGES, meanings, strict=True) if cell}
    if FALLBACK not in by_language:
        raise ValueError(f"{text} has no English")
    syllables = tuple(readings.split(_READINGS)) if readings else ()
    return Sort(sort), Gloss(text, by_language, syllables, int(uses or 0))


def _cells(gloss: Gloss) -> tuple[str, ...]:
    readings, uses = _READINGS.join(gloss.readings), str(gloss.uses or "")
    return readings, uses, *(gloss.meanings.get(language, "") for language in LANGUAGES)
