"""Write the font of the bot's pictures: LXGW WenKai with those characters alone that names and pictures need.

Run by `make font`. The face for simplified hanzi is from Debian's package fonts-lxgw-wenkai, that for traditional
ones from npm's archive of LXGW WenKai TC, which is a file for each of some hundred groups of characters. Their
licence, the OFL, asks that a changed font has another name: ours is called Jianghu Kai.
"""

import io
import sys
import tarfile
from collections import Counter
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import TypeAlias

from fontTools import subset
from fontTools.pens.recordingPen import DecomposingRecordingPen, replayRecording
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from opencc import OpenCC

from bot.kit.pictures.font import FACES
from bot.kit.script import Script, traditional, traditional_prose
from bot.kit.script._exceptions import WORDS
from models.lexicon.table import shipped_lexicon
from models.store.registry import SHIPPED, Registry

ROOT = Path(__file__).parent.parent
SOURCE = Path("/usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Bold.ttf")
ARCHIVE = ROOT / ".cache/fontsource-lxgw-wenkai-tc-5.3.0.tgz"
BOLD = "-700-normal.woff"
"""How the names of those of the archive's files end that are of the source's weight."""

FAMILIES = {Script.SIMPLIFIED: "Jianghu Kai", Script.TRADITIONAL: "Jianghu Kai TC"}
NOTICES = {
    Script.SIMPLIFIED: "",
    Script.TRADITIONAL: "Copyright 2024 The LXGW WenKai Project Authors (https://github.com/lxgw/LxgwWenkaiTC)\n",
}
"""What stands in each face before the source's own copyright notice."""

Outline: TypeAlias = tuple[tuple[str, tuple[object, ...]], ...]
"""The pen's strokes of a character."""

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


def characters() -> dict[Script, set[str]]:
    """Return the characters of shipped names, meanings and pictures, Latin letters and marks, for each face.

    That for simplified hanzi has the others too: it is also that of plugins that name no script.
    """
    registry = Registry(SHIPPED)
    registry.refresh()
    styles = [registry.get(style) for style in registry.styles()]
    known = {character for style in styles for character in style.vocabulary.characters}
    names = {name for style in styles for name in style.roster.names}
    meanings = _meanings()
    # What is not a name is in the language's script, whichever a reader chose for names.
    both = _of_pictures() | {
        character for style in styles for name in style.display.values() for character in name
    }
    both |= {chr(point) for points in LATIN for point in points} | set(PUNCTUATION)
    forms = both | _traditional(known, names) | set("".join(map(traditional_prose, meanings)))
    return {Script.SIMPLIFIED: forms | known | set("".join(meanings)), Script.TRADITIONAL: forms}


def _meanings() -> list[str]:
    """Return the lexicon's Chinese meanings."""
    lexicon = shipped_lexicon()
    glosses = chain(lexicon.characters.values(), lexicon.words.values(), lexicon.surnames.values())
    return [gloss.meaning("zh-CN") for gloss in glosses if "zh" in gloss.meanings]


def _of_pictures() -> set[str]:
    """Return the hanzi of the texts that /explain writes into its picture, and of those around it."""
    files = (ROOT / "bot/kit/locale").glob("*/explain.ftl")
    return {character for file in files for character in file.read_text("utf-8") if ord(character) in BLOCK}


def _traditional(known: set[str], names: set[str]) -> set[str]:
    """Return every traditional form of known characters, and those that we and OpenCC write in names.

    One simplified character can have several forms (冲 is 衝 or 沖), of which a conversion gives one.
    """
    texts = known | names | {word for word in WORDS if known.issuperset(word)}
    # A surname (余) can be written otherwise in a given name (餘).
    found = set("".join(map(traditional, (*texts, *(f"一{character}" for character in known)))))
    for script in TO_TRADITIONAL:
        converter = OpenCC(script)
        found.update(*map(converter.convert, texts))
    for script in TO_SIMPLIFIED:
        converter = OpenCC(script)
        simplified = {form: converter.convert(form) for form in map(chr, BLOCK)}
        found |= {form for form, other in simplified.items() if form != other and other in known}
    return found


def reduced(source: Path, wanted: set[str]) -> TTFont:
    """Return the font with only the wanted characters that it has."""
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
    return font


def redraw(font: TTFont, archive: Path) -> set[str]:
    """Give the font's characters the outlines of the archive's files; return those that keep theirs.

    These are the ones that the archive lacks, and hanzi that it draws like another: 真 like 眞. All else of the
    font stays, so that a line of text has the same place and height in both faces.
    """
    glyphs, theirs = font.getBestCmap(), _outlines(archive)
    times = Counter(outline for code, (outline, _) in theirs.items() if code in BLOCK)
    redrawn = {code for code in set(glyphs) & set(theirs) if times[theirs[code][0]] <= 1}
    for code in redrawn:
        outline, metrics = theirs[code]
        pen = TTGlyphPen(None)
        replayRecording(outline, pen)
        font["glyf"][glyphs[code]] = pen.glyph()
        font["hmtx"][glyphs[code]] = metrics
    return set(map(chr, set(glyphs) - redrawn))


def _outlines(archive: Path) -> dict[int, tuple[Outline, tuple[int, int]]]:
    """Return the outline, advance width and left side bearing of every character in the archive."""
    found = {}
    for font in _bold(archive):
        glyphs = font.getGlyphSet()
        for code, name in font.getBestCmap().items():
            pen = DecomposingRecordingPen(glyphs)
            glyphs[name].draw(pen)
            found[code] = tuple(pen.value), font["hmtx"][name]
    return found


def _bold(archive: Path) -> Iterator[TTFont]:
    with tarfile.open(archive) as files:
        for member in sorted(files.getmembers(), key=lambda member: member.name):
            content = files.extractfile(member) if member.name.endswith(BOLD) else None
            if content:
                yield TTFont(io.BytesIO(content.read()))


def main() -> None:
    """Write both faces, and print their sizes and what the sources lack."""
    for script, wanted in characters().items():
        font = reduced(SOURCE, wanted)
        absent = wanted - set(map(chr, font.getBestCmap()))
        kept = redraw(font, ARCHIVE) if script is Script.TRADITIONAL else set()
        _rename(font, FAMILIES[script], NOTICES[script])
        font.save(FACES[script])
        size = FACES[script].stat().st_size
        sys.stdout.write(f"{FACES[script].name}: {len(wanted):,} characters, {size:,} bytes\n")
        sys.stdout.write(f"in no font: {''.join(sorted(absent))}\n" if absent else "")
        sys.stdout.write(f"shaped as simplified ones: {''.join(sorted(kept))}\n" if kept else "")


def _rename(font: TTFont, family: str, notice: str) -> None:
    names = {1: family, 2: "Regular", 3: family, 4: family, 6: family.replace(" ", "")}
    for record in font["name"].names:
        if record.nameID == 0:
            record.string = notice + record.toUnicode()
        elif record.nameID in names:
            record.string = names[record.nameID]


if __name__ == "__main__":
    main()
