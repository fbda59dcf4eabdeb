"""Versions that are swapped while people draw names from the bot."""

import asyncio
import gc
import weakref
from collections.abc import AsyncIterator

import pytest_asyncio

from bot.kit.inference import MAX_WAITING, Inference, Invention
from bot.settings import Settings
from models.drawing.wishes.request import DrawRequest
from models.networks import NameNetwork
from models.store.registry import Registry
from models.versions import operations
from tests.tiny import write_style

STYLE = "jin_yong"
DRAWS = 200
SWAPS = 50
REQUEST = DrawRequest(count=3, seed=1)


@pytest_asyncio.fixture
async def inference(registry: Registry) -> AsyncIterator[Inference]:
    inference = Inference(registry)
    yield inference
    await inference.close()


async def test_two_hundred_draws_use_one_whole_version_each_and_old_ones_are_let_go(
    inference: Inference, settings: Settings
) -> None:
    registry, room = inference.registry, asyncio.Semaphore(MAX_WAITING // 2)
    versions = [registry.get(STYLE).version, *(write_style(settings.models_dir, STYLE, seed) for seed in (1, 2))]
    networks: list[weakref.ref[NameNetwork]] = []

    async def draw(person: int) -> Invention:
        async with room:
            return await inference.draw(STYLE, REQUEST, person=person)

    drawing = [asyncio.create_task(draw(person)) for person in range(DRAWS)]
    for number in range(SWAPS):
        await inference.run(operations.promote, registry, STYLE, versions[number % len(versions)], force=True)
        networks.append(weakref.ref(registry.get(STYLE).network))
    names: dict[str, set[tuple[str, ...]]] = {version: set() for version in versions}
    for invention in await asyncio.gather(*drawing):
        [part] = invention.source.parts
        names[part.version].add(tuple(drawn.name for drawn in invention.draw.names))
    del drawing, invention, part
    # Each version gives its own names for this seed, and no others.
    assert max(map(len, names.values())) == 1
    assert len(set.union(*names.values())) == sum(map(len, names.values()))
    await inference.draw(STYLE, REQUEST)
    gc.collect()
    assert [number for number, network in enumerate(networks) if network() is not None] == [SWAPS - 1]
