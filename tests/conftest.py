"""What the tests of more than one package need."""

import asyncio
import os
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from hypothesis import settings
from playwright.async_api import Browser, async_playwright, expect

# A busy machine is no failure: hypothesis would refuse an example that takes longer than 200 ms.
settings.register_profile("jianghu", deadline=None)
# For `make quick`.
settings.register_profile("quick", deadline=None, max_examples=15)
settings.load_profile("jianghu")
# Nor is it one for the page, which draws 500 messages within it.
expect.set_options(timeout=30_000)

_INSTALLER = Path(__file__).parent / "install_browser.sh"
_ARGUMENTS = [
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
]


async def _missing() -> str:
    """Return the Debian packages that the page's tests lack."""
    asked = await asyncio.create_subprocess_exec(_INSTALLER, "--missing", stdout=asyncio.subprocess.PIPE)
    told, _ = await asked.communicate()
    return told.decode().strip()


@pytest_asyncio.fixture
async def browser() -> AsyncIterator[Browser]:
    """A headless Chromium. Skips, or fails with CI=true, where there is none."""
    if missing := await _missing():
        complaint = f"browser tests need {missing} (Debian packages)"
        pytest.fail(complaint) if os.environ.get("CI") == "true" else pytest.skip(complaint)
    async with async_playwright() as playwright:
        chromium = await playwright.chromium.launch(executable_path=shutil.which("chromium"), args=_ARGUMENTS)
        yield chromium
        await chromium.close()
