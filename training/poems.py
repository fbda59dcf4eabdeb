"""Classical Chinese poems: pairs of characters that belong together, and the names of poets.

The poems of npm's package chinese-poetry (MIT, https://www.npmjs.com/package/chinese-poetry): Tang and Song shi,
Song ci, Yuan qu, the Book of Songs and the Songs of Chu, some 18 million characters, made simplified by OpenCC.
"""

import json
import re
import tarfile
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

from models.roster.hanzi import HANZI, HANZI_CLASS
from training.errors import TrainingError

PACKAGE = "chinese-poetry@2.0.1"
"""What `make base` gets from npm."""

_POEMS = re.compile(r"package/dist/(quantangshi/poet\.|songci/ci\.|yuanqu/|wudaishici/|shijing/|chuci/).*\.json")
_SURNAMES = "package/dist/mengxue/baijiaxing.json"
_POETS = re.compile(r"package/dist/(quantangshi|songci)/authors?\.(tang|song)\.json")
_RUN = re.compile(f"{HANZI_CLASS}+")
_NAME_LENGTHS = range(2, 5)


@dataclass(frozen=True, slots=True)
class Poems:
    """What was read."""

    characters: Counter[str] = field(default_factory=Counter)
    """How often each character occurs."""
    pairs: Counter[str] = field(default_factory=Counter)
    """How often each pair of neighbors occurs."""
    poets: tuple[str, ...] = ()
    """The poets' names, sorted."""
    surnames: frozenset[str] = frozenset()
    """The characters of the Hundred Family Surnames."""


def read_poems(archive: Path) -> Poems:
    """Read the archive that `npm pack` writes; takes half a minute.

    Raises FileNotFoundError, TrainingError for an archive that is another, and ModuleNotFoundError without OpenCC.
    """
    from opencc import OpenCC  # noqa: PLC0415 - only the extra "quality" has it

    simplify = OpenCC("t2s").convert
    characters: Counter[str] = Counter()
    pairs: Counter[str] = Counter()
    poets: set[str] = set()
    surnames: set[str] = set()
    try:
        for member, entries in _entries(archive):
            if member == _SURNAMES:
                surnames.update("".join(_RUN.findall(simplify("".join(map(_lines, entries))))))
                continue
            if _POETS.fullmatch(member):
                poets.update(simplify(entry["name"]) for entry in entries)
            for run in _RUN.findall(simplify("\n".join(map(_lines, entries)))):
                characters.update(run)
                pairs.update(map("".join, pairwise(run)))
    except (tarfile.TarError, EOFError, zlib.error, ValueError, LookupError, TypeError, AttributeError) as error:
        raise TrainingError(f"{archive.name} is not the archive of {PACKAGE}: {error}") from None
    if not pairs:
        raise TrainingError(f"{archive.name} is not the archive of {PACKAGE}: it holds no poems")
    names = (name for name in poets if HANZI.fullmatch(name) and len(name) in _NAME_LENGTHS)
    return Poems(characters, pairs, tuple(sorted(names)), frozenset(surnames))


def _entries(archive: Path) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """Yield each file of poems or poets with its entries."""
    with tarfile.open(archive, "r:gz") as tar:
        for member in tar:
            if any(re.fullmatch(pattern, member.name) for pattern in (_POEMS, _POETS, _SURNAMES)):
                file = tar.extractfile(member)
                content = json.load(file) if file else []
                if isinstance(content, list) or member.name == _SURNAMES:
                    yield member.name, content if isinstance(content, list) else [content]


def _lines(entry: dict[str, Any]) -> str:
    """Return a poem's text, a line a line; authors have none."""
    return "\n".join(entry.get("paragraphs") or entry.get("content") or ())
