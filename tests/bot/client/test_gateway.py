"""Pauses after frames that can't be read; the rest is tested in tests/bot/faults."""

from bot.client.gateway import CALM_SECONDS, MAX_PAUSE, Pauses


def test_failures_that_follow_each_other_are_waited_for_longer_and_longer() -> None:
    pauses, now = Pauses(), 1000.0
    waited = []
    for _ in range(9):
        waited.append(pauses.next(now))
        now += waited[-1] + 0.1
    assert waited == [0, 1, 2, 4, 8, 16, 32, MAX_PAUSE, MAX_PAUSE]


def test_a_failure_after_a_calm_time_is_not_waited_for() -> None:
    pauses = Pauses()
    assert [pauses.next(0.0), pauses.next(0.1)] == [0, 1]
    assert pauses.next(1.2 + CALM_SECONDS) == 0
