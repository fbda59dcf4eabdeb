"""The command that trains what running bots ask for."""

import os
import sys
from typing import Annotated

import typer

from training.fit.device import Device, choose

_TOKEN = "DISCORD_TOKEN"  # noqa: S105 - the name of a variable


def worker(
    device: Annotated[Device, typer.Option(help="What computes; auto: a graphics card if any.")] = Device.CPU,
) -> None:
    """Train what bots ask for by /train, on any machine that reaches their PostgreSQL database: DATABASE_URL.

    It becomes `python -m bot worker`, since the bot knows databases; no token goes along.

    Example: DATABASE_URL=postgresql://... python -m training worker --device cuda
    """
    # Here rather than in the first job, which would fail.
    choose(device)
    environment = {name: value for name, value in os.environ.items() if name != _TOKEN}
    command = [sys.executable, "-m", "bot", "worker", "--device", device.value]
    os.execve(sys.executable, command, environment)  # noqa: S606 - ours
