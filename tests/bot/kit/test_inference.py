import asyncio
import threading
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.kit import inference as inference_module
from bot.kit.errors import UserError
from bot.kit.inference import Inference
from models.drawing.sampler import DrawRequest
from models.errors import UnknownStyleError
from models.store.registry import Registry


@pytest_asyncio.fixture
async def inference(registry: Registry) -> AsyncIterator[Inference]:
    inference = Inference(registry)
    yield inference
    await inference.close()


async def test_draws_do_not_block_the_event_loop(inference: Inference) -> None:
    release = threading.Event()
    waiting = asyncio.create_task(inference.run(release.wait))
    drawn = await inference.draw("gu_long", DrawRequest(count=2))
    assert len(drawn.names) == 2
    assert not waiting.done()
    release.set()
    assert await waiting


async def test_a_crowd_is_told_that_the_bot_is_busy(inference: Inference, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inference_module, "MAX_WAITING", 2)
    release = threading.Event()
    crowd = [asyncio.create_task(inference.run(release.wait)) for _ in range(2)]
    await asyncio.sleep(0)
    with pytest.raises(UserError, match="error-busy"):
        await inference.run(release.wait)
    release.set()
    await asyncio.gather(*crowd)
    assert await inference.run(lambda: 7) == 7


async def test_an_unknown_style_is_refused(inference: Inference) -> None:
    with pytest.raises(UnknownStyleError):
        await inference.draw("poets", DrawRequest())


async def test_concurrent_draws_of_one_seed_agree(inference: Inference) -> None:
    draws = await asyncio.gather(*(inference.draw("jin_yong", DrawRequest(count=5, seed=1)) for _ in range(8)))
    assert len({draw.draw.names for draw in draws}) == 1


def test_a_refresh_that_finds_nothing_says_so(registry: Registry, tmp_path: Path) -> None:
    assert not Inference(registry).refresh()
    assert not Inference(Registry(tmp_path)).registry.styles()
