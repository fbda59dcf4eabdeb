"""The model card: all that is known of a version, as plain data and as Markdown."""

from collections.abc import Iterator
from dataclasses import dataclass

from models.store.card import Card
from models.versions.intervals import half_width
from models.versions.listing import Version
from models.versions.samples import Samples

NATS = (
    "A nat is a unit of surprise: a model for which a real name costs one nat less finds it 2.7 times as likely. "
    "Lower is better."
)


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a card's table."""

    name: str
    value: str


_NOBODY = "nobody is named here; /models info names who started the job that made it, if one did"


def markdown(version: Version, card: Card, samples: Samples | None = None, by_whom: str = _NOBODY) -> str:
    """Return a version's model card as Markdown; `card` is the version's, which can be read.

    `by_whom` names the job that made it and who started that, which only the bot knows.
    """
    display = card.display.get("en-US") or next(iter(card.display.values()))
    parts = [f"# {display}: {version.version}", *_status(version), _table(card_rows(version, card, by_whom))]
    parts += ["## Figures", NATS, _table(figure_rows(card))]
    if samples is not None:
        parts += ["## Samples", *_samples(samples)]
    if version.origin is not None and version.origin.curve:
        curve = ", ".join(f"{value:.2f}" for value in version.origin.curve)
        parts += ["## Curve", f"Dev figure by epoch, in nats a name: {curve}."]
    return "\n\n".join(parts) + "\n"


def _status(version: Version) -> Iterator[str]:
    if version.words:
        yield f"This version is {', '.join(version.words)}."


def card_rows(version: Version, card: Card, by_whom: str = _NOBODY) -> list[Row]:
    """Return what a version is made of, and how; `by_whom` is as in `markdown`."""
    network = card.network
    sizes = f"{network.kind}, embedding {network.embedding}, hidden {network.hidden}, layers {network.layers}"
    tables = ", ".join(f"{table.source} ({table.pairs:,} pairs)" for table in card.ngrams or ())
    origin = version.origin
    return [
        Row("style", card.style),
        Row("network", sizes),
        Row("vocabulary", f"{len(card.vocabulary):,} characters, of which it writes {card.written or 'all'}"),
        Row("n-grams", tables or "none"),
        Row("conditions", ", ".join(condition.value for condition in card.conditions) or "none"),
        Row("weights", f"{card.weights.bytes:,} bytes"),
        Row("preset, seed, epochs", f"{card.preset}, {card.seed}, {card.epochs}"),
        Row("in place of the preset's own", (origin.settings if origin else "") or "none"),
        Row("computed on", origin.device if origin else _UNKNOWN),
        Row("corpus SHA-256", card.corpus_sha256),
        Row("base SHA-256", (origin.base_sha256 or _NO_BASE) if origin else _UNKNOWN),
        Row("libraries", ", ".join(f"{name} {number}" for name, number in card.libraries.items()) or "none"),
        Row("git commit", (origin.commit if origin else None) or _UNKNOWN),
        Row("trained", f"{origin.trained_at:%Y-%m-%d %H:%M} {origin.trained_at.tzname()}" if origin else _UNKNOWN),
        Row("by whom", by_whom),
        Row("note", (origin.note if origin else "") or "none"),
    ]


_UNKNOWN = "not recorded"
_NO_BASE = "none of its weights: it began with random ones"


def figure_rows(card: Card) -> list[Row]:
    """Return what the split run measured, with 95 % intervals."""
    figures = card.figures
    return [
        Row("dev names, which decide", _measured(card, figures.dev_nats, figures.dev_names)),
        Row("test names, only reported", _measured(card, figures.test_nats, figures.test_names)),
        Row("train names", f"{figures.train_names:,}"),
        Row("natural novelty of raw draws", f"{figures.natural_novelty:.1%}"),
        Row("too short or too long", f"{figures.junk:.1%}"),
        Row("distance in surnames", f"{figures.surname_distance:.3f}"),
        Row("distance in lengths", f"{figures.length_distance:.3f}"),
    ]


def _measured(card: Card, nats: float, names: int) -> str:
    margin = half_width(card.figures, names)
    return f"{nats:.2f}{'' if margin is None else f' ± {margin:.2f}'} nats a name, {names:,} names"


def _table(rows: list[Row]) -> str:
    lines = ["| what | value |", "|---|---|", *(f"| {row.name} | {_cell(row.value)} |" for row in rows)]
    return "\n".join(lines)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def _samples(samples: Samples) -> Iterator[str]:
    yield "\n".join(f"- {name} {pinyin}" for name, pinyin in zip(samples.names, samples.pinyin, strict=True))
    if samples.judged is not None:
        doubt = "" if samples.calibrated else ", which is not calibrated"
        yield f"The judge finds them in this style with a mean probability of {samples.judged:.0%}{doubt}."
