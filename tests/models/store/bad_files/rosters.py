"""Rosters that break a rule, and those that would take time or memory."""

from collections.abc import Iterator
from itertools import islice, product

from models.store.card import MAX_ROSTER
from tests import tiny
from tests.models.store.bad_files.case import BadFile, good, roster_of, with_roster

ROW = "郭靖\tGuō Jìng\t射雕英雄传\tname\n"


def cases() -> Iterator[BadFile]:
    """Yield them."""
    yield from _whole_files()
    yield from _sizes()
    yield from _rows()


def _whole_files() -> Iterator[BadFile]:
    own = good()[2]
    files = {
        "empty": b"",
        "a line break": b"\n",
        "a header alone": tiny.HEADER.encode(),
        "without a header": own.partition(b"\n")[2],
        "another header": own.replace(b"pinyin", b"reading", 1),
        "a header that begins with pinyin": own.replace(b"name\tpinyin", b"pinyin\tname", 1),
        "a header with a column twice": own.replace(b"works", b"kind", 1),
        "an unknown column": own.replace(b"\n", b"\tage\n", 1),
        "a column too few": own.replace(b"\tkind\n", b"\n", 1),
        "an unknown gender": b"name\tgender\nAda\tx\n",
        "a gender in capitals": b"name\tgender\nAda\tF\n",
        "no gender": b"name\tgender\nAda\t\n",
        "an unsure unknown": b"name\tgender\nAda\tunknown?\n",
        "letters between two spaces": b"name\nAda  Vane\n",
        "a name of letters that ends with a space": b"name\nAda \n",
        "a name of letters that begins with a hyphen": b"name\n-Ada\n",
        "a link": b"name\n[Ada](https://example.com)\n",
        "a name in bold": b"name\n**Ada**\n",
        "decomposed letters": "name\nE\u0301lise\n".encode(),
        "digits in a name": b"name\nAda 2\n",
        "33 letters": b"name\n" + b"a" * 33 + b"\n",
        "an empty name": b"name\n\n",
        "a byte order mark": b"\xef\xbb\xbf" + own,
        "UTF-16": own.decode().encode("utf-16"),
        "GB 18030": own.decode().replace("ǐ", "i").encode("gb18030"),
        "cut in mid-character": own[: len(tiny.HEADER) + 2],
        "no UTF-8": own + b"\xff\xfe\n",
        "a lone surrogate": own + b"\xed\xa0\x80\tX\tx\tname\n",
        "commas": own.replace(b"\t", b","),
        "a name twice": own + own.splitlines(keepends=True)[1],
        "all names twice": own + own.partition(b"\n")[2],
        "JSON": b'{"names": []}',
        "a NUL at the end": own + b"\0",
        "a blank line": own + b"\n",
        "old Mac's line ends": own.replace(b"\n", b"\r"),
        "half a row": own + "郭靖".encode(),
    }
    for name, content in files.items():
        yield with_roster(f"roster: {name}", content)


def _sizes() -> Iterator[BadFile]:
    readings = {"㕶": ("ňg", "ň"), "佮": ("é", "gé")}
    ambiguous = "".join(readings) * 15 + "郭"
    sizes = {
        "one line of 4 MB": tiny.HEADER.encode() + "郭".encode() * (MAX_ROSTER // 3 - 20),
        "a header of 4 MB": b"x" * MAX_ROSTER,
        "tabs": tiny.HEADER.encode() + b"\t" * (MAX_ROSTER - 100),
        "line breaks": tiny.HEADER.encode() + b"\n" * (MAX_ROSTER - 100),
        "a line of 1,001 characters": tiny.HEADER.encode() + b"x" * 1001,
        "20,001 rows": (tiny.HEADER + ROW * 20_001).encode(),
        "20,000 times the same row": (tiny.HEADER + ROW * 20_000).encode(),
        "a byte above the limit": tiny.HEADER.encode() + b"x" * MAX_ROSTER,
        "60 MB": b"x" * (60 * 2**20),
        "a name of 33 characters": roster_of([("郭" * 33, "guō" * 33)]),
        "a name of 900 characters": (tiny.HEADER + "郭" * 900 + "\tG\tx\tname\n").encode(),
        "pinyin of 900 letters": (tiny.HEADER + "郭靖\t" + "guō" * 300 + "\tx\tname\n").encode(),
        "4 MB of long names, the last one mistyped": _long_names(),
        "pinyin that can be split in 2^15 ways": roster_of([(ambiguous, "ňgé" * 15 + "x")]),
        "900 works and a wrong kind": (tiny.HEADER + "郭靖\tGuō Jìng\t" + ";" * 900 + "\tx\n").encode(),
    }
    for name, content in sizes.items():
        yield with_roster(f"roster: {name}", content)


def _long_names() -> bytes:
    """Return as much as a roster may hold, right up to its last row."""
    readings = {"郭": "guō", "靖": "jìng"}
    ends = islice(product(readings, repeat=14), 2**14 - 1)
    names = ("郭" * 18 + "".join(end) for end in ends)
    return roster_of([*((name, "".join(map(readings.__getitem__, name))) for name in names), ("郭靖", "guō jīng")])


def _rows() -> Iterator[BadFile]:
    rows = {
        "three columns": "郭靖\tGuō Jìng\t射雕英雄传\n",
        "five columns": ROW.replace("\n", "\tmore\n"),
        "one column": "郭靖\n",
        "no name": "\tGuō Jìng\t射雕英雄传\tname\n",
        "no pinyin": "郭靖\t\t射雕英雄传\tname\n",
        "no works": "郭靖\tGuō Jìng\t\tname\n",
        "no kind": "郭靖\tGuō Jìng\t射雕英雄传\t\n",
        "an unknown kind": "郭靖\tGuō Jìng\t射雕英雄传\thero\n",
        "a kind in capitals": "郭靖\tGuō Jìng\t射雕英雄传\tNAME\n",
        "a wrong tone": "郭靖\tGuǒ Jìng\t射雕英雄传\tname\n",
        "no tone": "郭靖\tGuo Jing\t射雕英雄传\tname\n",
        "pinyin too short": "郭靖\tGuō\t射雕英雄传\tname\n",
        "pinyin too long": "郭靖\tGuō Jìng Jìng\t射雕英雄传\tname\n",
        "two spaces": "郭靖\tGuō  Jìng\t射雕英雄传\tname\n",
        "a space at the end": "郭靖\tGuō Jìng \t射雕英雄传\tname\n",
        "letters": "Guo Jing\tGuō Jìng\t射雕英雄传\tname\n",
        "a Latin homoglyph in the pinyin": ROW.replace("Guō", "Gu\u01a1"),
        "a Cyrillic homoglyph in the pinyin": "郭安\tGuō \u0410n\tx\tname\n",
        "a radical for a hanzi": "⾦靖\tJīn Jìng\t射雕英雄传\tname\n",
        "a compatibility hanzi": "金靖\tJīn Jìng\t射雕英雄传\tname\n",
        "hanzi beyond U+FFFF": "𡋾靖\tYǒng Jìng\t射雕英雄传\tname\n",
        "a full-width space in a name": "郭\u3000靖\tGuō Jìng\t射雕英雄传\tname\n",
        "a zero width space in a name": "郭\u200b靖\tGuō Jìng\t射雕英雄传\tname\n",
        "a NUL in a name": "郭\0靖\tGuō Jìng\t射雕英雄传\tname\n",
        "a NUL in the pinyin": "郭靖\tGuō\0Jìng\t射雕英雄传\tname\n",
        "markdown": "**郭靖**\tGuō Jìng\t射雕英雄传\tname\n",
        "a mention": "@everyone\tGuō Jìng\t射雕英雄传\tname\n",
        "a terminal's escape": "\x1b[2J\tGuō Jìng\t射雕英雄传\tname\n",
        "a formula": "=1+1\tGuō Jìng\t射雕英雄传\tname\n",
        "decomposed pinyin": "郭靖\tGuo\u0304 Ji\u0300ng\t射雕英雄传\tname\n",
        "quotation marks": '"郭靖"\tGuō Jìng\t射雕英雄传\tname\n',
        "the Chinese zero": "〇靖\tLíng Jìng\t射雕英雄传\tname\n",
        "emoji": "😀\tXiào\t射雕英雄传\tname\n",
    }
    for name, row in rows.items():
        yield with_roster(f"roster row: {name}", (tiny.HEADER + row).encode())
