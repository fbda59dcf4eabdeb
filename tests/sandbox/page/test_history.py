"""What was posted before the page knew of it comes when the reader goes there, in order and as it is by then."""

import asyncio

import pytest
from playwright.async_api import Page, expect

from sandbox.page.socket import PageSocket
from sandbox.testing.driver import Driver
from sandbox.world.ids import DENIZ_ID, GUILD_ID, QUIZ_HALL_ID
from tests.sandbox.conftest import Api
from tests.sandbox.page.test_channels import CHANNELS, CLOSED

pytestmark = pytest.mark.browser

SCROLL_TO_START = """() => document.getElementById("log").scrollTo(0, 0)"""


async def test_a_channel_that_a_role_opens_shows_what_was_posted_there(
    page: Page, sandbox: Driver, api: Api
) -> None:
    await page.get_by_test_id("person-Deniz").click()
    await expect(page.get_by_role("radio", name="Deniz")).to_be_checked()
    _, role = await api("POST", f"/guilds/{GUILD_ID}/roles", {"name": "Duelists"})
    opened = [{"id": role["id"], "type": 0, "allow": str(1 << 10)}]
    await api("POST", CHANNELS, {"name": "den", "permission_overwrites": [*CLOSED, *opened]})
    await sandbox.until(lambda: "den" in sandbox.servers[0].channels)
    mei, role_of_deniz = sandbox.person("Mei"), f"/guilds/{GUILD_ID}/members/{DENIZ_ID}/roles/{role['id']}"
    await mei.say("before", channel="den")
    await api("PUT", role_of_deniz)
    await page.get_by_test_id("channel-den").click()
    messages = page.get_by_test_id("message")
    await expect(messages).to_contain_text(["before"])
    await expect(page.get_by_text("Type / to see what the bot can do")).to_be_hidden()

    await api("DELETE", role_of_deniz)
    await expect(page.get_by_role("heading", level=1)).to_have_text("#tavern")
    await mei.say("behind closed doors", channel="den")
    await api("PUT", role_of_deniz)
    await expect(page.get_by_test_id("channel-den")).to_be_visible()
    await mei.say("after", channel="den")
    await page.get_by_test_id("channel-den").click()
    await expect(messages).to_contain_text(["before", "behind closed doors", "after"])


async def test_a_deleted_channel_comes_back_with_its_messages(page: Page, sandbox: Driver) -> None:
    await sandbox.person("Deniz").say("a game", channel="quiz-hall")
    await sandbox.faults.remove_channel("quiz-hall")
    await page.reload()
    await expect(page.get_by_test_id("channel-tavern")).to_be_visible()
    await expect(page.get_by_test_id("channel-quiz-hall")).to_have_count(0)
    await sandbox.faults.restore()
    await page.get_by_test_id("channel-quiz-hall").click()
    await expect(page.get_by_test_id("message")).to_contain_text(["a game"])


async def test_older_messages_come_although_all_that_were_known_are_deleted(page: Page, sandbox: Driver) -> None:
    deniz = sandbox.person("Deniz")
    said = [await deniz.say(f"line {number}", channel="quiz-hall") for number in range(40)]
    await page.reload()  # so that only the latest ones are known
    await expect(page.get_by_test_id("channel-tavern")).to_be_visible()
    await asyncio.gather(*(sandbox.ask("erase", person=deniz.id, message=message.id) for message in said[5:]))
    await page.get_by_test_id("channel-quiz-hall").click()
    await expect(page.get_by_test_id("message")).to_contain_text([f"line {number}" for number in range(5)])


async def test_a_change_of_an_old_message_leaves_no_gap_after_it(page: Page, sandbox: Driver) -> None:
    deniz = sandbox.person("Deniz")
    said = [await deniz.say(f"line {number}", channel="quiz-hall") for number in range(60)]
    await page.reload()  # so that only the latest ones are known
    await expect(page.get_by_test_id("channel-tavern")).to_be_visible()
    await deniz.react(said[0], "👍")
    await deniz.say("seen after it")
    await expect(page.get_by_role("log").get_by_text("seen after it")).to_be_visible()
    await page.get_by_test_id("channel-quiz-hall").click()
    await page.evaluate(SCROLL_TO_START)
    await expect(page.get_by_test_id("message")).to_have_count(60)


@pytest.fixture
def deleted_with_the_older_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    """Delete a message and change another right after a page got older ones: all comes in one frame."""
    push = PageSocket.push

    def push_and_change(page: PageSocket, text: str) -> None:
        push(page, text)
        world, actions = page._hub.world, page._hub.actions
        if '"more"' in text and '"started"' not in text and page.person is not None:
            first, second, *_ = world.channels[QUIZ_HALL_ID].messages.values()
            if first.content == "line 0":
                actions.erase(world.people[DENIZ_ID], first)
                actions.rewrite(world.people[DENIZ_ID], second, "another line")

    monkeypatch.setattr(PageSocket, "push", push_and_change)


@pytest.mark.usefixtures("deleted_with_the_older_ones")
async def test_older_messages_are_drawn_as_they_are_by_then(page: Page, sandbox: Driver) -> None:
    for number in range(40):
        await sandbox.person("Deniz").say(f"line {number}", channel="quiz-hall")
    await page.get_by_test_id("channel-quiz-hall").click()
    await page.reload()  # so that only the latest ones are known
    await page.evaluate(SCROLL_TO_START)
    messages = page.get_by_test_id("message")
    await expect(messages).to_have_count(39)
    await expect(messages.first).to_contain_text("another line (edited)")
