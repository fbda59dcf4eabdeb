"""Versions beside each other, or alone, with names of each and what the judge makes of them."""

import asyncio

from bot.kit.cog import Bot
from bot.kit.pictures import curve
from bot.kit.versions.swapping import understood
from models.errors import UnknownVersionError
from models.store.origin import read_origin
from models.versions import samples
from models.versions.comparison import Beside, Side


async def compare(
    bot: Bot, style: str, old: str | None, new: str, person: int | None, seed: int = samples.SEED
) -> Beside:
    """Return a version beside the one that it would replace, if there is one, with names of the same seed.

    `person` is as in `Inference.draw`. Raises UnknownStyleError, and UserError where a version can't be used.
    """
    replaced = await side(bot, style, old, person, seed) if old else None
    return Beside(replaced, await side(bot, style, new, person, seed))


async def side(bot: Bot, style: str, version: str, person: int | None, seed: int = samples.SEED) -> Side:
    """Return a version with some of its names. The rest is as in `compare`."""
    card = await understood(asyncio.to_thread(bot.registry.card, style, version))
    drawing = bot.inference.draw_stored(style, version, samples.request(seed), person=person)
    invention = await understood(drawing)
    names = tuple(drawn.name for drawn, _ in invention.names)
    # The first call reads and builds the judge, which takes seconds.
    panel = await bot.inference.run(samples.panel, bot.registry, invention.source.parts[0])
    verdicts = await bot.inference.judge_between(panel, names, person=person) if len(panel) > 1 else []
    return Side(card, samples.judged(style, names, invention.pinyin, verdicts))


async def picture_of_curve(bot: Bot, style: str, version: str) -> bytes | None:
    """Return the picture of a version's training as PNG; None where its curve is not known."""
    return await bot.inference.run(_picture_of_curve, bot, style, version)


def _picture_of_curve(bot: Bot, style: str, version: str) -> bytes | None:
    try:
        origin = read_origin(bot.registry.directory(style, version))
    except UnknownVersionError:
        return None
    return curve.draw(origin.curve) if origin and origin.curve else None
