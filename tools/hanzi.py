"""Write the tables of characters in `bot/kit/script`, from OpenCC, whose dictionaries would cost the bot 45 MB.

Run it after a new release of OpenCC, or new Chinese meanings in the lexicon: `.venv/bin/python -m tools.hanzi`.
A test compares the tables with OpenCC.
"""

import re
from itertools import chain
from pathlib import Path

from opencc import OpenCC

from bot.kit.script import PROSE, traditional
from models.lexicon.table import shipped_lexicon
from models.roster.hanzi import HANZI, HANZI_CLASS

FOLDER = Path(__file__).parent.parent / "bot" / "kit" / "script"
CONFIGS = {"to_traditional.tsv": "s2tw", "to_simplified.tsv": "t2s"}
"""What OpenCC calls each conversion. Of the traditional locales Discord has only Taiwan's."""

MISTAKES = frozenset(
    {
        *("以云为枕", "有云朵", "没有云", "还没有云", "小小云朵", "像斗一样", "千斗", "向秋发问", "没有征战"),
        *("风起青苹之末", "商山四皓绮里季", "回娘家", "相并的船"),
    }
)
"""Prose in which OpenCC finds wrong words: 云 stays as in "to say", and 斗 is "to fight"."""


def table(config: str) -> dict[str, str]:
    """Return each hanzi that a conversion changes, with what it becomes."""
    hanzi = re.findall(HANZI_CLASS, "".join(map(chr, range(0x3400, 0x33480))))
    convert = OpenCC(config).convert
    return {character: other for character in hanzi if (other := convert(character)) != character}


def prose() -> dict[str, str]:
    """Return each run of hanzi in the lexicon's meanings that is another one as prose than as a name."""
    lexicon = shipped_lexicon()
    glosses = chain(lexicon.characters.values(), lexicon.words.values(), lexicon.surnames.values())
    meanings = [gloss.meaning("zh-CN") for gloss in glosses if "zh" in gloss.meanings]
    runs = {run for meaning in meanings for run in HANZI.findall(meaning)} - MISTAKES
    convert = OpenCC(CONFIGS["to_traditional.tsv"]).convert
    return {run: other for run in sorted(runs) if (other := convert(run)) != traditional(run)}


def main() -> None:
    """Write the tables."""
    for name, config in CONFIGS.items():
        _write(name, table(config))
    _write(PROSE, prose())


def _write(name: str, pairs: dict[str, str]) -> None:
    lines = [f"{key}\t{other}\n" for key, other in pairs.items()]
    (FOLDER / name).write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
