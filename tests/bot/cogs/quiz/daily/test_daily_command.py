"""The command /quiz daily as people use it, on a simulated Discord."""

import json
import sys
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from simcord import ChannelHandle, Env, MemberActor

from bot.client.client import Jianghu
from bot.cogs.quiz.daily.day import GRACE, end_of
from bot.kit.offers.explain import MIXED
from tests.bot.cogs.privacy.records import places_of
from tests.bot.cogs.quiz.daily.alone import STYLES, answers_of, begin, play_daily, press
from tests.bot.cogs.quiz.ledger import rows
from tests.bot.forged import post_button
from tests.bot.reading import message_of, private, public, read

# SimCord would call every refusal an error, although the bot has answered it.
pytestmark = pytest.mark.simcord(check_errors=False)

PLAY = "bot.cogs.quiz.daily.play"
UPKEEP = "bot.cogs.quiz._leaderboard"
"""Found among the loaded modules, since discord.py imports a cog's modules again for each bot."""


async def test_a_new_player_is_told_once_who_the_authors_are(
    ann: MemberActor, bea: MemberActor, channel: ChannelHandle
) -> None:
    primer = private(await ann.slash(channel, "quiz daily"))
    assert primer.startswith("Before your first question")
    assert all(text in primer for text in ("**Jin Yong**", "郭靖", "**Gu Long**", "楚留香"))
    assert " 1 of 10" in read(await ann.slash(channel, "quiz daily")).title
    assert private(await bea.slash(channel, "quiz practice")).startswith("Before your first question")


async def test_everybody_gets_the_same_ten_names_privately(
    ann: MemberActor, bea: MemberActor, channel: ChannelHandle, path: Path
) -> None:
    seen = []
    for person in (ann, bea):
        shown = await begin(person, channel, "quiz daily")
        assert read(shown).private
        end = read(await play_daily(person, shown, path))
        seen.append(end.body.split("The ten names")[1])
    assert seen[0] == seen[1]
    assert len(rows(path, "SELECT * FROM dailies")) == 1


@pytest.mark.usefixtures("pace")
async def test_a_whole_daily_ends_with_score_squares_and_streak(
    ann: MemberActor, channel: ChannelHandle, path: Path
) -> None:
    end = await play_daily(ann, await begin(ann, channel, "quiz daily"), path, wrong=(2, 7))
    reading = read(end)
    assert reading.title.endswith("8 of 10 right")
    assert "🟩🟩⬛🟩🟩🟩🟩⬛🟩🟩" in reading.body
    assert "Your streak: one day." in reading.body
    assert reading.labels == ("Show it here", "Practice")
    assert rows(path, "SELECT length(choices), correct, finished_at IS NULL FROM daily_tries") == [(10, 8, 0)]


async def test_answered_names_are_explained(ann: MemberActor, channel: ChannelHandle, path: Path) -> None:
    shown = await begin(ann, channel, "quiz daily")
    right = answers_of(path)
    names = [name for name, *_ in json.loads(str(rows(path, "SELECT questions FROM dailies")[0][0]))]
    shown = await press(ann, shown, right[0])
    explained = private(await press(ann, shown, f"Explain {names[0]}"))
    assert f"How the model of {right[0]} reads {names[0]}" in explained
    end = await play_daily(ann, shown, path, start=1)
    style = {"Jin Yong": "jin_yong", "Gu Long": "gu_long"}[right[9]]
    chosen = await ann.select(message_of(end), [f"{style}:{names[9]}"], custom_id=MIXED)
    assert f"How the model of {right[9]} reads {names[9]}" in private(chosen)


async def test_a_perfect_daily_earns_a_medal(ann: MemberActor, channel: ChannelHandle, path: Path) -> None:
    end = await play_daily(ann, await begin(ann, channel, "quiz daily"), path)
    assert "🏅 A medal: Flawless day" in read(end).body


async def test_there_is_one_try(ann: MemberActor, channel: ChannelHandle, path: Path) -> None:
    first = await begin(ann, channel, "quiz daily")
    await play_daily(ann, first, path, wrong=(0,))
    again = await ann.slash(channel, "quiz daily")
    assert read(again).title.endswith("9 of 10 right")
    assert rows(path, "SELECT correct FROM daily_tries") == [(9,)]


async def test_a_second_click_on_a_question_changes_nothing(
    simcord_env: Env, ann: MemberActor, channel: ChannelHandle, path: Path
) -> None:
    shown = await begin(ann, channel, "quiz daily")
    right = answers_of(path)
    await press(ann, shown, right[0])
    wrong = f"daily:{day_of(path)}:0:{1 - STYLES.index(right[0])}"
    again = await press(ann, await post_button(simcord_env, channel, wrong), "Forged")
    assert " 2 of 10" in read(again).title
    assert "Right:" in read(again).body
    assert rows(path, "SELECT length(choices), correct FROM daily_tries") == [(1, 1)]


async def test_a_result_is_shown_to_others_once_and_gives_nothing_away(
    ann: MemberActor, channel: ChannelHandle, path: Path
) -> None:
    end = await play_daily(ann, await begin(ann, channel, "quiz daily"), path)
    shared = await press(ann, end, "Show it here")
    text = public(shared).text
    assert text.startswith(f"{ann.mention}\nJianghu daily ")
    assert "The same ten names wait for you: " in text
    assert "10 of 10 right" in text
    names = [str(name) for name, *_ in json.loads(str(rows(path, "SELECT questions FROM dailies")[0][0]))]
    assert not any(name in text for name in [*names, "Jin Yong", "Gu Long"])
    assert "already" in private(await press(ann, end, "Show it here"))
    assert "Show it here" not in read(await ann.slash(channel, "quiz daily")).labels


async def test_a_result_that_could_not_be_posted_can_be_shown_again(
    simcord_env: Env, ann: MemberActor, channel: ChannelHandle, path: Path
) -> None:
    end = await play_daily(ann, await begin(ann, channel, "quiz daily"), path)
    simcord_env.inject_error("POST", "/interactions/*/*/callback", status=403, code=50013)
    await press(ann, end, "Show it here")
    assert rows(path, "SELECT shared FROM daily_tries") == [(0,)]
    assert "10 of 10 right" in public(await press(ann, end, "Show it here")).text


async def test_a_restart_in_the_middle_loses_nothing(
    simcord_env: Env,
    bot: Jianghu,
    bot_after_restart: Jianghu,
    ann: MemberActor,
    channel: ChannelHandle,
    path: Path,
) -> None:
    shown = await begin(ann, channel, "quiz daily")
    right = answers_of(path)
    shown = await press(ann, shown, right[0])
    await bot.close()
    await simcord_env.restart_bot(bot_after_restart)
    assert answers_of(path) == right
    end = await play_daily(ann, shown, path, start=1)
    assert read(end).title.endswith("10 of 10 right")


@pytest.mark.parametrize(
    "custom_id", ["daily:20200101:0:0", "daily:20269999:0:0", "daily:{}:0:7", "daily:share:20200101"]
)
async def test_buttons_of_no_daily_are_refused(
    custom_id: str, simcord_env: Env, ann: MemberActor, channel: ChannelHandle, path: Path
) -> None:
    await begin(ann, channel, "quiz daily")
    button = await post_button(simcord_env, channel, custom_id.format(day_of(path)))
    assert "too old" in private(await press(ann, button, "Forged"))
    assert rows(path, "SELECT * FROM daily_tries") == []


async def test_after_the_rollover_another_daily_begins_and_a_begun_one_may_be_finished(
    ann: MemberActor, bea: MemberActor, channel: ChannelHandle, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = await begin(ann, channel, "quiz daily")
    shown, unanswered = await press(ann, shown, answers_of(path)[0]), await begin(bea, channel, "quiz daily")
    over = end_of(date.fromisoformat(str(rows(path, "SELECT day FROM dailies")[0][0])))
    monkeypatch.setattr(sys.modules[PLAY], "utcnow", lambda: over + timedelta(minutes=5))
    shown = await press(ann, shown, answers_of(path)[1])
    assert f"this one closes <t:{int((over + GRACE).timestamp())}:R>" in read(shown).body
    end = await play_daily(ann, shown, path, start=2)
    assert read(end).title.endswith("10 of 10 right")
    assert "The next daily" not in read(end).body
    shared = public(await press(ann, end, "Show it here")).text
    assert "10 of 10 right" in shared
    assert "wait for you" not in shared
    assert "This daily is over." in private(await press(bea, unanswered, "Jin Yong"))
    assert " 1 of 10" in read(await ann.slash(channel, "quiz daily")).title
    assert len(rows(path, "SELECT * FROM dailies")) == 2


async def test_deleting_ones_data_gives_no_try_back_and_names_nobody(
    bot: Jianghu, ann: MemberActor, channel: ChannelHandle, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = await begin(ann, channel, "quiz daily")
    shown = await press(ann, shown, answers_of(path)[0])
    asked = await ann.slash(channel, "privacy delete")
    await ann.click(message_of(asked), label="Delete it all")
    assert places_of(path, ann.id) == []
    assert "does not give it back" in private(await press(ann, shown, "Jin Yong"))
    await begin_again(ann, channel)
    assert places_of(path, ann.id) == ["primers.user_id"]
    over = end_of(date.fromisoformat(str(rows(path, "SELECT day FROM dailies")[0][0])))
    assert await forgotten(bot, over + GRACE, monkeypatch, path) is False
    assert await forgotten(bot, over + timedelta(days=1), monkeypatch, path) is True
    monkeypatch.setattr(sys.modules[PLAY], "utcnow", lambda: over + timedelta(days=1))
    assert " 1 of 10" in read(await ann.slash(channel, "quiz daily")).title


async def forgotten(bot: Jianghu, now: datetime, monkeypatch: pytest.MonkeyPatch, path: Path) -> bool:
    """Return whether nothing tells any more, after the look of each minute, who had tried the only daily."""
    monkeypatch.setattr(sys.modules[UPKEEP], "utcnow", lambda: now)
    await getattr(bot.cogs["Quiz"], "keep_boards")()  # noqa: B009 - no attribute of every cog
    [(keys,)] = rows(path, "SELECT count(*) FROM dailies WHERE key != ''")
    hashes = rows(path, "SELECT * FROM spent_dailies")
    assert bool(keys) == bool(hashes)
    return not hashes


async def begin_again(person: MemberActor, channel: ChannelHandle) -> None:
    primer = await person.slash(channel, "quiz daily")
    assert "does not give it back" in private(await press(person, primer, "Show me a name"))


def day_of(path: Path) -> str:
    """Return the day of the only daily as a custom_id carries it."""
    return str(rows(path, "SELECT replace(day, '-', '') FROM dailies")[0][0])
