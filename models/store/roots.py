"""Versions on disk: one or more roots, each holding `<style>/<version>/` folders."""

import re
from pathlib import Path

from models.errors import UnknownVersionError
from models.store import checkpoint
from models.store.card import STYLE, VERSION, Card
from models.store.checkpoint import NameModel
from models.store.folders import folders_in, is_folder


class Roots:
    """Finds and reads versions; of one that is in several roots, the last root's copy. All methods block."""

    def __init__(self, *roots: Path) -> None:
        self._roots = tuple(dict.fromkeys(root.absolute() for root in roots))

    def versions(self, style: str) -> list[str]:
        """Return the style's versions on disk in all roots, sorted; none for what can't be a style. Blocking."""
        if not re.fullmatch(STYLE, style):
            return []
        found = {name for root in self._roots for name in folders_in(root / style)}
        return sorted(name for name in found if re.fullmatch(VERSION, name))

    def stored_styles(self) -> list[str]:
        """Return the styles that have a version on disk in any root, served or not, sorted. Blocking."""
        found = {name for root in self._roots for name in folders_in(root)}
        return sorted(style for style in found if self.versions(style))

    def load(self, style: str, version: str) -> NameModel:
        """Read a version from the last root that has it, whether or not it is active.

        Raises CheckpointError. Blocking.
        """
        return checkpoint.load(self._home(style, version) / style / version)

    def card(self, style: str, version: str) -> Card:
        """Read a version's card from the last root that has it. Raises CheckpointError. Blocking."""
        return checkpoint.read_card(self._home(style, version) / style / version)

    def directory(self, style: str, version: str) -> Path:
        """Return the folder of a version in the last root that has it. Raises UnknownVersionError. Blocking."""
        folder = self._home(style, version) / style / version
        if not re.fullmatch(VERSION, version) or not is_folder(folder):
            raise UnknownVersionError(style, version, self.versions(style))
        return folder

    def _home(self, style: str, version: str) -> Path:
        having = (root for root in reversed(self._roots) if is_folder(root / style / version))
        return next(having, self._roots[-1])

    @property
    def root(self) -> Path:
        """The last root, in which versions are made active, pinned and deleted."""
        return self._roots[-1]

    def has(self, style: str, version: str) -> bool:
        """Tell whether a version is on disk in one of the roots."""
        return is_folder(self._home(style, version) / style / version)

    def is_in_last_root(self, style: str, version: str) -> bool:
        """Tell whether a version is where versions can be deleted, and not only in an earlier root."""
        return self._home(style, version) == self.root
