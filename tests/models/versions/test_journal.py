from pathlib import Path

import pytest

from models.promotion.gates import Reason
from models.versions.journal import JOURNAL_FILE, Action, Entry, entries, record

VERSION = "0123456789ab"


def test_the_last_entries_come_newest_first(tmp_path: Path) -> None:
    assert entries(tmp_path, 5) == []
    written = [
        Entry(action=action, style="jin_yong", version=VERSION, reasons=(Reason.WORSE,))
        for action in (Action.PROMOTE, Action.ROLLBACK, Action.DELETE)
    ]
    for entry in written:
        record(tmp_path / "models", entry)
    assert entries(tmp_path / "models", 2) == written[:0:-1]


@pytest.mark.parametrize("line", [b"", b"{", b"[]", b'{"action": "fly"}', b"\xff\xfe", b"[" * 10_000])
def test_lines_that_are_no_entries_hide_no_others(tmp_path: Path, line: bytes) -> None:
    entry = Entry(action=Action.PIN, style="jin_yong", version=VERSION)
    record(tmp_path, entry)
    with (tmp_path / JOURNAL_FILE).open("ab") as file:
        file.write(line + b"\n")
    record(tmp_path, entry)
    assert entries(tmp_path, 5) == [entry, entry]


def test_half_a_line_takes_no_other_with_it(tmp_path: Path) -> None:
    entry = Entry(action=Action.PIN, style="jin_yong", version=VERSION)
    record(tmp_path, entry)
    with (tmp_path / JOURNAL_FILE).open("ab") as file:
        file.write(b'{"at": "20')
    record(tmp_path, entry)
    assert entries(tmp_path, 5) == [entry, entry]


def test_a_journal_that_is_no_plain_file_is_not_read(tmp_path: Path) -> None:
    (tmp_path / JOURNAL_FILE).symlink_to("/dev/zero")
    assert entries(tmp_path, 5) == []


def test_of_a_journal_that_has_grown_too_long_the_end_is_read(tmp_path: Path) -> None:
    entry = Entry(action=Action.PIN, style="jin_yong", version=VERSION)
    (tmp_path / JOURNAL_FILE).write_bytes(b"x" * 2**22 + b"\n")
    record(tmp_path, entry)
    assert entries(tmp_path, 5) == [entry]
