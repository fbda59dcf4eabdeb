"""The documentation names every command, setting, make target and benchmark, and nothing that is gone."""

import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
import typer
from discord.ext import commands
from typer.core import TyperCommand, TyperGroup

import bot.__main__
import bot.cogs
import models.__main__
import training.__main__
from bot.kit.texts import bundled
from bot.settings import Settings

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
ENV_EXAMPLE = (ROOT / ".env.example").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
PLUGINS = (ROOT / "docs/plugins.md").read_text(encoding="utf-8")
FOLDERS = sorted({path.relative_to(ROOT).parts[0] for path in ROOT.glob("[a-z]*/*.py")} | {"docs"})
PAGES = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]


def cog_modules() -> list[ModuleType]:
    return [importlib.import_module(f"bot.cogs.{found.name}") for found in pkgutil.iter_modules(bot.cogs.__path__)]


def slash_commands(module: ModuleType) -> Iterator[str]:
    """Yield the commands that people type, such as "/quiz play"."""
    for _, cog in inspect.getmembers(module, inspect.isclass):
        if issubclass(cog, commands.Cog) and cog.__module__ == module.__name__:
            group = f"{cog.__cog_group_name__} " if issubclass(cog, commands.GroupCog) else ""
            yield from (f"/{group}{command.name}" for command in cog.__cog_app_commands__)


def programs(command: TyperCommand | TyperGroup, name: str) -> Iterator[str]:
    """Yield the command lines of a program, such as "python -m bot db upgrade"."""
    if not isinstance(command, TyperGroup):
        yield name
        return
    for inner, subcommand in command.commands.items():
        assert isinstance(subcommand, TyperCommand | TyperGroup)
        yield from programs(subcommand, f"{name} {inner}")


def commands_in(page: str) -> Iterator[str]:
    """Yield the commands in a page's tables, where subcommands can share a cell: "`/quiz play`, `stop`"."""
    for cell in re.findall(r"^\| (`/[^|]+) \|", page, re.MULTILINE):
        first, *others = re.findall(r"`([^`]+)`", cell)
        group = first.partition(" ")[0]
        yield from (first, *(f"{group} {other}" for other in others))


def targets() -> list[str]:
    """Return what the Makefile can make, in its order; files that it makes on the way are not among them."""
    return re.findall(r"^([a-z][a-z-]*):", MAKEFILE, re.MULTILINE)


def test_the_table_of_settings_is_complete_and_true() -> None:
    rows = dict(re.findall(r"^\| `([A-Z_]+)` \| [^|]+ \| ([^|]+?) \|$", README, re.MULTILINE))
    assert rows == Settings.variables()


def test_the_example_environment_has_every_setting() -> None:
    assert re.findall(r"^([A-Z_]+)=", ENV_EXAMPLE, re.MULTILINE) == list(Settings.variables())


@pytest.mark.parametrize(
    ("page", "locale"), [("README.md", "en-US"), ("README.zh-CN.md", "zh-CN"), ("README.tr.md", "tr")]
)
def test_the_table_of_commands_is_complete_and_true(page: str, locale: str) -> None:
    known = {command for module in cog_modules() for command in slash_commands(module)}
    names = {bundled().command(locale, command.removeprefix("/")) for command in known}
    assert set(commands_in((ROOT / page).read_text(encoding="utf-8"))) == names


def test_what_the_table_of_the_kit_names_can_be_imported() -> None:
    kit = PLUGINS.partition("## The kit\n")[2].partition("| attribute ")[0]
    rows = [row for row in kit.splitlines() if "`bot.kit." in row]
    assert rows
    for row in rows:
        modules = [importlib.import_module(name) for name in re.findall(r"`((?:bot|models)\.[\w.]+)`", row)]
        for name in re.findall(r"`([A-Za-z_]\w*)[(`]", row):
            assert any(hasattr(module, name) for module in modules), name


@pytest.mark.parametrize(
    ("app", "name"),
    [
        (bot.__main__.app, "python -m bot"),
        (models.__main__.app, "python -m models"),
        (training.__main__.app, "python -m training"),
    ],
    ids=["bot", "models", "training"],
)
def test_every_command_line_is_in_the_readme(app: typer.Typer, name: str) -> None:
    known = set(programs(typer.main.get_group(app), name))
    assert len(known) > 1
    assert {line for line in known if line not in README} == set()


@pytest.mark.parametrize("page", sorted(PAGES), ids=lambda page: str(page.relative_to(ROOT)))
def test_links_and_pictures_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


@pytest.mark.parametrize("page", sorted(PAGES), ids=lambda page: str(page.relative_to(ROOT)))
def test_files_that_a_page_names_are_there(page: Path) -> None:
    named = rf"(?<![\w./-])((?:{'|'.join(FOLDERS)})/[\w./*-]*\.\w+)"
    for path in re.findall(named, page.read_text(encoding="utf-8")):
        # Capitals stand for any name: training/corpora/STYLE.toml.
        assert any(ROOT.glob(re.sub("[A-Z]{2,}", "*", path))), path


def test_every_benchmark_is_named_somewhere() -> None:
    text = README + "".join(page.read_text(encoding="utf-8") for page in (ROOT / "docs").glob("*.md"))
    for script in (ROOT / "benchmarks").glob("[a-z]*.py"):
        assert f"benchmarks.{script.stem}" in text


def test_every_folder_of_code_is_in_the_picture_of_the_architecture() -> None:
    for folder in FOLDERS:
        assert re.search(rf"^{folder}/ ", README, re.MULTILINE), folder


def test_every_make_target_is_phony_and_in_its_help() -> None:
    phony = re.findall(r"^\.PHONY: (.+)$", MAKEFILE, re.MULTILINE)[0].split()
    assert phony == targets()
    assert re.findall(r'echo "make ([a-z]+) ', MAKEFILE) == [target for target in targets() if target != "help"]


def test_every_make_target_is_documented() -> None:
    documented = set(re.findall(r"`make ([a-z]+)", README + CONTRIBUTING))
    assert set(targets()) <= documented


def test_no_page_names_a_make_target_that_is_gone() -> None:
    named = {
        target for page in PAGES for target in re.findall(r"`make ([a-z]+)", page.read_text(encoding="utf-8"))
    }
    assert named <= set(targets())
