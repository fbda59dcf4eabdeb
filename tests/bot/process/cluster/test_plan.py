"""Which process runs which shards, and with which settings."""

import os

import pytest

from bot.process.cluster.child import marked
from bot.process.cluster.launcher import exit_code
from bot.process.cluster.plan import Plan, environment, split
from bot.settings import Address, Settings, SettingsError
from bot.settings.shards import Shards


@pytest.mark.parametrize(
    ("shards", "processes", "expected"),
    [
        (Shards(1, (0,)), 1, [(0,)]),
        (Shards(5, (0, 1, 2, 3, 4)), 2, [(0, 1, 2), (3, 4)]),
        (Shards(16, (8, 9, 10, 11)), 4, [(8,), (9,), (10,), (11,)]),
        (Shards(7, tuple(range(7))), 3, [(0, 1, 2), (3, 4), (5, 6)]),
    ],
)
def test_shards_are_split_evenly(shards: Shards, processes: int, expected: list[tuple[int, ...]]) -> None:
    plans = split(shards, processes)
    assert [plan.shards.ids for plan in plans] == expected
    assert [plan.number for plan in plans] == [*range(1, processes + 1)]
    assert {plan.shards.count for plan in plans} == {shards.count}


def test_a_process_has_the_launchers_settings_but_shards_of_its_own(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", "abc")
    monkeypatch.setenv("shard_count", "1")
    given = environment(Plan(2, Shards(4, (2, 3))), None)
    assert settings.shard_count is None
    assert (given["SHARD_COUNT"], given["SHARD_IDS"], given["DISCORD_TOKEN"]) == ("4", "2,3", "abc")
    assert "shard_count" not in given
    assert "METRICS_ADDRESS" not in given
    assert given["PATH"] == os.environ["PATH"]


def test_each_process_answers_about_itself_at_a_port_of_its_own() -> None:
    plans = split(Shards(2, (0, 1)), 2)
    for host, port, expected in (
        ("127.0.0.1", 9100, ["127.0.0.1:9100", "127.0.0.1:9101"]),
        ("::", 9, ["[::]:9", "[::]:10"]),
    ):
        assert [environment(plan, Address(host, port))["METRICS_ADDRESS"] for plan in plans] == expected
    with pytest.raises(SettingsError, match="process 2 would have port 65536"):
        environment(plans[1], Address("::", 65_535))


@pytest.mark.parametrize(
    ("line", "style", "expected"),
    [
        ("10:00 INFO bot: ready\n", "text", "[3] 10:00 INFO bot: ready\n"),
        ("without an end", "text", "[3] without an end\n"),
        ('{"level": "INFO"}\n', "json", '{"process": 3, "level": "INFO"}\n'),
        ("Killed\n", "json", "[3] Killed\n"),
    ],
)
def test_a_line_says_which_process_wrote_it(line: str, style: str, expected: str) -> None:
    assert marked(line, 3, style) == expected  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("codes", "expected"), [([0, 0], 0), ([0, 1], 1), ([0, -9], 1), ([1, 2], 2), ([-9, 2], 2)]
)
def test_the_exit_code_is_the_worst_one(codes: list[int], expected: int) -> None:
    assert exit_code(codes) == expected
