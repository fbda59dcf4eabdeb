"""What people read, from the Fluent files in `bot/kit/locale`.

A file is named after one of Discord's locales. What a language lacks is read in American English.
Fluent's syntax: https://projectfluent.org/fluent/guide/
"""

import logging
from functools import cache
from importlib import resources

from discord import Locale
from discord.app_commands import TranslationContextTypes, Translator, locale_str
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

    def has(self, locale: Locale | str, message_id: str) -> bool:
        """Tell whether the locale's own file has this message."""
        bundle = self._bundles.get(str(locale))
        return bundle is not None and bundle.has_message(message_id)

    def __call__(self, locale: Locale | str, message_id: str, /, **arguments: str | float) -> str:
        """Return a message in a language, or in the fallback's, with its arguments filled in.

        A missing message or argument is logged as an error; people then see the id.
        """
        chosen = str(locale) if self.has(locale, message_id) else FALLBACK
        message = self.has(chosen, message_id) and self._bundles[chosen].get_message(message_id)
        if not message or message.value is None:
            _log.error("there is no text %s", message_id)
            return message_id
        text, errors = self._bundles[chosen].format_pattern(message.value, arguments)
        if errors:
            _log.error("text %s in %s: %s", message_id, chosen, errors[0])
        return str(text)


def _bundle(locale: str, source: str) -> FluentBundle:
    bundle = FluentBundle([locale], use_isolating=False)
    bundle.add_resource(FluentResource(source))
    return bundle


@cache
def load() -> Texts:
    """Return the texts of this package, read once. Blocking."""
    folder = resources.files("bot.kit") / "locale"
    files = [entry for entry in folder.iterdir() if entry.name.endswith(".ftl")]
    return Texts({entry.name.removesuffix(".ftl"): entry.read_text("utf-8") for entry in files})


def phrase(message_id: str) -> locale_str:
    """Return a text of a command's declaration: what Discord shows for it, in each language."""
    return locale_str(load()(FALLBACK, message_id), message_id=message_id)


class CommandTranslator(Translator):
    """Gives Discord the texts made with `phrase` in every language there is."""

    def __init__(self, texts: Texts) -> None:
        self._texts = texts

    async def translate(self, string: locale_str, locale: Locale, context: TranslationContextTypes) -> str | None:
        """Return the text in a language, or None where the declaration's own serves."""
        del context
        message_id = string.extras.get("message_id")
        if message_id is None or str(locale) == FALLBACK or not self._texts.has(locale, message_id):
            return None
        return self._texts(locale, message_id)
