"""A crowd answers one round at once, a tenth of it twice.

`python -m benchmarks.quiz_load [--people 2000]`

An answer's time runs from the click to its receipt, by the sandbox's clock. Everybody must be counted once, and
the totals must equal a recount of the answers.
"""

import asyncio
import tempfile
import time
from pathlib import Path
from typing import Annotated

import typer

from benchmarks._bot import ready, rows, running_bot, totals_equal_a_recount
from benchmarks._table import Row, percentile, show
from sandbox.driver import Outcome, Person, Sandbox

BAR_SECONDS = 3.0
HALL = "quiz-hall"


async def answer_at_once(sandbox: Sandbox, crowd: list[Person]) -> list[Outcome]:
    """Start a game, let everybody press a button, a tenth of them twice, and return what became of each press."""
    begin = len(sandbox.events)
    await crowd[0].slash("quiz play", channel=HALL, rounds=1, seconds=60)
    question = await sandbox.next_message(lambda message: "Round 1 of 1" in message.text, since=begin)
    presses = [
        person.click(question, question.labels[number % 2])
        for number, person in enumerate(crowd)
        for _ in range(1 + (number % 10 == 0))
    ]
    outcomes = await asyncio.gather(*presses)
    await sandbox.next_message(lambda message: "Final standings" in message.text, since=begin, timeout=120)
    return outcomes


async def measure(people: int) -> bool:
    """Print one row; return whether every bar was met."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        async with Sandbox.start() as sandbox, running_bot(folder, sandbox.addresses):
            await ready(sandbox)
            crowd = await sandbox.add_people(people)
            began = time.perf_counter()
            outcomes = await answer_at_once(sandbox, crowd)
            lasted = time.perf_counter() - began
        counted = rows(folder, "SELECT count(*), count(DISTINCT user_id) FROM answers")
        exact = counted == [(people, people)] and totals_equal_a_recount(folder)
    delays = [outcome.delay for outcome in outcomes if outcome.delay is not None]
    failed = len(outcomes) - len(delays)
    row: Row = {
        "people": people,
        "presses": len(outcomes),
        "p50 s": percentile(delays, 0.5),
        "p99 s": percentile(delays, 0.99),
        "max s": max(delays),
        "unanswered": failed,
        "receipts": sum("You said" in outcome.text for outcome in outcomes),
        "told twice": sum("already" in outcome.text for outcome in outcomes),
        "counted once": "yes" if exact else "NO",
        "game s": lasted,
    }
    show(f"quiz_load_{people}", f"{people:,} people answer one round at once", [row])
    return exact and not failed and max(delays) <= BAR_SECONDS


def main(
    people: Annotated[int, typer.Option(min=1, max=20_000, help="How many people answer.")] = 2000,
) -> None:
    """Print the table; exit with 1 when an answer took over 3 s or the count is wrong."""
    if not asyncio.run(measure(people)):
        raise typer.Exit(1)


if __name__ == "__main__":
    typer.run(main)
