"""The faults that are planned for coming requests and events."""

import copy
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from sandbox.errors import Payload
from sandbox.faults.orders import EventFault, RequestFault

_Fault = TypeVar("_Fault", RequestFault, EventFault)


@dataclass(slots=True)
class _Pending(Generic[_Fault]):
    fault: _Fault
    skip: int
    left: int


class Plan:
    """Planned faults, in the order in which they were ordered; of those that match the first one counts.

    `heartbeats_lost` is whether heartbeats get no acknowledgement, `heartbeat_seconds` the interval that new
    connections are asked for; None is the usual one. `refused_connections` is how many more are refused.
    """

    def __init__(self) -> None:
        self.heartbeats_lost = False
        self.heartbeat_seconds: float | None = None
        self.refused_connections = 0
        self._requests: list[_Pending[RequestFault]] = []
        self._events: list[_Pending[EventFault]] = []

    def clear(self) -> None:
        """Forget everything."""
        self.heartbeats_lost, self.heartbeat_seconds = False, None
        self.refused_connections = 0
        self._requests.clear()
        self._events.clear()

    def add_request(self, fault: RequestFault) -> None:
        """Plan a fault of requests."""
        self._requests.append(_Pending(fault, fault.skip, fault.times))

    def add_event(self, fault: EventFault) -> None:
        """Plan a fault of events."""
        self._events.append(_Pending(fault, 0, fault.times))

    def for_request(self, method: str, path: str) -> RequestFault | None:
        """Return the fault that a request meets, if any; `path` is below the API's address."""
        return _take(self._requests, lambda fault: _matches(fault, method, path)) if self._requests else None

    def for_event(self, event: str) -> EventFault | None:
        """Return the fault that an event meets, if any."""
        return _take(self._events, lambda fault: fault.event == event) if self._events else None


def _take(planned: list[_Pending[_Fault]], matches: Callable[[_Fault], bool]) -> _Fault | None:
    for pending in planned:
        if not matches(pending.fault):
            continue
        if pending.skip:
            pending.skip -= 1
            return None
        pending.left -= 1
        if not pending.left:
            planned.remove(pending)
        return pending.fault
    return None


def _matches(fault: RequestFault, method: str, path: str) -> bool:
    pattern = re.escape(fault.route).replace(r"\*", "[^/]+")
    return fault.method in {"*", method} and re.fullmatch(pattern, path) is not None


def altered(fault: EventFault, data: Payload) -> Payload:
    """Return an event's data with the parts left out and replaced that the fault names.

    Raises LookupError when a path leads to nothing.
    """
    if not fault.without and not fault.replace:
        return data
    data = copy.deepcopy(data)
    for path in fault.without:
        holder, key = _find(data, path)
        del holder[key]
    for path, value in fault.replace.items():
        holder, key = _find(data, path)
        holder[key] = value
    return data


def _find(data: Any, path: str) -> tuple[Any, str | int]:  # noqa: ANN401 - JSON
    """Return the object or list that holds the last part of a path, and that part."""
    *above, last = (int(part) if part.isdigit() else part for part in path.split("."))
    for part in above:
        data = data[part]
    return data, last
