"""The command that makes the reader, or measures it. What it calls needs the packages of the extra "quality"."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from models.reader.reader import SHIPPED as SHIPPED_READER
from training.commands.options import corpora_of
from training.commands.outputs import check_folder, extra_packages
from training.poems import PACKAGE
from training.reader.ratings import SHIPPED as SHIPPED_RATINGS


def reader(
    context: typer.Context,
    ratings: Annotated[
        Path, typer.Option(help="A folder of ratings, one file a reader.", exists=True, file_okay=False)
    ] = SHIPPED_RATINGS,
    tables: Annotated[
        Path,
        typer.Option(help="A folder with the reader whose statistics are used.", exists=True, file_okay=False),
    ] = SHIPPED_READER,
    poems: Annotated[
        Path | None,
        typer.Option(help=f"The archive of {PACKAGE} from npm, to count statistics again.", dir_okay=False),
    ] = None,
    pool: Annotated[int, typer.Option(min=1, help="From how many unrated names what serves learns.")] = 60_000,
    out: Annotated[Path | None, typer.Option(help="Write the new reader here.", file_okay=False)] = None,
    measure: Annotated[
        bool, typer.Option("--measure", help="Print figures on folds as JSON; takes minutes.")
    ] = False,
) -> None:
    """Learn how names are rated, to rate other names; needs the extra "quality".

    Example: python -m training reader --measure --out models/reader
    """
    with extra_packages():
        from training.reader import agreement, making, measuring  # noqa: PLC0415 - of the extra
        from training.reader.inputs import Inputs  # noqa: PLC0415
        from training.reader.ratings import read_ratings  # noqa: PLC0415
    if out:
        check_folder(out)
    learned = read_ratings(ratings)
    statistics = making.count_statistics(poems) if poems else making.read_statistics(tables)
    inputs = Inputs(statistics)
    names = making.pool_for(corpora_of(context), learned, pool)
    if measure:
        found = agreement.agreement(learned)
        folds = {"unseen names": measuring.by_name(learned), "unseen style": measuring.by_style(learned)}
        report = {
            "agreement of readers": asdict(found) if found else None,
            **{
                name: asdict(measuring.measure(inputs, learned, names, places, _say))
                for name, places in folds.items()
            },
        }
        typer.echo(json.dumps(report, indent=1))
    if out:
        making.write(out, statistics, making.make(inputs, learned, names), len(learned))
        typer.echo(f"reader: {out}", err=True)


def _say(line: str) -> None:
    typer.echo(line, err=True)
