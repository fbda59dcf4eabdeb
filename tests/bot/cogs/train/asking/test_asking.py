"""The form of /train start as maintainers fill it in."""

from typing import Any

import pytest
from simcord import InteractionResult

from tests.bot.cogs.train.stage import Stage
from tests.bot.reading import private, public

# SimCord would call every refusal an error, although the bot has answered it.
pytestmark = [pytest.mark.simcord(check_errors=False), pytest.mark.usefixtures("processes")]


async def opened(stage: Stage, **options: object) -> InteractionResult:
    return await stage.ann.slash(stage.channel, "train start", **options)


async def click(stage: Stage, shown: InteractionResult, label: str) -> InteractionResult:
    assert shown.response
    return await stage.ann.click(shown.response, label=label)


def inputs(form: InteractionResult) -> dict[str, Any]:
    """Return the inputs of a form by their names."""
    assert form.modal
    return {label["component"]["custom_id"]: label["component"] for label in form.modal["components"]}


def chosen(form: InteractionResult, name: str) -> list[str]:
    return [option["value"] for option in inputs(form)[name]["options"] if option.get("default")]


async def test_a_start_without_a_style_opens_a_form_with_the_other_options(stage: Stage) -> None:
    form = await opened(stage, preset="fast", network="gru", seed=7, note="longer")
    assert [option["label"] for option in inputs(form)["style"]["options"]] == ["Gu Long", "Jin Yong"]
    assert (chosen(form, "preset"), chosen(form, "network")) == (["fast"], ["gru"])
    assert (inputs(form)["seed"]["value"], inputs(form)["rest"]["value"]) == ("7", "note=longer")
    assert stage.workshop.commands == []


async def test_the_form_starts_a_training_of_each_style(stage: Stage) -> None:
    form = await opened(stage)
    fields = {"style": ["jin_yong", "gu_long"], "preset": ["fast"], "rest": "epochs=20 dropout=0.3\nnote=again"}
    started = await stage.ann.submit_modal(form, fields)
    assert "Settings: epochs=20 dropout=0.3" in public(started).text
    assert "Training Gu Long waits for its turn" in stage.shown()
    assert "Note: again" in stage.shown()
    stage.workshop.finish()
    await stage.ended()
    assert stage.rows("SELECT style, preset, epochs, dropout, note FROM training_jobs ORDER BY id") == [
        ("jin_yong", "fast", 20, 0.3, "again"),
        ("gu_long", "fast", 20, 0.3, "again"),
    ]
    seeds = {seed for (seed,) in stage.rows("SELECT seed FROM training_jobs")}
    assert len(seeds) == 2


async def test_nothing_that_was_typed_is_lost(stage: Stage) -> None:
    form = await opened(stage)
    wrong = {"style": ["gu_long"], "preset": ["fast"], "network": ["gru"], "seed": "7", "rest": "epochs=many"}
    refused = await stage.ann.submit_modal(form, wrong)
    said = private(refused)
    assert "epochs has to be a whole number from 1 to 100, not “many”." in said
    assert "You typed: 7 epochs=many" in said
    assert stage.workshop.commands == []

    again = await click(stage, refused, "Back to the form")
    assert (chosen(again, "style"), chosen(again, "preset"), chosen(again, "network")) == (
        ["gu_long"],
        ["fast"],
        ["gru"],
    )
    assert (inputs(again)["seed"]["value"], inputs(again)["rest"]["value"]) == ("7", "epochs=many")
    started = await stage.ann.submit_modal(again, {**wrong, "rest": "epochs=2"})
    assert "Settings: epochs=2" in public(started).text
    await stage.ann.slash(stage.channel, "train cancel")
    await stage.ended()


async def test_only_maintainers_are_asked_and_answered(stage: Stage) -> None:
    form = await opened(stage)
    stage.bot.settings = stage.bot.settings.model_copy(update={"maintainer_ids": frozenset()})
    refused = await stage.ann.submit_modal(form, {"style": ["jin_yong"], "preset": ["fast"]})
    assert "Only my maintainers" in private(refused)
    assert "Only my maintainers" in private(await opened(stage))
    assert stage.rows("SELECT * FROM training_jobs") == []


async def test_a_deleted_person_leaves_nothing_typed_behind(stage: Stage) -> None:
    # So that there is something to delete.
    await opened(stage, style="jin_yong")
    await stage.ann.slash(stage.channel, "train cancel")
    await stage.ended()
    refused = await stage.ann.submit_modal(
        await opened(stage), {"style": ["gu_long"], "preset": ["fast"], "rest": "mine"}
    )
    asked = await stage.ann.slash(stage.channel, "privacy delete")
    assert asked.response
    await stage.ann.click(asked.response, label="Delete it all")
    again = await click(stage, refused, "Back to the form")
    assert inputs(again)["rest"].get("value") in {None, ""}
