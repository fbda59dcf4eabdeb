"""The command that does the article of 2017 again: its recipe, its two lists, its question."""

from pathlib import Path
from typing import Annotated

import typer

from training.article.lists import invent, subset, whole
from training.article.page import page, shuffled
from training.commands.options import MODELS, Models, Seed, check_style, corpora_of, model_of
from training.commands.outputs import check_folder, extra_packages
from training.recipe.learning import ITERATIONS

STYLES = ("jin_yong", "gu_long")
"""The article's two."""


def article(
    context: typer.Context,
    style: Annotated[
        str | None, typer.Option(help="One style; without it the article's two.", callback=check_style)
    ] = None,
    iterations: Annotated[
        int, typer.Option(min=1, max=ITERATIONS, help="Sequences to learn from, at most.")
    ] = ITERATIONS,
    seed: Seed = 0,
    small: Annotated[
        bool, typer.Option("--subset", help="Learn as few names as the article had: 130 of Jin Yong's, or 100.")
    ] = False,
    answer: Annotated[bool, typer.Option("--answer", help="Say whose list is whose.")] = False,
    out: Annotated[
        Path | None,
        typer.Option(help="Also measure, and draw the curves here; needs the extra quality.", file_okay=False),
    ] = None,
    models: Models = MODELS,
) -> None:
    """Invent names by the recipe of the article of 2017, and ask whose list is whose.

    Example: python -m training article --subset --seed 1 --answer
    """
    corpora = corpora_of(context)
    if small and out:
        raise typer.BadParameter("what --out measures learned all names", param_hint="--subset")
    styles = (style,) if style else STYLES
    if out:
        with extra_packages():
            from training.article import measuring, plots  # noqa: PLC0415 - of the extra
        check_folder(out)
    choose = subset if small else whole
    lists = [invent(key, choose(corpora.get(key), seed), seed, _say, iterations) for key in styles]
    display = {key: corpora.get(key).display["en-US"] for key in styles}
    typer.echo(page(shuffled(lists, seed), display, answer=answer))
    if out:
        curves = {display[key]: measuring.curve(corpora, key, seed, _say, iterations) for key in styles}
        plots.curves(curves, out / "learning.png")
        for invented in lists:
            key = invented.style
            name, points = display[key], curves[display[key]]
            typer.echo(f"\n{measuring.learning(name, points)}")
            typer.echo(
                f"\n{measuring.table(name, measuring.rows(corpora, invented, points, model_of(models, key)))}"
            )


def _say(line: str) -> None:
    typer.echo(line, err=True)
