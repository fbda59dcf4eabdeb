"""The command /quiz practice as people use it, on a simulated Discord."""

import sys
from pathlib import Path

import pytest
from simcord import ChannelHandle, Env, MemberActor

from bot.client.client import Jianghu
from bot.cogs.quiz.practice.personal import delete_person
from bot.kit.people.data import Deletion
from tests.bot.cogs.quiz.daily.alone import STYLES, begin, play_daily, press
from tests.bot.cogs.quiz.game.play import change
from tests.bot.cogs.quiz.ledger import rows
from tests.bot.forged import post_button
from tests.bot.reading import private, read

# SimCord would call every refusal an error, although the bot has answered it.
pytestmark = pytest.mark.simcord(check_errors=False)

PLAY = "bot.cogs.quiz.practice.play"
"""Found among the loaded modules, since discord.py imports a cog's modules again for each bot."""

EXPLAIN = "Explain this name"
POINTS = "SELECT sort, text, weight FROM weak_points ORDER BY sort, text"


def answer(path: Path, *, right: bool) -> str:
    """Return the label of the right answer to the question that is open, or of a wrong one."""
    [(place,)] = rows(path, "SELECT answer FROM practice")
    return STYLES[int(str(place))] if right else STYLES[1 - int(str(place))]


@pytest.mark.usefixtures("pace")
async def test_a_right_answer_is_explained_and_the_next_question_follows(
    ann: MemberActor, channel: ChannelHandle, path: Path
) -> None:
    shown = await begin(ann, channel, "quiz practice")
    assert read(shown).private
    assert EXPLAIN not in read(shown).labels
    label = answer(path, right=True)
    explained = await press(ann, shown, label)
    assert f"How the model of {label} reads " in private(await press(ann, explained, EXPLAIN))
    reading = read(explained)
    assert reading.title == f"Right: it is in {label}’s manner"
    assert "judge" in reading.body
    assert "What speaks for" in reading.body
    assert rows(path, POINTS) == []
    following = await press(ann, explained, "Next name")
    assert read(following).title == "Practice"
    assert read(following).footer == "Only you see this. It earns no points."


async def test_what_a_person_misses_is_kept_and_shown_once_they_miss_it_often(
    ann: MemberActor, channel: ChannelHandle, path: Path
) -> None:
    shown = await begin(ann, channel, "quiz practice")
    label = answer(path, right=False)
    explained = await press(ann, shown, label)
    assert read(explained).title == f"Not this time: it is in {answer(path, right=True)}’s manner"
    missed = rows(path, POINTS)
    assert missed
    assert {weight for _, _, weight in missed} == {2}
    shown = await press(ann, explained, "Next name")
    assert read(shown).footer == "Only you see this. It earns no points."
    change(path, "UPDATE weak_points SET weight = 3")
    explained = await press(ann, shown, answer(path, right=True))
    change(path, "UPDATE weak_points SET weight = 3")
    footer = read(await press(ann, explained, "Next name")).footer
    assert footer.startswith("You often miss names with ")
    assert any(str(text) in footer for _, text, _ in missed)


async def test_what_a_person_misses_in_the_daily_is_practiced(
    ann: MemberActor, channel: ChannelHandle, path: Path
) -> None:
    end = await play_daily(ann, await begin(ann, channel, "quiz daily"), path, wrong=(9,))
    assert {weight for _, _, weight in rows(path, POINTS)} == {2}
    change(path, "UPDATE weak_points SET weight = 4")
    assert read(await press(ann, end, "Practice")).footer.startswith("You often miss names with ")


async def test_practice_earns_nothing_and_leaves_no_answer(
    ann: MemberActor, channel: ChannelHandle, path: Path
) -> None:
    shown = await begin(ann, channel, "quiz practice")
    for _ in range(4):
        shown = await press(ann, shown, answer(path, right=True))
        shown = await press(ann, shown, "Next name")
    assert rows(path, "SELECT * FROM answers") == []
    assert "Nobody is on this board yet" in read(await ann.slash(channel, "quiz leaderboard")).text


async def test_a_second_click_counts_once_and_an_old_button_leads_to_the_open_question(
    simcord_env: Env, ann: MemberActor, channel: ChannelHandle, path: Path
) -> None:
    shown = await begin(ann, channel, "quiz practice")
    [(token,)] = rows(path, "SELECT token FROM practice")
    wrong = STYLES.index(answer(path, right=False))
    old = await post_button(simcord_env, channel, f"practice:{token}:{wrong}")
    on = await post_button(simcord_env, channel, f"practice:next:{token}")
    explained = await press(ann, shown, answer(path, right=True))
    again = await press(ann, old, "Forged")
    assert read(again).title.startswith("Right:")
    assert rows(path, POINTS) == []
    following = read(await press(ann, explained, "Next name"))
    assert read(await press(ann, on, "Forged")).body == following.body
    assert len(rows(path, "SELECT * FROM practice")) == 1


async def test_a_question_that_is_being_invented_brings_nothing_back_that_is_deleted(
    bot: Jianghu, ann: MemberActor, channel: ChannelHandle, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = await begin(ann, channel, "quiz practice")
    explained = await press(ann, shown, answer(path, right=True))
    invent = sys.modules[PLAY].invent

    async def deleting(*arguments: object) -> object:
        await bot.database.write(lambda connection: delete_person(connection, Deletion(ann.id)))
        return await invent(*arguments)

    monkeypatch.setattr(sys.modules[PLAY], "invent", deleting)
    assert "too old" in private(await press(ann, explained, "Next name"))
    assert rows(path, "SELECT * FROM practice") == []


async def test_a_question_outlives_a_restart(
    simcord_env: Env,
    bot: Jianghu,
    bot_after_restart: Jianghu,
    ann: MemberActor,
    channel: ChannelHandle,
    path: Path,
) -> None:
    shown = await begin(ann, channel, "quiz practice")
    asked = read(shown).body
    await bot.close()
    await simcord_env.restart_bot(bot_after_restart)
    assert read(await ann.slash(channel, "quiz practice")).body == asked
    assert read(await press(ann, shown, answer(path, right=True))).title.startswith("Right:")


@pytest.mark.parametrize("again", ["the command", "an old button"])
async def test_an_open_question_whose_name_is_blocked_gives_way_to_another(
    again: str, simcord_env: Env, bot: Jianghu, ann: MemberActor, channel: ChannelHandle, path: Path
) -> None:
    first = await begin(ann, channel, "quiz practice")
    [(token,)] = rows(path, "SELECT token FROM practice")
    old = await post_button(simcord_env, channel, f"practice:{token}:0")
    await press(ann, await press(ann, first, answer(path, right=True)), "Next name")
    [(name,)] = rows(path, "SELECT name FROM practice")
    bot.inference.block([name])
    shown = await (press(ann, old, "Forged") if again == "an old button" else ann.slash(channel, "quiz practice"))
    assert read(shown).title == "Practice"
    [(other,)] = rows(path, "SELECT name FROM practice")
    assert other != name
    assert other in read(shown).body


@pytest.mark.parametrize("custom_id", ["practice:7:0", "practice:{}:9"])
async def test_forged_buttons_are_refused(
    custom_id: str, simcord_env: Env, ann: MemberActor, bea: MemberActor, channel: ChannelHandle, path: Path
) -> None:
    await begin(ann, channel, "quiz practice")
    [(token,)] = rows(path, "SELECT token FROM practice")
    button = await post_button(simcord_env, channel, custom_id.format(token))
    person = ann if "{}" in custom_id else bea
    assert "too old" in private(await press(person, button, "Forged"))
    assert rows(path, "SELECT choice FROM practice") == [(None,)]
