"""Write the font of the bot's pictures: LXGW WenKai with those characters alone that names and pictures need.

Run by `make font`, with the path of LXGW WenKai, by default that of Debian's package fonts-lxgw-wenkai. Its
licence, the OFL, asks that a changed font has another name: ours is called Jianghu Kai.
"""

import sys
from itertools import chain
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from opencc import OpenCC

from bot.kit.script import traditional_prose
from models.lexicon.table import shipped_lexicon
from models.store.registry import SHIPPED, Registry

ROOT = Path(__file__).parent.parent
SOURCE = Path("/usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Bold.ttf")
TARGET = ROOT / "bot/kit/pictures/jianghu_kai.ttf"
FAMILY = "Jianghu Kai"
TO_TRADITIONAL, TO_SIMPLIFIED = ("s2t", "s2tw", "s2hk"), ("t2s", "tw2s", "hk2s")
"""OpenCC's conversions to and from the standard traditional forms, Taiwan's and Hong Kong's."""

BLOCK = range(0x4E00, 0xA000)
"""The first block of hanzi, which holds all common ones."""

LATIN = (
    *(range(0x20, 0x7F), range(0xA1, 0x180)),  # ASCII, and what European languages write, Turkish among them
    (0x18F, 0x259),  # Ə and ə
    range(0x1CD, 0x1DD),  # third tones, and ü with each tone
    (0x1F8, 0x1F9, 0x1E3E, 0x1E3F),  # ǹ and ḿ
)
PUNCTUATION = "·‘’“”–—…、。，：；！？（）《》「」『』★◆"


def characters() -> set[str]:
    """Return the characters of shipped names, meanings and pictures, in every script, Latin letters and marks."""
    registry = Registry(SHIPPED)
    registry.refresh()
    styles = [registry.get(style) for style in registry.styles()]
    known = {character for style in styles for character in style.vocabulary.characters}
    names = {name for style in styles for name in style.roster.names}
    hanzi = known | _traditional(known, names) | _of_meanings() | _of_pictures()
    hanzi |= {character for style in styles for name in style.display.values() for character in name}
    return hanzi | {chr(point) for points in LATIN for point in points} | set(PUNCTUATION)


def _of_meanings() -> set[str]:
    """Return the characters of the lexicon's Chinese meanings, as readers of either script see them."""
    lexicon = shipped_lexicon()
    glosses = chain(lexicon.characters.values(), lexicon.words.values(), lexicon.surnames.values())
    meanings = [gloss.meaning("zh-CN") for gloss in glosses if "zh" in gloss.meanings]
    return set("".join((*meanings, *map(traditional_prose, meanings))))


def _of_pictures() -> set[str]:
    """Return the hanzi of the texts that /explain writes into its picture, and of those around it."""
    files = (ROOT / "bot/kit/locale").glob("*/explain.ftl")
    return {character for file in files for character in file.read_text("utf-8") if ord(character) in BLOCK}


def _traditional(known: set[str], names: set[str]) -> set[str]:
    """Return every traditional form of known characters, and those that OpenCC writes in these names.

    One simplified character can have several forms (冲 is 衝 or 沖), of which a conversion gives one.
    """
    found: set[str] = set()
    for script in TO_TRADITIONAL:
        converter = OpenCC(script)
        found.update(*(converter.convert(text) for text in known | names))
    for script in TO_SIMPLIFIED:
        converter = OpenCC(script)
        found |= {form for form in map(chr, BLOCK) if converter.convert(form) in known}
    return found


def reduced(source: Path, wanted: set[str]) -> TTFont:
    """Return the font with only the wanted characters that it has, under our own name."""
    # The time stays that of the source, so that the same characters give the same bytes.
    font = TTFont(source, recalcTimestamp=False)
    options = subset.Options()
    options.hinting = False
    options.layout_features = []
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    # Layout and vertical writing, which pictures don't use.
    options.drop_tables += ["BASE", "GDEF", "GPOS", "GSUB", "VORG", "vhea", "vmtx"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=map(ord, wanted))
    subsetter.subset(font)
    names = {1: FAMILY, 2: "Regular", 3: FAMILY, 4: FAMILY, 6: FAMILY.replace(" ", "")}
    for record in font["name"].names:
        if record.nameID in names:
            record.string = names[record.nameID]
    return font


def main(source: Path = SOURCE) -> None:
    """Write the font, and print its size and what the source lacks."""
    wanted = characters()
    font = reduced(source, wanted)
    lacking = sorted(wanted - set(map(chr, font.getBestCmap())))
    font.save(TARGET)
    sys.stdout.write(f"{TARGET.name}: {len(wanted):,} characters, {TARGET.stat().st_size:,} bytes\n")
    sys.stdout.write(f"not in {source.name}: {''.join(lacking)}\n" if lacking else "")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:2]))
