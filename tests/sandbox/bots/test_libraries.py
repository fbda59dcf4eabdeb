"""Bots of other libraries, hikari and discord.js, where `make clients` has installed these."""

import asyncio
import os
import shutil
from pathlib import Path

import pytest

from sandbox.server import SandboxServer
from sandbox.testing.driver import Driver

BOTS = Path(__file__).parent
NODE = shutil.which("node") or ""
CLIENTS = BOTS.parents[2] / ".cache" / "clients"
HIKARI = CLIENTS / "hikari" / "bin" / "python"
HAS_HIKARI = (CLIENTS / "hikari" / ".installed").exists()
HAS_DISCORD_JS = bool(NODE) and (CLIENTS / "node_modules" / ".installed").exists()


@pytest.mark.parametrize(
    "program",
    [
        pytest.param(
            (str(HIKARI), str(BOTS / "hikari_bot.py")),
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
    environment = {**os.environ, "NODE_PATH": str(CLIENTS / "node_modules")}
    process = await asyncio.create_subprocess_exec(*program, addresses.api, addresses.token, env=environment)
    try:
        await sandbox.bot_ready(timeout=30)
        mei, since = sandbox.person("Mei"), len(sandbox.events)
        greeting = await mei.slash("hello", who="Deniz")
        assert greeting.text.startswith("hello deniz")
        form = await mei.click(greeting, "Form")
        assert (await mei.submit(form, name="黄蓉")).text == "you are 黄蓉"
        assert (await mei.click(greeting, "Press")).shown.content == "pressed"
        await sandbox.faults.invalidate(resumable=True)
        said = await mei.say("a saying")  # of which the bot hears when it has resumed
        reacted = await sandbox.next_message(
            lambda message: message.payload.get("reactions"), since=since, timeout=30
        )
        assert reacted.id == said.id
        assert (await mei.menu("Quote", said)).text == "> a saying"
    finally:
        process.terminate()
        await process.wait()
