"""Checkpoints that are well formed but can't serve, or that would take too much to read."""

import json
import logging
import os
import struct
from collections.abc import Callable
from pathlib import Path

import pytest
import torch

from models.conditions import NO_CONDITIONS
from models.drawing.sampler import Sampler
from models.drawing.wishes.request import DrawRequest
from models.errors import CheckpointError, RosterError
from models.networks import NetworkSpec, build
from models.roster.roster import Roster
from models.store import checkpoint
from models.store.card import Card, digest
from models.store.manifest import write_manifest
from models.store.registry import Registry
from models.vocabulary import BOUNDARY
from tests import tiny


def forge(root: Path, weights: bytes | None = None, roster: bytes | None = None, **changes: object) -> Path:
    """Write a checkpoint whose digests are right."""
    card, own_weights, own_roster = tiny.content("jin_yong")
    weights, roster = weights or own_weights, roster or own_roster
    changes = {"weights": digest(weights), "roster": digest(roster), **changes}
    return checkpoint.write(root, card.model_copy(update=changes), weights, roster)


def weights_of(change: Callable[[torch.nn.Module], None]) -> bytes:
    card, _, _ = tiny.content("jin_yong")
    torch.manual_seed(0)
    network = build(card.network, len(card.vocabulary) + 1)
    with torch.no_grad():
        change(network)
    return checkpoint.pack(network, None, NO_CONDITIONS)


def _fill(value: float) -> Callable[[torch.nn.Module], None]:
    def change(network: torch.nn.Module) -> None:
        for parameter in network.parameters():
            parameter.fill_(value)

    return change


def _boundary(value: float) -> Callable[[torch.nn.Module], None]:
    def change(network: torch.nn.Module) -> None:
        network.get_parameter("bias")[BOUNDARY] = value

    return change


READINGS = [("郭", "Guō"), ("靖", "Jìng")]
HOSTILE = [_fill(3e38), _fill(1e30), _fill(1e20), _boundary(1e30), _boundary(-1e30), _boundary(200)]


@pytest.mark.parametrize("change", HOSTILE)
def test_weights_that_are_finite_but_useless_are_refused(
    tmp_path: Path, change: Callable[[torch.nn.Module], None]
) -> None:
    with pytest.raises(CheckpointError, match="less likely than"):
        checkpoint.load(forge(tmp_path, weights_of(change)))


@pytest.mark.parametrize("change", HOSTILE)
def test_a_start_with_such_a_version_serves_the_shipped_one(
    tmp_path: Path, change: Callable[[torch.nn.Module], None], caplog: pytest.LogCaptureFixture
) -> None:
    shipped = tmp_path / "shipped"
    versions = tiny.write_models(shipped)
    bad = forge(tmp_path / "trained", weights_of(change))
    write_manifest(tmp_path / "trained", {"jin_yong": bad.name})
    registry = Registry(shipped, tmp_path / "trained")
    with caplog.at_level(logging.ERROR):
        registry.refresh()
    assert len(caplog.records) == 1
    assert not caplog.records[0].exc_info
    assert registry.get("jin_yong").version == versions["jin_yong"]
    assert Sampler(registry.get("jin_yong")).draw(DrawRequest(count=3)).names


@pytest.mark.parametrize(
    "characters",
    [
        "\0\x01\x02",
        "*_~`",
        "@everyon",
        "郭#",
        "a\u034f",
        "a\u20e3",
        "a\u0344",
        "a\ufe00",
        "\u202eab",
        "a\u200bb",
        "a\u3164",
        "a\n",
        "a1",
        "\uf90a",
    ],
)
def test_a_vocabulary_holds_letters_and_what_stands_between_them(tmp_path: Path, characters: str) -> None:
    with pytest.raises(CheckpointError, match="vocabulary is invalid"):
        checkpoint.load(forge(tmp_path, vocabulary=characters))


@pytest.mark.parametrize("characters", ["ab郭", "郭 靖"])
def test_a_vocabulary_of_format_1_holds_hanzi_only(tmp_path: Path, characters: str) -> None:
    with pytest.raises(CheckpointError, match=r"vocabulary is invalid: .*format 1 holds hanzi only"):
        checkpoint.load(forge(tmp_path, vocabulary=characters, format=1))


def test_a_card_takes_letters_and_marks_of_any_script() -> None:
    card, _, _ = tiny.content("jin_yong")
    letters = "郭靖 -'\u2019\u00b7\u30fbaÉöњאعहि\u0301"
    read = Card.from_bytes(card.model_copy(update={"vocabulary": letters}).to_bytes())
    assert read.vocabulary == letters


def test_a_long_header_is_refused_unread(tmp_path: Path) -> None:
    weights = struct.pack("<Q", 2**20) + b"[" * 2**20
    with pytest.raises(CheckpointError, match="header of more than"):
        checkpoint.load(forge(tmp_path, weights))


def test_a_card_of_many_lists_is_refused_by_its_size(tmp_path: Path) -> None:
    directory = forge(tmp_path)
    (directory / checkpoint.CARD_FILE).write_text("[" + "[]," * 350_000 + "[]]")
    with pytest.raises(CheckpointError, match="more than the limit"):
        checkpoint.load(directory)


def test_what_is_said_of_a_card_stays_short() -> None:
    card = json.loads(tiny.content("jin_yong")[0].to_bytes())
    with pytest.raises(CheckpointError) as refused:
        Card.from_bytes(json.dumps({**card, "x" * 50_000: 1}).encode())
    assert len(str(refused.value)) <= 200


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        (tiny.HEADER + "郭" * 4_000_000, "line 2: longer than"),
        (tiny.HEADER + "\t" * 4_000_000, "line 2: longer than"),
        ("x" * 4_000_000, "line 1: longer than"),
        (tiny.HEADER + "郭靖\tGuō Jìng\tx\tname\n" * 20_001, "at most 20,000 names"),
    ],
)
def test_a_bloated_roster_is_refused(text: str, complaint: str) -> None:
    with pytest.raises(RosterError, match=complaint):
        Roster.parse(text)


@pytest.mark.parametrize(
    "spec",
    [
        NetworkSpec(kind="transformer", embedding=512, hidden=1024, layers=4),
        NetworkSpec(embedding=512, hidden=1024),
    ],
)
def test_a_network_at_the_limits_is_refused_by_its_size(tmp_path: Path, spec: NetworkSpec) -> None:
    with pytest.raises(CheckpointError, match="above the size limit"):
        checkpoint.load(forge(tmp_path, network=spec))


@pytest.mark.parametrize("name", [checkpoint.CARD_FILE, checkpoint.ROSTER_FILE, checkpoint.WEIGHTS_FILE])
def test_a_file_that_grows_while_it_is_read_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    directory = forge(tmp_path)
    growing = directory / name
    inode, fstat = growing.stat().st_ino, os.fstat

    def grow(descriptor: int) -> os.stat_result:
        status = fstat(descriptor)
        if status.st_ino == inode:
            with growing.open("ab") as file:
                file.write(b" " * 2**20)
        return status

    monkeypatch.setattr("models.files.os.fstat", grow)
    with pytest.raises(CheckpointError):
        checkpoint.load(directory)


def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    directory = forge(tmp_path)
    monkeypatch.setattr("models.files.os.open", refuse)
    with pytest.raises(CheckpointError, match=r"card\.json can't be read: Permission denied"):
        checkpoint.load(directory)


def test_a_model_that_draws_no_new_name_is_refused(tmp_path: Path) -> None:
    # Two characters, and every name of two of them is a real one.
    rows = (f"{a}{b}\t{a_read} {b_read}\tx\tname\n" for a, a_read in READINGS for b, b_read in READINGS)
    roster = (tiny.HEADER + "".join(rows)).encode()
    torch.manual_seed(0)
    weights = checkpoint.pack(build(tiny.SPEC, len(READINGS) + 1), None, NO_CONDITIONS)
    with pytest.raises(CheckpointError, match="draws no new names"):
        checkpoint.load(forge(tmp_path, weights, roster, vocabulary="郭靖"))
