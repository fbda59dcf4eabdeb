"""/name version: a stored version of a style draws, whether or not it serves."""

import asyncio

import pytest
from simcord import ChannelHandle, MemberActor

from bot.client.client import Jianghu
from models.store.card import Card
from tests.bot.cogs.names.answers import names_of
from tests.bot.reading import private, public
from tests.tiny import write_first, write_style

# SimCord would call every refusal an error, although the bot has answered it.
pytestmark = pytest.mark.simcord(check_errors=False)


@pytest.fixture
def version(simcord_bot: Jianghu) -> str:
    """A version of Jin Yong's style that is on disk and doesn't serve."""
    return write_style(simcord_bot.settings.models_dir, "jin_yong", seed=3)


async def test_a_stored_version_draws_and_the_answer_says_which(
    alice: MemberActor, channel: ChannelHandle, simcord_bot: Jianghu, version: str
) -> None:
    serving = simcord_bot.registry.get("jin_yong").version
    result = await alice.slash(channel, "name", version=version, seed=7)
    assert len(names_of(result)) == 10
    assert f"model {version}" in public(result).footer
    assert simcord_bot.registry.get("jin_yong").version == serving
    other = await alice.slash(channel, "name", seed=7)
    assert f"model {serving}" in public(other).footer
    assert names_of(other) != names_of(result)


async def test_the_button_for_more_draws_from_that_version_again(
    alice: MemberActor, channel: ChannelHandle, version: str
) -> None:
    first = await alice.slash(channel, "name", version=version)
    assert first.response
    more = await alice.click(first.response, label="More")
    assert f"model {version}" in public(more).footer
    other = await alice.click(first.response, label="In the manner of Gu Long")
    assert f"model {version}" not in public(other).footer


async def test_only_names_of_the_served_version_offer_their_explanation(
    alice: MemberActor, channel: ChannelHandle, simcord_bot: Jianghu, version: str
) -> None:
    serving = simcord_bot.registry.get("jin_yong").version
    stored = await alice.slash(channel, "name", version=version, count=1)
    served = await alice.slash(channel, "name", version=serving, count=1)
    assert "Explain this name" not in public(stored).labels
    assert "Explain this name" in public(served).labels


async def test_the_served_version_is_one_of_them(
    alice: MemberActor, channel: ChannelHandle, simcord_bot: Jianghu
) -> None:
    serving = simcord_bot.registry.get("jin_yong").version
    result = await alice.slash(channel, "name", version=f"{serving} · test · ✓", count=1)
    assert f"model {serving}" in public(result).footer


async def test_versions_are_suggested_with_their_presets_the_served_one_first(
    alice: MemberActor, channel: ChannelHandle, simcord_bot: Jianghu, version: str
) -> None:
    serving = simcord_bot.registry.get("jin_yong").version
    suggested = await alice.autocomplete(channel, "name", "version", "", style="jin_yong")
    assert [choice["value"] for choice in suggested] == [serving, version]
    assert [choice["name"] for choice in suggested] == [f"{serving} · test · ✓", f"{version} · test"]
    assert not await alice.autocomplete(channel, "name", "version", "article", style="jin_yong")


async def test_the_card_of_a_version_is_read_once(
    alice: MemberActor,
    channel: ChannelHandle,
    simcord_bot: Jianghu,
    version: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    read = list[str]()
    card = simcord_bot.registry.card

    def counted(style: str, version: str) -> Card:
        read.append(version)
        return card(style, version)

    monkeypatch.setattr(simcord_bot.registry, "card", counted)
    for text in ("t", "te", "tes"):
        assert len(await alice.autocomplete(channel, "name", "version", text, style="jin_yong")) == 2
    assert sorted(read) == sorted([version, simcord_bot.registry.get("jin_yong").version])


@pytest.mark.parametrize("unknown", ["0123456789ab", "../../etc", "最好"])
async def test_a_version_that_is_not_there_is_refused(
    alice: MemberActor, channel: ChannelHandle, simcord_bot: Jianghu, unknown: str
) -> None:
    said = private(await alice.slash(channel, "name", version=unknown))
    assert "There is no version" in said
    assert simcord_bot.registry.get("jin_yong").version in said


async def test_a_damaged_version_is_refused(
    alice: MemberActor,
    channel: ChannelHandle,
    simcord_bot: Jianghu,
    version: str,
    caplog: pytest.LogCaptureFixture,
) -> None:
    weights = simcord_bot.settings.models_dir / "jin_yong" / version / "model.safetensors"
    await asyncio.to_thread(weights.write_bytes, b"nothing")
    said = private(await alice.slash(channel, "name", version=version))
    assert said == f"Version {version} can’t be used. My log says why."
    assert f"version jin_yong/{version} can't be used: " in caplog.text


async def test_a_blend_has_no_version(alice: MemberActor, channel: ChannelHandle, version: str) -> None:
    said = private(await alice.slash(channel, "name", version=version, blend="gu_long"))
    assert "leave out the version or the blend" in said


@pytest.fixture
def first(simcord_bot: Jianghu) -> str:
    """The only version of a style that serves none."""
    return write_first(simcord_bot.settings.models_dir)


async def test_a_style_that_serves_none_draws_when_its_version_is_asked_for(
    alice: MemberActor, channel: ChannelHandle, simcord_bot: Jianghu, first: str
) -> None:
    result = await alice.slash(channel, "name", style="Elves", version=first, seed=7, surname="郭")
    assert names_of(result)
    assert all(name.startswith("郭") for name in names_of(result))
    assert f"model {first}" in public(result).footer
    assert "Elves" in public(result).title
    assert "Explain these names" not in public(result).labels
    assert result.response
    assert f"model {first}" in public(await alice.click(result.response, label="More")).footer
    assert "elves" not in simcord_bot.registry.styles()
    await asyncio.to_thread(simcord_bot.registry.delete, "elves", first)
    assert "I know no style “elves”" in private(await alice.click(result.response, label="More"))


async def test_a_style_that_serves_none_is_offered_for_its_versions_alone(
    alice: MemberActor, channel: ChannelHandle, first: str
) -> None:
    assert not await alice.autocomplete(channel, "name", "style", "elv")
    assert "I know no style “elves”" in private(await alice.slash(channel, "name", style="elves"))
    offered = await alice.autocomplete(channel, "name", "version", "", style="elves")
    assert [choice["value"] for choice in offered] == [first]


async def test_what_a_version_that_serves_nowhere_can_not_draw_is_refused(
    alice: MemberActor, channel: ChannelHandle, first: str
) -> None:
    refused = private(await alice.slash(channel, "name", style="elves", version=first, include="龘"))
    assert "龘" in refused
    unknown = private(await alice.slash(channel, "name", style="elves", version="0123456789ab"))
    assert f"The versions are: {first}." in unknown
