from collections.abc import Iterator

from bot.cogs.privacy import _pages
from bot.cogs.privacy._walk import Kept
from bot.kit.pages.page import Download, Page
from bot.kit.people import MAX_NAME
from bot.kit.people.data import Records
from bot.kit.texts import Language
from models.store.registry import Registry
from tests.bot.extremes import BILLION, LAST_ID

ADDRESS = f"https://example.org/{'a' * 400}"
LINKS = {"privacy-more-link": ADDRESS, "about-terms": ADDRESS}


def extreme_pages(language: Language, registry: Registry) -> Iterator[tuple[str, Page]]:
    """Yield the pages of somebody of whom nothing, all that the bot knows, and far too much is kept."""
    del registry
    amounts: dict[str, Kept] = {"nothing": {"quiz": []}, "a lot": a_lot(language), "too much": too_much()}
    for name, kept in amounts.items():
        yield f"{name} kept", _pages.kept_page(language, LAST_ID, kept, LINKS)
        yield f"{name} to delete", _pages.question_page(language, kept)
        yield f"{name} deleted", _pages.deleted_page(language, kept)
    file = Download(f"jianghu-{LAST_ID}.json.gz", b"{}")
    yield "export", _pages.export_page(language, file)


def a_lot(language: Language) -> Kept:
    """Return the longest lines that our own cogs have, a billion of each kind."""

    def lines(kind: str, *, stays: bool = False) -> Records:
        what = language(kind, count=BILLION)
        why = language(f"{kind}-why")
        return Records(kind, [{}], lambda *_: what, lambda _: why, stays)

    name = language("privacy-kept-name", name="\\*" * MAX_NAME)
    person = Records("person", [{}], lambda *_: name, lambda words: words("privacy-kept-name-why"))
    quiz = [lines(f"quiz-kept-{kind}") for kind in ("answers", "totals", "moves", "games")]
    train, models = [lines("train-kept-jobs", stays=True)], [lines("models-kept", stays=True)]
    me = Records("preferences", [{}], lambda words, _: words("me-kept"), lambda words: words("me-kept-why"))
    return {"me": [me], "models": models, "privacy": [person], "quiz": quiz, "train": train}


def too_much() -> Kept:
    """Return what a hundred plugins may keep."""
    kinds = [
        Records(f"kind{number}", [{}], lambda *_: "w" * 100, lambda _: "y" * 100, stays=bool(number % 2))
        for number in range(100)
    ]
    return {"plugin": kinds}
