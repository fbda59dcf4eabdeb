"""Versions that are swapped while names are drawn: each draw uses one whole version, and old ones are let go."""

import gc
import threading
import weakref
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from models.drawing.sampler import DrawnName, Sampler
from models.drawing.wishes.request import DrawRequest
from models.networks import NameNetwork
from models.store.checkpoint import NameModel
from models.store.registry import Registry
from tests import tiny

STYLE = "jin_yong"
DRAWS = 200
SWAPS = 50
REQUEST = DrawRequest(count=3, seed=1)
PATIENCE = 300.0

Drawn = tuple[str, Sequence[DrawnName]]


@pytest.fixture
def registry(tmp_path: Path) -> Registry:
    tiny.write_models(tmp_path / "shipped")
    registry = Registry(tmp_path / "shipped", tmp_path / "trained")
    registry.refresh()
    return registry


@pytest.fixture
def models(registry: Registry, tmp_path: Path) -> list[NameModel]:
    versions = [tiny.write_style(tmp_path / "trained", STYLE, seed) for seed in (1, 2, 3)]
    return [registry.load(STYLE, version) for version in versions]


def drawn(model: NameModel) -> Drawn:
    return model.version, Sampler(model).draw(REQUEST).names


def test_a_draw_that_a_swap_comes_upon_uses_one_whole_version(registry: Registry, models: list[NameModel]) -> None:
    expected = dict(drawn(model) for model in (registry.get(STYLE), *models))
    assert len(set(expected.values())) == 4
    together = threading.Barrier(DRAWS + 1)

    def draw_twice() -> list[Drawn]:
        before = registry.get(STYLE)
        together.wait(PATIENCE)
        first = drawn(before)
        return [first, drawn(registry.get(STYLE))]

    with ThreadPoolExecutor(DRAWS) as threads:
        waiting = [threads.submit(draw_twice) for _ in range(DRAWS)]
        # From here on, 200 draws are in flight.
        together.wait(PATIENCE)
        for number in range(SWAPS):
            registry.activate(models[number % len(models)])
        found = [each for draws in waiting for each in draws.result(PATIENCE)]
    assert len(found) == 2 * DRAWS
    assert all(names == expected[version] for version, names in found)


def test_memory_is_back_at_its_level_after_many_swaps(registry: Registry, models: list[NameModel]) -> None:
    versions = [model.version for model in models]
    networks: list[weakref.ref[NameNetwork]] = []
    for number in range(SWAPS):
        model = registry.load(STYLE, versions[number % len(versions)])
        networks.append(weakref.ref(model.network))
        registry.activate(model)
        drawn(registry.get(STYLE))
    del model
    gc.collect()
    assert [number for number, network in enumerate(networks) if network() is not None] == [SWAPS - 1]
