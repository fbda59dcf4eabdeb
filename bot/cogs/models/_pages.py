"""The pages of /models."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from bot.cogs.models._store import Made
from bot.kit import styles
from bot.kit.pages.charts import sparkline
from bot.kit.pages.markdown import escape, relative_time
from bot.kit.pages.page import MAX_TEXT, Block, Button, Download, Field, Look, Page, fitting
from bot.kit.people import shown
from bot.kit.styles import Named
from bot.kit.texts import Language, decimal
from bot.kit.versions import pages as versions
from bot.kit.versions.changes import Change
from models.store.card import STYLE, VERSION, Card
from models.store.manifest import Aliases
from models.store.origin import Origin
from models.store.registry import Registry
from models.versions import card as cards
from models.versions.comparison import Beside, Side
from models.versions.journal import Action, Entry
from models.versions.listing import Unserved, Version

DECISION = rf"models:(?P<decision>use|keep|back):(?P<style>{STYLE}):(?P<version>{VERSION})"
"""The regular expression of the buttons under a comparison."""

CHANGES = 15
"""How many changes /models log shows."""

_DIGITS = 12
"""How much is shown of a hash."""

_UNKNOWN = "–"
_MAX_LIBRARIES = 100
_MAX_SHOWN = 200
"""Characters of a complaint or note, before they are escaped."""


@dataclass(frozen=True, slots=True)
class ModelPages:
    """Makes the pages in one language."""

    language: Language
    registry: Registry
    """Has the styles' names."""
    hidden: Container[int] = ()
    """The people whose name is not shown."""
    others: Sequence[Named] = ()
    """Styles that may not be served, for their names."""

    def style(self, style: str) -> str:
        """Return a style's name, escaped for Markdown."""
        return escape(styles.names(self.registry, [style], self.language, self.others)[style])

    def overview(self, served: Sequence[Version], unserved: Sequence[Unserved] = ()) -> Page:
        """Return the active version of each style, and the styles that have versions and none in use yet."""
        lines = [f"{self.style(version.style)}: {self._line(version)}" for version in served]
        for one in unserved:
            style = self.style(one.style)
            lines.append(self.language("models-line-unserved", style=style, count=one.versions))
        return self._list(self.language("models-title"), lines)

    def listed(self, style: str, found: Sequence[Version]) -> Page:
        """Return the versions of a style."""
        title = self.language("models-title-style", style=self.style(style))
        return self._list(title, [self._line(version) for version in found], self._unserved(style))

    def _unserved(self, style: str) -> str:
        """Return in a sentence that no version of a style is in use yet; nothing where one is."""
        return "" if style in self.registry.styles() else self.language("models-unserved")

    def _list(self, title: str, lines: Sequence[str], before: str = "") -> Page:
        footer = self.language("models-nats")
        room = MAX_TEXT - len(title) - len(footer) - len(before) - 100
        shown_lines = fitting([f"- {line}" for line in lines], room)
        more = len(lines) - len(shown_lines)
        if more:
            shown_lines.append(self.language("models-more", count=more))
        return Page(title, (before, "\n".join(shown_lines) or self.language("error-no-styles")), footer)

    def _line(self, version: Version) -> str:
        if version.card is None:
            reason = escape(version.complaint[:_MAX_SHOWN])
            return self.language("models-line-broken", version=version.version, reason=reason)
        return self.language(
            "models-line",
            version=version.version,
            aliases=self.aliases(version) or _UNKNOWN,
            preset=escape(version.card.preset),
            nats=decimal(version.card.figures.dev_nats, 2),
        )

    def aliases(self, version: Version) -> str:
        """Return a version's aliases, and whether it is kept or shipped, as a list in words."""
        words = [self.language(f"models-alias-{alias}") for alias in version.aliases]
        words += [self.language("models-kept-candidate")] if version.kept else []
        words += [self.language("models-shipped")] if version.shipped else []
        return self.language.listed(words)

    def info(self, version: Version, side: Side, made: Made | None, picture: bytes | None) -> Page:
        """Return a version's model card, with all of it as a file; `picture` is that of its curve."""
        by_whom = [self._by_whom(made)] if made else []
        text = cards.markdown(version, side.card, side.samples, *by_whom)
        lines = "\n".join(self._about(version, side.card, made))
        blocks: tuple[Block, ...] = (
            lines,
            Field(self.language("models-figures"), "\n".join(versions.figures(self.language, side))),
            versions.sampled(self.language, side.samples),
            *versions.curve(self.language, picture),
            Download(f"{version.style}-{version.version}.md", text.encode()),
        )
        title = self.language("models-title-version", style=self.style(version.style), version=version.version)
        return Page(title, blocks, self.language("models-card-footer"))

    def _by_whom(self, made: Made) -> str:
        """Return the training that made a version, and who started it, as the file names them."""
        person = made.starter_id
        # A mention is nothing outside of Discord.
        is_named = person > 0 and person not in self.hidden
        who = f"user {person}" if is_named else shown(self.language, person, {}, self.hidden)
        return f"job {made.job_id}, started by {who}"

    def _about(self, version: Version, card: Card, made: Made | None) -> Iterator[str]:
        language, network, origin = self.language, card.network, version.origin
        yield language("models-info-aliases", aliases=self.aliases(version) or _UNKNOWN)
        yield from self._fate(card)
        yield language(
            "models-info-network",
            kind=network.kind.upper(),
            embedding=network.embedding,
            hidden=network.hidden,
            layers=network.layers,
            characters=len(card.vocabulary),
        )
        yield language("models-info-training", preset=escape(card.preset), seed=str(card.seed), epochs=card.epochs)
        base = (origin.base_sha256 or "")[:_DIGITS] if origin else ""
        yield language("models-info-roster", corpus=card.corpus_sha256[:_DIGITS], base=base or _UNKNOWN)
        libraries = ", ".join(f"{name} {number}" for name, number in card.libraries.items())[:_MAX_LIBRARIES]
        commit = (origin.commit or "")[:_DIGITS] if origin else ""
        yield language("models-info-libraries", libraries=escape(libraries) or _UNKNOWN, commit=commit or _UNKNOWN)
        yield from self._came_about(origin, made)

    def _fate(self, card: Card) -> Iterator[str]:
        """Yield that none of the style's versions is in use yet, and that this one never will be."""
        if unserved := self._unserved(card.style):
            yield unserved
        if card.never_active:
            yield self.language("models-never-active", version=card.version, preset=escape(card.preset))

    def _came_about(self, origin: Origin | None, made: Made | None) -> Iterator[str]:
        if made is not None:
            person = shown(self.language, made.starter_id, {}, self.hidden)
            yield self.language("models-info-who", person=person, job=str(made.job_id))
        if origin is not None:
            if origin.settings:
                yield self.language("models-info-settings", settings=origin.settings)
            if origin.device == "cuda":
                yield self.language("models-info-cuda")
            yield self.language("models-info-when", when=relative_time(origin.trained_at))
            if origin.note:
                yield self.language("models-info-note", note=escape(origin.note))
            if origin.curve:
                yield self.language("models-info-curve", curve=sparkline(origin.curve))

    def compared(self, beside: Beside, aliases: Aliases | None) -> Page:
        """Return a version beside the one that it would replace, if there is one.

        With `aliases`, those of the registry, it has buttons, for who may change what is active.
        """
        card = beside.new.card
        blocks: list[Block] = ["\n".join((self._sides(beside), *self._fate(card)))]
        blocks += versions.beside(self.language, beside)
        if not beside.comparison.same_roster:
            blocks.append(self.language("train-other-roster"))
        elif not beside.comparison.same_vocabulary:
            blocks.append(self.language("train-other-vocabulary"))
        title = self.language("models-title-style", style=self.style(card.style))
        return Page(title, tuple(blocks), controls=self._controls(card, aliases) if aliases else ())

    def _sides(self, beside: Beside) -> str:
        if beside.old is None:
            return self.language("models-compared-alone", new=beside.new.version)
        return self.language("models-compared", old=beside.old.version, new=beside.new.version)

    def _controls(self, card: Card, aliases: Aliases) -> tuple[Button, ...]:
        """Return the buttons by which maintainers decide about a version."""
        style, version = card.style, card.version
        subject = f"{style}:{version}"
        use = Button(f"models:use:{subject}", self.language("models-use"), Look.GREEN)
        keep = Button(f"models:keep:{subject}", self.language("train-keep"))
        back = Button(f"models:back:{subject}", self.language("models-back"), Look.RED)
        if aliases.active.get(style) == version:
            return (back,) if style in aliases.previous else ()
        is_kept = version in aliases.kept.get(style, ())
        return (*(() if card.never_active else (use,)), *(() if is_kept else (keep,)))

    def done(self, change: Change) -> str:
        """Return in a sentence what was done, for everybody in the channel."""
        person, style = shown(self.language, change.user_id, {}), self.style(change.style)
        text = self.language(f"models-done-{change.action}", person=person, style=style, version=change.version)
        return f"{text} {self._against(change)}".rstrip()

    def _against(self, change: Change | Entry) -> str:
        if not change.reasons:
            return ""
        reasons = [self.language(f"models-reason-{reason}") for reason in change.reasons]
        return self.language("models-against", reasons=reasons)

    def log(self, changes: Sequence[Change], from_shell: Sequence[Entry]) -> Page:
        """Return what was done last, in Discord and from a shell, newest first."""
        dated = [(change.changed_at, self._logged(change)) for change in changes]
        dated += [(entry.at, self._logged(entry)) for entry in from_shell]
        newest = sorted(dated, key=lambda line: line[0], reverse=True)[:CHANGES]
        title = self.language("models-log-title")
        lines = fitting([f"- {relative_time(at)} {text}" for at, text in newest], MAX_TEXT - len(title) - 100)
        return Page(title, ("\n".join(lines) or self.language("models-log-empty"),))

    def _logged(self, change: Change | Entry) -> str:
        if isinstance(change, Change):
            who = shown(self.language, change.user_id, {}, self.hidden)
        else:
            who = self.language("models-log-shell")
        style, version = self.style(change.style), change.version
        is_pruned = isinstance(change, Change) and change.action is Action.DELETE and change.job_id is not None
        done = "prune" if is_pruned else change.action.value
        text = self.language(f"models-log-{done}", person=who, style=style, version=version)
        return f"{text} {self._against(change)}".rstrip()
