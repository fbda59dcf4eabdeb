"""The command /explain, and the controls under names, on a simulated Discord."""

import re
from collections.abc import AsyncIterator
from dataclasses import replace

import discord
import pytest
import pytest_asyncio
from discord import ui
from simcord import ChannelHandle, Env, MemberActor

from bot.client.client import Jianghu
from bot.kit.inference import Inference
from bot.settings import Settings
from models.store.registry import Registry
from tests.bot.cogs.me.person import choose
from tests.bot.forged import post_menu
from tests.bot.reading import Shown, message_of, private, public, view_of

# SimCord would call every refusal an error, although the bot has answered it.
pytestmark = pytest.mark.simcord(check_errors=False)

BUTTON = "Explain this name"


@pytest_asyncio.fixture
async def bot_after_restart(settings: Settings, registry: Registry) -> AsyncIterator[Jianghu]:
    bot = Jianghu(settings, Inference(registry))
    yield bot
    await bot.close()


def alt_of(shown: Shown) -> str:
    """Return the alternative text of the picture that a message has. Fails where there is none."""
    message = message_of(shown)
    galleries = [item for item in view_of(message).walk_children() if isinstance(item, ui.MediaGallery)]
    [picture] = [picture for gallery in galleries for picture in gallery.items]
    assert [attachment.filename for attachment in message.attachments] == ["explained.png"]
    return picture.description or ""


def menu_of(shown: Shown) -> ui.Select[ui.LayoutView]:
    items = view_of(message_of(shown)).walk_children()
    [menu] = [item for item in items if isinstance(item, ui.Select) and item.custom_id.startswith("explain:")]
    return menu


async def test_a_name_that_is_typed_is_explained_to_everybody(ann: MemberActor, channel: ChannelHandle) -> None:
    shown = await ann.slash(channel, "explain", name="郭狐冲")
    reading = public(shown)
    assert reading.title == "How the model of Jin Yong reads 郭狐冲 Guō Húchōng"
    assert "before any wish is met" in reading.footer
    alt = alt_of(shown)
    assert alt.startswith("How the model of Jin Yong reads 郭狐冲, character by character. 郭: ")
    assert re.search(r"冲: .* Here the network lets in .* Left in its memory: 郭 \d+% and 狐 \d+%\.", alt)
    assert "The judge says " in alt


async def test_either_script_and_pinyin_are_understood_and_a_real_name_is_told(
    ann: MemberActor, bea: MemberActor, channel: ChannelHandle
) -> None:
    await choose(ann, channel, script="traditional")
    shown = public(await ann.slash(channel, "explain", name="令狐沖"))
    assert "令狐沖 is in Jin Yong’s list of real names, from 笑傲江湖" in shown.body
    other = public(await bea.slash(channel, "explain", name="lu xiaofeng", style="gu"))
    assert other.title == "How the model of Gu Long reads 陆小凤 Lù Xiǎofèng"
    assert "learned from this very name" in other.body


async def test_characters_that_were_never_met_have_a_kind_word(
    ann: MemberActor, bea: MemberActor, channel: ChannelHandle
) -> None:
    shown = await ann.slash(channel, "explain", name="郭龘")
    assert "I have never met 龘 in a name, which makes this one special." in public(shown).body
    assert "龘: new, never met" in alt_of(shown)
    assert "you know more than I do" in private(await bea.slash(channel, "explain", name="龘龘"))


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("郭靖郭靖郭靖郭靖郭", "A picture has room for 8 characters, and this name has more."),
        ("Guybrush", "I explain names in hanzi, such as 令狐冲."),
        ("毛泽东", "毛泽东 Máo Zédōng is among the names that I never give, so I don’t explain it."),
    ],
)
async def test_what_can_not_be_explained_is_said_in_a_sentence(
    name: str, sentence: str, ann: MemberActor, channel: ChannelHandle
) -> None:
    assert private(await ann.slash(channel, "explain", name=name)).startswith(sentence)


async def test_where_names_are_private_the_answer_is_too(
    bot: Jianghu, ann: MemberActor, channel: ChannelHandle, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = replace(bot.preferences.of_server(None), private_names=True)
    monkeypatch.setattr(bot.preferences, "of_server", lambda _: chosen)
    assert "How the model of Jin Yong" in private(await ann.slash(channel, "explain", name="郭靖"))


async def test_the_names_of_an_answer_are_explained_privately_after_a_restart_too(
    simcord_env: Env, bot: Jianghu, bot_after_restart: Jianghu, ann: MemberActor, channel: ChannelHandle
) -> None:
    several = await ann.slash(channel, "name", count=3)
    single = await ann.slash(channel, "name", count=1, style="gu_long")
    await bot.close()
    await simcord_env.restart_bot(bot_after_restart)
    menu = menu_of(several)
    chosen = menu.options[1].value
    shown = await ann.select(message_of(several), [chosen], custom_id=menu.custom_id)
    assert f"How the model of Jin Yong reads {chosen}" in private(shown)
    pressed = await ann.click(message_of(single), label=BUTTON)
    assert "How the model of Gu Long reads " in private(pressed)


async def test_a_round_that_is_over_offers_it(
    simcord_env: Env, ann: MemberActor, bea: MemberActor, channel: ChannelHandle
) -> None:
    await ann.slash(channel, "quiz play", rounds=1)
    question = message_of(channel)
    assert BUTTON not in public(question).labels
    await bea.click(question, label="Gu Long")
    await simcord_env.advance_time(20)
    pressed = await ann.click(await question.channel.fetch_message(question.id), label=BUTTON)
    assert "How the model of " in private(pressed)


@pytest.mark.parametrize(
    ("custom_id", "value"),
    [
        ("explain:gone", "郭靖"),
        ("explain:jin_yong", "<@1>"),
        ("explain:jin_yong", "a1"),
        ("explain", "郭靖"),
        ("explain", "gone:郭靖"),
        ("explain", "jin_yong:<@1>"),
    ],
)
async def test_what_a_client_makes_up_is_refused(
    custom_id: str, value: str, simcord_env: Env, ann: MemberActor, channel: ChannelHandle
) -> None:
    forged = await post_menu(simcord_env, channel, custom_id, value)
    assert isinstance(forged, discord.Message)
    assert "too old for me to understand" in private(await ann.select(forged, [value]))


@pytest.mark.parametrize("name", ["郭徵", "锺灵郭"])
async def test_a_name_of_an_answer_is_explained_as_it_is_there(
    name: str, simcord_env: Env, ann: MemberActor, channel: ChannelHandle
) -> None:
    menu = await post_menu(simcord_env, channel, "explain:jin_yong", name)
    assert isinstance(menu, discord.Message)
    assert f"How the model of Jin Yong reads {name}" in private(await ann.select(menu, [name]))


async def test_a_command_that_failed_may_be_corrected_at_once(ann: MemberActor, channel: ChannelHandle) -> None:
    assert private(await ann.slash(channel, "explain", name="Gou Jing")).startswith("I explain names in hanzi")
    assert public(await ann.slash(channel, "explain", name="Guo Jing")).title


async def test_real_names_are_suggested_by_pinyin(ann: MemberActor, channel: ChannelHandle) -> None:
    found = await ann.autocomplete(channel, "explain", "name", "yin")
    assert found == [
        {"name": "殷离 Yīn Lí", "value": "殷离"},
        {"name": "尹志平 Yǐn Zhìpíng", "value": "尹志平"},
    ]
