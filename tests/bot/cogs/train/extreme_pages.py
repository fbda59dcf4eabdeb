from collections.abc import Iterator
from dataclasses import replace

from bot.cogs.train._events import Place, Progress
from bot.cogs.train._job import Job, JobState, PresetName
from bot.cogs.train._pages import TrainPages
from bot.cogs.train._queue import MAX_WAITING
from bot.cogs.train.asking.draft import Draft
from bot.cogs.train.asking.form import LONGEST_REST, refusal
from bot.kit.pages.page import Page
from bot.kit.program.failure import Failure
from bot.kit.texts import Language
from bot.kit.versions.changes import Change
from models.drawing.wishes.request import MAX_SEED
from models.events import EpochEvent
from models.promotion.gates import Comparison
from models.store.origin import MAX_DROPOUT, MAX_EPOCHS, MAX_NOTE
from models.store.registry import Registry
from models.versions.comparison import Beside, Side
from models.versions.journal import Action
from models.versions.listing import Unserved
from models.versions.samples import COUNT, Samples
from tests.bot.cogs.train.uploads.full_pages import upload_pages
from tests.bot.extremes import BILLION, LAST_ID, LAST_MOMENT, NAME, PINYIN

VERSION = "f" * 12
JOBS = 5
WORST = Comparison(
    test_nats=BILLION,
    novelty=0,
    active_version="0" * 12,
    active_nats=10**8,
    same_roster=False,
    same_vocabulary=False,
    junk=1,
    distance=1,
    dev_nats=BILLION,
    active_dev_nats=10**8,
)


def extreme_pages(language: Language, registry: Registry) -> Iterator[tuple[str, Page]]:
    """Yield jobs in every state, and the status of many styles and jobs."""
    pages = TrainPages(language, registry)
    style = registry.styles()[0]
    running, progress = job(style, JobState.RUNNING), late_progress()
    yield "beginning", pages.progress(running, Progress(), lasts=False)
    yield "in progress", pages.progress(running, progress, lasts=False)
    for number, ended in enumerate(ended_jobs(style)):
        yield f"outcome {number}, {ended.state}", pages.outcome(ended)
        yield f"status of many jobs, {ended.state}", pages.status((running, progress), [ended] * JOBS)
    waiting = [job(style, JobState.QUEUED)] * MAX_WAITING
    yield "waiting", pages.waiting(waiting[0], MAX_WAITING, lasts=False)
    yield "status of a full queue", pages.status((running, progress), [longest(style)] * JOBS, waiting)
    yield "status without a job", pages.status(None, [])
    yield "wrong in the form", refusal(language, "*" * 300, Draft(rest="*" * LONGEST_REST))
    yield "history", pages.history([longest(style)] * 15)
    decided = Change(Action.ROLLBACK, style, VERSION, LAST_ID)
    yield "decided", pages.outcome(longest(style), beside(registry), decided, b"picture")
    yield "first version", pages.outcome(longest(style), replace(beside(registry), old=None), None, b"picture")
    unserved = [Unserved("f" * 32, {"en-US": "*" * 40}, BILLION)] * 50
    yield (
        "status of unserved styles",
        pages.status((running, progress), [longest(style)] * JOBS, waiting, unserved),
    )
    yield from upload_pages(language, registry)


def longest(style: str) -> Job:
    """Return the job whose page is the longest of those that have ended."""
    return next(one for one in ended_jobs(style) if one.state is JobState.CANDIDATE and one.version)


def beside(registry: Registry) -> Beside:
    """Return two versions with the longest names."""
    side = Side(registry.get(registry.styles()[0]).card, Samples((NAME,) * COUNT, (PINYIN,) * COUNT, judged=1))
    return Beside(side, side)


def job(style: str, state: JobState) -> Job:
    made = Job(BILLION, style, PresetName.BEST, MAX_SEED - 1, LAST_ID, LAST_ID, LAST_ID, LAST_MOMENT, state=state)
    made.epochs, made.dropout = MAX_EPOCHS, MAX_DROPOUT
    made.network, made.note = "transformer", "*" * MAX_NOTE
    return made


def late_progress() -> Progress:
    """Return the progress of a run that has printed the largest numbers it may."""
    latest = EpochEvent(
        event="epoch",
        run="split",
        epoch=99_999,
        epochs=100_000,
        loss=BILLION,
        dev_nats=BILLION,
        best_nats=BILLION,
        seconds_left=10**6,
    )
    return Progress(LAST_MOMENT, latest, LAST_MOMENT, BILLION, [BILLION] * 1000, place=Place.NOBODY)


def ended_jobs(style: str) -> Iterator[Job]:
    """Yield a job for every way to end."""
    for failure in Failure:
        failed = job(style, JobState.FAILED)
        failed.failure, failed.detail = failure, "*" * 300
        yield failed
    for state in (JobState.DONE, JobState.CANDIDATE, JobState.CANCELLED, JobState.INTERRUPTED):
        plain = job(style, state)
        yield plain
        measured = job(style, state)
        measured.version, measured.comparison, measured.ended_by = VERSION, WORST, LAST_ID
        yield measured
