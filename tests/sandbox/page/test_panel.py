"""The panel: faults on order, and what goes over the wire."""

import pytest
from playwright.async_api import Page, expect

from sandbox.server import SandboxServer
from sandbox.testing.driver import Driver
from tests.sandbox.conftest import Api
from tests.sandbox.tiny_bot import TinyBot

pytestmark = pytest.mark.browser


async def test_a_fault_is_ordered_met_and_seen_on_the_wire(
    page: Page, bot: TinyBot, server: SandboxServer, api: Api
) -> None:
    assert bot.user is not None
    await expect(page.get_by_test_id("panel")).to_be_hidden()
    await page.get_by_test_id("panel-button").click()
    kind, wire = page.get_by_test_id("fault-kind"), page.get_by_test_id("wire")
    await expect(kind).to_be_focused()
    await page.get_by_label("Request", exact=True).fill("GET /users/*")
    await page.get_by_label("Status").fill("500")
    await page.get_by_label("How many").fill("2")
    await page.keyboard.press("Enter")
    pending = page.get_by_test_id("pending").get_by_role("listitem")
    await expect(pending).to_contain_text("GET /users/*: status 500 (2 left)")

    assert await api.status("/users/@me") == 500
    await expect(pending).to_contain_text("(1 left)")
    entry = wire.get_by_role("listitem").filter(has_text="GET /users/@me")
    await expect(entry).to_contain_text("500")
    await pending.get_by_role("button", name="Take back").press("Enter")
    await expect(page.get_by_test_id("pending")).to_be_hidden()
    assert server.desk.pending() == []
    assert (await api("GET", "/users/@me"))[0] == 200

    await page.get_by_test_id("composer").fill("/never")
    await page.keyboard.press("Enter")
    event = wire.get_by_role("listitem").filter(has_text="INTERACTION_CREATE")
    await event.get_by_text("INTERACTION_CREATE").click()
    await expect(event.locator("pre")).to_contain_text('"name": "never"')
    await expect(event.locator("pre")).to_contain_text('"token": "(hidden)"')
    await expect(wire.get_by_role("listitem").last).to_contain_text("INTERACTION_CREATE")


async def test_the_wire_can_be_filtered_and_paused(page: Page, api: Api) -> None:
    await page.get_by_test_id("panel-button").click()
    rows, count = page.get_by_test_id("wire").get_by_role("listitem"), page.get_by_test_id("wire-count")
    await expect(count).to_contain_text("Nothing yet")
    await api("GET", "/users/@me")
    await api("GET", "/gateway")
    await expect(rows).to_have_count(2)
    await page.get_by_label("Filter by text").fill("USERS")
    await expect(rows).to_have_count(1)
    await expect(count).to_have_text("1 of 2 shown")
    await page.get_by_role("button", name="Pause").click()
    await api("GET", "/users/1")
    await expect(count).to_have_text("1 of 2 shown, paused: 1 more")
    await page.get_by_role("button", name="Pause").click()
    await expect(rows).to_have_count(2)
    await page.reload()
    await page.get_by_test_id("panel-button").click()
    await expect(rows).to_have_count(3)
    for number in range(205):
        await api("GET", f"/users/{number}")
    await expect(rows.last).to_contain_text("/users/204")
    await expect(rows).to_have_count(200)


async def test_a_reconnection_during_a_pause_lists_nothing_twice(
    page: Page, server: SandboxServer, api: Api
) -> None:
    await page.get_by_test_id("panel-button").click()
    rows, count = page.get_by_test_id("wire").get_by_role("listitem"), page.get_by_test_id("wire-count")
    await expect(count).to_contain_text("Nothing yet")
    await api("GET", "/users/@me")
    await api("GET", "/gateway")
    await expect(rows).to_have_count(2)
    await page.get_by_role("button", name="Pause").click()
    await server._hub.close()
    await expect(count).to_have_text("0 shown, paused: 2 more")
    await page.get_by_role("button", name="Pause").click()
    await expect(count).to_have_text("2 shown")
    await expect(rows).to_have_count(2)


async def test_the_panel_by_keyboard_and_over_a_small_page(page: Page, sandbox: Driver) -> None:
    assert sandbox.messages == {}
    await page.set_viewport_size({"width": 320, "height": 568})
    button, panel = page.get_by_test_id("panel-button"), page.get_by_test_id("panel")
    await button.press("Enter")
    await expect(button).to_have_attribute("aria-expanded", "true")
    assert await panel.evaluate("panel => panel.matches(':modal') && panel.scrollWidth <= innerWidth")
    await page.get_by_test_id("fault-kind").select_option("A channel is deleted")
    await panel.get_by_label("Channel").select_option("#quiz-hall")
    await page.get_by_role("button", name="Order").click()
    await expect(page.get_by_test_id("pending")).to_contain_text("#quiz-hall is deleted")
    await page.get_by_role("button", name="Take all back").click()
    await expect(page.get_by_text("None.")).to_be_focused()
    await page.set_viewport_size({"width": 1200, "height": 800})
    await expect(panel).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(panel).to_be_hidden()
    await expect(button).to_be_focused()
    await expect(button).to_have_attribute("aria-expanded", "false")


async def test_every_kind_of_fault_can_be_ordered(page: Page, sandbox: Driver, server: SandboxServer) -> None:
    await page.get_by_test_id("panel-button").click()
    kind = page.get_by_test_id("fault-kind")
    kinds = await kind.get_by_role("option").all_inner_texts()
    for name in kinds:
        await kind.select_option(name)
        if name == "Access to a channel changes":  # the first channel is deleted by now
            await page.get_by_test_id("panel").get_by_label("Channel").select_option("#quiz-hall")
        await page.get_by_role("button", name="Order").click()
        await expect(page.get_by_test_id("panel")).to_contain_text(f"Ordered: {name}.")
    await expect(page.get_by_test_id("pending").get_by_role("listitem")).to_have_count(10)
    assert len(kinds) == 14
    await sandbox.faults.restore()
    await expect(page.get_by_test_id("pending")).to_be_hidden()
    assert server.desk.pending() == []
