"""The card of a checkpoint: the JSON that describes it (a "model card")."""

import hashlib
import json
from bisect import bisect_left
from functools import cached_property
from typing import Annotated, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, ValidationInfo, model_validator

from models.conditions import CONDITIONS
from models.errors import CheckpointError, NeverActiveError
from models.files import parse_json
from models.networks import NetworkSpec
from models.roster.entry import Gender, Kind
from models.roster.hanzi import HANZI
from models.roster.letters import SEPARATORS, is_letter, is_mark
from models.vocabulary import Vocabulary

FORMAT = 2
"""The version of the checkpoint format that this code writes; it reads none that is newer.

Since 2 a network can be mixed with n-grams and have conditions, a vocabulary can be of any script, and a roster
can lack every column but `name`.
"""

_HANZI_ONLY = 1
"""The format in which a vocabulary holds hanzi only."""

ARTICLE = "article"
"""The preset that is the recipe of 2017: `/name version:` draws from its versions, and none is ever active."""

MAX_WEIGHTS = 16 * 2**20
MAX_ROSTER = 4 * 2**20
MAX_CARD = 2**17
MAX_VOCABULARY = 4096
"""In characters."""

MAX_PAIRS = 2**18
"""How many pairs all tables together may have; in memory each takes some 60 bytes."""

STYLE = r"[a-z][a-z0-9_]{0,31}"
VERSION = r"[0-9a-f]{12}"


def _vocabulary(characters: str, info: ValidationInfo) -> str:
    Vocabulary(characters)
    if info.data.get("format") == _HANZI_ONLY:
        if not HANZI.fullmatch(characters):
            raise ValueError("a vocabulary of format 1 holds hanzi only")
    elif not all(one in SEPARATORS or is_letter(one) or is_mark(one) for one in characters):
        raise ValueError(
            "a vocabulary holds letters, their marks, spaces, hyphens, apostrophes and middle dots only"
        )
    return characters


class FileDigest(BaseModel):
    """A file's size in bytes and its SHA-256, in hexadecimal."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    bytes: int = Field(ge=1, lt=2**63)
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")


class TableSpec(BaseModel):
    """The size of a table of pairs."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    source: str = Field(max_length=40)
    """What was counted."""
    pairs: int = Field(ge=1, le=MAX_PAIRS)
    """How many different pairs it has."""


def _tables(tables: tuple[TableSpec, ...]) -> tuple[TableSpec, ...]:
    if sum(table.pairs for table in tables) > MAX_PAIRS:
        raise ValueError(f"the tables have more than {MAX_PAIRS:,} pairs")
    return tables


_Tables = Annotated[tuple[TableSpec, ...], Field(min_length=1, max_length=12), AfterValidator(_tables)]


class Figures(BaseModel):
    """What the split run measured, in nats a name (natural log, the name's end included)."""

    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)

    test_nats: float
    """Mean of the test names."""
    dev_nats: float
    """Mean of the dev names."""
    test_names: int = Field(ge=0)
    """How many names the test part had."""
    dev_names: int = Field(ge=0)
    """How many names the dev part had."""
    train_names: int = Field(ge=0)
    """How many names the split run learned from."""
    natural_novelty: float = Field(ge=0, le=1)
    """Share of raw draws that may be shown, each counted once: new, of a natural length, one whole name."""
    junk: float = Field(ge=0, le=1)
    """Share of raw draws of one character, or longer than the roster's longest name."""
    surname_distance: float = Field(ge=0, le=1)
    """Total variation between the surnames of raw draws and those of the roster."""
    length_distance: float = Field(ge=0, le=1)
    """Total variation between the lengths of raw draws and those of the roster's names."""
    held_out_nats: tuple[float, ...] = Field(min_length=2, max_length=101)
    """Quantiles of the nats of held-out names, evenly spaced from the least to the greatest."""

    def typicality(self, nats: float) -> float:
        """Return the share, 0 to 1, of held-out real names that the model finds less likely than `nats`."""
        return 1 - bisect_left(self.held_out_nats, nats) / len(self.held_out_nats)


class Card(BaseModel):
    """Everything needed to rebuild a model beside its weights, and how it was made.

    There is no clock in it, so the same inputs give the same card on the same kind of machine.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    format: int = Field(default=FORMAT, ge=1, strict=True)
    """The version of the checkpoint format."""
    style: str = Field(pattern=f"^{STYLE}$")
    """The style's key, such as `jin_yong`."""
    display: dict[str, Annotated[str, Field(min_length=1)]] = Field(min_length=1, max_length=20)
    """The style's name by locale, such as `{"en-US": "Jin Yong"}`."""
    works: dict[str, str] = Field(max_length=500)
    """Each work's title in English."""
    network: NetworkSpec
    """Kind and sizes of the network."""
    written: int | None = Field(default=None, ge=1, le=MAX_VOCABULARY)
    """How many characters, the first ones of the vocabulary, the network writes; null for all."""
    ngrams: _Tables | None = None
    """The tables that the network is mixed with; null where it serves alone."""
    conditions: tuple[Kind | Gender, ...] = Field(default=(), max_length=len(CONDITIONS))
    """What the names can be asked to be, such as a woman's."""
    vocabulary: Annotated[str, Field(min_length=1, max_length=MAX_VOCABULARY), AfterValidator(_vocabulary)]
    """The characters that the model knows, in the order of their tokens."""
    preset: str = Field(max_length=40)
    """The preset's key."""
    seed: int = Field(ge=0, lt=2**63)
    """The seed of both runs."""
    epochs: int = Field(ge=0, lt=2**63)
    """For how many epochs of the style's own stage the roster run trained."""
    corpus_sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    """SHA-256 of the roster, without a byte order mark."""
    libraries: dict[str, str] = Field(max_length=20)
    """Versions of the libraries that decide the bytes, by name."""
    figures: Figures
    """What the split run measured."""
    weights: FileDigest
    """Of model.safetensors."""
    roster: FileDigest
    """Of roster.tsv."""

    @model_validator(mode="after")
    def _every_character_is_written(self) -> Self:
        size = len(self.vocabulary)
        if self.written is not None and (self.written > size or (self.written < size and not self.ngrams)):
            raise ValueError("a network writes at most its vocabulary, and less of it only beside n-grams")
        return self

    def to_bytes(self) -> bytes:
        """Return the card as a file: one canonical JSON text for one content."""
        text = json.dumps(self.model_dump(), ensure_ascii=False, sort_keys=True, indent=1)
        return f"{text}\n".encode()

    @cached_property
    def version(self) -> str:
        """The checkpoint's name: a hash of the card's file, and through its digests of the whole content."""
        return _version(self.to_bytes())

    @property
    def never_active(self) -> bool:
        """Whether the version must not become active, whatever the gates say."""
        return self.preset == ARTICLE

    def refuse_never_active(self) -> None:
        """Raise NeverActiveError if the version must not become active."""
        if self.never_active:
            raise NeverActiveError(self.style, self.version, self.preset)

    @classmethod
    def from_bytes(cls, content: bytes) -> "Card":
        """Read a card. Raises CheckpointError when it is no card, or one of a newer format."""
        try:
            raw = parse_json(content)
            newest = raw["format"] if isinstance(raw, dict) else None
        except (ValueError, KeyError, RecursionError):
            newest = None
        if not isinstance(newest, int):
            raise CheckpointError("the card is not the JSON of a checkpoint card")
        if newest > FORMAT:
            raise CheckpointError(
                f"the card has format {newest}, and this version of Jianghu reads up to {FORMAT}: update it"
            )
        try:
            card = cls.model_validate_json(content)
        except ValidationError as error:
            first = error.errors()[0]
            where = ".".join(map(str, first["loc"])) or "card"
            complaint = f"the card's {where} is invalid: {first['msg']}"
            raise CheckpointError(complaint) from None
        # Hash the bytes as read; re-serializing an older card would differ.
        object.__setattr__(card, "version", _version(content))
        return card


def _version(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:12]


def digest(content: bytes) -> FileDigest:
    """Return the digest of a file's content."""
    return FileDigest(bytes=len(content), sha256=hashlib.sha256(content).hexdigest())
