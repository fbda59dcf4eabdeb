"""How good a list is: by iteration on held-out names, and beside the lists of 2017 and of the served model.

What this imports needs the extra "quality".
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import fmean

from models.article import printed_lists
from models.drawing.choosing.acceptance import MIN_LENGTH, runs_together
from models.drawing.sampler import Sampler
from models.drawing.wishes.request import DrawRequest
from models.reader.reader import shipped_reader
from models.roster.roster import Roster
from models.scoring import nats
from models.store.card import Figures
from models.store.checkpoint import NameModel
from models.vocabulary import Vocabulary
from training.article.lists import InventedList
from training.corpora import Corpora
from training.fit.split import split
from training.quality.drawn import two_sample_auc
from training.recipe.learning import Learner
from training.recipe.sampling import sample_names
from training.recipe.serving import to_network

MEASURED = (100, 200, 500, *range(1000, 20_001, 1000))
"""After how many iterations a network is measured."""

SHOWN = (100, 200, 500, 1000, 2000, 5000, 10_000, 20_000)
"""Those that the table shows, beside the last; the plot shows all."""

SERVED = 500
"""How many names are drawn from the served model."""


@dataclass(frozen=True, slots=True)
class Point:
    """How a network stands after so many iterations on the train names; shares are between 0 and 1."""

    iterations: int
    held_out_nats: float
    """Mean nats of a dev or test name."""
    novelty: float
    """Share of drawn names that are in no roster, whatever else they are."""
    memorized: float
    """Share of drawn names that were learned."""


def curve(corpora: Corpora, style: str, seed: int, say: Callable[[str], None], iterations: int) -> list[Point]:
    """Learn a style's train names and measure now and then, and in the end. Up to a minute of CPU time.

    Raises TrainingError.
    """
    names = [entry.name for entry in corpora.get(style).roster]
    held_out = split(names)
    learner = Learner(held_out.train, Vocabulary.of(names), seed)
    points: list[Point] = []

    def measure() -> None:
        points.append(_point(learner, frozenset(held_out.train), (*held_out.dev, *held_out.test), corpora))
        say(f"{style}, train names: {points[-1]}")

    for _ in learner.learn(iterations):
        if learner.iterations in MEASURED:
            measure()
    if learner.iterations not in MEASURED:
        measure()
    return points


def learning(style: str, points: Sequence[Point]) -> str:
    """Return how a network stands by iteration as a table in Markdown."""
    heads = (f"{style}, iterations", "held-out nats", "in no roster", "learned")
    shown = (point for point in points if point.iterations in SHOWN or point is points[-1])
    return _markdown(heads, map(_stand, shown))


def _stand(point: Point) -> tuple[str, ...]:
    shares = (_cell(share, ".1%") for share in (point.novelty, point.memorized))
    return f"{point.iterations:,}", _cell(point.held_out_nats, ".2f"), *shares


def _point(learner: Learner, learned: frozenset[str], unseen: Sequence[str], corpora: Corpora) -> Point:
    vocabulary = learner.names.vocabulary
    drawn = [name for name in sample_names(learner.weights, vocabulary, learner.iterations) if name]
    network = to_network(learner.weights, learner.names)
    return Point(
        iterations=learner.iterations,
        held_out_nats=fmean(nats(network, vocabulary, unseen)),
        novelty=fmean(name not in corpora.real_names for name in drawn) if drawn else 0.0,
        memorized=fmean(name in learned for name in drawn) if drawn else 0.0,
    )


@dataclass(frozen=True, slots=True)
class Row:
    """What a list is like. Shares are of its different new names, all but `known`, which is of what was drawn.

    None stands for what is not known; of a list without a name, that is all but its number.
    """

    label: str
    names: int
    """How many different new names there are."""
    known: float | None
    """Share of drawn names that were learned, and so dropped."""
    held_out_nats: float | None
    """Mean nats of a dev or test name, for a network that learned the train names."""
    real: float | None = None
    """Share of names that are real all the same: in a roster, though not in the list that was learned."""
    stubs: float | None = None
    """Share with a single character."""
    long: float | None = None
    """Share with more characters than the roster's longest name."""
    run_together: float | None = None
    """Share that is two real names in a row."""
    rating: float | None = None
    """Mean rating that the reader expects of a blind reader, 1 to 5."""
    auc: float | None = None
    """How well a classifier tells the list from the author's real names; 0.5 is not at all."""


def rows(corpora: Corpora, invented: InventedList, points: Sequence[Point], model: NameModel) -> Iterator[Row]:
    """Yield the list of 2017, if the style has one, that of the recipe, and raw draws of the served model."""
    printed = printed_lists().get(invented.style)
    roster = corpora.get(invented.style).roster
    if printed:
        yield _row("2017", printed, (None, None), roster, corpora)
    known = invented.known / max(len(invented.drawn), 1)
    yield _row("the recipe", invented.names, (known, points[-1].held_out_nats), roster, corpora)
    sampler = Sampler(model, corpora.real_names)
    drawn = [name for name, _ in sampler.draw_raw(DrawRequest(count=SERVED, seed=invented.seed))]
    new = [name for name in dict.fromkeys(drawn) if name not in roster.names]
    share = fmean(name in roster.names for name in drawn)
    yield _row(f"served ({model.card.preset})", new, (share, _held_out_nats(model.card.figures)), roster, corpora)


def _held_out_nats(figures: Figures) -> float:
    """Return the mean nats of a dev or test name."""
    total = figures.dev_nats * figures.dev_names + figures.test_nats * figures.test_names
    return total / (figures.dev_names + figures.test_names)


def _row(
    label: str, names: Sequence[str], figures: tuple[float | None, float | None], roster: Roster, corpora: Corpora
) -> Row:
    """Return a row; `figures` are the share of known draws and the nats of a held-out name."""
    known, held_out_nats = figures
    if not names:
        return Row(label, 0, known, held_out_nats)
    real = [entry.name for entry in roster]
    return Row(
        label=label,
        names=len(names),
        known=known,
        held_out_nats=held_out_nats,
        real=fmean(name in corpora.real_names for name in names),
        stubs=fmean(len(name) < MIN_LENGTH for name in names),
        long=fmean(len(name) > roster.longest for name in names),
        run_together=fmean(runs_together(name, corpora.real_names) for name in names),
        rating=float(shipped_reader().rate(names).rating.mean()),
        auc=two_sample_auc(names, real),
    )


def table(style: str, found: Iterable[Row]) -> str:
    """Return the rows as a table in Markdown."""
    heads = (
        style,
        "held-out nats",
        "new names",
        "known",
        "real",
        "1 character",
        "too long",
        "run together",
        "rating",
        "AUC",
    )
    return _markdown(heads, map(_cells, found))


def _markdown(heads: Sequence[str], lines: Iterable[Sequence[str]]) -> str:
    found = [heads, ("---", *["---:"] * (len(heads) - 1)), *lines]
    return "\n".join(f"| {' | '.join(line)} |" for line in found)


def _cells(row: Row) -> tuple[str, ...]:
    shares = (_cell(share, ".0%") for share in (row.known, row.real, row.stubs, row.long, row.run_together))
    held_out, rating, auc = (_cell(figure, ".2f") for figure in (row.held_out_nats, row.rating, row.auc))
    return row.label, held_out, f"{row.names:,}", *shares, rating, auc


def _cell(figure: float | None, form: str) -> str:
    return "?" if figure is None else format(figure, form)
