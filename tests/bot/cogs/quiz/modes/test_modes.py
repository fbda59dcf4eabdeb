"""What each mode asks, with made-up names."""

import re
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cogs.quiz import modes
from bot.cogs.quiz._bands import Band
from bot.cogs.quiz.modes.lists import ARTICLE, NAMES
from bot.cogs.quiz.modes.masters import MASTERS
from bot.cogs.quiz.modes.mode import Order
from bot.kit.errors import UserError
from bot.kit.texts import bundled
from tests.bot.cogs.quiz.modes.stock import PlainStock

STYLES = ("jin_yong", "gu_long")
rounds = st.integers(1, 20)


def order(rounds: int, styles: tuple[str, ...] = STYLES, band: Band = Band.NORMAL, seed: int = 0) -> Order:
    return Order(styles, rounds, band, Random(seed))  # noqa: S311 - the same names for the same seed


def test_modes_are_found_in_the_order_of_menus() -> None:
    keys = [mode.key for mode in modes.found().values() if mode.in_channels]
    assert keys == ["classic", "lists", "real", "masters", "blitz", "survival"]
    assert modes.get("of a later version").key == modes.DEFAULT


@pytest.mark.parametrize("locale", bundled().locales)
@pytest.mark.parametrize("key", modes.found())
def test_every_mode_has_its_texts_in_every_language(key: str, locale: str) -> None:
    mode = modes.get(key)
    choices = [f"quiz-choice-{choice}" for choice in mode.choices(STYLES) if choice not in STYLES]
    for text in (f"quiz-mode-{key}", f"quiz-rules-{key}", f"quiz-ask-{mode.asks}", *choices):
        assert bundled().has(locale, text), text


@pytest.mark.parametrize("locale", bundled().locales)
def test_nothing_says_that_a_real_name_is_from_a_novel_since_poets_and_children_are_in_none(locale: str) -> None:
    language = bundled().language(locale)
    told = {"style": "Poets", "work": "全宋诗", "ends": "soon", "surname": "艾", "counts": ["2"]}
    texts = ["choice-real", "rules-real", "ask-real", "told-real", "told-roster", "hint-surname"]
    said = " ".join(language(f"quiz-{text}", **told) for text in texts)
    assert not re.search("novel|小说|小說|roman|person|kahraman|寫過|写过", said, re.IGNORECASE)


@given(rounds=rounds, key=st.sampled_from([key for key, mode in modes.found().items() if mode.in_channels]))
async def test_every_mode_asks_a_question_a_round_and_its_answer_is_among_the_choices(
    key: str, rounds: int
) -> None:
    mode = modes.get(key)
    styles = mode.styles(MASTERS) or STYLES
    questions = await mode.questions(PlainStock(), order(rounds, styles))
    assert len(questions) == rounds
    choices = mode.choices(styles)
    assert all(0 <= question.answer < len(choices) for question in questions)
    names = [name for question in questions for name in (question.name, *sum(question.lists, ())) if name]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("band", Band)
async def test_the_chosen_difficulty_is_that_of_every_round(band: Band) -> None:
    questions = await modes.get("classic").questions(PlainStock(), order(6, band=band))
    assert {question.band for question in questions} == {band}
    assert [question.answer for question in questions] == [0, 1, 0, 1, 0, 1]


async def test_survival_gets_harder_and_never_easier_whatever_was_chosen() -> None:
    questions = await modes.get("survival").questions(PlainStock(), order(20, band=Band.HARD))
    bands = [list(Band).index(question.band) for question in questions]
    assert bands == sorted(bands)
    assert set(bands) == {0, 1, 2}


def test_masters_is_offered_only_where_its_four_authors_are_served() -> None:
    masters = modes.get("masters")
    assert not masters.offered(STYLES)
    assert masters.offered((*MASTERS, "poets"))
    assert masters.choices(MASTERS) == MASTERS


async def test_real_mixes_real_names_with_invented_ones_and_both_have_a_style_and_a_work() -> None:
    questions = await modes.get("real").questions(PlainStock(), order(20))
    for question in questions:
        assert question.name.startswith("real ") is (question.answer == 0)
        assert question.style in question.name
        # A work alone must not tell that a name is real.
        assert question.source.startswith(question.style)


async def test_real_needs_enough_real_names() -> None:
    with pytest.raises(UserError):
        await modes.get("real").questions(PlainStock(real=2), order(20))


async def test_real_asks_no_name_twice_although_styles_share_some() -> None:
    for seed in range(20):
        questions = await modes.get("real").questions(PlainStock(real=25, shared=20), order(20, seed=seed))
        assert len({question.name for question in questions}) == 20


async def test_a_name_that_was_invented_for_both_authors_is_in_neither_list() -> None:
    for question in await modes.get("lists").questions(PlainStock(shared=10), order(4)):
        assert [len(set(names)) for names in question.lists] == [NAMES, NAMES]
        assert not any(name.startswith("shared") for names in question.lists for name in names)
    with pytest.raises(UserError):
        await modes.get("lists").questions(PlainStock(shared=30), order(4))


async def test_lists_has_ten_names_of_one_author_in_each_list() -> None:
    for question in await modes.get("lists").questions(PlainStock(), order(4)):
        assert [len(names) for names in question.lists] == [NAMES, NAMES]
        own, other = question.lists[question.answer], question.lists[1 - question.answer]
        assert all(name.startswith("jin_yong") for name in own)
        assert all(name.startswith("gu_long") for name in other)


async def test_each_name_of_the_lists_has_its_own_pinyin() -> None:
    printed = {style: [f"printed {style} {number}" for number in range(12)] for style in STYLES}
    for question in await modes.get("lists").questions(PlainStock(printed=printed, shared=5), order(20)):
        expected = tuple(tuple(f"pinyin of {name}" for name in names) for names in question.lists)
        assert question.readings == expected


async def test_now_and_then_a_round_has_names_of_the_article_told_as_such() -> None:
    printed = {style: [f"printed {style} {number}" for number in range(12)] for style in STYLES}
    shown = 0
    for seed in range(40):
        questions = await modes.get("lists").questions(PlainStock(printed=printed), order(3, seed=seed))
        old = [question for question in questions if question.source == ARTICLE]
        shown += len(old)
        assert len(old) <= 1
        for question in old:
            assert all(name.startswith("printed jin_yong") for name in question.lists[question.answer])
    assert 0 < shown < 40


async def test_styles_that_the_article_has_no_names_of_get_only_invented_ones() -> None:
    printed = {"jin_yong": ["one"] * 12}
    for seed in range(20):
        questions = await modes.get("lists").questions(PlainStock(printed=printed), order(3, seed=seed))
        assert not any(question.source for question in questions)
