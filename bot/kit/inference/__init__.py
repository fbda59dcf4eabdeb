"""Run models off the event loop, in a small thread pool where people take turns."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial
from typing import ParamSpec, TypeVar

import torch

from bot.kit.errors import UserError
from bot.kit.inference._fair_queue import FullError, ShareUsedError
from bot.kit.inference._samplers import Samplers
from bot.kit.inference._turns import Turns
from bot.metrics import DRAWING
from models.drawing.sampler import Draw, DrawnName, Sampler
from models.drawing.source import NameSource, StyleModel
from models.drawing.wishes.request import DrawRequest
from models.errors import UnknownStyleError
from models.forbidden.shipped import shipped
from models.judge.files import shipped_calibration
from models.judge.judge import Judge, Verdict
from models.lexicon.lexicon import Lexicon
from models.lexicon.names import Part, explain
from models.lexicon.table import shipped_lexicon
from models.reader.reader import Ratings, Reader, shipped_reader
from models.roster.entry import Kind
from models.store.checkpoint import NameModel
from models.store.registry import Registry

WORKERS = 2
MAX_STORED = 2
"""How many versions that don't serve are kept in memory; each takes some megabytes."""

MAX_WAITING = 64
"""How many requests wait at once; further ones raise UserError."""

MAX_WAITING_EACH = 3
"""How many of them are one person's."""

MAX_NAMED = 25
"""How many versions are listed to who asks for one that is not there."""

_SHOWN = 40
"""How much of an unknown version is repeated."""

_P = ParamSpec("_P")
_T = TypeVar("_T")
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Invention:
    """Invented names, and what they were drawn from: one style's model or a blend."""

    source: NameSource
    draw: Draw
    """The request and the names found for it."""
    pinyin: tuple[str, ...]
    """Each name's reading."""
    reader: str = ""
    """The version of the reader that names were chosen by."""
    meanings: tuple[tuple[Part, ...], ...] = ()
    """What each name means, part by part; empty for none of them."""

    @property
    def names(self) -> list[tuple[DrawnName, str]]:
        """Each name with its pinyin."""
        return list(zip(self.draw.names, self.pinyin, strict=True))


class Inference:
    """Runs a registry's models, and the reader, in threads, each with one torch thread of its own.

    Made without a reader, it reads the shipped one, and so for the lexicon. Blocking. Raises ReaderError and
    LexiconError. Names with one of the `blocked_parts` never come, nor those that the package's own lists forbid.
    """

    def __init__(
        self,
        registry: Registry,
        reader: Reader | None = None,
        lexicon: Lexicon | None = None,
        blocked_parts: Iterable[str] = (),
    ) -> None:
        self.registry = registry
        """The active model of each style."""
        self.lexicon = lexicon or shipped_lexicon()
        """What characters and words mean in names."""
        self._reader = reader or shipped_reader()
        self._forbidden = shipped()
        self._forbidden.block_parts(blocked_parts)
        self._samplers = Samplers(registry, self._reader, self._forbidden)
        self._stored = Samplers(registry, self._reader, self._forbidden, MAX_STORED)
        self._turns = Turns(WORKERS, MAX_WAITING, MAX_WAITING_EACH)
        # Versions are read from the disk one at a time, so that a worker is left for those that serve.
        self._stored_turns = Turns(1, MAX_WAITING, MAX_WAITING_EACH)
        self._executor = ThreadPoolExecutor(WORKERS, "inference", initializer=torch.set_num_threads, initargs=(1,))

    def block(self, names: Iterable[str]) -> None:
        """Block these whole names from now on instead of those of the last call, beside the blocked parts."""
        self._forbidden.block(names)

    def forbids(self, name: str) -> bool:
        """Return whether a name must not come: by the package's lists, or blocked. Only looks at memory."""
        return self._forbidden.forbids(name)

    async def run(self, function: Callable[_P, _T], /, *args: _P.args, **kwargs: _P.kwargs) -> _T:
        """Call a blocking function in a thread, as the bot's own work, and return its result.

        Raises UserError when too many wait.
        """
        return await self._run(None, partial(function, *args, **kwargs))

    async def run_for(self, person: int, function: Callable[_P, _T], /, *args: _P.args, **kwargs: _P.kwargs) -> _T:
        """Call a blocking function in a thread at this person's turn, a user's id, and return its result.

        Raises UserError when too many wait, or too much of this person's.
        """
        return await self._run(person, partial(function, *args, **kwargs))

    async def _run(self, person: int | None, work: Callable[[], _T]) -> _T:
        async with _turn(self._turns, person):
            return await asyncio.get_running_loop().run_in_executor(self._executor, work)

    async def draw(
        self,
        style: str,
        request: DrawRequest,
        *,
        second: str | None = None,
        share: float = 0.5,
        person: int | None = None,
    ) -> Invention:
        """Draw names in a style, or in its blend with a `second` one, whose share is 0 to 1.

        `person` is the id of the user at whose turn it is done; None for the bot's own work.

        Raises UnknownStyleError, WishError or UserError.
        """
        model = self.registry.get(style)
        if second is None:
            return await self._run(person, partial(self._invent, model, request))
        other = self.registry.get(second)
        return await self._run(person, partial(self._invent_blended, model, other, share, request))

    async def draw_stored(
        self, style: str, version: str, request: DrawRequest, *, person: int | None = None
    ) -> Invention:
        """Draw names from a version of a style that is on disk, serving or not; the rest is as in `draw`.

        Raises UnknownStyleError, CheckpointError when the version can't be trusted, WishError or UserError, also
        when there is no such version.
        """
        # A style can have versions and serve none of them yet.
        if style in self.registry.styles() and self.registry.get(style).version == version:
            return await self.draw(style, request, person=person)
        async with _turn(self._stored_turns, person):
            return await self._run(person, partial(self._invent_stored, style, version, request))

    async def stored(self, style: str, version: str, *, person: int | None = None) -> StyleModel:
        """Return a version of a style that is on disk, serving or not; all else is as in `draw_stored`."""
        async with _turn(self._stored_turns, person):
            sampler = await self._run(person, partial(self._sampler_of_stored, style, version))
        return sampler.source.parts[0]

    def _invent_stored(self, style: str, version: str, request: DrawRequest) -> Invention:
        return self._invent_by(self._sampler_of_stored(style, version), request)

    def _sampler_of_stored(self, style: str, version: str) -> Sampler:
        known = self.registry.versions(style)
        if not known:
            raise UnknownStyleError(style, self.registry.styles())
        if version not in known:
            raise UserError("names-version-unknown", version=version[:_SHOWN], versions=known[:MAX_NAMED])
        return self._stored.of_stored(style, version)

    def _invent(self, model: NameModel, request: DrawRequest) -> Invention:
        return self._invent_by(self._samplers.of(model), request)

    def _invent_blended(
        self, first: NameModel, second: NameModel, share: float, request: DrawRequest
    ) -> Invention:
        return self._invent_by(self._samplers.of_blend(first, second, share), request)

    def _invent_by(self, sampler: Sampler, request: DrawRequest) -> Invention:
        with DRAWING.time():
            draw, source = sampler.draw(request), sampler.source
        pinyin = tuple(source.read(drawn.name, request.surname, request.kind) for drawn in draw.names)
        kind = request.kind or Kind.NAME
        named = zip(draw.names, pinyin, strict=True)
        meanings = tuple(explain(self.lexicon, drawn.name, spelled, kind) for drawn, spelled in named)
        return Invention(source, draw, pinyin, self._reader.version, meanings)

    async def rate(self, names: Sequence[str], *, person: int | None = None) -> Ratings:
        """Return how each name reads; `person` is as in `draw`. Raises UserError."""
        return await self._run(person, partial(self._reader.rate, names))

    async def judge(
        self, styles: Sequence[str], names: Sequence[str], *, shares: bool = False, person: int | None = None
    ) -> list[Verdict]:
        """Return how likely each name is in each of these styles; with `shares`, what each character says of it.

        `person` is as in `draw`.

        Raises UnknownStyleError or UserError.
        """
        return await self.judge_between(list(map(self.registry.get, styles)), names, shares=shares, person=person)

    async def judge_between(
        self,
        models: Sequence[StyleModel],
        names: Sequence[str],
        *,
        shares: bool = False,
        person: int | None = None,
    ) -> list[Verdict]:
        """Return how likely each name is in the style of each of these models, serving or not; else as `judge`."""
        return await self._run(person, partial(_judge, models, names, shares=shares))

    def refresh(self) -> bool:
        """Load and warm up the versions that the manifests name now; return whether any changed.

        Blocking.
        """
        changed = self.registry.refresh()
        if changed:
            for style in self.registry.styles():
                model = self.registry.get(style)
                model.predictor.prepare()
                # With several candidates, so that the reader is warm.
                self._invent(model, DrawRequest(count=1, candidates=2, kind=Kind.NAME))
                _log.info("style %s is served by version %s", style, model.version)
        return changed

    async def close(self) -> None:
        """Wait for running work and cancel the rest."""
        self._stored_turns.close()
        self._turns.close()
        await asyncio.to_thread(self._executor.shutdown, cancel_futures=True)


@asynccontextmanager
async def _turn(turns: Turns, person: int | None) -> AsyncIterator[None]:
    """Wait for a person's turn and hold it. Raises UserError when too many wait."""
    # Each work of the bot's own takes turns as one more person would.
    whose = object() if person is None else person
    try:
        async with turns.turn(whose):
            yield
    except ShareUsedError:
        raise UserError("error-share-used", count=MAX_WAITING_EACH) from None
    except FullError:
        raise UserError("error-busy") from None


def _judge(models: Sequence[StyleModel], names: Sequence[str], *, shares: bool) -> list[Verdict]:
    return Judge(models, shipped_calibration()).verdicts(names, shares=shares)
