"""Translate the declarations of commands for Discord."""

from discord import Locale
from discord.app_commands import TranslationContextLocation, TranslationContextTypes, Translator, locale_str

from bot.kit.texts import FALLBACK, Texts


class CommandTranslator(Translator):
    """Translates the strings that `bot.kit.phrases.phrase` makes, and the names of commands and options.

    The command `quiz play` has its name in the message `command-quiz-play`, an option `style` in `option-style`.
    """

    def __init__(self, texts: Texts) -> None:
        self._texts = texts

    async def translate(self, string: locale_str, locale: Locale, context: TranslationContextTypes) -> str | None:
        """Return the text in a language, or None to keep the declaration's own."""
        message_id = string.extras.get("message_id") or _name_id(context)
        if message_id is None or locale.value == FALLBACK or not self._texts.has(locale.value, message_id):
            return None
        return self._texts(locale.value, message_id)


def _name_id(context: TranslationContextTypes) -> str | None:
    """Return the id of the message that has the name of a command, group or option; None for any other string."""
    match context.location:
        case TranslationContextLocation.command_name | TranslationContextLocation.group_name:
            return "-".join(["command", *context.data.qualified_name.split()])
        case TranslationContextLocation.parameter_name:
            return f"option-{context.data.name}"
    return None
