"""A whole game with its boards on PostgreSQL; all other games here are played on SQLite."""

import pytest
from simcord import ChannelHandle, Env, MemberActor

from bot.settings import Settings
from tests.bot.cogs.quiz.game.play import last, other
from tests.bot.cogs.quiz.ledger import assert_totals_equal_a_recount, rows
from tests.bot.reading import private, read


@pytest.fixture
def settings(settings: Settings, alone_on_postgresql: str) -> Settings:
    return settings.model_copy(update={"database_url": alone_on_postgresql})


def right_label(url: str, channel: ChannelHandle) -> str:
    [(answer,)] = rows(url, f"SELECT answer FROM rounds WHERE message_id = {last(channel).id}")  # noqa: S608 - an int
    return ("Jin Yong", "Gu Long")[int(answer)]


async def test_a_game_is_played_to_its_end_and_stands_on_the_board(
    simcord_env: Env, ann: MemberActor, bea: MemberActor, channel: ChannelHandle, postgresql_url: str
) -> None:
    await ann.slash(channel, "quiz play", rounds=2)
    for number in (1, 2):
        assert read(channel).title == f"Round {number} of 2"
        right = right_label(postgresql_url, channel)
        assert "You said" in private(await ann.click(last(channel), label=right))
        assert "You said" in private(await bea.click(last(channel), label=other(right)))
        await simcord_env.advance_time(40)
    assert read(channel).title == "Final standings"
    assert "**1.** ann" in read(channel).body
    assert "**2.** bea" in read(channel).body
    assert "ann" in private(await bea.slash(channel, "quiz leaderboard", scope="server"))
    assert rows(postgresql_url, "SELECT count(*) FROM games WHERE ended_at IS NULL") == [(0,)]
    assert rows(postgresql_url, "SELECT count(*) FROM answers") == [(4,)]
    assert_totals_equal_a_recount(postgresql_url)
