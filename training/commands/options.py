"""The options that several commands share, and how their values are checked."""

from pathlib import Path
from typing import Annotated

import typer

from models.drawing.wishes.request import MAX_SEED
from models.store.checkpoint import NameModel
from models.store.registry import SHIPPED as SHIPPED_MODELS
from models.store.registry import Registry
from training.corpora import SHIPPED as SHIPPED_CORPORA
from training.corpora import Corpora

MODELS = Path("data") / "models"
"""Where checkpoints are written and looked for unless another folder is given."""


def add_corpora(
    context: typer.Context,
    corpora: Annotated[
        Path | None,
        typer.Option(help="A folder whose corpora are added to the shipped ones.", exists=True, file_okay=False),
    ] = None,
) -> None:
    """Find the corpora that all commands use."""
    context.obj = Corpora(SHIPPED_CORPORA, *([corpora] if corpora else []))


def corpora_of(context: typer.Context) -> Corpora:
    """Return the corpora that `add_corpora` has found."""
    corpora = context.obj
    if not isinstance(corpora, Corpora):
        raise TypeError("a command was called without its corpora")
    return corpora


def registry_of(models: Path) -> Registry:
    """Return the checkpoints of a folder over the shipped ones."""
    registry = Registry(SHIPPED_MODELS, models)
    registry.refresh()
    return registry


def model_of(models: Path, style: str) -> NameModel:
    """Return a style's active model of a folder over the shipped ones, without loading the others'.

    Raises UnknownStyleError.
    """
    return Registry(SHIPPED_MODELS, models).load_active(style)


def check_style(context: typer.Context, value: str | None) -> str | None:
    """Return the style that was given, if any. Raises BadParameter when it has no corpus."""
    styles = corpora_of(context).styles()
    if value is not None and value not in styles:
        raise typer.BadParameter(f"{value!r} is not a style; the styles are {', '.join(styles)}")
    return value


def check_styles(context: typer.Context, values: list[str] | None) -> list[str] | None:
    """Return the styles that were given. Raises BadParameter for one that has no corpus."""
    for value in values or []:
        check_style(context, value)
    return values


CorpusStyle = Annotated[
    str, typer.Option("--style", help="A style with a corpus, such as jin_yong.", callback=check_style)
]
ServedStyle = Annotated[str, typer.Option("--style", help="A style with a checkpoint, such as jin_yong.")]
Seed = Annotated[int, typer.Option(min=0, max=MAX_SEED, help="The same seed gives the same result.")]
Models = Annotated[
    Path, typer.Option("--models", help="Checkpoints that overlay the shipped ones.", file_okay=False)
]
