"""Every event that the gateway sends, and every answer to a callback, whole."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio

from sandbox.server import SandboxServer
from sandbox.testing.driver import Driver
from sandbox.world.world import GUILD_ID, MODERATOR_ROLE_ID, QUIZ_HALL_ID, TAVERN_ID
from tests.sandbox.bots.bare import BareBot, Payload, bare_bot
from tests.sandbox.conftest import Api
from tests.sandbox.objects.kinds import ANY, BOOL, ID, INT, TEXT, Check, Shape, several
from tests.sandbox.objects.messages import CALLBACK, GATEWAY_MESSAGE, INTERACTION, RESOLVED
from tests.sandbox.objects.people import CHANNEL, EMOJI, GATEWAY_GUILD, MEMBER, OWN_USER, ROLE
from tests.sandbox.objects.test_rest_objects import faults

MENUS = [{"type": kind, "custom_id": str(kind), "max_values": 2} for kind in (5, 6, 7, 8)]
VIEW = [{"type": 1, "components": [menu]} for menu in MENUS]
BUTTON = {"type": 2, "style": 1, "label": "Go", "custom_id": "go"}
FIELD = {"type": 4, "custom_id": "f", "style": 1}
MODAL = {"custom_id": "m", "title": "Form", "components": [{"type": 18, "label": "x", "component": FIELD}]}
ROW_MODAL = {**MODAL, "components": [{"type": 1, "components": [{**FIELD, "label": "x"}]}]}
SUGGESTED = {"type": 3, "name": "word", "description": "A word", "autocomplete": True}
COMMANDS: list[Payload] = [
    {"name": "show", "description": "Show"},
    {"name": "ask", "description": "Ask", "options": [SUGGESTED]},
    {"name": "Greet", "type": 2},
]
_WHERE = {"channel_id": ID, "message_id": ID, "guild_id": ID}
_REACTED = Shape({**_WHERE, "user_id": ID, "emoji": ANY, "type": INT, "burst": BOOL})
EVENTS: dict[str, Check] = {
    "GUILD_CREATE": GATEWAY_GUILD,
    "CHANNEL_CREATE": CHANNEL,
    "GUILD_ROLE_CREATE": Shape({"guild_id": ID, "role": ROLE}),
    "GUILD_ROLE_UPDATE": Shape({"guild_id": ID, "role": ROLE}),
    "GUILD_ROLE_DELETE": Shape({"guild_id": ID, "role_id": ID}),
    "GUILD_EMOJIS_UPDATE": Shape({"guild_id": ID, "emojis": several(EMOJI)}),
    "GUILD_MEMBER_UPDATE": MEMBER.with_keys(guild_id=ID),
    "GUILD_MEMBER_ADD": MEMBER.with_keys(guild_id=ID),
    "INTERACTION_CREATE": INTERACTION,
    "MESSAGE_CREATE": GATEWAY_MESSAGE,
    "MESSAGE_UPDATE": GATEWAY_MESSAGE,
    "MESSAGE_DELETE": Shape({"id": ID, "channel_id": ID}, {"guild_id": ID}),
    "MESSAGE_REACTION_ADD": _REACTED.with_keys(member=MEMBER, message_author_id=ID),
    "MESSAGE_REACTION_REMOVE": _REACTED,
}
READY = Shape(
    {
        "v": INT,
        "user": OWN_USER,
        "guilds": several(Shape({"id": ID, "unavailable": BOOL})),
        "session_id": TEXT,
        "resume_gateway_url": TEXT,
        "application": Shape({"id": ID, "flags": INT}),
    },
    dict.fromkeys(("session_type", "shard", "private_channels", "relationships", "user_settings"), ANY),
)


@pytest_asyncio.fixture
async def bot(server: SandboxServer, sandbox: Driver, api: Api) -> AsyncIterator[BareBot]:
    async with bare_bot(server, api) as bot:
        await bot.register(*COMMANDS)
        await sandbox.bot_ready(commands=2)
        yield bot
        assert [bad for name, data in bot.events if name in EVENTS for bad in faults(EVENTS[name], data)] == []


class Stage:
    """Mei acts, the bot answers; every answer's body is whole."""

    def __init__(self, sandbox: Driver, bot: BareBot) -> None:
        self.sandbox = sandbox
        self.bot = bot
        self.mei = sandbox.person("Mei")

    async def act(self, op: str, answer: tuple[int, object], **fields: object) -> tuple[Payload, Any, Payload]:
        """Return the interaction, the body of its callback, and what the page was answered."""
        asked = asyncio.create_task(self.sandbox.ask(op, person=self.mei.id, **fields))
        interaction = await self.bot.event("INTERACTION_CREATE")
        status, body = await self.bot.answer(interaction, *answer)
        assert status == 200
        assert faults(CALLBACK, body) == []
        return interaction, body, await asked

    async def slash(self, answer: tuple[int, object], **options: object) -> tuple[Payload, Any, Payload]:
        return await self.act("slash", answer, channel=TAVERN_ID, command="show", options=options)


@pytest.fixture
def stage(sandbox: Driver, bot: BareBot) -> Stage:
    return Stage(sandbox, bot)


async def test_answers_with_a_message_bring_it_and_others_do_not(stage: Stage) -> None:
    row = {"type": 1, "components": [BUTTON]}
    _, body, shown = await stage.slash((4, {"content": "x", "components": [row]}))
    assert body["resource"]["message"]["content"] == "x"
    click = {"message": int(shown["message"]), "custom_id": "go"}
    for kind, data in ((7, {"content": "y"}), (6, None), (5, {"flags": 64}), (9, MODAL)):
        _, body, answer = await stage.act("click", (kind, data), **click)
        assert ("resource" in body) == (kind == 7)
    _, body, _ = await stage.act(
        "submit", (4, {"content": "z"}), interaction=answer["interaction"], fields={"f": "1"}
    )
    assert body["interaction"]["channel_id"] == str(TAVERN_ID)
    ask = {"channel": TAVERN_ID, "command": "ask", "focused": "word", "options": {"word": "x"}}
    _, body, _ = await stage.act("autocomplete", (8, {"choices": [{"name": "x", "value": "y"}]}), **ask)
    assert "resource" not in body


@pytest.mark.parametrize("modal", [MODAL, ROW_MODAL])
async def test_a_modal_comes_back_with_numbered_parts(stage: Stage, modal: Payload) -> None:
    _, _, answer = await stage.slash((9, modal))
    filled, _, _ = await stage.act("submit", (5, {}), interaction=answer["interaction"], fields={"f": "1"})
    (part,) = filled["data"]["components"]
    inner = part.get("component") or part["components"][0]
    assert (part["id"], inner["id"], inner["value"]) == (1, 2, "1")


async def test_suggestions_are_of_the_type_of_the_option(stage: Stage) -> None:
    ask = {"channel": TAVERN_ID, "command": "ask", "focused": "word", "options": {"word": "x"}}
    asked = asyncio.create_task(stage.sandbox.ask("autocomplete", person=stage.mei.id, **ask))
    interaction = await stage.bot.event("INTERACTION_CREATE")
    for choices in ([{"name": "x", "value": 1}], [{"name": "", "value": "y"}], [{"name": "x", "value": "y"}] * 26):
        status, error = await stage.bot.answer(interaction, 8, {"choices": choices})
        assert (status, error["code"]) == (400, 50035)
        assert "choices" in error["errors"]["data"]
    assert (await stage.bot.answer(interaction, 8, {"choices": []}))[0] == 200
    await asked


async def test_chosen_ids_are_resolved(stage: Stage) -> None:
    _, _, shown = await stage.slash((4, {"content": "x", "components": VIEW}))
    mei = str(stage.mei.id)
    for menu, value, kinds in (
        ("5", mei, {"users", "members"}),
        ("6", str(MODERATOR_ROLE_ID), {"roles"}),
        ("7", mei, {"users", "members"}),
        ("8", str(QUIZ_HALL_ID), {"channels"}),
    ):
        click = {"message": int(shown["message"]), "custom_id": menu, "values": [value]}
        interaction, _, _ = await stage.act("click", (6, None), **click)
        resolved = interaction["data"]["resolved"]
        assert (resolved.keys(), interaction["data"]["values"]) == (kinds, [value])
        assert faults(RESOLVED, resolved) == []
    target = {"channel": TAVERN_ID, "command": "Greet", "target": stage.mei.id}
    interaction, body, _ = await stage.act("menu", (4, {"content": "hello"}), **target)
    assert interaction["data"]["target_id"] == mei
    assert faults(RESOLVED, interaction["data"]["resolved"]) == []
    assert body["resource"]["message"]["type"] == 23


async def test_all_other_events_are_whole(stage: Stage, api: Api) -> None:
    said = await stage.mei.say("hello")
    path = f"/channels/{TAVERN_ID}/messages"
    reply = {"content": "words", "message_reference": {"message_id": str(said.id)}}
    _, sent = await api("POST", path, reply)
    await api("PATCH", f"{path}/{sent['id']}", {"content": "changed"})
    for method in ("PUT", "DELETE"):
        assert (await api(method, f"{path}/{sent['id']}/reactions/👍/@me"))[0] == 204
    await api("DELETE", f"{path}/{sent['id']}")
    await api("PATCH", f"/guilds/{GUILD_ID}/members/@me", {"nick": "Helper"})
    for kind in (0, 2):
        await api("POST", f"/guilds/{GUILD_ID}/channels", {"name": "arena", "type": kind})
    _, role = await api("POST", f"/guilds/{GUILD_ID}/roles", {"name": "Red"})
    for method in ("PATCH", "DELETE"):
        await api(method, f"/guilds/{GUILD_ID}/roles/{role['id']}", {"name": "Rot"})
    await api("POST", f"/guilds/{GUILD_ID}/emojis", {"name": "lamp", "image": "data:image/png;base64,AAAA"})
    await stage.sandbox.add_people(1)
    await stage.bot.event("GUILD_MEMBER_ADD")
    ready = next(data for name, data in stage.bot.events if name == "READY")
    assert faults(READY, ready) == []
    assert EVENTS.keys() - {name for name, _ in stage.bot.events} == {"INTERACTION_CREATE"}
