"""Characters as the reader of a language sees them: script, reading, meaning and likelihood."""

from dataclasses import dataclass

from bot.cogs.explain._sheet import Other, Sign
from bot.kit import glosses
from bot.kit.texts import Language, percent
from models.explaining.account import END, Guess
from models.lexicon.lexicon import Lexicon
from models.roster import pinyin
from models.roster.hanzi import HANZI
from models.roster.tables import surname_readings

LEAST = 0.0001
"""Smaller likelihoods are shown as being below this one."""


@dataclass(frozen=True, slots=True)
class Signs:
    """Writes the characters of one name."""

    language: Language
    lexicon: Lexicon
    name: str
    spelled: str
    """The name's pinyin."""

    def whole(self) -> Sign:
        """Return the whole name."""
        reading = self.spelled if self.spelled != self.name and self.language.pinyin else ""
        return Sign(self.language.hanzi(self.name), reading)

    def own(self, place: int) -> Sign:
        """Return the character at a place of the name; behind its last one, the word for its end."""
        if place == len(self.name):
            return self._end()
        readings = self._readings()
        return self._sign(self.language.hanzi(self.name)[place], readings[place] if readings else "")

    def other(self, place: int, guess: Guess) -> Other:
        """Return what could have come at a place."""
        character, share = guess.character, self.share(guess.likelihood)
        if character == END:
            return Other(self._end(), share)
        # In its place: 余 stays so as a surname, and is 餘 in a given name.
        shown = self.language.hanzi(self.name[:place] + character)[place]
        gloss = self.lexicon.characters.get(character) if self.language.gloss else None
        meaning = self.language.prose(gloss.meaning(self.language.locale)) if gloss else ""
        return Other(self._sign(shown, self._reading(character, place)), share, glosses.bare(meaning))

    def share(self, likelihood: float) -> str:
        """Return a likelihood as people read it: 31%, 2.4%, 0.05%, or below 0.01%."""
        if likelihood < LEAST:
            return self.language("explain-below", share=percent(LEAST, 2))
        places = sum(likelihood < limit for limit in (0.0995, 0.00995))
        return self.language("explain-share", share=percent(likelihood, places))

    def _end(self) -> Sign:
        return Sign(self.language("explain-end"))

    def _sign(self, text: str, reading: str) -> Sign:
        return Sign(text, reading if self.language.pinyin and reading != text else "")

    def _readings(self) -> list[str]:
        """Return one syllable a character; none for a name that is not of hanzi."""
        if not HANZI.fullmatch(self.name):
            return []
        try:
            return [syllable for word in pinyin.split(self.name, self.spelled) for syllable in word]
        except ValueError:
            return pinyin.syllables(self.name)

    def _reading(self, character: str, place: int) -> str:
        if not HANZI.fullmatch(character):
            return ""
        surname = surname_readings().get(character, ()) if place == 0 else ()
        gloss = self.lexicon.characters.get(character)
        return next(iter((*surname, *(gloss.readings if gloss else ()), *pinyin.read(character))))
