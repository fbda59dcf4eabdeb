"""What docs/article.md and docs/memory.md show is what their commands print; those that take seconds are run."""

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[3]


def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("transcripts", ROOT / "tools" / "transcripts.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


TRANSCRIPTS = {
    command: said
    for name in ("article", "memory")
    for command, said in tool().transcripts((ROOT / "docs" / f"{name}.md").read_text(encoding="utf-8"))
}
QUICK = [command for command in TRANSCRIPTS if "--iterations" in command or " sample " in command]


def test_the_pages_show_the_recipe_the_served_model_and_memory() -> None:
    assert len(TRANSCRIPTS) == 8
    assert len(QUICK) == 3
    assert all(said for said in TRANSCRIPTS.values())


def figures(text: str) -> tuple[str, list[float]]:
    """Return what a command says without its numbers and its lists of names, and the numbers."""
    said = "\n".join(line for line in text.splitlines() if re.search("[a-z]", line))
    number = r"\d[\d,]*(?:\.\d+)?"
    return re.sub(number, "N", said), [float(found.replace(",", "")) for found in re.findall(number, said)]


@pytest.mark.parametrize("command", QUICK)
def test_a_command_prints_what_its_page_shows(command: str, tmp_path: Path) -> None:
    # Elsewhere, so that checkpoints in data/models don't overlay the shipped ones.
    printed, shown = tool().run(command, tmp_path).rstrip(), TRANSCRIPTS[command].rstrip()
    if " article " not in command:
        assert printed == shown
        return
    # The recipe's names are the same on the same kind of CPU only: its first steps make much of the last digits.
    (words, numbers), (expected, stored) = figures(printed), figures(shown)
    assert words == expected
    assert numbers == pytest.approx(stored, rel=0.3, abs=1.5)


def test_a_block_is_written_again_and_the_rest_stays(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("one\n```console\n$ python -c \"print('new')\"\nold\n```\ntwo\n", encoding="utf-8")
    tool().main(page, "other")
    assert "old" in page.read_text(encoding="utf-8")
    tool().main(page, "print")
    assert page.read_text(encoding="utf-8") == "one\n```console\n$ python -c \"print('new')\"\nnew\n```\ntwo\n"


def test_commands_see_the_documents_and_no_trained_checkpoints(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text('```console\n$ python -c "import os; print(os.listdir())"\nold\n```\n', encoding="utf-8")
    tool().main(page)
    assert "['docs']" in page.read_text(encoding="utf-8")
