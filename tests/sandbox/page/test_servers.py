"""Going to another server, where there are several."""

import pytest
from playwright.async_api import Page, expect

from sandbox.testing.driver import Driver

pytestmark = pytest.mark.browser


async def test_back_and_forward_know_the_server(page: Page, sandbox: Driver) -> None:
    choice, heading = page.get_by_test_id("servers"), page.get_by_role("heading", level=1)
    shown = choice.locator("option:checked")
    await sandbox.add_servers(1)
    await choice.select_option(label="Sandbox 2")
    await page.get_by_test_id("channel-quiz-hall").click()
    await expect(heading).to_have_text("#quiz-hall")
    await choice.select_option(label="Sandbox")
    for name, server in (("quiz-hall", "Sandbox 2"), ("tavern", "Sandbox 2"), ("tavern", "Sandbox")):
        await page.go_back()
        await expect(shown).to_have_text(server)
        await expect(heading).to_have_text(f"#{name}")
    await page.go_forward()
    await page.reload()
    await expect(shown).to_have_text("Sandbox 2")
    await expect(heading).to_have_text("#tavern")


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
