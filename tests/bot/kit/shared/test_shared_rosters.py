"""Uploaded rosters go where their models go."""

from collections.abc import Callable

import pytest
import sqlalchemy as sa

from bot.kit.shared import _rows
from bot.kit.styles.uploads import FOLDER, Uploads
from models.errors import SharedStoreError
from models.uploads.upload import Upload, read_upload
from tests.bot.cogs.train.uploads.rosters import elves
from tests.bot.kit.shared.conftest import Process, Rows

STYLE = "elves"


@pytest.fixture
def upload() -> Upload:
    return read_upload(elves())


async def uploads_of(process: Process) -> Uploads:
    assert (process.folder / FOLDER).name == "rosters"
    return await Uploads.load(process.folder, process.shared)


async def follow(uploads: Uploads, process: Process) -> list[str]:
    process.registry.refresh()
    await uploads.follow()
    return list(uploads.all)


async def test_what_is_uploaded_to_one_process_is_there_in_the_other(
    ours: Process, theirs: Process, upload: Upload, rows: Rows
) -> None:
    mine, other = await uploads_of(ours), await uploads_of(theirs)
    await mine.put(STYLE, "High elves", "From the woods.", upload)
    assert await follow(other, theirs) == [STYLE]
    assert (other.all[STYLE].names, other.all[STYLE].about) == (mine.all[STYLE].names, "From the woods.")
    assert theirs.shelf.files(STYLE) == ours.shelf.files(STYLE)
    await other.remove(STYLE)
    assert await follow(mine, ours) == []
    assert not (ours.folder / FOLDER / STYLE).exists()
    assert rows("SELECT count(*) FROM shared_contents") == [(0,)]


async def test_rosters_from_before_are_shared_once(
    process: Callable[[str], Process], upload: Upload, ours: Process
) -> None:
    theirs = process("theirs")
    theirs.shelf.put(STYLE, "Elves", "", upload)
    theirs.registry.refresh()
    assert await follow(await uploads_of(ours), ours) == [STYLE]
    ours.shared.change_roster(STYLE, lambda: ours.shelf.remove(STYLE))
    # Shared before, and removed by another process meanwhile.
    theirs.restart()
    assert theirs.shelf.all() == {}


async def test_a_roster_that_the_database_does_not_take_is_nowhere(
    ours: Process, upload: Upload, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine = await uploads_of(ours)

    def lost(*_: object) -> None:
        raise sa.exc.OperationalError("", None, Exception("gone"))

    with monkeypatch.context() as patch:
        patch.setattr(_rows, "save", lost)
        with pytest.raises(SharedStoreError, match="gone"):
            await mine.put(STYLE, "Elves", "", upload)
    assert await follow(mine, ours) == []
    assert ours.shelf.all() == {}


async def test_a_damaged_roster_is_refused(
    ours: Process, theirs: Process, upload: Upload, rows: Rows, caplog: pytest.LogCaptureFixture
) -> None:
    mine, other = await uploads_of(ours), await uploads_of(theirs)
    await mine.put(STYLE, "Elves", "", upload)
    rows("UPDATE shared_contents SET content = '\\x00'")
    assert await follow(other, theirs) == []
    assert "the shared roster elves is not used: about.toml is damaged in the database" in caplog.text
    caplog.clear()
