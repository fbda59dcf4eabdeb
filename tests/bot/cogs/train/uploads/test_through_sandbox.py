"""A style that nothing in the code knows of: uploaded, trained, drawn and quizzed, over real sockets."""

import base64
import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio

from models.roster.letters import is_spelled
from sandbox.testing.driver import Driver, SeenMessage
from sandbox.testing.person import PersonClient
from tests.bot.cogs.train.uploads.rosters import elves
from tests.bot.processes import PATIENCE, at, running_bot

TRAINING = 600.0
"""Seconds; a fast run takes a quarter of a minute on a machine that has nothing else to do."""

MOST_TRIES = 10
"""Games are asked for again: a model that was trained for seconds draws few names that are clearly its own."""

HALL = "quiz-hall"


@pytest_asyncio.fixture
async def sandbox() -> AsyncIterator[Driver]:
    async with Driver.start() as sandbox:
        yield sandbox


async def upload(mei: PersonClient, sandbox: Driver) -> None:
    form = await mei.slash("train upload")
    file = {"filename": "elves.txt", "content": base64.b64encode(elves(400)).decode()}
    shown = await mei.submit(form, file=file, name="Elves", about="They went west.")
    assert shown.ephemeral
    assert "**400** names" in shown.text
    begin = len(sandbox.events)
    await mei.click(shown, "Store it")
    await sandbox.next_message(
        lambda message: "choose the style elves" in message.text, since=begin, timeout=PATIENCE
    )


async def train(mei: PersonClient, sandbox: Driver) -> str:
    """Train the uploaded style, use the result whatever the gates say, and return its version."""
    begin = len(sandbox.events)
    started = await mei.slash("train start", style="elves", preset="fast", seed=1)

    def is_over(message: SeenMessage) -> bool:
        return (
            message.id == started.shown.id and re.search(r"is active now|as a candidate", message.text) is not None
        )

    ended = await sandbox.next_message(is_over, since=begin, timeout=TRAINING)
    if "Use it" in ended.labels:
        await mei.click(ended, "Use it")
        await sandbox.next_message(lambda message: "made version" in message.text, since=begin, timeout=PATIENCE)
    found = re.search(r"[0-9a-f]{12}", ended.text)
    assert found, ended.text
    return found[0]


async def play(mei: PersonClient, sandbox: Driver) -> str:
    """Answer one round between the uploaded style and a shipped one; return how it was resolved."""
    begin = len(sandbox.events)
    for _ in range(MOST_TRIES):
        asked = await mei.slash("quiz play", channel=HALL, styles="Elves / Jin Yong", rounds=1, seconds=60)
        if "did not find enough new names" not in asked.text:
            break

    async def appears(text: str) -> SeenMessage:
        return await sandbox.next_message(lambda message: text in message.text, since=begin, timeout=PATIENCE)

    question = await appears("Round 1 of 1")
    assert question.labels[:2] == ["Elves", "Jin Yong"]
    assert "You said **Elves**" in (await mei.click(question, "Elves")).text
    await mei.click(question, "Reveal")
    return (await appears("Who got it")).text


async def test_a_style_of_400_names_in_letters_from_upload_to_quiz(tmp_path: Path, sandbox: Driver) -> None:
    mei, deniz = sandbox.person("Mei"), sandbox.person("Deniz")
    async with running_bot(tmp_path, tmp_path / "models", at(sandbox.addresses)) as bot:
        await bot.line("Or to your own account")
        await sandbox.bot_ready(timeout=PATIENCE)
        await upload(mei, sandbox)
        version = await train(mei, sandbox)

        named = await deniz.slash("name", style="Elves", count=5)
        assert f"model {version}" in named.text
        names = re.findall(r"\*\*([^*]+)\*\*", named.text)
        assert len(names) == 5
        assert all(map(is_spelled, names))
        assert not {name.encode() for name in names} & set(elves(400).split())
        assert "They went west." in (await deniz.slash("styles", style="Elves")).text
        resolved = await play(deniz, sandbox)
        assert "Elves" in resolved
        assert await bot.stop() == 0
        assert "Traceback" not in await bot.complaints()
