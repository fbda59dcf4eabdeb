"""The page of /quiz stats."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.cogs.quiz._medals import Medal
from bot.cogs.quiz.daily.day import Streak
from bot.cogs.quiz.stats.figures import DAYS, Figures
from bot.cogs.quiz.stats.store import Rank
from bot.kit.pages.charts import bar
from bot.kit.pages.markdown import escape
from bot.kit.pages.page import Field, Gallery, Page, Picture
from bot.kit.texts import Language, percent

FILE_NAME = "jianghu-stats.png"

MOST_STYLES = 8
"""How many styles are listed, those that were asked most."""

MOST_RANKS = 16


@dataclass(frozen=True, slots=True)
class Stats:
    """What the page shows of a person."""

    figures: Figures
    streak: Streak
    """Of dailies."""
    medals: Sequence[Medal] = ()
    ranks: Sequence[Rank] = ()


def stats_page(
    language: Language, person: str, stats: Stats, names: Mapping[str, str], picture: bytes | None
) -> Page:
    """Return the page; `person` is how readers see them, and `names` are the styles' names."""
    figures = stats.figures
    title = language("stats-title", person=person)
    if not figures.total.asked:
        return Page(title, (language("stats-nothing"),))
    authors, bands = list(_authors(language, figures, names)), list(_bands(language, figures))
    medals = [f"🏅 {language(f'medal-{medal.value}')}" for medal in stats.medals]
    return Page(
        title=title,
        blocks=(
            "\n".join(_lines(language, stats)),
            Field(language("stats-authors"), "\n".join(authors)) if authors else "",
            Field(language("stats-bands"), "\n".join(bands)) if bands else "",
            Field(language("stats-medals"), "\n".join(medals) or language("stats-no-medals")),
            _gallery(language, figures, picture) if picture else "",
        ),
    )


def _lines(language: Language, stats: Stats) -> Iterator[str]:
    figures = stats.figures
    share = percent(figures.total.right / figures.total.asked)
    yield language("stats-answers", asked=figures.total.asked, right=figures.total.right, percent=share)
    if figures.apart:
        modes = [language(f"quiz-mode-{mode}") for mode in figures.apart]
        yield language("stats-apart", count=sum(figures.apart.values()), modes=modes)
    yield language("stats-runs", best=figures.best_run, current=figures.current_run)
    if stats.streak.best:
        yield language("stats-dailies", current=stats.streak.current, best=stats.streak.best)
    for place in stats.ranks[:MOST_RANKS]:
        yield language(
            "stats-rank",
            mode=language(f"quiz-mode-{place.mode}"),
            scope=language(f"quiz-scope-{place.scope.value}"),
            rank=place.rank,
            people=place.people,
            points=place.points,
        )


def _authors(language: Language, figures: Figures, names: Mapping[str, str]) -> Iterator[str]:
    for style, share in list(figures.by_style.items())[:MOST_STYLES]:
        yield language(
            "stats-author",
            bar=bar(share.right, share.asked),
            style=escape(names.get(style, style)),
            right=share.right,
            asked=share.asked,
            percent=percent(share.right / share.asked),
        )


def _bands(language: Language, figures: Figures) -> Iterator[str]:
    for band, share in figures.by_band.items():
        yield language(
            "stats-band",
            bar=bar(share.right, share.asked),
            band=language(f"quiz-band-{band}"),
            right=share.right,
            asked=share.asked,
            percent=percent(share.right / share.asked),
        )


def _gallery(language: Language, figures: Figures, picture: bytes) -> Gallery:
    return Gallery((Picture(FILE_NAME, picture, alternative(language, figures)),))


def alternative(language: Language, figures: Figures) -> str:
    """Return what the picture shows, in words."""
    busiest = max(figures.days, key=lambda count: count.asked)
    return language(
        "stats-picture",
        days=DAYS,
        asked=sum(count.asked for count in figures.days),
        right=sum(count.right for count in figures.days),
        most=busiest.asked,
        day=busiest.day.isoformat(),
    )
