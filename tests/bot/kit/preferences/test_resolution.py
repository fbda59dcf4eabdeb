"""Whose choice holds: a setting before Discord's locale, a person's before a server's."""

import pytest

from bot.kit.preferences.choices import NOTHING, Choices
from bot.kit.preferences.resolution import of_channel, of_private_reply, of_public_reply
from bot.kit.script import Script

SIMPLIFIED, TRADITIONAL = Script.SIMPLIFIED, Script.TRADITIONAL
TURKISH = Choices(language="tr")


@pytest.mark.parametrize(
    ("person", "server", "servers_locale", "persons_locale", "language", "script"),
    [
        (NOTHING, NOTHING, None, "tr", "tr", None),
        (NOTHING, NOTHING, "en-US", "tr", "en-US", None),
        (NOTHING, TURKISH, "en-US", "zh-CN", "tr", SIMPLIFIED),
        (TURKISH, Choices(language="zh-TW"), "en-US", "zh-CN", "tr", TRADITIONAL),
        (NOTHING, NOTHING, "zh-TW", "zh-CN", "zh-TW", TRADITIONAL),
        (NOTHING, NOTHING, None, "zh-TW", "zh-TW", TRADITIONAL),
        (NOTHING, Choices(script=SIMPLIFIED), "zh-TW", "en-US", "zh-TW", SIMPLIFIED),
        (Choices(language="zh-TW"), Choices(script=SIMPLIFIED), None, "en-US", "zh-TW", TRADITIONAL),
        (Choices(script=SIMPLIFIED), Choices(language="zh-TW"), None, "en-US", "zh-TW", SIMPLIFIED),
    ],
)
def test_a_public_answer(
    person: Choices,
    server: Choices,
    servers_locale: str | None,
    persons_locale: str,
    language: str,
    script: Script | None,
) -> None:
    chosen = of_public_reply(person, server, servers_locale, persons_locale)
    assert (chosen.language, chosen.script) == (language, script)


@pytest.mark.parametrize(
    ("person", "server", "servers_locale", "persons_locale", "language", "script"),
    [
        (NOTHING, TURKISH, "zh-TW", "en-US", "en-US", TRADITIONAL),
        (NOTHING, Choices(script=TRADITIONAL), None, "zh-CN", "zh-CN", SIMPLIFIED),
        (NOTHING, Choices(script=TRADITIONAL), None, "en-US", "en-US", TRADITIONAL),
        (TURKISH, NOTHING, None, "zh-TW", "tr", TRADITIONAL),
        (Choices(script=SIMPLIFIED), NOTHING, None, "zh-TW", "zh-TW", SIMPLIFIED),
    ],
)
def test_a_private_answer_is_in_the_persons_language(
    person: Choices,
    server: Choices,
    servers_locale: str | None,
    persons_locale: str,
    language: str,
    script: Script | None,
) -> None:
    chosen = of_private_reply(person, server, servers_locale, persons_locale)
    assert (chosen.language, chosen.script) == (language, script)


def test_a_message_to_a_channel_is_in_the_servers_language_or_in_that_of_whoever_began() -> None:
    assert of_channel(TURKISH, "zh-TW", "en-US") == Choices("tr", TRADITIONAL)
    assert of_channel(NOTHING, "zh-TW", "tr") == Choices("zh-TW", TRADITIONAL)
    assert of_channel(NOTHING, None, "tr") == TURKISH
    assert of_channel(NOTHING, None) == NOTHING


def test_pinyin_and_meaning_are_the_persons_or_else_the_servers_choice() -> None:
    server = Choices(pinyin=False, gloss=False)
    for chosen in (
        of_public_reply(Choices(pinyin=True), server, None, "tr"),
        of_private_reply(Choices(pinyin=True), server, None, "tr"),
    ):
        assert (chosen.pinyin, chosen.gloss) == (True, False)
    assert of_channel(server, None).pinyin is False
