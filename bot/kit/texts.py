"""The bot's messages to people, from the Fluent files in `bot/kit/locale`, and those that plugins bring.

A folder is named after one of Discord's locales, and has one file for each area, such as `names.ftl`. Every
language of ours has every message; one that a plugin does not have in a language is shown in American English.
Numbers, percentages and lists are written as each language writes them, by Unicode's CLDR.
Fluent's syntax: https://projectfluent.org/fluent/guide/
"""

import logging
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any, TypeAlias

from babel import Locale
from babel.lists import format_list
from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.types import FluentFloat
from fluent.syntax.ast import Resource

from bot.kit.script import Script, traditional, traditional_prose

FALLBACK = "en-US"
"""The locale that has every message."""

FOLDER = "locale"
"""The folder of a package that has a folder for each locale."""

Argument: TypeAlias = str | float | Sequence[str]
"""What a message can be filled with: a text, a number (see also `percent` and `decimal`), or a list of texts."""

_LATIN = re.compile(r"[0-9A-Za-z\u00c0-\u024f]")
"""Digits and Latin letters, also with the tone marks of pinyin."""

_log = logging.getLogger(__name__)


def percent(share: float, places: int = 0) -> float:
    """Return a share as an argument that is shown as a percentage: `0.5` as 50%, or %50 in Turkish.

    `places` is how many decimal places it has.
    """
    return FluentFloat(share, style="percent", minimumFractionDigits=places, maximumFractionDigits=places)


def decimal(value: float, places: int) -> float:
    """Return a number as an argument that is shown with so many decimal places."""
    return FluentFloat(value, minimumFractionDigits=places, maximumFractionDigits=places)


class Texts:
    """Messages in each language, by their ids."""

    def __init__(self, sources: Mapping[str, str], mentions: Mapping[str, str] | None = None) -> None:
        """Parse the Fluent source of each locale; the fallback has to be among them.

        `mentions` has what Discord makes a link to a command of, by the command's name: `</quiz play:1>`.
        """
        self._resources: list[tuple[str, Resource]] = []
        self._missed: set[tuple[str, str]] = set()
        self._bundles: dict[str, FluentBundle] = {}
        self._mentions = mentions or {}
        self.add(sources)

    def add(self, sources: Mapping[str, str]) -> None:
        """Add the Fluent source of each locale. An id that a locale has already keeps its message."""
        for locale, source in sources.items():
            self._take(locale, FluentResource(source))

    def mentioning(self, mentions: Mapping[str, str]) -> "Texts":
        """Return the same messages with mentions of commands that can be clicked."""
        texts = Texts({}, mentions)
        for locale, resource in self._resources:
            texts._take(locale, resource)
        return texts

    def _take(self, locale: str, resource: Resource) -> None:
        if locale not in self._bundles:
            functions: dict[str, Callable[..., Any]] = {
                "COMMAND": partial(self.command, locale),
                "OPTION": partial(self.option, locale),
            }
            self._bundles[locale] = FluentBundle([locale], functions=functions, use_isolating=False)
        self._bundles[locale].add_resource(resource)
        self._resources.append((locale, resource))

    @property
    def locales(self) -> tuple[str, ...]:
        """The locales that have messages, sorted."""
        return tuple(sorted(self._bundles))

    def language(
        self, locale: str, *, script: Script | None = None, pinyin: bool = True, gloss: bool = True
    ) -> "Language":
        """Return these texts in one language; without a script, names are in the language's own or simplified."""
        return Language(self, locale, script or Script.of(locale) or Script.SIMPLIFIED, pinyin, gloss)

    def has(self, locale: str, message_id: str) -> bool:
        """Return whether the locale itself has this message."""
        bundle = self._bundles.get(locale)
        return bundle is not None and bundle.has_message(message_id)

    def command(self, locale: str, name: str) -> str:
        """Return a mention of a command such as `quiz play`, or else what people type, in their language."""
        return self._mentions.get(str(name)) or "/" + " ".join(self._words(locale, str(name).split()))

    def _words(self, locale: str, words: list[str]) -> list[str]:
        """Return each word of a command's name in a language; the word itself where it has none."""
        ids = ["-".join(["command", *words[:count]]) for count in range(1, len(words) + 1)]
        return [self(locale, one) if self.has(locale, one) else word for one, word in zip(ids, words, strict=True)]

    def option(self, locale: str, name: str) -> str:
        """Return what people read of a command's option, given its name in the code."""
        message_id = f"option-{name}"
        return self(locale, message_id) if self.has(locale, message_id) else str(name)

    def _chosen(self, locale: str, message_id: str) -> str:
        """Return the locale whose message is shown; log once that one of our languages lacks it."""
        if self.has(locale, message_id):
            return locale
        missed = (locale, message_id)
        if locale in self._bundles and self.has(FALLBACK, message_id) and missed not in self._missed:
            self._missed.add(missed)
            _log.warning("there is no text %s in %s", message_id, locale)
        return FALLBACK

    def __call__(self, locale: str, message_id: str, /, **arguments: Argument) -> str:
        """Return a message in a language, or else in the fallback, with its arguments filled in.

        A missing message or argument is logged as an error, and never raised: people then see the id.
        """
        chosen = self._chosen(locale, message_id)
        message = self.has(chosen, message_id) and self._bundles[chosen].get_message(message_id)
        if not message or message.value is None:
            _log.error("there is no text %s", message_id)
            return message_id
        values = {
            name: value if isinstance(value, str | int | float) else listed(chosen, value)
            for name, value in arguments.items()
        }
        text, errors = self._bundles[chosen].format_pattern(message.value, values)
        if errors:
            _log.error("text %s in %s: %s", message_id, chosen, errors[0])
        return str(text)


@dataclass(frozen=True, slots=True)
class Language:
    """Messages in one language: the argument of every function that makes a page."""

    texts: Texts
    """The messages of all languages."""
    locale: str
    """One of Discord's locales, such as `en-US`."""
    script: Script = Script.SIMPLIFIED
    """How hanzi are shown."""
    pinyin: bool = True
    """Whether names are shown with their pinyin."""
    gloss: bool = True
    """Whether names are shown with their meaning."""

    def hanzi(self, text: str) -> str:
        """Return a name, or a text with names, as its reader reads hanzi; they are stored in simplified ones."""
        return traditional(text) if self.script is Script.TRADITIONAL else text

    def prose(self, text: str) -> str:
        """Return what a name means as its reader reads hanzi; see `bot.kit.script` on why that is no name."""
        return traditional_prose(text) if self.script is Script.TRADITIONAL else text

    def __call__(self, message_id: str, /, **arguments: Argument) -> str:
        """Return a message in this language; see `Texts`."""
        return self.texts(self.locale, message_id, **arguments)

    def listed(self, parts: Sequence[str]) -> str:
        """Return a list in words, such as "A, B, and C"."""
        return listed(self.locale if self.locale in self.texts.locales else FALLBACK, parts)


def listed(locale: str, parts: Sequence[str]) -> str:
    """Return a list as a locale writes it: "A, B, and C"; empty for no parts."""
    spaced = _spaced(parts) if locale.startswith("zh") else list(parts)
    return format_list(spaced, locale=Locale.parse(locale, sep="-"))


def _spaced(parts: Sequence[str]) -> list[str]:
    """Return parts with a space where Latin letters would touch the 和 before the last one."""
    if len(parts) < 2:  # noqa: PLR2004 - no two parts, no 和 between them
        return list(parts)
    *others, before, last = parts
    after_before = " " if _LATIN.match(before.rstrip("*")[-1:]) else ""
    before_last = " " if _LATIN.match(last.lstrip("*")) else ""
    return [*others, before + after_before, before_last + last]


@cache
def bundled() -> Texts:
    """Return the messages that ship with the bot, read once, and those of plugins that were loaded. Blocking."""
    return Texts(read(resources.files("bot.kit") / FOLDER))


def read(folder: Traversable) -> dict[str, str]:
    """Return the Fluent source of each locale that a folder has; none where there is no folder. Blocking."""
    locales = folder.iterdir() if folder.is_dir() else ()
    return {locale.name: _source(locale) for locale in locales if locale.is_dir()}


def _source(folder: Traversable) -> str:
    files = [entry for entry in folder.iterdir() if entry.name.endswith(".ftl")]
    return "\n".join(file.read_text("utf-8") for file in files)
