"""The modes of the quiz, found in this folder and listed nowhere.

A mode says which questions a game asks, between which answers, and by which rules. To add one, put a module into
this folder whose `MODE` is an instance of a subclass of `bot.cogs.quiz.modes.mode.Mode`, and write its texts in
each language: `quiz-mode-KEY` (its name), `quiz-rules-KEY` (its rules on one screen). `classic` is the shortest
example. The mode then appears in `/quiz play`, `/quiz rules`, `/settings` and among the boards.

A mode that is not played in a channel, such as one for a single person, sets `in_channels` to False: it has rules
and, unless `ranked` is False, a board; `/quiz play` does not offer it.
"""

import pkgutil
from functools import cache
from importlib import import_module

from bot.cogs.quiz.modes.mode import Mode

DEFAULT = "classic"
"""The mode of games whose starter and server chose none, and of games of earlier versions."""


@cache
def found() -> dict[str, Mode]:
    """Return all modes by their keys, in the order of menus."""
    modules = (import_module(f"{__name__}.{module.name}") for module in pkgutil.iter_modules(__path__))
    modes: list[Mode] = [module.MODE for module in modules if hasattr(module, "MODE")]
    return {mode.key: mode for mode in sorted(modes, key=lambda mode: (mode.place, mode.key))}


def get(key: str) -> Mode:
    """Return a mode; the default one for a key that this version does not know."""
    return found().get(key, found()[DEFAULT])
