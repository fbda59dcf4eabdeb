"""What the tests of more than one package need."""

import os
import shutil
import subprocess
import time
from collections.abc import AsyncIterator, Iterator
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
    *("--headless=new", "--remote-debugging-port=0", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"),
    *("--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update"),
    *("--disable-sync", "--mute-audio", "--hide-scrollbars", "--force-color-profile=srgb"),
    # Whoever connects waits for every tab that is there, and one that has just been opened may not answer:
    # https://github.com/microsoft/playwright/issues/42730
    "--no-startup-window",
    # Pages of several tests, none of which is in front.
    *("--disable-background-timer-throttling", "--disable-backgrounding-occluded-windows"),
    "--disable-renderer-backgrounding",
    # A mouse, although there is no screen.
    "--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4",
]
_START_SECONDS = 60
_END_SECONDS = 10


@pytest.fixture(scope="session")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a headless Chromium that all tests of a worker share: a start takes longer than most of them.

    Skips, or fails with CI=true, where there is none.
    """
    missing = subprocess.run([_INSTALLER, "--missing"], capture_output=True, text=True, check=True).stdout.strip()
    if missing:
        complaint = f"browser tests need {missing} (Debian packages)"
        pytest.fail(complaint) if os.environ.get("CI") == "true" else pytest.skip(complaint)
    profile = tmp_path_factory.mktemp("chromium")
    arguments = [shutil.which("chromium") or "", f"--user-data-dir={profile}", *_ARGUMENTS]
    with subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            yield _address(profile / "DevToolsActivePort")
        finally:
            process.terminate()
            try:
                process.wait(_END_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()


def _address(told: Path) -> str:
    """Return where a Chromium that is starting listens, once it has told so in a file."""
    deadline = time.monotonic() + _START_SECONDS
    while time.monotonic() < deadline:
        lines = told.read_text().splitlines() if told.exists() else []
        if len(lines) == 2:
            return f"ws://127.0.0.1:{lines[0]}{lines[1]}"
        time.sleep(0.05)
    pytest.fail(f"Chromium did not start within {_START_SECONDS} s")


@pytest_asyncio.fixture
async def browser(chromium: str) -> AsyncIterator[Browser]:
    """A connection to Chromium, the contexts of which end with the test."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.connect_over_cdp(chromium)
        yield browser
        await browser.close()
