"""The real bot process with a bad model or manifest in MODELS_DIR: it says so in one line, and serves on."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from models.networks import NetworkSpec
from models.store.manifest import MANIFEST_FILE
from sandbox.testing.driver import Driver
from tests.bot.processes import PATIENCE, at, running_bot
from tests.models.store.bad_files import case, useless


def _manifest_that_is_a_fifo(models: Path) -> None:
    models.mkdir()
    os.mkfifo(models / MANIFEST_FILE)


def _version_that_can_not_be_drawn_from(models: Path) -> None:
    spec = NetworkSpec(embedding=8, hidden=8)
    weights = useless.weights_of(spec, len(case.good()[0].vocabulary), useless.with_boundary(-8))
    case.forge(models, weights)


@pytest.mark.parametrize(
    ("write", "complaint"),
    [
        (_manifest_that_is_a_fifo, "manifest.json is not a plain file"),
        (_version_that_can_not_be_drawn_from, "is not used: the model draws no new names"),
    ],
)
async def test_a_start_with_a_bad_model_serves_the_shipped_one(
    tmp_path: Path, write: Callable[[Path], None], complaint: str
) -> None:
    write(tmp_path / "models")
    async with Driver.start() as sandbox:
        settings = {**at(sandbox.addresses), "LOG_LEVEL": "ERROR"}
        async with running_bot(tmp_path, tmp_path / "models", settings) as bot:
            await bot.line("Or to your own account")
            await sandbox.bot_ready(timeout=PATIENCE)
            named = await sandbox.person("Mei").slash("name", style="jin_yong", count=3)
            assert "Jin Yong" in named.text
            assert await bot.stop() == 0
            said = (await bot.complaints()).splitlines()
    assert len(said) == 1
    assert complaint in said[0]
