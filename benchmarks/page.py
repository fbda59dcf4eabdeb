"""How soon the sandbox's page is painted, and how smoothly 500 messages scroll, in headless Chromium.

`python -m benchmarks.page [--visits 20]`

The peer is a page without scripts that holds the same messages as plain text, opened and scrolled in the same way
by the same browser. A visit is a new browser profile, nothing of which is cached. A frame is the time
between two calls of `requestAnimationFrame`; on an idle machine it takes 16.7 ms. A task is what the page's main
thread does without a break (scripts, layout, painting): its processor time, from Chromium's trace, says what the
page itself adds to a frame, also on a machine that is busy with something else. Browsers call one of 50 ms long.
"""

import asyncio
import html
import json
import shutil
import tempfile
from pathlib import Path
from typing import Annotated

import typer
from playwright.async_api import Browser, ViewportSize, async_playwright

from benchmarks.kit.table import Row, percentile, show
from sandbox.testing.driver import Driver

BAR_PAINT_MS = 300.0
BAR_TASK_MS = 50.0
MESSAGES = 500
_WHEEL_PIXELS = 600
_SIZE: ViewportSize = {"width": 1200, "height": 800}

_PAINTED = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime"
_TEXT = "document.querySelector('[role=log]')?.innerText"
_NEWEST = f"({_TEXT} ?? '').includes('word {MESSAGES - 1}')"
_AT_START = f"document.querySelector('[role=log]').scrollTop === 0 && {_TEXT}.includes('word 0\\n')"
_TRACED = ["-*", "toplevel", "__metadata"]
_RECORD = """() => {
  window.frames_ms = [];
  let last = performance.now();
  const next = (now) => { frames_ms.push(now - last); last = now; requestAnimationFrame(next); };
  requestAnimationFrame(next);
}"""


def words(number: int) -> str:
    """Return what message `number` says: lines of several lengths, with hanzi and markdown."""
    return (
        f"word {number}" if number % 5 == 4 or number == 0 else f"**{number}** 郭靖 and 黄蓉 " * (number % 7 + 1)
    )


def plain_page() -> str:
    """Return the peer: the same messages in a page without scripts, in a box that scrolls."""
    paragraphs = "".join(f"<p>{html.escape(words(number))}</p>" for number in range(MESSAGES))
    style = "main { height: 90vh; overflow: auto }"
    return (
        f"<!doctype html><meta charset=utf-8><style>{style}</style><main role=log tabindex=0>{paragraphs}</main>"
    )


async def visit(browser: Browser, address: str) -> tuple[float, float]:
    """Open an address in a new profile; return the ms to its first paint and until the newest message is there."""
    context = await browser.new_context(viewport=_SIZE, bypass_csp=True)
    page = await context.new_page()
    await page.goto(address, wait_until="commit")
    await page.wait_for_function(_NEWEST, polling="raf")
    shown = float(await page.evaluate("performance.now()"))
    await page.wait_for_function(_PAINTED, polling="raf")  # the browser tells it a little later
    painted = float(await page.evaluate(_PAINTED))
    await context.close()
    return painted, shown


def task_times(trace: bytes) -> list[float]:
    """Return the ms of processor time of each task of the page's main thread."""
    events = json.loads(trace)["traceEvents"]
    names = (event for event in events if event["name"] == "thread_name")
    main = {(event["pid"], event["tid"]) for event in names if event["args"]["name"] == "CrRendererMain"}
    tasks = (event for event in events if event["name"].endswith("RunTask") and "tdur" in event)
    return [event["tdur"] / 1000 for event in tasks if (event["pid"], event["tid"]) in main]


async def scroll(browser: Browser, address: str) -> tuple[list[float], list[float]]:
    """Turn the wheel from the newest of the messages up to the oldest; return the ms of each frame and task."""
    context = await browser.new_context(viewport=_SIZE, bypass_csp=True)
    page = await context.new_page()
    await page.goto(address)
    await page.wait_for_function(_NEWEST)
    await page.get_by_role("log").hover()
    await page.evaluate("box => box.scrollTo(0, box.scrollHeight)", await page.query_selector("[role=log]"))
    await browser.start_tracing(page=page, categories=_TRACED)
    await page.evaluate(_RECORD)
    while not await page.evaluate(_AT_START):
        await page.mouse.wheel(0, -_WHEEL_PIXELS)
    frames: list[float] = await page.evaluate("frames_ms")
    tasks = task_times(await browser.stop_tracing())
    await context.close()
    return frames, tasks


async def measure(browser: Browser, name: str, address: str, visits: int) -> Row:
    """Return the row of one page."""
    times = [await visit(browser, address) for _ in range(visits)]
    painted, shown = ([time[index] for time in times] for index in (0, 1))
    frames, tasks = await scroll(browser, address)
    return {
        "page": name,
        "first paint p50 ms": percentile(painted, 0.5),
        "p95 ms": percentile(painted, 0.95),
        "newest message p50 ms": percentile(shown, 0.5),
        "frames": len(frames),
        "frame p50 ms": percentile(frames, 0.5),
        "p99 ms": percentile(frames, 0.99),
        "longest ms": max(frames),
        "longest task CPU ms": max(tasks),
    }


async def measure_all(visits: int) -> list[Row]:
    """Return the rows of the sandbox's page and of the plain one."""
    async with Driver.start() as sandbox, async_playwright() as playwright:
        mei = sandbox.person("Mei")
        for number in range(MESSAGES):
            await mei.say(words(number))
        browser = await playwright.chromium.launch(executable_path=shutil.which("chromium"))
        with tempfile.NamedTemporaryFile("w", suffix=".html") as plain:
            plain.write(plain_page())
            plain.flush()
            rows = [
                await measure(browser, "sandbox", sandbox.addresses.page, visits),
                await measure(browser, "plain page", Path(plain.name).as_uri(), visits),
            ]
        await browser.close()
    return rows


def main(visits: Annotated[int, typer.Option(help="visits a page")] = 20) -> None:
    """Measure, print the table, and exit with 1 when a bar is missed."""
    rows = asyncio.run(measure_all(visits))
    show("page", f"The sandbox's page with {MESSAGES} messages", rows)
    if float(rows[0]["p95 ms"]) >= BAR_PAINT_MS or float(rows[0]["longest task CPU ms"]) >= BAR_TASK_MS:
        raise SystemExit(1)


if __name__ == "__main__":
    typer.run(main)
