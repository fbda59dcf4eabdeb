"""Games while Discord refuses or limits their messages."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from discord.utils import snowflake_time

from bot.kit.pages.markdown import relative_time
from sandbox.testing.driver import Driver, PersonClient
from tests.bot.cogs.quiz.ledger import assert_totals_equal_a_recount, rows
from tests.bot.faults.conftest import HALL, MESSAGE, MESSAGES, appears, play_again, until

SECONDS = 5
pytestmark = pytest.mark.usefixtures("hurried")


def moment(text: object) -> datetime:
    return datetime.fromisoformat(f"{text}+00:00")


@pytest.mark.parametrize("limited", [False, True])
async def test_a_question_that_is_posted_late_gets_its_full_time(
    sandbox: Driver, mei: PersonClient, path: Path, *, limited: bool
) -> None:
    if limited:
        await sandbox.faults.limit("POST", MESSAGES, 0.5, proxy=True)
    else:
        await sandbox.faults.fail("POST", MESSAGES, status=503, times=3)
    await mei.slash("quiz play", channel=HALL, seconds=SECONDS, rounds=1)
    question = await appears(sandbox, "Round 1 of 1")
    assert "You said" in (await mei.click(question, "Gu Long")).text
    [(ends_at,)] = rows(path, "SELECT ends_at FROM rounds WHERE asked_at IS NOT NULL")
    assert moment(ends_at) >= snowflake_time(question.id) + timedelta(seconds=SECONDS)
    await sandbox.until(lambda: relative_time(moment(ends_at)) in sandbox.messages[question.id].text)


async def test_a_proxys_rate_limits_in_mid_game_are_waited_out(sandbox: Driver, mei: PersonClient) -> None:
    await mei.slash("quiz play", channel=HALL, seconds=SECONDS, rounds=2)
    await appears(sandbox, "Round 1 of 2")
    await sandbox.faults.limit("PATCH", MESSAGE, 0.3, proxy=True)
    await sandbox.faults.limit("POST", MESSAGES, 0.3, proxy=True)
    await appears(sandbox, "Round 2 of 2")


async def test_a_proxys_rate_limit_that_is_too_long_ends_the_game_with_a_word(
    sandbox: Driver, mei: PersonClient
) -> None:
    await sandbox.faults.limit("POST", MESSAGES, 3600, proxy=True)
    await mei.slash("quiz play", channel=HALL)
    await appears(sandbox, "Something went wrong on my side, so the game ends here")
    assert "A game begins" in (await play_again(mei)).text


async def test_a_refused_first_question_is_told_through_the_interaction(
    sandbox: Driver, mei: PersonClient
) -> None:
    await sandbox.faults.fail("POST", MESSAGES, status=403, code=50001, body="Missing Access", times=9)
    assert "A game begins" in (await mei.slash("quiz play", channel=HALL)).text
    told = await appears(sandbox, "I am not allowed to post in this channel any more")
    assert told.channel_id == sandbox.channel(HALL)
    assert "A game begins" in (await play_again(mei)).text


async def test_a_permission_that_is_lost_between_rounds_is_told_through_the_interaction(
    sandbox: Driver, mei: PersonClient, path: Path
) -> None:
    await mei.slash("quiz play", channel=HALL, seconds=SECONDS, rounds=2)
    question = await appears(sandbox, "Round 1 of 2")
    assert "You said" in (await mei.click(question, "Gu Long")).text
    await sandbox.faults.set_access(HALL, see=False, post=False)
    told = await appears(sandbox, "I am not allowed to post in this channel any more")
    assert "**1.** Mei" in told.text
    assert_totals_equal_a_recount(path)


async def test_a_game_in_a_channel_that_is_gone_ends(sandbox: Driver, mei: PersonClient, path: Path) -> None:
    await mei.slash("quiz play", channel=HALL, seconds=SECONDS, rounds=2)
    await appears(sandbox, "Round 1 of 2")
    await sandbox.faults.remove_channel(HALL)
    await until(lambda: not rows(path, "SELECT id FROM games WHERE ended_at IS NULL"))
    assert "Ten names" in (await mei.slash("name")).text
