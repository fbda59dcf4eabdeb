"""Write the tables of characters in `bot/kit/script`, from OpenCC, whose dictionaries would cost the bot 45 MB.

Run it after a new release of OpenCC: `.venv/bin/python -m tools.hanzi`. A test compares the tables with OpenCC.
"""

import re
from pathlib import Path

from opencc import OpenCC

from models.roster.hanzi import HANZI_CLASS

FOLDER = Path(__file__).parent.parent / "bot" / "kit" / "script"
CONFIGS = {"to_traditional.tsv": "s2tw", "to_simplified.tsv": "t2s"}
"""What OpenCC calls each conversion. Of the traditional locales Discord has only Taiwan's."""


def table(config: str) -> dict[str, str]:
    """Return each hanzi that a conversion changes, with what it becomes."""
    hanzi = re.findall(HANZI_CLASS, "".join(map(chr, range(0x3400, 0x33480))))
    convert = OpenCC(config).convert
    return {character: other for character in hanzi if (other := convert(character)) != character}


def main() -> None:
    """Write the tables."""
    for name, config in CONFIGS.items():
        lines = [f"{character}\t{other}\n" for character, other in table(config).items()]
        (FOLDER / name).write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
