"""Tiny models that know kinds and genders."""

from collections.abc import Mapping
from pathlib import Path

import safetensors.torch
import torch

from models.conditions import Condition, Conditions
from models.ngrams import POSITIONS
from models.roster.entry import Gender, Kind
from models.store import checkpoint
from models.store.card import digest
from models.store.packing import pack_conditions
from models.vocabulary import BOUNDARY, Vocabulary
from tests import tiny

MARKED: Mapping[Condition, str] = {
    Kind.NAME: "靖",
    Kind.BYNAME: "忌",
    Kind.TITLE: "平",
    Gender.FEMALE: "蓉",
    Gender.MALE: "冲",
}
"""The character that each condition makes far more likely after the first of a name, in Jin Yong."""

_MORE_LIKELY = 60_000  # Nearly the largest number in half precision, so that chance never matters.


def write_conditioned(root: Path, style: str = "jin_yong") -> str:
    """Write a checkpoint like those of `tests.tiny` that knows the conditions of `MARKED`; return its version."""
    card, weights, roster = tiny.content(style)
    conditions = _conditions(Vocabulary(card.vocabulary))
    tensors = safetensors.torch.load(weights) | pack_conditions(conditions)
    packed = safetensors.torch.save(tensors)
    known = {"conditions": tuple(conditions.ratios), "weights": digest(packed)}
    conditioned = card.model_copy(update=known)
    checkpoint.write(root, conditioned, packed, roster)
    return conditioned.version


def _conditions(vocabulary: Vocabulary) -> Conditions:
    ratios = {}
    for condition, character in MARKED.items():
        ratios[condition] = torch.ones(POSITIONS, len(vocabulary))
        ratios[condition][1:, vocabulary.encode(character)] = _MORE_LIKELY
        # Else they would repeat the character for ever.
        ratios[condition][2:, BOUNDARY] = _MORE_LIKELY
    return Conditions(ratios)
