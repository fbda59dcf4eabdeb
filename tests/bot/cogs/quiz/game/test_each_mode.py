"""Games of the modes that differ from classic, on a simulated Discord."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from simcord import ChannelHandle, Env, MemberActor

from bot.client.client import Jianghu
from bot.cogs.quiz._round import Question
from bot.cogs.quiz.game.pages import GamePages
from bot.cogs.quiz.teaching.private import Review
from bot.kit.pages.page import Field
from bot.kit.texts import Language, bundled
from models.lexicon.lexicon import Lexicon
from tests.bot.cogs.quiz.game.play import answer_to, last, other
from tests.bot.cogs.quiz.ledger import assert_totals_equal_a_recount, rows
from tests.bot.cogs.quiz.stored_games import START, STARTER, new_game
from tests.bot.old_messages import post_old
from tests.bot.reading import private, read

# SimCord would call every refusal an error, although the bot has answered it.
pytestmark = pytest.mark.simcord(check_errors=False)


async def test_three_wrong_answers_end_survival(
    simcord_env: Env,
    bot: Jianghu,
    bot_after_restart: Jianghu,
    ann: MemberActor,
    channel: ChannelHandle,
    path: Path,
) -> None:
    await ann.slash(channel, "quiz play", mode="survival", rounds=5)
    assert read(channel).title == "Round 1 of 5"
    assert read(channel).footer == "Survival"
    wrong = await ann.click(last(channel), label=other(answer_to(path, channel)))
    await simcord_env.advance_time(20)
    assert private(wrong).endswith("You have 2 lives left.")
    assert "**Lives left**\nann: 2" in read(channel).body
    await bot.close()
    await simcord_env.restart_bot(bot_after_restart)
    for _ in range(2):
        await simcord_env.advance_time(8)
        await ann.click(last(channel), label=other(answer_to(path, channel)))
    assert read(channel).title == "Final standings"
    assert "Nobody has lives left" in read(channel).body
    assert_totals_equal_a_recount(path)


async def test_lists_are_shown_and_revealed(
    simcord_env: Env, ann: MemberActor, channel: ChannelHandle, path: Path
) -> None:
    begun = await ann.slash(channel, "quiz play", mode="lists", rounds=1)
    assert "one round of 60 seconds. Mode: **Two lists**" in read(begun).text
    assert "Which list is **Jin Yong**’s?" in read(channel).body
    assert read(channel).labels[:2] == ("List 1", "List 2")
    [(right,)] = rows(path, "SELECT answer FROM rounds")
    question = last(channel)
    await ann.click(question, label=("List 1", "List 2")[int(str(right))])
    await simcord_env.advance_time(60)
    revealed = read(next(one for one in channel.history() if one.id == question.id)).body
    assert f"**List {int(str(right)) + 1}** is in **Jin Yong**’s manner" in revealed
    assert "12 points (1 of 1 right)" in read(channel).body


LISTS = Question(
    "",
    "",
    0,
    lists=(("段青云", "石破天"), ("傅红雪", "Jean Sol")),
    readings=(("Duàn Qīngyún", "Shí Pòtiān"), ("Fù Hóngxuě", "Jean Sol")),
)


def listed(language: Language, question: Question) -> list[str]:
    """Return the lists of a question and of its reveal, which are the same."""
    game = new_game(mode="lists", rounds=1)
    game.rounds[0].question = question
    pages = GamePages(language, {"jin_yong": "Jin Yong", "gu_long": "Gu Long"})
    asked, told = (
        [one.content for one in page.blocks if isinstance(one, Field) and one.heading.startswith("List ")]
        for page in (pages.question(game, game.rounds[0]), pages.reveal(game, game.rounds[0]))
    )
    assert asked == told
    return asked


def test_lists_show_the_pinyin_of_each_name_on_the_same_line_as_its_hanzi() -> None:
    assert listed(bundled().language("en-US"), LISTS) == [
        "段青云\xa0Duàn\xa0Qīngyún · 石破天\xa0Shí\xa0Pòtiān",
        "傅红雪\xa0Fù\xa0Hóngxuě · Jean\xa0Sol",
    ]


def test_lists_show_hanzi_alone_where_no_pinyin_is_wanted_or_none_was_stored() -> None:
    hanzi = ["段青云 · 石破天", "傅红雪 · Jean\xa0Sol"]
    assert listed(bundled().language("en-US", pinyin=False), LISTS) == hanzi
    assert listed(bundled().language("en-US"), replace(LISTS, readings=())) == hanzi


@pytest.mark.parametrize(
    ("locale", "missed"),
    [("en-US", "段青云 and 石破天 / 傅红雪 and Jean\xa0Sol"), ("zh-CN", "段青云和石破天 / 傅红雪和 Jean\xa0Sol")],
)
def test_what_was_missed_lists_names_as_the_language_does(locale: str, missed: str) -> None:
    game = new_game(mode="lists", rounds=1)
    game.rounds[0].question = LISTS
    game.rounds[0].closed_at = START
    review = Review(bundled().language(locale, pinyin=False), {"jin_yong": "A", "gu_long": "B"}, Lexicon())
    [text] = review.page(game, STARTER).blocks
    assert str(text).startswith(f"- {missed} ")


async def test_nobody_gets_the_judges_figures_for_lists_by_a_forged_button(
    simcord_env: Env, ann: MemberActor, channel: ChannelHandle, path: Path
) -> None:
    await ann.slash(channel, "quiz play", mode="lists", rounds=1)
    [(round_id,)] = rows(path, "SELECT id FROM rounds")
    await ann.click(last(channel), label="Reveal")
    forged = await post_old(simcord_env, channel, {"How sure?": f"quizview:{round_id}"})
    assert private(await ann.click(forged, label="How sure?")).startswith("This button is too old")


def test_of_a_crowd_those_with_the_most_lives_are_named_and_the_others_counted() -> None:
    game = new_game(mode="survival")
    for round_ in game.rounds:
        round_.ask(START, game.seconds)
        for person in range(1, 15):
            choice = round_.question.answer if person > 3 else 1 - round_.question.answer
            game.answer(round_, person, choice, START, elapsed=timedelta(0))
        round_.closed_at = START
    pages = GamePages(bundled().language("en-US"), {"jin_yong": "Jin Yong", "gu_long": "Gu Long"})
    blocks = pages.reveal(game, game.rounds[1]).blocks
    [lives] = [one.content for one in blocks if isinstance(one, Field) and one.heading == "Lives left"]
    people = [f"<@{person}>: 3" for person in range(4, 14)]
    assert lives == f"{', '.join(people)}, and 4 others"


async def test_real_says_where_a_real_name_is_from(
    simcord_env: Env, ann: MemberActor, channel: ChannelHandle, path: Path
) -> None:
    await ann.slash(channel, "quiz play", mode="real", rounds=1)
    assert read(channel).labels[:2] == ("Real", "Invented")
    [(right,)] = rows(path, "SELECT answer FROM rounds")
    question = last(channel)
    await ann.click(question, label=("Real", "Invented")[int(str(right))])
    await simcord_env.advance_time(20)
    revealed = read(next(one for one in channel.history() if one.id == question.id)).body
    assert ("It is real: a name from **" in revealed) is (right == 0)
    assert ("It is invented, in **" in revealed) is (right == 1)


async def test_modes_that_can_be_played_now_are_offered_and_understood(
    ann: MemberActor, channel: ChannelHandle
) -> None:
    offered = await ann.autocomplete(channel, "quiz play", "mode", "")
    assert [one["value"] for one in offered] == ["classic", "lists", "real", "blitz", "survival"]
    assert private(await ann.slash(channel, "quiz play", mode="masters")).startswith("I do not know this mode.")
    assert "Mode: **Blitz**" in read(await ann.slash(channel, "quiz play", mode="Blitz")).text
