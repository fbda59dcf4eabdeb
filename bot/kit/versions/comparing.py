"""Two versions beside each other, with names of both and what the judge makes of them."""

import asyncio

from bot.kit.cog import Bot
from bot.kit.pictures import curve
from bot.kit.versions.swapping import understood
from models.errors import UnknownVersionError
from models.store.origin import read_origin
from models.versions import samples
from models.versions.comparison import Beside, Side
from models.versions.samples import Samples


async def compare(
    bot: Bot, style: str, old: str, new: str, person: int | None, seed: int = samples.SEED
) -> Beside:
    """Return two versions beside each other, with names of the same seed.

    `person` is as in `Inference.draw`. Raises UnknownStyleError, and UserError where a version can't be used.
    """
    return Beside(await side(bot, style, old, person, seed), await side(bot, style, new, person, seed))


async def side(bot: Bot, style: str, version: str, person: int | None, seed: int = samples.SEED) -> Side:
    """Return a version with some of its names. The rest is as in `compare`."""
    card = await understood(asyncio.to_thread(bot.registry.card, style, version))
    drawing = bot.inference.draw_stored(style, version, samples.request(seed), person=person)
    invention = await understood(drawing)
    names = [drawn.name for drawn, _ in invention.names]
    # The first call reads and builds the judge, which takes seconds.
    panel = await bot.inference.run(samples.panel, bot.registry, style)
    verdicts = await bot.inference.judge(panel, names, person=person) if names and len(panel) > 1 else []
    return Side(card, Samples(tuple(names), invention.pinyin, samples.mean_share(style, verdicts)))


async def picture_of_curve(bot: Bot, style: str, version: str) -> bytes | None:
    """Return the picture of a version's training as PNG; None where its curve is not known."""
    return await bot.inference.run(_picture_of_curve, bot, style, version)


def _picture_of_curve(bot: Bot, style: str, version: str) -> bytes | None:
    try:
        origin = read_origin(bot.registry.directory(style, version))
    except UnknownVersionError:
        return None
    return curve.draw(origin.curve) if origin and origin.curve else None
