"""N-grams and conditions as the tensors of a checkpoint."""

from collections.abc import Iterable, Mapping, Sequence

from torch import Tensor

from models.conditions import Condition, Conditions
from models.ngrams import POSITIONS, CountTable, NGrams
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
        found[_keys(place)] = ((table.entries,), "I32" if table.order == 2 else "I64")  # noqa: PLR2004
        found[_shares(place)] = ((table.entries,), "F16")
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
    """Return the n-grams as named tensors.

    Shares are in half precision, which `CountTable` has rounded them to; pairs of characters fit 32 bits.
    """
    tensors = {_SHARE: ngrams.network_share, _POSITIONS: ngrams.positions, _WEIGHTS: ngrams.weights}
    for place, table in enumerate(ngrams.tables):
        tensors[_keys(place)] = table.keys.int() if table.order == 2 else table.keys  # noqa: PLR2004
        tensors[_shares(place)] = table.shares.half()
    return tensors


def unpack(tensors: Mapping[str, Tensor], tables: Sequence[TableSpec]) -> NGrams:
    """Return the n-grams that `pack` took apart. Raises ValueError for numbers that are no n-grams."""
    counted = [
        CountTable(table.order, tensors[_keys(place)].long(), tensors[_shares(place)].float())
        for place, table in enumerate(tables)
    ]
    return NGrams(tensors[_SHARE], tensors[_POSITIONS], counted, tensors[_WEIGHTS])


def _ratio(condition: Condition) -> str:
    return f"conditions.{condition}"


def _keys(place: int) -> str:
    return f"ngrams.{place}.keys"


def _shares(place: int) -> str:
    return f"ngrams.{place}.shares"
