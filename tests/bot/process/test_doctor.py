"""What `python -m bot doctor` says of a sound start, and of one that has something wrong."""

from pathlib import Path

import discord
import pytest

from bot.client.client import PERMISSIONS
from bot.process import doctor
from bot.process.doctor import Finding
from bot.settings import Settings
from bot.storage import schema
from models.store.manifest import MANIFEST_FILE
from sandbox.testing.driver import Driver


def findings(settings: Settings) -> dict[str, Finding]:
    return {finding.what: finding for finding in doctor.examine(settings)}


def with_token(settings: Settings, sandbox: Driver, token: str = "") -> Settings:
    return Settings(
        _env_file=None,  # type: ignore[call-arg]  # pydantic-settings adds it
        data_dir=settings.data_dir,
        discord_token=token or sandbox.addresses.token,
        discord_api_url=sandbox.addresses.api,
        discord_gateway_url=sandbox.addresses.gateway,
    )


def test_a_new_folder_is_sound_and_stays_empty(settings: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    assert doctor.tell(doctor.examine(settings))
    lines = capsys.readouterr().out.splitlines()
    assert all(line.startswith("ok ") for line in lines)
    assert "jin_yong" in next(line for line in lines if "models" in line)
    assert "runs against the sandbox" in lines[-1]
    assert not list(settings.data_dir.iterdir())


def test_each_thing_that_is_wrong_is_one_line(
    settings: Settings, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "jianghu.db").write_text("my diary " * 100)
    settings.models_dir.mkdir()
    (settings.models_dir / MANIFEST_FILE).write_text('{"active": {"jin_yong": "0123456789ab"}}')
    (tmp_path / "blocklist.txt").write_bytes(b"\xff")
    assert not doctor.tell(doctor.examine(settings))
    wrong = [line for line in capsys.readouterr().out.splitlines() if line.startswith("WRONG ")]
    assert [line.split()[1] for line in wrong] == ["database", "models", "texts"]


def test_an_older_database_is_told(settings: Settings, tmp_path: Path) -> None:
    schema.upgrade(tmp_path / "jianghu.db")
    assert f"has revision {schema.newest()}" in findings(settings)["database"].text


def test_a_folder_that_can_not_be_written_is_told(settings: Settings) -> None:
    found = findings(settings.model_copy(update={"data_dir": Path("/proc/jianghu")}))["folders"]
    assert not found.sound
    assert found.text == "DATA_DIR can't be used: /proc can't be written to"


def test_a_token_is_tried(settings: Settings, sandbox: Driver) -> None:
    found = findings(with_token(settings, sandbox))
    assert found["token"].sound
    assert "connections are left today" in found["gateway"].text
    assert found["servers"].sound


def test_a_wrong_token_is_told_and_not_shown(settings: Settings, sandbox: Driver) -> None:
    found = findings(with_token(settings, sandbox, "aaa.bbb.ccc"))["token"]
    assert found == Finding("token", "DISCORD_TOKEN can't be used: Discord does not accept it", sound=False)


@pytest.mark.parametrize(
    ("granted", "lacking"),
    [
        (PERMISSIONS, False),
        (discord.Permissions(administrator=True), False),
        (discord.Permissions(view_channel=True), True),
        (discord.Permissions.none(), True),
    ],
)
def test_permissions_that_a_role_lacks(granted: discord.Permissions, *, lacking: bool) -> None:
    assert doctor.lacks(granted.value) == lacking
