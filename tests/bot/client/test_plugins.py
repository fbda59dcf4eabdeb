import importlib
import pkgutil
import sys
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest
from discord.ext import commands
from simcord import Env

import bot as package
from bot.client import plugins
from bot.client.client import Jianghu

GREETER = """
from discord import app_commands
from discord.ext import commands
from bot.kit.people.data import NoPersonalData

class Greeter(NoPersonalData, commands.Cog):
    @app_commands.command(name="greet", description="Greet")
    async def greet(self, interaction):
        await interaction.response.send_message("Honored to meet you")

async def setup(bot):
    await bot.add_cog(Greeter())
"""
SILENT = """
from discord.ext import commands

class Silent(commands.Cog):
    pass

async def setup(bot):
    await bot.add_cog(Silent())
"""
BROKEN = {
    "does_not_say_what_it_keeps_about_people": SILENT,
    "raises": "raise RuntimeError('no\\nluck')",
    "without_setup": "",
    "bad_syntax": "def",
    "fails_late": "async def setup(bot):\n    raise OSError('late')",
}


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Offer modules in a folder as plugins of other distributions."""
    for name, code in {"jianghu_greeter": GREETER, **BROKEN}.items():
        (tmp_path / f"{name}.py").write_text(code)
    monkeypatch.syspath_prepend(str(tmp_path))
    names = [*BROKEN, "jianghu_greeter", "not_there"]
    points = [EntryPoint(name, name, plugins.GROUP) for name in names]
    monkeypatch.setattr(plugins, "installed", lambda: points)
    return names


async def test_a_good_plugin_works_beside_broken_ones(
    install: list[str], simcord_env: Env, caplog: pytest.LogCaptureFixture
) -> None:
    channel = simcord_env.create_guild().create_text_channel("inn")
    assert channel.guild
    alice = channel.guild.add_member(simcord_env.create_user("alice"))
    result = await alice.slash(channel, "greet")
    assert result.response
    assert result.response.content == "Honored to meet you"
    assert (await alice.slash(channel, "name")).response
    complaints = [
        record.getMessage() for record in caplog.get_records("setup") if record.name == "bot.client.plugins"
    ]
    assert [line.split()[1] for line in complaints] == [name for name in install if name != "jianghu_greeter"]
    caplog.get_records("setup").clear()


async def test_a_broken_cog_of_ours_stops_the_start(bot: Jianghu, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plugins, "bundled", lambda: ["bot.cogs.not_there"])
    with pytest.raises(commands.ExtensionError):
        await plugins.add_all(bot)


def test_entry_points_are_those_of_our_group(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    info = tmp_path / "jianghu_greeter-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: jianghu-greeter\nVersion: 1\n")
    (info / "entry_points.txt").write_text(f"[{plugins.GROUP}]\ngreeter = jianghu_greeter\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    assert ("greeter", "jianghu_greeter") in [(point.name, point.module) for point in plugins.installed()]


def test_our_cogs_are_found() -> None:
    assert {"bot.cogs.help", "bot.cogs.names"} <= set(plugins.bundled())


MODULES = [
    found.name
    for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
    if ".migrations" not in found.name  # Alembic runs those
]


@pytest.mark.parametrize("module", MODULES)
def test_every_module_can_be_imported(module: str) -> None:
    if module not in sys.modules:
        importlib.import_module(module)


@pytest.mark.parametrize("module", plugins.bundled())
def test_every_cog_has_a_setup(module: str) -> None:
    assert callable(importlib.import_module(module).setup)
