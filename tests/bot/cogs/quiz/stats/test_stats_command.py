"""The command /quiz stats as people use it, on a simulated Discord."""

from pathlib import Path

import pytest
from discord import ui
from simcord import ChannelHandle, Env, MemberActor

from tests.bot.cogs.me.person import hide
from tests.bot.cogs.quiz.daily.alone import begin, play_daily
from tests.bot.cogs.quiz.game.play import answer_to, last, other
from tests.bot.reading import message_of, private, read, view_of

# SimCord would call every refusal an error, although the bot has answered it.
pytestmark = pytest.mark.simcord(check_errors=False)


async def test_whoever_never_answered_is_told_where_to_begin(ann: MemberActor, channel: ChannelHandle) -> None:
    shown = private(await ann.slash(channel, "quiz stats"))
    assert shown.startswith("Statistics of ann")
    assert "There are no answers yet" in shown


async def test_answers_in_games_and_dailies_are_counted_and_drawn(
    simcord_env: Env, ann: MemberActor, bea: MemberActor, channel: ChannelHandle, path: Path
) -> None:
    await ann.slash(channel, "quiz play", rounds=1)
    await ann.click(last(channel), label=other(answer_to(path, channel)))
    assert "There are no answers yet" in private(await ann.slash(channel, "quiz stats"))
    await simcord_env.advance_time(20)
    # Whoever has played before knows the authors.
    await play_daily(ann, await ann.slash(channel, "quiz daily"), path)
    shown = await bea.slash(channel, "quiz stats", member=ann)
    reading = read(shown)
    assert "11 answers, 10 of them right (91%)" in reading.body
    assert "Longest run of right answers: 10." in reading.body
    assert "easy: 3 of 3 (100%)" in reading.body
    assert "normal: 5 of 6 (83%)" in reading.body
    assert "hard: 2 of 2 (100%)" in reading.body
    assert "daily, everywhere: place 1 of 1, 100 points".casefold() in reading.body.casefold()
    assert "🏅 Flawless day" in reading.body
    (gallery,) = [item for item in view_of(message_of(shown)).walk_children() if isinstance(item, ui.MediaGallery)]
    assert "Together 11 answers, 10 of them right" in str(gallery.items[0].description)


async def test_a_hidden_player_is_shown_to_nobody_else(
    ann: MemberActor, bea: MemberActor, channel: ChannelHandle, path: Path
) -> None:
    await play_daily(ann, await begin(ann, channel, "quiz daily"), path)
    await hide(ann, channel)
    assert private(await bea.slash(channel, "quiz stats", member=ann)) == "This player is hidden."
    assert "10 answers" in private(await ann.slash(channel, "quiz stats"))
