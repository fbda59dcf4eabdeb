"""The command /names as people use it, on a simulated Discord."""

import io
import json

import pytest
from PIL import Image
from simcord import ChannelHandle, MemberActor

from bot.client.client import Jianghu
from bot.kit.pictures import scroll
from tests.bot.cogs.kept.keeping import a_name, keep_first, store
from tests.bot.cogs.me.person import choose
from tests.bot.reading import message_of, private, public, read
from tests.bot.slow import slow_writes

# SimCord would call every refusal an error, although the bot has answered it.
pytestmark = pytest.mark.simcord(check_errors=False)

SIMA, LIU = a_name("司马楚", "Sīmǎ Chǔ"), a_name("柳如烟", "Liǔ Rúyān", 1, "gu_long")


async def test_a_list_is_the_persons_own_the_newest_first(
    bot: Jianghu, ann: MemberActor, bea: MemberActor, channel: ChannelHandle
) -> None:
    await store(bot, ann, SIMA, LIU)
    text = private(await ann.slash(channel, "names list"))
    assert "**柳如烟** Liǔ Rúyān · Gu Long · 2026-03-04" in text
    assert text.index("柳如烟") < text.index("司马楚")
    assert "2 names, page 1 of 1" in text
    assert "You keep no names yet. Type </name:" in private(await bea.slash(channel, "names list"))


@pytest.mark.usefixtures("pace")
async def test_pages_are_turned_and_a_search_stays(bot: Jianghu, ann: MemberActor, channel: ChannelHandle) -> None:
    many = [
        a_name("江" + hanzi, f"Jiāng {hanzi}", place) for place, hanzi in enumerate("金木水火土日月风云山雨雪")
    ]
    await store(bot, ann, SIMA, *many)
    first = await ann.slash(channel, "names search", text="江")
    assert "12 names with “江”, page 1 of 2" in private(first)
    assert read(first).labels == ("Next",)
    await ann.click(message_of(first), label="Next")
    assert "**江木**" in private(first)
    assert "page 2 of 2" in private(first)
    assert "司马楚" not in private(first)
    none = await ann.slash(channel, "names search", text="*nobody*")
    assert "None of your names has “\\*nobody\\*” in it." in private(none)


async def test_a_name_is_dropped(bot: Jianghu, ann: MemberActor, channel: ChannelHandle) -> None:
    await store(bot, ann, SIMA, LIU)
    told = private(await ann.slash(channel, "names drop", name="sima chu"))
    assert told == "I no longer keep **司马楚** Sīmǎ Chǔ for you."
    assert "司马楚" not in private(await ann.slash(channel, "names list"))
    assert "You don’t keep a name “司马楚”." in private(await ann.slash(channel, "names drop", name="司马楚"))


async def test_dropping_that_takes_long_to_store_is_announced(
    bot: Jianghu, ann: MemberActor, channel: ChannelHandle, monkeypatch: pytest.MonkeyPatch
) -> None:
    await store(bot, ann, SIMA)
    deferred = slow_writes(bot, monkeypatch)
    told = private(await ann.slash(channel, "names drop", name="sima chu"))
    assert told == "I no longer keep **司马楚** Sīmǎ Chǔ for you."
    assert deferred.is_set()


async def test_own_names_are_suggested(
    bot: Jianghu, ann: MemberActor, bea: MemberActor, channel: ChannelHandle
) -> None:
    await store(bot, ann, SIMA, LIU)
    found = await ann.autocomplete(channel, "names share", "name", "liu")
    assert found == [{"name": "柳如烟 Liǔ Rúyān", "value": "柳如烟"}]
    assert await bea.autocomplete(channel, "names drop", "name", "") == []


async def test_an_export_has_a_text_and_all_that_is_known(
    bot: Jianghu, ann: MemberActor, channel: ChannelHandle
) -> None:
    await store(bot, ann, SIMA, LIU)
    answer = await ann.slash(channel, "names export")
    assert "The 2 names that you keep" in private(answer)
    text, data = [(await file.read()).decode() for file in message_of(answer).attachments]
    assert text.splitlines() == [
        "柳如烟\tLiǔ Rúyān\tGu Long\t2026-03-04",
        "司马楚\tSīmǎ Chǔ\tJin Yong\t2026-03-04",
    ]
    assert [(some["name"], some["style"], some["seed"]) for some in json.loads(data)] == [
        ("柳如烟", "gu_long", 7),
        ("司马楚", "jin_yong", 7),
    ]


async def test_there_may_be_nothing_to_export(ann: MemberActor, channel: ChannelHandle) -> None:
    answer = await ann.slash(channel, "names export")
    assert "You keep no names yet." in private(answer)
    assert message_of(answer).attachments == []


async def test_a_shared_name_is_a_picture_that_can_be_read_without_seeing_it(
    ann: MemberActor, channel: ChannelHandle
) -> None:
    name = await keep_first(ann, channel, surname="郭", seed=1)
    answer = await ann.slash(channel, "names share", name=name)
    assert public(answer).footer == "A name in the manner of Jin Yong"
    [file] = message_of(answer).attachments
    picture = Image.open(io.BytesIO(await file.read()))
    assert picture.size == scroll.SIZE
    assert file.description
    assert file.description.startswith(f"{name} (Guō ")


async def test_a_name_that_can_not_be_drawn_is_shared_as_text(
    bot: Jianghu, ann: MemberActor, channel: ChannelHandle
) -> None:
    await store(bot, ann, a_name("江\U00021000", "Jiāng"))
    answer = await ann.slash(channel, "names share", name="江\U00021000")
    assert "**江\U00021000** Jiāng" in public(answer).body
    assert "without a picture" in public(answer).body


async def test_nothing_is_posted_of_a_name_that_is_not_kept(
    bot: Jianghu, ann: MemberActor, bea: MemberActor, channel: ChannelHandle
) -> None:
    await store(bot, bea, SIMA)
    assert "You don’t keep a name “司马楚”." in private(await ann.slash(channel, "names share", name="司马楚"))
    assert channel.last_message is None


async def test_who_reads_traditional_hanzi_sees_them_everywhere_and_types_them(
    bot: Jianghu, ann: MemberActor, channel: ChannelHandle
) -> None:
    await store(bot, ann, SIMA, LIU)
    await choose(ann, channel, script="traditional", pinyin="off")
    assert "**司馬楚** · Jin Yong" in private(await ann.slash(channel, "names search", text="司馬"))
    found = await ann.autocomplete(channel, "names share", "name", "司馬")
    assert found == [{"name": "司馬楚", "value": "司马楚"}]
    [file] = message_of(await ann.slash(channel, "names share", name="司馬楚")).attachments
    assert file.description
    assert file.description.startswith("司馬楚 (clan Sima · ")
    assert private(await ann.slash(channel, "names drop", name="司馬楚")) == "I no longer keep **司馬楚** for you."
    refused = private(await ann.slash(channel, "names drop", name="司馬楚"))
    assert refused.startswith("You don’t keep a name “司馬楚”.")


async def test_a_list_says_what_names_mean_unless_the_person_wants_no_meanings(
    bot: Jianghu, ann: MemberActor, channel: ChannelHandle
) -> None:
    await store(bot, ann, SIMA)
    assert "\n-# clan Sima · " in private(await ann.slash(channel, "names list"))
    await choose(ann, channel, gloss="off")
    assert "clan Sima" not in private(await ann.slash(channel, "names list"))


async def test_a_kept_name_that_is_real_is_not_posted(
    bot: Jianghu, ann: MemberActor, channel: ChannelHandle
) -> None:
    await store(bot, ann, a_name("郭靖", "Guō Jìng"))
    told = private(await ann.slash(channel, "names share", name="郭靖"))
    assert told.startswith("郭靖 Guō Jìng is among the names that I never give")


async def test_a_kept_name_that_was_blocked_since_is_not_posted(
    bot: Jianghu, ann: MemberActor, channel: ChannelHandle
) -> None:
    await store(bot, ann, SIMA)
    bot.inference.block(["司马楚"])
    told = private(await ann.slash(channel, "names share", name="司马楚"))
    assert told == "司马楚 Sīmǎ Chǔ is among the names that I never give, so I neither keep nor post it."
