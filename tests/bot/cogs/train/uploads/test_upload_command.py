"""/train upload and /train remove in a simulated server."""

import errno
import os
from pathlib import Path

import pytest

from bot.kit.styles.uploads import Uploads
from models.store import checkpoint
from models.store.manifest import write_manifest
from models.uploads.shelf import Shelf
from tests.bot.cogs.quiz.ledger import rows
from tests.bot.cogs.train.stage import Stage
from tests.bot.cogs.train.uploads.rosters import elves, press, upload
from tests.bot.reading import private, public, read
from tests.tiny import content

# SimCord would call every refusal an error, although the bot has answered it.
pytestmark = pytest.mark.simcord(check_errors=False)


def shelf(stage: Stage) -> Shelf:
    return Shelf(stage.bot.settings.data_dir / "rosters")


def stored(stage: Stage) -> dict[str, int]:
    """Return the rosters on disk, each with how many names it has."""
    return {style: shelved.names for style, shelved in shelf(stage).all().items()}


def serve_elves(stage: Stage) -> str:
    """Put a model of the style `elves` in place, as a training would; return its version."""
    card, weights, roster = content("jin_yong", 3)
    card = card.model_copy(update={"style": "elves", "display": {"en-US": "Elves", "zh-CN": "Elves"}})
    checkpoint.write(stage.models_dir, card, weights, roster)
    write_manifest(stage.models_dir, {"elves": card.version})
    stage.bot.registry.refresh()
    return card.version


async def test_a_roster_is_shown_and_stored_once_it_is_confirmed(stage: Stage) -> None:
    shown = await upload(stage, elves() + b"Araadil\n", about="They go *west*.")
    text = private(shown)
    assert "**400** names" in text
    assert "One line repeats an earlier name" in text
    assert "Latin (400)" in text
    assert "begins with nothing learned" in text
    assert "Id elves. Nothing is stored yet." in text
    assert stored(stage) == {}
    done = await press(stage, shown, "Store it")
    assert "choose the style elves" in done
    assert stored(stage) == {"elves": 400}


async def test_an_upload_that_is_not_confirmed_leaves_nothing(stage: Stage) -> None:
    shown = await upload(stage, elves())
    assert "Nothing was stored" in await press(stage, shown, "Don’t store it")
    assert stored(stage) == {}


async def test_all_that_is_wrong_with_a_file_is_told_at_once(stage: Stage) -> None:
    shown = await upload(stage, elves() + "R2D2\nАda\n".encode() + b"**A**\n" * 30)
    text = private(shown)
    assert "Line 401: “R2D2” has a digit or number (U+0032)" in text
    assert "Line 402: “Аda” mixes letters of Cyrillic and Latin" in text
    assert r"Line 403: “\*\*A\*\*” has the sign \* (U+002A)" in text
    assert "And 12 more." in text
    assert read(shown).labels == ("Back to the form",)
    assert stored(stage) == {}


async def test_a_large_file_is_refused(stage: Stage) -> None:
    assert "more than 1,048,576 bytes" in private(await upload(stage, b"a" * (2**20 + 1)))


async def test_a_second_upload_replaces_the_first_only_when_that_is_confirmed(stage: Stage) -> None:
    first = await upload(stage, elves(200))
    late = await upload(stage, elves(300))
    await press(stage, first, "Store it")
    assert "something has changed" in await press(stage, late, "Store it")
    assert stored(stage) == {"elves": 200}
    shown = await upload(stage, elves(400), name="High elves", key="elves")
    assert "It replaces a roster of 200 names" in private(shown)
    await press(stage, shown, "Replace the roster")
    assert stored(stage) == {"elves": 400}
    assert shelf(stage).all()["elves"].display["en-US"] == "High elves"


@pytest.mark.parametrize(
    ("name", "key", "told"),
    [
        ("Jin Yong", "others", "Another style is called “Jin Yong” already"),
        ("金庸", "others", "Another style is called"),
        ("Elves", "jin_yong", "The id jin\\_yong belongs to Jin Yong"),
        ("Elves", "../../etc", "can’t be an id"),
        ("Elves", "1st", "can’t be an id"),
        ("***", "elves", "needs a name with a letter"),
        ("Ελφ", "", "can’t be an id"),
    ],
)
async def test_a_style_needs_a_name_and_an_id_of_its_own(stage: Stage, name: str, key: str, told: str) -> None:
    assert told in private(await upload(stage, elves(), name, key))
    assert stored(stage) == {}


async def test_a_full_disk_is_told(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(number: int) -> None:
        assert number
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    shown = await upload(stage, elves())
    with monkeypatch.context() as disk:
        disk.setattr(os, "fsync", full)
        assert "No space left on device" in await press(stage, shown, "Store it")
    assert stored(stage) == {}
    await press(stage, shown, "Store it")
    assert stored(stage) == {"elves": 400}


async def test_others_upload_and_remove_nothing(stage: Stage) -> None:
    shown = await upload(stage, elves())
    stage.bot.settings = stage.bot.settings.model_copy(update={"maintainer_ids": frozenset()})
    assert "Only my maintainers" in await press(stage, shown, "Store it")
    assert "Only my maintainers" in private(await stage.ann.slash(stage.channel, "train upload"))
    assert "Only my maintainers" in private(await stage.ann.slash(stage.channel, "train remove", style="elves"))
    assert stored(stage) == {}


@pytest.mark.usefixtures("processes")
async def test_an_uploaded_style_is_trained_from_its_own_folder(stage: Stage) -> None:
    await press(stage, await upload(stage, elves(), name="Kızıl Elfler"), "Store it")
    stage.workshop.finish()
    offered = await stage.ann.autocomplete(stage.channel, "train start", "style", "kızıl")
    assert [choice["value"] for choice in offered] == ["kizil_elfler"]
    await stage.ann.slash(stage.channel, "train start", style="Kızıl Elfler")
    await stage.ended()
    assert stage.rows("SELECT style FROM training_jobs") == [("kizil_elfler",)]
    assert stage.workshop.corpora == stage.bot.settings.data_dir / "rosters" / "kizil_elfler"


async def test_who_they_are_is_what_was_written_or_how_many(stage: Stage) -> None:
    await press(stage, await upload(stage, elves(), about="They go *west*."), "Store it")
    serve_elves(stage)
    told = public(await stage.ann.slash(stage.channel, "styles", style="elves")).text
    assert r"They go \*west\*." in told
    await press(stage, await upload(stage, elves()), "Replace the roster")
    told = public(await stage.ann.slash(stage.channel, "styles", style="elves")).text
    assert "These are 400 names that my maintainers brought." in told


async def test_a_removed_style_serves_no_more(stage: Stage, path: Path) -> None:
    await press(stage, await upload(stage, elves()), "Store it")
    version = serve_elves(stage)
    asked = await stage.ann.slash(stage.channel, "train remove", style="elves")
    assert "400 names and its model are deleted" in private(asked)
    assert "elves" in stage.bot.registry.styles()
    assert "Elves is removed" in await press(stage, asked, "Remove it")
    assert stored(stage) == {}
    assert "elves" not in stage.bot.registry.styles()
    assert stage.bot.registry.versions("elves") == []
    assert rows(path, "SELECT action, style, version, user_id FROM model_changes") == [
        ("delete", "elves", version, stage.ann.id)
    ]
    assert "No style was uploaded" in private(await stage.ann.slash(stage.channel, "train remove", style="elves"))


async def test_a_style_that_trains_is_not_removed(stage: Stage, processes: None) -> None:
    assert processes is None
    await press(stage, await upload(stage, elves()), "Store it")
    await stage.ann.slash(stage.channel, "train start", style="elves")
    asked = await stage.ann.slash(stage.channel, "train remove", style="elves")
    assert "A training of this style runs or waits" in await press(stage, asked, "Remove it")
    assert stored(stage) == {"elves": 400}
    await stage.ann.slash(stage.channel, "train cancel")
    await stage.ended()


async def test_what_was_stored_is_there_after_a_restart(stage: Stage) -> None:
    await press(stage, await upload(stage, elves()), "Store it")
    half = stage.bot.settings.data_dir / "rosters" / "orcs"
    half.mkdir()
    assert list((await Uploads.load(stage.bot.settings.data_dir)).all) == ["elves"]
    assert not half.exists()
