"""The command /styles, and the quiz's button, on a simulated Discord."""

import re

import pytest
from discord import ui
from simcord import ChannelHandle, MemberActor

from bot.client.client import Jianghu
from bot.kit.offers import who
from bot.kit.texts import Texts, bundled
from models.store.registry import Registry
from tests.bot.cogs.me.person import choose
from tests.bot.reading import message_of, private, public, read, view_of

# SimCord would call every refusal an error, although the bot has answered it.
pytestmark = pytest.mark.simcord(check_errors=False)

WHO = "Who are they?"


async def test_both_authors_are_introduced_to_everybody(ann: MemberActor, channel: ChannelHandle) -> None:
    page = public(await ann.slash(channel, "styles"))
    assert page.title == "Who are they?"
    assert "**Jin Yong**\nJin Yong (金庸), the pen name of Louis Cha" in page.body
    assert "**Gu Long**\nGu Long (古龙), the pen name of Xiong Yaohua" in page.body
    assert "- **令狐冲** Línghú Chōng · clan Linghu · soar, modest · 笑傲江湖" in page.body
    assert "Favorite surnames: " in page.body
    assert "Length in characters: 2 (" in page.body
    assert page.body.count("the judge finds most typical: ") == 2
    assert page.footer.startswith("Counted from 13 real names.")


async def test_hanzi_are_explained_to_those_who_do_not_read_them(ann: MemberActor, channel: ChannelHandle) -> None:
    english = public(await ann.slash(channel, "styles", style="jin_yong")).body
    [typical] = [line for line in english.splitlines() if "most typical: " in line]
    assert re.search(r"[一-鿿] \(\S+, “[a-z, ]+”\)", typical)
    await choose(ann, channel, language="tr")
    turkish = public(await ann.slash(channel, "styles", style="jin_yong")).body
    assert "笑傲江湖 (“Gülümseyen Mağrur Gezgin”)" in turkish


async def test_one_author_comes_with_a_menu_of_the_others(ann: MemberActor, channel: ChannelHandle) -> None:
    answer = await ann.slash(channel, "styles", style="古龙")
    assert "Xiong Yaohua" in public(answer).body
    assert "Louis Cha" not in public(answer).body
    [menu] = [item for item in view_of(message_of(answer)).walk_children() if isinstance(item, ui.Select)]
    chosen = await ann.select(message_of(answer), [menu.options[0].value])
    assert "Louis Cha" in private(chosen)
    assert "I know no style “Shakespeare”" in private(await ann.slash(channel, "styles", style="Shakespeare"))


async def test_the_quiz_asks_and_tells_privately_who_they_are(ann: MemberActor, channel: ChannelHandle) -> None:
    await ann.slash(channel, "quiz play", rounds=1)
    assert read(channel).labels == ("Jin Yong", "Gu Long", "Hint (−3)", "Reveal", "Who are they?")
    told = private(await ann.click(message_of(channel), label=WHO))
    assert "Louis Cha" in told
    assert "Xiong Yaohua" in told


async def test_a_button_and_a_menu_of_a_style_that_is_gone_are_too_old(
    ann: MemberActor, channel: ChannelHandle, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = message_of(await ann.slash(channel, "styles", style="jin_yong"))
    await ann.slash(channel, "quiz play", rounds=1)
    with monkeypatch.context() as patch:
        patch.setattr(Registry, "styles", lambda _: ("elves",))
        for stale in (await ann.select(shown, ["gu_long"]), await ann.click(message_of(channel), label=WHO)):
            assert "This button is too old" in private(stale)
    monkeypatch.setattr(Registry, "styles", lambda _: ())
    assert "I have no models yet" in private(await ann.select(shown, ["gu_long"]))


async def test_what_the_judge_finds_is_computed_once(
    bot: Jianghu, ann: MemberActor, channel: ChannelHandle, monkeypatch: pytest.MonkeyPatch
) -> None:
    await ann.slash(channel, "styles")
    monkeypatch.setattr(bot.inference, "judge", None)
    assert "the judge finds most typical" in public(await ann.slash(channel, "styles")).body


async def test_a_style_without_sentences_or_rival_has_a_page_all_the_same(
    ann: MemberActor, channel: ChannelHandle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.kit.styles.compared", lambda _: ("jin_yong",))
    has = Texts.has
    monkeypatch.setattr(Texts, "has", lambda *asked: "about" not in asked[-1] and has(*asked))
    body = public(await ann.slash(channel, "styles")).body
    assert "Louis Cha" not in body
    assert "Most frequent characters: " in body


def test_a_custom_id_has_as_many_styles_as_fit() -> None:
    language = bundled().language("en-US")
    assert who.button(language, ("jin_yong", "gu_long")).custom_id == "who:jin_yong,gu_long"
    longest = who.button(language, ["s" * 32] * 5).custom_id
    assert len(longest) <= 100
    assert longest.count(",") == 1


async def test_names_are_as_the_person_who_asks_reads_them(ann: MemberActor, channel: ChannelHandle) -> None:
    await choose(ann, channel, script="traditional", pinyin="off", gloss="off")
    body = public(await ann.slash(channel, "styles")).body
    assert "- **令狐沖** · 笑傲江湖" in body
    assert "歐陽, " in body
    assert "Ōuyáng" not in body
