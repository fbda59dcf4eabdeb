"""Wrong settings and wrong calls: each is refused in one short line, with the right exit code."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.process import runtime
from bot.process.exits import StartError
from bot.settings import Settings, SettingsError
from bot.storage import schema
from bot.storage.dialects.sqlite import File
from tests.bot.process.bad_settings import BAD, LONG

SETTINGS = [(name, value) for name, values in BAD.items() for value in values]
BAD_FILES = {
    "open double quote": 'DISCORD_TOKEN="abc\n',
    "open single quote": "DISCORD_TOKEN='abc\nLOG_LEVEL=INFO\n",
    "quote at the end": 'DISCORD_TOKEN=abc"\n',
    "no equals sign": "DISCORD_TOKEN abc\n",
    "prose": "Dear diary,\n",
    "something after the quote": 'DATA_DIR="a" b\n',
    "a wrong value": "LOG_LEVEL=loud\n",
    "a long value": f"LOG_LEVEL={LONG}\n",
    "too large": "#" * 2_000_000,
    "a NUL": "DATA_DIR=a\0b\n",
    "a value of a megabyte": f"LOG_LEVEL={'x' * 900_000}\n",
}
CALLS = [
    *(["--nope"], ["nope"], ["--log-level", "DEBUG"], ["db"], ["db", "nope"], ["db", "--nope"], ["run"], ["-x"]),
    *(["db", "upgrade", "x"], ["db", "current", "x"], ["db", "backup", "a", "b"], ["db", "restore"], [LONG]),
    *(["db", "restore", "a", "b"], ["db", "backup", "--to", "a"], ["db", "upgrade", "--force"], ["db", LONG]),
    *(
        ["db", "db"],
        ["nope", "--help"],
        ["db", "restore", "--nope"],
        ["db", "current", "-v"],
        ["db", "backup", "a\0b"],
        ["db", "restore", "a\0b"],
    ),
    *(["cluster"], ["cluster", "2"], ["cluster", "--processes", "0"], ["cluster", "--processes", "two"]),
    ["cluster", "--processes", "65"],
]
FAILING = {
    "backup onto a folder": ["db", "backup", "."],
    "backup without a name": ["db", "backup", ""],
    "backup onto the database": ["db", "backup", "data/jianghu.db"],
    "backup with a long name": ["db", "backup", LONG],
    "backup with a name that is too long with its suffix": ["db", "backup", "n" * 250],
    "backup into a folder that is none": ["db", "backup", "file/copy.db"],
    "backup into a folder that is missing": ["db", "backup", "missing/copy.db"],
    "restore nothing": ["db", "restore", "missing.db"],
    "restore a folder": ["db", "restore", "."],
    "restore a diary": ["db", "restore", "file"],
    "restore an empty file": ["db", "restore", "empty"],
    "restore the database itself": ["db", "restore", "data/jianghu.db"],
    "restore a bookmark file": ["db", "restore", "bookmarks.db"],
    "restore a long name": ["db", "restore", LONG],
}


@pytest.fixture(autouse=True)
def _clean(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in list(os.environ):
        if name.upper() in Settings.variables():
            monkeypatch.delenv(name)

    async def serve(_: Settings, *, launched: bool) -> None:
        raise AssertionError(f"the bot was started, {launched}")

    monkeypatch.setattr(runtime, "serve", serve)


def refused(capsys: pytest.CaptureFixture[str], code: int, *arguments: str) -> str:
    """Run the command line, and return the one line that it prints."""
    assert main(arguments) == code
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.endswith("\n")
    [line] = printed.err.splitlines()
    assert len(line) < 520
    assert "Traceback" not in line
    assert "secret" not in line
    return line


def test_there_are_enough() -> None:
    assert len(SETTINGS) + len(BAD_FILES) + len(CALLS) + len(FAILING) >= 120


@pytest.mark.parametrize(("name", "value"), SETTINGS, ids=lambda part: ascii(part)[:40])
@pytest.mark.parametrize("arguments", [[], ["db", "current"]], ids=["run", "db"])
def test_a_bad_setting(
    name: str,
    value: str,
    arguments: list[str],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    if "\0" in value:
        # No environment can hold it, but a file can.
        (tmp_path / ".env").write_text(f"{name}={value}\n")
    else:
        monkeypatch.setenv(name, value)
    line = refused(capsys, 2, *arguments)
    assert line.startswith(f"{name} can't be used: ")
    assert len(line) < 250
    assert list(tmp_path.glob("[!.]*")) == []


@pytest.mark.parametrize("content", BAD_FILES.values(), ids=BAD_FILES)
def test_a_bad_env_file(content: str, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / ".env").write_text(content)
    line = refused(capsys, 2)
    assert ".env" in line or "can't be used" in line
    assert "abc" not in line
    assert len(line) < 250


def test_a_pipe_in_the_place_of_the_env_file(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    os.mkfifo(tmp_path / ".env")
    assert "not a regular file" in refused(capsys, 2)


@pytest.mark.parametrize("arguments", CALLS, ids=lambda call: " ".join(call)[:40])
def test_a_wrong_call(arguments: list[str], capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    refused(capsys, 2, *arguments)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("arguments", FAILING.values(), ids=FAILING)
def test_a_call_that_can_not_be_done(
    arguments: list[str], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    database = tmp_path / "data" / "jianghu.db"
    schema.upgrade(File(database))
    (tmp_path / "file").write_text("my diary, page one " * 100)
    (tmp_path / "empty").touch()
    with closing(sqlite3.connect(tmp_path / "bookmarks.db")) as connection:
        connection.execute("CREATE TABLE bookmarks (url TEXT)")
    before = database.read_bytes()
    refused(capsys, 1, *arguments)
    assert database.read_bytes() == before
    assert list(tmp_path.rglob("*.partial")) == []


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("DATA_DIR", '"/srv/jianghu"', Path("/srv/jianghu")),
        ("DATA_DIR", "'/srv/jianghu'", Path("/srv/jianghu")),
        ("DATA_DIR", "/srv/jianghu\r", Path("/srv/jianghu")),
        ("DATA_DIR", '"/srv/my data"\r', Path("/srv/my data")),
        ("DATA_DIR", "~/x", Path.home() / "x"),
        ("DATA_DIR", "/srv/it's", Path("/srv/it's")),
        ("LOG_LEVEL", '"debug"', "DEBUG"),
        ("MAINTAINER_IDS", '"1, 2"', frozenset({1, 2})),
        ("DATA_DIR", '""', Path("data")),
    ],
)
def test_what_was_meant_is_understood(
    name: str, value: str, expected: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, value)
    assert getattr(Settings(), name.lower()) == expected


def test_a_quoted_token_is_understood(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", '"abc.def"\r')
    token = Settings().discord_token
    assert token
    assert token.get_secret_value() == "abc.def"


@pytest.mark.parametrize(
    ("error", "code", "expected"),
    [
        (SettingsError("DISCORD_TOKEN can't be used"), 2, "DISCORD_TOKEN can't be used"),
        (StartError("403: you\nsent Bot abc.def"), 1, "403: you sent Bot [hidden]"),
        (
            StartError("proxy said http://ann:s%40cret@proxy, s@cret"),
            1,
            "proxy said http://ann:[hidden]@proxy, [hidden]",
        ),
        (StartError("x" * 10_000), 1, "x" * 500 + "..."),
        (StartError("DATA_DIR a\udcffb"), 1, "DATA_DIR a\\udcffb"),
    ],
)
def test_a_failed_start_is_one_short_line_without_secrets(
    error: Exception, code: int, expected: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    async def serve(_: Settings, *, launched: bool) -> None:
        assert not launched
        raise error

    monkeypatch.setattr(runtime, "serve", serve)
    monkeypatch.setenv("DISCORD_TOKEN", "abc.def")
    monkeypatch.setenv("HTTPS_PROXY", "http://ann:s%40cret@proxy:3128")
    assert main([]) == code
    assert capsys.readouterr().err == f"{expected}\n"


def test_a_fault_of_our_own_is_logged_without_secrets(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    async def serve(_: Settings, *, launched: bool) -> None:
        assert not launched
        raise RuntimeError("abc.def")

    monkeypatch.setattr(runtime, "serve", serve)
    monkeypatch.setenv("DISCORD_TOKEN", "abc.def")
    assert main([]) == 1
    printed = capsys.readouterr().err
    assert "RuntimeError: [hidden]" in printed
    assert "abc.def" not in printed


def test_a_byte_order_mark_hides_no_setting(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("\ufeffLOG_LEVEL=ERROR\n", encoding="utf-8")
    assert Settings().log_level == "ERROR"
