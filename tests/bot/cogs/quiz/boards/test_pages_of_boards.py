"""Boards as the database ranks them."""

from datetime import timedelta
from itertools import pairwise

import pytest

from bot.cogs.quiz.boards import counting, total
from bot.cogs.quiz.boards.counting import EVERYWHERE
from bot.cogs.quiz.boards.place import FIRST, LAST, MINE, Place, Side
from bot.cogs.quiz.boards.ranks import Period, Sort, Standing, standings
from bot.cogs.quiz.boards.store import PAGE_SIZE, BoardPage
from bot.cogs.quiz.boards.total import Total
from bot.kit.people import remember
from bot.storage import Database
from tests.bot.cogs.quiz.boards.played import DAY, GUILD, answer, counted, page, ranked, win

CROWDS = {
    "nobody": [],
    "one without points": [0],
    "ties": [10, 10, 3, 10],
    "a crowd": [3 * (user % 4) for user in range(35)],
    "all tied": [5] * 23,
}


async def forward(database: Database, **of: object) -> list[BoardPage]:
    """Turn all pages of a board."""
    pages = [await page(database, **of)]  # type: ignore[arg-type]  # the arguments of `page`
    while pages[-1].after:
        pages.append(await page(database, pages[-1].after, **of))  # type: ignore[arg-type]
    return pages


async def backward(database: Database, last: BoardPage) -> list[BoardPage]:
    pages = [last]
    while pages[0].before:
        pages.insert(0, await page(database, pages[0].before))
    return pages


@pytest.mark.parametrize("points", CROWDS.values(), ids=CROWDS)
async def test_the_database_ranks_as_a_game_does(database: Database, points: list[int]) -> None:
    people = {user: Total().after_answer(correct=True, points=worth) for user, worth in enumerate(points, start=1)}
    await counted(database, [answer(user, total.points) for user, total in people.items()])
    pages = await forward(database)
    expected = standings(people)
    everywhere = [Standing(place.rank, place.user_id, place.total, place.tied) for place in expected]
    found = [place for one in pages for place in one.standings]
    assert [(place.rank, place.user_id, place.total.points, place.tied) for place in found] == [
        (place.rank, place.user_id, place.total.points, place.tied) for place in everywhere
    ]
    assert all(len(one.standings) == PAGE_SIZE for one in pages[:-1])
    assert all(one.people == len(points) for one in pages)


async def test_pages_turn_back_to_where_they_came_from(database: Database) -> None:
    await counted(database, [answer(user, 3 * (user % 4)) for user in range(1, 36)])
    pages = await forward(database)
    there = [one.standings for one in pages]
    back = [one.standings for one in await backward(database, pages[-1])]
    assert back == there


async def test_a_page_whose_people_are_gone_is_the_last_and_one_before_them_the_first(database: Database) -> None:
    await counted(database, [answer(user) for user in range(1, 13)])
    beyond = await page(database, Place(Side.AFTER, value=10, user_id=999))
    assert [place.user_id for place in beyond.standings] == list(range(3, 13))
    assert beyond.after is None
    first = await page(database, Place(Side.BEFORE, value=10, user_id=5))
    assert [place.user_id for place in first.standings] == list(range(1, 11))
    assert first.before is None
    assert (await page(database, LAST)).standings[-1].user_id == 12


@pytest.mark.parametrize(("number", "people"), [(0, range(1, 11)), (1, range(11, 13)), (7, range(11, 13))])
async def test_a_button_of_an_earlier_version_leads_to_its_page_or_the_last(
    database: Database, number: int, people: range
) -> None:
    await counted(database, [answer(user) for user in range(1, 13)])
    found = await page(database, Place(Side.PAGE, number))
    assert [place.user_id for place in found.standings] == list(people)


async def test_the_own_page_has_people_above_and_below(database: Database) -> None:
    await counted(database, [answer(user, 100 - user) for user in range(1, 31)])
    mine = await page(database, MINE, viewer=20)
    assert [place.user_id for place in mine.standings] == list(range(16, 26))
    assert mine.own == mine.standings[4]
    assert mine.own.rank == 20
    top = await page(database, MINE, viewer=1)
    assert [place.user_id for place in top.standings] == list(range(1, 11))
    assert (await page(database, MINE, viewer=999)).own is None


@pytest.mark.parametrize("sort", Sort)
async def test_every_sort_ranks_who_is_in_it_in_its_own_order(database: Database, sort: Sort) -> None:
    gains = []
    for user in range(1, 30):
        gains += [answer(user, points=7, right=user > 1 and number != 1) for number in range(user)]
        gains += [win(user)] * (user % 3)
    await counted(database, gains)
    pages = await forward(database, sort=sort)
    found = [place for one in pages for place in one.standings]
    expected = standings({place.user_id: place.total for place in found}, sort)
    assert found == expected
    values = [sort.value_of(place.total) or 0 for place in found]
    assert values == sorted(values, reverse=True)
    on_it = {Sort.POINTS: 29, Sort.ACCURACY: 10, Sort.STREAK: 28, Sort.WINS: 20}
    assert len(found) == on_it[sort] == pages[0].people
    assert all(first.user_id < second.user_id for first, second in pairwise(found) if first.rank == second.rank)


async def test_accuracy_tells_how_many_answers_are_missing(database: Database) -> None:
    await counted(database, [answer(5)] * (total.LEAST_ANSWERS - 1))
    early = await page(database, sort=Sort.ACCURACY, viewer=5)
    assert (early.people, early.own, early.missing) == (0, None, 1)
    await counted(database, [answer(5)])
    ranked_now = await page(database, sort=Sort.ACCURACY, viewer=5)
    assert ranked_now.own
    assert (ranked_now.people, ranked_now.own.rank, ranked_now.missing) == (1, 1, 0)


def test_many_answers_make_a_share_surer() -> None:
    assert round(total.lower_bound(19, 20), 2) == 0.76
    assert round(total.lower_bound(190, 200), 2) == 0.91
    assert total.lower_bound(0, 20) == 0
    assert total.lower_bound(450, 500) > total.lower_bound(19, 20)


async def test_a_board_counts_its_scope_and_period(database: Database) -> None:
    tomorrow = DAY + timedelta(days=1)
    gains = [answer(5), answer(5, 10, day=tomorrow), answer(6, 15, guild=GUILD + 1)]
    await counted(database, gains)
    assert await ranked(database, GUILD) == [(5, 20)]
    assert await ranked(database, GUILD, period=Period.TODAY, day=tomorrow) == [(5, 10)]
    assert await ranked(database, period=Period.WEEK) == [(5, 20), (6, 15)]
    assert await ranked(database, period=Period.TODAY) == [(6, 15), (5, 10)]
    assert await ranked(database, period=Period.MONTH, day=DAY + timedelta(days=31)) == []


async def test_a_streak_is_of_one_period_and_one_server(database: Database) -> None:
    tomorrow = DAY + timedelta(days=1)
    await counted(database, [*[answer(5)] * 3, answer(5, guild=GUILD + 1), *[answer(5, day=tomorrow)] * 2])

    async def streak(guild: int, period: Period, **of: object) -> int:
        found = await page(database, FIRST, guild=guild, sort=Sort.STREAK, period=period, **of)  # type: ignore[arg-type]
        return found.standings[0].total.streak

    assert await streak(GUILD, Period.ALL) == 5
    assert await streak(GUILD, Period.TODAY) == 3
    assert await streak(GUILD, Period.TODAY, day=tomorrow) == 2
    assert await streak(0, Period.ALL) == 5
    await counted(database, [answer(5, right=False), answer(5)])
    assert await streak(GUILD, Period.ALL) == 5


async def test_people_on_a_page_have_their_names(database: Database) -> None:
    await counted(database, [answer(5), answer(6)])
    await database.write(lambda connection: remember(connection, {5: "ann"}))
    assert (await page(database)).names == (await page(database, MINE, viewer=5)).names == {5: "ann"}


async def test_a_board_says_which_styles_its_points_were_earned_with(database: Database) -> None:
    tomorrow = DAY + timedelta(days=1)
    poets = answer(5, styles=("gu_long", "poets"))
    await counted(database, [answer(5), answer(6), poets, answer(7, guild=GUILD + 1, styles=("children",))])
    assert (await page(database, guild=GUILD)).styles == ("gu_long", "jin_yong", "poets")
    assert (await page(database)).styles == ("gu_long", "jin_yong", "children", "poets")
    await counted(database, [answer(6, day=tomorrow, styles=("huang_yi",))])
    assert (await page(database, period=Period.TODAY, day=tomorrow)).styles == ("huang_yi",)
    assert (await page(database, period=Period.TODAY, day=tomorrow + timedelta(days=1))).styles == ()


async def test_a_style_goes_with_the_last_person_who_answered_with_it(database: Database) -> None:
    await counted(database, [answer(5), answer(6, styles=("poets",)), win(6)])
    await database.write(lambda connection: counting.delete_person(connection, 6))
    for guild in (GUILD, EVERYWHERE):
        assert (await page(database, guild=guild)).styles == ("gu_long", "jin_yong")
