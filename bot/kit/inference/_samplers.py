"""The samplers of the models in use."""

import threading
from collections import OrderedDict
from collections.abc import Callable
from typing import TypeAlias

from models.drawing.blend import Blend
from models.drawing.sampler import Sampler
from models.drawing.source import NameSource
from models.forbidden.forbidden import Forbidden
from models.reader.reader import Reader
from models.store.checkpoint import NameModel
from models.store.registry import Registry

MAX_KEPT = 16
"""How many samplers are kept; a blend's takes about a megabyte."""

_Key: TypeAlias = tuple[object, ...]


class Samplers:
    """Makes samplers and keeps `kept` that were used last: making one takes longer than drawing a name.

    Safe to use from several threads.
    """

    def __init__(self, registry: Registry, reader: Reader, forbidden: Forbidden, kept: int = MAX_KEPT) -> None:
        self._most = kept
        self._registry = registry
        self._reader = reader
        self._forbidden = forbidden
        self._lock = threading.Lock()
        self._kept: OrderedDict[_Key, Sampler] = OrderedDict()
        self._real_names: frozenset[str] = frozenset()

    def of(self, model: NameModel) -> Sampler:
        """Return the sampler of a model. Blocking."""
        return self._get((model.style, model.version), lambda real: self._make(model, real))

    def of_stored(self, style: str, version: str) -> Sampler:
        """Return the sampler of a version on disk, whether or not it serves. Raises CheckpointError. Blocking."""
        return self._get((style, version), lambda real: self._make(self._registry.load(style, version), real))

    def of_blend(self, first: NameModel, second: NameModel, share: float) -> Sampler:
        """Return the sampler of a blend; see `Blend` for its share and errors. Blocking."""
        key = (first.style, first.version, second.style, second.version, share)
        return self._get(key, lambda real: self._make(Blend(first, second, share), real))

    def _make(self, source: NameSource, real: frozenset[str]) -> Sampler:
        return Sampler(source, real, self._reader, self._forbidden)

    def _get(self, key: _Key, make: Callable[[frozenset[str]], Sampler]) -> Sampler:
        real_names = self._registry.real_names
        with self._lock:
            # Another model serves, and its roster's names are no longer to be shown as invented.
            if real_names is not self._real_names:
                self._kept.clear()
                self._real_names = real_names
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        # Outside of the lock: making one can read a checkpoint from disk, and those that are kept wait for nobody.
        return self._keep(key, make(real_names), real_names)

    def _keep(self, key: _Key, sampler: Sampler, real_names: frozenset[str]) -> Sampler:
        """Return the sampler, which is kept from now on, or that which another thread has made meanwhile."""
        with self._lock:
            if real_names is not self._real_names:
                return sampler
            kept = self._kept.setdefault(key, sampler)
            if len(self._kept) > self._most:
                self._kept.popitem(last=False)
            return kept
