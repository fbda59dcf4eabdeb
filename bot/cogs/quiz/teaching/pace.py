"""How long people get to read."""

from datetime import timedelta

from bot.kit.pages.page import Field, Page

LEAST, MOST = 6.0, 8.0
"""Seconds to read a reveal before the next question."""

CHARACTERS = 400
"""Characters of a reveal that takes the longest time."""


def reading_time(page: Page) -> timedelta:
    """Return how long a reveal is left alone: the longer its text, the longer."""
    texts = (f"{block.heading}{block.content}" if isinstance(block, Field) else block for block in page.blocks)
    length = sum(len(text) for text in texts if isinstance(text, str))
    return timedelta(seconds=LEAST + (MOST - LEAST) * min(1.0, length / CHARACTERS))
