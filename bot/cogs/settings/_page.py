"""The page of /settings."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from bot.kit.pages.page import Option, Page, Select
from bot.kit.preferences import controls
from bot.kit.preferences.servers import ROUNDS, ServerPreferences, Starters
from bot.kit.texts import Language

PREFIX = "settings"
CHOICES = ("language", "script")
SECONDS = (5, 10, 15, 20, 25, 30, 40, 45, 60, 90, 120)
"""The seconds that the menu offers: it has room for 25 options."""

ANY = "any"
MENU = rf"{PREFIX}:(?P<field>{'|'.join(CHOICES)}|channel|mode|rounds|seconds|starters|switches)"
"""The regular expression of a menu's custom_id."""

_MAX_CHANNEL = 60
"""Characters of a channel's name; longer ones are cut."""


def settings_page(
    language: Language, chosen: ServerPreferences, channels: Mapping[int, str], modes: Sequence[str]
) -> Page:
    """Return what a server chose, a menu each; the quiz can have these `channels`, by id, and `modes`, by key."""
    return Page(
        title=language("settings-title"),
        blocks=(language("settings-intro"),),
        footer=language("settings-footer"),
        controls=(
            *controls.menus(language, PREFIX, chosen.choices, CHOICES),
            _menu("channel", language("settings-channel"), _channels(language, chosen, channels)),
            _menu("mode", language("settings-mode"), _modes(language, chosen, modes)),
            _menu("rounds", language("settings-rounds"), _rounds(language, chosen)),
            _menu("seconds", language("settings-seconds"), _seconds(language, chosen)),
            _menu("starters", language("settings-starters"), _starters(language, chosen)),
            _switches(language, chosen),
        ),
    )


def _menu(field: str, placeholder: str, options: Iterable[Option]) -> Select:
    return Select(f"{PREFIX}:{field}", placeholder, tuple(options))


def _channels(language: Language, chosen: ServerPreferences, channels: Mapping[int, str]) -> Iterator[Option]:
    yield Option(ANY, language("settings-channel-any"), chosen=chosen.quiz_channel_id is None)
    for channel_id, name in channels.items():
        label = language("settings-channel-only", channel=name[:_MAX_CHANNEL])
        yield Option(str(channel_id), label, chosen=chosen.quiz_channel_id == channel_id)


def _modes(language: Language, chosen: ServerPreferences, modes: Sequence[str]) -> Iterator[Option]:
    for key in modes:
        name = language(f"quiz-mode-{key}")
        yield Option(key, language("settings-mode-option", mode=name), chosen=chosen.quiz_mode == key)


def _rounds(language: Language, chosen: ServerPreferences) -> Iterator[Option]:
    for number in ROUNDS:
        yield Option(str(number), language("settings-rounds-option", count=number), chosen=chosen.rounds == number)


def _seconds(language: Language, chosen: ServerPreferences) -> Iterator[Option]:
    for number in SECONDS:
        label = language("settings-seconds-option", count=number)
        yield Option(str(number), label, chosen=chosen.seconds == number)


def _starters(language: Language, chosen: ServerPreferences) -> Iterator[Option]:
    for starters in Starters:
        label = language(f"settings-starters-{starters}")
        yield Option(starters.value, label, chosen=chosen.starters is starters)


def _switches(language: Language, chosen: ServerPreferences) -> Select:
    """Return a menu of which any number can be chosen."""
    options = (
        Option("pinyin", language("settings-switch-pinyin"), chosen=chosen.choices.pinyin is not False),
        Option("gloss", language("settings-switch-gloss"), chosen=chosen.choices.gloss is not False),
        Option(
            "names",
            language("settings-switch-names"),
            language("settings-switch-names-off"),
            chosen=not chosen.private_names,
        ),
        Option(
            "boards",
            language("settings-switch-boards"),
            language("settings-switch-boards-off"),
            chosen=not chosen.private_boards,
        ),
        Option(
            "everywhere",
            language("settings-switch-everywhere"),
            language("settings-switch-everywhere-off"),
            chosen=chosen.counts_everywhere,
        ),
    )
    return Select(f"{PREFIX}:switches", language("settings-switches"), options, least=0, most=len(options))
