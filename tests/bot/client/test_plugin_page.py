"""The plugin of docs/plugins.md, copied from the page, installed and used."""

import importlib
import re
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from simcord import Env

from bot.client import plugins
from bot.client.client import Jianghu
from tests.bot.reading import private, public

PAGE = Path(__file__).parents[3] / "docs" / "plugins.md"

pytestmark = pytest.mark.simcord(check_errors=False)


def blocks(language: str) -> dict[str, str]:
    """Return the page's code blocks that begin with a file name, by that name."""
    found = re.findall(rf"^```{language}\n(# (\S+)\n.*?)^```$", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    return {name: code for code, name in found}


@pytest.fixture
def _installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Install the plugin into a folder as pip does: its modules, and the entry points of its pyproject.toml."""
    for name, code in blocks("python").items():
        (tmp_path / name).write_text(code, "utf-8")
    project = tomllib.loads(blocks("toml")["pyproject.toml"])["project"]
    info = tmp_path / "jianghu_dice-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {project['name']}\nVersion: 1.0\n")
    points = "".join(f"{name} = {module}\n" for name, module in project["entry-points"][plugins.GROUP].items())
    (info / "entry_points.txt").write_text(f"[{plugins.GROUP}]\n{points}")
    monkeypatch.syspath_prepend(str(tmp_path))


@pytest.fixture
def simcord_bot(_installed: None, bot: Jianghu) -> Jianghu:
    return bot


async def test_the_plugin_works_at_the_first_start_and_after_the_next(
    simcord_env: Env, make_bot: Callable[[], Jianghu]
) -> None:
    guild = simcord_env.create_guild()
    channel = guild.create_text_channel("inn")
    alice, bea = (guild.add_member(simcord_env.create_user(name)) for name in ("alice", "bea"))
    thrown = await alice.slash(channel, "dice", sides=20)
    assert re.fullmatch(r"\*\*\w+\*\* threw \d+\.", public(thrown).body)
    assert public(thrown).footer == "Your throws: 1"
    assert thrown.response
    assert public(await alice.click(thrown.response, label="Throw again")).footer == "Your throws: 2"
    assert "Only the person who asked" in private(await bea.click(thrown.response, label="Throw again"))
    assert "2 to 100 sides" in private(await bea.slash(channel, "dice", sides=1))
    await simcord_env.bot.close()
    await simcord_env.restart_bot(make_bot())
    assert public(await alice.click(thrown.response, label="Throw again")).footer == "Your throws: 3"


async def test_what_the_plugin_keeps_is_shown_and_deleted(simcord_env: Env) -> None:
    guild = simcord_env.create_guild()
    channel = guild.create_text_channel("inn")
    alice, bea = (guild.add_member(simcord_env.create_user(name)) for name in ("alice", "bea"))
    for person in (alice, alice, bea):
        await person.slash(channel, "dice")
    shown = private(await alice.slash(channel, "privacy show"))
    assert "- **2 throws** of a die. So that your throws are counted." in shown
    asked = await alice.slash(channel, "privacy delete")
    assert asked.response
    await alice.click(asked.response, label="Delete it all")
    assert "**Deleted**\n- **2 throws** of a die" in private(asked)
    assert public(await alice.slash(channel, "dice")).footer == "Your throws: 1"
    assert public(await bea.slash(channel, "dice")).footer == "Your throws: 2"


@pytest.mark.usefixtures("_installed")
def test_the_test_of_the_page_passes() -> None:
    module = importlib.import_module("test_jianghu_dice")
    [test] = [value for name, value in vars(module).items() if name.startswith("test_")]
    test()
