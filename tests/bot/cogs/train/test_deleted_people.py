"""A maintainer whose data are deleted while their job runs."""

import pytest
from simcord import MemberActor

from tests.bot.cogs.privacy.records import places_of
from tests.bot.cogs.train.stage import Stage, running_program
from tests.bot.reading import private

pytestmark = [pytest.mark.simcord(check_errors=False), pytest.mark.usefixtures("processes")]


async def delete(stage: Stage, person: MemberActor) -> str:
    """Delete a person, and return what they are told."""
    asked = await person.slash(stage.channel, "privacy delete")
    assert asked.response
    await person.click(asked.response, label="Delete it all")
    return private(asked)


async def test_a_running_job_goes_on_and_does_not_bring_its_starter_back(stage: Stage) -> None:
    await stage.ann.slash(stage.channel, "train start", style="jin_yong")
    told = await delete(stage, stage.ann)
    assert "**This stays, with a random number in your place**\n- **One training**" in told
    assert "a deleted person" in private(await stage.ann.slash(stage.channel, "train status"))
    stage.workshop.finish()
    await stage.ended()
    assert stage.states() == ["done"]
    assert places_of(stage.path, stage.ann.id) == []
    [(starter,)] = stage.rows("SELECT starter_id FROM training_jobs")
    assert stage.rows("SELECT user_id FROM activations") == [(starter,)]
    assert int(str(starter)) < 0


async def test_who_cancelled_a_job_is_no_longer_told_either(stage: Stage) -> None:
    await running_program(stage)
    await stage.ann.slash(stage.channel, "train cancel")
    await stage.ended()
    await delete(stage, stage.ann)
    assert places_of(stage.path, stage.ann.id) == []
    [(starter, ended_by)] = stage.rows("SELECT starter_id, ended_by FROM training_jobs")
    assert starter == ended_by
