"""Meanings in /name: below each name, and for the characters of wishes, on a simulated Discord."""

import pytest
from simcord import ChannelHandle, MemberActor

from bot.client.client import Jianghu
from bot.kit import languages
from tests.bot.cogs.names.answers import names_of
from tests.bot.reading import private, public

# SimCord would call every refusal an error, although the bot has answered it.
pytestmark = pytest.mark.simcord(check_errors=False)


async def test_each_name_has_its_meaning_below(alice: MemberActor, channel: ChannelHandle, bot: Jianghu) -> None:
    result = await alice.slash(channel, "name", surname="郭", length=3, include="冲")
    lines = public(result).body.splitlines()
    assert len(lines) == 2 * len(names_of(result))
    for name, line in zip(names_of(result), lines[1::2], strict=True):
        assert line.startswith("-# clan Guo · ")
        # The two characters of a given name are a word, or mean what each of them means.
        gloss = bot.lexicon.words.get(name[1:]) or bot.lexicon.characters["冲"]
        assert gloss.meaning("en-US") in line


async def test_meanings_are_in_the_language_of_the_person_who_asked(
    alice: MemberActor, channel: ChannelHandle, bot: Jianghu, monkeypatch: pytest.MonkeyPatch
) -> None:
    # SimCord's people all speak English.
    for asked in ("of_person", "of_answer"):
        monkeypatch.setattr(languages, asked, lambda _, **__: bot.texts.language("tr"))
    result = await alice.slash(channel, "name", surname="郭", length=2, include="冲", count=1)
    assert bot.lexicon.characters["冲"].meaning("tr") in public(result).body
    offered = await alice.autocomplete(channel, "name", "include", "sarı")
    assert {"name": "黄 · huáng · sarı", "value": "黄"} in offered


@pytest.mark.parametrize("typed", ["yellow", "sarı", "SARI", "huáng", "黄"])
async def test_a_character_may_be_wished_for_by_what_it_means(
    alice: MemberActor, channel: ChannelHandle, typed: str
) -> None:
    result = await alice.slash(channel, "name", include=typed, count=2)
    assert names_of(result)
    assert all("黄" in name for name in names_of(result))
    assert "Wished for: with 黄 (yellow)" in public(result).footer


async def test_a_word_that_may_be_several_characters_lists_them(
    alice: MemberActor, channel: ChannelHandle
) -> None:
    refusal = private(await alice.slash(channel, "name", exclude="yang"))
    assert refusal.startswith("“yang” may be several characters: ")
    assert "杨 (yáng, " in refusal
    assert "阳 (yáng, " in refusal


async def test_characters_are_offered_with_reading_and_meaning(alice: MemberActor, channel: ChannelHandle) -> None:
    for option in ("include", "exclude"):
        offered = await alice.autocomplete(channel, "name", option, "yello")
        assert {"name": "黄 · huáng · yellow", "value": "黄"} in offered
        assert 0 < len(await alice.autocomplete(channel, "name", option, "")) <= 25
        assert await alice.autocomplete(channel, "name", option, "zebra") == []


async def test_characters_are_those_of_the_styles_chosen(alice: MemberActor, channel: ChannelHandle) -> None:
    assert await alice.autocomplete(channel, "name", "include", "雪") == []
    for chosen in ({"style": "gu_long"}, {"blend": "gu_long"}):
        offered = await alice.autocomplete(channel, "name", "include", "snow", **chosen)
        assert [choice["value"] for choice in offered] == ["雪"]
