"""Buttons and selects as cogs answer them, on a simulated Discord."""

from collections.abc import Iterator

import discord
import pytest
from simcord import ChannelHandle, Env, MemberActor

from bot.client.client import Jianghu
from bot.kit import replies
from bot.kit.buttons import Press, pressed, refuse_others
from bot.kit.cog import Cog, Interaction
from bot.kit.errors import UserError
from bot.kit.pages.layout import new_message
from bot.kit.pages.page import Button, Option, Page, Select
from bot.kit.people.data import NoPersonalData
from tests.bot.reading import private, public

# SimCord would call every refusal an error, although the bot has answered it.
pytestmark = pytest.mark.simcord(check_errors=False)

TEAS = tuple(Option(name.lower(), name) for name in ("Longjing", "Biluochun", "Oolong"))


class Inn(NoPersonalData, Cog):
    """Serves tea, and breaks when it is told to."""

    def __init__(self, bot: Jianghu) -> None:
        super().__init__(bot)
        self.presses: list[Press] = []

    @pressed(r"tea:(?P<table>[0-9]{1,3})")
    async def serve(self, interaction: Interaction, press: Press) -> None:
        self.presses.append(press)
        await replies.say(interaction, f"Tea for table {press['table']}")

    @pressed(r"bill:(?P<owner>[0-9]{1,20})")
    async def pay(self, interaction: Interaction, press: Press) -> None:
        refuse_others(interaction, int(press["owner"]), "names-not-yours")
        await replies.say(interaction, "Paid")

    @pressed("refuse")
    async def refuse(self, interaction: Interaction, press: Press) -> None:
        del interaction, press
        raise UserError("error-busy")

    @pressed("break")
    async def fall_over(self, interaction: Interaction, press: Press) -> None:
        del interaction
        self.presses.append(press)
        press["no such part"]


@pytest.fixture
def channel(simcord_env: Env) -> ChannelHandle:
    return simcord_env.create_guild().create_text_channel("inn")


@pytest.fixture
def alice(simcord_env: Env, channel: ChannelHandle) -> MemberActor:
    assert channel.guild is not None
    return channel.guild.add_member(simcord_env.create_user("alice"))


@pytest.fixture
async def inn(simcord_env: Env, bot: Jianghu) -> Inn:
    assert simcord_env
    inn = Inn(bot)
    await bot.add_cog(inn)
    return inn


async def show(bot: Jianghu, channel: ChannelHandle, *custom_ids: str) -> discord.Message:
    """Post a page with a button for each custom_id, labelled with it, and a menu of teas."""
    buttons = [Button(custom_id, custom_id) for custom_id in custom_ids]
    page = Page("Inn", controls=(*buttons, Select("tea:9", "Tea", TEAS, most=2)))
    return await bot.get_partial_messageable(channel.id).send(**new_message(page))


async def test_a_button_reaches_its_method_with_the_parts_of_its_custom_id(
    bot: Jianghu, inn: Inn, alice: MemberActor, channel: ChannelHandle
) -> None:
    answer = await alice.click(await show(bot, channel, "tea:12"), label="tea:12")
    assert public(answer).text == "Tea for table 12"
    assert inn.presses == [Press("tea:12", {"table": "12"})]


async def test_a_select_brings_the_chosen_values(
    bot: Jianghu, inn: Inn, alice: MemberActor, channel: ChannelHandle
) -> None:
    await alice.select(await show(bot, channel), ["oolong", "longjing"], custom_id="tea:9")
    assert inn.presses == [Press("tea:9", {"table": "9"}, ("oolong", "longjing"))]


@pytest.mark.parametrize("custom_id", ["tea:", "tea:1234", "tea:1:2", "green tea:1"])
async def test_only_a_whole_custom_id_counts(
    bot: Jianghu, inn: Inn, alice: MemberActor, channel: ChannelHandle, custom_id: str
) -> None:
    answer = await alice.click(await show(bot, channel, custom_id), label=custom_id)
    assert not answer.acknowledged
    assert inn.presses == []


@pytest.mark.usefixtures("inn")
async def test_a_refusal_is_told_privately(bot: Jianghu, alice: MemberActor, channel: ChannelHandle) -> None:
    answer = await alice.click(await show(bot, channel, "refuse"), label="refuse")
    assert private(answer).startswith("Too many people are asking")


async def test_a_bug_is_logged_under_the_reference_that_the_person_reads(
    bot: Jianghu, inn: Inn, alice: MemberActor, channel: ChannelHandle, caplog: pytest.LogCaptureFixture
) -> None:
    said = private(await alice.click(await show(bot, channel, "break"), label="break"))
    assert "Something went wrong on my side" in said
    [logged] = [record for record in caplog.records if record.levelname == "ERROR"]
    assert said.rstrip(".").rsplit(" ", 1)[1] in logged.getMessage()
    assert "no such part" in caplog.text
    assert inn.presses == [Press("break", {})]
    caplog.clear()


@pytest.mark.usefixtures("inn")
async def test_a_button_may_serve_its_owner_only(
    simcord_env: Env, bot: Jianghu, alice: MemberActor, channel: ChannelHandle
) -> None:
    assert channel.guild is not None
    bea = channel.guild.add_member(simcord_env.create_user("bea"))
    bill = await show(bot, channel, f"bill:{alice.id}")
    assert private(await bea.click(bill, label=f"bill:{alice.id}")).startswith("These buttons belong to")
    assert public(await alice.click(bill, label=f"bill:{alice.id}")).text == "Paid"


@pytest.fixture
def _stopping(bot: Jianghu) -> Iterator[None]:
    bot.stopping = True
    yield
    bot.stopping = False


@pytest.mark.usefixtures("_stopping")
async def test_a_press_while_the_bot_stops_is_turned_away(
    bot: Jianghu, inn: Inn, alice: MemberActor, channel: ChannelHandle
) -> None:
    answer = await alice.click(await show(bot, channel, "tea:1"), label="tea:1")
    assert private(answer).startswith("I am about to restart.")
    assert inn.presses == []


async def test_a_cog_that_is_gone_answers_no_more(
    bot: Jianghu, inn: Inn, alice: MemberActor, channel: ChannelHandle
) -> None:
    message = await show(bot, channel, "tea:1")
    await bot.remove_cog("Inn")
    assert not (await alice.click(message, label="tea:1")).acknowledged
    assert inn.presses == []
