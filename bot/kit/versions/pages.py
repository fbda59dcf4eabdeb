"""Blocks of pages about versions: figures with their intervals, gates one by one, names.

A style's first version replaces none, so it is shown alone.
"""

from collections.abc import Iterator
from itertools import zip_longest

from bot.kit.pages.names import written
from bot.kit.pages.page import Field, Gallery, Picture
from bot.kit.texts import Argument, Language, decimal, percent
from models.promotion.gates import Gate, Reason
from models.versions.comparison import Beside, Measured, Side
from models.versions.samples import Samples

PASSED, FAILED, SPARED = "✅", "❌", "➖"
_NOTHING = "–"


def beside(language: Language, compared: Beside) -> tuple[Field, ...]:
    """Return everything that a maintainer wants to see before a version becomes active."""
    old, new = compared.old, compared.new
    measures = figures(language, new) if old is None else _figures(language, old, new)
    return (
        Field(language("models-figures"), "\n".join(measures)),
        Field(language("models-gates"), "\n".join(_gate(language, gate) for gate in compared.gates)),
        sampled(language, new.samples) if old is None else _names(language, old, new),
    )


def _figures(language: Language, old: Side, new: Side) -> Iterator[str]:
    for part, before, now in (("dev", old.dev, new.dev), ("test", old.test, new.test)):
        yield language(f"models-figures-{part}", nats=measured(language, now), before=measured(language, before))
    if old.samples.judged is not None and new.samples.judged is not None:
        shares = {"share": percent(new.samples.judged), "before": percent(old.samples.judged)}
        yield language("models-judged-both", **shares, calibrated=_calibrated(new))
    yield language("models-nats")


def measured(language: Language, figure: Measured) -> str:
    """Return a figure with half of its interval, such as 17.15 ± 0.60."""
    nats = decimal(figure.nats, 2)
    if figure.margin is None:
        return language("models-measured-alone", nats=nats)
    return language("models-measured", nats=nats, margin=decimal(figure.margin, 2))


def figures(language: Language, side: Side) -> Iterator[str]:
    """Yield the figures of one version."""
    yield language("models-dev", nats=measured(language, side.dev), names=side.card.figures.dev_names)
    yield language("models-test", nats=measured(language, side.test), names=side.card.figures.test_names)
    yield language("models-novelty", novelty=percent(side.card.figures.natural_novelty))
    if side.samples.judged is not None:
        yield language("models-judged", share=percent(side.samples.judged), calibrated=_calibrated(side))
    yield language("models-nats")


def _calibrated(side: Side) -> str:
    return "yes" if side.samples.calibrated else "no"


def _gate(language: Language, gate: Gate) -> str:
    """Return a gate in a line: whether it is passed, what was measured, and the limit if there is one."""
    value, limit = (_number(gate.reason, number) for number in (gate.value, gate.limit))
    if not gate.applies:
        return language("models-gate-worse-first", mark=SPARED, value=value)
    mark = PASSED if gate.passed else FAILED
    return language(f"models-gate-{gate.reason}", mark=mark, value=value, limit=limit)


def _number(reason: Reason, number: float | None) -> Argument:
    if number is None:
        return _NOTHING
    return percent(number, 1) if reason in {Reason.COPIES, Reason.JUNK} else decimal(number, 2)


def _names(language: Language, old: Side, new: Side) -> Field:
    """Return the names of both versions side by side."""
    pairs = zip_longest(old.samples.names, new.samples.names, fillvalue="")
    lines = (f"{_name(language, first)} ｜ {_name(language, second)}" for first, second in pairs)
    return Field(language("models-names-both"), "\n".join(lines))


def _name(language: Language, name: str) -> str:
    return written(language, name) if name else _NOTHING


def sampled(language: Language, samples: Samples) -> Field:
    """Return the names of one version."""
    return Field(language("models-names"), "\n".join(_name(language, name) for name in samples.names) or _NOTHING)


def curve(language: Language, picture: bytes | None) -> tuple[Gallery, ...]:
    """Return the picture of a training's curve; nothing where there is none."""
    if picture is None:
        return ()
    return (Gallery((Picture("curve.png", picture, language("models-curve-picture")),)),)
