"""The commands that use trained models: drawing names, scoring them, judging whose they are, and the list."""

import json
from collections.abc import Iterator, Sequence
from typing import Annotated, Literal

import typer
from rich.table import Table

from models import terminal
from models.commands.options import MODELS, Models, model_of, registry_of
from models.drawing.sampler import Sampler
from models.drawing.wishes.request import DrawRequest
from models.judge.files import shipped_calibration
from models.judge.judge import Judge
from models.reader.reader import shipped_reader
from models.roster.entry import Gender, Kind
from models.scoring import nats
from models.store.checkpoint import NameModel
from training.commands.inputs import NamesFile, batches, read_names
from training.commands.options import Seed, ServedStyle, corpora_of

MAX_COUNT = 100_000
MAX_CANDIDATES = 100
MAX_DRAWN = 1_000_000
"""The most candidates of all names together, which are in memory at once."""


def _check_styles(value: str) -> str:
    if len(set(value.split(","))) == 1:
        raise typer.BadParameter("a judge decides between at least two styles, such as jin_yong,gu_long")
    return value


def sample(
    style: ServedStyle,
    count: Annotated[int, typer.Option(min=1, max=MAX_COUNT, help="How many names.")] = 10,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False,
    raw: Annotated[bool, typer.Option("--raw", help="Every draw, before any filter.")] = False,
    kind: Annotated[Kind | None, typer.Option(help="What kind of name; any unless given.")] = None,
    gender: Annotated[Literal["f", "m"] | None, typer.Option(help="Whose; anybody's unless given.")] = None,
    candidates: Annotated[
        int, typer.Option(min=1, max=MAX_CANDIDATES, help="Draw so many for each name, and keep what reads best.")
    ] = 1,
    seed: Seed = 0,
    models: Models = MODELS,
) -> None:
    """Draw names from a style's active model.

    Example: python -m training sample --style jin_yong --kind name --gender f --candidates 18
    """
    if raw and candidates > 1:
        raise typer.BadParameter("--raw prints every draw, so there are no candidates", param_hint="--candidates")
    if count * candidates > MAX_DRAWN:
        raise typer.BadParameter(f"count times candidates is at most {MAX_DRAWN:,}", param_hint="--candidates")
    registry = registry_of(models)
    model = registry.get(style)
    sampler = Sampler(model, registry.real_names, shipped_reader() if candidates > 1 else None)
    whose = Gender(gender) if gender else None
    request = DrawRequest(count=count, kind=kind, gender=whose, candidates=candidates, seed=seed)
    if raw:
        names = sampler.draw_raw(request)
    else:
        names = [(drawn.name, drawn.nats) for drawn in sampler.draw(request).names]
    for name, name_nats in names:
        pinyin = model.read(name, kind=kind)
        if as_json:
            _print_json({"name": name, "pinyin": pinyin, "nats": round(name_nats, 4)})
        else:
            typer.echo(f"{name}\t{pinyin}")
    if len(names) < count:
        typer.echo(f"found only {len(names)}", err=True)


def score(file: NamesFile, style: ServedStyle, models: Models = MODELS) -> None:
    """Print how likely a style's active model finds each name, as JSON lines.

    `nats` is null for a name with characters that the model does not know; `unknown` lists them.

    Example: python -m training score --style gu_long names.txt
    """
    model = model_of(models, style)
    for names in batches(read_names(file)):
        for scored in _scores(model, names):
            _print_json(scored)


def _scores(model: NameModel, names: Sequence[str]) -> Iterator[dict[str, object]]:
    unknown = {name: model.vocabulary.unknown(name) for name in names}
    known = [name for name in unknown if not unknown[name]]
    figures = dict(zip(known, nats(model.network, model.vocabulary, known, model.ngrams), strict=True))
    for name in names:
        yield {
            "name": name,
            "nats": round(figures[name], 4) if name in figures else None,
            "in_roster": name in model.roster.names,
            "unknown": unknown[name],
        }


def judge(
    file: NamesFile,
    styles: Annotated[
        str, typer.Option(help="Between which styles.", callback=_check_styles)
    ] = "jin_yong,gu_long",
    models: Models = MODELS,
) -> None:
    """Say whose manner each name is in, as JSON lines, with each character's share of the log odds.

    `calibrated` is false where the styles have no stack that was fitted to their names.

    Example: python -m training judge --styles jin_yong,gu_long names.txt
    """
    chosen = [model_of(models, style) for style in dict.fromkeys(styles.split(","))]
    calibrated = Judge(chosen, shipped_calibration())
    for names in batches(read_names(file)):
        for verdict in calibrated.verdicts(names):
            chances = {style: round(chance, 4) for style, chance in verdict.probabilities.items()}
            shares = [[character, round(share, 4)] for character, share in verdict.characters]
            _print_json(
                {"name": verdict.name, "p": chances, "calibrated": verdict.calibrated, "characters": shares}
            )


def _print_json(fields: dict[str, object]) -> None:
    typer.echo(json.dumps(fields, ensure_ascii=False))


def list_styles(context: typer.Context, models: Models = MODELS) -> None:
    """List the styles, their corpora and their active checkpoints.

    Example: python -m training list
    """
    registry = registry_of(models)
    corpora = corpora_of(context)
    table = Table("style", "name", "roster", "preset", "nats", "versions")
    table.add_column("active version", no_wrap=True)
    for style in corpora.styles():
        corpus = corpora.get(style)
        active = registry.get(style).card if style in registry.styles() else None
        table.add_row(
            style,
            f"{corpus.display['en-US']} {corpus.display['zh-CN']}",
            f"{len(corpus.roster):,}",
            active.preset if active else "-",
            f"{active.figures.test_nats:.2f}" if active else "-",
            str(len(registry.versions(style))),
            active.version if active else "-",
        )
    terminal.console().print(table)
