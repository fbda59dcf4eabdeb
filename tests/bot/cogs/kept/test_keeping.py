"""The menu under the answer of /name, on a simulated Discord."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from simcord import ChannelHandle, Env, MemberActor

from bot.client.client import Jianghu
from bot.cogs.kept._names import MAX_KEPT
from bot.kit.inference import Inference
from bot.kit.offers.keep import Candidate, Origin, encode
from bot.settings import Settings
from models.store.registry import Registry
from tests.bot.cogs.kept.keeping import a_name, keep, offered, store
from tests.bot.cogs.me.person import choose
from tests.bot.cogs.quiz.ledger import rows
from tests.bot.forged import post_menu
from tests.bot.reading import private

# SimCord would call every refusal an error, although the bot has answered it.
pytestmark = pytest.mark.simcord(check_errors=False)


@pytest_asyncio.fixture
async def bot_after_restart(settings: Settings, registry: Registry) -> AsyncIterator[Jianghu]:
    bot = Jianghu(settings, Inference(registry))
    yield bot
    await bot.close()


async def test_some_of_the_names_are_kept_with_what_they_were_drawn_from(
    ann: MemberActor, channel: ChannelHandle, path: Path, registry: Registry
) -> None:
    answer = await ann.slash(channel, "name", seed=5, style="gu_long")
    first, third = (offered(answer)[place].label for place in (0, 2))
    kept = private(await keep(ann, answer, 0))
    assert kept.startswith("I keep **")
    assert kept.split(" for you")[0].removeprefix("I keep ").replace("**", "") == first
    told = private(await keep(ann, answer, 2))
    found = rows(path, "SELECT name, pinyin, style, blend, version, kind, seed, user_id FROM kept_names")
    assert {f"{name} {pinyin}" for name, pinyin, *_ in found} == {first, third}
    version = registry.get("gu_long").version
    assert {tuple(row[2:]) for row in found} == {("gu_long", None, version, "name", 5, ann.id)}
    assert "You keep 2 names of at most 100;" in told


async def test_whoever_sees_an_answer_keeps_for_themselves(
    ann: MemberActor, bea: MemberActor, channel: ChannelHandle, path: Path
) -> None:
    answer = await ann.slash(channel, "name")
    assert private(await keep(bea, answer, 0)).startswith("I keep **")
    assert rows(path, "SELECT DISTINCT user_id FROM kept_names") == [(bea.id,)]


async def test_a_name_is_kept_once(ann: MemberActor, channel: ChannelHandle) -> None:
    answer = await ann.slash(channel, "name")
    await keep(ann, answer, 0)
    told = private(await keep(ann, answer, 0))
    assert told.startswith("You keep **")
    assert "You keep one name;" in told


async def test_there_is_a_limit_which_is_said(bot: Jianghu, ann: MemberActor, channel: ChannelHandle) -> None:
    hanzi = "金木水火土日月风云山"
    await store(bot, ann, *(a_name(first + second, "A") for first in hanzi for second in hanzi))
    answer = await ann.slash(channel, "name")
    told = private(await keep(ann, answer, 0))
    assert f"you keep {MAX_KEPT} names, which is the most. Drop one with </names drop:" in told
    assert offered(answer)[0].value.partition("|")[0] not in private(await ann.slash(channel, "names list"))


async def test_the_menu_of_a_blend_and_of_a_wished_surname_works_after_a_restart(
    simcord_env: Env,
    bot: Jianghu,
    bot_after_restart: Jianghu,
    ann: MemberActor,
    channel: ChannelHandle,
    path: Path,
) -> None:
    answer = await ann.slash(channel, "name", surname="欧", length=3, blend="gu_long")
    await bot.close()
    await simcord_env.restart_bot(bot_after_restart)
    assert "I keep" in private(await keep(ann, answer, 0))
    [(pinyin, style, blend)] = rows(path, "SELECT pinyin, style, blend FROM kept_names")
    assert str(pinyin).startswith("Ōu ")
    assert (style, blend) == ("jin_yong", "gu_long")


async def test_where_a_client_sent_no_pinyin_the_model_reads_the_name(bot: Jianghu, ann: MemberActor) -> None:
    assert ann
    cog: Any = bot.get_cog("Kept")
    for style, pinyin in (("jin_yong", "Ōuyáng Fēng"), ("gone", "")):
        origin = Origin(style, "0" * 12, 7)
        assert cog._kept(origin, Candidate("欧阳锋", "")).pinyin == pinyin


async def test_a_name_that_must_not_come_is_not_kept(
    bot: Jianghu, ann: MemberActor, channel: ChannelHandle, path: Path
) -> None:
    answer = await ann.slash(channel, "name")
    name = offered(answer)[0].value.partition("|")[0]
    bot.inference.block([name])
    refused = private(await keep(ann, answer, 0))
    assert refused.startswith(f"{name} ")
    assert "is among the names that I never give" in refused
    assert rows(path, "SELECT name FROM kept_names") == []


async def test_the_menu_shows_names_as_the_reader_wants_them_and_carries_simplified_ones(
    ann: MemberActor, channel: ChannelHandle
) -> None:
    await choose(ann, channel, script="traditional", pinyin="off")
    answer = await ann.slash(channel, "name", surname="杨", count=1)
    [option] = offered(answer)
    assert option.label.startswith("楊")
    assert " " not in option.label
    assert option.value.startswith("杨")
    assert "|Yáng " in option.value


@pytest.mark.parametrize("name", ["毛泽东", "毛澤東", "郭靖", "陸小鳳"])
async def test_a_client_that_makes_up_a_name_that_must_not_come_or_is_real_is_refused(
    name: str, simcord_env: Env, ann: MemberActor, channel: ChannelHandle, path: Path
) -> None:
    forged = await post_menu(simcord_env, channel, encode(Origin("jin_yong", "0" * 12, 7)), f"{name}|")
    told = private(await ann.select(forged, [f"{name}|"]))
    assert "is among the names that I never give" in told
    assert rows(path, "SELECT name FROM kept_names") == []
