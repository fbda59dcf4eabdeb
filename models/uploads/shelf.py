"""The rosters that maintainers have uploaded, as a folder of corpora. Everything here blocks.

Each style has a folder of its own, which `python -m training --corpora` takes: another style's training then never
depends on what was uploaded.
"""

import json
import os
import re
import shutil
import tempfile
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, Field, ValidationError

from models.files import read_plain
from models.store.card import MAX_CARD, MAX_ROSTER, STYLE
from models.store.leftovers import discard, discard_abandoned, owned
from models.uploads.upload import Upload

MAX_ABOUT = 300
"""Characters of the text that says what a roster is."""

ABOUT_FILE, ROSTER_FILE = "about.toml", "roster.tsv"
"""What `Shelf.files` calls a roster's two files; on the shelf, the style is in their names."""

_ASIDE = ".upload-"


class _File(BaseModel):
    """What the bot needs of a TOML file; `training.corpora` reads the same one."""

    about: str = Field(default="", max_length=MAX_ABOUT)
    display: dict[str, str] = Field(min_length=1, max_length=20)


@dataclass(frozen=True, slots=True)
class Shelved:
    """An uploaded roster, without its names."""

    style: str
    display: Mapping[str, str]
    """The style's name by locale."""
    about: str
    """What whoever uploaded it says of it; may be empty."""
    names: int
    folder: Path
    """The folder of its two files, as an absolute path."""


class Shelf:
    """The uploaded rosters of a folder, which need not exist. All methods raise OSError."""

    def __init__(self, root: Path) -> None:
        self._root = root.absolute()

    def all(self) -> dict[str, Shelved]:
        """Return what is on the shelf, by style, sorted; a style whose files are damaged is left out."""
        styles = sorted(path.name for path in self._root.glob("*") if re.fullmatch(STYLE, path.name))
        found = (self._read(style) for style in styles)
        return {shelved.style: shelved for shelved in found if shelved is not None}

    def _read(self, style: str) -> Shelved | None:
        folder = self._root / style
        try:
            roster = read_plain(folder / f"{style}.tsv", MAX_ROSTER)
            about = read_plain(folder / f"{style}.toml", MAX_CARD)
            file = _File.model_validate(tomllib.loads(about.decode()))
        except (OSError, ValueError, ValidationError, RecursionError):
            return None
        # The header is a line too.
        return Shelved(style, file.display, file.about, max(roster.count(b"\n") - 1, 0), folder)

    def put(self, style: str, name: str, about: str, upload: Upload) -> Shelved:
        """Store a roster under a style's key, in place of an earlier one; `name` is what people read.

        Both files are replaced atomically, the roster last: a style is on the shelf once it has one. Raises
        ValueError for what can't be a style.
        """
        if not re.fullmatch(STYLE, style):
            raise ValueError(f"{style!r} is no style")
        display = {"en-US": name, "zh-CN": name}
        self.place(style, {ABOUT_FILE: _toml(display, about).encode(), ROSTER_FILE: upload.content})
        return Shelved(style, display, about, len(upload.roster), self._root / style)

    def place(self, style: str, files: Mapping[str, bytes]) -> None:
        """Store the two files of a style, as `files` returns them, in place of earlier ones."""
        folder = self._root / style
        folder.mkdir(parents=True, exist_ok=True)
        self._replace(folder / f"{style}.toml", files[ABOUT_FILE])
        self._replace(folder / f"{style}.tsv", files[ROSTER_FILE])

    def files(self, style: str) -> dict[str, bytes]:
        """Return the two files of a style; nothing where it has no roster that can be used."""
        folder = self._root / style
        if self._read(style) is None:
            return {}
        return {
            ABOUT_FILE: read_plain(folder / f"{style}.toml", MAX_CARD),
            ROSTER_FILE: read_plain(folder / f"{style}.tsv", MAX_ROSTER),
        }

    def _replace(self, path: Path, content: bytes) -> None:
        with tempfile.NamedTemporaryFile(dir=self._root, prefix=owned(_ASIDE), delete=False) as file:
            aside = Path(file.name)
            try:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            except OSError:
                aside.unlink()
                raise
        aside.replace(path)

    def remove(self, style: str) -> bool:
        """Delete a style's roster; return whether there was one.

        Without it the style is off the shelf. What can't be deleted of the rest is `clear_leftovers`'.
        """
        if style not in self.all():
            return False
        (self._root / style / f"{style}.tsv").unlink()
        discard(self._root / style)
        return True

    def clear_leftovers(self) -> None:
        """Remove what killed processes have left behind: half-written files, and folders without a roster."""
        discard_abandoned(self._root.glob(f"{_ASIDE}*"), _ASIDE)
        for folder in self._root.glob("*/"):
            if re.fullmatch(STYLE, folder.name) and not (folder / f"{folder.name}.tsv").exists():
                shutil.rmtree(folder, ignore_errors=True)


def _toml(display: Mapping[str, str], about: str) -> str:
    # JSON's strings are strings of TOML too; what TOML forbids in them, such as U+007F, `normalize` has removed.
    names = "".join(f"{locale} = {json.dumps(name, ensure_ascii=False)}\n" for locale, name in display.items())
    return f"about = {json.dumps(about, ensure_ascii=False)}\n\n[display]\n{names}\n[works]\n"
