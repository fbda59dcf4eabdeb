"""Run models off the event loop, in a small thread pool."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import ParamSpec, TypeVar

import torch

from bot.kit.errors import UserError
from models.drawing.blend import Blend
from models.drawing.sampler import Draw, DrawnName, DrawRequest, Sampler
from models.judge import Judge, Verdict, read_calibration
from models.store.checkpoint import NameModel
from models.store.registry import Registry

WORKERS = 2
MAX_WAITING = 64
"""How many requests may wait or run at once; further ones raise UserError."""

_P = ParamSpec("_P")
_T = TypeVar("_T")
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Invention:
    """Drawn names, and where they come from."""

    model: NameModel
    """The model of the style that was asked for."""
    draw: Draw
    pinyin: tuple[str, ...]
    """The pinyin of each name of the draw."""
    blend: Blend | None = None
    """The mixture that was drawn from, where a second style was asked for."""

    @property
    def names(self) -> list[tuple[DrawnName, str]]:
        """Each name with its pinyin."""
        return list(zip(self.draw.names, self.pinyin, strict=True))


class Inference:
    """Runs a registry's models in threads, each with one torch thread of its own."""

    def __init__(self, registry: Registry) -> None:
        self.registry = registry
        """The active model of each style."""
        self._waiting = 0
        self._executor = ThreadPoolExecutor(WORKERS, "inference", initializer=torch.set_num_threads, initargs=(1,))

    async def run(self, function: Callable[_P, _T], /, *args: _P.args, **kwargs: _P.kwargs) -> _T:
        """Call a blocking function in a thread and return its result. Raises UserError when too many wait."""
        if self._waiting >= MAX_WAITING:
            raise UserError("error-busy")
        self._waiting += 1
        try:
            return await asyncio.get_running_loop().run_in_executor(
                self._executor, partial(function, *args, **kwargs)
            )
        finally:
            self._waiting -= 1

    async def draw(
        self, style: str, request: DrawRequest, *, second: str | None = None, weight: float = 0.5
    ) -> Invention:
        """Draw names in a style, or in its blend with a `second` style; `weight` is that one's share, 0 to 1.

        Raises UnknownStyleError, WishError or UserError.
        """
        model = self.registry.get(style)
        if second is None:
            return await self.run(self._invent, model, request)
        return await self.run(self._invent_blended, model, self.registry.get(second), weight, request)

    def _invent(self, model: NameModel, request: DrawRequest) -> Invention:
        draw = Sampler(model, self.registry.real_names).draw(request)
        return Invention(model, draw, tuple(model.roster.read(drawn.name) for drawn in draw.names))

    def _invent_blended(
        self, model: NameModel, second: NameModel, weight: float, request: DrawRequest
    ) -> Invention:
        blend = Blend(model, second, weight)
        draw = Sampler(blend, self.registry.real_names).draw(request)
        return Invention(model, draw, tuple(blend.read(drawn.name) for drawn in draw.names), blend)

    async def judge(self, styles: Sequence[str], names: Sequence[str]) -> list[Verdict]:
        """Return how likely each name is in each of these styles. Raises UnknownStyleError or UserError."""
        return await self.run(_judge, [self.registry.get(style) for style in styles], names)

    def refresh(self) -> bool:
        """Load and warm up the versions that the manifests name now; return whether any changed.

        Blocking.
        """
        changed = self.registry.refresh()
        if changed:
            for style in self.registry.styles():
                model = self.registry.get(style)
                self._invent(model, DrawRequest(count=1))
                _log.info("style %s is served by version %s", style, model.version)
        return changed

    async def close(self) -> None:
        """Wait for running work and cancel the rest."""
        await asyncio.to_thread(self._executor.shutdown, cancel_futures=True)


def _judge(models: Sequence[NameModel], names: Sequence[str]) -> list[Verdict]:
    return Judge(models, read_calibration()).verdicts(names)
