"""What a choice in a menu of /settings changes. Values are untrusted input: any client can send any."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from bot.cogs.settings._page import ANY, CHOICES, SECONDS
from bot.kit.errors import UserError
from bot.kit.preferences import controls
from bot.kit.preferences.servers import ROUNDS, ServerPreferences, Starters


def changed(
    before: ServerPreferences,
    field: str,
    values: tuple[str, ...],
    locales: tuple[str, ...],
    channel_id: int | None,
    modes: Sequence[str],
) -> ServerPreferences:
    """Return what a server chose, with one field as the values of its menu say.

    `channel_id` is the only new channel that the menu offers for the quiz, and `modes` are its modes. Raises
    UserError for values of no menu.
    """
    if field == "switches":
        return _switched(before, values)
    value = values[0] if values else ""
    if field in CHOICES:
        return replace(before, choices=controls.chosen(before.choices, field, value, locales))
    name, meanings = _meanings(before, field, channel_id, modes)
    if value not in meanings:
        raise UserError("error-bad-value", value=value[:50])
    return replace(before, **{name: meanings[value]})


def _meanings(
    before: ServerPreferences, field: str, channel_id: int | None, modes: Sequence[str]
) -> tuple[str, Mapping[str, Any]]:
    """Return which attribute a menu changes, and to what by value."""
    match field:
        case "channel":
            ids = (known for known in (channel_id, before.quiz_channel_id) if known is not None)
            return "quiz_channel_id", {ANY: None, **{str(known): known for known in ids}}
        case "mode":
            return "quiz_mode", {key: key for key in modes}
        case "starters":
            return field, {starters.value: starters for starters in Starters}
        case _:
            return field, {str(number): number for number in (ROUNDS if field == "rounds" else SECONDS)}


def _switched(before: ServerPreferences, values: tuple[str, ...]) -> ServerPreferences:
    return replace(
        before,
        choices=replace(before.choices, pinyin=_shown("pinyin" in values), gloss=_shown("gloss" in values)),
        private_names="names" not in values,
        private_boards="boards" not in values,
        counts_everywhere="everywhere" in values,
    )


def _shown(on: bool) -> bool | None:  # noqa: FBT001 - a switch
    """Return the choice that a switch stands for: to show is what holds without one."""
    return None if on else False
