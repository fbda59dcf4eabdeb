"""The page's key, kept over restarts."""

import stat
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from sandbox.page.guard import kept_key
from sandbox.testing.driver import Driver


def test_a_key_is_kept_where_only_this_user_can_read_it(tmp_path: Path) -> None:
    path = tmp_path / "sandbox.key"
    key = kept_key(path)
    assert len(key) == 32
    assert kept_key(path) == key
    assert path.read_text() == key
    if sys.platform != "win32":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize(("text", "mode"), [("", 0o600), ("short", 0o600), ("ä" * 32, 0o600), ("a" * 32, 0o644)])
def test_a_file_that_others_can_read_or_without_a_key_is_replaced(tmp_path: Path, text: str, mode: int) -> None:
    path = tmp_path / "sandbox.key"
    path.write_text(text, encoding="utf-8")
    path.chmod(mode)
    key = kept_key(path)
    assert key not in {"", text}
    assert kept_key(path) == key


@pytest.mark.skipif(sys.platform == "win32", reason="only one user there")
def test_a_file_of_another_user_is_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "sandbox.key"
    key = kept_key(path)
    monkeypatch.setattr("os.geteuid", lambda: path.stat().st_uid + 1)
    assert kept_key(path) != key


def test_starts_at_the_same_time_leave_one_whole_key(tmp_path: Path) -> None:
    path = tmp_path / "sandbox.key"
    with ThreadPoolExecutor(8) as starts:
        keys = list(starts.map(lambda _: kept_key(path), range(32)))
    assert kept_key(path) in keys
    assert list(tmp_path.iterdir()) == [path]


async def test_two_starts_with_the_same_file_have_the_same_key(tmp_path: Path) -> None:
    keys = set()
    for _ in range(2):
        async with Driver.start("--key-file", str(tmp_path / "key")) as sandbox:
            keys.add(sandbox.addresses.key)
    assert len(keys) == 1
