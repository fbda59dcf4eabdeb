import re
import subprocess
import sys
from pathlib import Path

import pytest

from bot import settings as settings_module
from bot.settings import Settings, SettingsError
from bot.storage.dialects.sqlite import path_of

TOKEN = "MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs"


@pytest.fixture(autouse=True)
def _clean(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in Settings.variables():
        monkeypatch.delenv(name, raising=False)


def test_nothing_needs_to_be_set() -> None:
    found = settings_module.read()
    assert found.discord_token is None
    assert found.data_dir == Path("data")
    assert found.models_dir == Path("data/models")
    assert found.database_url == "sqlite+aiosqlite:///data/jianghu.db"
    assert found.maintainer_ids == frozenset()


@pytest.mark.parametrize("blank", ["", "   "])
def test_blank_is_unset(blank: str, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = settings_module.read()
    for name in Settings.variables():
        monkeypatch.setenv(name, blank)
    assert settings_module.read() == expected


def test_data_dir_moves_what_is_kept_in_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATA_DIR", "/srv/jianghu")
    found = settings_module.read()
    assert found.models_dir == Path("/srv/jianghu/models")
    assert found.database_url == "sqlite+aiosqlite:////srv/jianghu/jianghu.db"


@pytest.mark.parametrize("folder", ["a b/ü", "what?", "50%", "100%25", "#1"])
def test_the_database_is_in_data_dir_whatever_it_is_called(
    folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATA_DIR", str(tmp_path / folder))
    assert path_of(settings_module.read().database_url) == tmp_path / folder / "jianghu.db"


def test_the_example_file_is_what_an_unset_environment_means(tmp_path: Path) -> None:
    expected = settings_module.read()
    example = Path(__file__).parents[2] / ".env.example"
    (tmp_path / ".env").write_text(example.read_text())
    assert settings_module.read() == expected


def test_the_example_file_describes_every_setting() -> None:
    example = (Path(__file__).parents[2] / ".env.example").read_text()
    described = dict(re.findall(r"^# (.+)\n([A-Z_]+)=", example, re.MULTILINE))
    assert set(described.values()) == set(Settings.variables())
    for description, name in described.items():
        assert description.startswith(Settings.variables()[name].replace("`", "").rstrip(".")), name


def test_the_environment_goes_before_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".env").write_text("LOG_LEVEL=ERROR\nMAINTAINER_IDS=1, 2,\nSOMETHING_ELSE=1\n")
    monkeypatch.setenv("LOG_LEVEL", "debug")
    found = settings_module.read()
    assert found.log_level == "DEBUG"
    assert found.maintainer_ids == {1, 2}


def test_a_blank_variable_does_not_hide_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".env").write_text("LOG_LEVEL=ERROR\n")
    monkeypatch.setenv("LOG_LEVEL", "")
    assert settings_module.read().log_level == "ERROR"


@pytest.mark.parametrize(
    ("name", "value", "complaint"),
    [
        ("DISCORD_API_URL", "discord.com", "it must be an address that begins with https:// or http://, such as"),
        ("DISCORD_API_URL", "ftp://discord.com", "it must be an address that begins with https:// or http://"),
        ("DISCORD_GATEWAY_URL", "https://discord.gg", "it must be an address that begins with wss:// or ws://"),
        ("MAINTAINER_IDS", "1,Mei", "'Mei' is not a user id, which is a number such as 80351110224678912"),
        ("MAINTAINER_IDS", "-1", "'-1' is not a user id"),
        ("LOG_LEVEL", "loud", "'LOUD' is not one of DEBUG, INFO, WARNING, ERROR"),
        ("DATABASE_URL", "jianghu.db", "this is not a URL; one such as sqlite:///data/jianghu.db would be right"),
        ("DATABASE_URL", "mysql://ann:secret@localhost/quiz", "the URL names a mysql database"),
        ("DATABASE_URL", "postgresql://ann:secret@localhost", "the URL names no database"),
        ("DATABASE_POOL", "0", "'0' is not a number from 1 to 100"),
        ("DATABASE_POOL", "many", "'many' is not a number from 1 to 100"),
        ("DISCORD_TOKEN", "two words", "a bot's token is one word"),
        ("DISCORD_TOKEN", "tokeñ", "a bot's token is one word"),
    ],
)
def test_a_bad_value_is_named_with_what_would_be_right(
    name: str, value: str, complaint: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError) as caught:
        settings_module.read()
    assert str(caught.value).startswith(f"{name} can't be used: {complaint}")
    assert "\n" not in str(caught.value)
    assert "secret" not in str(caught.value)


def test_the_token_is_in_no_message_about_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", f"{TOKEN} {TOKEN}")
    with pytest.raises(SettingsError) as caught:
        settings_module.read()
    assert TOKEN not in str(caught.value)
    monkeypatch.setenv("DISCORD_TOKEN", TOKEN)
    found = settings_module.read()
    assert TOKEN not in repr(found)
    assert TOKEN not in found.model_dump_json()


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SettingsError, match="must be a text file in UTF-8"):
        settings_module.read()


def test_a_directory_in_the_place_of_the_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / ".env").mkdir()
    with pytest.raises(SettingsError, match="not a regular file"):
        settings_module.read()


@pytest.mark.parametrize(
    ("count", "ids", "wrong"),
    [
        ("", "0", "SHARD_IDS can't be used: SHARD_COUNT must be set too"),
        ("2", "0,2", "SHARD_IDS can't be used: of 2 shards the last one is 1"),
        ("0", "0", "SHARD_COUNT can't be used: it must be a number from 1 to 100,000"),
        ("2", "first", "SHARD_IDS can't be used: 'first' is not the number of a shard; the first one is 0"),
    ],
)
def test_shards_that_do_not_fit_are_one_line(
    monkeypatch: pytest.MonkeyPatch, count: str, ids: str, wrong: str
) -> None:
    monkeypatch.setenv("SHARD_COUNT", count)
    monkeypatch.setenv("SHARD_IDS", ids)
    with pytest.raises(SettingsError) as refused:
        settings_module.read()
    assert str(refused.value) == wrong


def test_shards_are_separated_by_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHARD_COUNT", "4")
    monkeypatch.setenv("SHARD_IDS", "3, 0")
    found = settings_module.read()
    assert (found.shard_count, found.shard_ids) == (4, frozenset({0, 3}))


def bot_process(tmp_path: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "bot"],
        cwd=tmp_path,
        env={"PATH": "", "DISCORD_TOKEN": TOKEN, **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_the_bot_ends_with_one_line_about_a_bad_setting(tmp_path: Path) -> None:
    ended = bot_process(tmp_path, LOG_LEVEL="loud", DISCORD_API_URL="nowhere")
    assert ended.returncode == 2
    assert ended.stdout == ""
    [line] = ended.stderr.splitlines()
    assert "LOG_LEVEL" in line
    assert "DISCORD_API_URL" in line


@pytest.mark.parametrize("name", ["DATA_DIR", "MODELS_DIR"])
def test_the_bot_ends_with_one_line_about_a_folder_that_is_a_file(name: str, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("")
    ended = bot_process(tmp_path, **{name: "taken"})
    assert ended.returncode == 2
    assert ended.stderr.splitlines() == [f"{name} can't be used: taken is not a folder"]


def test_a_database_that_is_none_is_refused_before_the_sandbox_starts(tmp_path: Path) -> None:
    (tmp_path / "diary").write_text("my diary, page one " * 100)
    ended = bot_process(tmp_path, DISCORD_TOKEN="", DATABASE_URL="sqlite:///diary")
    assert ended.returncode == 1
    assert ended.stdout == ""
    [line] = ended.stderr.splitlines()
    assert "not a database" in line


def test_a_databases_password_is_not_shown_with_the_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://ann:secret@localhost/quiz")
    assert "secret" not in repr(settings_module.read())


def test_postgresqls_driver_is_imported_only_where_it_is_used() -> None:
    code = "import sys, bot.__main__, bot.storage.dialects; print(*sys.modules)"
    found = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert "bot.storage" in found.stdout.split()
    assert "psycopg" not in found.stdout.split()
