"""What people read, from the Fluent files in `bot/kit/locale`.

A file is named after one of Discord's locales. What a language lacks is read in American English.
Fluent's syntax: https://projectfluent.org/fluent/guide/
"""

import logging
from dataclasses import dataclass
from functools import cache
from importlib import resources

from fluent.runtime import FluentBundle, FluentResource

FALLBACK = "en-US"
_log = logging.getLogger(__name__)


class Texts:
    """Texts in each language, by message id."""

    def __init__(self, sources: dict[str, str]) -> None:
        """Take the content of one Fluent file a locale, the fallback's among them."""
        self._bundles = {locale: _bundle(locale, source) for locale, source in sources.items()}

    @property
    def locales(self) -> tuple[str, ...]:
        """The locales that have a file, sorted."""
        return tuple(sorted(self._bundles))

    def language(self, locale: str) -> "Language":
        """Return these texts in one language."""
        return Language(self, locale)

    def has(self, locale: str, message_id: str) -> bool:
        """Tell whether the locale's own file has this message."""
        bundle = self._bundles.get(locale)
        return bundle is not None and bundle.has_message(message_id)

    def __call__(self, locale: str, message_id: str, /, **arguments: str | float) -> str:
        """Return a message in a language, or in the fallback's, with its arguments filled in.

        A missing message or argument is logged as an error; people then see the id.
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
    """Texts in one language: what a page takes to be written in it."""

    texts: Texts
    locale: str
    """One of Discord's locales, such as `en-US`."""

    def __call__(self, message_id: str, /, **arguments: str | float) -> str:
        """Return a message in this language; see `Texts`."""
        return self.texts(self.locale, message_id, **arguments)


def _bundle(locale: str, source: str) -> FluentBundle:
    bundle = FluentBundle([locale], use_isolating=False)
    bundle.add_resource(FluentResource(source))
    return bundle


@cache
def bundled() -> Texts:
    """Return the texts that come with the bot, read once. Blocking."""
    folder = resources.files("bot.kit") / "locale"
    files = [entry for entry in folder.iterdir() if entry.name.endswith(".ftl")]
    return Texts({entry.name.removesuffix(".ftl"): entry.read_text("utf-8") for entry in files})
