"""What a newcomer sees: the bot, the sandbox's page and a real browser."""

from pathlib import Path

import pytest
from playwright.async_api import Browser, expect

from tests.bot.processes import running_bot


@pytest.mark.browser
async def test_a_newcomer_types_name_sees_ten_names_and_presses_more(
    browser: Browser, tmp_path: Path, shipped: Path
) -> None:
    async with running_bot(tmp_path, shipped, {}) as bot:
        address = (await bot.line("Open ")).removeprefix("Open ")
        page = await browser.new_page()
        await page.goto(address)
        await page.get_by_test_id("composer").press_sequentially("/name")
        await expect(page.get_by_role("option", name="/name Invent")).to_be_visible()
        await page.keyboard.press("Enter")
        answers = page.get_by_test_id("message").filter(has_text="Ten names in the manner of Jin Yong")
        await expect(answers).to_have_count(1)
        await expect(answers.get_by_text("★")).not_to_have_count(0)
        await answers.get_by_role("button", name="More").click()
        await expect(answers).to_have_count(2)
        await answers.last.get_by_role("button", name="In the manner of Gu Long").click()
        await expect(page.get_by_role("log").get_by_text("Ten names in the manner of Gu Long")).to_be_visible()


@pytest.mark.browser
async def test_people_type_and_read_in_their_own_language(browser: Browser, tmp_path: Path, shipped: Path) -> None:
    async with running_bot(tmp_path, shipped, {}) as bot:
        page = await browser.new_page()
        await page.goto((await bot.line("Open ")).removeprefix("Open "))
        for locale, command, title, more in (
            ("tr", "/isim", "Jin Yong üslubunda 10 isim", "Başka isimler"),
            ("zh-TW", "/取名", "10 個名字 · 金庸風格", "再來一批"),
            ("zh-CN", "/取名", "10 个名字 · 金庸风格", "再来一批"),
        ):
            await page.get_by_label("Language").select_option(locale)
            await page.get_by_test_id("composer").press_sequentially(command)
            await expect(page.get_by_role("option", name=command).first).to_be_visible()
            await page.keyboard.press("Enter")
            answers = page.get_by_test_id("message").filter(has_text=title)
            await expect(answers).to_have_count(1)
            await answers.get_by_role("button", name=more).click()
            await expect(answers).to_have_count(2)
