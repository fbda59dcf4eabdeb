"""Letting learners play."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from random import Random

import torch

from benchmarks.learning.learner import Shown, play
from benchmarks.learning.spread import spread
from bot.kit.inference import Inference
from models.roster.entry import Kind
from models.store.registry import SHIPPED, Registry
from tests.bot.cogs.quiz.series import names_of_answers, questions_of_games

STYLES = ("jin_yong", "gu_long")
QUESTIONS = 200
NORMAL, EASY, HARD = "normal", "easy", "hard"
NAMES = "/name"
REAL = "real names"
SHUFFLED = "shuffled"
"""The names of the normal band, each revealed as of an author who has nothing to do with it."""


@dataclass(frozen=True, slots=True)
class Trial:
    """What a learner did with the questions of one source: a band of the quiz, /name, or the rosters."""

    right: tuple[bool, ...]
    """For each question whether the learner was right."""
    spread: tuple[float, ...]
    """The measures of `benchmarks.learning.spread` of the names."""


def trials(learners: Sequence[int], seed: int, bands: Sequence[str]) -> list[dict[str, Trial]]:
    """Return each learner's trials by source: the `bands`, and with the normal one also all others.

    For a process of its own. A learner, a number, is asked and guesses the same for the same seed.
    """
    torch.set_num_threads(1)
    registry = Registry(SHIPPED)
    registry.refresh()
    return asyncio.run(_trials(registry, [Random(f"{seed} {learner}") for learner in learners], bands))  # noqa: S311


async def _trials(registry: Registry, randoms: Sequence[Random], bands: Sequence[str]) -> list[dict[str, Trial]]:
    inference = Inference(registry)
    try:
        return [await _of_one(inference, random, bands) for random in randoms]
    finally:
        await inference.close()


async def _of_one(inference: Inference, random: Random, bands: Sequence[str]) -> dict[str, Trial]:
    asked: dict[str, list[Shown]] = {}
    for band in bands:
        questions = await questions_of_games(inference, STYLES, band, QUESTIONS, random)
        asked[band] = [Shown(question.name, question.answer) for question in questions]
    if NORMAL in bands:
        # In the same order of authors, so that nothing but the names differs.
        sides = [shown.answer for shown in asked[NORMAL]]
        counts = [sides.count(author) for author in range(len(STYLES))]
        drawn = zip(STYLES, counts, strict=True)
        names = [await names_of_answers(inference, style, count, random) for style, count in drawn]
        asked[NAMES] = _in_order(sides, names)
        asked[SHUFFLED] = _in_order(sides, _groups(random.sample(asked[NORMAL], QUESTIONS), counts))
        asked[REAL] = _in_order(sides, _real_names(inference.registry, random))
    return {
        source: Trial(tuple(play(shown, len(STYLES), random)), spread([one.name for one in shown]))
        for source, shown in asked.items()
    }


def _real_names(registry: Registry, random: Random) -> list[list[str]]:
    """Return each author's real names in a random order, without those that both have."""
    both = frozenset.intersection(*(registry.get(style).roster.names for style in STYLES))
    rosters = [registry.get(style).roster for style in STYLES]
    names = [[entry.name for entry in roster if entry.kind is Kind.NAME] for roster in rosters]
    return [random.sample(own, len(own)) for own in ([one for one in each if one not in both] for each in names)]


def _groups(shown: Sequence[Shown], counts: Sequence[int]) -> list[list[str]]:
    """Return the names in groups of these sizes, whoever they are of."""
    names = iter([one.name for one in shown])
    return [list(islice(names, count)) for count in counts]


def _in_order(sides: Sequence[int], names: Sequence[Sequence[str]]) -> list[Shown]:
    """Return the authors' next names, one for each side."""
    left = [iter(own) for own in names]
    return [Shown(next(left[side]), side) for side in sides]
