"""Every page of every cog, filled as far as anything can fill it, keeps within Discord's limits.

A cog's pages come from the module `extreme_pages` beside its tests, and a cog without one fails: its function
`extreme_pages(language, registry)` yields pages with a name each, in a language, for the models of a registry.
The limits: https://discord.com/developers/docs/components/reference
"""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

import pytest
from discord import AllowedMentions
from simcord import Env

from bot import cogs
from bot.client.client import Jianghu
from bot.kit.pages.layout import new_content, new_message, view_of
from bot.kit.pages.page import Button, Option, Page, Select
from bot.kit.texts import FALLBACK, bundled
from models.store.registry import Registry
from tests.bot.extremes import LAST_ID
from tests.bot.kit.texts.bundles import messages
from tests.bot.reading import pinged, read

ACTION_ROW, BUTTON, SELECT, TEXT = 1, 2, 3, 10
COGS = [module.name for module in iter_modules(cogs.__path__)]
COMMANDS = [one.split("-", 1)[1].replace("-", " ") for one in messages(FALLBACK) if one.startswith("command-")]
TEXTS = bundled().mentioning({command: f"</{command}:{LAST_ID}>" for command in COMMANDS})
"""The messages with commands that can be clicked, which are longer than their names."""
MAKERS = {cog: import_module(f"tests.bot.cogs.{cog}.extreme_pages").extreme_pages for cog in COGS}


def menu(*values: str, placeholder: str = "Choose") -> Page:
    options = tuple(Option(value, f"Option {value}") for value in values)
    return Page("title", controls=(Select("id", placeholder, options),))


TOO_MUCH = {
    "4004 characters": Page(title="t" * 4_000),
    "an empty text": Page(blocks=("\n",)),
    "same custom_id": Page("title", controls=(Button("same", "one"), Button("same", "two"))),
    "as a label": Page("title", controls=(Button("id", ""),)),
    "as a placeholder": menu("one", placeholder=""),
    "same value": menu("same", "same"),
    "26 options": menu(*map(str, range(26))),
}


@pytest.mark.parametrize("locale", bundled().locales)
@pytest.mark.parametrize("cog", COGS)
def test_the_fullest_pages_of_a_cog_keep_within_discords_limits(cog: str, locale: str, crowded: Registry) -> None:
    pages = list(MAKERS[cog](TEXTS.language(locale), crowded))
    broken = [f"{name}: {complaint}" for name, page in pages for complaint in complaints(page)]
    assert pages
    assert broken == []


@pytest.mark.parametrize("complaint", TOO_MUCH)
def test_the_check_finds_what_discord_would_refuse(complaint: str) -> None:
    assert complaint in "\n".join(complaints(TOO_MUCH[complaint]))


async def test_discord_takes_every_page_new_or_in_place_of_another_and_it_pings_nobody(
    simcord_env: Env, bot: Jianghu, crowded: Registry
) -> None:
    channel = simcord_env.create_guild().create_text_channel("inn")
    let_everybody_on_pages_exist(simcord_env)
    target = bot.get_partial_messageable(channel.id)
    greeting = await target.send(f"<@{LAST_ID}>", allowed_mentions=AllowedMentions.all())
    assert pinged(simcord_env, greeting) == [LAST_ID]
    for cog in COGS:
        for _, page in MAKERS[cog](TEXTS.language(FALLBACK), crowded):
            # The messages themselves, since to find the channel's last one SimCord copies all of them.
            message = await target.send(**new_message(page))
            assert pinged(simcord_env, message) == []
            edited = await target.get_partial_message(message.id).edit(**new_content(page))
            assert read(edited).text
            assert pinged(simcord_env, edited) == []


def let_everybody_on_pages_exist(env: Env) -> None:
    """Give a user the ids that pages mention: nobody else could be pinged."""
    users = env.backend.users
    somebody = users[env.create_user("somebody").id]
    users.update({LAST_ID - number: somebody for number in range(100)})


def complaints(page: Page) -> Iterator[str]:
    """Yield which of Discord's limits a page breaks."""
    payload = view_of(page).to_components()  # type: ignore[no-untyped-call]  # discord.py's
    components = list(walk(payload))
    texts = [component["content"] for component in components if component["type"] == TEXT]
    custom_ids = [component["custom_id"] for component in components if "custom_id" in component]
    if not 1 <= len(components) <= 40:
        yield f"{len(components)} components"
    if sum(map(len, texts)) > 4_000:
        yield f"{sum(map(len, texts))} characters of text"
    if not texts or not all(text.strip("#- \n") for text in texts):
        yield f"an empty text in {texts}"
    if len(set(custom_ids)) < len(custom_ids):
        yield f"the same custom_id twice in {custom_ids}"
    yield from (f"{custom_id!r} as a custom_id" for custom_id in custom_ids if not 1 <= len(custom_id) <= 100)
    for component in components:
        yield from complaints_of(component)


def complaints_of(component: dict[str, Any]) -> Iterator[str]:
    """Yield which limits of its own kind a row, button or select breaks."""
    if component["type"] == ACTION_ROW:
        kinds = [child["type"] for child in component["components"]]
        if kinds != [SELECT] and not (set(kinds) == {BUTTON} and len(kinds) <= 5):
            yield f"a row of {kinds}"
    elif component["type"] == BUTTON:
        label = component.get("label", "")
        if not 1 <= len(label) <= 80:
            yield f"{label!r} as a label"
    elif component["type"] == SELECT:
        yield from complaints_of_select(component)


def complaints_of_select(select: dict[str, Any]) -> Iterator[str]:
    """Yield which limits of selects one breaks."""
    options = select["options"]
    if not 1 <= len(options) <= 25 or not 0 <= select["min_values"] <= select["max_values"] <= len(options):
        yield f"{len(options)} options"
    placeholder = select.get("placeholder", "")
    if not 1 <= len(placeholder) <= 150:
        yield f"{placeholder!r} as a placeholder"
    values = [option["value"] for option in options]
    if len(set(values)) < len(values):
        yield f"the same value twice in {values}"
    for option in options:
        texts = [option["value"], option["label"], option.get("description") or " "]
        if not all(1 <= len(text) <= 100 for text in texts):
            yield f"the option {texts}"


def walk(components: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield components and those within them."""
    for component in components:
        yield component
        yield from walk(component.get("components", []))
