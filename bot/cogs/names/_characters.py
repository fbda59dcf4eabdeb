"""Characters that names must or must not have, as people type them: hanzi, pinyin, or what they mean."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from bot.kit import glosses
from bot.kit.errors import UserError
from bot.kit.script import simplified
from bot.kit.texts import Language
from bot.kit.typed import normalize
from models.lexicon.lexicon import Gloss, Lexicon
from models.lexicon.search import Rank
from models.roster.hanzi import HANZI
from models.vocabulary import Vocabulary

SEPARATOR = " · "
MAX_CANDIDATES = 8
"""How many characters a refusal lists."""

_MANY_TIMES = 3
"""How many times as often as any other with its meaning real names have the one that is clearly meant."""


@dataclass(frozen=True, slots=True)
class Characters:
    """What a person may wish for."""

    lexicon: Lexicon
    language: Language
    """The language that meanings are shown in; those of all languages are understood."""
    known: tuple[Vocabulary, ...]
    """The vocabularies of the styles that names are drawn from."""
    limit: int
    """How many characters may be wished for."""

    def resolve(self, text: str) -> str:
        """Return the characters that a text means, each once; blank means none.

        Spaces and punctuation may stand between them. Raises UserError for a word that means or reads nothing, or
        several characters, and for more characters than the limit.
        """
        typed = simplified(normalize(text)).partition(SEPARATOR)[0]
        if not typed:
            return ""
        parts = _parts(typed)
        if not parts:
            raise UserError("names-no-meaning", text=typed[:20])
        characters = _once("".join(self._characters(typed, parts)))
        if len(characters) > self.limit:
            raise UserError("names-too-many", limit=self.limit)
        return characters

    def suggest(self, text: str, most: int) -> list[tuple[str, str]]:
        """Return what a text may come to mean, the best first: each as people see it, and its characters."""
        choices: dict[str, str] = {}
        for before, gloss in self._choices(_stripped(simplified(normalize(text)))):
            characters = _once(before + gloss.text)
            if len(characters) <= self.limit and self._is_known(gloss.text):
                shown = self.language.hanzi(" + ".join(characters))
                label = SEPARATOR.join((shown, *self._about(gloss)))
                choices.setdefault(characters, label)
            if len(choices) == most:
                break
        return [(label, characters) for characters, label in choices.items()]

    def _characters(self, typed: str, parts: list[str]) -> Iterator[str]:
        """Yield the characters of a text, given its parts. Raises UserError."""
        if not all(map(HANZI.fullmatch, parts)):
            # A meaning may have several words, such as "plum blossom".
            whole = [(gloss, rank) for gloss, rank in self._find(typed) if rank <= Rank.OTHER]
            if whole:
                yield self._choose(typed, whole)
                return
        # Each once: looking for a word takes milliseconds.
        for part in dict.fromkeys(parts):
            yield part if HANZI.fullmatch(part) else self._choose(part, self._find(part))

    def _choose(self, typed: str, found: list[tuple[Gloss, Rank]]) -> str:
        """Return the character that was clearly meant by a word. Raises UserError."""
        fit = [pair for pair in found if pair[1] <= Rank.OTHER] or found
        if not fit:
            raise UserError("names-no-meaning", text=typed[:20])
        clear = _clear(fit)
        if clear is not None:
            return clear.text
        candidates = [
            glosses.character(self.language, self.language.hanzi(gloss.text), gloss)
            for gloss, _ in fit[:MAX_CANDIDATES]
        ]
        raise UserError("names-several-meanings", text=typed[:20], candidates=candidates)

    def _find(self, typed: str) -> list[tuple[Gloss, Rank]]:
        """Return what the lexicon finds: known characters, or all where none is known.

        A whole word is meant, even of an unknown character, sooner than one that only begins so.
        """
        found = _words_first(self.lexicon.find(typed, self.language.locale))
        return [pair for pair in found if self._is_known(pair[0].text)] or found

    def _choices(self, typed: str) -> Iterator[tuple[str, Gloss]]:
        """Yield the characters that are meant already, and one that the end of the text may mean."""
        if not typed:
            yield from (("", gloss) for gloss in self.lexicon.frequent)
            return
        if HANZI.fullmatch(typed) and typed[-1] in self.lexicon.characters:
            yield typed[:-1], self.lexicon.characters[typed[-1]]
        whole = self.lexicon.find(typed, self.language.locale)
        yield from (("", gloss) for gloss, _ in whole)
        *earlier, last = _parts(typed)
        if earlier and not whole:
            try:
                before = "".join(self._characters(" ".join(earlier), earlier))
            except UserError:
                return
            yield from ((before + more, gloss) for more, gloss in self._choices(last))

    def _about(self, gloss: Gloss) -> tuple[str, str]:
        return next(iter(gloss.readings), ""), self.language.prose(gloss.meaning(self.language.locale))

    def _is_known(self, character: str) -> bool:
        return any(character in vocabulary for vocabulary in self.known)


def _words_first(found: list[tuple[Gloss, Rank]]) -> list[tuple[Gloss, Rank]]:
    """Return the ones of which a whole word was typed; all where there are none."""
    return [pair for pair in found if pair[1] <= Rank.WORD] or found


def _clear(fit: list[tuple[Gloss, Rank]]) -> Gloss | None:
    """Return the one of these, the best first, that is clearly meant; None where there is none."""
    first, rank = fit[0]
    # What a character means first wins over what another means besides.
    others = [gloss for gloss, other in fit[1:] if (rank, other) != (Rank.MEANING, Rank.SENSE)]
    most = max((1, *(gloss.uses for gloss in others)))
    is_meant = rank <= Rank.SENSE and first.uses >= _MANY_TIMES * most
    return first if not others or is_meant else None


def _parts(text: str) -> list[str]:
    """Return what stands between spaces and punctuation."""
    return "".join(" " if _separates(character) else character for character in text).split()


def _stripped(text: str) -> str:
    """Return a text without spaces and punctuation at its end."""
    while text and _separates(text[-1]):
        text = text[:-1]
    return text


def _once(text: str) -> str:
    return "".join(dict.fromkeys(text))


def _separates(character: str) -> bool:
    """Tell whether a character is a space, a punctuation mark, or one of the signs + and |."""
    return character in "+|" or unicodedata.category(character)[0] in "PZ"
