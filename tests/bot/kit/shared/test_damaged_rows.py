"""What a database holds is untrusted input: a bad row is refused in one line, and the old version serves."""

import pytest

from models.store.checkpoint import CARD_FILE, WEIGHTS_FILE
from tests.bot.kit.shared.conftest import STYLE, Process, Rows

OF_FILE = "WHERE sha256 IN (SELECT sha256 FROM shared_files WHERE folder LIKE '%/{version}' AND name = '{name}')"


@pytest.mark.parametrize(
    ("name", "content", "complaint"),
    [
        (WEIGHTS_FILE, "'\\x00'", f"{WEIGHTS_FILE} is damaged in the database"),
        (CARD_FILE, "'\\x7b7d'", f"{CARD_FILE} is damaged in the database"),
        (
            CARD_FILE,
            "decode(repeat('20', 200000), 'hex')",
            f"{CARD_FILE} has 200,000 bytes in the database, more than the limit of 131,072",
        ),
    ],
)
def test_damaged_bytes_never_serve(
    ours: Process,
    theirs: Process,
    rows: Rows,
    caplog: pytest.LogCaptureFixture,
    name: str,
    content: str,
    complaint: str,
) -> None:
    good = ours.train(1)
    ours.promote(good)
    assert theirs.serves == good
    bad = ours.train(2)
    ours.promote(bad)
    rows(f"UPDATE shared_contents SET content = {content} {OF_FILE.format(version=bad, name=name)}")  # noqa: S608
    for _ in range(2):
        assert theirs.serves == good
    assert theirs.versions == {good}
    refusals = [record.message for record in caplog.records if record.name.startswith("bot.")]
    assert refusals == [f"the shared version {STYLE}/{bad} is not used: {complaint}"]
    caplog.clear()


def test_a_missing_row_of_a_file_is_refused(
    ours: Process, theirs: Process, rows: Rows, caplog: pytest.LogCaptureFixture
) -> None:
    before = theirs.serves
    version = ours.train(1)
    ours.promote(version)
    rows(f"DELETE FROM shared_files WHERE name = '{WEIGHTS_FILE}'")  # noqa: S608 - ours
    assert theirs.serves == before
    assert f"{WEIGHTS_FILE} is missing" in caplog.text
    caplog.clear()


def test_another_versions_files_are_refused(
    ours: Process, theirs: Process, rows: Rows, caplog: pytest.LogCaptureFixture
) -> None:
    before = theirs.serves
    version = ours.train(1)
    ours.promote(version)
    rows("UPDATE shared_files SET folder = 'models/gu_long/0123456789ab'")
    assert theirs.serves == before
    assert f"the card belongs to {STYLE}/{version}" in caplog.text
    caplog.clear()


def test_a_folder_that_is_no_version_makes_no_path(ours: Process, theirs: Process, rows: Rows) -> None:
    ours.train(1)
    ours.registry.refresh()
    for hostile in ("models/../../escaped", "rosters/../escaped", "models/jin_yong/..", "escaped"):
        some = f"SELECT '{hostile}', 'card.json', min(sha256) FROM shared_files"  # noqa: S608 - ours
        rows(f"INSERT INTO shared_files {some}")
    rows("UPDATE shared_manifest SET revision = revision + 1")
    theirs.registry.refresh()
    assert not list(theirs.folder.parent.rglob("*escaped*"))


def test_a_manifest_that_can_not_be_read_changes_nothing(
    ours: Process, theirs: Process, rows: Rows, caplog: pytest.LogCaptureFixture
) -> None:
    version = ours.train(1)
    ours.promote(version)
    assert theirs.serves == version
    rows("""UPDATE shared_manifest SET revision = revision + 1, manifest = '{"active": {"../x": "y"}}'""")
    assert theirs.serves == version
    assert "the database's manifest names a style or version that can't exist" in caplog.text


def test_a_lost_version_comes_back(ours: Process, theirs: Process) -> None:
    version = ours.train(1)
    ours.promote(version)
    assert theirs.serves == version
    (theirs.root / STYLE / version).rename(theirs.folder / "lost")
    theirs.restart()
    assert theirs.versions == {version}
