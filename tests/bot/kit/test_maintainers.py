from types import SimpleNamespace
from typing import Any, cast

import discord
import pytest

from bot.kit.maintainers import is_maintainer
from bot.settings import Settings

ACCEPTED = discord.TeamMembershipState.accepted
INVITED = discord.TeamMembershipState.invited
ROLES = discord.TeamMemberRole


def client(owner: int, team: object = None) -> discord.Client:
    application = SimpleNamespace(owner=SimpleNamespace(id=owner), team=team)
    return cast("discord.Client", SimpleNamespace(application=application))


def member(user_id: int, state: object = ACCEPTED, role: Any = ROLES.developer) -> object:  # noqa: ANN401
    return SimpleNamespace(id=user_id, membership_state=state, role=role)


def test_the_owner_maintains(settings: Settings) -> None:
    assert is_maintainer(client(1), settings, 1)
    assert not is_maintainer(client(1), settings, 2)


def test_whoever_is_set_maintains(settings: Settings) -> None:
    chosen = settings.model_copy(update={"maintainer_ids": frozenset({2})})
    assert is_maintainer(client(1), chosen, 2)


@pytest.mark.parametrize(
    ("user_id", "maintains"),
    [(1, True), (2, True), (3, True), (4, False), (5, False), (6, False)],
)
def test_a_team_maintains_but_not_its_readers_and_guests(
    settings: Settings, user_id: int, *, maintains: bool
) -> None:
    members = [
        member(2),
        member(3, role=ROLES.admin),
        member(4, state=INVITED),
        member(5, role=ROLES.read_only),
    ]
    team = SimpleNamespace(owner_id=1, members=members)
    assert is_maintainer(client(6, team), settings, user_id) == maintains


def test_nobody_maintains_before_login(settings: Settings) -> None:
    nobody = cast("discord.Client", SimpleNamespace(application=None))
    assert not is_maintainer(nobody, settings, 1)
