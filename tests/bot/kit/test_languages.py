"""The language of an answer, by who reads it."""

from types import SimpleNamespace
from typing import cast

import discord
import pytest

from bot.kit import languages
from bot.kit.cog import Interaction
from bot.kit.preferences.choices import NOTHING, Choices
from bot.kit.preferences.servers import ServerPreferences
from bot.kit.script import Script
from bot.kit.texts import bundled

PERSON, SERVER = 1, 2


def asked(
    persons_locale: str,
    servers_locale: str | None,
    person: Choices = NOTHING,
    server: Choices = NOTHING,
    *,
    community: bool = False,
) -> Interaction:
    """Return what the module reads of an interaction."""
    preferences = SimpleNamespace(of_person=lambda _: person, of_server=lambda _: ServerPreferences(server))
    guild = SimpleNamespace(
        features=["COMMUNITY"] if community else [],
        preferred_locale=discord.Locale(servers_locale) if servers_locale else None,
    )
    some = SimpleNamespace(
        client=SimpleNamespace(texts=bundled(), preferences=preferences, get_guild=lambda _: guild),
        user=SimpleNamespace(id=PERSON),
        locale=discord.Locale(persons_locale),
        guild_id=SERVER if servers_locale else None,
        guild_locale=discord.Locale(servers_locale) if servers_locale else None,
        guild=guild if servers_locale else None,
    )
    return cast("Interaction", some)


def test_a_private_answer_is_in_the_persons_language() -> None:
    assert languages.of_person(asked("tr", "zh-TW")).locale == "tr"
    assert languages.of_person(asked("tr", "zh-TW", person=Choices("zh-CN"))).locale == "zh-CN"
    assert languages.of_answer(asked("tr", "zh-TW"), private=True).locale == "tr"


@pytest.mark.parametrize(
    ("servers_locale", "community", "language"),
    [("zh-TW", True, "zh-TW"), ("en-US", True, "en-US"), ("en-US", False, "tr"), (None, False, "tr")],
)
def test_a_public_answer_is_in_the_servers_language_where_it_chose_one(
    servers_locale: str | None, *, community: bool, language: str
) -> None:
    interaction = asked("tr", servers_locale, community=community)
    assert languages.of_public(interaction).locale == language
    assert languages.of_answer(interaction, private=False).locale == language
    assert languages.of_channel(interaction).locale == language


def test_a_persons_choice_goes_before_the_servers_but_not_for_a_whole_channel() -> None:
    interaction = asked("en-US", "en-US", person=Choices("tr"), server=Choices("zh-TW", pinyin=False))
    assert languages.of_public(interaction).locale == "tr"
    assert languages.of_channel(interaction).locale == "zh-TW"
    channel = languages.of_server(interaction.client, SERVER)
    assert (channel.locale, channel.script, channel.pinyin) == ("zh-TW", Script.TRADITIONAL, False)


def test_names_are_simplified_unless_somebody_reads_otherwise() -> None:
    assert languages.of_person(asked("tr", None)).hanzi("欧阳锋") == "欧阳锋"
    assert languages.of_person(asked("zh-TW", None)).hanzi("欧阳锋") == "歐陽鋒"
    chosen = languages.of_person(asked("tr", None, person=Choices(script=Script.TRADITIONAL)))
    assert chosen.hanzi("欧阳锋") == "歐陽鋒"
