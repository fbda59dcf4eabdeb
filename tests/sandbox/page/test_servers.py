"""Going to another server, where there are several."""

import pytest
from playwright.async_api import Page, expect

from sandbox.testing.driver import Driver

pytestmark = pytest.mark.browser


async def test_a_person_goes_to_another_server_and_back(page: Page, sandbox: Driver) -> None:
    choice, log = page.get_by_test_id("servers"), page.get_by_test_id("log")
    await expect(page.get_by_test_id("channel-tavern")).to_be_visible()
    await expect(choice).to_be_hidden()
    (added,) = await sandbox.add_servers(1)
    await choice.select_option(label="Sandbox 2")
    await expect(page.get_by_test_id("channel-tavern")).to_have_count(1)
    await page.get_by_test_id("composer").fill("hello over there")
    await page.keyboard.press("Enter")
    await expect(log).to_contain_text("hello over there")
    said = next(event.message for event in sandbox.events if event.message.content == "hello over there")
    assert said.channel_id == added.channels["tavern"]

    await sandbox.person("Deniz").say("where is everybody?")
    await expect(choice.locator("option").first).to_have_text("Sandbox (new)")
    await page.reload()
    await expect(choice.locator("option:checked")).to_have_text("Sandbox 2")
    await choice.select_option(label="Sandbox")
    await expect(log).to_contain_text("where is everybody?")
    await expect(log).not_to_contain_text("hello over there")
