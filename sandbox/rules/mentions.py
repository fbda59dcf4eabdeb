"""Who is pinged by a message (https://discord.com/developers/docs/resources/message#allowed-mentions-object)."""

import re
from dataclasses import dataclass

from sandbox.forms.messages import AllowedMentions

_USER = re.compile(r"<@!?(\d{1,20})>")
_EVERYONE = re.compile(r"@(everyone|here)\b")


@dataclass(frozen=True, slots=True)
class Mentions:
    """The users that a message pings, in order, and whether it pings everyone."""

    user_ids: tuple[int, ...] = ()
    everyone: bool = False


def find_mentions(text: str, allowed: AllowedMentions | None, *, may_ping_everyone: bool) -> Mentions:
    """Return the mentions in text that `allowed_mentions` lets through; absent means all of them."""
    parse = {"users", "everyone"} if allowed is None else set(allowed.parse or ())
    listed = set() if allowed is None else {int(user) for user in allowed.users or ()}
    found = dict.fromkeys(int(match) for match in _USER.findall(text))
    user_ids = tuple(user_id for user_id in found if "users" in parse or user_id in listed)
    everyone = may_ping_everyone and "everyone" in parse and bool(_EVERYONE.search(text))
    return Mentions(user_ids, everyone)
