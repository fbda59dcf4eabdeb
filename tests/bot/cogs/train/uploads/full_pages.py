from collections.abc import Iterator
from dataclasses import replace

from bot.cogs.train.uploads.naming import MAX_KEY, Naming
from bot.cogs.train.uploads.pages import UploadPages
from bot.cogs.train.uploads.pending import Draft, Pending
from bot.kit.pages.page import Page
from bot.kit.styles import MAX_DISPLAY
from bot.kit.texts import Language
from models.store.registry import Registry
from models.uploads.faults import MAX_SHOWN, MOST_FAULTS, Fault, FaultKind, UploadError
from models.uploads.preview import EXAMPLES, Preview
from models.uploads.shelf import MAX_ABOUT, Shelved
from models.uploads.upload import read_upload
from tests.bot.cogs.train.uploads.rosters import elves
from tests.bot.extremes import BILLION, NAME, STYLE_NAME

LONG = "*" * MAX_SHOWN


def upload_pages(language: Language, registry: Registry) -> Iterator[tuple[str, Page]]:
    """Yield the pages of uploads with the longest names, the largest numbers and the most faults."""
    pages, styles = UploadPages(language), registry.styles()
    draft = Draft(1, "*" * MAX_DISPLAY, "*" * MAX_KEY, "*" * MAX_ABOUT, "*" * 300)
    for kind in FaultKind:
        fault = Fault(kind, BILLION, LONG, LONG, "U+10FFFF", BILLION, BILLION, ("Cyrillic", "Canadian"))
        faults = UploadError([fault] * MOST_FAULTS, BILLION)
        yield f"faults {kind}", pages.refused(draft, "0" * 16, "*" * 300, faults, file="*" * 300)
    preview = Preview(
        names=BILLION,
        duplicates=BILLION,
        changed=BILLION,
        known=dict.fromkeys(styles, BILLION),
        new_characters=("\U00020000",) * 4000,
        characters=BILLION,
        scripts={f"{'S' * 20}{number}": BILLION for number in range(30)},
        examples=(NAME,) * EXAMPLES,
    )
    naming = Naming("k" * MAX_KEY, "*" * MAX_DISPLAY, "")
    pending = Pending(naming, read_upload(elves()), preview, replaces=True)
    before = Shelved(naming.key, {"en-US": naming.name}, "", BILLION, registry.root)
    yield "preview", pages.preview(pending, "0" * 16, dict.fromkeys(styles, STYLE_NAME), before)
    given = replace(draft, upload=pending.upload)
    yield "refused", pages.refused(given, "0" * 16, "*" * 300)
    yield "refused with an earlier file", pages.refused(given, "0" * 16, "*" * 300, faults, file="*" * 300)
    yield "stored", pages.stored(pending)
    yield "dropped", pages.dropped()
    yield "remove", pages.remove(before, naming.name, ["0" * 12] * 100)
    yield "removed", pages.removed(naming.name)
