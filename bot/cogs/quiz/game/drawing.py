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

MOST_ANSWERS = 8
"""How many answers of one style are drawn for a game; 3 are enough for nearly all games."""

_system_random = SystemRandom()


def usual_request(seed: int) -> DrawRequest:
    """Return what /name draws for someone who wishes for nothing."""
    usual = Creativity.BALANCED
    return DrawRequest(NAMES, usual.temperature, candidates=usual.candidates, kind=Kind.NAME, seed=seed)


async def draw_questions(
    inference: Inference,
    wanted: Wanted,
    *,
    seen: Collection[str] = (),
    person: int | None = None,
    random: Random = _system_random,
) -> list[Question]:
    """Return the wanted questions about invented names, none of which was `seen`.

    Answers of /name are drawn until every round has a name that suits, or `MOST_ANSWERS` of a style; then those
    that suit best are asked: see `choose_questions`. The same `random` gives the same questions from the same
    models. `person` is the user at whose turn it is done. Raises TooFewNamesError and UserError.
    """
    found = _Found(inference, tuple(wanted.styles), person)
    for _ in range(MOST_ANSWERS * len(wanted.styles)):
        try:
            return choose_questions(wanted, found.pool, seen, strict=True)
        except TooFewNamesError as error:
            # Where this style has too few that suit, the others may have none at all yet.
            style = error.style if found.answers[error.style] < MOST_ANSWERS else found.least
            await found.add(style, usual_request(random.randrange(MAX_SEED)))
    return choose_questions(wanted, found.pool, seen)


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

    @property
    def least(self) -> str:
        """The style of which fewest answers were drawn."""
        return min(self.answers, key=self.answers.__getitem__)

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
