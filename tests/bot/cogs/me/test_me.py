"""The command /me as people use it, on a simulated Discord."""

from collections.abc import Callable
from pathlib import Path

import pytest
from simcord import ChannelHandle, Env, MemberActor

from bot.client.client import Jianghu
from bot.kit.preferences.choices import NOTHING, Choices
from bot.kit.script import Script
from tests.bot.cogs.me.person import choose
from tests.bot.cogs.names.answers import names_of
from tests.bot.cogs.privacy.records import places_of
from tests.bot.cogs.quiz.ledger import rows
from tests.bot.forged import post_menu
from tests.bot.reading import message_of, private, public, read, view_of

# SimCord would call every refusal an error, although the bot has answered it.
pytestmark = pytest.mark.simcord(check_errors=False)


async def test_names_come_in_the_script_that_a_person_chose(
    ann: MemberActor, bea: MemberActor, channel: ChannelHandle
) -> None:
    await choose(ann, channel, script="traditional")
    for typed in ("欧阳", "歐陽", "歐陽 · Ōuyáng", "ouyang"):
        shown = await ann.slash(channel, "name", surname=typed, count=2)
        assert [name[:2] for name in names_of(shown)] == ["歐陽"] * 2
    more = await ann.click(message_of(shown), label="More")
    assert [name[:2] for name in names_of(more)] == ["歐陽"] * 2
    assert names_of(await bea.slash(channel, "name", surname="歐陽", count=1))[0].startswith("欧阳")


async def test_characters_may_be_typed_in_either_script(ann: MemberActor, channel: ChannelHandle) -> None:
    shown = await ann.slash(channel, "name", include="鋒", exclude="靖離", count=3)
    assert names_of(shown)
    assert all("锋" in name and not {"靖", "离"}.intersection(name) for name in names_of(shown))


async def test_surnames_and_refusals_follow_the_script(ann: MemberActor, channel: ChannelHandle) -> None:
    await choose(ann, channel, script="traditional")
    offered = await ann.autocomplete(channel, "name", "surname", "歐")
    assert offered == [{"name": "歐陽 · Ōuyáng", "value": "欧阳"}]
    refused = private(await ann.slash(channel, "name", surname="歐陽", length=2))
    assert refused.startswith("A name of 2 characters has no room for a given name after 歐陽 Ōuyáng.")


async def test_pinyin_can_be_left_out(ann: MemberActor, channel: ChannelHandle) -> None:
    await choose(ann, channel, pinyin="off", gloss="off")
    shown = await ann.slash(channel, "name", surname="郭", length=3, count=2)
    assert all(line.strip("★◆ ").endswith("**") for line in public(shown).body.splitlines())
    assert await ann.autocomplete(channel, "name", "surname", "ouy") == [{"name": "欧阳", "value": "欧阳"}]


@pytest.mark.usefixtures("pace")
async def test_what_was_chosen_is_shown_and_outlives_a_restart(
    simcord_env: Env, ann: MemberActor, channel: ChannelHandle, make_bot: Callable[[], Jianghu]
) -> None:
    shown = await choose(ann, channel, language="en-US", script="traditional", pinyin="off", gloss="on")
    assert "Your choices" in private(shown)
    assert labels(shown) == [
        "Language: English",
        "Hanzi: traditional, as in 龍 and 劍",
        "Pinyin: hidden",
        "Meaning: shown",
    ]
    bot = make_bot()
    await simcord_env.restart_bot(bot)
    chosen = Choices("en-US", Script.TRADITIONAL, pinyin=False, gloss=True)
    assert bot.preferences.of_person(ann.id) == chosen
    assert labels(await ann.slash(channel, "me"))[1] == "Hanzi: traditional, as in 龍 and 劍"


def labels(shown: object) -> list[str]:
    """Return the chosen option of each menu."""
    view = view_of(message_of(shown))  # type: ignore[arg-type]
    selects = [item for item in view.walk_children() if hasattr(item, "options")]
    return [option.label for select in selects for option in select.options if option.default]


async def test_of_a_person_who_takes_all_choices_back_nothing_is_kept(
    bot: Jianghu, ann: MemberActor, channel: ChannelHandle, path: Path
) -> None:
    await choose(ann, channel, script="traditional")
    assert places_of(path, ann.id) == ["preferences.user_id"]
    await choose(ann, channel, script="auto")
    assert places_of(path, ann.id) == []
    assert bot.preferences.of_person(ann.id) is NOTHING


async def test_privacy_shows_and_deletes_what_was_chosen(
    bot: Jianghu, ann: MemberActor, channel: ChannelHandle, path: Path
) -> None:
    await choose(ann, channel, script="traditional")
    assert "**Your choices** with </me:" in private(await ann.slash(channel, "privacy show"))
    asked = await ann.slash(channel, "privacy delete")
    await ann.click(message_of(asked), label="Delete it all")
    assert "**Your choices** with </me:" in private(asked)
    assert rows(path, "SELECT * FROM preferences") == []
    assert bot.preferences.of_person(ann.id) == NOTHING


@pytest.mark.parametrize(
    ("custom_id", "value"),
    [("me:script", "seal"), ("me:language", "tlh"), ("me:pinyin", "perhaps"), ("me:gloss", "traditional")],
)
async def test_a_forged_choice_is_refused_in_a_sentence(
    bot: Jianghu, simcord_env: Env, ann: MemberActor, channel: ChannelHandle, custom_id: str, value: str
) -> None:
    forged = await post_menu(simcord_env, channel, custom_id, value)
    refused = private(await ann.select(forged, [value], custom_id=custom_id))
    assert refused.startswith(f"I can’t use “{value}” here.")
    assert bot.preferences.of_person(ann.id) == NOTHING


async def test_choices_hold_in_direct_messages_too(simcord_env: Env) -> None:
    carol = simcord_env.create_user("carol")
    shown = await carol.slash("me")
    await carol.select(message_of(shown), ["traditional"], custom_id="me:script")
    assert {name[:2] for name in names_of(await carol.slash("name", surname="欧阳", count=2))} == {"歐陽"}
    assert read(shown).private
