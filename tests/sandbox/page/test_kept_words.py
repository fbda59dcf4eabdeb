"""Words and files that were begun are there after a detour."""

import pytest
from playwright.async_api import FilePayload, Page, expect

from sandbox.testing.driver import Driver
from tests.sandbox.tiny_bot import TinyBot

pytestmark = pytest.mark.browser

NOTES: FilePayload = {"name": "notes.txt", "mimeType": "text/plain", "buffer": b"words"}
# In the page, since so much takes long to get there from a test.
CHOOSE_TWO_OF_SIX_MIB = """input => {
  const chosen = new DataTransfer();
  for (const name of ["a.bin", "b.bin"]) chosen.items.add(new File([new Uint8Array(6 << 20)], name));
  input.files = chosen.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
}"""
HOLD_READING = """() => {
  const read = FileReader.prototype.readAsDataURL;
  FileReader.prototype.readAsDataURL = function (file) {
    window.readOn = () => read.call(this, file);
  };
}"""
FAIL_READING = """() => {
  FileReader.prototype.readAsDataURL = function () {
    this.onerror();
  };
}"""


async def test_words_come_back_after_an_edit(page: Page, sandbox: Driver) -> None:
    composer, log = page.get_by_test_id("composer"), page.get_by_role("log")
    await composer.fill("frist")
    await composer.press("Enter")
    await expect(log.get_by_text("frist")).to_be_visible()
    await composer.fill("half a sent")
    await page.get_by_test_id("files").set_input_files(NOTES)
    await page.get_by_role("button", name="Actions on the message of Mei").click()
    await page.get_by_role("menuitem", name="Edit").click()
    await expect(composer).to_have_value("frist")
    await composer.fill(" ")
    await composer.press("Enter")
    await expect(page.get_by_test_id("composer-error")).to_have_text("Type something first.")
    await composer.fill("first")
    await composer.press("Enter")
    await expect(log.get_by_text("first")).to_be_visible()
    await expect(composer).to_have_value("half a sent")
    await expect(page.get_by_test_id("attached").get_by_role("listitem")).to_have_text(["notes.txt✕"])
    assert len(sandbox.messages) == 1


async def test_words_stay_when_a_mentioned_command_is_begun(page: Page, bot: TinyBot, sandbox: Driver) -> None:
    assert bot.user is not None
    await sandbox.person("Deniz").say("try </paint:1>")
    await page.get_by_test_id("composer").fill("half a sent")
    await page.get_by_role("button", name="/paint").click()
    await expect(page.get_by_test_id("option-style")).to_be_focused()
    await page.keyboard.press("Escape")
    await page.keyboard.press("Escape")
    await expect(page.get_by_test_id("composer")).to_have_value("half a sent")


async def test_files_go_where_they_were_sent(page: Page, sandbox: Driver) -> None:
    await expect(page.get_by_test_id("status")).to_have_text("Bot is offline")
    await page.evaluate(HOLD_READING)
    await page.get_by_test_id("files").set_input_files(NOTES)
    await page.get_by_test_id("composer").press("Enter")
    await page.wait_for_function("() => Boolean(window.readOn)")
    await page.get_by_test_id("channel-quiz-hall").click()
    await page.evaluate("window.readOn()")
    sent = await sandbox.next_message(lambda message: message.payload["attachments"], since=0)
    assert sent.channel_id == sandbox.channel("tavern")


async def test_words_whose_file_cannot_be_read_come_back(page: Page) -> None:
    await expect(page.get_by_test_id("status")).to_have_text("Bot is offline")
    await page.evaluate(FAIL_READING)
    await page.get_by_test_id("files").set_input_files(NOTES)
    await page.get_by_test_id("composer").fill("look")
    await page.get_by_test_id("composer").press("Enter")
    await expect(page.get_by_test_id("composer-error")).to_have_text("notes.txt cannot be read. Choose it again.")
    await expect(page.get_by_test_id("composer")).to_have_value("look")


async def test_files_that_are_too_large_together_are_refused_with_words(page: Page) -> None:
    await page.get_by_test_id("files").evaluate(CHOOSE_TWO_OF_SIX_MIB)
    await expect(page.get_by_test_id("composer-error")).to_have_text(
        "Files that are sent together have at most 10 MiB."
    )
    await expect(page.get_by_test_id("attached")).to_be_hidden()
