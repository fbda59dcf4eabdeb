"""Every exception that this package raises on purpose, in one place.

Their texts are one plain sentence for a maintainer. What members of a server read is chosen by the bot from
the exception's class and attributes.
"""

from collections.abc import Sequence
from enum import StrEnum

LONGEST_COMPLAINT = 200
"""The most characters that are said about a file."""


class ModelError(Exception):
    """Anything that this package refuses."""


class FileError(ModelError):
    """A file that can't be used.

    Whatever the file holds, the text is one printable line of at most `LONGEST_COMPLAINT` characters.
    """

    def __init__(self, complaint: str) -> None:
        line = "".join(character if character.isprintable() else "\ufffd" for character in complaint)
        super().__init__(line if len(line) <= LONGEST_COMPLAINT else f"{line[: LONGEST_COMPLAINT - 1]}…")


class RosterError(FileError):
    """A roster file breaks the rules of `models.roster`."""


class CheckpointError(FileError):
    """A checkpoint can't be trusted or served: truncated, oversized, mismatched, too new, or useless."""


class NeverActiveError(CheckpointError):
    """A `version` of a `style` must not become active, because of its `preset`, whatever the gates say."""

    def __init__(self, style: str, version: str, preset: str) -> None:
        super().__init__(
            f"{style}/{version} is of the preset {preset} and never becomes active; /name version: draws from it"
        )
        self.style = style
        self.version = version
        self.preset = preset


class ManifestError(FileError):
    """A manifest can't be read, is not the JSON that `write_manifest` writes, or can't be changed now."""


class SharedStoreError(FileError):
    """Where versions are shared with other processes can't be read or changed now."""


class ReaderError(FileError):
    """The reader's files can't be trusted or used: missing, damaged, mismatched, or too new."""


class JudgeError(FileError):
    """The judge's files can't be trusted or used: missing, damaged, mismatched, or too new."""


class LexiconError(FileError):
    """The lexicon's table can't be used: missing, too large, or not as it is written."""


class UnknownStyleError(ModelError):
    """No checkpoint serves the style that was asked for.

    `style` is what was asked for, `known` the styles that could be.
    """

    def __init__(self, style: str, known: tuple[str, ...]) -> None:
        super().__init__(f"there is no style {style!r}; the styles are {', '.join(known) or 'none'}")
        self.style = style
        self.known = known


class UnknownVersionError(ModelError):
    """A `style` has no `version` of this name on disk; `known` are those that it has."""

    def __init__(self, style: str, version: str, known: Sequence[str]) -> None:
        super().__init__(f"{style} has no version {version[:40]!r}; it has {', '.join(known) or 'none'}")
        self.style = style
        self.version = version
        self.known = known


class NoPreviousVersionError(ModelError):
    """A `style` can't be rolled back: no earlier version is known, or it is no longer on disk."""

    def __init__(self, style: str) -> None:
        super().__init__(f"{style} has no previous version that is still on disk")
        self.style = style


class NoActiveVersionError(ModelError):
    """A `style` has versions on disk, none of which is in use yet; `known` are those that it has."""

    def __init__(self, style: str, known: Sequence[str]) -> None:
        super().__init__(f"no version of {style} is in use yet; it has {', '.join(known)}")
        self.style = style
        self.known = known


class NotActiveError(ModelError):
    """A `version` of a `style` was to be left for the one before, and is not active any more."""

    def __init__(self, style: str, version: str) -> None:
        super().__init__(f"{style}/{version} is not active any more")
        self.style = style
        self.version = version


class Protection(StrEnum):
    """Why a version can't be deleted."""

    ACTIVE = "active"
    PINNED = "pinned"
    SHIPPED = "shipped"
    """It comes with the package."""
    KEPT = "kept"
    """It is a kept candidate: pruning alone spares it."""


class ProtectedVersionError(ModelError):
    """A `version` of a `style` can't be deleted; `protection` says why."""

    def __init__(self, style: str, version: str, protection: Protection) -> None:
        super().__init__(f"{style}/{version} is {protection} and can't be deleted")
        self.style = style
        self.version = version
        self.protection = protection


class NoCandidateError(ModelError):
    """A `version` of a `style` can't be kept as a candidate, since it is none; `protection` says what it is."""

    def __init__(self, style: str, version: str, protection: Protection) -> None:
        super().__init__(f"{style}/{version} is {protection}, so it is no candidate that could be kept")
        self.style = style
        self.version = version
        self.protection = protection


class TooManyKeptError(ModelError):
    """No further candidate of a `style` can be kept; `kept` are those that are, the first of which can go."""

    def __init__(self, style: str, kept: Sequence[str]) -> None:
        limit = f"{len(kept)} candidates of {style} are kept already, which is the limit"
        super().__init__(f"{limit}; deleting one, such as {kept[0]}, makes room")
        self.style = style
        self.kept = kept


class WishError(ModelError):
    """No name of this model can meet a draw's request."""


class UnknownCharacterError(WishError):
    """A wished character is not in the model's vocabulary; `character` is the first such one."""

    def __init__(self, character: str) -> None:
        super().__init__(f"the model does not know the character {character!r}")
        self.character = character


class UnknownConditionError(WishError):
    """The model's roster does not say enough about a wished kind or gender.

    `condition` is one of the values of `Kind` or `Gender`.
    """

    def __init__(self, condition: str) -> None:
        super().__init__(f"the model does not know which names are {condition!r}")
        self.condition = condition


class LengthTooLongError(WishError):
    """A name of `length` characters is wished, and the `longest` real ones are shorter."""

    def __init__(self, length: int, longest: int) -> None:
        super().__init__(f"a name has at most {longest} characters, not {length}")
        self.length = length
        self.longest = longest


class SurnameTooLongError(WishError):
    """A wished surname leaves no room for a given name: `surname` has `length` characters or more."""

    def __init__(self, surname: str, length: int) -> None:
        super().__init__(f"a name of {length} characters has no room after the surname {surname}")
        self.surname = surname
        self.length = length


class RequiredAndExcludedError(WishError):
    """A name must have and must not have the same `character`."""

    def __init__(self, character: str) -> None:
        super().__init__(f"the character {character} is both required and excluded")
        self.character = character


class ExcludedFromSurnameError(WishError):
    """The requested `surname` has the excluded `character`."""

    def __init__(self, character: str, surname: str) -> None:
        super().__init__(f"the surname {surname} has the excluded character {character}")
        self.character = character
        self.surname = surname


class TooManyRequiredError(WishError):
    """The required `characters` don't fit after the `surname` into a name of `length` characters."""

    def __init__(self, characters: str, surname: str, length: int) -> None:
        super().__init__(f"a name of {length} characters has no room for {characters} after the surname {surname}")
        self.characters = characters
        self.surname = surname
        self.length = length


class OnlyRealNamesError(WishError):
    """Every name that meets the wishes is a real one, such as `name`."""

    def __init__(self, name: str) -> None:
        super().__init__(f"only {name} would meet the wishes, which is a real name")
        self.name = name


class ForbiddenNameError(WishError):
    """Every name that meets the wishes is one that must not come; see `models.forbidden`."""

    def __init__(self) -> None:
        super().__init__("only names that must not come would meet the wishes")


class AllExcludedError(WishError):
    """Every character that the model knows is excluded."""

    def __init__(self) -> None:
        super().__init__("every character that the model knows is excluded")


class SameStyleError(WishError):
    """A `style` is to be blended with itself."""

    def __init__(self, style: str) -> None:
        super().__init__(f"the style {style!r} can't be blended with itself")
        self.style = style
