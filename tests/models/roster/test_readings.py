"""The readings of `readings.tsv`, which was written before the tables and is never tuned on.

Each name's reading was checked against a second source, which its row names: CC-CEDICT, pypinyin's phrases, or the
rosters' own column.
"""

import csv
from pathlib import Path

from models.roster import pinyin
from models.roster.entry import Kind
from models.roster.roster import Roster
from models.roster.tables import polyphones, readings, surname_readings
from tests import tiny
from tools import readings as maker

LEAST = 0.99
ROSTER = Roster.parse(tiny.HEADER + tiny.ROSTERS["jin_yong"])
SOURCES = {"cedict", "pypinyin", "rosters"}

with (Path(__file__).parent / "readings.tsv").open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader(file, delimiter="\t"))


def _syllables(name: str, spelled: str) -> list[str]:
    return [syllable for word in pinyin.split(name, spelled) for syllable in word]


def _read(row: dict[str, str]) -> str:
    return ROSTER.read(row["name"], row["asked"], Kind(row["kind"]))


def test_nearly_every_syllable_is_right() -> None:
    pairs = [
        pair
        for row in ROWS
        for pair in zip(_syllables(row["name"], _read(row)), _syllables(row["name"], row["pinyin"]), strict=True)
    ]
    wrong = [row["name"] for row in ROWS if _read(row) != row["pinyin"]]
    assert sum(read == expected for read, expected in pairs) >= LEAST * len(pairs), wrong


def test_nearly_every_name_is_split_and_spelled_right() -> None:
    wrong = [row["name"] for row in ROWS if _read(row) != row["pinyin"]]
    assert len(wrong) <= (1 - LEAST) * len(ROWS), wrong


def test_the_set_is_large_and_says_its_sources() -> None:
    assert len({(row["name"], row["asked"]) for row in ROWS}) == len(ROWS) >= 150
    assert all(row["sources"] and set(row["sources"].split(",")) <= SOURCES for row in ROWS)


def test_the_table_of_surnames_has_all_of_them() -> None:
    lengths = [len(surname) for surname in surname_readings()]
    assert lengths.count(1) >= 500
    assert lengths.count(2) >= 80


def test_the_tables_have_one_syllable_a_character() -> None:
    for key, syllables in {**surname_readings(), **polyphones()}.items():
        assert len(key.strip("-")) == len(syllables), key


def test_the_tables_hold_no_key_twice() -> None:
    for table in ("surnames", "polyphones"):
        lines = (Path(pinyin.__file__).parent / f"{table}.tsv").read_text(encoding="utf-8").splitlines()
        keys = [line.partition("\t")[0] for line in lines if not line.startswith("#")]
        assert len(keys) == len(set(keys)), table


def test_the_table_is_what_the_tool_makes_of_pypinyin() -> None:
    assert dict(readings()) == {text: tuple(known) for text, known in maker.table()}


def test_phrases_are_read_as_pypinyin_reads_them() -> None:
    for phrase in ("婆婆", "空儿", "道长", "一场春梦", "人行道"):
        assert pinyin.read(phrase) == maker.phrase_reading(phrase)
