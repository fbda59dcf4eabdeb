from pathlib import Path

import pytest

from models.errors import CheckpointError
from models.promotion.gates import Reason
from models.promotion.swap import Promotion, active_card, choose, compare_with_active, promote
from models.store import checkpoint
from models.store.card import Card
from models.store.checkpoint import NameModel
from models.store.manifest import read_manifest
from models.store.registry import Registry
from tests import tiny


@pytest.fixture
def trained(tmp_path: Path) -> Path:
    return tmp_path / "trained"


@pytest.fixture
def registry(tmp_path: Path, trained: Path) -> Registry:
    shipped = tmp_path / "shipped"
    tiny.write_models(shipped)
    registry = Registry(shipped, trained)
    registry.refresh()
    return registry


def new_model(root: Path, nats: float) -> NameModel:
    card, weights, roster = tiny.content("jin_yong", seed=1)
    figures = tiny.FIGURES.model_copy(update={"dev_nats": nats, "test_nats": nats})
    card = Card.model_validate({**card.model_dump(), "figures": figures.model_dump()})
    return checkpoint.load(checkpoint.write(root, card, weights, roster))


def test_a_better_version_becomes_active_and_the_record_says_what_was_before(
    registry: Registry, trained: Path
) -> None:
    before = registry.get("jin_yong").version
    model = new_model(trained, nats=9)
    done = promote(registry, model, compare_with_active(registry, model))
    assert done == Promotion("jin_yong", model.version, before, active=True)
    assert done.changed
    assert registry.get("jin_yong") is model
    assert read_manifest(trained) == {"jin_yong": model.version}


def test_a_worse_version_stays_a_candidate(registry: Registry, trained: Path) -> None:
    before = registry.get("jin_yong").version
    model = new_model(trained, nats=11)
    done = promote(registry, model, compare_with_active(registry, model))
    assert done == Promotion("jin_yong", model.version, before, active=False, reasons=(Reason.WORSE,))
    assert not done.changed
    assert registry.get("jin_yong").version == before
    assert read_manifest(trained) == {}


def test_force_promotes_in_spite_of_the_gates(registry: Registry, trained: Path) -> None:
    model = new_model(trained, nats=11)
    done = promote(registry, model, compare_with_active(registry, model), force=True)
    assert done.active
    assert done.reasons == (Reason.WORSE,)
    assert registry.get("jin_yong").version == model.version


def test_the_first_version_of_a_style_has_none_before_it(trained: Path) -> None:
    model = new_model(trained, nats=99)
    registry = Registry(trained)
    assert active_card(registry, "jin_yong") is None
    assert promote(registry, model, compare_with_active(registry, model)).previous is None
    assert registry.get("jin_yong").version == model.version


def test_a_version_chosen_by_hand_meets_no_gate(registry: Registry, trained: Path) -> None:
    before = registry.get("jin_yong").version
    candidate = new_model(trained, nats=11).version
    assert choose(registry, "jin_yong", candidate) == Promotion("jin_yong", candidate, before, active=True)
    assert choose(registry, "jin_yong", before) == Promotion("jin_yong", before, candidate, active=True)


def test_a_version_that_draws_nothing_is_not_chosen(
    registry: Registry, trained: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = registry.get("jin_yong").version
    candidate = new_model(trained, nats=9).version
    monkeypatch.setattr("models.drawing.sampler.Sampler.accepts", lambda *_: False)
    with pytest.raises(CheckpointError, match="draws no new names"):
        choose(registry, "jin_yong", candidate)
    assert registry.get("jin_yong").version == before


def test_a_swap_loads_a_checkpoint_once(
    registry: Registry, trained: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    candidate = new_model(trained, nats=11).version
    loaded: list[Path] = []
    load = checkpoint.load

    def counting(directory: Path) -> NameModel:
        loaded.append(directory)
        return load(directory)

    monkeypatch.setattr(checkpoint, "load", counting)
    choose(registry, "jin_yong", candidate)
    assert loaded == [trained / "jin_yong" / candidate]


def test_a_model_that_is_not_on_disk_is_not_promoted(registry: Registry, tmp_path: Path) -> None:
    before = registry.get("jin_yong").version
    model = new_model(tmp_path / "elsewhere", nats=9)
    with pytest.raises(CheckpointError, match="is not on disk"):
        promote(registry, model, compare_with_active(registry, model))
    assert registry.get("jin_yong").version == before
