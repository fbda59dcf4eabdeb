"""What is recorded of changes that other processes or a failing disk get in the way of."""

from pathlib import Path

import pytest
from discord.utils import utcnow
from simcord import ChannelHandle, MemberActor

from bot.client.client import Jianghu
from bot.cogs.train._job import Job, PresetName
from bot.cogs.train._store import TrainStore
from bot.kit.errors import UserError
from bot.kit.versions import swapping
from models.store.manifest import MAX_KEPT, Aliases, write_aliases
from models.store.registry import Registry
from models.versions import operations
from models.versions.listing import find
from tests.bot.cogs.models.conftest import Add
from tests.bot.cogs.quiz.ledger import rows
from tests.bot.reading import private, public

# SimCord would call every refusal an error, although the bot has answered it.
pytestmark = pytest.mark.simcord(check_errors=False)

STYLE = "jin_yong"
RECORDS = "SELECT action, version, previous FROM model_changes ORDER BY id"


def shell(bot: Jianghu) -> Registry:
    """Return the registry of another process."""
    registry = Registry(*bot.registry._roots)
    registry.refresh()
    return registry


async def test_a_rollback_right_after_a_promotion_from_the_shell_is_refused(
    mei: MemberActor, channel: ChannelHandle, bot: Jianghu, path: Path, add: Add
) -> None:
    version, before = add(1, 9), bot.registry.get(STYLE).version
    operations.promote(shell(bot), STYLE, version, force=True)
    assert bot.registry.get(STYLE).version == before
    refused = await mei.slash(channel, "models rollback", style=STYLE)
    assert f"Version {before} is not active any more" in private(refused)
    assert bot.registry.get(STYLE).version == version
    assert rows(path, RECORDS) == []
    back = await mei.slash(channel, "models rollback", style=STYLE)
    assert f"went back to version **{before}**" in public(back).text
    assert rows(path, RECORDS) == [("rollback", before, version)]


async def test_a_promotion_right_after_another_from_the_shell_is_recorded_as_what_it_was(
    mei: MemberActor, channel: ChannelHandle, bot: Jianghu, path: Path, add: Add
) -> None:
    first, second = add(1, 9), add(2, 9)
    operations.promote(shell(bot), STYLE, first, force=True)
    await mei.slash(channel, "models promote", style=STYLE, version=second)
    assert rows(path, RECORDS) == [("promote", second, first)]


async def test_what_is_unpinned_is_what_was_pinned_then(
    mei: MemberActor, channel: ChannelHandle, bot: Jianghu, path: Path, add: Add
) -> None:
    first, second = add(1, 9), add(2, 9)
    await mei.slash(channel, "models pin", style=STYLE, version=first)
    shell(bot).pin(STYLE, second)
    unpinned = await mei.slash(channel, "models pin", style=STYLE)
    assert f"unpinned version **{second}**" in public(unpinned).text
    assert "No version of this style is pinned" in private(await mei.slash(channel, "models pin", style=STYLE))
    assert rows(path, RECORDS) == [("pin", first, None), ("unpin", second, None)]


async def test_one_candidate_too_many_is_refused_and_protects_all_that_are_kept(
    mei: MemberActor, bot: Jianghu, path: Path, add: Add
) -> None:
    kept, late = add(1, 9), add(2, 9)
    others = tuple(f"{number:012x}" for number in range(1, MAX_KEPT))
    for other in others:
        (bot.settings.models_dir / STYLE / other).mkdir()
    write_aliases(bot.settings.models_dir, Aliases(kept={STYLE: (kept, *others)}))
    with pytest.raises(UserError) as refusal:
        await swapping.keep(bot, STYLE, late, mei.id)
    sentence = refusal.value.sentence(bot.texts.language("en-US"))
    assert "20 candidates of this style are kept already, which is the limit" in sentence
    assert f"makes room; the oldest that can go is {kept}." in sentence
    assert bot.registry.aliases().kept[STYLE] == (kept, *others)
    assert rows(path, RECORDS) == []


async def test_what_a_training_made_room_for_is_recorded(
    mei: MemberActor, channel: ChannelHandle, bot: Jianghu, path: Path, add: Add, monkeypatch: pytest.MonkeyPatch
) -> None:
    version = add(1, 9)
    job = Job(0, STYLE, PresetName.FAST, 1, mei.id, None, channel.id, utcnow())
    await TrainStore(bot.database).add(job)
    monkeypatch.setattr(operations, "prunable", lambda *_: [find(bot.registry, STYLE, version)])
    async with bot.swapping:
        await swapping.prune(bot, STYLE, None, mei.id, job.id)
    assert version not in bot.registry.versions(STYLE)
    assert rows(path, RECORDS) == [("delete", version, None)]
    log = private(await mei.slash(channel, "models log"))
    assert f"**{version}** of Jin Yong was deleted as one of the oldest, after a training by <@{mei.id}>." in log
