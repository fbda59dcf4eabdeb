"""What `python -m bot doctor` says of a sound start, and of one that has something wrong."""

import asyncio
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import discord
import pytest
import pytest_asyncio
from discord.gateway import DiscordWebSocket
from discord.http import Route
from pydantic import HttpUrl, SecretStr

from bot.client.client import PERMISSIONS
from bot.kit.pictures import font
from bot.kit.script import Script
from bot.process import doctor
from bot.process.doctor import Finding
from bot.settings import Settings
from bot.storage import schema
from bot.storage.dialects.sqlite import File
from models.store.manifest import MANIFEST_FILE
from sandbox.testing.driver import Driver
from tests.bot.storage.test_migrations import OLDER, make


@pytest_asyncio.fixture
async def sandbox() -> AsyncIterator[Driver]:
    async with Driver.start() as sandbox:
        yield sandbox


@pytest.fixture(autouse=True)
def _other_tests_talk_to_their_own_servers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Route, "BASE", Route.BASE)
    monkeypatch.setattr(DiscordWebSocket, "DEFAULT_GATEWAY", DiscordWebSocket.DEFAULT_GATEWAY)


@pytest.fixture(autouse=True)
def training(monkeypatch: pytest.MonkeyPatch) -> tuple[str, ...]:
    """A program that starts at once stands in the place of this one."""
    program = doctor.TRAINING
    monkeypatch.setattr(doctor, "TRAINING", (sys.executable, "-c", ""))
    return program


def findings(settings: Settings) -> dict[str, Finding]:
    return {finding.what: finding for finding in doctor.examine(settings)}


def with_token(settings: Settings, sandbox: Driver, token: str = "") -> Settings:
    changes = {
        "discord_token": SecretStr(token or sandbox.addresses.token),
        "discord_api_url": HttpUrl(sandbox.addresses.api),
    }
    return settings.model_copy(update=changes)


def test_a_new_folder_is_sound_and_stays_empty(
    settings: Settings,
    training: tuple[str, ...],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(doctor, "TRAINING", training)
    assert doctor.tell(doctor.examine(settings))
    lines = capsys.readouterr().out.splitlines()
    assert all(line.startswith("ok ") for line in lines)
    assert "jin_yong" in next(line for line in lines if line.startswith("ok    models"))
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


@pytest.mark.parametrize("script", Script)
def test_a_face_of_the_font_that_lacks_hanzi_is_told(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, script: Script
) -> None:
    monkeypatch.setattr(font, "has", lambda _, face: face is not script)
    found = findings(settings)["font"]
    assert not found.sound
    assert found.text == f"{font.FACES[script]} is missing or damaged: install the package again"


def test_a_training_program_that_can_not_start_is_told_and_has_no_token(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = "import no_such_module_as_this"
    monkeypatch.setattr(doctor, "TRAINING", (sys.executable, "-c", program))
    found = findings(settings)["training"]
    assert found.text == (
        "its program can't start, so /train fails: ModuleNotFoundError: No module named 'no_such_module_as_this'"
    )
    assert not found.sound
    monkeypatch.setenv("DISCORD_TOKEN", "abc.def")
    monkeypatch.setattr(
        doctor, "TRAINING", (sys.executable, "-c", "import os; exit('DISCORD_TOKEN' in os.environ)")
    )
    assert findings(settings)["training"].sound


def test_a_databases_revision_is_told(settings: Settings, tmp_path: Path) -> None:
    schema.upgrade(File(tmp_path / "jianghu.db"))
    assert findings(settings)["database"].text.endswith(f" is sound and has revision {schema.newest()}")


def test_an_older_database_is_told(settings: Settings, tmp_path: Path) -> None:
    make(tmp_path / "jianghu.db", OLDER[-1])
    found = findings(settings)["database"]
    assert found.sound
    assert found.text.endswith(f" has revision {OLDER[-1]}, which the next start brings up to date")


def test_a_folder_that_can_not_be_written_is_told(settings: Settings) -> None:
    found = findings(settings.model_copy(update={"data_dir": Path("/proc/jianghu")}))["folders"]
    assert not found.sound
    assert found.text.startswith("DATA_DIR can't be used: /proc can't be written to: ")


async def test_a_token_is_tried(settings: Settings, sandbox: Driver) -> None:
    found = await asyncio.to_thread(findings, with_token(settings, sandbox))
    assert found["token"].sound
    assert "connections are left today" in found["gateway"].text
    assert found["servers"].sound


async def test_a_wrong_token_is_told_and_not_shown(settings: Settings, sandbox: Driver) -> None:
    found = await asyncio.to_thread(findings, with_token(settings, sandbox, "aaa.bbb.ccc"))
    assert found["token"] == Finding(
        "token", "DISCORD_TOKEN can't be used: Discord does not accept it", sound=False
    )


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
