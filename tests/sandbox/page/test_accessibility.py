"""For everyone: by keyboard alone, by ear, in light and dark, on small screens."""

import re
from collections.abc import AsyncIterator
from importlib.resources import files

import pytest
from playwright.async_api import Browser, Page, expect

from sandbox.faults.orders import Fate
from sandbox.server import SandboxServer
from sandbox.testing.driver import Driver
from tests.sandbox.conftest import ManualClock
from tests.sandbox.tiny_bot import TinyBot

pytestmark = pytest.mark.browser

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
RUN_AXE = """async (runOnly) => {
  const { violations } = await axe.run(document, { resultTypes: ["violations"], ...(runOnly && { runOnly }) });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}"""
MARKDOWN = """# One
### Three
> quoted **bold** `code`
- a list <t:0:R> <@{mei}> </quiz play:1> <#1>
```js
let wide = "long lines of code scroll sideways";
```
||hidden|| 黄蓉 https://example.org/ @everyone"""


async def states(page: Page, server: SandboxServer, sandbox: Driver, clock: ManualClock) -> AsyncIterator[str]:
    """Lead the page through its states and yield the name of each."""
    deniz, composer = sandbox.person("Deniz"), page.get_by_test_id("composer")
    await expect(page.get_by_test_id("status")).to_have_text("Bot is online")
    yield "empty"
    words = await deniz.say(MARKDOWN.format(mei=sandbox.person("Mei").id))
    await sandbox.ask("react", person=deniz.id, message=words.id, emoji="👍")
    for command in ("card", "picture", "board"):
        await deniz.slash(command)
    await sandbox.person("Mei").click(await deniz.slash("hello", who="Mei"), "More")
    await deniz.say("elsewhere", channel="quiz-hall")
    await expect(page.get_by_text("Only you can see this")).to_be_visible()
    yield "messages of every kind"
    await page.get_by_test_id("log").evaluate("log => log.scrollTo(0, 0)")
    await expect(page.get_by_test_id("present")).to_be_visible()
    yield "further up"
    await page.get_by_role("button", name="Actions on").first.click()
    await expect(page.get_by_role("menu")).to_be_visible()
    yield "a menu"
    await page.keyboard.press("Escape")
    await composer.press_sequentially("/")
    await expect(page.get_by_role("option")).not_to_have_count(0)
    yield "commands"
    await composer.press_sequentially("elaborate ")
    await page.keyboard.press("ArrowDown")
    yield "a command with suggestions"
    await page.keyboard.press("Enter")
    await page.keyboard.press("Enter")
    await expect(page.get_by_test_id("composer-error")).to_contain_text("share is needed")
    yield "an option that is wrong"
    await page.keyboard.press("Escape")
    await page.keyboard.press("Escape")
    await sandbox.faults.event("INTERACTION_CREATE", fate=Fate.LOST)
    await composer.fill("/never")
    await page.keyboard.press("Enter")
    await expect(page.get_by_test_id("note")).to_be_visible()
    await page.keyboard.type("words")
    clock.advance(3)
    await expect(page.get_by_test_id("failed")).to_be_visible()
    yield "a command that failed"
    await page.get_by_role("button", name="Form").click()
    await expect(page.get_by_role("dialog")).to_be_visible()
    yield "a form"
    await page.keyboard.press("Escape")
    async for state in panel_states(page, sandbox):
        yield state
    await server.close()
    await expect(page.get_by_test_id("banner")).to_be_visible()
    yield "without a connection"


async def panel_states(page: Page, sandbox: Driver) -> AsyncIterator[str]:
    """Show the panel: empty; with faults, an order that is wrong, and an entry that is unfolded; small."""
    await page.get_by_test_id("panel-button").click()
    await expect(page.get_by_test_id("wire-count")).to_contain_text("Nothing yet")
    yield "an empty panel"
    await sandbox.faults.fail("GET", "/users/*", status=403)
    await sandbox.faults.set_access("tavern", post=False)
    await sandbox.faults.restore()
    await sandbox.faults.fail("POST", "/channels/*/messages", status=503, skip=1)
    await sandbox.faults.remove_channel("quiz-hall")
    await sandbox.person("Deniz").slash("hello", who="Mei")
    await page.get_by_test_id("fault-kind").select_option("Events are mistreated")
    await page.get_by_test_id("panel").get_by_text("More", exact=True).click()
    await page.get_by_label("Parts replaced").fill("{")
    await page.get_by_role("button", name="Order").click()
    await expect(page.get_by_test_id("fault-error")).to_contain_text("not a JSON object")
    await page.get_by_test_id("wire").get_by_text("/callback").click()
    await expect(page.get_by_test_id("wire").locator("pre")).not_to_have_count(0)
    yield "a panel with faults and the wire"
    await page.set_viewport_size({"width": 320, "height": 568})
    yield "the panel over the page"
    await page.keyboard.press("Escape")
    await page.set_viewport_size({"width": 1200, "height": 800})


async def test_axe_finds_nothing_in_any_state_in_light_and_dark(
    page: Page, bot: TinyBot, server: SandboxServer, sandbox: Driver, clock: ManualClock
) -> None:
    assert bot.user is not None
    await page.evaluate(AXE)
    found = []
    async for state in states(page, server, sandbox, clock):
        await page.emulate_media(color_scheme="light")
        found += [f"{state}, light: {problem}" for problem in await page.evaluate(RUN_AXE)]
        await page.emulate_media(color_scheme="dark")  # in which nothing else is different
        found += [f"{state}, dark: {problem}" for problem in await page.evaluate(RUN_AXE, ["color-contrast"])]
    assert found == []


async def test_the_page_of_an_unknown_browser_has_no_faults(browser: Browser, server: SandboxServer) -> None:
    page = await browser.new_page()
    await page.goto(server.addresses.page.split("?", maxsplit=1)[0] + "?key=wrong")
    await expect(page.get_by_role("heading")).to_contain_text("doesn't know your browser")
    await page.evaluate(AXE)
    assert await page.evaluate(RUN_AXE) == []


async def test_a_tour_by_keyboard_alone(page: Page, bot: TinyBot) -> None:
    assert bot.user is not None
    press = page.keyboard.press
    await expect(page.get_by_test_id("status")).to_have_text("Bot is online")
    await press("Tab")
    await expect(page.get_by_role("link", name="Skip to the message box")).to_be_focused()
    await press("Enter")
    await expect(page.get_by_test_id("composer")).to_be_focused()
    await page.keyboard.type("/hello mei")
    await press("Tab")
    await press("Enter")
    greeting = page.get_by_test_id("message")
    await expect(greeting).to_contain_text("hello @Mei")

    await press("Shift+Tab")  # backwards from the box: the last thing in the last message
    await expect(greeting.get_by_role("combobox")).to_be_focused()
    for name in ("Form", "Edit", "More"):
        await press("Shift+Tab")
        await expect(greeting.get_by_role("button", name=name, exact=True)).to_be_focused()
    await press("Enter")
    await expect(greeting).to_have_count(2)
    await expect(greeting.first.get_by_role("button", name="More")).to_be_focused()
    await press("Tab")
    await press("Tab")
    await press("Enter")
    await expect(page.get_by_role("textbox", name="Name")).to_be_focused()
    await page.keyboard.type("Mei")
    await press("Enter")
    await expect(greeting).to_have_count(3)
    await expect(greeting.first.get_by_role("button", name="Form")).to_be_focused()

    await page.get_by_role("radio", name="Mei").focus()
    await press("ArrowRight")
    await expect(page.get_by_role("radio", name="Deniz")).to_be_focused()
    await expect(greeting).to_have_count(1)
    await page.get_by_test_id("channel-quiz-hall").focus()
    await press("Enter")
    await expect(page.get_by_test_id("composer")).to_be_focused()


async def test_the_focus_stays_where_it_was_when_the_page_reconnects(
    page: Page, bot: TinyBot, server: SandboxServer, sandbox: Driver
) -> None:
    assert bot.user is not None
    await sandbox.person("Deniz").slash("hello", who="Mei")
    button = page.get_by_role("button", name="Form")
    await button.focus()
    before = await button.element_handle()
    assert before is not None
    for open_page in list(server._hub._pages):
        await open_page.socket.close()
    await before.wait_for_element_state("hidden")  # the messages are drawn again
    await expect(button).to_be_focused()


async def test_only_what_is_new_is_read_out(page: Page, bot: TinyBot, sandbox: Driver) -> None:
    assert bot.user is not None
    spoken, log = page.get_by_test_id("announcer"), page.get_by_role("log")
    await expect(log).to_have_attribute("aria-live", "off")
    await sandbox.person("Deniz").say("soon: <t:1900000000:R>")
    await expect(spoken).to_contain_text("Deniz: soon:")
    await expect(log.get_by_role("timer")).to_have_count(1)
    await expect(log.get_by_role("article")).to_have_attribute(
        "aria-label", re.compile(r"Deniz, January 15, 2027 at 8:00\sAM")
    )
    await sandbox.person("Deniz").slash("slow")
    await expect(spoken).to_have_text("Bot: thought more")
    await page.get_by_test_id("composer").fill("mine")
    await page.keyboard.press("Enter")
    await expect(log.get_by_text("mine", exact=True)).to_be_visible()
    await expect(spoken).to_have_text("Bot: thought more")


@pytest.mark.parametrize(("width", "height"), [(320, 568), (667, 375)])
async def test_small_screens_have_room_for_messages(
    page: Page, bot: TinyBot, sandbox: Driver, width: int, height: int
) -> None:
    assert bot.user is not None
    await page.set_viewport_size({"width": width, "height": height})
    for command in ("card", "board"):
        await sandbox.person("Deniz").slash(command)
    await sandbox.person("Deniz").say("the end")
    await page.get_by_test_id("composer").press_sequentially("/elaborate ")
    assert await page.evaluate("document.documentElement.scrollWidth") == width
    await expect(page.get_by_test_id("option-color")).to_be_in_viewport(ratio=1)
    await page.keyboard.press("Escape")
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("log").get_by_text("the end")).to_be_in_viewport(ratio=1)
    box = await page.get_by_role("log").bounding_box()
    assert box is not None
    assert box["height"] > height / 3
