"""The page in a real browser."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, expect

from sandbox.server import SandboxServer, listen
from sandbox.testing.driver import Driver
from tests.sandbox.tiny_bot import TinyBot

pytestmark = pytest.mark.browser


@pytest_asyncio.fixture
async def page(browser: Browser, server: SandboxServer) -> AsyncIterator[Page]:
    """The sandbox's page; a test fails when a script of it did."""
    page = await browser.new_page(viewport={"width": 1200, "height": 800})
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    await page.goto(server.addresses.page)
    yield page
    await page.close()
    assert not errors


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
    await expect(page.get_by_text("you are 小龙女")).to_be_visible()
    await expect(page.get_by_test_id("modal")).to_be_hidden()


async def test_words_never_become_markup_and_fit_a_telephone(page: Page, sandbox: Driver) -> None:
    await page.set_viewport_size({"width": 375, "height": 700})
    text = "<img src=x onerror=document.title='broken'> **bold** [a](javascript:alert(1)) " + "长" * 300
    await sandbox.person("Deniz").say(text)
    message = page.get_by_test_id("message")
    await expect(message).to_contain_text("<img src=x onerror=document.title='broken'> bold")
    assert await message.locator("img, a").count() == 0
    assert await page.title() == "Sandbox · a Discord on your desk"
    assert await page.evaluate("document.documentElement.scrollWidth") == 375


async def test_the_page_says_when_the_bot_or_the_sandbox_is_gone(page: Page, server: SandboxServer) -> None:
    await expect(page.get_by_test_id("status")).to_have_text("Bot is offline")
    await page.get_by_test_id("composer").press_sequentially("/name")
    await expect(page.get_by_text("Bot is not connected. Start the bot")).to_be_visible()

    port = int(server.addresses.page.split(":")[2].split("/")[0])
    await server.close()
    await expect(page.get_by_test_id("banner")).to_contain_text("Trying again")
    async with SandboxServer(listen(port)):
        await expect(page.get_by_test_id("banner")).to_contain_text("Open the address that it printed")
