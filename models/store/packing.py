"""N-grams as the tensors of a file."""

from collections.abc import Mapping, Sequence

from torch import Tensor

from models.ngrams import PAIRS, POSITIONS, CountTable, NGrams
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
        found[f"ngrams.{place}.keys"] = ((table.entries,), "I32" if table.order == PAIRS else "I64")
        found[f"ngrams.{place}.shares"] = ((table.entries,), "F16")
    return found


def pack(ngrams: NGrams) -> dict[str, Tensor]:
    """Return the n-grams as named tensors."""
    tensors = {_SHARE: ngrams.network_share, _POSITIONS: ngrams.positions, _WEIGHTS: ngrams.weights}
    for place, table in enumerate(ngrams.tables):
        tensors |= pack_table(f"ngrams.{place}", table)
    return tensors


def pack_table(name: str, table: CountTable) -> dict[str, Tensor]:
    """Return a table as two tensors whose names begin with `name`.

    Shares are in half precision, which `CountTable` has rounded them to; pairs of characters fit 32 bits.
    """
    keys = table.keys.int() if table.order == PAIRS else table.keys
    return {f"{name}.keys": keys, f"{name}.shares": table.shares.half()}


def unpack(tensors: Mapping[str, Tensor], tables: Sequence[TableSpec]) -> NGrams:
    """Return the n-grams that `pack` took apart. Raises ValueError for numbers that are no n-grams."""
    counted = [unpack_table(tensors, f"ngrams.{place}", table.order) for place, table in enumerate(tables)]
    return NGrams(tensors[_SHARE], tensors[_POSITIONS], counted, tensors[_WEIGHTS])


def unpack_table(tensors: Mapping[str, Tensor], name: str, order: int) -> CountTable:
    """Return the table that `pack_table` took apart."""
    return CountTable(order, tensors[f"{name}.keys"].long(), tensors[f"{name}.shares"].float())
