"""The bot's messages to people, from the Fluent files in `bot/kit/locale`.

A folder is named after one of Discord's locales, and has one file for each area, such as `names.ftl`. Messages
that it lacks are shown in American English.
Fluent's syntax: https://projectfluent.org/fluent/guide/
"""

import logging
from dataclasses import dataclass
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable

from fluent.runtime import FluentBundle, FluentResource

from bot.kit.script import Script, traditional

FALLBACK = "en-US"
"""The locale that has every message."""

_log = logging.getLogger(__name__)


class Texts:
    """Messages in each language, by their ids."""

    def __init__(self, sources: dict[str, str]) -> None:
        """Parse the Fluent source of each locale; the fallback has to be among them."""
        self._bundles = {locale: _bundle(locale, source) for locale, source in sources.items()}

    @property
    def locales(self) -> tuple[str, ...]:
        """The locales that have a file, sorted."""
        return tuple(sorted(self._bundles))

    def language(
        self, locale: str, *, script: Script | None = None, pinyin: bool = True, gloss: bool = True
    ) -> "Language":
        """Return these texts in one language; without a script, names are in the language's own or simplified."""
        return Language(self, locale, script or Script.of(locale) or Script.SIMPLIFIED, pinyin, gloss)

    def has(self, locale: str, message_id: str) -> bool:
        """Return whether the locale's own file has this message."""
        bundle = self._bundles.get(locale)
        return bundle is not None and bundle.has_message(message_id)

    def __call__(self, locale: str, message_id: str, /, **arguments: str | float) -> str:
        """Return a message in a language, or else in the fallback, with its arguments filled in.

        A missing message or argument is logged as an error, and never raised: people then see the id.
        """
        chosen = locale if self.has(locale, message_id) else FALLBACK
        message = self.has(chosen, message_id) and self._bundles[chosen].get_message(message_id)
        if not message or message.value is None:
            _log.error("there is no text %s", message_id)
            return message_id
        text, errors = self._bundles[chosen].format_pattern(message.value, arguments)
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

    def __call__(self, message_id: str, /, **arguments: str | float) -> str:
        """Return a message in this language; see `Texts`."""
        return self.texts(self.locale, message_id, **arguments)


def _bundle(locale: str, source: str) -> FluentBundle:
    bundle = FluentBundle([locale], use_isolating=False)
    bundle.add_resource(FluentResource(source))
    return bundle


@cache
def bundled() -> Texts:
    """Return the messages that ship with the bot, read once. Blocking."""
    folder = resources.files("bot.kit") / "locale"
    return Texts({locale.name: _source(locale) for locale in folder.iterdir() if locale.is_dir()})


def _source(folder: Traversable) -> str:
    files = [entry for entry in folder.iterdir() if entry.name.endswith(".ftl")]
    return "\n".join(file.read_text("utf-8") for file in files)
