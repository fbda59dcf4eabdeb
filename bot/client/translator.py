"""Translate the declarations of commands for Discord."""

from discord import Locale
from discord.app_commands import TranslationContextTypes, Translator, locale_str

from bot.kit.texts import FALLBACK, Texts


class CommandTranslator(Translator):
    """Translates the strings that `bot.kit.phrases.phrase` makes."""

    def __init__(self, texts: Texts) -> None:
        self._texts = texts

    async def translate(self, string: locale_str, locale: Locale, context: TranslationContextTypes) -> str | None:
        """Return the text in a language, or None to keep the declaration's own."""
        del context
        message_id = string.extras.get("message_id")
        if message_id is None or locale.value == FALLBACK or not self._texts.has(locale.value, message_id):
            return None
        return self._texts(locale.value, message_id)
