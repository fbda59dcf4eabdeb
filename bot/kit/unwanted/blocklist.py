"""The operator's blocklist: a file in DATA_DIR whose names and parts of names never come."""

import codecs
from pathlib import Path

from bot.kit.script import simplified
from bot.kit.typed import normalize
from models.files import read_plain

FILE = "blocklist.txt"
MAX_BYTES = 65_536
MAX_ENTRIES = 2_000
MAX_ENTRY = 32
"""The most characters of a name or part."""


class BlocklistError(Exception):
    """The file can't be used; the text says why in one line."""


def read_blocklist(data_dir: Path) -> frozenset[str]:
    """Return the names and parts that the file has, one a line; none without the file.

    Hanzi may be of either script. Blank lines and what follows a # don't count. Blocking. Raises BlocklistError.
    """
    try:
        text = read_plain(data_dir / FILE, MAX_BYTES).removeprefix(codecs.BOM_UTF8).decode()
    except FileNotFoundError:
        return frozenset()
    except UnicodeDecodeError:
        raise BlocklistError(f"{FILE} is not UTF-8") from None
    except OSError as error:
        raise BlocklistError(f"{FILE} can't be read: {error.strerror}") from None
    except ValueError as error:
        raise BlocklistError(str(error)) from None
    entries = {
        number: simplified(normalize(line.partition("#")[0]))
        for number, line in enumerate(text.splitlines(), start=1)
    }
    for number, entry in entries.items():
        if len(entry) > MAX_ENTRY:
            raise BlocklistError(f"{FILE}, line {number}: a name or part has at most {MAX_ENTRY} characters")
    blocked = frozenset(filter(None, entries.values()))
    if len(blocked) > MAX_ENTRIES:
        raise BlocklistError(f"{FILE} has {len(blocked):,} entries, more than the limit of {MAX_ENTRIES:,}")
    return blocked
