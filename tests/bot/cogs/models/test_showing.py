"""/models list, info and compare: what anybody can see of versions."""

import pytest
from discord.utils import utcnow
from simcord import ChannelHandle, MemberActor

from bot.client.client import Jianghu
from bot.cogs.train._job import Job, PresetName
from bot.cogs.train._store import TrainStore
from models.store import checkpoint
from models.store.card import Card
from models.versions.card import NATS
from tests.bot.cogs.models.conftest import Add
from tests.bot.reading import message_of, private, read
from tests.tiny import content

# SimCord would call every refusal an error, although the bot has answered it.
pytestmark = pytest.mark.simcord(check_errors=False)


async def test_everybody_sees_the_versions_of_a_style(
    ann: MemberActor, channel: ChannelHandle, bot: Jianghu, add: Add
) -> None:
    version, active = add(1, 9), bot.registry.get("jin_yong").version
    listed = private(await ann.slash(channel, "models list", style="Jin Yong"))
    assert f"- **{active}** (active and shipped with me), preset test, 10.00 nats a dev name" in listed
    assert f"- **{version}** (–), preset test, 9.00 nats a dev name" in listed
    assert "Nats measure surprise" in listed
    overview = private(await ann.slash(channel, "models list"))
    assert f"Gu Long: **{bot.registry.get('gu_long').version}**" in overview
    assert version not in overview


async def test_a_card_shows_what_a_version_is_made_of_and_comes_as_a_file(
    ann: MemberActor, channel: ChannelHandle, add: Add
) -> None:
    version = add(1, 9)
    answer = await ann.slash(channel, "models info", style="jin_yong", version=version[:6])
    shown = private(answer)
    assert f"Jin Yong: {version}" in shown
    assert "Network: LSTM, embedding 8, 8 units, one layer, " in shown
    assert "Dev names, which decide: **9.00 ± " in shown
    assert "Fingerprints: roster 000000000000, base –" in shown
    [file] = message_of(answer).attachments
    assert file.filename == f"jin_yong-{version}.md"
    text = (await file.read()).decode()
    assert text.startswith(f"# Jin Yong: {version}")
    assert NATS in text
    assert "| by whom | nobody is named here;" in text


async def test_a_version_of_one_epoch_and_one_name_of_each_kind_says_so(
    ann: MemberActor, channel: ChannelHandle, bot: Jianghu
) -> None:
    card, weights, roster = content("jin_yong", 1)
    figures = card.figures.model_copy(update={"dev_names": 1, "test_names": 1})
    card = Card.model_validate({**card.model_dump(), "epochs": 1, "figures": figures.model_dump()})
    checkpoint.write(bot.settings.models_dir, card, weights, roster)
    shown = private(await ann.slash(channel, "models info", style="jin_yong", version=card.version))
    assert "seed 1, one epoch\n" in shown
    assert shown.count(", over one name\n") == 2


async def test_the_file_names_the_job_and_who_started_it(
    ann: MemberActor, mei: MemberActor, channel: ChannelHandle, bot: Jianghu, add: Add
) -> None:
    version, store = add(1, 9), TrainStore(bot.database)
    job = Job(0, "jin_yong", PresetName.FAST, 1, mei.id, None, channel.id, utcnow())
    await store.add(job)
    job.version = version
    await store.save(job)
    answer = await ann.slash(channel, "models info", style="jin_yong", version=version)
    text = (await message_of(answer).attachments[0].read()).decode()
    assert f"| by whom | job {job.id}, started by user {mei.id} |" in text


async def test_without_a_version_the_active_ones_card_is_shown(
    ann: MemberActor, channel: ChannelHandle, bot: Jianghu
) -> None:
    active = bot.registry.get("gu_long").version
    assert active in private(await ann.slash(channel, "models info", style="gu_long"))


async def test_two_versions_are_compared_and_only_maintainers_get_a_button(
    ann: MemberActor, mei: MemberActor, channel: ChannelHandle, bot: Jianghu, add: Add
) -> None:
    version, active = add(1, 11), bot.registry.get("jin_yong").version
    answer = await ann.slash(channel, "models compare", style="jin_yong", version=version)
    shown = private(answer)
    assert f"New: **{version}**. Old: **{active}**." in shown
    assert "**11.00 ± " in shown
    assert "❌ Dev names: 11.00 nats, at most 10.05" in shown
    assert shown.count("✅") == 3
    assert shown.count("｜") == 11
    assert read(answer).labels == ()
    answer = await mei.slash(channel, "models compare", style="jin_yong", version=version)
    assert read(answer).labels == ("Use the new version", "Keep as candidate")
    assert answer.response
    await mei.click(answer.response, label="Use the new version")
    assert bot.registry.get("jin_yong").version == version
    assert f"<@{mei.id}> made version **{version}** the active one" in read(channel).text
    assert "Against the gates: worse on the dev names." in read(channel).text
    answer = await mei.slash(channel, "models compare", style="jin_yong", version=version, other="previous")
    assert answer.response
    await mei.click(answer.response, label="Roll back")
    assert bot.registry.get("jin_yong").version == active
    # An old page rolls back the version that it is about, and no other.
    assert "is not active any more" in private(await mei.click(answer.response, label="Roll back"))
    assert bot.registry.get("jin_yong").version == active


@pytest.mark.parametrize("unknown", ["0123456789ab", "../../etc", "最好", "pinned"])
async def test_a_version_that_is_not_there_is_refused_with_those_that_are(
    ann: MemberActor, channel: ChannelHandle, bot: Jianghu, unknown: str
) -> None:
    for command in ("models info", "models compare"):
        refused = private(await ann.slash(channel, command, style="jin_yong", version=unknown))
        assert "There is no version" in refused
        assert bot.registry.get("jin_yong").version in refused


async def test_a_damaged_version_is_listed_and_refused(
    ann: MemberActor, channel: ChannelHandle, bot: Jianghu, add: Add
) -> None:
    version = add(1, 9)
    folder = bot.settings.models_dir / "jin_yong" / version
    (folder / "card.json").write_bytes(b"nothing")
    listed = private(await ann.slash(channel, "models list", style="jin_yong"))
    assert f"**{version}** can’t be read" in listed
    refused = private(await ann.slash(channel, "models info", style="jin_yong", version=version))
    assert "This version can’t be used" in refused


async def test_versions_are_suggested_the_active_one_first(
    ann: MemberActor, channel: ChannelHandle, bot: Jianghu, add: Add
) -> None:
    version, active = add(1, 9), bot.registry.get("jin_yong").version
    suggested = await ann.autocomplete(channel, "models compare", "version", "", style="jin_yong")
    assert [choice["value"] for choice in suggested] == [active, version]
    # As a keyboard for Chinese may give it.
    wide = "".join(chr(ord(letter) + 0xFEE0) for letter in version.upper())
    suggested = await ann.autocomplete(channel, "models info", "version", wide, style="jin_yong")
    assert [choice["value"] for choice in suggested] == [version]
