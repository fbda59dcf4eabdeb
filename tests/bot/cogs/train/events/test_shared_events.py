import json
from dataclasses import dataclass

import pytest
from pydantic import ValidationError

from bot.cogs.train._events import Progress
from models.events import DoneEvent, EpochEvent, Event, from_line, to_line
from tests.tiny import FIGURES
from training import progress
from training.progress import ProgressStyle

EPOCH = EpochEvent(run="split", epoch=3, epochs=16, loss=5.5, dev_nats=19.5, best_nats=19.25, seconds_left=12.5)
UNMEASURED = EPOCH.model_copy(update={"run": "roster", "dev_nats": None, "best_nats": None})
DONE = DoneEvent(style="jin_yong", version="0123456789ab", figures=FIGURES)


@dataclass
class Beyond:
    """A field of an event, and a value just outside of its limits."""

    event: Event
    field: str
    value: object


BEYOND = [
    Beyond(EPOCH, "run", "test"),
    Beyond(EPOCH, "epoch", 0),
    Beyond(EPOCH, "epochs", 100_001),
    Beyond(EPOCH, "loss", float("nan")),
    Beyond(EPOCH, "dev_nats", float("inf")),
    Beyond(EPOCH, "best_nats", float("-inf")),
    Beyond(EPOCH, "seconds_left", 1_000_001),
    Beyond(EPOCH, "seconds_left", -1),
    Beyond(DONE, "style", "../x"),
    Beyond(DONE, "version", "0123456789AB"),
    Beyond(DONE, "figures", {}),
    Beyond(DONE, "event", "over"),
]


@pytest.mark.parametrize("event", [EPOCH, UNMEASURED, DONE])
def test_the_cog_reads_what_the_training_writes(event: Event, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    progress.emit(event)
    written = capsysbinary.readouterr().out
    assert written.count(b"\n") == 1
    assert set(json.loads(written)) == set(type(event).model_fields)
    read = Progress()
    read.read(written)
    assert event in {read.latest, read.done}


def test_a_run_reports_its_epochs_as_lines(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    with progress.reporting(ProgressStyle.JSON) as report:
        report(EPOCH)
        report(UNMEASURED)
    lines = capsysbinary.readouterr().out.splitlines(keepends=True)
    assert [from_line(line) for line in lines] == [EPOCH, UNMEASURED]


@pytest.mark.parametrize("beyond", BEYOND, ids=lambda beyond: f"{beyond.field}={beyond.value}")
def test_neither_side_goes_beyond_a_limit(beyond: Beyond) -> None:
    fields = {**beyond.event.model_dump(), beyond.field: beyond.value}
    with pytest.raises(ValidationError):
        type(beyond.event)(**fields)
    with pytest.raises(ValueError, match="validation error"):
        from_line(json.dumps(fields).encode())


def test_every_field_has_a_limit_that_is_tested() -> None:
    tested = {(type(beyond.event), beyond.field) for beyond in BEYOND}
    fields = {(kind, field) for kind in (EpochEvent, DoneEvent) for field in kind.model_fields}
    assert fields - tested == {(EpochEvent, "event")}


@pytest.mark.parametrize("event", [EPOCH, UNMEASURED, DONE])
def test_a_field_of_a_later_version_is_ignored(event: Event) -> None:
    line = json.dumps({**json.loads(to_line(event)), "surprise": 1})
    assert from_line(line.encode()) == event
