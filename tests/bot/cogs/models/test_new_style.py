"""/models of a style that has candidates and serves none yet, and of versions that never become active."""

import pytest
from simcord import ChannelHandle, MemberActor

from bot.client.client import Jianghu
from models.store.card import ARTICLE
from models.store.manifest import read_aliases
from tests import tiny
from tests.bot.cogs.models.conftest import Add
from tests.bot.cogs.quiz.ledger import rows
from tests.bot.reading import message_of, private, public, read

# SimCord would call every refusal an error, although the bot has answered it.
pytestmark = pytest.mark.simcord(check_errors=False)


@pytest.fixture
def first(mei: MemberActor, bot: Jianghu) -> str:
    """A candidate of the style Elves, which serves none; a gate keeps it out."""
    assert mei
    figures = {**tiny.FIGURES.model_dump(), "natural_novelty": 0.5}
    return tiny.write_first(bot.settings.models_dir, figures=figures)


async def test_everybody_can_look_at_it_and_is_told_that_none_is_in_use(
    ann: MemberActor, channel: ChannelHandle, first: str
) -> None:
    overview = private(await ann.slash(channel, "models list"))
    assert "- Elves: no version is in use yet, one is stored" in overview
    assert first not in overview
    listed = private(await ann.slash(channel, "models list", style="Elves"))
    assert "No version of this style is in use yet." in listed
    assert f"- **{first}** (–), preset test" in listed
    for version in ({}, {"version": first[:5]}):
        info = private(await ann.slash(channel, "models info", style="elves", **version))
        assert f"Elves: {first}" in info
        assert "State: –\nNo version of this style is in use yet." in info
        assert "Ten of its names" in info
    refused = private(await ann.slash(channel, "models info", style="elves", version="active"))
    assert refused == f"No version of this style is in use yet. The versions are: {first}."


async def test_it_is_suggested_with_its_versions(mei: MemberActor, channel: ChannelHandle, first: str) -> None:
    for command in ("list", "info", "compare", "promote", "pin", "delete"):
        offered = await mei.autocomplete(channel, f"models {command}", "style", "elv")
        assert [choice["value"] for choice in offered] == ["elves"]
    for command in ("info", "compare", "promote", "pin", "delete"):
        offered = await mei.autocomplete(channel, f"models {command}", "version", "", style="elves")
        assert [choice["name"] for choice in offered] == [f"{first} · test"]


async def test_it_is_compared_alone_and_kept_or_used_by_the_buttons(
    ann: MemberActor, mei: MemberActor, channel: ChannelHandle, bot: Jianghu, first: str
) -> None:
    options = {"style": "elves", "version": first}
    assert read(await ann.slash(channel, "models compare", **options)).labels == ()
    answer = await mei.slash(channel, "models compare", **options)
    shown = private(answer)
    assert f"New: **{first}**." in shown
    assert "Dev names, which decide: **10.00 ± " in shown
    assert "➖ Dev names: 10.00 nats. This gate doesn’t apply" in shown
    assert "❌ New names: 50.0%, at least 85.0%" in shown
    assert shown.count("✅") == 2
    assert "the judge takes for this style’s" in shown
    assert "That is rough" in shown
    assert "｜" not in shown
    assert read(answer).labels == ("Use the new version", "Keep as candidate")

    await mei.click(message_of(answer), label="Keep as candidate")
    assert f"<@{mei.id}> keeps version **{first}** of Elves as a candidate." in read(channel).text
    assert read_aliases(bot.settings.models_dir).kept == {"elves": (first,)}
    assert read(await mei.slash(channel, "models compare", **options)).labels == ("Use the new version",)

    await mei.click(message_of(answer), label="Use the new version")
    assert "the active one for Elves. Against the gates: too few new names." in read(channel).text
    assert bot.registry.get("elves").version == first
    # There is nothing to go back to.
    assert read(await mei.slash(channel, "models compare", **options)).labels == ()


async def test_a_maintainer_does_all_the_rest_with_it(
    mei: MemberActor, channel: ChannelHandle, bot: Jianghu, first: str
) -> None:
    spare = tiny.write_first(bot.settings.models_dir, 2)
    pinned = await mei.slash(channel, "models pin", style="elves", version=first)
    assert f"pinned version **{first}** of Elves" in public(pinned).text
    assert "No version of this style is in use yet" in private(
        await mei.slash(channel, "models rollback", style="elves")
    )
    deleted = await mei.slash(channel, "models delete", style="elves", version=spare)
    assert f"deleted version **{spare}** of Elves" in public(deleted).text
    log = private(await mei.slash(channel, "models log"))
    assert f"deleted **{spare}** of Elves." in log
    promoted = await mei.slash(channel, "models promote", style="Elves", version="pinned")
    assert f"made version **{first}** the active one for Elves." in public(promoted).text
    assert bot.registry.get("elves").version == first
    assert bot.registry.versions("elves") == [first]


async def test_a_button_of_a_version_that_is_gone_says_so(
    mei: MemberActor, channel: ChannelHandle, first: str
) -> None:
    answer = await mei.slash(channel, "models compare", style="elves", version=first)
    deleted = await mei.slash(channel, "models delete", style="elves", version=first)
    assert f"deleted version **{first}** of Elves." in public(deleted).text
    assert "too old for me" in private(await mei.click(message_of(answer), label="Keep as candidate"))


async def test_a_candidate_of_a_style_that_serves_is_kept_by_the_same_button(
    mei: MemberActor, channel: ChannelHandle, bot: Jianghu, add: Add
) -> None:
    version = add(1, 11)
    answer = await mei.slash(channel, "models compare", style="jin_yong", version=version)
    assert read(answer).labels == ("Use the new version", "Keep as candidate")
    for _ in range(2):
        await mei.click(message_of(answer), label="Keep as candidate")
    assert read_aliases(bot.settings.models_dir).kept == {"jin_yong": (version,)}
    assert f"**{version}** (kept)" in private(await mei.slash(channel, "models list", style="jin_yong"))
    assert private(await mei.slash(channel, "models log")).count("as a candidate") == 1
    await mei.slash(channel, "models promote", style="jin_yong", version=version)
    refused = private(await mei.click(message_of(answer), label="Keep as candidate"))
    assert f"Version {version} is in use, so it is no candidate." in refused


async def test_the_recipe_of_2017_never_becomes_active(
    mei: MemberActor, channel: ChannelHandle, bot: Jianghu, first: str
) -> None:
    version = tiny.write_first(bot.settings.models_dir, 2, preset=ARTICLE)
    told = f"Version {version} is of the preset article, the recipe of 2017, so it never becomes active."
    assert told in private(await mei.slash(channel, "models promote", style="elves", version=version))
    assert told in private(await mei.slash(channel, "models info", style="elves", version=version))
    answer = await mei.slash(channel, "models compare", style="elves", version=version, other=first)
    assert told in private(answer)
    assert read(answer).labels == ("Keep as candidate",)
    assert "elves" not in bot.registry.styles()
    assert rows(bot.settings.data_dir / "jianghu.db", "SELECT * FROM model_changes") == []
