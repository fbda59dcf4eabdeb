from pathlib import Path

import pytest

from bot.process import data_dir, runtime
from bot.process.exits import StartError
from bot.settings import Settings, SettingsError
from bot.storage import schema
from bot.storage.dialects.sqlite import File


@pytest.fixture(autouse=True)
def _no_models(monkeypatch: pytest.MonkeyPatch) -> None:
    def load(*_: object) -> None:
        raise AssertionError("the start went on")

    monkeypatch.setattr(runtime, "_load_models", load)


async def test_a_second_bot_on_the_same_folder_does_not_start(settings: Settings) -> None:
    with (
        data_dir.claimed(settings.data_dir),
        pytest.raises(StartError, match=rf"^DATA_DIR {settings.data_dir} is in use by another bot"),
    ):
        await runtime.serve(settings)


async def test_a_folder_that_can_only_be_read_does_not_get_ready(settings: Settings, tmp_path: Path) -> None:
    read_only = settings.model_copy(update={"data_dir": Path("/sys"), "models_dir": tmp_path})
    with pytest.raises(SettingsError, match=r"^DATA_DIR can't be used: /sys can't be written to"):
        await runtime.serve(read_only)


async def test_a_damaged_database_does_not_start_and_is_left_as_it_is(settings: Settings) -> None:
    path = settings.data_dir / "jianghu.db"
    schema.upgrade(File(path))
    damaged = path.read_bytes()[:9000]
    path.write_bytes(damaged)
    with pytest.raises(StartError, match=rf"^the database at {path} "):
        await runtime.serve(settings)
    assert path.read_bytes() == damaged
    with data_dir.claimed(settings.data_dir):
        pass
