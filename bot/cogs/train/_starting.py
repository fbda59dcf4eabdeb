"""Starting trainings: by the options of /train start, or by its form, in which nothing that was typed is lost."""

import secrets
from collections import OrderedDict
from collections.abc import Callable

from discord.utils import utcnow

from bot.cogs.train._job import Job
from bot.cogs.train._post import Post, lasts
from bot.cogs.train._queue import Entry, Queue
from bot.cogs.train._store import AnotherJobError, TrainStore
from bot.cogs.train.asking.draft import Asked, Draft, read
from bot.cogs.train.asking.form import (
    AGAIN,
    FORM,
    LONGEST_REST,
    LONGEST_SEED,
    MAX_STYLES,
    form_of,
    refusal,
)
from bot.kit import languages, replies, styles
from bot.kit.buttons import Press, Submission, pressed, submitted
from bot.kit.cog import Bot, Interaction
from bot.kit.errors import UserError
from bot.kit.styles import Named
from models.drawing.wishes.request import MAX_SEED

MAX_DRAFTS = 100
"""Of how many people what they typed is kept in memory."""


class Starting:
    """Puts trainings into the queue, and answers the form. `check` raises for whoever is no maintainer."""

    def __init__(self, bot: Bot, store: TrainStore, queue: Queue, check: Callable[[Interaction], None]) -> None:
        self._bot = bot
        self._store = store
        self._queue = queue
        self._check = check
        self._drafts: OrderedDict[int, Draft] = OrderedDict()
        """What was typed last and refused, by person."""

    async def start(self, interaction: Interaction, asked: Asked) -> None:
        """Put the trainings into the queue and show a message for each. Raises UserError when it is full."""
        entries = self._queue.reserve([_job(interaction, asked, style) for style in asked.styles])
        for number, entry in enumerate(entries):
            try:
                post = await self._announce(interaction, entry, is_answer=number == 0)
            except BaseException:
                # After any error: otherwise these jobs would never end, and no other could start.
                for unposted in entries[number:]:
                    await self._queue.drop(unposted)
                raise
            await self._queue.join(entry, post)

    async def _announce(self, interaction: Interaction, entry: Entry, *, is_answer: bool) -> Post:
        """Store a new job and post its message. Raises UserError when another process trains."""
        job = entry.job
        try:
            await replies.in_time(interaction, self._store.add(job))
        except AnotherJobError:
            raise UserError("train-taken-elsewhere") from None
        page = self._queue.page(entry, lasts=lasts(interaction))
        if is_answer:
            await replies.send(interaction, page)
            job.message_id = await replies.message_id(interaction)
        else:
            job.message_id = await replies.send_another(interaction, page)
        return Post(self._bot, job, interaction, page, is_answer=is_answer)

    async def ask(self, interaction: Interaction, draft: Draft) -> None:
        """Open the form with a draft in it. Raises UserError when there are no styles."""
        language = languages.of_person(interaction)
        names = {one.style: styles.display(one, language) for one in self._trainable()}
        if not names:
            raise UserError("error-no-styles")
        await replies.ask(interaction, form_of(language, names, draft))

    def _trainable(self) -> list[Named]:
        return styles.trainable(self._bot.registry, self._bot.uploads.all)

    @submitted(FORM)
    async def send_in(self, interaction: Interaction, submission: Submission) -> None:
        """Start what a form asks for, or say what is wrong and offer the form again."""
        self._check(interaction)
        draft = _draft(submission)
        try:
            await self.start(interaction, read(draft, tuple(one.style for one in self._trainable())))
        except UserError as error:
            self._remember(interaction.user.id, draft)
            language = languages.of_person(interaction)
            await replies.send(interaction, refusal(language, error.sentence(language), draft), private=True)
        else:
            self._drafts.pop(interaction.user.id, None)

    @pressed(AGAIN)
    async def open_again(self, interaction: Interaction, press: Press) -> None:
        """Open the form with what was typed last. After a restart of the bot it is empty."""
        del press
        self._check(interaction)
        await self.ask(interaction, self._drafts.get(interaction.user.id, Draft()))

    def _remember(self, person: int, draft: Draft) -> None:
        self._drafts[person] = draft
        self._drafts.move_to_end(person)
        if len(self._drafts) > MAX_DRAFTS:
            self._drafts.popitem(last=False)

    def forget(self, person: int) -> None:
        """Forget what a person typed."""
        self._drafts.pop(person, None)


def _draft(submission: Submission) -> Draft:
    return Draft(
        styles=submission.fields.get("style", ())[:MAX_STYLES],
        preset=submission.text("preset"),
        network=submission.text("network"),
        seed=submission.text("seed")[:LONGEST_SEED],
        rest=submission.text("rest")[:LONGEST_REST],
    )


def _job(interaction: Interaction, asked: Asked, style: str) -> Job:
    return Job(
        id=0,
        style=style,
        preset=asked.preset,
        seed=secrets.randbelow(MAX_SEED) if asked.seed is None else asked.seed,
        starter_id=interaction.user.id,
        guild_id=interaction.guild_id,
        channel_id=interaction.channel_id or 0,
        started_at=utcnow(),
        network=asked.network,
        epochs=asked.epochs,
        dropout=asked.dropout,
        note=asked.note,
    )
