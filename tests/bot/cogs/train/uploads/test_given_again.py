"""What was given in a form of /train upload that is refused: it is kept, its file too, and offered again."""

from types import SimpleNamespace
from typing import Any

import aiohttp
import discord
import pytest
from simcord import InteractionResult

from models.uploads.shelf import Shelf
from tests.bot.cogs.train.stage import Stage
from tests.bot.cogs.train.uploads.rosters import elves, press, upload
from tests.bot.reading import message_of, private, read

# SimCord would call every refusal an error, although the bot has answered it.
pytestmark = pytest.mark.simcord(check_errors=False)


def stored(stage: Stage) -> dict[str, int]:
    shelf = Shelf(stage.bot.settings.data_dir / "rosters")
    return {style: shelved.names for style, shelved in shelf.all().items()}


async def again(stage: Stage, refused: InteractionResult) -> InteractionResult:
    """Press the button back to the form."""
    return await stage.ann.click(message_of(refused), label="Back to the form")


def inputs(form: InteractionResult) -> dict[str, Any]:
    """Return the inputs of a form by their names."""
    assert form.modal
    return {label["component"]["custom_id"]: label["component"] for label in form.modal["components"]}


async def test_a_refused_name_is_corrected_without_giving_the_file_again(stage: Stage) -> None:
    refused = await upload(stage, elves(), "Jin Yong", "others", "They go west.")
    said = private(refused)
    assert "Another style is called “Jin Yong” already" in said
    assert "You typed: Jin Yong · others · They go west." in said
    assert "I still have elves.txt. Attach another only to replace it." in said
    form = await again(stage, refused)
    assert inputs(form)["file"]["required"] is False
    assert [inputs(form)[name]["value"] for name in ("name", "key", "about")] == [
        "Jin Yong",
        "others",
        "They go west.",
    ]
    shown = await stage.ann.submit_modal(form, {"name": "Elves", "key": "elves", "about": "They go west."})
    assert "**400** names" in private(shown)
    await press(stage, shown, "Store it")
    assert stored(stage) == {"elves": 400}


async def test_it_can_be_wrong_again_and_another_file_replaces_the_first(stage: Stage) -> None:
    refused = await upload(stage, elves(), "Elves", "1st")
    refused = await stage.ann.submit_modal(await again(stage, refused), {"name": "Elves", "key": "jin_yong"})
    assert "belongs to Jin Yong" in private(refused)
    other = {"file": ("others.txt", elves(200)), "name": "Elves"}
    shown = await stage.ann.submit_modal(await again(stage, refused), other)
    assert "**200** names" in private(shown)


async def test_a_faulty_file_keeps_what_was_typed_and_both_are_told(stage: Stage) -> None:
    refused = await upload(stage, b"one\n", "Jin Yong", about="They go west.")
    assert "too few different names" in private(refused)
    assert "belongs to Jin Yong" in private(refused)
    form = await again(stage, refused)
    assert inputs(form)["file"]["required"] is True
    assert inputs(form)["about"]["value"] == "They go west."


async def test_a_faulty_second_file_leaves_the_first(stage: Stage) -> None:
    refused = await upload(stage, elves(), "Jin Yong")
    faulty = await stage.ann.submit_modal(
        await again(stage, refused), {"file": ("others.txt", b"one\n"), "name": "Elves"}
    )
    assert "I can’t use others.txt" in private(faulty)
    assert "I still have the earlier elves.txt. Without another file, I take that one." in private(faulty)
    form = await again(stage, faulty)
    assert inputs(form)["file"]["required"] is False
    shown = await stage.ann.submit_modal(form, {"name": "Elves"})
    assert "**400** names" in private(shown)


@pytest.mark.parametrize("error", [discord.DiscordServerError, aiohttp.ServerDisconnectedError])
async def test_a_file_that_can_not_be_fetched_loses_nothing(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, error: type[Exception]
) -> None:
    async def fails(_: object) -> bytes:
        if issubclass(error, discord.HTTPException):
            raise error(SimpleNamespace(status=503, reason="Service Unavailable"), "")
        raise error

    refused = await upload(stage, elves(), "Jin Yong", "others", "They go west.")
    form = await again(stage, refused)
    with monkeypatch.context() as patch:
        patch.setattr(discord.Attachment, "read", fails)
        given = {"file": ("others.txt", elves(200)), "name": "Elves", "about": "They go east."}
        failed = await stage.ann.submit_modal(form, given)
    assert "I couldn’t fetch the file from Discord." in private(failed)
    assert "I still have the earlier elves.txt. Without another file" in private(failed)
    assert inputs(await again(stage, failed))["about"]["value"] == "They go east."
    assert inputs(await again(stage, refused))["about"]["value"] == "They go west."
    shown = await stage.ann.submit_modal(await again(stage, failed), {"name": "Elves"})
    assert "**400** names" in private(shown)


async def test_what_has_changed_since_the_preview_offers_the_form_again(stage: Stage) -> None:
    first, late = await upload(stage, elves(200)), await upload(stage, elves(300))
    await press(stage, first, "Store it")
    refused = await stage.ann.click(message_of(late), label="Store it")
    assert "something has changed" in private(refused)
    shown = await stage.ann.submit_modal(await again(stage, refused), {"name": "Elves"})
    assert "It replaces a roster of 200 names" in private(shown)
    await press(stage, shown, "Replace the roster")
    assert stored(stage) == {"elves": 300}


async def test_after_a_restart_the_form_is_empty_and_asks_for_the_file(stage: Stage) -> None:
    refused = await upload(stage, elves(), "Jin Yong")
    form = await again(stage, refused)
    await stage.bot.reload_extension("bot.cogs.train")
    missing = await stage.ann.submit_modal(form, {"name": "Elves"})
    assert "I don’t have this file any more" in private(missing)
    assert read(missing).labels == ("Back to the form",)
    empty = await again(stage, refused)
    assert inputs(empty)["file"]["required"] is True
    assert inputs(empty)["name"].get("value") in {None, ""}


async def test_a_deleted_person_leaves_no_draft_behind(stage: Stage) -> None:
    refused = await upload(stage, elves(), "Jin Yong", about="mine")
    stage.bot.cogs["Train"].forget_drafts(stage.ann.id)  # type: ignore[attr-defined]  # the cog's own method
    assert inputs(await again(stage, refused))["about"].get("value") in {None, ""}
