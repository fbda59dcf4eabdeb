"""A plugin's package brings texts of its own, in as many languages as it likes."""

import importlib
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest
from simcord import Env

from bot.client import plugins
from bot.client.client import Jianghu
from bot.kit import texts
from tests.bot.reading import private

COG = """
from discord import app_commands
from bot.kit import languages, replies
from bot.kit.cog import Cog
from bot.kit.people.data import NoPersonalData
from bot.kit.phrases import phrase

class Duels(NoPersonalData, Cog):
    @app_commands.command(name="duel", description=phrase("duel-command"))
    @app_commands.describe(rival=phrase("duel-option-rival"))
    async def duel(self, interaction, rival: str):
        language = languages.of_person(interaction)
        await replies.say(interaction, language("duel-won", rival=rival), private=True)

async def setup(bot):
    await bot.add_cog(Duels(bot))
"""
LOCALE = {
    "en-US": 'duel-command = Duel\nduel-option-rival = With whom\nduel-won = { $rival } fell. { COMMAND("duel") }',
    "tr": "command-duel = düello\noption-rival = rakip\nduel-command = Düello\nduel-won = { $rival } yenildi.",
}


@pytest.fixture
def _installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Offer a package with a cog and two languages as a plugin; other tests don't see its texts."""
    package = tmp_path / "jianghu_duels"
    for locale, source in LOCALE.items():
        folder = package / texts.FOLDER / locale
        folder.mkdir(parents=True)
        (folder / "duels.ftl").write_text(source, "utf-8")
    (package / "__init__.py").write_text(COG)
    importlib.invalidate_caches()
    monkeypatch.syspath_prepend(str(tmp_path))
    names = ["jianghu_duels", "jianghu_gone.duels"]
    monkeypatch.setattr(plugins, "installed", lambda: [EntryPoint(name, name, plugins.GROUP) for name in names])
    own = texts.bundled().mentioning({})
    monkeypatch.setattr(texts, "bundled", lambda: own)
    monkeypatch.setattr("bot.kit.phrases.bundled", lambda: own)


@pytest.fixture
def simcord_bot(_installed: None, bot: Jianghu) -> Jianghu:
    return bot


async def test_a_plugin_speaks_each_of_its_languages(
    simcord_env: Env, bot: Jianghu, caplog: pytest.LogCaptureFixture
) -> None:
    commands = simcord_env.backend.commands[None].values()
    [duel] = [command for command in commands if command["name"] == "duel"]
    assert duel["description"] == "Duel"
    assert duel["name_localizations"] == {"tr": "düello"}
    assert duel["description_localizations"] == {"tr": "Düello"}
    assert duel["options"][0]["name_localizations"] == {"tr": "rakip"}
    channel = simcord_env.create_guild().create_text_channel("inn")
    assert channel.guild
    alice = channel.guild.add_member(simcord_env.create_user("alice"))
    english = f"Mei fell. </duel:{duel['id']}>"
    assert private(await alice.slash(channel, "duel", rival="Mei")) == english
    # SimCord has people of one language only.
    answers = {locale: bot.texts(locale, "duel-won", rival="Mei") for locale in ("en-GB", "zh-TW", "tr")}
    assert answers == {"en-GB": english, "zh-TW": english, "tr": "Mei yenildi."}
    complaints = [record.getMessage() for record in caplog.get_records("setup")]
    assert any(line.startswith("plugin jianghu_gone.duels is left out") for line in complaints)
    caplog.get_records("setup").clear()
