"""What the shipped checkpoints claim, checked against the corpora as they are now."""

import shutil
import subprocess
from pathlib import Path

import pytest

from models.store.registry import SHIPPED, Registry
from training.corpora import SHIPPED as SHIPPED_CORPORA
from training.corpora import Corpora
from training.fit.split import split
from training.quality.ngrams import kneser_ney

CORPORA = Corpora(SHIPPED_CORPORA)
MAX_BYTES = 4_000_000
ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def registry() -> Registry:
    registry = Registry(SHIPPED)
    registry.refresh()
    return registry


def test_every_corpus_has_a_checkpoint_of_its_present_state(registry: Registry) -> None:
    assert registry.styles() == CORPORA.styles()
    for style in CORPORA.styles():
        assert registry.get(style).card.corpus_sha256 == CORPORA.get(style).sha256
        assert registry.get(style).roster == CORPORA.get(style).roster


@pytest.mark.parametrize("style", CORPORA.styles())
def test_the_model_beats_kneser_ney_on_names_it_never_saw(registry: Registry, style: str) -> None:
    card = registry.get(style).card
    held_out = split(entry.name for entry in CORPORA.get(style).roster)
    assert card.figures.test_names == len(held_out.test)
    peer, _ = kneser_ney.best(held_out.train, held_out.test, len(card.vocabulary) + 1)
    assert card.figures.test_nats < peer


@pytest.mark.parametrize("style", CORPORA.styles())
def test_a_shipped_checkpoint_is_small(registry: Registry, style: str) -> None:
    files = (SHIPPED / style / registry.get(style).version).iterdir()
    assert sum(file.stat().st_size for file in files) <= MAX_BYTES


@pytest.mark.skipif(not (ROOT / ".git").exists() or shutil.which("git") is None, reason="no clone, or no git")
def test_a_clone_with_windows_line_ends_serves_every_style(tmp_path: Path) -> None:
    clone = tmp_path / "clone"
    command = ["git", "clone", "--quiet", "--depth", "1", "-c", "core.autocrlf=true", ROOT.as_uri(), str(clone)]
    subprocess.run(command, check=True, timeout=60)
    assert b"\r\n" in (clone / "README.md").read_bytes()
    cloned = Registry(clone / SHIPPED.relative_to(ROOT))
    cloned.refresh()
    assert cloned.styles() == CORPORA.styles()
    corpora = Corpora(clone / SHIPPED_CORPORA.relative_to(ROOT))
    for style in CORPORA.styles():
        assert corpora.get(style).sha256 == CORPORA.get(style).sha256
