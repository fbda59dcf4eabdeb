"""/train remove beside a start of a training of the same style: one of the two is refused, in every order."""

import errno
import os
from typing import Any

import pytest

from bot.kit.errors import UserError
from models.store import checkpoint
from models.uploads.shelf import Shelf
from tests.bot.cogs.train.stage import Stage
from tests.bot.cogs.train.uploads.rosters import elves, press, upload
from tests.bot.cogs.train.uploads.test_upload_command import serve_elves
from tests.bot.cogs.train.workshop import module
from tests.bot.reading import private, public

# SimCord would call every refusal an error, although the bot has answered it.
pytestmark = pytest.mark.simcord(check_errors=False)


def shelved(stage: Stage) -> list[str]:
    return list(Shelf(stage.bot.settings.data_dir / "rosters").all())


def queue(stage: Stage) -> Any:  # noqa: ANN401 - discord.py imports the cog anew for each bot
    return stage.bot.cogs["Train"]._queue  # type: ignore[attr-defined]


async def test_a_start_during_a_removal_is_refused(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    await press(stage, await upload(stage, elves()), "Store it")
    removing, said = stage.bot.uploads.remove, []

    async def remove_late(style: str) -> None:
        # SimCord does one thing at a time, so a start takes its place in the queue here.
        job = type("Job", (), {"style": style})
        with pytest.raises(UserError) as refusal:
            queue(stage).reserve([job])
        said.append(refusal.value.message_id)
        await removing(style)

    monkeypatch.setattr(stage.bot.uploads, "remove", remove_late)
    asked = await stage.ann.slash(stage.channel, "train remove", style="elves")
    assert "Elves is removed" in await press(stage, asked, "Remove it")
    assert said == ["train-style-removing"]
    assert shelved(stage) == []
    assert not queue(stage).is_closed_to("elves")
    assert "I know no style “elves”" in private(await stage.ann.slash(stage.channel, "train start", style="elves"))


@pytest.mark.usefixtures("processes")
async def test_a_removal_during_a_start_is_refused(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    await press(stage, await upload(stage, elves()), "Store it")
    store, said = module("_store").TrainStore, []
    add = store.add

    async def add_late(self: object, job: object) -> None:
        # The start has its place, and nothing of it is in the database yet.
        with pytest.raises(UserError) as refusal, queue(stage).closed_to("elves"):
            raise AssertionError
        said.append(refusal.value.message_id)
        await add(self, job)

    monkeypatch.setattr(store, "add", add_late)
    assert "Training" in public(await stage.ann.slash(stage.channel, "train start", style="elves")).title
    assert said == ["upload-error-training"]
    assert shelved(stage) == ["elves"]
    await stage.ann.slash(stage.channel, "train cancel")
    await stage.ended()
    with queue(stage).closed_to("elves"):
        assert queue(stage).is_closed_to("elves")


@pytest.mark.usefixtures("processes")
async def test_what_another_process_removes_during_a_training_gets_no_model(stage: Stage) -> None:
    await press(stage, await upload(stage, elves()), "Store it")
    stage.workshop.prepare_first(novelty=1)
    await stage.ann.slash(stage.channel, "train start", style="elves")
    await stage.bot.uploads.remove("elves")
    stage.workshop.finish()
    await stage.ended()
    assert "Its roster was removed meanwhile, so there is no new model." in stage.shown()
    assert stage.bot.registry.versions("elves") == []


async def test_what_a_half_failed_removal_took_is_recorded_and_another_completes_it(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    await press(stage, await upload(stage, elves()), "Store it")
    first = serve_elves(stage)
    other = "f" * 12
    (stage.models_dir / "elves" / other).mkdir()
    remove = checkpoint.remove

    def refuse_one(directory: os.PathLike[str]) -> None:
        if other in str(directory):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        remove(directory)  # type: ignore[arg-type]  # it is a Path

    asked = await stage.ann.slash(stage.channel, "train remove", style="elves")
    with monkeypatch.context() as disk:
        disk.setattr(checkpoint, "remove", refuse_one)
        assert "My disk does not let me: Permission denied" in await press(stage, asked, "Remove it")
    recorded = "SELECT action, version FROM model_changes ORDER BY id"
    assert stage.rows(recorded) == [("delete", first)]
    assert shelved(stage) == ["elves"]
    await press(stage, await stage.ann.slash(stage.channel, "train remove", style="elves"), "Remove it")
    assert stage.rows(recorded) == [("delete", first), ("delete", other)]
    assert shelved(stage) == []


async def test_a_roster_whose_folder_can_not_be_emptied_is_gone_all_the_same(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    await press(stage, await upload(stage, elves()), "Store it")
    monkeypatch.setattr("shutil.rmtree", lambda *_, **__: None)
    asked = await stage.ann.slash(stage.channel, "train remove", style="elves")
    assert "Elves is removed" in await press(stage, asked, "Remove it")
    assert shelved(stage) == []
    assert list(stage.bot.uploads.all) == []
