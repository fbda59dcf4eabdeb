"""What is checked before minutes of work are spent: that results can be written, and that packages are there."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import typer


def check_folder(folder: Path) -> None:
    """Make a folder where there is none. Raises BadParameter when files can't be written into it."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise typer.BadParameter(f"{folder} can't be made: {error.strerror}") from None
    _check_writing(folder)


def check_file(file: Path) -> None:
    """Raise BadParameter when a file's folder does not exist or files can't be written into it."""
    _check_writing(file.parent)


def _check_writing(folder: Path) -> None:
    try:
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise typer.BadParameter(f"files can't be written into {folder}: {error.strerror}") from None


@contextmanager
def extra_packages() -> Iterator[None]:
    """Turn an import that fails into one line that names the missing package."""
    try:
        yield
    except ModuleNotFoundError as error:
        raise typer.TyperException(
            f"the package {error.name} is not installed; it is in the extra quality"
        ) from None
