"""Reading: channels in the address, older and new messages, days, and what is drawn of any text."""

import asyncio
import re
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

import pytest
from playwright.async_api import Page, expect

from sandbox.page.socket import PageSocket
from sandbox.server import SandboxServer
from sandbox.testing.driver import Driver
from sandbox.world.world import TAVERN_ID
from tests.sandbox.bots.bare import bare_bot
from tests.sandbox.conftest import Api, ManualClock
from tests.sandbox.tiny_bot import TinyBot

pytestmark = pytest.mark.browser

SCROLL_TO_START = """count => {
  document.getElementById("log").scrollTo(0, 0);
  return document.querySelectorAll("[data-testid=message]").length === count;
}"""
TWO_SCREENS_ABOVE = """() => {
  const { scrollTop, clientHeight } = document.getElementById("log");
  return scrollTop >= 2 * clientHeight;
}"""
REACHES_ABOVE = """button => {
  const { left, top } = button.getBoundingClientRect();
  return document.elementFromPoint(left + 10, top + 3) === button;
}"""


async def test_the_channel_is_in_the_address(page: Page, sandbox: Driver) -> None:
    await sandbox.person("Deniz").say("a game", channel="quiz-hall")
    heading = page.get_by_role("heading", level=1)
    await expect(heading).to_have_text("#tavern")
    await page.get_by_test_id("channel-quiz-hall").click()
    await page.get_by_test_id("channel-dm").click()
    await expect(heading).to_have_text("@Bot")
    assert page.url.endswith("/#dm")
    await page.go_back()
    await expect(heading).to_have_text("#quiz-hall")
    await page.reload()
    await expect(heading).to_have_text("#quiz-hall")
    await expect(page.get_by_text("a game")).to_be_visible()
    await page.get_by_test_id("person-Deniz").click()
    await expect(page.get_by_role("radio", name="Deniz")).to_be_checked()
    assert page.url.endswith("/#quiz-hall")
    await page.go_forward()
    await expect(page.get_by_test_id("channel-dm")).to_have_attribute("aria-current", "page")


async def test_older_messages_come_on_scrolling_up_and_new_ones_wait_below(page: Page, sandbox: Driver) -> None:
    deniz = sandbox.person("Deniz")
    for number in range(250):
        await deniz.say(f"line {number}", channel="quiz-hall")
    await page.get_by_test_id("channel-quiz-hall").click()
    await page.reload()  # so that only the latest ones are known
    log, messages = page.get_by_test_id("log"), page.get_by_test_id("message")
    await expect(log.get_by_text("line 249", exact=True)).to_be_visible()
    await page.wait_for_function(SCROLL_TO_START, arg=250)
    await expect(messages.first).to_contain_text("line 0")
    await log.evaluate("log => log.scrollTo(0, 600)")
    bar = page.get_by_test_id("present")
    await expect(bar).to_contain_text("Jump to the present")

    where = await log.evaluate("log => log.scrollTop")
    await deniz.say("news", channel="quiz-hall")
    await expect(bar).to_contain_text("1 new message")
    assert await log.evaluate("log => log.scrollTop") == where
    await bar.click()
    await expect(log.get_by_text("news", exact=True)).to_be_in_viewport()
    await expect(page.get_by_test_id("new")).to_have_text("New")
    await expect(bar).to_be_hidden()

    await log.evaluate("log => log.scrollTo(0, 0)")
    await page.get_by_test_id("composer").fill("mine")
    await page.get_by_test_id("composer").press("Enter")
    await expect(log.get_by_text("mine", exact=True)).to_be_in_viewport()
    await expect(bar).to_be_hidden()


async def test_older_messages_are_there_before_the_reader_is(page: Page, sandbox: Driver) -> None:
    for number in range(200):
        await sandbox.person("Deniz").say(f"line {number}")
    await page.reload()
    await page.wait_for_function(TWO_SCREENS_ABOVE)
    await expect(page.get_by_text("line 199", exact=True)).to_be_in_viewport()
    await expect(page.get_by_text("line 0", exact=True)).to_have_count(0)


async def test_known_messages_are_drawn_on_scrolling_up_as_they_are_by_then(page: Page, sandbox: Driver) -> None:
    deniz, messages, log = sandbox.person("Deniz"), page.get_by_test_id("message"), page.get_by_role("log")
    await expect(page.get_by_test_id("person-Mei")).to_be_visible()
    said = [await deniz.say(f"line {number}", channel="quiz-hall") for number in range(150)]
    await page.get_by_test_id("channel-quiz-hall").click()
    await page.wait_for_function(TWO_SCREENS_ABOVE)
    await expect(log.get_by_text("line 149", exact=True)).to_be_in_viewport()
    await expect(log.get_by_text("line 10", exact=True)).to_have_count(0)
    await sandbox.ask("erase", person=deniz.id, message=said[10].id)
    await sandbox.ask("edit", person=deniz.id, message=said[11].id, text="another line")
    await deniz.say("line 150", channel="quiz-hall")
    await expect(log.get_by_text("line 150", exact=True)).to_be_in_viewport()
    await page.wait_for_function(SCROLL_TO_START, arg=150)
    await expect(messages.first).to_contain_text("line 0")
    await expect(page.get_by_test_id("new")).to_have_count(1)
    await expect(log.get_by_text("another line (edited)")).to_have_count(1)
    await expect(log.get_by_text("line 10", exact=True)).to_have_count(0)


async def test_what_one_reads_stays_in_place_when_a_message_above_grows(page: Page, sandbox: Driver) -> None:
    deniz, log = sandbox.person("Deniz"), page.get_by_role("log")
    said = [await deniz.say(f"line {number}") for number in range(60)]
    await expect(log.get_by_text("line 59", exact=True)).to_be_in_viewport()
    await log.evaluate("log => log.scrollTo(0, 500)")
    await expect(page.get_by_test_id("present")).to_be_visible()
    read = log.get_by_text("line 30", exact=True)
    before = await read.bounding_box()
    await sandbox.ask("edit", person=deniz.id, message=said[2].id, text="tall\n" * 20)
    await expect(log.get_by_text("tall")).to_have_count(1)
    await page.evaluate("() => new Promise(requestAnimationFrame)")  # it has been laid out
    after = await read.bounding_box()
    assert before is not None
    assert after is not None
    assert abs(after["y"] - before["y"]) < 2


async def test_a_menus_button_can_be_pressed_where_it_reaches_beyond_its_message(
    page: Page, sandbox: Driver
) -> None:
    for word in ("above", "below"):
        await sandbox.person("Deniz").say(word)
    message = page.get_by_test_id("message").filter(has_text="below")
    await message.hover()
    assert await message.get_by_role("button", name="Actions").evaluate(REACHES_ABOVE)


async def test_older_messages_take_the_place_of_deleted_ones(page: Page, sandbox: Driver) -> None:
    deniz = sandbox.person("Deniz")
    said = [await deniz.say(f"line {number}") for number in range(130)]
    await page.reload()
    await page.wait_for_function(TWO_SCREENS_ABOVE)
    await asyncio.gather(*(sandbox.ask("erase", person=deniz.id, message=message.id) for message in said[10:]))
    await expect(page.get_by_test_id("message")).to_have_count(10)
    await expect(page.get_by_text("line 0", exact=True)).to_be_in_viewport()


async def test_a_tall_page_is_filled_with_older_messages(page: Page, sandbox: Driver) -> None:
    await page.set_viewport_size({"width": 1200, "height": 3000})
    for number in range(90):
        await sandbox.person("Deniz").say(f"line {number}")
    await page.reload()
    await expect(page.get_by_test_id("message")).to_have_count(90)


async def test_days_and_unread_messages_are_told_apart(page: Page, sandbox: Driver, clock: ManualClock) -> None:
    mei = sandbox.person("Mei")
    days = []
    for _ in range(2):
        days.append(datetime.fromtimestamp(clock.now(), UTC))
        await mei.say("hello")
        clock.advance(86_400)
    await expect(page.get_by_test_id("day")).to_have_text([f"{day:%B} {day.day}, {day.year}" for day in days])
    await sandbox.person("Deniz").say("over here", channel="quiz-hall")
    await sandbox.person("Deniz").say("and here", channel="quiz-hall")
    channel = page.get_by_test_id("channel-quiz-hall")
    await expect(channel).to_contain_text("new")
    await channel.click()
    await expect(page.get_by_test_id("new")).to_have_count(1)
    await expect(channel).not_to_contain_text("new")


@pytest.fixture
def said_with_the_view(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let somebody speak right after each page got its view, so that both come in one frame."""
    push = PageSocket.push

    def push_and_say(page: PageSocket, text: str) -> None:
        push(page, text)
        world, actions = page._hub.world, page._hub.actions
        if '"started"' in text:
            actions.say(world.cast[1], world.channels[TAVERN_ID], "first!" if page.person is None else "second!")

    monkeypatch.setattr(PageSocket, "push", push_and_say)


@pytest.mark.usefixtures("said_with_the_view")
async def test_what_is_said_while_the_view_comes_is_shown(page: Page) -> None:
    await expect(page.get_by_test_id("message")).to_contain_text(["first!", "second!"])


@pytest.fixture
def release(monkeypatch: pytest.MonkeyPatch) -> Callable[[], Awaitable[None]]:
    """Hold back a person's view until this is called; the bot connects before."""
    push = PageSocket.push
    held: asyncio.Queue[tuple[PageSocket, str]] = asyncio.Queue()

    def push_or_hold(page: PageSocket, text: str) -> None:
        if '"started"' in text and page.person is not None:
            held.put_nowait((page, text))
            return
        push(page, text)
        if '"started"' in text:
            push(page, '{"event": "bot", "name": "Bot", "connected": true}')

    async def release() -> None:
        push(*await held.get())

    monkeypatch.setattr(PageSocket, "push", push_or_hold)
    return release


async def test_who_types_before_the_first_view_breaks_nothing(
    release: Callable[[], Awaitable[None]], page: Page
) -> None:
    await page.keyboard.type("/quiz")
    await release()
    await expect(page.get_by_role("heading", level=1)).to_have_text("#tavern")
    await expect(page.get_by_test_id("composer")).to_have_value("/quiz")


async def test_no_text_is_too_deep_for_the_page(page: Page, sandbox: Driver) -> None:
    deniz = sandbox.person("Deniz")
    for text in (">" * 2000, "> " * 1000, ">>> " * 500, "**__~~||*_" * 200, "[" * 2000):
        await deniz.say(text)
    await deniz.say("still here")
    await expect(page.get_by_role("log").get_by_text("still here")).to_be_visible()
    await expect(page.get_by_test_id("message")).to_have_count(6)


async def test_hanzi_are_marked_as_chinese(page: Page, bot: TinyBot, sandbox: Driver) -> None:
    assert bot.user is not None
    await sandbox.person("Deniz").say("who is 黄蓉, or 郭靖？")
    marked = page.locator("[data-testid=message] [lang]")
    await expect(marked).to_have_text(["黄蓉", "郭靖？"])
    await expect(marked.first).to_have_attribute("lang", "zh")
    await page.get_by_label("Language").select_option("zh-TW")
    await expect(marked.first).to_have_attribute("lang", "zh-TW")


async def test_an_answer_has_the_language_of_who_asked_if_the_bot_speaks_it(
    page: Page, server: SandboxServer, sandbox: Driver, api: Api
) -> None:
    async with bare_bot(server, api) as bot:
        turkish = {"tr": "Selam ver"}
        await bot.register({"name": "hello", "description": "Greet", "description_localizations": turkish})
        await sandbox.bot_ready()
        for name, locale in (("Deniz", "tr"), ("Alex", "zh-CN")):
            person = sandbox.person(name)
            await person.speak(locale)
            asked = asyncio.create_task(person.slash("hello"))
            await bot.answer(await bot.event("INTERACTION_CREATE"), 4, {"content": f"selam {name}"})
            await asked
    bodies = page.get_by_test_id("message").locator(".body")
    await expect(bodies.filter(has_text="selam Deniz")).to_have_attribute("lang", "tr")
    await expect(bodies.filter(has_text="selam Alex")).not_to_have_attribute("lang", re.compile(".+"))
    await expect(page.locator("html")).to_have_attribute("lang", "en")


async def test_only_what_a_bot_has_translated_is_marked_so(
    page: Page, server: SandboxServer, sandbox: Driver, api: Api
) -> None:
    choice = {"name": "Red", "name_localizations": {"zh-TW": "紅"}, "value": "red"}
    style = {"type": 3, "name": "style", "name_localizations": {"zh-TW": "風格"}, "description": "Manner"}
    command = {"name": "paint", "description": "Paint", "description_localizations": {"zh-TW": "作畫"}}
    async with bare_bot(server, api) as bot:
        await bot.register({**command, "options": [{**style, "required": True, "choices": [choice]}]})
        await sandbox.bot_ready()
        await page.get_by_label("Language").select_option("zh-TW")
        await page.get_by_test_id("composer").press_sequentially("/pa")
        marked = page.locator(".suggestions [lang=zh-TW]")
        await expect(marked).to_have_text(["作畫"])
        await page.keyboard.press("Tab")
        await expect(page.locator(".suggestions")).to_contain_text("風格 — Manner (choose one), required")
        await expect(marked).to_have_text(["風格", "紅", "紅"])  # the choice, and the hanzi in it
