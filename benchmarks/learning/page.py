"""The report on what learners learned."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.stats import bootstrap

from benchmarks.kit.table import Row
from benchmarks.learning.spread import MEASURES
from benchmarks.learning.trials import EASY, HARD, NAMES, NORMAL, QUESTIONS, REAL, SHUFFLED, Trial

BLOCKS = ((1, 20), (21, 50), (51, 100), (101, 149), (150, QUESTIONS))
"""The questions whose shares of right answers are shown: first and last, from 1. The last are the bar's."""

LEAST, LEAST_LOW = 0.60, 0.57
"""The bar at normal difficulty: the share of right answers in the last block, and its interval's lower end."""

RESAMPLES = 10_000

_TOLD = {
    NORMAL: "quiz, normal",
    EASY: "quiz, easy",
    HARD: "quiz, hard",
    NAMES: "what /name draws",
    REAL: "real names",
    SHUFFLED: "quiz, normal, authors shuffled",
}


@dataclass(frozen=True, slots=True)
class Mean:
    """A mean over learners and its 95 % interval."""

    value: float
    low: float
    high: float

    @property
    def reaches_the_bar(self) -> bool:
        """Whether a share of right answers is as high as it should be."""
        return self.value >= LEAST and self.low > LEAST_LOW


def mean(values: Sequence[float]) -> Mean:
    """Return the mean of the learners' values with the bootstrap's interval (Efron 1979, percentiles)."""
    sample = np.asarray(values)
    found = bootstrap(
        (sample,), np.mean, n_resamples=RESAMPLES, method="percentile", rng=np.random.default_rng(0)
    ).confidence_interval
    return Mean(float(sample.mean()), float(found.low), float(found.high))


def shares(trials: Sequence[Trial], block: tuple[int, int]) -> list[float]:
    """Return each learner's share of right answers in a block."""
    first, last = block
    return [float(np.mean(trial.right[first - 1 : last])) for trial in trials]


def rows(trials: Mapping[str, Sequence[Trial]]) -> list[Row]:
    """Return a row of right answers for each source."""
    return [_row(source, trials[source]) for source in _TOLD if source in trials]


def _row(source: str, played: Sequence[Trial]) -> Row:
    last = mean(shares(played, BLOCKS[-1]))
    row: Row = {"questions": _TOLD[source], "learners": len(played)}
    for block in BLOCKS:
        row["{}-{}".format(*block)] = f"{float(np.mean(shares(played, block))):.1%}"
    return {**row, "95 % interval of the last": f"{last.low:.1%} to {last.high:.1%}"}


def page(trials: Mapping[str, Sequence[Trial]], command: str, versions: str) -> str:
    """Return the report in Markdown."""
    last = mean(shares(trials[NORMAL], BLOCKS[-1]))
    verdict = "The bar is met" if last.reaches_the_bar else "The bar is NOT met"
    return _TEXT.format(
        command=command,
        versions=versions,
        answers=_markdown(rows(trials)),
        verdict=f"{verdict}: {last.value:.1%}, {last.low:.1%} to {last.high:.1%}",
        least=f"{LEAST:.0%}",
        low=f"{LEAST_LOW:.0%}",
        spread=_markdown(spread_rows(trials)),
    )


def spread_rows(trials: Mapping[str, Sequence[Trial]]) -> list[Row]:
    """Return a row for each measure of spread: what is asked at normal difficulty beside what /name draws."""
    table: list[Row] = []
    for place, measure in enumerate(MEASURES):
        ours, usual, real = (
            np.array([trial.spread[place] for trial in trials[source]]) for source in (NORMAL, NAMES, REAL)
        )
        difference = mean((ours - usual).tolist())
        table.append(
            {
                "of 200 names": measure,
                "quiz, normal": f"{ours.mean():.3f}",
                "what /name draws": f"{usual.mean():.3f}",
                "difference": f"{difference.value:+.3f} ({difference.low:+.3f} to {difference.high:+.3f})",
                "real names": f"{real.mean():.3f}",
            }
        )
    return table


def _markdown(table: Sequence[Row]) -> str:
    head = list(table[0])
    lines = [head, ["---"] * len(head), *([str(value) for value in row.values()] for row in table)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


_TEXT = """# Can the difference be learned?

Made by `{command}`
with the shipped models ({versions}).

A quiz should teach. So scripted learners, who know nothing at first, answer 200 questions each, about Jin Yong and
Gu Long. After each question they see what the reveal says, the name and whose manner it was in, and nothing else.
They are naive Bayes classifiers: they count, for each author, surnames, lengths and given characters, add one to
each count, and guess the author whose names had more of what a name has.

The questions are the quiz's own: games of 20 rounds, drawn as /name draws, judged, and chosen for their
difficulty; none is a real name, and none was among the channel's last 200. Beside them: what /name draws,
whatever the judge thinks of it, and the real names of both authors, without those that both have. These two ask
for the same authors in the same order as the normal quiz.

## Right answers

{answers}

By question, counted from 1. With shuffled authors the names tell nothing: whatever is above 50 % there comes from
the order of the authors, or from chance. Intervals come from a bootstrap over learners.

{verdict} (at least {least} of questions 150 to 200 at normal difficulty, and a 95 % interval above
{low}).

How sure the judge must be of a question was fixed before this run, on 12,000 names drawn with another seed: from
60 to 80 % at normal difficulty, more at easy and less at hard. What the learners look at, and their smoothing,
were fixed there too.

## The names are as varied as /name's

A quiz that asked for nothing but stereotypes would be learned faster, and would teach little. So the same
learners' 200 questions stand beside 200 names of /name, paired by learner:

{spread}

Entropies are Shannon's, in bits, of the 200 names' surnames and of their given characters. Distinct surnames,
distinct given names and the commonest surname are shares of 200; distinct given characters are a share of all
given characters.
"""
