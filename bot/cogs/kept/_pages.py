"""What people see of the names that they keep."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from bot.cogs.kept._names import MAX_KEPT, KeptName
from bot.cogs.kept._store import Outcome
from bot.kit import glosses
from bot.kit.pages.markdown import escape
from bot.kit.pages.names import with_pinyin, written
from bot.kit.pages.page import Accent, Download, Gallery, Page, Picture, turning
from bot.kit.texts import Language
from models.lexicon.lexicon import Lexicon
from models.lexicon.names import Part, explain
from models.roster.entry import Kind

PAGE_SIZE = 10

CUSTOM_ID = r"kept:(?P<page>[0-9]{1,3}):(?P<text>.{0,40})"
"""The regular expression of the custom_id of a button to a page of the list."""


def custom_id(number: int, text: str) -> str:
    """Return the custom_id of a button to a page of the names found for a text."""
    return f"kept:{number}:{text}"


def done_page(language: Language, kept: KeptName, outcome: Outcome, total: int) -> Page:
    """Return what became of a name that a person wanted to keep; `total` is how many they keep now."""
    shown = with_pinyin(language, kept.name, kept.pinyin, bold=True)
    match outcome:
        case Outcome.KEPT:
            sentence = language("kept-done", name=shown)
        case Outcome.KNOWN:
            sentence = language("kept-done-known", name=shown)
        case Outcome.FULL:
            sentence = language("kept-done-full", name=shown, limit=MAX_KEPT)
    footer = language("kept-done-footer", total=total, limit=MAX_KEPT)
    return Page("", (sentence,), footer, accent=Accent.JADE if outcome is Outcome.KEPT else Accent.GRAY)


def export_page(language: Language, count: int, files: Sequence[Download]) -> Page:
    """Return the files with a sentence."""
    return Page(language("kept-export-title"), (language("kept-export-done", count=count), *files))


@dataclass(frozen=True, slots=True)
class KeptPages:
    """Makes the pages of kept names in one language; `styles` are the styles' names in it.

    `lexicon` says what the names mean.
    """

    language: Language
    styles: Mapping[str, str] = field(default_factory=dict)
    lexicon: Lexicon = field(default_factory=Lexicon)

    def listed(self, kept: Sequence[KeptName], number: int = 0, text: str = "") -> Page:
        """Return a page of names, counted from 0, that were found for a text."""
        language, shown = self.language, written(self.language, text)
        title = language("kept-title")
        if not kept:
            nothing = language("kept-none-found", text=shown) if text else language("kept-none")
            return Page(title, (nothing,), accent=Accent.GRAY)
        count = -(-len(kept) // PAGE_SIZE)
        number = min(number, count - 1)
        names = kept[number * PAGE_SIZE : (number + 1) * PAGE_SIZE]
        message_id = "kept-footer-found" if text else "kept-footer"
        return Page(
            title,
            ("\n".join(line for some in names for line in self._lines(some)),),
            language(message_id, count=len(kept), page=number + 1, pages=count, text=shown),
            turning(
                (custom_id(max(number - 1, 0), text), custom_id(number + 1, text)),
                (language("kept-back"), language("kept-on")),
                number,
                count,
            ),
        )

    def shared(self, kept: KeptName, picture: bytes | None) -> Page:
        """Return a kept name for everybody, as a picture or, without one, as text."""
        footer = self.language("kept-share-manner", style=escape(self.manner(kept)))
        if picture is not None:
            return Page(blocks=(Gallery((Picture("name.png", picture, self._described(kept)),)),), footer=footer)
        line = self.language("kept-share-line", name=self._name(kept), pinyin=self._pinyin(kept)).rstrip()
        lines = filter(None, (line, glosses.line(self.language, self._parts(kept))))
        return Page(blocks=("\n".join(lines), self.language("kept-share-no-picture")), footer=footer)

    def manner(self, kept: KeptName) -> str:
        """Return the name of a kept name's style, or of the two that were mixed, as plain text."""
        first = self.styles.get(kept.style, kept.style)
        if kept.blend is None:
            return first
        return self.language("kept-blend", first=first, second=self.styles.get(kept.blend, kept.blend))

    def meaning(self, kept: KeptName) -> str:
        """Return what a name means as plain text; empty where it is not known, or not wanted."""
        return glosses.plain(self.language, self._parts(kept))

    def _lines(self, kept: KeptName) -> Iterator[str]:
        """Yield a name's line in the list, and what it means."""
        line = self.language(
            "kept-line",
            name=self._name(kept),
            pinyin=self._pinyin(kept),
            style=escape(self.manner(kept)),
            day=f"{kept.kept_at:%Y-%m-%d}",
        )
        # Without pinyin the message has the spaces around it.
        yield " ".join(line.split())
        yield from filter(None, [glosses.line(self.language, self._parts(kept))])

    def _described(self, kept: KeptName) -> str:
        """Return the alternative text of the picture of a name: what is written in it, without Markdown."""
        pinyin, meaning = kept.pinyin if self.language.pinyin else "", self.meaning(kept)
        message_id = "kept-share-alt-gloss" if pinyin and meaning else "kept-share-alt"
        if not (pinyin or meaning):
            message_id = "kept-share-alt-name"
        # In parentheses stands the meaning alone where no pinyin is wanted.
        told = {"pinyin": pinyin or meaning, "gloss": meaning}
        return self.language(message_id, name=self.language.hanzi(kept.name), style=self.manner(kept), **told)

    def _name(self, kept: KeptName) -> str:
        return written(self.language, kept.name)

    def _pinyin(self, kept: KeptName) -> str:
        return escape(kept.pinyin) if self.language.pinyin else ""

    def _parts(self, kept: KeptName) -> tuple[Part, ...]:
        return explain(self.lexicon, kept.name, kept.pinyin, Kind(kept.kind) if kept.kind else Kind.NAME)
