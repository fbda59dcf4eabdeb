"""What people do with messages: reply, edit, delete; what they chose for a command."""

import asyncio

import pytest
from playwright.async_api import Page, expect

from sandbox.page.socket import PageSocket
from sandbox.server import SandboxServer
from sandbox.testing.driver import Driver, DriverError
from tests.sandbox.tiny_bot import TinyBot


@pytest.mark.browser
async def test_people_reply_edit_and_delete(page: Page, sandbox: Driver) -> None:
    question = await sandbox.person("Deniz").say("who is there?")
    messages, composer = page.get_by_test_id("message"), page.get_by_test_id("composer")
    await messages.click(button="right")
    await expect(page.get_by_role("menuitem")).to_contain_text(["Reply", "React with 👍"])
    await page.get_by_role("menuitem", name="Reply").click()
    await expect(page.get_by_test_id("about")).to_contain_text("Replying to Deniz")
    await page.keyboard.type("I am, @Alex")
    await page.keyboard.press("Escape")  # closes the suggestions
    await page.keyboard.press("Enter")
    answer = messages.filter(has_text="I am")
    await expect(answer).to_contain_text("↱ Deniz: who is there?")
    sent = list(sandbox.messages.values())[-1]
    assert sent.payload["message_reference"]["message_id"] == str(question.id)
    await expect(page.get_by_test_id("about")).to_be_empty()

    await page.keyboard.press("ArrowUp")
    await expect(composer).to_have_value("I am, @Alex")
    await page.keyboard.press("Escape")
    await expect(composer).to_have_value("")
    await answer.get_by_role("button", name="Actions on the message of Mei").click()
    await expect(page.get_by_role("menuitem", name="Reply")).to_be_focused()
    await page.keyboard.press("ArrowUp")
    await expect(page.get_by_role("menuitem", name="Copy text")).to_be_focused()
    await page.get_by_role("menuitem", name="Edit").press("Enter")
    await expect(composer).to_have_value("I am, @Alex")
    await composer.fill("I was")
    await composer.press("Enter")
    await expect(messages.last).to_contain_text("I was (edited)")

    await messages.last.get_by_role("button", name="Actions on the message of Mei").click()
    await page.get_by_role("menuitem", name="Delete").click()
    await expect(messages).to_have_count(1)


@pytest.mark.browser
async def test_a_language_that_could_not_be_set_is_told_and_not_shown(page: Page, server: SandboxServer) -> None:
    language = page.get_by_label("Language")
    await expect(language).to_be_enabled()
    await server.close()
    await expect(page.get_by_test_id("banner")).to_contain_text("Trying again")
    await language.select_option("tr")
    await expect(page.get_by_test_id("failed")).to_contain_text("The sandbox cannot be reached just now.")
    await expect(language).to_have_value("en-US")


@pytest.mark.browser
async def test_a_language_is_set_for_the_person_who_chose_it(
    page: Page, sandbox: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    push = PageSocket.push
    held: asyncio.Queue[tuple[PageSocket, str]] = asyncio.Queue()

    def push_or_hold(page: PageSocket, text: str) -> None:
        if '"result": {"id"' in text:
            held.put_nowait((page, text))
        else:
            push(page, text)

    monkeypatch.setattr(PageSocket, "push", push_or_hold)
    language = page.get_by_label("Language")
    await language.select_option("tr")
    answer = await held.get()
    await page.get_by_test_id("person-Deniz").click()
    await expect(language).to_have_value("en-US")
    push(*answer)
    await sandbox.person("Alex").say("well?")
    await expect(page.get_by_role("log")).to_contain_text("well?")
    await expect(language).to_have_value("en-US")
    await page.get_by_test_id("person-Mei").click()
    await expect(language).to_have_value("tr")


@pytest.mark.browser
async def test_people_react(page: Page, sandbox: Driver) -> None:
    await sandbox.person("Deniz").say("tea?")
    message = page.get_by_test_id("message")
    await message.click(button="right")
    await page.get_by_role("menuitem", name="React with 👍").click()
    reaction = message.get_by_role("button", name="👍 by Mei")
    await expect(reaction).to_have_text("👍 1")
    await expect(reaction).to_have_attribute("aria-pressed", "true")
    await page.get_by_test_id("person-Alex").click()
    await message.get_by_role("button", name="👍 by Mei").click()
    await expect(message.get_by_role("button", name="👍 by Mei, Alex")).to_have_text("👍 2")
    await message.get_by_role("button", name="👍").click()
    await expect(reaction).to_have_attribute("aria-pressed", "false")


async def test_people_change_only_their_own_messages(sandbox: Driver) -> None:
    message = await sandbox.person("Deniz").say("mine")
    mei = sandbox.person("Mei").id
    with pytest.raises(DriverError, match="Only your own messages can be edited"):
        await sandbox.ask("edit", person=mei, message=message.id, text="yours")
    with pytest.raises(DriverError, match="Only your own messages can be deleted"):
        await sandbox.ask("erase", person=mei, message=message.id)
    assert sandbox.messages[message.id].content == "mine"


@pytest.mark.browser
async def test_a_used_command_tells_its_options(page: Page, bot: TinyBot, sandbox: Driver) -> None:
    assert bot.user is not None
    await sandbox.person("Deniz").slash("hello", who="Alex", times=2)
    message = page.get_by_test_id("message")
    await expect(message).to_contain_text("Deniz used /hello")
    await expect(message.get_by_text("times: 2")).to_be_hidden()
    await message.get_by_role("button", name="/hello").click()
    await expect(message.get_by_text("who: Alex · times: 2")).to_be_visible()
