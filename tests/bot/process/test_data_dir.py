import stat
import subprocess
import sys
from pathlib import Path

import pytest

from bot.process import data_dir
from bot.process.exits import StartError
from bot.settings import Settings, SettingsError

HOLDER = """
import sys
from pathlib import Path
from bot.process import data_dir
with data_dir.claimed(Path(sys.argv[1])):
    print("claimed", flush=True)
    sys.stdin.read()
"""


def test_a_second_bot_is_refused_until_the_first_is_gone_even_by_a_crash(tmp_path: Path) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, tmp_path], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with holder:
        assert holder.stdout
        assert holder.stdout.readline() == "claimed\n"
        with (
            pytest.raises(StartError, match=rf"^DATA_DIR {tmp_path} is in use by another bot"),
            data_dir.claimed(tmp_path),
        ):
            pass
        holder.kill()
    with data_dir.claimed(tmp_path):
        pass


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no modes")
def test_a_new_folder_is_for_its_own_user_alone_and_an_old_one_keeps_its_mode(
    tmp_path: Path, settings: Settings
) -> None:
    chosen = settings.model_copy(update={"data_dir": tmp_path / "data", "models_dir": tmp_path / "models"})
    chosen.models_dir.mkdir(mode=0o755)
    data_dir.make(chosen)
    assert stat.S_IMODE(chosen.data_dir.stat().st_mode) == 0o700
    assert stat.S_IMODE(chosen.models_dir.stat().st_mode) == 0o755


def test_a_folder_is_free_again_after_use(tmp_path: Path) -> None:
    for _ in range(2):
        with data_dir.claimed(tmp_path):
            pass


@pytest.mark.skipif(sys.platform != "linux", reason="needs a folder that not even root can write to")
@pytest.mark.parametrize("folder", ["/proc/self", "/sys"])
def test_a_folder_that_can_only_be_read_is_refused(folder: str) -> None:
    with (
        pytest.raises(SettingsError, match=f"^DATA_DIR can't be used: {folder} can't be written to"),
        data_dir.claimed(Path(folder)),
    ):
        pass
