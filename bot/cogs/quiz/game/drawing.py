"""Drawing the names of a game's questions, as /name draws them."""

from collections.abc import Collection, Mapping
from random import Random, SystemRandom

from bot.cogs.quiz._round import Question
from bot.cogs.quiz.game.questions import Pool, TooFewNamesError, Wanted, choose_questions, reading_well
from bot.kit.inference import Inference
from models.drawing.wishes.creativity import Creativity
from models.drawing.wishes.request import MAX_SEED, DrawRequest
from models.roster.entry import Kind

NAMES = 10
"""How many names an answer of /name has: those of one answer are chosen so that no two are alike."""

_system_random = SystemRandom()


def usual_request(seed: int) -> DrawRequest:
    """Return what /name draws for someone who wishes for nothing."""
    usual = Creativity.BALANCED
    return DrawRequest(NAMES, usual.temperature, candidates=usual.candidates, kind=Kind.NAME, seed=seed)


def most_answers(rounds: int) -> int:
    """Return how many answers of one style are drawn at most for a game.

    A style with 12 of 20 rounds, all of them hard, finds 18 names on average in 14 answers.
    """
    return 4 + rounds // 2


async def draw_questions(
    inference: Inference,
    wanted: Wanted,
    *,
    seen: Collection[str] = (),
    person: int | None = None,
    random: Random = _system_random,
) -> list[Question]:
    """Return the wanted questions about invented names, none of which was `seen`.

    Answers of /name are drawn of each style until all its rounds have names that suit, or there are `most_answers`
    of them; then those that suit best are asked: see `choose_questions`. The same `random` gives the same
    questions from the same models. `person` is the user at whose turn it is done. Raises TooFewNamesError and
    UserError.
    """
    most = most_answers(len(wanted.sides))
    found = _Found(inference, tuple(wanted.styles), person)
    while True:
        unfinished = {style for style, answers in found.answers.items() if answers < most}
        try:
            return choose_questions(wanted, found.pool, seen, strict=unfinished)
        except TooFewNamesError as error:
            if error.style not in unfinished:
                raise
            await found.add(error.style, usual_request(random.randrange(MAX_SEED)))


class _Found:
    """The names found so far for a game."""

    def __init__(self, inference: Inference, styles: tuple[str, ...], person: int | None) -> None:
        self.answers = dict.fromkeys(styles, 0)
        """How many answers of /name were drawn, by style."""
        self._inference = inference
        self._styles = styles
        self._person = person
        self._drawn: dict[str, list[tuple[str, str]]] = {style: [] for style in styles}
        self._views: dict[str, Mapping[str, float]] = {}
        self._well: set[str] = set()
        self.pool = Pool(self._drawn, self._views, self._well)

    async def add(self, style: str, request: DrawRequest) -> None:
        """Draw an answer of a style, and have it judged and rated. Raises UserError."""
        inference, person = self._inference, self._person
        invention = await inference.draw(style, request, person=person)
        pairs = [(drawn.name, pinyin) for drawn, pinyin in invention.names]
        names = [name for name, _ in pairs]
        verdicts = await inference.judge(self._styles, names, person=person)
        self._drawn[style] += pairs
        self._views.update((verdict.name, verdict.probabilities) for verdict in verdicts)
        self._well |= reading_well(names, await inference.rate(names, person=person))
        self.answers[style] += 1
