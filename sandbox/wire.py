"""What went over the wire between a bot and the sandbox: the latest entries, recorded while somebody watches."""

import re
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

KEPT = 200
"""How many entries are kept."""
LONGEST = 16_000
"""Characters of a body that are kept."""
HIDDEN = "(hidden)"
_LONGEST_TITLE = 300
# The end of the text ends a string too: bodies are cut before they are searched.
_SECRET = re.compile(r'("(?:token|session_id)"\s*:\s*)"(?:[^"\\]|\\.)*(?:"|\\?\Z)', re.DOTALL)


class Direction(StrEnum):
    """Who sent something; a REST request and its answer are one entry, from the bot."""

    FROM_BOT = "from_bot"
    TO_BOT = "to_bot"


@dataclass(frozen=True, slots=True)
class Entry:
    """A REST request with its answer, or a frame of the gateway.

    `number` counts entries, `at` is in seconds since the epoch. `title` is the method and path, or the event or
    opcode; `outcome` a status, a close code, or "reset". `body` is what was sent, `answer` what came back.
    """

    number: int
    at: float
    direction: Direction
    title: str
    outcome: str
    body: str
    answer: str


class Wire:
    """Records entries while it has `listeners`, which are called with each; `entries` are the latest ones.

    Neither the bot's token nor those of interactions, nor the ids that resume sessions, are kept.
    """

    def __init__(self, now: Callable[[], float], token: str) -> None:
        self.entries: deque[Entry] = deque(maxlen=KEPT)
        self.listeners: list[Callable[[Entry], None]] = []
        self._now = now
        self._token = token
        self._count = 0

    @property
    def watched(self) -> bool:
        """Whether anybody wants entries; without, preparing one is work for nothing."""
        return bool(self.listeners)

    def note(
        self,
        direction: Direction,
        title: str,
        body: str | bytes = "",
        *,
        outcome: str = "",
        answer: str | bytes = "",
    ) -> None:
        """Record an entry, if anybody watches."""
        if not self.listeners:
            return
        self._count += 1
        entry = Entry(
            number=self._count,
            at=self._now(),
            direction=direction,
            title=self._shown(title, _LONGEST_TITLE),
            outcome=outcome,
            body=self._shown(body, LONGEST),
            answer=self._shown(answer, LONGEST),
        )
        self.entries.append(entry)
        for listener in self.listeners:
            listener(entry)

    def _shown(self, text: str | bytes, longest: int) -> str:
        """Return a text without secrets, cut to a length."""
        most = longest + len(self._token)  # a token that begins before the cut is whole
        if isinstance(text, bytes):
            text = text[: 4 * most].decode(errors="replace")
        shown = _SECRET.sub(rf'\1"{HIDDEN}"', text[:most].replace(self._token, HIDDEN))
        return shown if len(text) <= longest else shown[:longest] + "…"
