"""The command /about, on a simulated Discord."""

from importlib import metadata
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from simcord import Env

from bot.client.client import Jianghu
from bot.cogs.about import owner_of, version
from bot.cogs.about._page import SOURCES
from bot.kit.texts import bundled
from models.store.registry import Registry
from tests.bot.reading import message_of, private, read, view_of

NOTICE = Path(__file__).parents[4] / "NOTICE"
ADDRESSES = {name: f"https://example.org/{name}" for name in ("source_url", "privacy_url", "terms_url")}


async def test_about_says_who_runs_the_bot_and_whose_the_data_are(
    simcord_env: Env, bot: Jianghu, registry: Registry
) -> None:
    user = simcord_env.create_user("ann")
    shown = await user.slash("about")
    text = private(shown)
    assert bot.application
    assert f"**{bot.application.owner.display_name}** runs this bot." in text.replace("\\", "")
    assert read(shown).title == f"Jianghu {metadata.version('jianghu')}"
    assert f"- Gu Long: version {registry.get('gu_long').version}, which learned from 5 names" in text
    for owner in ("CC BY-SA 4.0", "SIL Open Font License 1.1, © 2021–2023 LXGW", "Sun Junyi", "JackeyGao"):
        assert owner in text
    assert read(shown).labels == ()
    # Nobody can open a file beside a source that has no address.
    assert "NOTICE" not in text
    assert "The person who runs this bot can tell you all of it." in text


async def test_about_links_to_what_the_operator_has(
    simcord_env: Env, bot: Jianghu, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bot, "settings", bot.settings.model_copy(update=ADDRESSES))
    shown = await simcord_env.create_user("ann").slash("about")
    assert read(shown).labels == ("Source", "Privacy", "Terms")
    assert "The file NOTICE beside my source" in private(shown)
    addresses = {getattr(item, "url", None) for item in view_of(message_of(shown)).walk_children()}
    assert set(ADDRESSES.values()) <= addresses


def application(owner: str, team: str | None = None) -> Any:  # noqa: ANN401 - as much of discord.py's as is read
    named = team and SimpleNamespace(name=team)
    return SimpleNamespace(team=named, owner=SimpleNamespace(display_name=owner))


def test_a_team_runs_the_bot_where_there_is_one() -> None:
    assert owner_of(application("Ann")) == "Ann"
    assert owner_of(application("Ann", "The Inn")) == "The Inn"
    assert not owner_of(None)


def test_a_bot_that_is_not_installed_has_no_version(monkeypatch: pytest.MonkeyPatch) -> None:
    def not_installed(name: str) -> str:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "version", not_installed)
    assert version() == "unknown"


@pytest.mark.parametrize("source", SOURCES)
def test_the_notice_names_whatever_about_does(source: str) -> None:
    first = bundled()("en-US", f"about-data-{source}").replace("’s", "").split()[0].strip(",")
    assert first in NOTICE.read_text(encoding="utf-8")
