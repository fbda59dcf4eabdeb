"""A round in a real browser, played as two people."""

from pathlib import Path

import pytest
from playwright.async_api import Browser, Page, expect

from tests.bot.processes import PATIENCE, running_bot


async def use(page: Page, command: str) -> None:
    await page.get_by_test_id("composer").press_sequentially(f"/{command}")
    await expect(page.get_by_role("option", name=f"/{command}").first).to_be_visible()
    await page.keyboard.press("Enter")


async def fill(page: Page, option: str, value: str) -> None:
    """Unfold an optional option and fill it in."""
    await page.get_by_test_id("more-options").fill(option)
    await page.keyboard.press("Enter")
    await page.get_by_test_id(f"option-{option}").fill(value)


@pytest.mark.browser
async def test_two_people_play_a_round_and_see_the_board_change(
    browser: Browser, tmp_path: Path, shipped: Path
) -> None:
    async with running_bot(tmp_path, shipped, {}) as bot:
        address = (await bot.line("Open ")).removeprefix("Open ")
        page = await browser.new_page(viewport={"width": 1100, "height": 1000})
        await page.goto(address)
        await page.get_by_test_id("channel-quiz-hall").click()
        await use(page, "quiz leaderboard")
        await expect(page.get_by_role("log").get_by_text("Nobody is on this board yet.")).to_be_visible()

        await use(page, "quiz play")
        messages = page.get_by_test_id("message")
        question = messages.filter(has_text="Round 1 of 5").first
        await question.get_by_role("button", name="Gu Long").click()
        await expect(page.get_by_role("log").get_by_text("You said Gu Long").first).to_be_visible()
        await page.get_by_test_id("person-Deniz").click()
        await expect(page.get_by_role("log").get_by_text("You said Gu Long")).to_have_count(0)
        await question.get_by_role("button", name="Jin Yong").click()
        await expect(page.get_by_role("log").get_by_text("You said Jin Yong").first).to_be_visible()

        await page.get_by_test_id("person-Mei").click()
        await use(page, "quiz stop")
        await expect(question).to_contain_text("How the room split")
        await expect(question.get_by_role("button", name="Gu Long")).to_have_count(0)
        standings = messages.filter(has_text="Final standings")
        await expect(standings).to_contain_text("Mei")
        await expect(standings).to_contain_text("Deniz")

        await use(page, "quiz leaderboard")
        board = messages.filter(has_text="Leaderboard of this server").last
        await expect(board).to_contain_text("Mei")
        await expect(board).to_contain_text("Deniz")
        await expect(board).to_contain_text("← you")


@pytest.mark.browser
@pytest.mark.parametrize(
    ("locale", "command", "texts"),
    [
        ("tr", "tahmin oyna", ("Jin Yong", "Tur 1 / 1", "Seçimin: Jin Yong", "Doğru yanıt: ", "Son sıralama")),
        ("zh-TW", "猜名 開局", ("金庸", "第 1 回合，共 1 回合", "你選了金庸", "答案是", "最終名次")),
    ],
)
async def test_a_whole_game_in_the_language_of_its_starter(
    browser: Browser, tmp_path: Path, shipped: Path, locale: str, command: str, texts: tuple[str, ...]
) -> None:
    author, heading, receipt, answer, standings = texts
    async with running_bot(tmp_path, shipped, {}) as bot:
        page = await browser.new_page(viewport={"width": 1100, "height": 1000})
        await page.goto((await bot.line("Open ")).removeprefix("Open "))
        await page.get_by_test_id("channel-quiz-hall").click()
        await page.get_by_label("Language").select_option(locale)
        await page.get_by_test_id("composer").press_sequentially(f"/{command}")
        await expect(page.get_by_role("option", name=f"/{command}").first).to_be_visible()
        await page.keyboard.press("Tab")
        await fill(page, "rounds", "1")
        await fill(page, "seconds", "10")
        await page.get_by_test_id("send").click()
        messages = page.get_by_test_id("message")
        question = messages.filter(has_text=heading).first
        await question.get_by_role("button", name=author).click()
        await expect(page.get_by_role("log").get_by_text(receipt).first).to_be_visible()
        await expect(question).to_contain_text(answer, timeout=PATIENCE * 1000)
        await expect(messages.filter(has_text=standings)).to_contain_text("Mei", timeout=PATIENCE * 1000)


@pytest.mark.browser
@pytest.mark.parametrize(
    ("mode", "choice", "told"),
    [("lists", "List 1", "manner"), ("real", "Invented", "It is "), ("survival", "Gu Long", "Who got it")],
)
async def test_rounds_of_three_modes(
    browser: Browser, tmp_path: Path, shipped: Path, mode: str, choice: str, told: str
) -> None:
    async with running_bot(tmp_path, shipped, {}) as bot:
        page = await browser.new_page(viewport={"width": 1100, "height": 1000})
        await page.goto((await bot.line("Open ")).removeprefix("Open "))
        await page.get_by_test_id("channel-quiz-hall").click()
        await page.get_by_test_id("composer").press_sequentially("/quiz play")
        await expect(page.get_by_role("option", name="/quiz play").first).to_be_visible()
        await page.keyboard.press("Tab")
        await fill(page, "mode", mode)
        await fill(page, "rounds", "2")
        await page.get_by_test_id("send").click()
        messages = page.get_by_test_id("message")
        question = messages.filter(has_text="Round 1 of 2").first
        await question.get_by_role("button", name=choice).click()
        await expect(page.get_by_role("log").get_by_text(f"You said {choice}").first).to_be_visible()
        await question.get_by_role("button", name="Reveal").click()
        await expect(question).to_contain_text(told, timeout=PATIENCE * 1000)
        await question.get_by_role("button", name="Next").click()
        await expect(messages.filter(has_text="Round 2 of 2")).to_be_visible(timeout=PATIENCE * 1000)
