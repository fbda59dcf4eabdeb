"""Roles and emojis of a server, and what a channel allows or denies to roles and members."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sandbox.protocol import OverwriteType, Permission

NOTHING = Permission(0)


@dataclass(slots=True, eq=False)
class Role:
    """A role; `position` orders a server's roles, the lowest is that of everyone. `of_bot` is the bot's own."""

    id: int
    name: str
    position: int
    permissions: Permission
    color: int = 0
    hoist: bool = False
    mentionable: bool = False
    of_bot: bool = False


@dataclass(frozen=True, slots=True)
class Overwrite:
    """What a channel allows and denies to a role or a member."""

    kind: OverwriteType
    allow: Permission
    deny: Permission


@dataclass(slots=True, eq=False)
class Emoji:
    """An emoji of a server; `role_ids` are the roles that may use it, none means everyone."""

    id: int
    name: str
    role_ids: tuple[int, ...]
    content: bytes
    content_type: str


def overwritten(
    granted: Permission,
    overwrites: Mapping[int, Overwrite],
    everyone_id: int,
    role_ids: Collection[int],
    user_id: int,
) -> Permission:
    """Return what a channel's overwrites leave of what roles grant.

    First those of everyone count, then those of the roles together, then the member's own:
    https://discord.com/developers/docs/topics/permissions#permission-overwrites
    """
    for ids in ((everyone_id,), role_ids, (user_id,)):
        allow = deny = NOTHING
        for overwrite in (overwrites[number] for number in ids if number in overwrites):
            allow, deny = allow | overwrite.allow, deny | overwrite.deny
        granted = granted & ~deny | allow
    return granted
