"""Commands as Discord knows them."""

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
    def name(self) -> str:
        """The command's name in the code, such as `quiz play`."""
        return self.mention.removeprefix("</").partition(":")[0]

    def described(self, locale: str) -> str:
        """Return the description in a language."""
        return self.translations.get(locale, self.description)
