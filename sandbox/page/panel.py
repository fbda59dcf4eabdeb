"""What the page's panel shows: the faults that are pending, and what goes over the wire."""

import json
from collections.abc import Callable, Iterable
from dataclasses import asdict

from sandbox.page.faults import FaultDesk
from sandbox.wire import Entry, Wire

Push = Callable[[str], None]
"""Queues a JSON object for a page."""


class Panel:
    """Sends both to the pages that show the panel; without any, the wire is not recorded."""

    def __init__(self, desk: FaultDesk, wire: Wire) -> None:
        self.desk = desk
        self._wire = wire
        self._pages: set[Push] = set()
        desk.listeners.append(self._on_faults)

    def watch(self, push: Push) -> None:
        """Send a page what there is, and from now on what changes."""
        push(self._faults())
        push(_entries(self._wire.entries, afresh=True))
        if not self._pages:
            self._wire.listeners.append(self._on_entry)
        self._pages.add(push)

    def leave(self, push: Push) -> None:
        """Send a page nothing more."""
        if push in self._pages:
            self._pages.remove(push)
            if not self._pages:
                self._wire.listeners.remove(self._on_entry)

    def _faults(self) -> str:
        return json.dumps({"event": "faults", "pending": self.desk.pending()})

    def _on_faults(self) -> None:
        if self._pages:
            self._send(self._faults())

    def _on_entry(self, entry: Entry) -> None:
        self._send(_entries([entry], afresh=False))

    def _send(self, text: str) -> None:
        for push in self._pages:
            push(text)


def _entries(entries: Iterable[Entry], *, afresh: bool) -> str:
    """Return an event with entries; `afresh` are all that there are."""
    return json.dumps({"event": "wire", "afresh": afresh, "entries": [asdict(entry) for entry in entries]})
