"""N-grams and conditions as the tensors of a checkpoint."""

from collections.abc import Iterable, Mapping, Sequence

from torch import Tensor

from models.conditions import Condition, Conditions
from models.ngrams import POSITIONS, NGrams, PairTable
from models.store.card import TableSpec

Layout = dict[str, tuple[tuple[int, ...], str]]
"""Each tensor's shape and safetensors data type, by name."""

_SHARE, _POSITIONS, _WEIGHTS = "ngrams.network_share", "ngrams.positions", "ngrams.weights"


def layout(tables: Sequence[TableSpec], size: int) -> Layout:
    """Return what `pack` makes of tables of these sizes over a vocabulary of `size` tokens."""
    found: Layout = {
        _SHARE: ((POSITIONS,), "F32"),
        _POSITIONS: ((POSITIONS, size), "F32"),
        _WEIGHTS: ((len(tables), POSITIONS), "F32"),
    }
    for place, table in enumerate(tables):
        found[f"ngrams.{place}.keys"] = ((table.pairs,), "I32")
        found[f"ngrams.{place}.shares"] = ((table.pairs,), "F16")
    return found


def layout_conditions(conditions: Iterable[Condition], size: int) -> Layout:
    """Return what `pack_conditions` makes of conditions over a vocabulary of `size` tokens."""
    return {_ratio(condition): ((POSITIONS, size), "F16") for condition in conditions}


def pack_conditions(conditions: Conditions) -> dict[str, Tensor]:
    """Return the ratios as named tensors in half precision."""
    return {_ratio(condition): ratio.half() for condition, ratio in conditions.ratios.items()}


def unpack_conditions(tensors: Mapping[str, Tensor], conditions: Iterable[Condition]) -> Conditions:
    """Return the conditions that `pack_conditions` took apart. Raises ValueError for ratios that are none."""
    return Conditions({condition: tensors[_ratio(condition)].float() for condition in conditions})


def pack(ngrams: NGrams) -> dict[str, Tensor]:
    """Return the n-grams as named tensors."""
    tensors = {_SHARE: ngrams.network_share, _POSITIONS: ngrams.positions, _WEIGHTS: ngrams.weights}
    for place, table in enumerate(ngrams.tables):
        tensors |= pack_table(f"ngrams.{place}", table)
    return tensors


def pack_table(name: str, table: PairTable) -> dict[str, Tensor]:
    """Return a table as two tensors whose names begin with `name`."""
    return {f"{name}.keys": table.keys.int(), f"{name}.shares": table.shares.half()}


def unpack(tensors: Mapping[str, Tensor], tables: Sequence[TableSpec]) -> NGrams:
    """Return the n-grams that `pack` took apart. Raises ValueError for numbers that are no n-grams."""
    counted = [unpack_table(tensors, f"ngrams.{place}") for place in range(len(tables))]
    return NGrams(tensors[_SHARE], tensors[_POSITIONS], counted, tensors[_WEIGHTS])


def unpack_table(tensors: Mapping[str, Tensor], name: str) -> PairTable:
    """Return the table that `pack_table` took apart."""
    return PairTable(tensors[f"{name}.keys"], tensors[f"{name}.shares"])


def _ratio(condition: Condition) -> str:
    return f"conditions.{condition}"
