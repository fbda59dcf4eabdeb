"""A checkpoint that was written before there were n-grams still loads, and draws the names that it drew then.

Some of those are words, which never come today, so nothing is forbidden here.
"""

from pathlib import Path

import pytest

from models.drawing.sampler import Sampler
from models.drawing.wishes.request import DrawRequest
from models.forbidden.forbidden import Forbidden
from models.store import checkpoint
from models.store.checkpoint import NameModel

VERSION = "1d091fe92761"
"""An untrained network of 30 names; what it draws makes no sense, and must stay the same."""


@pytest.fixture(scope="module")
def model() -> NameModel:
    return checkpoint.load(Path(__file__).parent / "format_1" / "jin_yong" / VERSION)


def test_it_has_no_n_grams(model: NameModel) -> None:
    assert model.card.format == 1
    assert model.ngrams is None


@pytest.mark.parametrize(
    ("request_", "names"),
    [
        (
            DrawRequest(count=12, seed=7),
            "子陈 鳌鳌 人师 师倌德 万长 子璜点方 虚丛 倌悲 渔智 祖渔常君 波灵 振振点",
        ),
        (
            DrawRequest(count=12, temperature=0.85, top_p=0.95, seed=7),
            "长波 祖之罗波 鳌鳌 人山 峰世 不长证天 世大波 方祖 波波 德方之 鳌世波世 子鳌陈",
        ),
        (
            DrawRequest(count=6, surname="阿", include="绣", seed=7),
            "阿绣 阿富璜绣 阿蔡绣大 阿绣证 阿之人绣 阿绣蔡",
        ),
    ],
    ids=["plain", "as /name draws", "with a wish"],
)
def test_a_seed_gives_the_names_that_it_gave_then(model: NameModel, request_: DrawRequest, names: str) -> None:
    assert [drawn.name for drawn in Sampler(model, forbidden=Forbidden()).draw(request_).names] == names.split()


def test_nats_are_what_they_were(model: NameModel) -> None:
    drawn = Sampler(model, forbidden=Forbidden()).draw(DrawRequest(count=12, seed=7)).names
    assert [one.nats for one in drawn[:3]] == pytest.approx([8.598, 8.763, 10.376], abs=1e-3)
