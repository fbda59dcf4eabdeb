"""The options that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

from models.drawing.wishes.request import MAX_SEED
from models.errors import UnknownStyleError
from models.store.checkpoint import NameModel
from models.store.registry import SHIPPED, Registry
from models.versions.listing import Alias

MODELS = Path("data") / "models"
"""Where checkpoints are written and looked for unless another folder is given."""

Models = Annotated[
    Path, typer.Option("--models", help="Checkpoints that overlay the shipped ones.", file_okay=False)
]
Style = Annotated[str, typer.Argument(help="A style, such as jin_yong.")]
OneVersion = Annotated[
    str | None,
    typer.Argument(
        help=f"A version, its beginning, or one of: {', '.join(Alias)}; else the active one, or the newest."
    ),
]
AnyVersion = Annotated[
    str, typer.Argument(help=f"A version, its beginning, or one of: {', '.join(Alias)}.", show_default=True)
]
Seed = Annotated[int, typer.Option(min=0, max=MAX_SEED, help="The same seed gives the same names.")]


def registry_of(models: Path) -> Registry:
    """Return the checkpoints of a folder over the shipped ones."""
    registry = Registry(SHIPPED, models)
    registry.refresh()
    return registry


def model_of(models: Path, style: str) -> NameModel:
    """Return a style's active model of a folder over the shipped ones, without loading the others'.

    Raises UnknownStyleError.
    """
    return Registry(SHIPPED, models).load_active(style)


def styles_of(registry: Registry, style: str | None) -> tuple[str, ...]:
    """Return the style that was given, or all that have versions. Raises UnknownStyleError."""
    stored = tuple(registry.stored_styles())
    if style is None:
        return stored
    if style not in stored:
        raise UnknownStyleError(style, stored)
    return (style,)
