"""The faults that are planned for coming requests and events."""

import copy
import itertools
import logging
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from sandbox.errors import Payload
from sandbox.faults.orders import EventFault, RequestFault

_log = logging.getLogger(__name__)
_Fault = TypeVar("_Fault", RequestFault, EventFault)


@dataclass(slots=True)
class Planned(Generic[_Fault]):
    """A fault that waits for `left` more requests or events, after `skip` that pass; `number` counts orders."""

    number: int
    fault: _Fault
    skip: int
    left: int


class Plan:
    """Planned faults, in the order in which they were ordered; of those that match the first one counts.

    `heartbeats_lost` is whether heartbeats get no acknowledgement, `heartbeat_seconds` the interval that new
    connections are asked for; None is the usual one. `refused_connections` is how many more are refused.
    `listeners` are called when any of it has changed.
    """

    def __init__(self) -> None:
        self.heartbeats_lost = False
        self.heartbeat_seconds: float | None = None
        self.refused_connections = 0
        self.listeners: list[Callable[[], None]] = []
        self._requests: list[Planned[RequestFault]] = []
        self._events: list[Planned[EventFault]] = []
        self._numbers = itertools.count(1)

    def changed(self) -> None:
        """Call the listeners."""
        for listener in self.listeners:
            listener()

    def answer_heartbeats(self) -> None:
        """Acknowledge heartbeats again, at the usual interval."""
        self.heartbeats_lost, self.heartbeat_seconds = False, None

    def accept_connections(self) -> None:
        """Refuse no more connections."""
        self.refused_connections = 0

    def refuse_connection(self) -> bool:
        """Return whether a new connection is to be refused, and count it."""
        if not self.refused_connections:
            return False
        self.refused_connections -= 1
        self.changed()
        return True

    def add_request(self, fault: RequestFault) -> None:
        """Plan a fault of requests."""
        self._requests.append(Planned(next(self._numbers), fault, fault.skip, fault.times))

    def add_event(self, fault: EventFault) -> None:
        """Plan a fault of events."""
        self._events.append(Planned(next(self._numbers), fault, 0, fault.times))

    def planned(self) -> list[Planned[RequestFault] | Planned[EventFault]]:
        """Return the planned faults in the order in which they were ordered."""
        return sorted([*self._requests, *self._events], key=lambda planned: planned.number)

    def forget(self, number: int) -> None:
        """Forget a planned fault."""
        self._requests = [planned for planned in self._requests if planned.number != number]
        self._events = [planned for planned in self._events if planned.number != number]

    def for_request(self, method: str, path: str) -> RequestFault | None:
        """Return the fault that a request meets, if any; `path` is below the API's address."""
        return self._take(self._requests, lambda fault: _matches(fault, method, path)) if self._requests else None

    def for_event(self, event: str) -> EventFault | None:
        """Return the fault that an event meets, if any."""
        return self._take(self._events, lambda fault: fault.event == event) if self._events else None

    def _take(self, faults: list[Planned[_Fault]], matches: Callable[[_Fault], bool]) -> _Fault | None:
        planned = next((planned for planned in faults if matches(planned.fault)), None)
        if planned is None:
            return None
        met = not planned.skip
        if met:
            planned.left -= 1
        else:
            planned.skip -= 1
        if not planned.left:
            faults.remove(planned)
        self.changed()
        return planned.fault if met else None


def _matches(fault: RequestFault, method: str, path: str) -> bool:
    pattern = re.escape(fault.route).replace(r"\*", "[^/]+")
    return fault.method in {"*", method} and re.fullmatch(pattern, path) is not None


def altered(fault: EventFault, data: Payload) -> Payload:
    """Return an event's data with the parts left out and replaced that the fault names.

    A path that leads to nothing changes nothing: the event has no such part.
    """
    if not fault.without and not fault.replace:
        return data
    data = copy.deepcopy(data)
    for path in (*fault.without, *fault.replace):
        try:
            holder, key = _find(data, path)
            if path in fault.replace:
                holder[key] = fault.replace[path]
            else:
                del holder[key]
        except (LookupError, TypeError):
            _log.warning("%s has no part %s that a fault could change", fault.event, path)
    return data


def _find(data: Any, path: str) -> tuple[Any, str | int]:  # noqa: ANN401 - JSON
    """Return the object or list that holds the last part of a path, and that part."""
    *above, last = (int(part) if part.isdigit() else part for part in path.split("."))
    for part in above:
        data = data[part]
    return data, last
