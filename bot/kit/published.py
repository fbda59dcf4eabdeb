"""Commands as Discord knows them."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Published:
    """A command that Discord offers."""

    mention: str
    """How to mention it in a text, such as `</quiz play:123>`."""
    description: str
    """The description in American English."""
    translations: dict[str, str]
    """The description by locale, where it is translated."""

    @property
    def path(self) -> str:
        """The command as people type it, without the slash, such as `quiz play`."""
        return self.mention.removeprefix("</").partition(":")[0]

    def described(self, locale: str) -> str:
        """Return the description in a language."""
        return self.translations.get(locale, self.description)


def mention_of(published: Iterable[Published], path: str) -> str:
    """Return the mention of a command, or how it is typed where Discord does not offer it."""
    return next((one.mention for one in published if one.path == path), f"/{path}")
