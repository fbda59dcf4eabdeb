"""/privacy show and export, on a simulated Discord."""

import gzip
import json
from pathlib import Path
from typing import Any

import pytest
from simcord import ChannelHandle, Env, InteractionResult, MemberActor

from bot.client.client import Jianghu
from bot.cogs.privacy import _export
from bot.kit.people.data import Records
from tests.bot.cogs.privacy.records import MOMENT
from tests.bot.cogs.quiz.game.play import answer_to, last
from tests.bot.reading import message_of, private, read, view_of

# SimCord would call every refusal an error, although the bot has answered it.
pytestmark = pytest.mark.simcord(check_errors=False)


async def exported(shown: InteractionResult) -> dict[str, Any]:
    """Return the data of the file that a private message carries."""
    assert read(shown).private
    [file] = message_of(shown).attachments
    data: dict[str, Any] = json.loads(await file.read())
    return data


async def test_show_says_what_is_kept_and_why(
    simcord_env: Env, ann: MemberActor, channel: ChannelHandle, path: Path
) -> None:
    await ann.slash(channel, "quiz play", rounds=1)
    await ann.click(last(channel), label=answer_to(path, channel))
    await simcord_env.advance_time(20)
    lines = private(await ann.slash(channel, "privacy show")).splitlines()
    assert f"This is what I keep about you (your id is {ann.id}):" in lines
    assert any(line.startswith("- **Your name** as I last saw it: annika. So that I show") for line in lines)
    assert any(line.startswith("- **One answer** in the quiz") for line in lines)
    assert any(line.startswith("- **8 totals** on boards") for line in lines)
    assert any(line.startswith("- **One game**: that you started it") for line in lines)
    assert lines[-1].endswith("The person who runs this bot can tell you more, also about backups.")


async def test_show_says_when_nothing_is_kept(ann: MemberActor, bea: MemberActor, channel: ChannelHandle) -> None:
    await bea.slash(channel, "quiz play", rounds=1)
    assert "I keep nothing about you" in private(await ann.slash(channel, "privacy show"))


async def test_show_links_to_the_operators_pages(
    bot: Jianghu, ann: MemberActor, channel: ChannelHandle, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert read(await ann.slash(channel, "privacy show")).labels == ()
    addresses_set = {name: f"https://example.org/{name}" for name in ("privacy_url", "terms_url")}
    changed = bot.settings.model_copy(update=addresses_set)
    monkeypatch.setattr(bot, "settings", changed)
    shown = await ann.slash(channel, "privacy show")
    assert read(shown).labels == ("More about privacy", "Terms")
    addresses = [getattr(item, "url", None) for item in view_of(message_of(shown)).walk_children()]
    assert set(addresses_set.values()) <= set(addresses)


async def test_an_export_has_all_of_it_privately_and_nobody_elses(
    simcord_env: Env, ann: MemberActor, bea: MemberActor, channel: ChannelHandle, path: Path
) -> None:
    assert channel.guild
    await ann.slash(channel, "quiz play", rounds=1)
    for person in (ann, bea):
        await person.click(last(channel), label=answer_to(path, channel))
    await simcord_env.advance_time(20)
    export = await exported(await ann.slash(channel, "privacy export"))
    assert export["user_id"] == str(ann.id)
    assert str(bea.id) not in json.dumps(export)
    data = export["data"]
    assert data["privacy"] == {"person": [{"name": "annika", "hidden": False}]}
    [answer], totals, [game] = (data["quiz"][kind] for kind in ("answers", "totals", "games_started"))
    assert (answer["right"], answer["guild_id"]) == (True, str(channel.guild.id))
    assert {total["guild_id"] for total in totals} == {"0", str(channel.guild.id)}
    assert {(total["points"], total["correct"], total["answered"]) for total in totals} == {
        (answer["points"], 1, 1)
    }
    assert all(total["styles"] == {"jin_yong": 1, "gu_long": 1} for total in totals)
    assert game["channel_id"] == str(channel.id)


async def test_an_export_does_not_give_the_answer_of_an_open_round_away(
    ann: MemberActor, channel: ChannelHandle, path: Path
) -> None:
    await ann.slash(channel, "quiz play", rounds=1)
    await ann.click(last(channel), label=answer_to(path, channel))
    data = (await exported(await ann.slash(channel, "privacy export")))["data"]["quiz"]
    assert [(answer["right"], answer["points"]) for answer in data["answers"]] == [(None, None)]
    assert "totals" not in data


async def test_exports_have_a_pause_between_them(
    simcord_env: Env, ann: MemberActor, bea: MemberActor, channel: ChannelHandle
) -> None:
    await exported(await ann.slash(channel, "privacy export"))
    assert "before you use </privacy export:" in private(await ann.slash(channel, "privacy export"))
    await exported(await bea.slash(channel, "privacy export"))
    await simcord_env.advance_time(31)
    await exported(await ann.slash(channel, "privacy export"))


def test_a_file_that_discord_would_not_take_is_compressed(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = {"quiz": [Records("answers", [{"name": "段青"}], lambda *_: "", lambda _: "")]}
    plain = _export.file_of(7, kept, MOMENT)
    monkeypatch.setattr(_export, "MAX_BYTES", 10)
    packed = _export.file_of(7, kept, MOMENT)
    assert (plain.name, packed.name) == ("jianghu-7.json", "jianghu-7.json.gz")
    assert gzip.decompress(packed.content) == plain.content
    assert json.loads(plain.content)["data"] == {"quiz": {"answers": [{"name": "段青"}]}}
