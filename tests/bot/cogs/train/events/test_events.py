import json
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cogs.train._events import Progress
from bot.kit.program.failure import RunFailedError
from tests.tiny import FIGURES

EPOCH_LEFT = 12.5
EPOCH = {
    "event": "epoch",
    "run": "split",
    "epoch": 3,
    "epochs": 16,
    "loss": 5.5,
    "dev_nats": 19.5,
    "best_nats": 19.25,
    "seconds_left": EPOCH_LEFT,
}
DONE = {"event": "done", "style": "jin_yong", "version": "0123456789ab", "figures": FIGURES.model_dump()}


def line(event: object) -> bytes:
    return json.dumps(event).encode() + b"\n"


def test_progress_remembers_the_curve_and_the_end() -> None:
    progress = Progress()
    progress.read(line(EPOCH))
    progress.read(line({**EPOCH, "epoch": 4, "dev_nats": 19.0, "best_nats": 19.0}))
    progress.read(line({**EPOCH, "run": "roster", "dev_nats": None, "best_nats": None}))
    progress.read(line(DONE))
    assert progress.curve == [19.5, 19.0]
    assert progress.best_nats == 19.0
    assert progress.latest
    assert progress.latest.run == "roster"
    assert progress.done
    assert progress.done.version == "0123456789ab"


def test_the_time_left_is_that_of_both_steps() -> None:
    left, began = timedelta(seconds=EPOCH_LEFT), datetime.now(UTC) - timedelta(seconds=30)
    progress = Progress(began)
    before = datetime.now(UTC)
    progress.read(line(EPOCH))
    after = datetime.now(UTC)
    assert progress.ready_at
    assert before + left + (before + left - began) <= progress.ready_at <= after + left + (after + left - began)
    progress.read(line({**EPOCH, "run": "roster"}))
    assert after + left <= progress.ready_at <= datetime.now(UTC) + left


@pytest.mark.parametrize(
    "printed",
    [
        b"Traceback (most recent call last):\n",
        b"\xff\xfe\n",
        b"[" * 5000,
        line({**EPOCH, "loss": "much"}),
        line(EPOCH).replace(b"5.5", b"NaN"),
        line({**EPOCH, "seconds_left": 1e300}),
        line({**EPOCH, "epochs": 10**9}),
        line({**EPOCH, "run": "@everyone"}),
        line({**DONE, "version": "../../etc/pw"}),
        line({**DONE, "style": ".."}),
        line({**DONE, "figures": {}}),
        line({"event": "hello"}),
    ],
)
def test_anything_else_is_refused(printed: bytes) -> None:
    with pytest.raises(RunFailedError):
        Progress().read(printed)


@given(st.binary(max_size=200))
def test_noise_never_crashes(printed: bytes) -> None:
    with pytest.raises(RunFailedError):
        Progress().read(printed)
