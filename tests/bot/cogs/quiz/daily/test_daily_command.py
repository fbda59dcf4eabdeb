"""The command /quiz daily as people use it, on a simulated Discord."""

from pathlib import Path

import pytest
from simcord import ChannelHandle, Env, MemberActor

from bot.client.client import Jianghu
from tests.bot.cogs.quiz.alone import answers_of, begin, play_daily, press
from tests.bot.cogs.quiz.ledger import rows
from tests.bot.reading import message_of, private, public, read

# SimCord would call every refusal an error, although the bot has answered it.
pytestmark = pytest.mark.simcord(check_errors=False)


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
    ann: MemberActor, channel: ChannelHandle, path: Path
) -> None:
    shown = await begin(ann, channel, "quiz daily")
    old = message_of(shown)
    day = rows(path, "SELECT replace(day, '-', '') FROM dailies")[0][0]
    right = answers_of(path)
    await press(ann, shown, right[0])
    wrong = f"daily:{day}:0:{1 - ('Jin Yong', 'Gu Long').index(right[0])}"
    again = await ann.click(old, custom_id=wrong)
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
    assert "10 of 10 right" in text
    names = [name for name, *_ in map(tuple, _questions(path))]
    assert not any(name in text for name in [*names, "Jin Yong", "Gu Long"])
    assert "already" in private(await press(ann, end, "Show it here"))
    assert "Show it here" not in read(await ann.slash(channel, "quiz daily")).labels


def _questions(path: Path) -> list[list[object]]:
    import json

    return list(json.loads(str(rows(path, "SELECT questions FROM dailies")[0][0])))


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


async def test_buttons_of_no_daily_are_refused(ann: MemberActor, channel: ChannelHandle, path: Path) -> None:
    shown = await begin(ann, channel, "quiz daily")
    day = str(rows(path, "SELECT replace(day, '-', '') FROM dailies")[0][0])
    for custom_id in ("daily:20200101:0:0", "daily:20269999:0:0", f"daily:{day}:0:7", "daily:share:20200101"):
        assert "too old" in private(await ann.click(message_of(shown), custom_id=custom_id))
    assert rows(path, "SELECT * FROM daily_tries") == []
