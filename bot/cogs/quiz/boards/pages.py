"""What a leaderboard looks like."""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.cogs.quiz.boards import place
from bot.cogs.quiz.boards.place import FIRST, LAST, MINE, Place
from bot.cogs.quiz.boards.ranks import Period, Scope, Sort, Standing
from bot.cogs.quiz.boards.store import PAGE_SIZE, BoardPage
from bot.cogs.quiz.boards.total import LEAST_ANSWERS, Total
from bot.kit.pages.markdown import escape
from bot.kit.pages.page import Button, Page
from bot.kit.people import shown
from bot.kit.texts import Language, percent

MAX_STYLES = 12
"""How many of the styles that points were earned with are named."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which board was chosen, as its buttons carry it."""

    scope: Scope
    period: Period
    mode: str
    """The key of a mode, at most 16 characters long."""
    sort: Sort


@dataclass(frozen=True, slots=True)
class Viewer:
    """Who looks at a board, and whom they see on it without a name."""

    user_id: int
    """0 for a board that everyone in a channel sees, and which marks nobody."""
    hidden: Container[int] = ()


def board_page(
    language: Language, chosen: Chosen, board: BoardPage, viewer: Viewer, names: Mapping[str, str]
) -> Page:
    """Return a page of a board, with the viewer marked, and their own place below.

    `names` are the names in this language of the styles that its points were earned with.
    """
    what = language("quiz-board-what", mode=language(f"quiz-mode-{chosen.mode}"), sort=chosen.sort.value)
    if board.styles:
        what = f"{what}\n{styles_line(language, [names[style] for style in board.styles])}"
    return Page(
        title=language("quiz-board-title", scope=chosen.scope.value, period=chosen.period.value),
        blocks=(what, "\n".join(_lines(language, chosen.sort, board, viewer))),
        footer=language("quiz-board-footer", people=board.people) if board.people else "",
        controls=tuple(_buttons(language, chosen, board, viewer)),
    )


def custom_id(chosen: Chosen, where: Place) -> str:
    """Return the custom_id of a button to a place of a board."""
    return f"ranks:{chosen.scope}:{chosen.period}:{chosen.mode}:{chosen.sort}:{where}"


CUSTOM_ID = (
    rf"ranks:(?P<scope>{'|'.join(Scope)}):(?P<period>{'|'.join(Period)}):(?P<mode>[a-z_]{{1,16}})"
    rf":(?P<sort>{'|'.join(Sort)}):(?P<place>{place.PATTERN})"
)
"""The regular expression of what `custom_id` returns."""

OLD_CUSTOM_ID = rf"board:(?P<scope>{'|'.join(Scope)}):(?P<period>{'|'.join(Period)}):(?P<page>[0-9]{{1,6}})"
"""The same for buttons of versions up to 0.1.0, which had one mode, one sort and numbers of pages."""


def styles_line(language: Language, names: Sequence[str]) -> str:
    """Return a line that says which styles were asked, at most `MAX_STYLES` by name."""
    listed = " · ".join(map(escape, names[:MAX_STYLES]))
    others = len(names) - MAX_STYLES
    if others > 0:
        return language("quiz-styles-more", styles=listed, count=others)
    return language("quiz-styles", styles=listed)


def standing_line(
    language: Language,
    standing: Standing,
    names: Mapping[int, str],
    hidden: Container[int] = (),
    sort: Sort = Sort.POINTS,
) -> str:
    """Return a person's rank and what it is for in one line, with their name unless they are hidden."""
    return language(
        "quiz-standing-tied" if standing.tied else "quiz-standing",
        rank=str(standing.rank),
        person=shown(language, standing.user_id, names, hidden),
        figure=_figure(language, standing.total, sort),
    )


def _figure(language: Language, total: Total, sort: Sort) -> str:
    """Return what a person is ranked for, such as "15 points (1 of 1 right)"."""
    match sort:
        case Sort.POINTS:
            return language(
                "quiz-figure-points", points=total.points, correct=total.correct, answered=total.answered
            )
        case Sort.ACCURACY:
            share = percent(total.correct / total.answered)
            return language("quiz-figure-accuracy", share=share, correct=total.correct, answered=total.answered)
        case Sort.STREAK:
            return language("quiz-figure-streak", streak=total.streak)
        case Sort.WINS:
            return language("quiz-figure-wins", wins=total.wins)


def _lines(language: Language, sort: Sort, board: BoardPage, viewer: Viewer) -> Iterator[str]:
    if not board.people:
        yield language("quiz-board-empty")
    for standing in board.standings:
        line = standing_line(language, standing, board.names, viewer.hidden, sort)
        yield language("quiz-board-you", line=line) if standing.user_id == viewer.user_id else line
    if sort is Sort.ACCURACY:
        yield ""
        yield language("quiz-board-accuracy", least=LEAST_ANSWERS)
    if board.own:
        yield ""
        message_id = "quiz-board-own-tied" if board.own.tied else "quiz-board-own"
        yield language(message_id, rank=str(board.own.rank), figure=_figure(language, board.own.total, sort))
    elif board.missing:
        yield language("quiz-board-missing", count=board.missing)


def _buttons(language: Language, chosen: Chosen, board: BoardPage, viewer: Viewer) -> Iterator[Button]:
    """Yield the buttons to other pages; to the viewer's own place where that is on another one."""
    if board.before or board.after:
        before, after = board.before or FIRST, board.after or LAST
        yield Button(custom_id(chosen, before), language("quiz-board-back"), disabled=board.before is None)
        yield Button(custom_id(chosen, after), language("quiz-board-on"), disabled=board.after is None)
    elsewhere = board.own is not None and board.own not in board.standings
    if elsewhere or (not viewer.user_id and board.people > PAGE_SIZE):
        yield Button(custom_id(chosen, MINE), language("quiz-board-mine"))
