"""The page in a real browser."""

import asyncio

import pytest
from playwright.async_api import Page, WebSocketRoute, expect

from sandbox.server import SandboxServer, listen
from sandbox.testing.driver import Driver
from sandbox.world.world import ALEX_ID, TAVERN_ID
from tests.sandbox.conftest import Api
from tests.sandbox.tiny_bot import TinyBot

pytestmark = pytest.mark.browser


async def test_a_newcomer_uses_a_command_a_button_and_another_person(page: Page, bot: TinyBot) -> None:
    assert bot.user is not None
    await expect(page.get_by_text("Type / to see what the bot can do")).to_be_visible()
    assert "key" not in page.url
    composer = page.get_by_test_id("composer")
    await composer.press_sequentially("/hel")
    await expect(page.get_by_role("option", name="/hello Say hello to somebody")).to_be_visible()
    await page.keyboard.press("Enter")
    await expect(page.get_by_test_id("option-who")).to_be_focused()
    await page.keyboard.type("den")
    await page.keyboard.press("Tab")
    await expect(page.get_by_test_id("more-options")).to_be_focused()
    await page.keyboard.type("tim")
    await page.keyboard.press("Enter")
    await expect(page.get_by_test_id("option-times")).to_be_focused()
    await page.keyboard.type("9")
    await page.keyboard.press("Enter")
    await expect(page.get_by_text("times must be at most 5.")).to_be_visible()
    await page.keyboard.press("Backspace")
    await page.keyboard.press("Enter")
    greeting = page.get_by_test_id("message").filter(has_text="Mei used /hello")
    await expect(greeting.get_by_text("hello @Deniz")).to_be_visible()

    await greeting.get_by_role("button", name="More").click()
    ephemeral = page.get_by_test_id("message").filter(has_text="Only you can see this")
    await expect(ephemeral).to_contain_text("only for you")
    await page.get_by_test_id("person-Deniz").click()
    await expect(page.get_by_role("radio", name="Deniz")).to_be_checked()
    await expect(greeting).to_be_visible()
    await expect(ephemeral).to_have_count(0)
    await page.get_by_test_id("person-Mei").click()
    await ephemeral.get_by_role("button", name="Dismiss message").click()
    await expect(ephemeral).to_have_count(0)
    await expect(page.get_by_role("log")).to_be_focused()


async def test_suggestions_and_forms_come_from_the_bot(page: Page, bot: TinyBot, sandbox: Driver) -> None:
    assert bot.user is not None
    await page.get_by_test_id("composer").press_sequentially("/paint ")
    await page.keyboard.type("gu")
    await page.get_by_role("option", name="Gu Long").click()
    await page.get_by_test_id("send").click()
    await expect(page.get_by_test_id("message")).to_contain_text("painted like gu_long")

    await sandbox.person("Alex").slash("hello", who="Mei")
    await page.get_by_role("button", name="Form").click()
    await page.get_by_role("textbox", name="Name").fill("小龙女")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("log").get_by_text("you are 小龙女")).to_be_visible()
    await expect(page.get_by_test_id("modal")).to_be_hidden()


async def test_words_never_become_markup_and_fit_a_telephone(page: Page, sandbox: Driver) -> None:
    await page.set_viewport_size({"width": 375, "height": 700})
    text = "<img src=x onerror=document.title='broken'> **bold** [a](javascript:alert(1)) " + "长" * 300
    await sandbox.person("Deniz").say(text)
    message = page.get_by_test_id("message")
    await expect(message).to_contain_text("<img src=x onerror=document.title='broken'> bold")
    assert await message.locator("img, a").count() == 0
    assert await page.title() == "#tavern · Sandbox"
    assert await page.evaluate("document.documentElement.scrollWidth") == 375


async def test_a_language_can_be_chosen_once_the_view_is_there(page: Page) -> None:
    view, held = asyncio.Event(), asyncio.Semaphore(0)

    def hold(socket: WebSocketRoute) -> None:
        async def forward(frame: str | bytes) -> None:
            held.release()
            await view.wait()
            socket.send(frame)

        socket.connect_to_server().on_message(forward)

    await page.route_web_socket("**/live", hold)
    await page.reload()
    await held.acquire()
    language = page.get_by_label("Language")
    await expect(language).to_be_disabled()
    view.set()
    await language.select_option("tr")
    await expect(language).to_have_value("tr")


async def test_the_page_says_when_the_bot_or_the_sandbox_is_gone_and_finds_its_way_on(
    page: Page, server: SandboxServer
) -> None:
    await expect(page.get_by_test_id("status")).to_have_text("Bot is offline")
    await page.get_by_test_id("composer").press_sequentially("/name")
    await expect(page.get_by_text("Bot is not connected. Start the bot")).to_be_visible()

    port = int(server.addresses.page.split(":")[2].split("/")[0])
    await server.close()
    await expect(page.get_by_test_id("banner")).to_contain_text("Trying again")
    async with SandboxServer(listen(port)) as restarted:
        await expect(page.get_by_test_id("banner")).to_contain_text("Open the address that it printed")
        locked = await page.context.new_page()
        await locked.goto(f"http://127.0.0.1:{port}/")
        await expect(locked.get_by_role("heading")).to_contain_text("doesn't know your browser")
        other = await page.context.new_page()
        await other.goto(restarted.addresses.page)
        await expect(page.get_by_test_id("banner")).to_be_hidden()
        await expect(page.get_by_test_id("failed")).to_contain_text("It has forgotten the earlier messages")
        await expect(locked.get_by_test_id("composer")).to_be_visible()


async def test_components_v2_are_drawn_and_their_buttons_work(page: Page, bot: TinyBot, sandbox: Driver) -> None:
    assert bot.user is not None
    await sandbox.person("Deniz").slash("card")
    message = page.get_by_test_id("message")
    box = message.get_by_test_id("container").first
    await expect(message.get_by_role("heading", name="Card")).to_be_visible()
    await expect(box).to_have_css("border-left-color", "rgb(179, 66, 58)")
    await expect(box).to_have_css("border-left-width", "4px")

    await expect(box.get_by_role("heading", name="Names")).to_be_visible()
    await expect(box.get_by_role("link", name="Guo Jing")).to_have_attribute("href", "https://example.org/")
    await expect(box.get_by_role("listitem")).to_have_text(["one", "two"])
    await expect(box.get_by_role("separator")).to_have_count(2)
    await expect(box.get_by_role("link", name="notes.txt")).to_be_visible()
    await expect(box.get_by_text("2 KB")).to_be_visible()
    await expect(box.get_by_role("img", name="A small curve")).to_be_visible()
    await expect(box.get_by_role("img", name="The curve of the loss")).to_be_visible()
    await expect(box.get_by_role("button", name="Gone")).to_be_disabled()
    await expect(box.get_by_role("combobox", name="Pick")).to_be_visible()
    heading, beside = await box.get_by_role("heading").bounding_box(), box.get_by_role("button", name="Beside")
    button = await beside.bounding_box()
    assert heading is not None
    assert button is not None
    assert button["x"] >= heading["x"] + heading["width"]
    assert abs(button["y"] - heading["y"]) < 10

    await box.get_by_role("button", name="Count").click()
    await expect(message.get_by_text("Mei counts")).to_be_visible()
    await expect(message.get_by_text("(edited)")).to_be_visible()
    await beside.click()
    await expect(message.get_by_text("Mei counts")).to_have_count(2)


async def test_spoilers_are_covered_until_they_are_clicked(page: Page, bot: TinyBot, sandbox: Driver) -> None:
    assert bot.user is not None
    await sandbox.person("Deniz").slash("card")
    message = page.get_by_test_id("message")
    await expect(message.get_by_role("button", name="Spoiler")).to_have_count(2)
    covered = message.locator("[inert]")  # neither clicked nor read out
    await expect(covered.get_by_alt_text("A secret curve")).to_be_visible()
    await expect(covered.get_by_text("the murderer is the butler")).to_be_visible()
    await message.get_by_role("button", name="Spoiler").first.click()
    await expect(covered.get_by_alt_text("A secret curve")).to_have_count(0)
    await expect(message.get_by_role("img", name="A secret curve")).to_be_visible()
    await expect(message.get_by_role("button", name="Spoiler")).to_have_count(1)


async def test_a_covered_word_is_told_neither_by_a_reply_nor_to_screen_readers(
    page: Page, sandbox: Driver, api: Api
) -> None:
    await expect(page.get_by_test_id("channel-tavern")).to_be_visible()
    said = await sandbox.person("Deniz").say("it was ||the **butler**||")
    box = {"type": 17, "spoiler": True, "components": [{"type": 10, "content": "the butler"}]}
    _, card = await api("POST", f"/channels/{TAVERN_ID}/messages", {"flags": 1 << 15, "components": [box]})
    told = page.get_by_test_id("announcer")
    await expect(told).to_have_text("Bot: a message")
    for original, shown in ((said.id, "↱ Deniz: it was spoiler"), (card["id"], "↱ Bot: a message")):
        await sandbox.ask(
            "say", person=ALEX_ID, channel=TAVERN_ID, text="spoiled? ||the butler||", reply=int(original)
        )
        await expect(page.locator(".origin").last).to_have_text(shown)
        await expect(told).to_have_text("Alex: spoiled? spoiler")


@pytest.mark.parametrize("key", ["Enter", "Space"])
async def test_a_covered_word_is_uncovered_by_a_key_and_is_no_button_then(
    page: Page, sandbox: Driver, key: str
) -> None:
    await sandbox.person("Deniz").say("it was ||the butler||")
    cover = page.get_by_role("button", name="Spoiler")
    await cover.press(key)
    await expect(cover).to_have_count(0)
    await expect(page.get_by_text("the butler")).to_be_visible()
    await expect(page.locator(".spoiler")).not_to_have_attribute("aria-label", "Spoiler")
    await expect(page.locator(".spoiler")).to_be_focused()


async def test_an_open_page_goes_on_after_a_restart_with_the_same_key(
    page: Page, server: SandboxServer, sandbox: Driver
) -> None:
    await sandbox.person("Deniz").say("before", channel="quiz-hall")
    await page.get_by_test_id("channel-quiz-hall").click()
    await page.get_by_test_id("composer").fill("half a sen")
    port = int(server.addresses.page.split(":")[2].split("/")[0])
    await server.close()
    async with SandboxServer(listen(port), key=server.addresses.key):
        await expect(page.get_by_test_id("failed")).to_contain_text("It has forgotten the earlier messages")
        await expect(page.get_by_test_id("message")).to_have_count(0)
        await expect(page.get_by_role("heading", level=1)).to_have_text("#quiz-hall")
        await page.get_by_test_id("composer").press("Enter")
        await expect(page.get_by_test_id("message")).to_contain_text("half a sen")
