"""Names that must not come don't, although a surname and characters ask for them; ordinary ones pass."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from models.drawing.sampler import Sampler
from models.drawing.wishes.request import MAX_INCLUDED, DrawRequest
from models.errors import ForbiddenNameError, OnlyRealNamesError, WishError
from models.forbidden.forbidden import Forbidden
from models.forbidden.shipped import shipped
from models.roster.entry import Kind
from models.roster.split import surname_of
from models.store.registry import SHIPPED, Registry

LINES = (Path(__file__).parent / "never.txt").read_text(encoding="utf-8").splitlines()
NEVER = [name for line in LINES if not line.startswith("#") for name in line.split()]
ORDINARY = 1_000
"""How many names of each of the two styles are drawn."""

STYLES = ("jin_yong", "gu_long")


@pytest.fixture(scope="module")
def registry() -> Registry:
    registry = Registry(SHIPPED)
    registry.refresh()
    return registry


@pytest.fixture(scope="module")
def samplers(registry: Registry) -> list[Sampler]:
    return [Sampler(registry.get(style), registry.real_names) for style in STYLES]


def _asking_for(name: str) -> DrawRequest:
    surname = surname_of(name) or name[0]
    rest = "".join(dict.fromkeys(name[len(surname) :]))
    return DrawRequest(
        count=1, kind=Kind.NAME, length=len(name), surname=surname, include=rest[:MAX_INCLUDED], seed=1
    )


def _drawn(sampler: Sampler, request: DrawRequest) -> Iterator[str]:
    try:
        yield from (drawn.name for drawn in sampler.draw(request).names)
    except WishError:
        return


def test_no_such_name_comes_whatever_is_asked(samplers: list[Sampler]) -> None:
    assert len(set(NEVER)) == len(NEVER) >= 300
    came = [name for name in NEVER for sampler in samplers if name in _drawn(sampler, _asking_for(name))]
    assert came == []


def test_no_such_name_would_be_accepted(samplers: list[Sampler]) -> None:
    for sampler in samplers:
        known = [name for name in NEVER if not sampler.source.vocabulary.unknown(name)]
        assert len(known) >= 300
        assert [name for name in known if sampler.accepts(name)] == []


@pytest.mark.parametrize(
    ("surname", "include", "length"),
    [
        ("李", "白", 2),
        ("宋", "江", None),
        ("雷", "达", 2),
        ("古", "龙", 2),
        ("李白", "", None),
        ("天孙", "奶", None),
    ],
)
def test_a_wish_that_only_such_names_meet_is_refused(
    samplers: list[Sampler], surname: str, include: str, length: int | None
) -> None:
    request = DrawRequest(kind=Kind.NAME, surname=surname, include=include, length=length, seed=1)
    if (surname, length) == ("宋", None):
        assert "宋江" not in _drawn(samplers[0], request)
        return
    with pytest.raises((ForbiddenNameError, OnlyRealNamesError)):
        samplers[0].draw(request)


def test_a_raw_draw_passes_no_filter(registry: Registry) -> None:
    sampler = Sampler(registry.get("jin_yong"), forbidden=Forbidden(parts={"白": ()}))
    names = [name for name, _ in sampler.draw_raw(DrawRequest(count=10, surname="白", seed=1))]
    assert len(names) == 10
    assert all(name.startswith("白") for name in names)


@pytest.mark.parametrize("style", STYLES)
def test_nearly_every_ordinary_name_passes(registry: Registry, style: str) -> None:
    everything = Sampler(registry.get(style), registry.real_names, forbidden=Forbidden())
    drawn = everything.draw(DrawRequest(count=ORDINARY, kind=Kind.NAME, seed=11)).names
    forbidden = shipped()
    out = [one.name for one in drawn if forbidden.forbids(one.name)]
    assert len(drawn) == ORDINARY
    # 3.0 % of ten thousand of Gu Long's; a sample of a thousand can have one per cent more.
    assert len(out) <= 0.04 * ORDINARY, out
