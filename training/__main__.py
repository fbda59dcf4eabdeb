"""The command line: `python -m training --help`."""

import importlib
import json
import sys
from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError
from pathlib import Path
from types import ModuleType
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from models.drawing.sampler import MAX_SEED, DrawRequest, Sampler
from models.errors import ModelError
from models.events import DoneEvent
from models.judge import Judge, read_calibration
from models.networks import NetworkKind
from models.scoring import nats
from models.store.registry import SHIPPED, Registry
from training import base, pipeline, progress, publish
from training import corpora as corpus
from training.fit.presets import PRESETS, with_network
from training.fit.trainer import TrainingError
from training.progress import ProgressStyle

EXIT_BAD_INPUT = 2
EXIT_STOPPED = 130
MAX_COUNT = 100_000
_MODELS = Path("data") / "models"

app = typer.Typer(
    name="python -m training",
    help="Train, sample and score models of names.",
    add_completion=False,
    rich_markup_mode=None,
)


def _style(value: str) -> str:
    if value not in corpus.styles():
        raise typer.BadParameter(f"{value!r} is not a style; the styles are {', '.join(corpus.styles())}")
    return value


def _preset(value: str) -> str:
    if value not in PRESETS:
        raise typer.BadParameter(f"{value!r} is not a preset; the presets are {', '.join(PRESETS)}")
    return value


def _maybe_style(value: str | None) -> str | None:
    return None if value is None else _style(value)


def _styles(value: str) -> str:
    styles = {_style(style) for style in value.split(",")}
    if len(styles) == 1:
        raise typer.BadParameter("a judge decides between at least two styles, such as jin_yong,gu_long")
    return value


def _names(lines: Iterable[str]) -> list[str]:
    """Return the first column of each line that is not blank, so that what `sample` prints can be read."""
    return [name for line in lines if (name := line.partition("\t")[0].strip())]


Names = Annotated[
    typer.FileText,
    typer.Argument(help="One name a line; - reads standard input, such as what sample prints.", encoding="utf-8"),
]
Style = Annotated[str, typer.Option("--style", help="Whose manner, such as jin_yong.", callback=_style)]
Seed = Annotated[int, typer.Option(min=0, max=MAX_SEED, help="The same seed gives the same result.")]
Models = Annotated[
    Path, typer.Option("--models", help="Checkpoints that overlay the shipped ones.", file_okay=False)
]


@app.command()
def train(  # noqa: PLR0913, PLR0917 - one argument an option
    style: Style,
    preset: Annotated[str, typer.Option(help=f"One of: {', '.join(PRESETS)}.", callback=_preset)] = "best",
    network: Annotated[NetworkKind | None, typer.Option(help="Another kind of network, without the base.")] = None,
    seed: Seed = 0,
    out: Annotated[Path, typer.Option(help="Where checkpoints go.", file_okay=False)] = _MODELS,
    progress_style: Annotated[
        ProgressStyle, typer.Option("--progress", help="How to show it.")
    ] = ProgressStyle.BAR,
    force: Annotated[bool, typer.Option("--force", help="Make it active whatever the gates say.")] = False,
    candidate: Annotated[bool, typer.Option("--candidate", help="Write it, but don't make it active.")] = False,
) -> None:
    """Train a style's model, write its checkpoint, and make it its folder's active one if it passes the gates.

    Example: python -m training train --style gu_long --preset fast --out /tmp/models
    """
    chosen = with_network(PRESETS[preset], network) if network else PRESETS[preset]
    if force and candidate:
        raise typer.BadParameter("--force and --candidate exclude each other")
    publish.prepare(out, candidate=candidate)
    with progress.reporting(progress_style) as report:
        trained = pipeline.train(corpus.load(style), chosen, seed, report)
    card = trained.card
    objections = ""
    if candidate:
        publish.write_candidate(out, trained)
    else:
        objections = publish.objections(publish.write_and_promote(out, trained, force=force))
    if progress_style is ProgressStyle.JSON:
        progress.emit(DoneEvent(style=style, version=card.version, figures=card.figures))
    else:
        typer.echo(
            f"{out / style / card.version}: {card.figures.test_nats:.2f} nats a name on "
            f"{card.figures.test_names} test names, natural novelty {card.figures.natural_novelty:.0%}"
        )
    if objections:
        typer.echo(objections, err=True)


@app.command("base")
def learn_base(
    out: Annotated[Path, typer.Option(help="The file to write.", dir_okay=False)] = base.FILE,
    seed: Seed = 0,
) -> None:
    """Train the base that every style begins with, from a dictionary; needs the extra "quality".

    Example: python -m training base --out base.safetensors
    """
    try:
        learned = base.learn(
            seed, lambda epoch, epochs, loss: typer.echo(f"epoch {epoch}/{epochs}  loss {loss:.3f}")
        )
    except PackageNotFoundError as error:
        raise typer.TyperException(f"the package {error.name} is not installed") from None
    base.save(learned, out)
    typer.echo(f"{out}: {len(learned.vocabulary):,} characters")


@app.command()
def sample(
    style: Style,
    count: Annotated[int, typer.Option(min=1, max=MAX_COUNT, help="How many names.")] = 10,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False,
    raw: Annotated[bool, typer.Option("--raw", help="Every draw, before any filter.")] = False,
    seed: Seed = 0,
    models: Models = _MODELS,
) -> None:
    """Draw names from a style's active model.

    Example: python -m training sample --style jin_yong --count 5 --json
    """
    registry = _registry(models)
    model = registry.get(style)
    sampler = Sampler(model, registry.real_names)
    request = DrawRequest(count=count, seed=seed)
    if raw:
        names = sampler.draw_raw(request)
    else:
        names = [(drawn.name, drawn.nats) for drawn in sampler.draw(request).names]
    for name, name_nats in names:
        fields = {"name": name, "pinyin": model.roster.read(name), "nats": round(name_nats, 4)}
        typer.echo(json.dumps(fields, ensure_ascii=False) if as_json else f"{name}\t{fields['pinyin']}")
    if len(names) < count:
        typer.echo(f"found only {len(names)}", err=True)


@app.command()
def score(
    file: Names,
    style: Style,
    models: Models = _MODELS,
) -> None:
    """Print how likely a style's active model finds each name, as JSON lines.

    `nats` is null for a name with characters that the model does not know; `unknown` lists them.

    Example: python -m training score --style gu_long names.txt
    """
    model = _registry(models).get(style)
    names = _names(file)
    unknown = {name: model.vocabulary.unknown(name) for name in names}
    known = [name for name in unknown if not unknown[name]]
    figures = dict(zip(known, nats(model.network, model.vocabulary, known), strict=True))
    for name in names:
        fields = {
            "name": name,
            "nats": round(figures[name], 4) if name in figures else None,
            "in_roster": name in model.roster.names,
            "unknown": unknown[name],
        }
        typer.echo(json.dumps(fields, ensure_ascii=False))


@app.command("list")
def list_styles(models: Models = _MODELS) -> None:
    """List the styles, their corpora and their active checkpoints.

    Example: python -m training list
    """
    registry = _registry(models)
    table = Table("style", "name", "roster", "preset", "nats", "versions")
    table.add_column("active version", no_wrap=True)
    for style in corpus.styles():
        about = corpus.load(style)
        active = registry.get(style).card if style in registry.styles() else None
        table.add_row(
            style,
            f"{about.display['en-US']} {about.display['zh-CN']}",
            f"{len(about.roster):,}",
            active.preset if active else "-",
            f"{active.figures.test_nats:.2f}" if active else "-",
            str(len(registry.versions(style))),
            active.version if active else "-",
        )
    Console().print(table)


@app.command()
def judge(
    file: Names,
    styles: Annotated[str, typer.Option(help="Between which styles.", callback=_styles)] = "jin_yong,gu_long",
    models: Models = _MODELS,
) -> None:
    """Tell whose manner each name is in, as JSON lines, with each character's share of the evidence.

    Example: python -m training judge --styles jin_yong,gu_long names.txt
    """
    registry = _registry(models)
    chosen = [registry.get(style) for style in dict.fromkeys(styles.split(","))]
    for verdict in Judge(chosen, read_calibration()).verdicts(_names(file)):
        fields = {
            "name": verdict.name,
            "p": {style: round(chance, 4) for style, chance in verdict.probabilities.items()},
            "characters": [[character, round(share, 4)] for character, share in verdict.characters],
        }
        typer.echo(json.dumps(fields, ensure_ascii=False))


@app.command()
def compare(
    style: Style,
    seed: Seed = 0,
    out: Annotated[Path, typer.Option(help="Where the curves are drawn.", dir_okay=False)] = Path("curves.png"),
) -> None:
    """Train all five kinds of network on the same split and show them beside each other; needs "quality".

    Example: python -m training compare --style jin_yong
    """
    _quality().compare(style, seed, out)


@app.command()
def evaluate(
    style: Annotated[
        str | None, typer.Option(help="One style; without it all of them, and the judge.", callback=_maybe_style)
    ] = None,
    folds: Annotated[int, typer.Option(min=1, max=10, help="How many folds.")] = 5,
    peers: Annotated[bool, typer.Option("--peers", help="Train the peers too.")] = False,
    out: Annotated[
        Path | None, typer.Option(help="Also write JSON, plots and a page here.", file_okay=False)
    ] = None,
    calibration: Annotated[Path | None, typer.Option(help="Also write the judge's calibration here.")] = None,
) -> None:
    """Measure models on folds and print the figures as JSON; needs the extra "quality".

    Example: python -m training evaluate --style jin_yong --folds 5 --peers
    """
    _quality().evaluate([style] if style else list(corpus.styles()), folds, peers, out, calibration)


def _quality() -> ModuleType:
    """Return the commands that need the extra packages."""
    try:
        return importlib.import_module("training.quality.commands")
    except ModuleNotFoundError as error:
        raise typer.TyperException(
            f"the package {error.name} is not installed; it is in the extra quality"
        ) from None


def _registry(models: Path) -> Registry:
    registry = Registry(SHIPPED, models)
    registry.refresh()
    return registry


def main(arguments: list[str] | None = None) -> int:
    """Run the command line and return its exit code; bad input is one line on standard error and a 2."""
    try:
        return app(arguments, standalone_mode=False) or 0
    except typer.TyperException as error:
        return _refuse(error.format_message())
    except (ModelError, TrainingError, OSError, UnicodeDecodeError) as error:
        return _refuse(str(error))
    except (KeyboardInterrupt, typer.Abort):
        typer.echo("stopped; nothing was written", err=True)
        return EXIT_STOPPED


def _refuse(message: str) -> int:
    typer.echo(f"error: {message}", err=True)
    return EXIT_BAD_INPUT


if __name__ == "__main__":
    sys.exit(main())
