"""Names of a kind or gender, on a simulated Discord."""

import pytest
from simcord import ChannelHandle, MemberActor

from bot.client.client import Jianghu
from bot.settings import Settings
from models.roster.entry import Gender, Kind
from models.store.manifest import write_manifest
from tests.bot.cogs.names.answers import names_of
from tests.bot.reading import private, public
from tests.conditioned import MARKED, write_conditioned

# SimCord would call every refusal an error, although the bot has answered it.
pytestmark = pytest.mark.simcord(check_errors=False)


@pytest.fixture(autouse=True)
def _conditioned(settings: Settings, bot: Jianghu) -> None:
    """Let the style Jin Yong know kinds and genders; Gu Long's does not."""
    version = write_conditioned(settings.models_dir)
    write_manifest(settings.models_dir, {"jin_yong": version})
    assert bot.inference.refresh()


@pytest.mark.parametrize(
    ("wishes", "marked"),
    [
        ({}, MARKED[Kind.NAME]),
        ({"kind": "name"}, MARKED[Kind.NAME]),
        ({"kind": "byname"}, MARKED[Kind.BYNAME]),
        ({"kind": "title"}, MARKED[Kind.TITLE]),
    ],
)
async def test_names_are_of_the_kind_asked_for_and_names_unless_told(
    alice: MemberActor, channel: ChannelHandle, wishes: dict[str, object], marked: str
) -> None:
    result = await alice.slash(channel, "name", surname="杨", count=1, length=3, seed=1, **wishes)
    names = names_of(result)
    assert names
    assert all(marked in name for name in names)


@pytest.mark.parametrize(("gender", "marked"), [("woman", Gender.FEMALE), ("male", Gender.MALE)])
async def test_a_womans_or_mans_names_are_asked_for_again_by_the_button(
    alice: MemberActor, channel: ChannelHandle, gender: str, marked: Gender
) -> None:
    first = await alice.slash(channel, "name", kind="byname", gender=gender, count=2, surname="郭", length=2)
    assert any(MARKED[marked] in name for name in names_of(first))
    assert first.response
    more = await alice.click(first.response, label="More")
    assert public(more).title == "Two bynames in the manner of Jin Yong"
    assert any(MARKED[marked] in name for name in names_of(more))


async def test_the_other_style_may_not_know_genders(alice: MemberActor, channel: ChannelHandle) -> None:
    first = await alice.slash(channel, "name", gender="woman", count=2)
    assert len(names_of(first)) == 2
    assert first.response
    other = await alice.click(first.response, label="In the manner of Gu Long")
    assert private(other).startswith("I don’t know whose names in this manner are women’s")


async def test_anybodys_is_the_default(alice: MemberActor, channel: ChannelHandle) -> None:
    wishes: dict[str, object] = {"seed": 5, "count": 5}
    first = await alice.slash(channel, "name", **wishes)
    second = await alice.slash(channel, "name", gender="anybody", kind="name", **wishes)
    assert names_of(first) == names_of(second)
