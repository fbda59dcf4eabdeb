"""Reporting, blocking and unblocking names on a simulated Discord."""

from collections.abc import Callable

import pytest
from simcord import ChannelHandle, Env, MemberActor

from bot.client.client import Jianghu
from bot.cogs.reports import _store
from bot.kit.reporting import REPORT
from models.drawing.wishes.request import DrawRequest
from tests.bot.reading import private, public

# SimCord would call every refusal an error, although the bot has answered it.
pytestmark = pytest.mark.simcord(check_errors=False)
