"""The picture in a real browser: it arrives, it is shown, and its alternative text tells it."""

import re
from pathlib import Path

import pytest
from playwright.async_api import Browser, expect

from tests.bot.processes import running_bot


@pytest.mark.browser
async def test_a_newcomer_asks_how_a_name_of_theirs_was_read(
    browser: Browser, tmp_path: Path, shipped: Path
) -> None:
    async with running_bot(tmp_path, shipped, {}) as bot:
        page = await browser.new_page()
        await page.goto((await bot.line("Open ")).removeprefix("Open "))
        await page.get_by_test_id("composer").press_sequentially("/explain")
        await expect(page.get_by_role("option", name="/explain See how")).to_be_visible()
        await page.keyboard.press("Enter")
        await page.keyboard.type("郭靖")
        await page.get_by_test_id("send").click()
        answer = page.get_by_test_id("message").filter(has_text="How the model of Jin Yong reads 郭靖")
        picture = answer.get_by_role(
            "img", name=re.compile("character by character. 郭: .* Left in its memory: 郭")
        )
        await expect(picture).to_be_visible()
        assert await picture.evaluate("image => image.decode().then(() => image.naturalWidth)") == 1080
