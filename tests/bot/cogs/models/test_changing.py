"""/models promote, rollback, pin, delete and log: what maintainers do, and what is recorded of it."""

import errno
from datetime import UTC, datetime
from pathlib import Path

import pytest
from simcord import ChannelHandle, MemberActor

from bot.client.client import Jianghu
from models.versions import journal
from models.versions.journal import Action, Entry
from tests.bot.cogs.models.conftest import Add
from tests.bot.cogs.privacy.records import places_of
from tests.bot.cogs.quiz.ledger import rows
from tests.bot.reading import private, public

# SimCord would call every refusal an error, although the bot has answered it.
pytestmark = pytest.mark.simcord(check_errors=False)


def active(bot: Jianghu) -> str:
    return bot.registry.get("jin_yong").version


async def test_others_change_nothing(ann: MemberActor, channel: ChannelHandle, bot: Jianghu, add: Add) -> None:
    version, before = add(1, 9), active(bot)
    for command in ("promote", "pin", "delete"):
        answer = await ann.slash(channel, f"models {command}", style="jin_yong", version=version)
        assert "Only my maintainers" in private(answer)
    assert "Only my maintainers" in private(await ann.slash(channel, "models rollback", style="jin_yong"))
    assert "Only my maintainers" in private(await ann.slash(channel, "models log"))
    assert active(bot) == before
    assert set(bot.registry.versions("jin_yong")) == {before, version}


async def test_a_version_is_promoted_and_rolled_back_by_its_beginning(
    mei: MemberActor, channel: ChannelHandle, bot: Jianghu, path: Path, add: Add
) -> None:
    version, before = add(1, 11), active(bot)
    promoted = await mei.slash(channel, "models promote", style="金庸", version=version[:5])
    assert f"<@{mei.id}> made version **{version}** the active one for Jin Yong." in public(promoted).text
    assert "Against the gates: worse on the dev names." in public(promoted).text
    assert active(bot) == version
    already = await mei.slash(channel, "models promote", style="jin_yong", version="active")
    assert "active already" in private(already)
    back = await mei.slash(channel, "models rollback", style="jin_yong")
    assert f"went back to version **{before}**" in public(back).text
    assert active(bot) == before
    assert rows(path, "SELECT action, version, previous, user_id, reasons FROM model_changes ORDER BY id") == [
        ("promote", version, before, mei.id, '["worse"]'),
        ("rollback", before, version, mei.id, "[]"),
    ]


async def test_without_an_earlier_version_there_is_no_way_back(
    mei: MemberActor, channel: ChannelHandle, path: Path
) -> None:
    assert "no earlier version" in private(await mei.slash(channel, "models rollback", style="jin_yong"))
    assert rows(path, "SELECT * FROM model_changes") == []


async def test_what_is_active_pinned_or_shipped_is_not_deleted(
    mei: MemberActor, channel: ChannelHandle, bot: Jianghu, add: Add
) -> None:
    shipped, pinned, spare = active(bot), add(1, 9), add(2, 9)
    answer = await mei.slash(channel, "models delete", style="jin_yong", version="active")
    assert "is active, so it can’t be deleted" in private(answer)
    answer = await mei.slash(channel, "models pin", style="jin_yong", version=pinned)
    assert f"pinned version **{pinned}**" in public(answer).text
    answer = await mei.slash(channel, "models delete", style="jin_yong", version="pinned")
    assert "is pinned, so it can’t be deleted" in private(answer)
    await mei.slash(channel, "models promote", style="jin_yong", version=pinned)
    answer = await mei.slash(channel, "models delete", style="jin_yong", version=shipped)
    assert "comes with me" in private(answer)
    answer = await mei.slash(channel, "models delete", style="jin_yong", version=spare)
    assert f"deleted version **{spare}**" in public(answer).text
    assert set(bot.registry.versions("jin_yong")) == {shipped, pinned}
    assert (
        f"unpinned version **{pinned}**" in public(await mei.slash(channel, "models pin", style="jin_yong")).text
    )
    assert "No version of this style is pinned" in private(
        await mei.slash(channel, "models pin", style="jin_yong")
    )


async def test_the_log_tells_what_was_done_here_and_from_the_shell(
    mei: MemberActor, channel: ChannelHandle, bot: Jianghu, add: Add
) -> None:
    assert "Nothing yet" in private(await mei.slash(channel, "models log"))
    version = add(1, 9)
    await mei.slash(channel, "models promote", style="jin_yong", version=version)
    early = Entry(at=datetime(2026, 1, 1, tzinfo=UTC), action=Action.PIN, style="gu_long", version=version)
    journal.record(bot.settings.models_dir, early)
    log = private(await mei.slash(channel, "models log"))
    assert f"<@{mei.id}> made **{version}** of Jin Yong active." in log
    assert f"somebody at the shell pinned **{version}** of Gu Long." in log
    assert log.index("active.") < log.index("the shell")


async def test_a_deleted_maintainer_stays_in_the_log_as_a_deleted_person(
    mei: MemberActor, channel: ChannelHandle, path: Path, add: Add
) -> None:
    await mei.slash(channel, "models promote", style="jin_yong", version=add(1, 9))
    asked = await mei.slash(channel, "privacy delete")
    assert "**One change** of yours" in private(asked)
    assert asked.response
    await mei.click(asked.response, label="Delete it all")
    assert places_of(path, mei.id) == []
    assert "a deleted person made" in private(await mei.slash(channel, "models log"))


async def test_a_full_disk_is_told_as_that(
    mei: MemberActor, channel: ChannelHandle, bot: Jianghu, add: Add, monkeypatch: pytest.MonkeyPatch
) -> None:
    version, before = add(1, 9), active(bot)

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("models.store.manifest.write_aliases", full)
    refused = private(await mei.slash(channel, "models promote", style="jin_yong", version=version))
    assert "can’t be used: No space left on device." in refused
    assert active(bot) == before


async def test_a_styles_name_can_not_format_the_sentence(
    mei: MemberActor, channel: ChannelHandle, add: Add, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.kit.styles.display", lambda *_: "*Jin* Yong")
    chosen = await mei.slash(channel, "models promote", style="jin_yong", version=add(1, 9))
    assert "the active one for \\*Jin\\* Yong." in public(chosen).text
