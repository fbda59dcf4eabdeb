"""What the tests of more than one package need."""

import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, async_playwright

CHROMIUM = Path("/usr/bin/chromium")
_FONTS = Path("/usr/share/fonts")
_ARGUMENTS = [
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
]


def _missing() -> str:
    if not CHROMIUM.exists():
        return "Chromium (Debian: chromium)"
    if not any(_FONTS.rglob("*CJK*")):
        return "a font with hanzi (Debian: fonts-noto-cjk)"
    return ""


@pytest_asyncio.fixture
async def browser() -> AsyncIterator[Browser]:
    """A headless Chromium. Skips, or fails with CI=true, where there is none."""
    missing = _missing()
    if missing and os.environ.get("CI") == "true":
        pytest.fail(f"browser tests need {missing}")
    if missing:
        pytest.skip(f"browser tests need {missing}")
    async with async_playwright() as playwright:
        chromium = await playwright.chromium.launch(executable_path=CHROMIUM, args=_ARGUMENTS)
        yield chromium
        await chromium.close()
