"""What a maintainer typed and chose in the form of /train start, and the trainings that it asks for."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from bot.cogs.train._job import PresetName
from bot.kit.errors import UserError
from bot.kit.pages.markdown import escape
from bot.kit.typed import normalize
from models.drawing.wishes.request import MAX_SEED
from models.networks import KINDS, NetworkKind
from models.store.origin import MAX_DROPOUT, MAX_EPOCHS, MAX_NOTE

EPOCHS, DROPOUT, NOTE = "epochs", "dropout", "note"
"""The settings that can be typed, such as `epochs=20`."""

_SHOWN = 40
"""How much of what was typed a sentence repeats."""

_NOTE = re.compile(rf"(?:^|\s){NOTE}\s*=\s*(.*)$", re.IGNORECASE)
_AROUND_EQUALS = re.compile(r"\s*=\s*")
_WHOLE = re.compile(r"[0-9]{1,20}", re.ASCII)
_FRACTION = re.compile(r"[0-9]?[.,][0-9]{1,4}|[0-9]", re.ASCII)


@dataclass(frozen=True, slots=True)
class Draft:
    """What stands in the form, right or wrong."""

    styles: tuple[str, ...] = ()
    preset: str = PresetName.BEST.value
    network: str = ""
    """Empty for the preset's own."""
    seed: str = ""
    rest: str = ""
    """The settings and the note, as they were typed."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The trainings that are asked for: one of each style, all with the same settings."""

    styles: tuple[str, ...]
    preset: PresetName = PresetName.BEST
    network: NetworkKind | None = None
    """None for the preset's own."""
    seed: int | None = None
    """None to draw one for each training."""
    epochs: int | None = None
    """How many epochs of the style's own stage at most; None for the preset's own number."""
    dropout: float | None = None
    """None for the preset's own."""
    note: str = ""


def read(draft: Draft, served: Collection[str]) -> Asked:
    """Return what a draft asks for; `served` are the styles that can be trained. Raises UserError."""
    if not draft.styles or not set(draft.styles) <= set(served):
        raise UserError("train-form-no-style")
    typed = dict(_settings(draft.rest))
    return Asked(
        styles=tuple(dict.fromkeys(draft.styles)),
        preset=_preset(draft.preset),
        network=_network(draft.network),
        seed=_seed(draft.seed),
        epochs=_epochs(typed[EPOCHS]) if EPOCHS in typed else None,
        dropout=_dropout(typed[DROPOUT]) if DROPOUT in typed else None,
        note=_note(typed.get(NOTE, "")),
    )


def _preset(text: str) -> PresetName:
    try:
        return PresetName(text)
    except ValueError:
        raise UserError("error-bad-value", value=_quoted(text)) from None


def _network(text: str) -> NetworkKind | None:
    found = next((kind for kind in KINDS if kind == text), None)
    if text and found is None:
        raise UserError("error-bad-value", value=_quoted(text))
    return found


def _seed(text: str) -> int | None:
    seed = normalize(text)
    if not seed:
        return None
    if not _WHOLE.fullmatch(seed) or int(seed) >= MAX_SEED:
        raise UserError("train-form-seed-wrong", seed=_quoted(seed), most=str(MAX_SEED - 1))
    return int(seed)


def _settings(text: str) -> Iterator[tuple[str, str]]:
    """Yield each setting's name and value. A note goes on to the end of its line. Raises UserError."""
    for line in map(normalize, text.splitlines()):
        before = _AROUND_EQUALS.sub("=", _NOTE.sub("", line))
        for word in before.split():
            name, _, value = word.strip(",;").partition("=")
            if name.lower() not in {EPOCHS, DROPOUT} or not value:
                raise UserError("train-form-unknown", text=_quoted(word))
            yield name.lower(), value
        for note in _NOTE.findall(line):
            yield NOTE, note


def _epochs(text: str) -> int:
    if not _WHOLE.fullmatch(text) or not 1 <= int(text) <= MAX_EPOCHS:
        raise UserError("train-form-epochs-wrong", epochs=_quoted(text), most=MAX_EPOCHS)
    return int(text)


def _dropout(text: str) -> float:
    # In Turkish a comma separates the decimals.
    if not _FRACTION.fullmatch(text) or float(text.replace(",", ".")) > MAX_DROPOUT:
        raise UserError("train-form-dropout-wrong", dropout=_quoted(text), most=str(MAX_DROPOUT))
    return float(text.replace(",", "."))


def _note(text: str) -> str:
    if len(text) > MAX_NOTE:
        raise UserError("train-form-note-wrong", most=MAX_NOTE)
    return text.strip()


def _quoted(text: str) -> str:
    return escape(normalize(text)[:_SHOWN])
