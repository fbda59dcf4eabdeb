"""The objects behind ids in an interaction's data ("resolved")."""

import base64
import binascii
from typing import Any

from sandbox.errors import Payload, Refusal
from sandbox.payloads import channel_payload, member_payload, message_payload, role_payload, user_payload
from sandbox.world.attachments import MAX_BYTES, Attachments, Upload
from sandbox.world.snowflakes import as_id
from sandbox.world.world import Channel, Message, Person, Role, World


class Resolved:
    """Collects what a person chose; `objects` is the `resolved` of the interaction, by kind and id."""

    def __init__(self, world: World, person: Person, channel: Channel) -> None:
        self.objects: dict[str, Payload] = {}
        self._world = world
        self._person = person
        self._channel = channel

    def into(self, data: Payload) -> Payload:
        """Return the data of an interaction with the objects, if there are any."""
        return {**data, "resolved": self.objects} if self.objects else data

    def _add(self, kind: str, number: object, payload: Payload) -> str:
        self.objects.setdefault(kind, {})[str(number)] = payload
        return str(number)

    def user(self, user: Person) -> str:
        """Add a user, in the server as a member too; return the id."""
        server = self._channel.server
        member = None if server is None else server.members.get(user.id)
        if member is not None:
            permissions = str(int(self._world.permissions(user, self._channel)))
            self._add("members", user.id, {**member_payload(member, with_user=False), "permissions": permissions})
        return self._add("users", user.id, user_payload(user))

    def role(self, role: Role) -> str:
        """Add a role; return the id."""
        return self._add("roles", role.id, role_payload(role))

    def channel(self, channel: Channel) -> str:
        """Add a channel with the person's permissions in it; return the id."""
        permissions = str(int(self._world.permissions(self._person, channel)))
        payload = {**channel_payload(self._world, channel), "permissions": permissions}
        return self._add("channels", channel.id, payload)

    def message(self, message: Message) -> str:
        """Add a message; return the id."""
        return self._add("messages", message.id, message_payload(self._world, message))

    def file(self, attachments: Attachments, name: str, given: Any) -> str:  # noqa: ANN401 - JSON of the page
        """Store a file that a person gave as {"filename", "content"} in base64; return the attachment's id.

        Raises Refusal, with the `name` of the field, when it is no file or too large.
        """
        payload = {**attachments.store(read_upload(name, given), None), "ephemeral": True}
        return self._add("attachments", payload["id"], payload)

    def by_id(self, text: str, kinds: frozenset[str]) -> str | None:
        """Add the user, role or channel with an id, whichever of the `kinds` it is; return None for none."""
        number = as_id(text)
        user = self._world.user(number) if "user" in kinds else None
        if user is not None:
            return self.user(user)
        server = self._channel.server
        role = server.roles.get(number or 0) if "role" in kinds and server else None
        if role is not None:
            return self.role(role)
        channel = self._world.channels.get(number or 0) if "channel" in kinds else None
        if channel is None or not self._world.can_see(self._person, channel):
            return None
        return self.channel(channel)


def read_upload(name: str, given: Any) -> Upload:  # noqa: ANN401 - JSON of the page
    """Return a file that a person gave as {"filename", "content"} in base64.

    Raises Refusal, with the `name` of the field, when it is no file or too large.
    """
    try:
        content = base64.b64decode(given["content"], validate=True)
        upload = Upload(0, str(given["filename"])[:_LONGEST_NAME] or "file", content)
    except (binascii.Error, KeyError, TypeError, ValueError):
        raise Refusal(f"{name} must be a file.") from None
    if len(content) > MAX_BYTES:
        raise Refusal(f"{name} must be a file of at most 10 MiB.")
    return upload


_LONGEST_NAME = 200
