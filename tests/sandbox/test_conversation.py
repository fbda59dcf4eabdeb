"""What people and the bot say to each other through an unmodified discord.py."""

import asyncio

import discord
import pytest

from sandbox.server import SandboxServer
from sandbox.testing.driver import Driver, DriverError
from tests.sandbox.tiny_bot import PIXEL, TinyBot

pytestmark = pytest.mark.usefixtures("bot")


async def test_a_command_with_options_is_answered(sandbox: Driver) -> None:
    outcome = await sandbox.person("Mei").slash("hello", who="Deniz", times=2)
    deniz = sandbox.person("Deniz").id
    assert f"hello <@{deniz}>hello <@{deniz}>" in outcome.text
    assert not outcome.ephemeral
    assert outcome.delay is not None
    assert outcome.shown.payload["command"] == "hello"
    assert outcome.shown.payload["interaction_metadata"]["user"]["global_name"] == "Mei"


async def test_every_type_of_option_arrives(sandbox: Driver) -> None:
    outcome = await sandbox.person("Alex").slash(
        "elaborate", color="Red", share=0.5, place="quiz-hall", word="abc", loud="yes"
    )
    assert outcome.text == "r 0.5 quiz-hall abc True"


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"color": "Green"}, "color must be one of: Red, Blue."),
        ({"share": 2}, "share must be a number from 0.0 to 1.0."),
        ({"place": "attic"}, "place must be a channel, one of: #tavern, #quiz-hall, #scroll-room."),
        ({"word": "x"}, "word must have 2 to 4 characters."),
        ({"loud": "perhaps"}, "loud must be true or false."),
        ({"word": ""}, "/elaborate needs the option word."),
        ({"size": 1}, "/elaborate has no option size; it has: color, loud, place, share, word."),
    ],
)
async def test_a_wrong_option_is_told_in_one_sentence(
    sandbox: Driver, wrong: dict[str, object], sentence: str
) -> None:
    values: dict[str, object] = {"color": "Red", "share": 0.5, "place": "tavern", "word": "abc"}
    with pytest.raises(DriverError) as refused:
        await sandbox.person("Mei").slash("elaborate", values | wrong)
    assert str(refused.value) == sentence


async def test_subcommands_are_called_by_their_full_name(sandbox: Driver) -> None:
    mei = sandbox.person("Mei")
    assert (await mei.slash("quiz play", rounds=3)).text == "playing 3"
    with pytest.raises(DriverError, match="needs one of these after it: play, stop"):
        await mei.slash("quiz")


async def test_autocomplete_suggests_and_the_choice_is_used(sandbox: Driver) -> None:
    mei = sandbox.person("Mei")
    suggestions = await mei.autocomplete("paint", focused="style", value="long")
    assert [(choice.name, choice.value) for choice in suggestions] == [("Gu Long", "gu_long")]
    assert (await mei.slash("paint", style="gu_long")).text == "painted like gu_long"


async def test_an_ephemeral_answer_is_seen_by_its_owner_only(sandbox: Driver, server: SandboxServer) -> None:
    mei, deniz = sandbox.person("Mei"), sandbox.person("Deniz")
    outcome = await mei.click(await mei.slash("hello", who="Deniz"), "More")
    assert outcome.ephemeral
    assert outcome.shown.visible_to == mei.id
    for person, count in ((mei, 2), (deniz, 1)):
        async with Driver.connect(server.addresses) as window:
            view = await window.ask("watch", person=person.id)
        assert len(view["messages"]) == count
    with pytest.raises(DriverError, match="This message is gone"):
        await deniz.dismiss(outcome.shown)


async def test_an_ephemeral_answer_can_be_dismissed(sandbox: Driver) -> None:
    mei = sandbox.person("Mei")
    outcome = await mei.click(await mei.slash("hello", who="Deniz"), "More")
    await mei.dismiss(outcome.shown)
    assert outcome.shown.id not in sandbox.messages


async def test_a_button_edits_its_message_and_is_then_disabled(sandbox: Driver) -> None:
    mei = sandbox.person("Mei")
    outcome = await mei.click(await mei.slash("hello", who="Deniz"), "Edit")
    assert outcome.shown.content == "edited"
    assert outcome.shown.payload["edited_timestamp"]
    with pytest.raises(DriverError, match="can no longer be pressed"):
        await mei.click(outcome, "Edit")


async def test_a_select_defers_and_edits_later(sandbox: Driver) -> None:
    mei = sandbox.person("Mei")
    greeting = await mei.slash("hello", who="Deniz")
    since = len(sandbox.events)
    await mei.choose(greeting, "Pick a style", "poets")
    assert await sandbox.next_message(lambda message: message.content == "picked poets", since=since)
    with pytest.raises(DriverError, match="Choose from"):
        await mei.choose(greeting, "Pick a style", "nobody")


async def test_a_form_is_filled_in(sandbox: Driver) -> None:
    mei = sandbox.person("Mei")
    form = await mei.click(await mei.slash("hello", who="Deniz"), "Form")
    assert form.modal is not None
    assert form.modal["title"] == "Your name"
    with pytest.raises(DriverError, match="Name must have 2 to 8 characters"):
        await mei.submit(form, answer="x")
    outcome = await mei.submit(form, answer="小龙女")
    assert (outcome.text, outcome.ephemeral) == ("you are 小龙女", True)


@pytest.mark.parametrize("private", [False, True])
async def test_the_first_follow_up_completes_a_deferral(sandbox: Driver, *, private: bool) -> None:
    since = len(sandbox.events)
    outcome = await sandbox.person("Mei").slash("slow", private=private)
    assert (outcome.text, outcome.ephemeral) == ("thought", private)
    second = await sandbox.next_message(lambda message: message.content == "thought more", since=since)
    assert second.id != outcome.shown.id
    assert not second.ephemeral


async def test_components_v2_are_kept_with_their_numbers(sandbox: Driver) -> None:
    outcome = await sandbox.person("Mei").slash("board")
    assert "## Board" in outcome.text
    assert [component["id"] for component in outcome.shown.components] == [1, 2, 3]


async def test_a_file_component_gets_its_name_and_size(sandbox: Driver) -> None:
    outcome = await sandbox.person("Mei").slash("card")
    (file,) = (component for component in outcome.shown.components if component["type"] == 13)
    assert (file["name"], file["size"]) == ("notes.txt", 1500)


async def test_a_file_goes_with_its_embed(sandbox: Driver, bot: TinyBot) -> None:
    outcome = await sandbox.person("Mei").slash("picture")
    payload = outcome.shown.payload
    assert payload["embeds"][0]["image"]["url"] == payload["attachments"][0]["url"]
    message = await bot.get_partial_messageable(outcome.shown.channel_id).fetch_message(outcome.shown.id)
    assert await message.attachments[0].read() == PIXEL


async def test_commands_and_buttons_work_in_direct_messages(sandbox: Driver) -> None:
    deniz = sandbox.person("Deniz")
    outcome = await deniz.slash("hello", channel="dm", who="Mei")
    assert (await deniz.click(outcome, "More")).text == "only for you"
    with pytest.raises(DriverError, match="cannot be used in direct messages"):
        await deniz.slash("moderate", channel="dm")


async def test_default_permissions_are_respected(sandbox: Driver) -> None:
    assert (await sandbox.person("Mei").slash("moderate")).text == "moderated"
    with pytest.raises(DriverError, match="You do not have permission to use /moderate"):
        await sandbox.person("Deniz").slash("moderate")


async def test_people_talk_and_the_bot_hears_and_answers_in_private(sandbox: Driver, bot: TinyBot) -> None:
    deniz = sandbox.person("Deniz")
    await deniz.say("good evening", channel="dm")
    async with asyncio.timeout(5):
        heard = await bot.seen.get()
    assert (heard.content, heard.author.display_name) == ("good evening", "Deniz")
    since = len(sandbox.events)
    user = await bot.fetch_user(deniz.id)
    await user.send("to you too")
    message = await sandbox.next_message(lambda m: m.content == "to you too", since=since)
    assert message.channel_id == heard.channel.id


async def test_words_in_the_server_are_hidden_without_the_intent(sandbox: Driver, bot: TinyBot) -> None:
    await sandbox.person("Deniz").say("a secret")
    async with asyncio.timeout(5):
        assert not (await bot.seen.get()).content


async def test_languages_arrive_as_locales(sandbox: Driver, bot: TinyBot) -> None:
    heard: asyncio.Queue[discord.Interaction[TinyBot]] = asyncio.Queue()

    async def note(interaction: discord.Interaction[TinyBot]) -> None:
        heard.put_nowait(interaction)

    bot.add_listener(note, "on_interaction")
    mei = sandbox.person("Mei")
    await mei.speak("zh-TW")
    await mei.slash("quiz stop")
    interaction = await heard.get()
    assert interaction.locale is discord.Locale.taiwan_chinese
    assert interaction.guild_locale is discord.Locale.american_english
    assert interaction.permissions.administrator
    assert interaction.app_permissions.send_messages
    with pytest.raises(DriverError, match="locale: Input should be 'en-US', 'zh-CN', 'zh-TW' or 'tr'"):
        await mei.speak("xx")


async def test_hundreds_press_a_button_at_once_and_each_is_answered(sandbox: Driver) -> None:
    greeting = await sandbox.person("Mei").slash("hello", who="Deniz")
    people = await sandbox.add_people(300)
    outcomes = await asyncio.gather(*(person.click(greeting, "More") for person in people))
    assert [outcome.shown.visible_to for outcome in outcomes] == [person.id for person in people]


async def test_in_a_group_without_the_bot_only_user_installed_commands_work(sandbox: Driver, bot: TinyBot) -> None:
    alex = sandbox.person("Alex")
    outcome = await alex.slash("whereabouts", channel="courtyard")
    assert outcome.text == "private True, installed by you True"
    with pytest.raises(DriverError, match="cannot be used in a group that Bot is not in"):
        await alex.slash("quiz stop", channel="courtyard")
    with pytest.raises(discord.Forbidden):
        await bot.get_partial_messageable(outcome.shown.channel_id).send("hello?")
    assert bot.seen.empty()
