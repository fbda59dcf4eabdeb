"""Channels and roles that come and go while the page is open."""

import pytest
from playwright.async_api import Page, expect

from sandbox.testing.driver import Driver
from sandbox.world.world import GUILD_ID
from tests.sandbox.conftest import Api

pytestmark = pytest.mark.browser

CHANNELS = f"/guilds/{GUILD_ID}/channels"
CLOSED = [{"id": str(GUILD_ID), "type": 0, "deny": str(1 << 10)}]


async def test_a_channel_that_the_bot_makes_appears_at_once(page: Page, sandbox: Driver, api: Api) -> None:
    await expect(page.get_by_test_id("channel-tavern")).to_be_visible()
    await api("POST", CHANNELS, {"name": "arena"})
    await page.get_by_test_id("channel-arena").click()
    await expect(page.get_by_role("heading", level=1)).to_have_text("#arena")
    await sandbox.until(lambda: "arena" in sandbox.servers[0].channels)
    await sandbox.person("Deniz").say("en garde", channel="arena")
    await expect(page.get_by_role("log")).to_contain_text("en garde")
    await expect(page.locator(".channel")).to_contain_text(["tavern", "quiz-hall", "scroll-room", "arena"])


async def test_channels_of_one_name_are_told_apart_by_back_and_reload(page: Page, api: Api) -> None:
    await expect(page.get_by_test_id("channel-tavern")).to_be_visible()
    for _ in range(2):
        await api("POST", CHANNELS, {"name": "arena"})
    arenas = page.get_by_test_id("channel-arena")
    await arenas.first.click()
    await arenas.last.click()
    await page.reload()
    await expect(arenas.last).to_have_attribute("aria-current", "page")
    await page.go_back()
    await expect(arenas.first).to_have_attribute("aria-current", "page")


async def test_an_address_that_is_typed_names_the_channel(page: Page) -> None:
    heading = page.get_by_role("heading", level=1)
    await expect(heading).to_have_text("#tavern")
    await page.evaluate("location.hash = 'quiz-hall'")
    await expect(heading).to_have_text("#quiz-hall")
    await page.go_back()
    await expect(heading).to_have_text("#tavern")


async def test_a_channel_that_is_closed_to_one_appears_to_others_only(page: Page, api: Api) -> None:
    await expect(page.get_by_test_id("channel-tavern")).to_be_visible()
    await api("POST", CHANNELS, {"name": "den", "permission_overwrites": CLOSED})
    await expect(page.get_by_test_id("channel-den")).to_be_visible()  # Mei owns the server
    await page.get_by_test_id("person-Deniz").click()
    await expect(page.get_by_role("radio", name="Deniz")).to_be_checked()
    await expect(page.get_by_test_id("channel-den")).to_have_count(0)
    await api("POST", CHANNELS, {"name": "cave", "permission_overwrites": CLOSED})
    await api("POST", CHANNELS, {"name": "yard"})
    await expect(page.get_by_test_id("channel-yard")).to_be_visible()
    await expect(page.get_by_test_id("channel-cave")).to_have_count(0)


async def test_the_page_leaves_a_channel_that_is_deleted(page: Page, sandbox: Driver) -> None:
    await page.get_by_test_id("channel-quiz-hall").click()
    await sandbox.faults.remove_channel("quiz-hall")
    await expect(page.get_by_role("heading", level=1)).to_have_text("#tavern")
    await expect(page.get_by_test_id("channel-quiz-hall")).to_have_count(0)
    await sandbox.faults.restore()
    await expect(page.get_by_test_id("channel-quiz-hall")).to_be_visible()


async def test_a_channel_that_is_closed_to_the_bot_is_marked_at_once(page: Page, sandbox: Driver) -> None:
    channel = page.get_by_test_id("channel-quiz-hall")
    await expect(channel).not_to_contain_text("no bot posts")
    await sandbox.faults.set_access("quiz-hall", post=False)
    await expect(channel).to_contain_text("no bot posts")
    await sandbox.faults.restore()
    await expect(channel).not_to_contain_text("no bot posts")
    await sandbox.faults.set_access("quiz-hall", see=False)
    await expect(channel).to_contain_text("no bot posts")


async def test_a_new_role_has_its_name_in_messages(page: Page, sandbox: Driver, api: Api) -> None:
    await expect(page.get_by_test_id("channel-tavern")).to_be_visible()
    _, role = await api("POST", f"/guilds/{GUILD_ID}/roles", {"name": "Duelists"})
    await sandbox.person("Deniz").say(f"<@&{role['id']}> gather")
    await expect(page.get_by_role("log")).to_contain_text("@Duelists gather")
