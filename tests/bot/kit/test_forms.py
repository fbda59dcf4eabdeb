"""Forms as cogs open and answer them, on a simulated Discord."""

import discord
import pytest
from discord import app_commands
from simcord import ChannelHandle, Env, InteractionResult, MemberActor

from bot.client.client import Jianghu
from bot.kit import replies
from bot.kit.buttons import Submission, submitted
from bot.kit.cog import Cog, Interaction
from bot.kit.errors import UserError
from bot.kit.pages.form import ChoiceField, Form, TextField
from bot.kit.pages.page import Option
from bot.kit.people.data import NoPersonalData
from tests.bot.reading import private, public

# SimCord would call every refusal an error, although the bot has answered it.
pytestmark = pytest.mark.simcord(check_errors=False)

TEAS = tuple(Option(name.lower(), name, chosen=name == "Oolong") for name in ("Longjing", "Biluochun", "Oolong"))
ORDER = Form(
    "order:12",
    "What may I bring you?",
    (
        ChoiceField("teas", "Teas", TEAS, most=2),
        ChoiceField("cup", "Cup", (Option("big", "Big"),), placeholder="Any", least=0),
        TextField("name", "Your name", "As it is called out", value="Ann", longest=8, required=True),
        TextField("wish", "Anything else", lines=True),
    ),
)


class House(NoPersonalData, Cog):
    """Takes orders by a form."""

    def __init__(self, bot: Jianghu) -> None:
        super().__init__(bot)
        self.orders: list[Submission] = []

    @app_commands.command()
    async def order(self, interaction: Interaction) -> None:
        """Order tea."""
        await replies.ask(interaction, ORDER)

    @submitted(r"order:(?P<table>[0-9]{1,3})")
    async def take(self, interaction: Interaction, submission: Submission) -> None:
        self.orders.append(submission)
        if submission.text("wish") == "wine":
            raise UserError("error-busy")
        await replies.say(interaction, f"{submission.text('teas')} for {submission.text('name')}")


@pytest.fixture
def channel(simcord_env: Env) -> ChannelHandle:
    return simcord_env.create_guild().create_text_channel("house")


@pytest.fixture
def alice(simcord_env: Env, channel: ChannelHandle) -> MemberActor:
    assert channel.guild is not None
    return channel.guild.add_member(simcord_env.create_user("alice"))


@pytest.fixture
async def house(simcord_env: Env, bot: Jianghu) -> House:
    assert simcord_env
    house = House(bot)
    await bot.add_cog(house)
    await bot.tree.sync()
    return house


async def opened(alice: MemberActor, channel: ChannelHandle) -> InteractionResult:
    return await alice.slash(channel, "order")


async def test_a_form_shows_what_is_in_it_from_the_start(
    house: House, alice: MemberActor, channel: ChannelHandle
) -> None:
    assert house
    modal = (await opened(alice, channel)).modal
    assert modal
    teas, cup, name, wish = (label["component"] for label in modal["components"])
    assert [option["value"] for option in teas["options"] if option.get("default")] == ["oolong"]
    assert (cup["required"], name["required"]) == (False, True)
    assert name["value"] == "Ann"
    assert wish["style"] == discord.TextStyle.paragraph.value


async def test_what_is_sent_in_reaches_its_method(
    house: House, alice: MemberActor, channel: ChannelHandle
) -> None:
    form = await opened(alice, channel)
    answer = await alice.submit_modal(form, {"teas": ["oolong", "longjing"], "name": "Ling"})
    assert public(answer).text == "oolong for Ling"
    [order] = house.orders
    assert order.parts == {"table": "12"}
    assert order.fields["teas"] == ("oolong", "longjing")
    assert (order.text("cup"), order.text("wish"), order.text("no such field")) == ("", "", "")


async def test_a_refusal_is_private(house: House, alice: MemberActor, channel: ChannelHandle) -> None:
    assert house
    form = await opened(alice, channel)
    answer = await alice.submit_modal(form, {"teas": ["oolong"], "name": "Ling", "wish": "wine"})
    assert "try again" in private(answer)
