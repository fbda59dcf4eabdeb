"""Values and files of people that a page would not send, and how much of them is kept."""

import asyncio
import json

import aiohttp
import pytest

from sandbox.server import SandboxServer
from sandbox.testing.driver import Driver, DriverError
from sandbox.world import attachments
from sandbox.world.attachments import Attachments, Upload
from sandbox.world.clock import SystemClock
from sandbox.world.snowflakes import Snowflakes
from tests.sandbox.bots.bare import BareBot, bare_bot
from tests.sandbox.conftest import Api

FILE = {"filename": "a.txt", "content": "eA=="}


def option(name: str, kind: int, **more: object) -> dict[str, object]:
    return {"type": kind, "name": name, "description": name, **more}


COMMAND = {
    "name": "take",
    "description": "Take values",
    "options": [
        option("share", 10),
        option("count", 4),
        option("file", 11),
        option("word", 3, autocomplete=True),
    ],
}


async def take(bot: BareBot, sandbox: Driver) -> None:
    await bot.register(COMMAND)
    await sandbox.bot_ready()


@pytest.mark.parametrize(
    "value", [{"share": "inf"}, {"share": "1e999"}, {"share": "nan"}, {"count": "9" * 20}, {"count": -(2**60)}]
)
async def test_numbers_that_discord_s_clients_cannot_send_are_refused(
    server: SandboxServer, sandbox: Driver, api: Api, value: dict[str, object]
) -> None:
    async with bare_bot(server, api) as bot:
        await take(bot, sandbox)
        with pytest.raises(DriverError, match=r"must be a (whole )?number"):
            await sandbox.person("Mei").slash("take", value)


async def test_suggestions_are_asked_for_without_the_files(
    server: SandboxServer, sandbox: Driver, api: Api
) -> None:
    async with bare_bot(server, api) as bot:
        await take(bot, sandbox)
        mei = sandbox.person("Mei")
        asking = asyncio.create_task(mei.autocomplete("take", focused="word", value="x", file=FILE, count="5"))
        event = await bot.event("INTERACTION_CREATE")
        assert [(item["name"], item["value"]) for item in event["data"]["options"]] == [
            ("count", "5"),
            ("word", "x"),
        ]
        await bot.answer(event, 8, {"choices": []})
        assert await asking == []


def test_the_oldest_files_make_room_for_new_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attachments, "MAX_KEPT_BYTES", 25)
    kept = Attachments(Snowflakes(SystemClock()), "http://127.0.0.1:1")

    def store() -> dict[str, str]:
        return kept.store(Upload(0, "a.txt", b"x" * 10), None)

    def is_there(stored: dict[str, str]) -> bool:
        return kept.get(stored["url"].split("/")[-2]) is not None

    first, second, third = store(), store(), store()
    assert [is_there(stored) for stored in (first, second, third)] == [False, True, True]
    kept.forget([first, second])
    fourth = store()
    assert is_there(third)
    assert is_there(fourth)


async def test_a_page_hears_nothing_before_its_first_view(
    server: SandboxServer, sandbox: Driver, api: Api
) -> None:
    page = server.addresses.page
    origin = page.split("/?", maxsplit=1)[0]
    address = f"{origin}/live?key={server.addresses.key}"
    async with aiohttp.ClientSession() as session, session.ws_connect(address, origin=origin) as socket:
        async with bare_bot(server, api) as bot:
            await take(bot, sandbox)
            await sandbox.ask("add_people", count=1)
            await socket.send_str(json.dumps({"id": 1, "op": "watch"}))
            (answer,) = await socket.receive_json(timeout=5)
        assert answer["result"]["bot"]["connected"]
