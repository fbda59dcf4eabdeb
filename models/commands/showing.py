"""The commands that change nothing: what versions there are, what each is like, and how two compare."""

from itertools import zip_longest
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from models import terminal
from models.commands.options import MODELS, Models, OneVersion, Seed, Style, registry_of, styles_of
from models.promotion.gates import Gate, Reason
from models.store.registry import Registry
from models.versions import card as cards
from models.versions import journal, operations, samples
from models.versions.card import NATS
from models.versions.comparison import Beside, Measured, Side
from models.versions.listing import Version, active, find, resolve, unserved, versions

_GATES = {
    Reason.WORSE: "dev nats a name, at most",
    Reason.COPIES: "natural novelty, at least",
    Reason.JUNK: "too short or too long, at most",
    Reason.SHAPE: "distance in surnames or lengths, at most",
}
_LINES = 20

OptionalStyle = Annotated[str | None, typer.Argument(help="A style, such as jin_yong; else all.")]


def list_versions(style: OptionalStyle = None, models: Models = MODELS) -> None:
    """List the versions of a style, or of all: the active one first, then the newest.

    Example: python -m models list jin_yong
    """
    registry = registry_of(models)
    table = Table("style", "preset", "dev nats", "trained", "aliases")
    table.add_column("version", no_wrap=True)
    chosen = styles_of(registry, style)
    for one in chosen:
        for version in versions(registry, one):
            table.add_row(one, *_row(version), version.version)
    console = terminal.console()
    console.print(table)
    for waiting in unserved(registry):
        if waiting.style in chosen:
            console.print(f"No version of {waiting.style} is in use yet.")
    console.print(NATS, style="dim")


def _row(version: Version) -> tuple[str, str, str, str]:
    card = version.card
    aliases = ", ".join(version.words)
    trained = f"{version.origin.trained_at:%Y-%m-%d %H:%M}" if version.origin else "-"
    if card is None:
        return "-", "-", trained, version.complaint
    return card.preset, f"{card.figures.dev_nats:.2f}", trained, aliases


def info(style: Style, version: OneVersion = None, models: Models = MODELS) -> None:
    """Show what a version is made of and what was measured.

    Example: python -m models info jin_yong previous
    """
    registry = registry_of(models)
    found = find(registry, style, resolve(registry, style, version))
    content = registry.card(style, found.version)
    table = Table("what", "value", title=f"{style}/{found.version}", title_justify="left")
    for row in [*cards.card_rows(found, content), *cards.figure_rows(content)]:
        table.add_row(row.name, row.value)
    console = terminal.console()
    console.print(table)
    console.print(NATS, style="dim")


def card(
    style: Style,
    version: OneVersion = None,
    out: Annotated[Path | None, typer.Option(help="Write it here instead.", dir_okay=False)] = None,
    seed: Seed = samples.SEED,
    models: Models = MODELS,
) -> None:
    """Print a version's model card as Markdown, with ten names.

    Example: python -m models card jin_yong --out card.md
    """
    registry = registry_of(models)
    found = find(registry, style, resolve(registry, style, version))
    model = registry.load(style, found.version)
    text = cards.markdown(found, model.card, samples.draw(registry, model, seed))
    if out is None:
        typer.echo(text, nl=False)
    else:
        out.write_text(text, encoding="utf-8", newline="\n")


def compare(
    style: Style,
    new: Annotated[str, typer.Argument(help="The version that would be used.")],
    old: Annotated[
        str | None, typer.Argument(help="The version that it would replace; else the active one, if any is.")
    ] = None,
    seed: Seed = samples.SEED,
    models: Models = MODELS,
) -> None:
    """Show two versions side by side: figures, gates, ten names from the same seed, and what the judge says.

    A version of a style that has none in use is shown alone.

    Example: python -m models compare jin_yong 0123
    """
    registry = registry_of(models)
    new_side = _side(registry, style, resolve(registry, style, new), seed)
    replaced = resolve(registry, style, old) if old else active(registry, style)
    beside = Beside(_side(registry, style, replaced, seed) if replaced else None, new_side)
    console = terminal.console()
    for table in (_figures(beside), _gates(beside), _names(beside, seed)):
        console.print(table)
    console.print(NATS, style="dim")
    if not beside.comparison.comparable:
        console.print("The two learned other rosters or know other characters: their figures say less.")


def _side(registry: Registry, style: str, version: str, seed: int) -> Side:
    model = registry.load(style, version)
    return Side(model.card, samples.draw(registry, model, seed))


def _sides(beside: Beside) -> dict[str, Side]:
    """Return the versions by what they are called here; a style's first one is alone."""
    return ({"old": beside.old} if beside.old else {}) | {"new": beside.new}


def _figures(beside: Beside) -> Table:
    sides = _sides(beside)
    table = Table("figure", *(f"{name} {side.version}" for name, side in sides.items()))
    table.add_row("dev nats a name", *(_measured(side.dev) for side in sides.values()))
    table.add_row("test nats a name", *(_measured(side.test) for side in sides.values()))
    doubt = "" if beside.new.samples.calibrated else ", not calibrated"
    table.add_row(f"judge: in this style{doubt}", *(_share(side.samples.judged) for side in sides.values()))
    return table


def _measured(measured: Measured) -> str:
    return f"{measured.nats:.2f}" + ("" if measured.margin is None else f" ± {measured.margin:.2f}")


def _share(share: float | None) -> str:
    return "-" if share is None else f"{share:.0%}"


def _gates(beside: Beside) -> Table:
    table = Table("gate", "limit", "new", "")
    for gate in beside.gates:
        number = "{:.2f}".format
        values = (number(value) if value is not None else "-" for value in (gate.limit, gate.value))
        table.add_row(_GATES[gate.reason], *values, _passed(gate))
    return table


def _passed(gate: Gate) -> str:
    if not gate.applies:
        return "does not apply"
    return "pass" if gate.passed else "FAIL"


def _names(beside: Beside, seed: int) -> Table:
    sides = _sides(beside)
    table = Table(*sides, title=f"names from seed {seed}", title_justify="left")
    for names in zip_longest(*(side.samples.names for side in sides.values()), fillvalue=""):
        table.add_row(*names)
    return table


def verify(style: OptionalStyle = None, models: Models = MODELS) -> int:
    """Load, score and draw from each version, and say which can't serve; the exit code is then 1.

    Example: python -m models verify
    """
    registry = registry_of(models)
    checks = list(operations.verify(registry, styles_of(registry, style)))
    for check in checks:
        typer.echo(f"{check.style}/{check.version}: {check.complaint or 'can serve'}")
    return 1 if any(check.complaint for check in checks) else 0


def show_log(
    count: Annotated[int, typer.Option(min=1, max=1000, help="How many changes.")] = _LINES,
    models: Models = MODELS,
) -> None:
    """Show what was changed from a shell, newest first; /models log also has what was done in Discord.

    Example: python -m models log --count 5
    """
    for entry in journal.entries(models, count):
        against = f", against the gates: {', '.join(entry.reasons)}" if entry.reasons else ""
        instead = f" instead of {entry.previous}" if entry.previous else ""
        typer.echo(f"{entry.at:%Y-%m-%d %H:%M} {entry.action} {entry.style}/{entry.version}{instead}{against}")
