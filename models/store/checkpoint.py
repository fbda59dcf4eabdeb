"""Checkpoints on disk: `<style>/<version>/` holding weights (safetensors), a card and the roster.

Nothing is ever unpickled. Sizes are checked against the card, and the card against limits, before memory is
taken. The safetensors format: https://huggingface.co/docs/safetensors/index#format
"""

import os
import re
import secrets
import struct
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import safetensors.torch
import torch
from torch import Tensor
from torch.overrides import TorchFunctionMode

from models.conditions import Conditions
from models.drawing.mixture import Mixture
from models.errors import CheckpointError, RosterError
from models.files import check_folder, parse_json, read_trusted
from models.networks import NameNetwork, build
from models.ngrams import NGrams
from models.roster.entry import Kind
from models.roster.roster import Roster
from models.store import packing
from models.store.card import MAX_CARD, MAX_ROSTER, MAX_WEIGHTS, STYLE, VERSION, Card, FileDigest
from models.store.leftovers import discard, discard_abandoned, owned
from models.store.origin import ORIGIN_FILE, Origin
from models.store.trial import try_drawing, try_scoring
from models.tensors import parse_tensors
from models.vocabulary import Vocabulary

WEIGHTS_FILE = "model.safetensors"
CARD_FILE = "card.json"
ROSTER_FILE = "roster.tsv"
PARTIAL_PREFIX = ".partial-"

_MAX_HEADER = 2**16


@dataclass(frozen=True)
class NameModel:
    """A checkpoint in memory, ready to serve: a `NameSource` of one part."""

    card: Card
    vocabulary: Vocabulary
    network: NameNetwork
    """Frozen, see `NameNetwork.freeze`."""
    ngrams: NGrams | None
    """What the network is mixed with, if anything."""
    conditions: Conditions
    """What its names can be asked to be."""
    roster: Roster
    """The style's real names."""

    @cached_property
    def predictor(self) -> Mixture:
        """What predicts a name's next character."""
        return Mixture(self.network, self.ngrams)

    @property
    def style(self) -> str:
        """Whose manner its names are in."""
        return self.card.style

    @property
    def version(self) -> str:
        """The checkpoint's name on disk."""
        return self.card.version

    @property
    def display(self) -> dict[str, str]:
        """The style's name by locale."""
        return self.card.display

    @property
    def parts(self) -> tuple["NameModel"]:
        """This model alone."""
        return (self,)

    @property
    def shares(self) -> tuple[float]:
        """All of it."""
        return (1.0,)

    def typicality(self, nats: float) -> float:
        """Return the share, 0 to 1, of held-out real names that are less likely than a name of so many nats."""
        return self.card.figures.typicality(nats)

    def read(self, name: str, surname: str = "", kind: Kind | None = None) -> str:
        """Return the pinyin of an invented name; `surname` and `kind` are what a person asked for."""
        return self.roster.read(name, surname, kind)


def pack(network: NameNetwork, ngrams: NGrams | None, conditions: Conditions) -> bytes:
    """Return weights, n-grams and conditions as safetensors, the same bytes for the same numbers."""
    tensors = {**network.state_dict(), **packing.pack_conditions(conditions)}
    if ngrams:
        tensors |= packing.pack(ngrams)
    return safetensors.torch.save({name: part.contiguous() for name, part in tensors.items()})


def write(root: Path, card: Card, weights: bytes, roster: bytes, origin: Origin | None = None) -> Path:
    """Write a checkpoint under `root` and return its directory `<root>/<style>/<version>`.

    The files are written aside and renamed into place, so that a killed process leaves no half checkpoint. Raises
    OSError, as on a full disk.
    """
    files = {WEIGHTS_FILE: weights, CARD_FILE: card.to_bytes(), ROSTER_FILE: roster}
    return write_files(
        root / card.style / card.version, files | ({ORIGIN_FILE: origin.to_bytes()} if origin else {})
    )


def write_files(final: Path, files: Mapping[str, bytes]) -> Path:
    """Write a checkpoint's files, by their names, aside and rename the directory into place. Raises OSError."""
    with partial_folder(final.parent) as folder:
        aside = folder / final.name
        aside.mkdir(mode=0o755)
        for name, content in files.items():
            _write_durably(aside / name, content)
        put_in_place(aside, final)
    return final


def put_in_place(aside: Path, final: Path) -> None:
    """Move a checkpoint's directory to `final`. Raises OSError.

    One that is there already stays, having the same content, unless it is damaged: it would be made active next,
    and could not be loaded at the next start.
    """
    final.parent.mkdir(parents=True, exist_ok=True)
    if os.path.lexists(final):
        try:
            load(final)
        except CheckpointError:
            remove(final)
        else:
            return
    aside.replace(final)


@contextmanager
def partial_folder(parent: Path) -> Iterator[Path]:
    """Make a folder in `parent` for files that are not in place yet, and remove it afterwards.

    Its name says which process owns it, so that `clear_partial` can tell what a killed one has left behind.
    """
    parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=owned(PARTIAL_PREFIX), dir=parent) as folder:
        yield Path(folder)


def remove(directory: Path) -> None:
    """Delete a checkpoint: moved aside at once, so that no half of it is ever in place. Raises OSError.

    Nothing is made for that, so it is possible on a full disk. What can't be deleted then is `clear_partial`'s.
    """
    aside = directory.with_name(f"{owned(PARTIAL_PREFIX)}{secrets.token_hex(4)}")
    directory.replace(aside)
    discard(aside)


def clear_partial(root: Path) -> None:
    """Remove the partial folders under `root`, or in a style's folder, whose process has ended."""
    found = (*root.glob(f"{PARTIAL_PREFIX}*"), *root.glob(f"*/{PARTIAL_PREFIX}*"))
    discard_abandoned(found, PARTIAL_PREFIX)


def _write_durably(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def read_card(directory: Path) -> Card:
    """Read the card of the checkpoint in `directory`, whose last two parts name its style and version.

    Raises CheckpointError, in one sentence, for one that can't be trusted.
    """
    style, version = directory.parent.name, directory.name
    if not re.fullmatch(STYLE, style) or not re.fullmatch(VERSION, version):
        raise CheckpointError(f"{style}/{version} is not the name of a checkpoint")
    for folder in (directory.parent, directory):
        check_folder(folder, CheckpointError)
    card = Card.from_bytes(_read(directory / CARD_FILE, MAX_CARD))
    if (card.style, card.version) != (style, version):
        raise CheckpointError(f"the card belongs to {card.style}/{card.version}, not to {style}/{version}")
    return card


def load(directory: Path) -> NameModel:
    """Read the checkpoint in `directory`, whose last two parts name its style and version.

    Raises CheckpointError, in one sentence, for anything that can't be trusted or from which no name can be drawn.
    """
    card = read_card(directory)
    network, ngrams, conditions = _load_weights(directory / WEIGHTS_FILE, card)
    model = NameModel(
        card=card,
        vocabulary=Vocabulary(card.vocabulary),
        roster=_roster(directory / ROSTER_FILE, card),
        network=network,
        ngrams=ngrams,
        conditions=conditions,
    )
    try_scoring(model)
    try_drawing(model)
    return model


def _read(path: Path, limit: int, expected: FileDigest | None = None) -> bytes:
    """Return a plain file's content after checking its size; with `expected`, its digest too."""
    if expected is None:
        return read_trusted(path, limit, CheckpointError)
    return read_trusted(path, limit, CheckpointError, size=expected.bytes, sha256=expected.sha256)


def _roster(path: Path, card: Card) -> Roster:
    content = _read(path, MAX_ROSTER, card.roster)
    try:
        return Roster.parse(content.decode())
    except (UnicodeDecodeError, RosterError) as error:
        raise CheckpointError(f"{path.name} is no roster: {error}") from None


def _load_weights(path: Path, card: Card) -> tuple[NameNetwork, NGrams | None, Conditions]:
    with torch.device("meta"), _WithoutInitialization():
        skeleton = build(card.network, len(card.vocabulary) + 1)
    network = {name: (tuple(part.shape), "F32") for name, part in skeleton.state_dict().items()}
    # Checked before the file is read: a forged card must not make us allocate a huge network.
    if sum(part.numel() for part in skeleton.state_dict().values()) * 4 > MAX_WEIGHTS:
        raise CheckpointError("the card describes a network above the size limit")
    size = len(card.vocabulary) + 1
    grams = packing.layout(card.ngrams, size) if card.ngrams else {}
    ratios = packing.layout_conditions(card.conditions, size)
    tensors = _tensors(_read(path, MAX_WEIGHTS, card.weights), network | grams | ratios)
    if not all(torch.isfinite(part).all() for part in tensors.values()):
        raise CheckpointError(f"{WEIGHTS_FILE} holds weights that are not finite")
    # Taken over rather than copied: the weights are in memory once.
    skeleton.load_state_dict({name: tensors[name] for name in network}, assign=True)
    skeleton.freeze(card.written and card.written + 1)
    try:
        ngrams = packing.unpack(tensors, card.ngrams) if card.ngrams else None
        return skeleton, ngrams, packing.unpack_conditions(tensors, card.conditions)
    except ValueError as error:
        raise CheckpointError(str(error)) from None


class _WithoutInitialization(TorchFunctionMode):
    """Leaves out `torch.nn.init`: on the meta device it fills nothing, and imports a compiler to do so."""

    def __torch_function__(
        self,
        func: Callable[..., object],
        types: Iterable[type],
        args: tuple[object, ...] = (),
        kwargs: dict[str, object] | None = None,
    ) -> object:
        del types
        if getattr(func, "__module__", None) == "torch.nn.init":
            return None
        return func(*args, **(kwargs or {}))


def _check_header(content: bytes, expected: packing.Layout) -> None:
    try:
        (size,) = struct.unpack("<Q", content[:8])
        if size > _MAX_HEADER:
            raise CheckpointError(f"{WEIGHTS_FILE} has a header of more than {_MAX_HEADER:,} bytes")
        header = parse_json(content[8 : 8 + size])
        header.pop("__metadata__", None)
        found = {name: (tuple(part["shape"]), part["dtype"]) for name, part in header.items()}
    except (struct.error, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise CheckpointError(f"{WEIGHTS_FILE} is not a safetensors file") from None
    if found != expected:
        raise CheckpointError(f"{WEIGHTS_FILE} does not hold the tensors that the card describes")


def _tensors(content: bytes, expected: packing.Layout) -> dict[str, Tensor]:
    _check_header(content, expected)
    return parse_tensors(WEIGHTS_FILE, content, CheckpointError)
