"""The command that shows how far back each kind of network remembers."""

from pathlib import Path
from typing import Annotated

import typer

from training.commands.outputs import check_folder, extra_packages
from training.memory.report import DISTANCES, MOST_SEEDS, SEEDS, recall, table

MAX_DISTANCE = 200


def _distances(value: str) -> str:
    try:
        found = [int(part) for part in value.split(",")]
    except ValueError:
        found = [0]
    if not all(1 <= distance <= MAX_DISTANCE for distance in found):
        raise typer.BadParameter(f"distances are numbers from 1 to {MAX_DISTANCE} with commas between them")
    return value


def memory(
    distances: Annotated[
        str, typer.Option(help="Characters between a symbol and its recall.", callback=_distances)
    ] = ",".join(map(str, DISTANCES)),
    seeds: Annotated[int, typer.Option(min=1, max=MOST_SEEDS, help="How many runs of each.")] = SEEDS,
    out: Annotated[
        Path | None, typer.Option(help="Draw memory.png here; needs the extra quality.", file_okay=False)
    ] = None,
) -> None:
    """Train the five kinds of network on the copy task and print who remembers how far, as a table in Markdown.

    Example: python -m training memory --distances 10,20 --seeds 3
    """
    if out:
        with extra_packages():
            from training.memory import plots  # noqa: PLC0415 - of the extra
        check_folder(out)
    chosen = sorted({int(part) for part in distances.split(",")})
    found = recall(chosen, seeds, _say)
    typer.echo(table(found))
    if out:
        plots.shares(found, out / "memory.png")


def _say(line: str) -> None:
    typer.echo(line, err=True)
