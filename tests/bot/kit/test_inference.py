import asyncio
import threading
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.kit import inference as inference_module
from bot.kit.errors import UserError
from bot.kit.inference import MAX_WAITING_EACH, WORKERS, Inference
from bot.kit.inference._samplers import Samplers
from bot.settings import Settings
from models.drawing.sampler import Sampler
from models.drawing.wishes.request import DrawRequest
from models.errors import UnknownStyleError
from models.forbidden.forbidden import Forbidden
from models.reader.reader import shipped_reader
from models.store.checkpoint import NameModel
from models.store.manifest import write_manifest
from models.store.registry import Registry
from tests.tiny import write_style


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


async def test_a_crowd_is_told_that_the_bot_is_busy(registry: Registry, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inference_module, "MAX_WAITING", 2)
    inference, release = Inference(registry), threading.Event()
    crowd = [asyncio.create_task(inference.run_for(person, release.wait)) for person in range(WORKERS + 2)]
    await asyncio.sleep(0)
    with pytest.raises(UserError, match="error-busy"):
        await inference.run_for(99, release.wait)
    with pytest.raises(UserError, match="error-busy"):
        await inference.run(release.wait)
    release.set()
    await asyncio.gather(*crowd)
    assert await inference.run(lambda: 7) == 7
    await inference.close()


async def test_one_persons_flood_delays_others_by_one_request_and_is_told_to_that_person_alone(
    registry: Registry, monkeypatch: pytest.MonkeyPatch
) -> None:
    # One thread serves in the order of the turns.
    monkeypatch.setattr(inference_module, "WORKERS", 1)
    inference, release, served = Inference(registry), threading.Event(), list[str]()

    def serve(who: str) -> None:
        release.wait()
        served.append(who)

    flood = [asyncio.create_task(inference.run_for(1, serve, "flooder")) for _ in range(100)]
    await asyncio.sleep(0)
    person = asyncio.create_task(inference.run_for(2, serve, "person"))
    game = asyncio.create_task(inference.run(serve, "game"))
    await asyncio.sleep(0)
    release.set()
    await asyncio.gather(person, game)
    told = [error for error in await asyncio.gather(*flood, return_exceptions=True) if error is not None]
    assert served == ["flooder", "flooder", "person", "game", "flooder", "flooder"]
    assert len(told) == 96
    assert {str(error) for error in told} == {"error-share-used"}
    await inference.close()


async def test_the_bots_own_work_has_no_share(inference: Inference) -> None:
    assert await asyncio.gather(*(inference.run(int, number) for number in range(50))) == list(range(50))


async def test_a_person_may_go_on_when_a_request_has_been_answered_or_given_up(inference: Inference) -> None:
    release = threading.Event()
    for _ in range(3):
        waiting = [
            asyncio.create_task(inference.run_for(1, release.wait)) for _ in range(WORKERS + MAX_WAITING_EACH)
        ]
        await asyncio.sleep(0)
        for task in waiting[WORKERS:]:
            task.cancel()
        release.set()
        await asyncio.gather(*waiting[:WORKERS])
        await asyncio.gather(*waiting, return_exceptions=True)


async def test_a_stop_ends_what_waits(registry: Registry) -> None:
    inference, release = Inference(registry), threading.Event()
    tasks = [asyncio.create_task(inference.run(release.wait)) for _ in range(WORKERS + 2)]
    await asyncio.sleep(0)
    closing = asyncio.create_task(inference.close())
    await asyncio.wait(tasks[WORKERS:])
    assert [task.cancelled() for task in tasks[WORKERS:]] == [True, True]
    release.set()
    await closing
    assert await asyncio.gather(*tasks[:WORKERS]) == [True, True]


async def test_an_unknown_style_is_refused(inference: Inference) -> None:
    with pytest.raises(UnknownStyleError):
        await inference.draw("poets", DrawRequest())


async def test_concurrent_draws_of_one_seed_agree(inference: Inference) -> None:
    draws = await asyncio.gather(*(inference.draw("jin_yong", DrawRequest(count=5, seed=1)) for _ in range(8)))
    assert len({draw.draw.names for draw in draws}) == 1


async def test_stored_versions_that_are_read_leave_a_worker_for_those_that_serve(
    inference: Inference, registry: Registry, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    versions = [write_style(settings.models_dir, "jin_yong", seed=seed) for seed in range(1, WORKERS + 2)]
    release, load = threading.Event(), registry.load

    def slowly(style: str, version: str) -> NameModel:
        release.wait()
        return load(style, version)

    monkeypatch.setattr(registry, "load", slowly)
    request = DrawRequest(count=1, seed=1)
    stored = [
        asyncio.create_task(inference.draw_stored("jin_yong", version, request, person=person))
        for person, version in enumerate(versions)
    ]
    await asyncio.sleep(0)
    assert len((await inference.draw("jin_yong", request, person=99)).names) == 1
    assert not any(task.done() for task in stored)
    release.set()
    drawn = await asyncio.gather(*stored)
    assert [invention.source.parts[0].version for invention in drawn] == versions


def test_a_sampler_that_is_kept_does_not_wait_for_one_that_is_made(
    registry: Registry, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    version = write_style(settings.models_dir, "jin_yong", seed=1)
    samplers = Samplers(registry, shipped_reader(), Forbidden())
    kept = samplers.of(registry.get("gu_long"))
    load, found = registry.load, list[Sampler]()

    def load_while_another_is_asked_for(style: str, version: str) -> NameModel:
        other = threading.Thread(target=lambda: found.append(samplers.of(registry.get("gu_long"))), daemon=True)
        other.start()
        other.join(10)
        return load(style, version)

    monkeypatch.setattr(registry, "load", load_while_another_is_asked_for)
    made = samplers.of_stored("jin_yong", version)
    assert found == [kept]
    assert samplers.of_stored("jin_yong", version) is made


def test_a_refresh_that_finds_nothing_says_so(registry: Registry, tmp_path: Path) -> None:
    assert not Inference(registry).refresh()
    assert not Inference(Registry(tmp_path)).registry.styles()


async def test_a_blend_is_made_once_for_each_share(inference: Inference) -> None:
    first, again, other = [
        await inference.draw("jin_yong", DrawRequest(count=1), second="gu_long", share=share)
        for share in (0.3, 0.3, 0.4)
    ]
    assert again.source is first.source
    assert other.source is not first.source


async def test_a_sampler_is_kept_until_any_model_changes(registry: Registry, settings: Settings) -> None:
    samplers = Samplers(registry, shipped_reader(), Forbidden())
    before = samplers.of(registry.get("gu_long"))
    assert samplers.of(registry.get("gu_long")) is before
    version = write_style(settings.models_dir, "jin_yong", seed=1)
    write_manifest(settings.models_dir, {"jin_yong": version})
    assert registry.refresh()
    # Its real names are never shown as invented, whichever style draws them.
    assert samplers.of(registry.get("gu_long")) is not before
    assert samplers.of(registry.get("jin_yong")).source is registry.get("jin_yong")


def test_the_samplers_that_were_used_last_are_kept(registry: Registry) -> None:
    samplers, pair = (
        Samplers(registry, shipped_reader(), Forbidden(), kept=2),
        (registry.get("gu_long"), registry.get("jin_yong")),
    )
    first, second, again, third = (samplers.of_blend(*pair, share) for share in (0.1, 0.2, 0.1, 0.3))
    assert again is first
    assert samplers.of_blend(*pair, 0.1) is first
    assert samplers.of_blend(*pair, 0.2) is not second
    assert third not in {first, second}


async def test_names_are_chosen_and_rated_by_the_reader(inference: Inference) -> None:
    drawn = await inference.draw("gu_long", DrawRequest(count=3, candidates=6, seed=1))
    assert drawn.reader == shipped_reader().version
    names = [name.name for name in drawn.draw.names]
    ratings = await inference.rate(names)
    assert ratings.rating.tolist() == pytest.approx([name.rating for name in drawn.draw.names], abs=1e-3)
