"""What the bot's user has no right to look at: one line in the log, and the shipped version serves."""

import logging
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from models.errors import CheckpointError, ManifestError, UnknownVersionError
from models.store import checkpoint
from models.store.manifest import read_manifest, write_manifest
from models.store.registry import Registry
from tests import tiny

STYLE = "jin_yong"
NOBODY = 65534


@pytest.fixture
def root() -> Iterator[Path]:
    # Not pytest's own folder, into which no other user can look.
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder)
        path.chmod(0o755)
        yield path


@contextmanager
def without_rights(path: Path) -> Iterator[None]:
    """Take all rights from a file or folder; root has them anyway, and becomes somebody else meanwhile."""
    mode, user = path.stat().st_mode, os.geteuid()
    path.chmod(0)
    if user == 0:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(user)
        path.chmod(mode)


@pytest.mark.parametrize(
    ("part", "complaint"),
    [
        ("", "manifest.json can't be read: Permission denied"),
        ("manifest.json", "manifest.json can't be read: Permission denied"),
        ("jin_yong", "{version} can't be read: Permission denied"),
        ("jin_yong/{version}", "card.json can't be read: Permission denied"),
        ("jin_yong/{version}/card.json", "card.json can't be read: Permission denied"),
        ("jin_yong/{version}/model.safetensors", "model.safetensors can't be read: Permission denied"),
        ("jin_yong/{version}/roster.tsv", "roster.tsv can't be read: Permission denied"),
    ],
)
def test_one_line_says_so_and_the_shipped_version_serves(
    root: Path, part: str, complaint: str, caplog: pytest.LogCaptureFixture
) -> None:
    shipped = tiny.write_models(root / "shipped")
    version = tiny.write_style(root / "trained", STYLE, seed=1)
    write_manifest(root / "trained", {STYLE: version})
    serving = Registry(root / "shipped", root / "trained")
    serving.refresh()
    started = Registry(root / "shipped", root / "trained")
    with without_rights(root / "trained" / part.format(version=version)), caplog.at_level(logging.WARNING):
        started.refresh()
        serving.refresh()
        assert started.versions(STYLE)
    assert len(caplog.messages) in {1, 2}
    assert all(message.endswith(complaint.format(version=version)) for message in caplog.messages)
    assert started.get(STYLE).version == shipped[STYLE]
    assert serving.get(STYLE).version == version


def test_what_is_asked_for_is_refused_in_one_sentence(root: Path) -> None:
    version = tiny.write_style(root, STYLE)
    registry = Registry(root)
    with without_rights(root / STYLE):
        with pytest.raises(CheckpointError, match=f"{version} can't be read: Permission denied"):
            checkpoint.read_card(root / STYLE / version)
        with pytest.raises(UnknownVersionError):
            registry.directory(STYLE, version)
    with without_rights(root), pytest.raises(CheckpointError, match="jin_yong can't be read: Permission denied"):
        registry.load(STYLE, version)
    with without_rights(root), pytest.raises(ManifestError, match="Permission denied"):
        read_manifest(root)
