"""What is typed on the page arrives once, in order, and is never lost."""

import pytest
from playwright.async_api import Page, expect

from sandbox.faults.orders import Fate
from sandbox.server import SandboxServer, listen
from sandbox.testing.driver import Driver
from tests.sandbox.conftest import ManualClock, running
from tests.sandbox.tiny_bot import TinyBot

pytestmark = pytest.mark.browser

SEND_ALL = """count => {
  const box = document.querySelector("[data-testid=composer]");
  for (let number = 0; number < count; number++) {
    box.value = `word ${number}`;
    box.dispatchEvent(new InputEvent("input", { bubbles: true }));
    box.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
  }
}"""
PRESS_ENTER = """(box, properties) => {
  const event = new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true, ...properties });
  return box.dispatchEvent(event);
}"""


def said(sandbox: Driver) -> list[str]:
    return [message.content for message in sandbox.messages.values()]


async def test_five_hundred_messages_arrive_once_each_and_in_order(page: Page, sandbox: Driver) -> None:
    await expect(page.get_by_test_id("person-Mei")).to_be_visible()
    await page.evaluate(SEND_ALL, 500)
    await sandbox.until(lambda: len(sandbox.messages) >= 500)
    await expect(page.get_by_text("word 499", exact=True)).to_be_visible()
    assert said(sandbox) == [f"word {number}" for number in range(500)]
    await expect(page.get_by_test_id("composer")).to_have_value("")


async def test_words_typed_while_others_are_sent_arrive_whole(page: Page, sandbox: Driver) -> None:
    await page.get_by_test_id("composer").click()
    for number in range(60):
        await page.keyboard.type(f"y{number}")
        await page.keyboard.press("Enter")
    await sandbox.until(lambda: len(sandbox.messages) >= 60)
    assert said(sandbox) == [f"y{number}" for number in range(60)]


async def test_enter_twice_sends_once(page: Page, bot: TinyBot, sandbox: Driver) -> None:
    assert bot.user is not None
    composer = page.get_by_test_id("composer")
    await composer.fill("hello")
    await composer.press("Enter")
    await composer.press("Enter")
    await composer.press_sequentially("/quiz stop ")
    send = page.get_by_role("button", name="Send /quiz stop")
    await send.dblclick()
    await expect(page.get_by_test_id("message").filter(has_text="stopped")).to_be_visible()
    await composer.fill("the end")
    await composer.press("Enter")
    await sandbox.next_message(lambda message: message.content == "the end", since=0)
    assert said(sandbox) == ["hello", "stopped", "the end"]


async def test_words_typed_right_after_switching_persons_are_kept(page: Page, sandbox: Driver) -> None:
    await page.get_by_test_id("channel-dm").click()
    for name in ("Deniz", "Alex"):
        await page.evaluate("name => document.querySelector(`[data-testid=person-${name}]`).click()", name)
        await page.get_by_test_id("composer").fill(f"I am {name}")
        await page.get_by_test_id("composer").press("Enter")
    await sandbox.until(lambda: len(sandbox.messages) >= 2)
    heard = [(message.author, message.content, message.channel_id) for message in sandbox.messages.values()]
    people = {name: sandbox.person(name).id + 1_000_000 for name in ("Deniz", "Alex")}
    assert heard == [(name, f"I am {name}", channel) for name, channel in people.items()]


async def test_a_command_typed_right_after_switching_persons_is_run(page: Page, bot: TinyBot) -> None:
    assert bot.user is not None
    await expect(page.get_by_test_id("status")).to_have_text("Bot is online")
    await page.get_by_test_id("person-Deniz").click()
    await page.get_by_test_id("composer").press_sequentially("/quiz stop ")
    await page.keyboard.press("Enter")
    await expect(page.get_by_test_id("message")).to_contain_text("Deniz used /quiz stop")


@pytest.mark.usefixtures("discord_is_the_sandbox")
async def test_commands_that_come_while_one_is_typed_are_offered(
    page: Page, server: SandboxServer, sandbox: Driver
) -> None:
    await page.get_by_test_id("composer").press_sequentially("/hel")
    await expect(page.get_by_text("Start the bot to see its commands")).to_be_visible()
    async with running(TinyBot(), server.addresses.token):
        await sandbox.bot_ready()
        await expect(page.get_by_role("option", name="/hello Say hello to somebody")).to_be_visible()


async def test_words_that_are_refused_come_back(page: Page, server: SandboxServer) -> None:
    port = int(server.addresses.page.split(":")[2].split("/")[0])
    composer = page.get_by_test_id("composer")
    await expect(composer).to_be_visible()
    await server.close()
    await expect(page.get_by_test_id("banner")).to_contain_text("Trying again")
    for word in ("first", "second"):
        await composer.fill(word)
        await composer.press("Enter")
        await expect(page.get_by_test_id("composer-error")).to_contain_text("cannot be reached")
        await expect(composer).to_have_value(word)
    async with SandboxServer(listen(port)):
        await expect(page.get_by_test_id("banner")).to_contain_text("Open the address that it printed")
    await expect(composer).to_have_value("second")


async def test_a_command_that_is_refused_comes_back_filled_in(page: Page, bot: TinyBot) -> None:
    assert bot.user is not None
    await page.get_by_test_id("composer").press_sequentially("/hello ")
    await page.get_by_test_id("option-who").fill("nobody")
    await page.get_by_test_id("more-options").fill("times")
    await page.keyboard.press("Enter")
    await page.get_by_test_id("option-times").fill("2")
    await page.keyboard.press("Enter")
    await expect(page.get_by_test_id("composer-error")).to_contain_text("who must be somebody here")
    await expect(page.get_by_test_id("option-who")).to_have_value("nobody")
    await expect(page.get_by_test_id("option-times")).to_have_value("2")


@pytest.mark.parametrize("properties", [{"isComposing": True}, {"keyCode": 229}])
async def test_enter_that_ends_a_composition_sends_nothing(
    page: Page, sandbox: Driver, properties: dict[str, object]
) -> None:
    """Safari sends it with isComposing false and keyCode 229."""
    composer = page.get_by_test_id("composer")
    await composer.fill("小龙")
    assert await composer.evaluate(PRESS_ENTER, properties)  # not taken: its default action goes on
    await composer.press_sequentially("女")
    await composer.press("Enter")
    message = await sandbox.next_message(lambda message: message.content, since=0)
    assert message.content == "小龙女"
    assert said(sandbox) == ["小龙女"]


@pytest.mark.parametrize("properties", [{"isComposing": True}, {"keyCode": 229}])
async def test_enter_that_ends_a_composition_leaves_an_option_open(
    page: Page, bot: TinyBot, sandbox: Driver, properties: dict[str, object]
) -> None:
    assert bot.user is not None
    await page.get_by_test_id("composer").press_sequentially("/paint ")
    option = page.get_by_test_id("option-style")
    await option.fill("水墨")
    assert await option.evaluate(PRESS_ENTER, properties)
    await expect(option).to_be_visible()
    await option.press("Enter")
    await expect(page.get_by_test_id("message")).to_contain_text("painted like 水墨")
    assert len(sandbox.messages) == 1


async def test_a_whole_name_and_enter_runs_a_command_and_tab_shows_its_options(page: Page, bot: TinyBot) -> None:
    assert bot.user is not None
    await page.keyboard.type("/quiz play")  # any key goes to the box
    await expect(page.get_by_text("Enter runs it, Tab shows its options")).to_be_visible()
    await page.keyboard.press("Enter")
    messages = page.get_by_test_id("message")
    await expect(messages).to_contain_text(["playing 1"])
    await expect(page.get_by_test_id("composer")).to_be_focused()
    await page.keyboard.type("/quiz pl")
    await page.keyboard.press("Tab")
    await expect(page.get_by_test_id("more-options")).to_be_focused()
    await expect(page.get_by_test_id("more-options")).to_have_attribute("placeholder", "+1 option")
    await page.keyboard.type("nothing")
    await page.keyboard.press("Enter")
    await expect(page.get_by_test_id("composer-error")).to_have_text(
        "There is no option nothing. Choose one of the list."
    )
    await page.get_by_test_id("more-options").fill("")
    await page.get_by_test_id("more-options").click()
    await page.get_by_role("option", name="rounds").click()
    await page.keyboard.press("Backspace")  # folds it away again
    await expect(page.get_by_test_id("option-rounds")).to_have_count(0)
    await page.keyboard.press("Enter")
    await expect(messages).to_contain_text(["playing 1", "playing 1"])


async def test_a_command_that_fails_later_can_be_tried_again_with_its_options(
    page: Page, bot: TinyBot, clock: ManualClock, sandbox: Driver
) -> None:
    assert bot.user is not None
    await page.get_by_test_id("composer").press_sequentially("/hello ")
    await sandbox.faults.event("INTERACTION_CREATE", fate=Fate.LOST)
    await page.get_by_test_id("option-who").fill("Alex")
    await page.get_by_test_id("send").click()
    await expect(page.get_by_test_id("note")).to_have_text("Sending /hello…")
    await page.keyboard.type("meanwhile")
    clock.advance(3)
    await expect(page.get_by_test_id("failed")).to_contain_text("/hello: The application did not respond")
    await page.get_by_test_id("failed").get_by_role("button", name="Edit and try again").click()
    await expect(page.get_by_test_id("option-who")).to_have_value("Alex")
    await expect(page.get_by_test_id("failed")).to_have_count(0)
    await page.keyboard.press("Enter")
    await expect(page.get_by_test_id("message")).to_contain_text(["hello @Alex"])
    await expect(page.get_by_test_id("composer")).to_have_value("meanwhile")


async def test_too_long_words_are_refused_with_words_and_stay(page: Page, sandbox: Driver) -> None:
    composer, error = page.get_by_test_id("composer"), page.get_by_test_id("composer-error")
    await composer.fill("x" * 2100)
    await composer.press("Enter")
    await expect(error).to_have_text("A message has at most 2000 characters; this one has 2100.")
    await expect(composer).to_have_value("x" * 2100)
    await composer.fill("")
    await expect(error).to_be_empty()
    await composer.press_sequentially("well, @den")
    await page.keyboard.press("Tab")
    await expect(composer).to_have_value("well, @Deniz ")
    await composer.press("Enter")
    await sandbox.until(lambda: said(sandbox) == [f"well, <@{sandbox.person('Deniz').id}>"])


async def test_suggestions_do_not_cover_what_is_wrong(page: Page, bot: TinyBot) -> None:
    assert bot.user is not None
    await page.get_by_test_id("composer").press_sequentially("/elaborate ")
    await page.get_by_test_id("option-color").fill("nothing")
    await page.keyboard.press("Enter")
    await expect(page.get_by_test_id("composer-error")).to_contain_text("share is needed")
    await page.get_by_test_id("option-place").click()
    await expect(page.get_by_role("option")).not_to_have_count(0)
    suggestions, error = page.locator(".suggestions"), page.get_by_test_id("composer-error")
    popup, complaint = await suggestions.bounding_box(), await error.bounding_box()
    assert popup is not None
    assert complaint is not None
    assert popup["y"] + popup["height"] <= complaint["y"]


async def test_a_command_that_a_message_mentions_can_be_clicked(page: Page, bot: TinyBot, sandbox: Driver) -> None:
    assert bot.user is not None
    await sandbox.person("Deniz").say("try </paint:1> or </nothing here:2>")
    await page.get_by_role("button", name="/nothing here").click()
    await expect(page.get_by_test_id("composer-error")).to_have_text("There is no command /nothing here here.")
    await page.get_by_role("button", name="/paint").click()
    await expect(page.get_by_test_id("option-style")).to_be_focused()
