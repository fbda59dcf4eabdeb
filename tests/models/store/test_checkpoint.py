import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
import torch
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.conditions import NO_CONDITIONS, Condition, Conditions
from models.drawing.sampler import Sampler
from models.drawing.wishes.request import DrawRequest
from models.errors import CheckpointError
from models.networks import build
from models.ngrams import POSITIONS
from models.roster.entry import Gender, Kind
from models.store import checkpoint
from models.store.card import FORMAT, digest
from tests import tiny


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    return tmp_path / "jin_yong" / tiny.write_style(tmp_path, "jin_yong")


def test_a_written_checkpoint_loads_with_the_same_weights(directory: Path) -> None:
    model = checkpoint.load(directory)
    card, weights, _ = tiny.content("jin_yong")
    assert model.card == card
    assert checkpoint.pack(model.network, model.ngrams, model.conditions) == weights
    assert not any(parameter.requires_grad for parameter in model.network.parameters())


def test_n_grams_come_back_as_they_were_written(tmp_path: Path) -> None:
    card, weights, _ = tiny.content("jin_yong", mixed=True)
    model = checkpoint.load(tmp_path / "jin_yong" / tiny.write_style(tmp_path, "jin_yong", mixed=True))
    assert card.ngrams
    assert model.ngrams
    assert len(model.ngrams.tables) == 2
    assert checkpoint.pack(model.network, model.ngrams, model.conditions) == weights


def test_conditions_come_back_as_they_were_written(tmp_path: Path) -> None:
    size = len(tiny.content("jin_yong")[0].vocabulary) + 1
    ratios: dict[Condition, torch.Tensor] = {
        condition: torch.rand(POSITIONS, size).half().float() + 0.5 for condition in (Gender.FEMALE, Kind.BYNAME)
    }
    card, weights, roster = tiny.content("jin_yong", mixed=True, conditions=Conditions(ratios))
    model = checkpoint.load(checkpoint.write(tmp_path, card, weights, roster))
    assert model.card.conditions == (Gender.FEMALE, Kind.BYNAME)
    assert set(model.conditions.ratios) == set(ratios)
    for condition, ratio in ratios.items():
        assert torch.allclose(model.conditions.ratios[condition], ratio, atol=1e-3)
    assert checkpoint.pack(model.network, model.ngrams, model.conditions) == weights


def test_a_network_writes_as_many_characters_as_its_card_says(tmp_path: Path) -> None:
    card, weights, roster = tiny.content("jin_yong", mixed=True)
    written = card.model_copy(update={"written": 5})
    model = checkpoint.load(checkpoint.write(tmp_path, written, weights, roster))
    assert model.network.written == 6
    drawn = Sampler(model).draw_raw(DrawRequest(count=300, seed=1))
    assert set().union(*(name for name, _ in drawn)) == set(card.vocabulary)


def test_a_model_is_tried_out_with_its_n_grams(tmp_path: Path) -> None:
    """Alone, a network that writes one character would find most real names impossible."""
    card, weights, roster = tiny.content("jin_yong", mixed=True)
    few = card.model_copy(update={"written": 1})
    assert checkpoint.load(checkpoint.write(tmp_path, few, weights, roster)).ngrams


@pytest.mark.parametrize(("written", "mixed"), [(1, False), (21, True), (4000, True)])
def test_a_network_that_writes_too_little_or_too_much_is_refused(
    tmp_path: Path, written: int, *, mixed: bool
) -> None:
    card, weights, roster = tiny.content("jin_yong", mixed=mixed)
    assert len(card.vocabulary) == 20
    forged = card.model_copy(update={"written": written})
    with pytest.raises(CheckpointError, match="a network writes at most its vocabulary"):
        checkpoint.load(checkpoint.write(tmp_path, forged, weights, roster))


def test_the_same_content_is_the_same_version(tmp_path: Path) -> None:
    first = tiny.write_style(tmp_path / "a", "gu_long")
    again = tiny.write_style(tmp_path / "b", "gu_long")
    other = tiny.write_style(tmp_path / "b", "gu_long", seed=1)
    assert first == again != other
    for name in (checkpoint.WEIGHTS_FILE, checkpoint.CARD_FILE, checkpoint.ROSTER_FILE):
        assert (tmp_path / "a/gu_long" / first / name).read_bytes() == (
            tmp_path / "b/gu_long" / first / name
        ).read_bytes()


def test_nothing_is_left_beside_a_written_checkpoint(directory: Path) -> None:
    assert [path.name for path in directory.parent.iterdir()] == [directory.name]


def _truncate(directory: Path) -> None:
    path = directory / checkpoint.WEIGHTS_FILE
    path.write_bytes(path.read_bytes()[:-1])


def _oversize(directory: Path) -> None:
    with (directory / checkpoint.WEIGHTS_FILE).open("r+b") as file:
        file.truncate(2**40)


def _flip(directory: Path) -> None:
    path = directory / checkpoint.WEIGHTS_FILE
    content = bytearray(path.read_bytes())
    content[-1] ^= 1
    path.write_bytes(content)


def _edit_roster(directory: Path) -> None:
    path = directory / checkpoint.ROSTER_FILE
    path.write_text(path.read_text().replace("射雕英雄传", "射雕英雄專", 1))


def _newer_format(directory: Path) -> None:
    path = directory / checkpoint.CARD_FILE
    path.write_text(json.dumps(json.loads(path.read_text()) | {"format": FORMAT + 1, "surprise": True}))


def _no_json(directory: Path) -> None:
    (directory / checkpoint.CARD_FILE).write_bytes(b"\x80\x04pickle")


def _deep_json(directory: Path) -> None:
    (directory / checkpoint.CARD_FILE).write_text("[" * 100_000)


def _edit_card(directory: Path, **changes: object) -> None:
    path = directory / checkpoint.CARD_FILE
    path.write_text(json.dumps(json.loads(path.read_text()) | changes))


def _true_format(directory: Path) -> None:
    _edit_card(directory, format=True)


def _format_zero(directory: Path) -> None:
    _edit_card(directory, format=0)


def _nameless(directory: Path) -> None:
    _edit_card(directory, display={"en-US": ""})


def _no_figure(directory: Path) -> None:
    _edit_card(directory, figures=tiny.FIGURES.model_dump() | {"test_nats": float("nan")})


def _lacking_figure(directory: Path) -> None:
    _edit_card(directory, figures=tiny.FIGURES.model_dump(exclude={"junk"}))


def _giant(directory: Path) -> None:
    path = directory / checkpoint.CARD_FILE
    card = json.loads(path.read_text())
    card["network"]["hidden"] = 10**9
    path.write_text(json.dumps(card))


def _endless_vocabulary(directory: Path) -> None:
    path = directory / checkpoint.CARD_FILE
    card = json.loads(path.read_text())
    card["vocabulary"] = "".join(map(chr, range(0x4E00, 0x9E00)))
    path.write_text(json.dumps(card))


def _link_file(directory: Path) -> None:
    path = directory / checkpoint.WEIGHTS_FILE
    path.rename(directory / "elsewhere")
    path.symlink_to("elsewhere")


def _fifo(directory: Path) -> None:
    path = directory / checkpoint.ROSTER_FILE
    path.unlink()
    os.mkfifo(path)


def _missing(directory: Path) -> None:
    (directory / checkpoint.ROSTER_FILE).unlink()


@pytest.mark.parametrize(
    ("damage", "complaint"),
    [
        (_truncate, "the card says"),
        (_oversize, "more than the limit"),
        (_flip, "not have the content"),
        (_edit_roster, "the card says|not have the content"),
        (_newer_format, f"format {FORMAT + 1}.*update"),
        (_no_json, "not the JSON of a checkpoint card"),
        (_deep_json, "not the JSON of a checkpoint card"),
        (_true_format, "format is invalid"),
        (_format_zero, "format is invalid"),
        (_nameless, "display.en-US is invalid"),
        (_no_figure, "figures.test_nats is invalid"),
        (_lacking_figure, "figures.junk is invalid"),
        (_giant, "network.hidden is invalid"),
        (_endless_vocabulary, "vocabulary is invalid"),
        (_link_file, "not a plain file"),
        (_fifo, "not a plain file"),
        (_missing, "roster.tsv is missing"),
    ],
)
def test_a_damaged_checkpoint_is_refused_in_one_line(
    directory: Path, damage: Callable[[Path], None], complaint: str
) -> None:
    damage(directory)
    with pytest.raises(CheckpointError, match=complaint) as refused:
        checkpoint.load(directory)
    assert "\n" not in str(refused.value)


def test_a_checkpoint_under_another_name_is_refused(directory: Path) -> None:
    moved = directory.rename(directory.with_name("0123456789ab"))
    with pytest.raises(CheckpointError, match="the card belongs to"):
        checkpoint.load(moved)


@pytest.mark.parametrize("name", ["..", "jin_yong", "0123456789AB", "0123456789ab.partial", ".partial-x"])
def test_an_odd_name_is_refused_before_anything_is_read(directory: Path, name: str) -> None:
    with pytest.raises(CheckpointError, match="is not the name of a checkpoint"):
        checkpoint.load(directory.parent / name)


def test_a_symlink_to_a_checkpoint_is_refused(directory: Path, tmp_path: Path) -> None:
    style = tmp_path / "elsewhere" / "jin_yong"
    style.parent.mkdir()
    style.symlink_to(directory.parent)
    with pytest.raises(CheckpointError, match="not a plain directory"):
        checkpoint.load(style / directory.name)


def test_weights_that_are_not_finite_are_refused(tmp_path: Path) -> None:
    card, _, roster = tiny.content("jin_yong")
    network = build(card.network, len(card.vocabulary) + 1)
    with torch.no_grad():
        network.get_parameter("bias")[0] = float("nan")
    weights = checkpoint.pack(network, None, NO_CONDITIONS)
    forged = card.model_copy(update={"weights": digest(weights)})
    written = checkpoint.write(tmp_path, forged, weights, roster)
    with pytest.raises(CheckpointError, match="not finite"):
        checkpoint.load(written)


def test_a_roster_that_would_fail_at_its_first_use_is_refused(tmp_path: Path) -> None:
    card, weights, roster = tiny.content("jin_yong")
    mistyped = roster.replace("Guō Jìng".encode(), "Gōu Jìng".encode())
    forged = card.model_copy(update={"roster": digest(mistyped)})
    written = checkpoint.write(tmp_path, forged, weights, mistyped)
    with pytest.raises(CheckpointError, match=r"roster\.tsv is no roster: line 2: Gōu Jìng is no reading of 郭靖"):
        checkpoint.load(written)


def test_tensors_that_the_card_does_not_describe_are_refused(tmp_path: Path) -> None:
    card, weights, roster = tiny.content("jin_yong")
    wider = card.network.model_copy(update={"hidden": 9})
    forged = card.model_copy(update={"network": wider})
    written = checkpoint.write(tmp_path, forged, weights, roster)
    with pytest.raises(CheckpointError, match="does not hold the tensors"):
        checkpoint.load(written)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30, deadline=None)
@given(content=st.binary(max_size=200))
def test_any_bytes_for_weights_are_refused_kindly(tmp_path: Path, content: bytes) -> None:
    card, _, roster = tiny.content("jin_yong")
    forged = card.model_copy(update={"weights": digest(content or b"x")})
    written = checkpoint.write(tmp_path, forged, content or b"x", roster)
    with pytest.raises(CheckpointError):
        checkpoint.load(written)
