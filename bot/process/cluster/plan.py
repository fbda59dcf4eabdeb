"""What each process of a cluster runs: its shards, and how its settings differ from the launcher's."""

import os
from dataclasses import dataclass

from bot.settings import Address, SettingsError
from bot.settings.shards import Shards

MAX_PORT = 65_535


@dataclass(frozen=True, slots=True)
class Plan:
    """What one process runs."""

    number: int
    """Which process it is, from 1."""
    shards: Shards


def split(shards: Shards, processes: int) -> list[Plan]:
    """Give each process neighbouring shards, as many as the others or one more.

    With the shards 0 to 4 and two processes: 0, 1, 2 and 3, 4.
    """
    size, more = divmod(len(shards.ids), processes)
    plans, begin = [], 0
    for number in range(1, processes + 1):
        end = begin + size + (number <= more)
        plans.append(Plan(number, Shards(shards.count, shards.ids[begin:end])))
        begin = end
    return plans


def environment(plan: Plan, metrics: Address | None) -> dict[str, str]:
    """Return a process's environment: this one's, with its shards, and a port of its own for metrics.

    Secrets such as the token reach it here or from `.env`, never by its command line, which every user can read.
    Raises SettingsError where there are not enough ports.
    """
    own = {"SHARD_COUNT": str(plan.shards.count), "SHARD_IDS": ",".join(map(str, plan.shards.ids))}
    if metrics is not None:
        port = metrics.port + plan.number - 1
        if port > MAX_PORT:
            raise SettingsError(f"METRICS_ADDRESS can't be used: process {plan.number} would have port {port}")
        host = f"[{metrics.host}]" if ":" in metrics.host else metrics.host
        own["METRICS_ADDRESS"] = f"{host}:{port}"
    # Windows knows names of variables in capitals only; elsewhere a name in small letters would go before ours.
    return {name: value for name, value in os.environ.items() if name.upper() not in own} | own
