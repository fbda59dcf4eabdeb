"""Letting a registry come upon bad files, and writing down what it does."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from models.store.manifest import write_manifest
from tests import tiny
from tests.models.store.bad_files.case import STYLE, BadFile

_ROOT = Path(__file__).parents[4]
_PROGRAM = [sys.executable, "-m", "tests.models.store.bad_files.registries"]


@dataclass(frozen=True, slots=True)
class Refusal:
    """What became of one bad file."""

    file: BadFile
    lines: list[str]
    """What was logged when a registry that serves an older version came upon it; tracebacks included."""
    lines_at_start: list[str]
    """What was logged when a registry started with it."""
    serves_the_old: bool
    """Whether the older version served on and, at the start, the shipped one."""
    seconds: float
    """How long the registry took."""
    cpu_seconds: float
    """How much of the processor's time it took: on a busy machine, waiting is not its fault."""
    megabytes: float
    """How much memory the registry took at the most."""
    left_over: int
    """How many files and threads more than before the first file the process has afterwards."""


def refusals(folder: Path, files: Iterable[BadFile]) -> Iterator[Refusal]:
    """Let registries come upon each file, in a process of their own; yield what they do.

    Files are written here, so that the memory of that process is what reading them takes.
    """
    shipped = folder / "shipped"
    write_manifest(shipped, {STYLE: tiny.write_style(shipped, STYLE)})
    with subprocess.Popen(
        [*_PROGRAM, str(shipped)], cwd=_ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as program:
        assert program.stdin
        assert program.stdout
        for number, file in enumerate(files):
            root = folder / str(number)
            aside = root.with_suffix(".aside")
            file.write(aside)
            program.stdin.write(json.dumps([str(aside), str(root)]) + "\n")
            program.stdin.flush()
            answer = program.stdout.readline()
            assert answer, f"the program ended at {file.kind} {file.name}"
            yield Refusal(file, **json.loads(answer))
            shutil.rmtree(root)
        program.stdin.close()
