"""The rules of fair questions, against thousands of games."""

from collections.abc import Mapping
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.cogs.quiz._bands import Band, margin
from bot.cogs.quiz._round import Question
from bot.cogs.quiz.game.questions import Pool, TooFewNamesError, Wanted, choose_questions

STYLES = ("jin_yong", "gu_long", "poets", "liang_yusheng", "huang_yi")
PAIR = STYLES[:2]
SURE = {"jin_yong": 0.8, "gu_long": 0.2}


@dataclass(frozen=True)
class Case:
    """A game that is wanted, the names there are for it, and what its channel saw."""

    wanted: Wanted
    pool: Pool
    seen: frozenset[str]

    def ask(self, *, strict: bool) -> list[Question]:
        return choose_questions(self.wanted, self.pool, self.seen, strict=self.wanted.styles if strict else ())

    def margin(self, question: Question) -> float:
        return margin(self.pool.views[question.name], self.wanted.styles[question.answer])

    def suiting(self, style: str, band: Band) -> set[str]:
        """Return the names that suit a round."""
        return {
            name
            for name, _ in self.pool.drawn[style]
            if name in self.pool.well
            and name not in self.seen
            and sum(name in dict(pairs) for pairs in self.pool.drawn.values()) == 1
            and band.margins.least <= margin(self.pool.views.get(name, {}), style) <= band.margins.most
        }


@st.composite
def cases(draw: st.DrawFn) -> Case:
    styles = STYLES[: draw(st.integers(2, 5))]
    names = draw(st.lists(st.text("段誉乔峰王语嫣", min_size=2, max_size=3), min_size=1, max_size=60, unique=True))
    owners = st.lists(st.sampled_from(styles), min_size=1, max_size=2, unique=True)
    drawn: dict[str, list[tuple[str, str]]] = {style: [] for style in styles}
    views: dict[str, Mapping[str, float]] = {}
    for name in names:
        owned = draw(owners)
        for style in owned:
            drawn[style].append((name, ""))
        chances = [draw(st.integers(1, 100)) for _ in styles]
        # Of a name's own style the judge is mostly sure.
        chances[styles.index(owned[0])] += draw(st.sampled_from([0, 50, 100, 400, 2000]))
        views[name] = {style: chance / sum(chances) for style, chance in zip(styles, chances, strict=True)}
    some = st.frozensets(st.sampled_from(names), max_size=len(names))
    rounds = draw(st.lists(st.tuples(st.sampled_from(range(len(styles))), st.sampled_from(Band)), max_size=20))
    wanted = Wanted(styles, [side for side, _ in rounds], [band for _, band in rounds])
    badly, seen = draw(some), draw(st.frozensets(st.sampled_from(names), max_size=8))
    return Case(wanted, Pool(drawn, views, set(names) - badly), seen)


@settings(max_examples=1000)
@given(cases())
def test_every_game_keeps_the_rules(case: Case) -> None:
    try:
        questions = case.ask(strict=False)
    except TooFewNamesError:
        return
    assert [question.answer for question in questions] == list(case.wanted.sides)
    asked = [question.name for question in questions]
    assert len(set(asked)) == len(asked)
    assert case.seen.isdisjoint(asked)
    for question, band in zip(questions, case.wanted.bands, strict=True):
        style = case.wanted.styles[question.answer]
        drawn_of = [one for one, pairs in case.pool.drawn.items() if question.name in dict(pairs)]
        assert drawn_of == [style]
        view = case.pool.views[question.name]
        assert view[style] == max(view.values())
        assert case.margin(question) >= (0.5 if band is Band.HARD else 0.6)


@settings(max_examples=1000)
@given(cases())
def test_a_strict_game_has_names_of_its_bands_that_read_well_or_is_refused_for_a_reason(case: Case) -> None:
    wanted = case.wanted
    rounds = list(zip([wanted.styles[side] for side in wanted.sides], wanted.bands, strict=True))
    try:
        questions = case.ask(strict=True)
    except TooFewNamesError as error:
        short = [band for band in Band if len(case.suiting(error.style, band)) < rounds.count((error.style, band))]
        assert short
        return
    for question, (style, band) in zip(questions, rounds, strict=True):
        assert question.name in case.suiting(style, band)
    assert case.ask(strict=False) == questions


def pool(margins: Mapping[str, float], well: set[str]) -> Pool:
    views = {name: {"jin_yong": share, "gu_long": 1 - share} for name, share in margins.items()}
    return Pool({"jin_yong": [(name, "") for name in margins], "gu_long": []}, views, well)


def asked(names: Pool, *bands: Band, seen: frozenset[str] = frozenset()) -> list[str]:
    wanted = Wanted(PAIR, [0] * len(bands), bands)
    return [question.name for question in choose_questions(wanted, names, seen)]


NORMAL, EASY = sum(Band.NORMAL.margins) / 2, sum(Band.EASY.margins) / 2


def test_names_that_read_badly_are_asked_only_when_the_others_run_out() -> None:
    names = pool({"段青": NORMAL, "王语": NORMAL, "乔木": EASY}, {"王语", "乔木"})
    assert asked(names, Band.NORMAL) == ["王语"]
    assert asked(names, Band.NORMAL, Band.NORMAL, Band.NORMAL) == ["王语", "乔木", "段青"]


def test_where_a_band_runs_out_the_nearest_names_are_asked() -> None:
    names = pool({"段青": 0.61, "王语": 0.75, "乔木": 0.99}, {"段青", "王语", "乔木"})
    assert asked(names, Band.EASY, Band.EASY, Band.EASY) == ["乔木", "王语", "段青"]


def test_what_the_channel_saw_is_not_asked_again() -> None:
    names = pool({"段青": NORMAL, "王语": NORMAL}, {"段青", "王语"})
    assert asked(names, Band.NORMAL, seen=frozenset({"段青"})) == ["王语"]
    with pytest.raises(TooFewNamesError):
        asked(names, Band.NORMAL, Band.NORMAL, seen=frozenset({"段青"}))


@pytest.mark.parametrize("share", [0.3, 0.59])
def test_easy_and_normal_have_no_question_under_60_percent(share: float) -> None:
    names = pool({"段青": share}, {"段青"})
    for band in (Band.EASY, Band.NORMAL):
        with pytest.raises(TooFewNamesError):
            asked(names, band)


def test_a_name_that_was_not_judged_is_not_asked() -> None:
    names = Pool({"jin_yong": [("段青", "")], "gu_long": []}, {}, {"段青"})
    with pytest.raises(TooFewNamesError):
        asked(names, Band.HARD)


def test_too_few_names_names_the_style() -> None:
    names = Pool({"jin_yong": [("段青", "")], "gu_long": []}, {"段青": SURE}, {"段青"})
    with pytest.raises(TooFewNamesError) as caught:
        choose_questions(Wanted(PAIR, [0, 1], [Band.NORMAL] * 2), names)
    assert caught.value.style == "gu_long"


def test_the_margin_compares_a_style_with_the_likeliest_other() -> None:
    view = {"jin_yong": 0.4, "gu_long": 0.2, "poets": 0.2, "huang_yi": 0.2}
    assert margin(view, "jin_yong") == pytest.approx(2 / 3)
    assert margin(view, "gu_long") == pytest.approx(1 / 3)
    assert margin(view, "liang_yusheng") == 0
