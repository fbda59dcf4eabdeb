"""What a leaderboard looks like."""

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass

from bot.cogs.quiz.boards.ranks import Period, Scope, Standing, pages
from bot.cogs.quiz.boards.store import PAGE_SIZE, Board
from bot.kit.pages.page import Page, turning
from bot.kit.people import shown
from bot.kit.texts import Language


@dataclass(frozen=True, slots=True)
class Viewer:
    """Who looks at a board, and whom they see on it without a name."""

    user_id: int
    hidden: Container[int] = ()


def board_page(language: Language, scope: Scope, period: Period, board: Board, viewer: Viewer) -> Page:
    """Return a page of a board, with the viewer marked, and their own place below."""
    number, count = board.page, pages(board.people, PAGE_SIZE)
    footer = language("quiz-board-footer", page=number + 1, pages=count, people=board.people)
    return Page(
        title=language("quiz-board-title", scope=scope.value, period=period.value),
        blocks=("\n".join(_lines(language, board, viewer)),),
        footer=footer if board.people else "",
        controls=turning(
            (custom_id(scope, period, max(number - 1, 0)), custom_id(scope, period, number + 1)),
            (language("quiz-board-back"), language("quiz-board-on")),
            number,
            count,
        ),
    )


def custom_id(scope: Scope, period: Period, number: int) -> str:
    """Return the custom_id of a button to a page of a board."""
    return f"board:{scope}:{period}:{number}"


CUSTOM_ID = rf"board:(?P<scope>{'|'.join(Scope)}):(?P<period>{'|'.join(Period)}):(?P<page>[0-9]{{1,6}})"
"""The regular expression of what `custom_id` returns."""


def standing_line(
    language: Language, place: Standing, names: Mapping[int, str], hidden: Container[int] = ()
) -> str:
    """Return a person's rank and points in one line, with their name among `names` unless they are hidden."""
    message_id = "quiz-standing-tied" if place.tied else "quiz-standing"
    return language(
        message_id,
        rank=str(place.rank),
        person=shown(language, place.user_id, names, hidden),
        points=place.points,
    )


def _lines(language: Language, board: Board, viewer: Viewer) -> Iterator[str]:
    if not board.people:
        yield language("quiz-board-empty")
    for place in board.standings:
        line = standing_line(language, place, board.names, viewer.hidden)
        yield language("quiz-board-you", line=line) if place.user_id == viewer.user_id else line
    if board.own:
        yield ""
        message_id = "quiz-board-own-tied" if board.own.tied else "quiz-board-own"
        yield language(message_id, rank=str(board.own.rank), points=board.own.points)
