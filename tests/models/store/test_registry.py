import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest

from models.errors import CheckpointError, UnknownStyleError
from models.store import checkpoint
from models.store.card import ARTICLE
from models.store.manifest import MANIFEST_FILE, clear_leftovers, read_manifest, write_manifest
from models.store.registry import Registry
from tests import tiny
from tests.failing_disk import Disk, Fault, failing


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    root = tmp_path / "shipped"
    tiny.write_models(root)
    return root


@pytest.fixture
def trained(tmp_path: Path) -> Path:
    return tmp_path / "trained"


@pytest.fixture
def registry(shipped: Path, trained: Path) -> Registry:
    registry = Registry(shipped, trained)
    registry.refresh()
    return registry


def test_shipped_styles_are_served(registry: Registry) -> None:
    assert registry.styles() == ("gu_long", "jin_yong")
    assert {"郭靖", "李寻欢"} <= registry.real_names


def test_an_unknown_style_names_the_known_ones(registry: Registry) -> None:
    with pytest.raises(UnknownStyleError, match="gu_long, jin_yong"):
        registry.get("poets")


def test_a_changed_manifest_is_picked_up(registry: Registry, trained: Path) -> None:
    before = registry.get("jin_yong")
    version = tiny.write_style(trained, "jin_yong", seed=1)
    assert not registry.refresh()
    write_manifest(trained, {"jin_yong": version})
    assert registry.refresh()
    assert registry.get("jin_yong").version == version != before.version
    assert registry.get("gu_long").version in registry.versions("gu_long")


def test_one_style_is_read_without_the_others(
    shipped: Path, trained: Path, caplog: pytest.LogCaptureFixture
) -> None:
    version = tiny.write_style(trained, "jin_yong", seed=1)
    write_manifest(trained, {"jin_yong": version})
    for weights in (shipped / "gu_long").rglob(checkpoint.WEIGHTS_FILE):
        weights.write_bytes(b"half")
    registry = Registry(shipped, trained)
    assert registry.load_active("jin_yong").version == version
    assert not registry.styles()
    assert not caplog.records
    with pytest.raises(UnknownStyleError, match="gu_long, jin_yong"):
        registry.load_active("poets")


def test_activating_another_version_and_rolling_back(registry: Registry, trained: Path) -> None:
    old = registry.get("jin_yong").version
    new = tiny.write_style(trained, "jin_yong", seed=1)
    registry.activate(registry.load("jin_yong", new))
    assert registry.get("jin_yong").version == new
    registry.activate(registry.load("jin_yong", old))
    assert registry.get("jin_yong").version == old
    assert registry.versions("jin_yong") == sorted([old, new])


def test_a_broken_new_version_leaves_the_old_one_serving(
    registry: Registry, trained: Path, caplog: pytest.LogCaptureFixture
) -> None:
    old = registry.get("jin_yong").version
    new = tiny.write_style(trained, "jin_yong", seed=1)
    (trained / "jin_yong" / new / checkpoint.WEIGHTS_FILE).write_bytes(b"half")
    with pytest.raises(CheckpointError):
        registry.load("jin_yong", new)
    write_manifest(trained, {"jin_yong": new})
    with caplog.at_level(logging.ERROR):
        registry.refresh()
    assert registry.get("jin_yong").version == old
    assert f"checkpoint jin_yong/{new} is not used" in caplog.text


def test_a_writer_that_was_killed_leaves_nothing_for_good(trained: Path) -> None:
    write_manifest(trained, {"jin_yong": "0123456789ab"})
    with failing(Disk(Fault.KILLED, at=1)):
        write_manifest(trained, {})
    clear_leftovers(trained)
    assert len(list(trained.iterdir())) == 2, "this process, which lives, might be writing it"
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    for path in trained.glob(".manifest-*"):
        path.rename(path.with_name(path.name.replace(str(os.getpid()), str(ended.pid))))
    clear_leftovers(trained)
    assert [path.name for path in trained.iterdir()] == [MANIFEST_FILE]
    assert read_manifest(trained) == {"jin_yong": "0123456789ab"}


def test_a_manifest_that_names_the_recipe_of_2017_is_not_followed(
    registry: Registry, trained: Path, caplog: pytest.LogCaptureFixture
) -> None:
    before = registry.get("jin_yong")
    card, weights, roster = tiny.content("jin_yong", seed=1)
    card = card.model_copy(update={"preset": ARTICLE})
    checkpoint.write(trained, card, weights, roster)
    write_manifest(trained, {"jin_yong": card.version})
    assert registry.refresh()
    assert registry.get("jin_yong") is before
    assert "is of the preset article and never becomes active" in caplog.text


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{",
        "[]",
        '{"active": 3}',
        '{"active": {"jin_yong": "../../x"}}',
        '{"active": {"../x": "0123456789ab"}}',
    ],
)
def test_a_broken_manifest_leaves_all_serving(registry: Registry, trained: Path, content: str) -> None:
    before = {style: registry.get(style).version for style in registry.styles()}
    trained.mkdir()
    (trained / MANIFEST_FILE).write_text(content)
    registry.refresh()
    assert {style: registry.get(style).version for style in registry.styles()} == before


def test_a_broken_version_at_the_start_falls_back_to_the_shipped_one(shipped: Path, trained: Path) -> None:
    write_manifest(trained, {"jin_yong": "0123456789ab"})
    registry = Registry(shipped, trained)
    registry.refresh()
    assert registry.get("jin_yong").roster.names
