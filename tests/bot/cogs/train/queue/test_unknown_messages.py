"""Jobs whose message is not known after a kill: it was posted but not stored, or never posted."""

import asyncio

import discord
import pytest
from discord.utils import utcnow

from bot.cogs.train._job import Job, PresetName
from bot.cogs.train._post import Post
from bot.cogs.train._queue import Queue
from bot.cogs.train._store import TrainStore
from bot.kit.pages.page import Page
from tests.bot.cogs.train.stage import Stage
from tests.bot.cogs.train.workshop import until
from tests.bot.reading import read

# SimCord would call every refusal an error, although the bot has answered it.
pytestmark = pytest.mark.simcord(check_errors=False)


async def waiting_job(stage: Stage) -> Job:
    """Store a job of which no message is known, as a killed bot leaves it."""
    guild = stage.guild.id
    job = Job(0, "jin_yong", PresetName.FAST, 1, stage.ann.id, guild, stage.channel.id, utcnow())
    await TrainStore(stage.bot.database).add(job)
    return job


async def restore(stage: Stage, job: Job) -> None:
    """Do with a job that waits what a start of the bot does, until its message is up to date."""
    queue = Queue(stage.bot, TrainStore(stage.bot.database), lambda *_: None)
    # As if another job ran: this one goes on waiting.
    queue._working = asyncio.create_task(asyncio.sleep(0))
    queue.restore([job])
    queue.open()
    await until(lambda: (job.id, job.message_id or 0) in stage.rows("SELECT id, message_id FROM training_jobs"))
    await stage.env.settle()
    await queue.close(0)


async def test_a_message_that_was_never_posted_is_posted_at_the_next_start(stage: Stage) -> None:
    job = await waiting_job(stage)
    await restore(stage, job)
    [message] = stage.channel.history()
    assert "Training Jin Yong waits for its turn" in read(message).title
    assert read(message).labels == ("Cancel",)
    assert stage.rows("SELECT message_id FROM training_jobs") == [(message.id,)]


async def test_a_message_that_was_posted_but_not_stored_is_found_again(stage: Stage) -> None:
    job = await waiting_job(stage)
    await restore(stage, job)
    number, job.message_id = job.message_id, None
    # That of another job is not mistaken for it.
    await restore(stage, await waiting_job(stage))
    await TrainStore(stage.bot.database).save(job)
    await restore(stage, job)
    assert job.message_id == number
    assert len(stage.channel.history()) == 2


async def test_the_end_of_a_job_without_a_message_is_posted_and_pinged(stage: Stage) -> None:
    post = Post(stage.bot, await waiting_job(stage))
    assert await post.finish(Page("It is over"))
    await post.ping(stage.ann.id, "over", Page("It is over"))
    last, ping = stage.channel.history()
    assert read(last).title == "It is over"
    assert ping.reference
    assert ping.reference.message_id == last.id


async def test_where_nothing_can_be_posted_whoever_started_it_is_written_to(stage: Stage) -> None:
    assert stage.env.bot.user
    hidden = discord.PermissionOverwrite(view_channel=False)
    stage.channel = stage.guild.create_text_channel("hidden", overwrites={stage.env.bot.user: hidden})
    post = Post(stage.bot, await waiting_job(stage))
    assert await post.finish(Page("It is over"))
    await post.ping(stage.ann.id, "over", Page("It is over"))
    assert read(stage.directly.dm_channel).title == "It is over"
    assert stage.channel.history() == []
