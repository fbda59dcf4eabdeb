"""Run the commands of a page again and write into it what they print: python tools/transcripts.py PAGE [WORD].

A page shows a command in a block that begins with three backquotes, `console` and `$ python -m training ...`; the
rest of the block is its standard output. With a word, only the commands that have it are run.
"""

import os
import re
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
BLOCK = re.compile(
    r"(?<=^```console\n\$ )(?P<command>python [^\n]+)\n(?P<said>.*?)(?=^```$)", re.MULTILINE | re.DOTALL
)


def transcripts(page: str) -> Iterator[tuple[str, str]]:
    """Yield each command of a page and what the page says that it prints."""
    yield from ((found["command"], found["said"]) for found in BLOCK.finditer(page))


def run(command: str, folder: Path) -> str:
    """Return the standard output of a command that is run in a folder, its last empty lines aside.

    NumPy has one thread: with another number, sums are added in another order, and the article's recipe, which is
    chaotic, learns something else.
    """
    program, *arguments = shlex.split(command)
    if program != "python":
        raise ValueError(f"only Python's commands are run, not {program}")
    environment = {**os.environ, "OMP_NUM_THREADS": "1", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        check=True,
        encoding="utf-8",
    )
    return done.stdout.rstrip() + "\n"


def main(path: Path, word: str = "") -> None:
    """Write a page's transcripts again.

    The commands run in a folder that has `docs` alone: checkpoints in data/models would overlay the shipped ones.
    """

    def again(found: re.Match[str]) -> str:
        command = found["command"]
        if word not in command:
            return found[0]
        sys.stderr.write(f"{command}\n")
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / "docs").symlink_to(ROOT / "docs")
            return f"{command}\n{run(command, Path(folder))}"

    page = path.read_text(encoding="utf-8")
    path.write_text(BLOCK.sub(again, page), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
