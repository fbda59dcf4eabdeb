import dataclasses

import pytest

from models.events import EpochEvent
from models.networks import NetworkSpec
from models.store import checkpoint
from training import pipeline
from training.corpora import SHIPPED, Corpora
from training.errors import TrainingError
from training.fit.base import read_base
from training.fit.presets import PRESETS, Preset, Stage
from training.pipeline import Trained

CORPORA = Corpora(SHIPPED)
TINY = dataclasses.replace(
    PRESETS["fast"],
    name="tiny",
    network=NetworkSpec(embedding=4, hidden=4),
    own=Stage(epochs=2, batch=64, learning_rate=0.1),
    from_base=False,
)

TABLES = [source.name for source in read_base().sources if source.table]


def _train(seed: int, preset: Preset = TINY) -> tuple[Trained, list[EpochEvent]]:
    epochs: list[EpochEvent] = []
    return pipeline.train(CORPORA, "jin_yong", preset, seed, epochs.append), epochs


@pytest.fixture(scope="module")
def trained() -> tuple[Trained, list[EpochEvent]]:
    return _train(seed=1)


def test_the_same_seed_gives_the_same_bytes(trained: tuple[Trained, list[EpochEvent]]) -> None:
    again, _ = _train(seed=1)
    assert again == trained[0]


def test_another_seed_gives_another_checkpoint(trained: tuple[Trained, list[EpochEvent]]) -> None:
    other, _ = _train(seed=2)
    assert other.card.version != trained[0].card.version
    assert other.weights != trained[0].weights


def test_both_runs_are_reported(trained: tuple[Trained, list[EpochEvent]]) -> None:
    _, epochs = trained
    split_run = [epoch for epoch in epochs if epoch.run == "split"]
    assert [epoch.epoch for epoch in split_run] == [1, 2]
    assert all(epoch.dev_nats is not None and epoch.dev_nats > 0 for epoch in split_run)
    assert epochs[-1].run == "roster"
    assert epochs[-1].epoch == epochs[-1].epochs == trained[0].card.epochs


def test_a_trained_checkpoint_loads_and_knows_its_roster(
    trained: tuple[Trained, list[EpochEvent]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    content, _ = trained
    root = tmp_path_factory.mktemp("out")
    model = checkpoint.load(checkpoint.write(root, content.card, content.weights, content.roster))
    assert model.roster.names == CORPORA.get("jin_yong").roster.names
    own = "".join(sorted(set().union(*model.roster.names)))
    assert model.card.vocabulary.startswith(own)
    assert model.card.written == len(own) == model.network.written - 1
    assert set(model.card.vocabulary) == {*own, *read_base().vocabulary.characters}
    assert model.ngrams
    assert model.card.ngrams
    assert [table.source for table in model.card.ngrams] == ["all styles", *TABLES]
    assert 0 < model.card.figures.natural_novelty <= 1
    assert sorted(model.card.figures.held_out_nats) == list(model.card.figures.held_out_nats)


def test_a_network_that_serves_alone_has_no_n_grams_and_the_rosters_characters() -> None:
    content, _ = _train(seed=1, preset=dataclasses.replace(TINY, mixed=False))
    assert content.card.ngrams is None
    assert set(content.card.vocabulary) == set().union(*CORPORA.get("jin_yong").roster.names)


def test_n_grams_make_held_out_names_likelier(trained: tuple[Trained, list[EpochEvent]]) -> None:
    content, epochs = trained
    best = min(epoch.dev_nats for epoch in epochs if epoch.dev_nats is not None)
    assert content.card.figures.dev_nats < best - 0.5


def test_a_loss_that_is_no_number_ends_the_run() -> None:
    with pytest.raises(TrainingError, match="no longer a number"):
        _train(seed=1, preset=dataclasses.replace(TINY, own=Stage(2, 512, 1e30), clip=1e30))
