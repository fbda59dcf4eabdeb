"""The pages of /train upload and /train remove."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.cogs.train.uploads.pending import Draft, Pending
from bot.kit.pages.markdown import escape
from bot.kit.pages.page import MAX_TEXT, Accent, Button, Look, Page, fitting
from bot.kit.texts import Language
from models.uploads.faults import Fault, UploadError
from models.uploads.preview import Preview
from models.uploads.shelf import Shelved

MAX_FILE = 60
"""Characters of a file's name that are repeated."""

MAX_CHARACTERS = 60
"""How many new characters are listed."""

MAX_STYLES = 20
MAX_SCRIPTS = 10
"""How many of each are listed."""


@dataclass(frozen=True, slots=True)
class UploadPages:
    """Makes the pages in one language."""

    language: Language

    def refused(
        self, draft: Draft, ticket: str, sentence: str, faults: UploadError | None = None, *, file: str = ""
    ) -> Page:
        """Return what is wrong with a name, a key or a file, what was given, and a button back to the form.

        `file` is what was attached and can't be used; that of the draft is then an earlier one.
        """
        title = self.language("upload-faulty", file=escape(file[:MAX_FILE])) if faults else ""
        typed = " · ".join(escape(text) for text in (draft.name, draft.key, draft.about) if text)
        last = [self.language("train-form-typed", text=typed)] if typed else []
        if draft.upload is not None:
            kept = "upload-earlier-kept" if file else "upload-form-file-kept"
            last.append(self.language(kept, file=escape(draft.file[:MAX_FILE])))
        footer = self.language("upload-faulty-footer" if faults else "upload-dropped")
        room = MAX_TEXT - sum(map(len, (title, sentence, footer, *last))) - 200
        blocks = ("\n".join(self._faults(faults, room)) if faults else "", sentence, "\n".join(last))
        again = Button(f"train:upload:again:{ticket}", self.language("train-form-again"), Look.BLUE)
        return Page(title, blocks, footer, controls=(again,), accent=Accent.GRAY)

    def _faults(self, error: UploadError, room: int) -> list[str]:
        """Return the faults of a file that fit into so many characters."""
        lines = fitting([self._fault(fault) for fault in error.faults], room)
        if error.count > len(lines):
            lines.append(self.language("upload-faults-more", count=error.count - len(lines)))
        return lines

    def _fault(self, fault: Fault) -> str:
        sentence = self.sentence(fault)
        if fault.line is None:
            return sentence
        return self.language("upload-line", line=fault.line, fault=sentence)

    def sentence(self, fault: Fault) -> str:
        """Return what is wrong, without the number of the line."""
        return self.language(
            f"upload-fault-{fault.kind}",
            name=escape(fault.name),
            found=escape(fault.found),
            code=fault.code,
            count=fault.count,
            limit=fault.limit,
            scripts=[self._script(script) for script in fault.scripts],
        )

    def _script(self, script: str) -> str:
        return self.language("upload-script", script=script)

    def preview(self, pending: Pending, ticket: str, styles: dict[str, str], before: Shelved | None) -> Page:
        """Return an upload in figures with the buttons that decide.

        `styles` are the names of other styles, and `before` is the roster that it replaces.
        """
        store = self.language("upload-replace" if before else "upload-store")
        look = Look.RED if before else Look.GREEN
        return Page(
            title=self.language("upload-preview", style=escape(pending.naming.name)),
            blocks=("\n".join(self._lines(pending.preview, styles, before)),),
            footer=self.language("upload-preview-footer", key=pending.naming.key),
            controls=(
                Button(f"train:store:{ticket}", store, look),
                Button(f"train:drop:{ticket}", self.language("upload-drop")),
            ),
        )

    def _lines(self, preview: Preview, styles: dict[str, str], before: Shelved | None) -> Iterator[str]:
        names = [escape(self.language.hanzi(name)) for name in preview.examples]
        yield self.language("upload-names", names=preview.names, characters=preview.characters)
        yield self.language("upload-examples", names=names)
        yield self.language("upload-scripts", scripts=list(self._counted(preview)))
        if preview.duplicates:
            yield self.language("upload-duplicates", count=preview.duplicates)
        if preview.changed:
            yield self.language("upload-changed", count=preview.changed)
        if preview.known:
            yield self.language("upload-known", styles=list(self._known(preview, styles)))
        if preview.new_characters:
            yield from self._new_characters(preview)
        if before is not None:
            yield self.language("upload-replaces", names=before.names)

    def _counted(self, preview: Preview) -> Iterator[str]:
        for script, count in list(preview.scripts.items())[:MAX_SCRIPTS]:
            yield self.language("upload-counted", what=self._script(script), count=count)

    def _known(self, preview: Preview, styles: dict[str, str]) -> Iterator[str]:
        for style, count in list(preview.known.items())[:MAX_STYLES]:
            yield self.language("upload-counted", what=escape(styles.get(style, style)), count=count)

    def _new_characters(self, preview: Preview) -> Iterator[str]:
        shown = escape(preview.listed(MAX_CHARACTERS))
        yield self.language("upload-new-characters", count=len(preview.new_characters), characters=shown)
        if preview.begins_from_nothing:
            yield self.language("upload-from-nothing")

    def stored(self, pending: Pending) -> Page:
        """Return that a roster was stored, and what to do next."""
        return Page(
            self.language("upload-stored", style=escape(pending.naming.name)),
            (self.language("upload-stored-next", key=escape(pending.naming.key)),),
            accent=Accent.JADE,
        )

    def dropped(self) -> Page:
        """Return that nothing was stored."""
        return Page(self.language("upload-dropped"), accent=Accent.GRAY)

    def remove(self, shelved: Shelved, name: str, versions: Sequence[str]) -> Page:
        """Return what a removal deletes, with the button that confirms it."""
        warning = self.language("upload-remove-warning", names=shelved.names, versions=len(versions))
        button = Button(f"train:remove:{shelved.style}", self.language("upload-remove-button"), Look.RED)
        return Page(self.language("upload-remove", style=escape(name)), (warning,), controls=(button,))

    def removed(self, name: str) -> Page:
        """Return that a roster and its models were removed."""
        return Page(self.language("upload-removed", style=escape(name)), accent=Accent.GRAY)
