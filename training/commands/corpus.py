"""The command that checks a roster before maintainers upload it."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated

import typer

from models.store.manifest import read_manifest
from models.store.registry import SHIPPED, Registry
from models.terminal import EXIT_BAD_INPUT
from models.uploads.decoding import MAX_BYTES
from models.uploads.faults import UploadError
from models.uploads.preview import Preview, known_characters, preview
from models.uploads.upload import read_upload
from training.commands.options import corpora_of

app = typer.Typer(help="Look at rosters.", rich_markup_mode=None)

_MOST_LISTED = 60


@app.callback()
def _corpus() -> None:
    """Look at rosters."""


@app.command()
def check(
    context: typer.Context,
    file: Annotated[
        Path,
        typer.Argument(help="A name a line, or a table with tabs.", exists=True, dir_okay=False, readable=True),
    ],
) -> None:
    """Check a roster as /train upload does: print what is in it, or everything that is wrong, with exit code 2.

    Example: python -m training corpus check elves.txt
    """
    with file.open("rb") as opened:
        # One byte too many is enough to be refused.
        content = opened.read(MAX_BYTES + 1)
    try:
        upload = read_upload(content)
    except UploadError as error:
        for line in _complaints(error):
            typer.echo(line, err=True)
        raise typer.Exit(EXIT_BAD_INPUT) from None
    corpora = corpora_of(context)
    rosters = {style: corpora.get(style).roster for style in corpora.styles()}
    shipped = Registry(SHIPPED)
    cards = (shipped.card(style, version) for style, version in read_manifest(SHIPPED).items())
    for line in _lines(preview(upload, rosters, known_characters(cards))):
        typer.echo(line)


def _complaints(error: UploadError) -> Iterator[str]:
    yield from map(str, error.faults)
    if error.count > len(error.faults):
        yield f"And {error.count - len(error.faults):,} more."


def _lines(found: Preview) -> Iterator[str]:
    yield f"names: {found.names:,}, of {found.characters:,} different characters"
    yield f"among them: {', '.join(found.examples)}"
    yield f"letters: {_counted(found.scripts)}"
    if found.duplicates:
        yield f"lines that repeat earlier names, and are dropped: {found.duplicates:,}"
    if found.changed:
        yield f"names that get ordinary letters and single spaces: {found.changed:,}"
    if found.known:
        yield f"names that other styles have too: {_counted(found.known)}"
    if found.new_characters:
        listed = found.listed(_MOST_LISTED)
        yield f"characters that no shipped model knows: {len(found.new_characters):,} ({listed})"
    if found.begins_from_nothing:
        yield "most characters are new, so its network begins with nothing learned"


def _counted(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{what} ({count:,})" for what, count in counts.items())
