"""Find and load cogs: every package in `bot.cogs`, and every entry point in the group `jianghu.cogs`.

A plugin's package may have texts of its own: a folder `locale` as `bot.kit` has one.
"""

import logging
import pkgutil
from importlib.metadata import EntryPoint, entry_points
from importlib.util import find_spec
from pathlib import Path

from discord.ext import commands

from bot import cogs
from bot.kit import texts

GROUP = "jianghu.cogs"
"""The group of entry points that installed plugins use."""

_log = logging.getLogger(__name__)


def bundled() -> list[str]:
    """Return the module names of the cogs in this package, sorted."""
    return sorted(
        f"{cogs.__name__}.{module.name}" for module in pkgutil.iter_modules(cogs.__path__) if module.ispkg
    )


def installed() -> list[EntryPoint]:
    """Return the entry points of other distributions, sorted by name; the value is a module with `setup`."""
    return sorted(entry_points(group=GROUP), key=lambda point: point.name)


async def add_all(bot: commands.Bot) -> None:
    """Load every cog. Raises ExtensionError when a bundled one fails; log and skip an installed one that fails."""
    for module in bundled():
        await bot.load_extension(module)
    for point in installed():
        try:
            # Before the module is imported, since its declarations ask for them.
            add_texts(point.module)
            await bot.load_extension(point.module)
        except (commands.ExtensionError, ImportError) as error:
            reason = error.__cause__ or error
            _log.error("plugin %s is left out: %s: %s", point.name, type(reason).__name__, reason)


def add_texts(module: str) -> None:
    """Add the texts that a plugin's package brings, without importing it; none for a module that is no package.

    Raises ImportError when a package around the module is missing.
    """
    spec = find_spec(module)
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        texts.bundled().add(texts.read(Path(folder) / texts.FOLDER))
