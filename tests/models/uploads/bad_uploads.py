"""Files that are no roster, each with what is wrong with it."""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from models.uploads.decoding import MAX_BYTES
from models.uploads.faults import FaultKind
from models.uploads.upload import MAX_NAMES
from tests.models.uploads.good import a_name_a_line, elves, table


@dataclass(frozen=True, slots=True)
class BadUpload:
    """One way to spoil an upload."""

    name: str
    content: bytes
    kind: FaultKind
    """The first thing that is wrong with it."""
    line: int | None = None
    """Where."""


def bad_uploads() -> list[BadUpload]:
    """Return them."""
    return [*_encodings(), *_sizes(), *_tables(), *_cells(), *_names()]


def _encodings() -> Iterator[BadUpload]:
    text = a_name_a_line("Ömer Çağrı").decode()
    hanzi = "郭靖\n黄蓉\n令狐冲\n" * 40
    contents = {
        "GB 18030": hanzi.encode("gb18030"),
        "Big5": hanzi.replace("黄", "黃").replace("冲", "沖").encode("big5"),
        "Shift JIS": "山田太郎\n".encode("shift_jis") * 40,
        "Windows-1254": text.encode("cp1254", "replace"),
        "Latin 1": text.encode("latin-1", "replace"),
        "UTF-8 cut in mid-character": text.encode()[:1] + b"\n",
        "a lone surrogate": text.encode() + b"\xed\xa0\x80\n",
        "overlong UTF-8": text.encode() + b"\xc0\xaf\n",
        "a picture": b"\x89PNG\r\n\x1a\n" + bytes(range(1, 256)),
        "UTF-16 with an odd number of bytes": text.encode("utf-16") + b"\n",
        "UTF-16 with half of a pair": text.encode("utf-16") + b"\x00\xd8",
    }
    for name, content in contents.items():
        yield BadUpload(name, content, FaultKind.ENCODING)
    nul = {
        "UTF-16 without its mark": text.encode("utf-16-le"),
        "UTF-16, big end first, without its mark": text.encode("utf-16-be"),
        "UTF-32": text.encode("utf-32"),
        "a NUL at the end": text.encode() + b"\0",
        "a NUL in a name": b"Ada\0Vane\n" + text.encode(),
        "zeros": bytes(1000),
        "a spreadsheet": b"PK\x03\x04\x14\x00\x06\x00" + zlib.compress(text.encode()),
        "a program": b"\x7fELF\x02\x01\x01" + bytes(57),
    }
    for name, content in nul.items():
        yield BadUpload(name, content, FaultKind.NUL)


def _sizes() -> Iterator[BadUpload]:
    yield BadUpload("empty", b"", FaultKind.EMPTY)
    few = {
        "a byte order mark alone": b"\xef\xbb\xbf",
        "UTF-16's mark alone": b"\xff\xfe",
        "a million blank lines": b"\n" * 10**6,
        "blanks": b" \t \n" * 1000,
        "a header alone": b"name\tgender\n",
        "one name": b"Ada\n",
        "one name in a table": b"name\nAda\n",
        "99 names": a_name_a_line(count=99),
        "one name a thousand times": b"Ada\n" * 1000,
        "the same names in full-width letters": "Ada\nＡｄａ\n".encode() * 100,
    }
    for name, content in few.items():
        yield BadUpload(name, content, FaultKind.FEW)
    yield BadUpload("a byte too many", b"a" * (MAX_BYTES + 1), FaultKind.LARGE)
    yield BadUpload("a million lines", b"ab\n" * 10**6, FaultKind.LARGE)
    yield BadUpload("half a million lines", b"a\n" * (MAX_BYTES // 2), FaultKind.MANY)
    # Hanzi, so that there are many of two characters.
    many = "".join(f"{chr(0x4E00 + place // 200)}{chr(0x5E00 + place % 200)}\n" for place in range(MAX_NAMES + 1))
    yield BadUpload("a name too many", many.encode(), FaultKind.MANY)
    strange = "".join(f"{chr(0x4E00 + place)}{chr(0x7000 + place)}\n" for place in range(3000))
    yield BadUpload("too many characters", strange.encode(), FaultKind.CHARACTERS)
    yield BadUpload("one giant line", b"a" * MAX_BYTES, FaultKind.LINE, 1)
    yield BadUpload("one giant line of tabs", b"name" + b"\t" * (MAX_BYTES - 4), FaultKind.HEADER, 1)
    yield BadUpload("one giant cell", table("name\tworks", "Ada\t" + "a" * 10**6), FaultKind.LINE, 2)
    # … is stored as three characters.
    works = ";".join(["…" * 20] * 17)
    yield BadUpload("a line that grows", table("name\tworks", f"Ada\t{works}", rest="\tTales"), FaultKind.GROWN, 2)
    yield BadUpload("a giant line of marks", ("a" + "\u0301" * 500_000).encode(), FaultKind.LINE, 1)


def _tables() -> Iterator[BadUpload]:
    headers = {
        "an unknown column": "name\tage",
        "a column twice": "name\tgender\tgender",
        "name is not first": "gender\tname",
        "a blank column": "name\t\tgender",
        "no header": "Ada\tf",
        "a header in Chinese": "名字\t拼音",
    }
    for name, header in headers.items():
        yield BadUpload(name, table(header, rest="\tf"), FaultKind.HEADER, 1)
    for name, sign in (("commas", ","), ("semicolons", ";")):
        rows = table(f"name{sign}gender", rest=f"{sign}f")
        yield BadUpload(f"{name} instead of tabs", rows, FaultKind.SEPARATOR, 1)
    yield BadUpload("JSON", b'{"names": ["Ada"]}', FaultKind.SIGN, 1)
    yield BadUpload("HTML", b"<ul><li>Ada</li></ul>\n", FaultKind.EMOJI, 1)


def _cells() -> Iterator[BadUpload]:
    spoiled = {
        "a cell too few": ("name\tgender", "Ada", "\tf", FaultKind.CELLS),
        "a cell too many": ("name\tgender", "Ada\tf\tf", "\tf", FaultKind.CELLS),
        "no name": ("name\tgender", "\tf", "\tf", FaultKind.NAMELESS),
        "an unknown gender": ("name\tgender", "Ada\tx", "\tf", FaultKind.GENDER),
        "no gender": ("name\tgender", "Ada\t", "\tf", FaultKind.GENDER),
        "an unknown kind": ("name\tkind", "Ada\thero", "\tname", FaultKind.KIND),
        "no works": ("name\tworks", "Ada\t", "\tTales", FaultKind.LACKS),
        "an empty work": ("name\tworks", "Ada\tTales;;Songs", "\tTales", FaultKind.WORKS),
        "a long work": ("name\tworks", f"Ada\t{'a' * 61}", "\tTales", FaultKind.WORKS),
        "letters with pinyin": ("name\tpinyin", "Ada\tĀdá", "\tĀ", FaultKind.HANZI),
        "no pinyin": ("name\tpinyin", "郭靖\t", "\tĀ", FaultKind.LACKS),
        "another name's pinyin": ("name\tpinyin", "郭靖\tHuáng Róng", "\tĀ", FaultKind.PINYIN),
        "half of the pinyin": ("name\tpinyin", "郭靖\tGuō", "\tĀ", FaultKind.PINYIN),
        "pinyin without tones": ("name\tpinyin", "郭靖\tGuo Jing", "\tĀ", FaultKind.PINYIN),
    }
    for name, (header, row, rest, kind) in spoiled.items():
        yield BadUpload(name, table(header, row, rest=rest), kind, 2)
    tab = b"\n".join([b"Ada", *(f"{name}\tf".encode() for name in elves(120))])
    yield BadUpload("tabs below a first line without", tab, FaultKind.CELLS, 2)


def _names() -> Iterator[BadUpload]:
    spoiled = {
        "a Cyrillic а in a Latin name": ("Аda Vane", FaultKind.MIXED),
        "a Greek ο in a Latin name": ("Tοm", FaultKind.MIXED),
        "a Latin a in a Cyrillic name": ("Мaрия", FaultKind.MIXED),
        "a Cherokee Ꭰ in a Latin name": ("ᎠDA", FaultKind.MIXED),
        "hanzi and Cyrillic": ("郭А", FaultKind.MIXED),
        "an emoji": ("Ada 😀", FaultKind.EMOJI),
        "a family of emoji": ("👨‍👩‍👧", FaultKind.EMOJI),
        "a flag": ("🇹🇷", FaultKind.EMOJI),
        "a currency": ("Ada$", FaultKind.EMOJI),
        "a digit": ("R2D2", FaultKind.DIGIT),
        "an Arabic digit": ("Ada٣", FaultKind.DIGIT),
        "a fraction": ("Ada ½", FaultKind.DIGIT),
        "a mark first": ("\u0323da", FaultKind.MARK),
        "a mark behind a hyphen": ("Ada-\u0323", FaultKind.MARK),
        "an invisible mark": ("A\u034fda", FaultKind.MARK),
        "three marks on a Latin letter": ("x\u0323\u0324\u0325da", FaultKind.MARK),
        "five marks on a letter of Devanagari": ("क" + "\u0902" * 5, FaultKind.MARK),
        "a mark on a hanzi": ("郭\u0301靖", FaultKind.MARK),
        "a keycap behind a letter": ("A\u20e3da", FaultKind.MARK),
        "a mark of another script": ("Ad\u093f", FaultKind.MIXED),
        "a heap of marks": ("Z" + "\u0324\u0353\u032b" * 9, FaultKind.MARK),
        "a keycap": ("Ada*\u20e3", FaultKind.SIGN),
        "a bracket": ("Ada (Vane)", FaultKind.SIGN),
        "bold": ("**Ada**", FaultKind.SIGN),
        "a link": ("[Ada](https://example.com)", FaultKind.SIGN),
        "a mention": ("@everyone", FaultKind.SIGN),
        "a formula": ("=1+1", FaultKind.EMOJI),
        "a private character": ("Ada\ue000", FaultKind.SIGN),
        "an unassigned character": ("Ada\U000e0fff", FaultKind.SIGN),
        "a noncharacter": ("Ada\uffff", FaultKind.SIGN),
        "a hyphen first": ("-Ada", FaultKind.BETWEEN),
        "an apostrophe last": ("Ada'", FaultKind.BETWEEN),
        "two hyphens": ("Ada--Mae", FaultKind.BETWEEN),
        "33 letters": ("a" * 33, FaultKind.LONG),
        "a ligature of eighteen letters": ("\ufdfa\ufdfa", FaultKind.LONG),
        "a bell": ("Ada\x07", FaultKind.CONTROL),
        "an escape sequence": ("\x1b[31mAda", FaultKind.CONTROL),
        "a vertical tab": ("Ada\x0bMae", FaultKind.CONTROL),
        "a delete": ("Ada\x7f", FaultKind.CONTROL),
        "Windows' next line": ("Ada\x85", FaultKind.CONTROL),
        "invisible characters alone": ("\u200b\u2060", FaultKind.NAMELESS),
        "a blank that is no space": ("\u00ad", FaultKind.NAMELESS),
    }
    for name, (written, kind) in spoiled.items():
        yield BadUpload(name, a_name_a_line("Ada", written), kind, 2)
