"""Every kind of option, menu, modal field and context menu, through an unmodified discord.py."""

import base64
from collections.abc import AsyncIterator

import discord
import pytest
import pytest_asyncio

from sandbox.server import Addresses
from sandbox.testing.driver import Driver, DriverError
from sandbox.world.world import BOT_ROLE_ID, GUILD_ID, MODERATOR_ROLE_ID, QUIZ_HALL_ID, TAVERN_ID
from tests.sandbox.bots.kinds_bot import KindsBot
from tests.sandbox.conftest import running

NOTE = {"filename": "note.txt", "content": base64.b64encode(b"hello").decode()}


@pytest_asyncio.fixture
async def bot(discord_is_the_sandbox: Addresses, sandbox: Driver) -> AsyncIterator[KindsBot]:
    bot = KindsBot()
    async with running(bot, discord_is_the_sandbox.token):
        await sandbox.bot_ready(commands=2)
        yield bot


@pytest.mark.usefixtures("bot")
async def test_roles_mentionables_and_files_are_options(sandbox: Driver) -> None:
    mei = sandbox.person("Mei")
    outcome = await mei.slash("options", role="Moderator", somebody="Deniz", file=NOTE)
    assert outcome.text == "Moderator deniz 5"
    assert (await mei.slash("options", role="@everyone", somebody="moderator")).text == "@everyone Moderator 0"
    for wrong, sentence in (
        ({"role": "Emperor"}, "role must be a role, one of: @everyone, Moderator, Bot."),
        ({"somebody": "Nobody"}, "somebody must be somebody here, such as Mei, Deniz, Alex, or a role: "),
        ({"file": "note.txt"}, "file must be a file."),
        ({"file": {**NOTE, "content": "!"}}, "file must be a file."),
    ):
        with pytest.raises(DriverError, match=sentence):
            await mei.slash("options", {"role": "Moderator", "somebody": "Mei", **wrong})


@pytest.mark.usefixtures("bot")
async def test_menus_resolve_what_was_chosen(sandbox: Driver) -> None:
    mei, deniz = sandbox.person("Mei"), sandbox.person("Deniz")
    shown = await mei.slash("menus")
    people = str(mei.id), str(deniz.id)
    assert (await mei.choose(shown, "users", *people)).text == "users mei, deniz"
    assert (await mei.choose(shown, "roles", str(BOT_ROLE_ID))).text == "roles Bot"
    both = await mei.choose(shown, "mentionables", str(deniz.id), str(MODERATOR_ROLE_ID))
    assert both.text == "mentionables deniz, Moderator"
    assert (await mei.choose(shown, "channels", str(QUIZ_HALL_ID))).text == "channels quiz-hall"
    for menu, value in (("users", "5"), ("roles", str(mei.id)), ("channels", "x"), ("mentionables", "5")):
        with pytest.raises(DriverError, match="There is no"):
            await mei.choose(shown, menu, value)


@pytest.mark.usefixtures("bot")
async def test_a_modal_takes_texts_files_and_menus(sandbox: Driver) -> None:
    mei = sandbox.person("Mei")
    form = await mei.click(await mei.slash("menus"), "Fields")
    assert form.modal is not None
    assert [part["id"] for part in form.modal["components"]] == [1, 2, 4, 6, 8]
    filled = {"files": [NOTE, NOTE], "user": [str(mei.id)], "place": [str(TAVERN_ID)]}
    with pytest.raises(DriverError, match="Choose 1 to 2"):
        await mei.submit(form, **{**filled, "files": []})
    with pytest.raises(DriverError, match="Files must be a file"):
        await mei.submit(form, **{**filled, "files": ["note.txt"]})
    outcome = await mei.submit(form, **filled, text="words")
    assert outcome.text == "text: words\nfiles: note.txt, note.txt\nuser: mei\nplace: tavern"


@pytest.mark.usefixtures("bot")
async def test_a_modal_takes_choices(sandbox: Driver) -> None:
    mei = sandbox.person("Mei")
    form = await mei.click(await mei.slash("menus"), "Choices")
    filled = {"pick": ["2"], "radio": ["red"], "boxes": ["tea", "water"], "box": True}
    with pytest.raises(DriverError, match="Choose from: blue, red"):
        await mei.submit(form, **{**filled, "radio": ["green"]})
    with pytest.raises(DriverError, match="only once"):
        await mei.submit(form, **{**filled, "boxes": ["tea", "tea"]})
    outcome = await mei.submit(form, **filled)
    assert outcome.text == "pick: 2\nradio: red\nboxes: tea, water\nbox: True"


@pytest.mark.usefixtures("bot")
async def test_context_menus_of_users_and_messages(sandbox: Driver) -> None:
    mei = sandbox.person("Mei")
    greeted = await mei.menu("Greet", sandbox.person("Deniz"))
    assert greeted.text == "hello Deniz"
    assert greeted.shown.payload["type"] == 23
    assert greeted.shown.payload["interaction_metadata"]["target_user"]["username"] == "deniz"
    said = await mei.say("a saying")
    quoted = await mei.menu("Quote", said)
    assert quoted.text == "> a saying"
    assert quoted.shown.payload["interaction_metadata"]["target_message_id"] == str(said.id)
    with pytest.raises(DriverError, match="There is no menu command Greet here"):
        await mei.menu("Greet", said)


async def test_reactions_are_added_heard_and_removed(sandbox: Driver, bot: KindsBot) -> None:
    mei = sandbox.person("Mei")
    channel = bot.get_channel(TAVERN_ID)
    assert isinstance(channel, discord.TextChannel)
    since = len(sandbox.events)
    sent = await channel.send("vote")
    await sent.add_reaction("👍")
    shown = await sandbox.next_message(lambda message: message.payload.get("reactions"), since=since)
    await mei.react(shown, "👍")
    await mei.react(shown, "👍")
    await sent.add_reaction("🐉")
    fetched = await channel.fetch_message(sent.id)
    assert [(str(reaction.emoji), reaction.count, reaction.me) for reaction in fetched.reactions] == [
        ("👍", 1, True),
        ("🐉", 1, True),
    ]
    assert [user.id async for user in fetched.reactions[0].users()] == [bot.application_id]
    await sent.remove_reaction("🐉", bot.user or sent.author)
    assert bot.heard[:3] == ["Bot 👍 1", "Mei 👍 2", "Mei takes 👍 back"]
    for wrong in ("x", "thumbs"):
        with pytest.raises(discord.HTTPException) as refused:
            await sent.add_reaction(wrong)
        assert refused.value.code == 10014
    with pytest.raises(discord.Forbidden):
        await sent.clear_reactions()


async def test_members_are_changed_and_channels_made(sandbox: Driver, bot: KindsBot) -> None:
    guild = bot.get_guild(GUILD_ID)
    assert guild is not None
    deniz = guild.get_member(sandbox.person("Deniz").id)
    assert deniz is not None
    changed = await deniz.edit(nick="Wanderer", roles=[discord.Object(MODERATOR_ROLE_ID)])
    assert changed is not None
    assert (changed.nick, [role.name for role in changed.roles]) == ("Wanderer", ["@everyone", "Moderator"])
    await guild.me.edit(nick="Helper")
    made = await guild.create_text_channel("arena", topic="Duels")
    assert (made.name, made.topic, made.position) == ("arena", "Duels", 3)
    await made.send("first")
    owner = guild.get_member(sandbox.person("Mei").id)
    assert owner is not None
    with pytest.raises(discord.Forbidden):
        await owner.edit(nick="Servant")
