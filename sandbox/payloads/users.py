"""Users and members (https://discord.com/developers/docs/resources/user)."""

from sandbox.errors import Payload
from sandbox.world.snowflakes import timestamp
from sandbox.world.world import GUILD_LOCALE, JOINED, Member, Person, World


def user_payload(user: Person) -> Payload:
    """Return a user object."""
    return {
        "id": str(user.id),
        "username": user.name if user.bot else user.name.lower().replace(" ", "_"),
        "global_name": None if user.bot else user.name,
        "discriminator": "0001" if user.bot else "0",
        "avatar": None,
        "bot": user.bot,
        "system": False,
        "public_flags": 0,
        "flags": 0,
        "banner": None,
        "accent_color": None,
        "avatar_decoration_data": None,
        "collectibles": None,
        "primary_guild": None,
    }


def bot_payload(world: World) -> Payload:
    """Return the bot's own user object, as GET /users/@me and READY give it."""
    return {
        **user_payload(world.bot),
        "verified": True,
        "mfa_enabled": True,
        "locale": GUILD_LOCALE,
        "email": None,
    }


def member_payload(member: Member, *, with_user: bool = True) -> Payload:
    """Return a guild member object."""
    payload: Payload = {
        "nick": member.nick,
        "avatar": None,
        "banner": None,
        "roles": [str(role_id) for role_id in member.role_ids],
        "joined_at": timestamp(JOINED),
        "premium_since": None,
        "deaf": False,
        "mute": False,
        "flags": 0,
        "pending": False,
        "communication_disabled_until": member.silenced_until,
    }
    if with_user:
        payload["user"] = user_payload(member.user)
    return payload
