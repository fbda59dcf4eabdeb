"""Bots of other libraries, where these are installed: hikari (pip) and discord.js (npm, by NODE_PATH)."""

import asyncio
import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from sandbox.server import SandboxServer
from sandbox.testing.driver import Driver

BOTS = Path(__file__).parent
NODE = shutil.which("node") or ""
HAS_HIKARI = importlib.util.find_spec("hikari") is not None
HAS_DISCORD_JS = (
    bool(NODE)
    and not subprocess.run([NODE, "-e", "require('discord.js')"], check=False, capture_output=True).returncode
)


@pytest.mark.parametrize(
    "program",
    [
        pytest.param(
            (sys.executable, str(BOTS / "hikari_bot.py")),
            marks=pytest.mark.skipif(not HAS_HIKARI, reason="hikari is not installed"),
            id="hikari",
        ),
        pytest.param(
            (NODE, str(BOTS / "discord_js_bot.js")),
            marks=pytest.mark.skipif(not HAS_DISCORD_JS, reason="discord.js is not installed"),
            id="discord.js",
        ),
    ],
)
async def test_another_library_s_bot_works(
    server: SandboxServer, sandbox: Driver, program: tuple[str, str]
) -> None:
    addresses = server.addresses
    process = await asyncio.create_subprocess_exec(*program, addresses.api, addresses.token)
    try:
        await sandbox.bot_ready(timeout=30)
        mei, since = sandbox.person("Mei"), len(sandbox.events)
        greeting = await mei.slash("hello", who="Deniz")
        assert greeting.text.startswith("hello deniz")
        form = await mei.click(greeting, "Form")
        assert (await mei.submit(form, name="黄蓉")).text == "you are 黄蓉"
        assert (await mei.click(greeting, "Press")).shown.content == "pressed"
        said = await mei.say("a saying")
        assert (await mei.menu("Quote", said)).text == "> a saying"
        reacted = await sandbox.next_message(lambda message: message.payload.get("reactions"), since=since)
        assert reacted.id == said.id
    finally:
        process.terminate()
        await process.wait()
