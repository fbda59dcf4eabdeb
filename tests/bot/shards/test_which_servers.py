"""Which servers a process serves."""

import pytest

from bot.settings import Settings
from bot.settings.shards import Shards

SERVERS = [(number << 22) + 5 for number in range(8)]


def test_without_settings_everything_is_here(settings: Settings) -> None:
    shards = Shards.chosen(settings)
    assert shards.has_first
    assert all(map(shards.have, [None, *SERVERS]))


@pytest.mark.parametrize("ids", [(0,), (1, 3), (0, 1, 2, 3)])
def test_a_server_is_its_own_shards(settings: Settings, ids: tuple[int, ...]) -> None:
    shards = Shards.chosen(settings.model_copy(update={"shard_count": 4, "shard_ids": frozenset(ids)}))
    assert [number for number, server in enumerate(SERVERS) if shards.have(server)] == [
        number for number in range(8) if number % 4 in ids
    ]
    assert shards.have(None) == shards.has_first == (0 in ids)


def test_all_shards_are_here_where_only_their_number_is_set(settings: Settings) -> None:
    assert Shards.chosen(settings.model_copy(update={"shard_count": 3})).ids == (0, 1, 2)
