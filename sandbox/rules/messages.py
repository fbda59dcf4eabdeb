"""Sending, editing and deleting messages, with Discord's checks."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from typing import Any

from sandbox.errors import DiscordError, Payload, Problem, form_error
from sandbox.forms.components import walk
from sandbox.forms.messages import SETTABLE, check_message, check_no_legacy_fields
from sandbox.protocol import ComponentType, MessageFlag, MessageType, Permission
from sandbox.rules.mentions import find_mentions
from sandbox.world.attachments import MAX_FILES, Attachments, Upload, resolve
from sandbox.world.snowflakes import as_id
from sandbox.world.world import BOT_ID, Channel, Message, Person, World

NONCE_SECONDS = 180.0
"""How long a nonce is remembered: Discord says "the past few minutes"."""


@dataclass(frozen=True, slots=True)
class Body:
    """The body of a request: its JSON, and the files of a multipart form."""

    payload: Payload
    files: Sequence[Upload] = ()


@dataclass(frozen=True, slots=True)
class Provenance:
    """What a new message comes from: a command, a component, a reply, or nothing of the kind.

    The fields are those of a message (see `Message`); `at` is the path of the message's body in the
    request, for the paths of complaints.
    """

    kind: MessageType = MessageType.DEFAULT
    reference_id: int | None = None
    metadata: Payload | None = None
    visible_to: int | None = None
    command: str | None = None
    at: tuple[str | int, ...] = field(default=())


NOTHING = Provenance()


class Messages:
    """Writes messages into the world on behalf of the bot and of people."""

    def __init__(self, world: World, attachments: Attachments) -> None:
        self._world = world
        self._attachments = attachments

    def say(self, person: Person, channel: Channel, text: str, replied: Message | None = None) -> Message:
        """Post what a person typed, as a reply if there is a message that it replies to."""
        provenance = NOTHING if replied is None else Provenance(MessageType.REPLY, replied.id)
        message = self._new(channel, person.id, provenance)
        message.content = text
        self._find_mentions(message, None)
        self._world.add(message)
        return message

    def rewrite(self, message: Message, text: str) -> None:
        """Replace the words of a person's message."""
        message.content, message.edited = text, self._world.clock.now()
        self._find_mentions(message, None)
        self._world.changed(message)

    def loading(self, channel: Channel, provenance: Provenance) -> Message:
        """Post the "is thinking" message of a deferral."""
        message = self._new(channel, BOT_ID, provenance)
        message.flags |= int(MessageFlag.LOADING)
        self._world.add(message)
        return message

    def send(self, channel: Channel, body: Body, provenance: Provenance = NOTHING) -> Message:
        """Post a message of the bot, or return the recent one that has the nonce which the body enforces.

        Raises DiscordError: 50035 for what breaks a limit, 50006 for an empty message, 40005 for a
        file that is too large.
        """
        nonce = body.payload.get("nonce")
        nonce = None if nonce is None else str(nonce)
        sent = self._sent(channel, nonce) if body.payload.get("enforce_nonce") else None
        if sent is not None:
            return sent
        message = self._new(channel, BOT_ID, provenance)
        message.flags |= int(body.payload.get("flags") or 0) & SETTABLE & ~int(MessageFlag.EPHEMERAL)
        message.nonce = nonce
        self._write(message, body, provenance.at)
        self._world.add(message)
        return message

    def edit(self, message: Message, body: Body, at: tuple[str | int, ...] = ()) -> Message:
        """Change the parts of a message that the body names; raises what `send` raises.

        SUPPRESS_EMBEDS can be set and removed, IS_COMPONENTS_V2 only set; other flags stay.
        """
        flags = int(body.payload.get("flags") or 0)
        flags &= int(MessageFlag.SUPPRESS_EMBEDS | MessageFlag.IS_COMPONENTS_V2)
        before = message.flags
        if "flags" in body.payload and not flags & MessageFlag.SUPPRESS_EMBEDS:
            message.flags &= ~int(MessageFlag.SUPPRESS_EMBEDS)
        message.flags |= flags
        try:
            self._write(message, body, at)
        except DiscordError:
            message.flags = before
            raise
        loading = bool(message.flags & MessageFlag.LOADING)
        message.flags &= ~int(MessageFlag.LOADING)
        if not loading:
            message.edited = self._world.clock.now()
        self._world.changed(message)
        return message

    def delete(self, message: Message) -> None:
        """Remove a message with its files."""
        self._attachments.forget(message.attachments)
        self._world.remove(message)

    def _sent(self, channel: Channel, nonce: str | None) -> Message | None:
        since = self._world.clock.now() - NONCE_SECONDS
        recent = takewhile(lambda message: message.created > since, reversed(channel.messages.values()))
        return next((message for message in recent if nonce is not None and message.nonce == nonce), None)

    def _new(self, channel: Channel, author_id: int, provenance: Provenance) -> Message:
        return Message(
            id=self._world.snowflakes.next(),
            channel_id=channel.id,
            author_id=author_id,
            created=self._world.clock.now(),
            kind=provenance.kind,
            flags=0 if provenance.visible_to is None else int(MessageFlag.EPHEMERAL),
            reference_id=provenance.reference_id,
            metadata=provenance.metadata,
            visible_to=provenance.visible_to,
            command=provenance.command,
        )

    def _write(self, message: Message, body: Body, at: tuple[str | int, ...]) -> None:
        """Check everything first, so that a refused edit leaves the message as it was."""
        payload = body.payload
        v2 = bool(message.flags & MessageFlag.IS_COMPONENTS_V2)
        check_message(payload, v2=v2, at=at)
        kept = self._kept(message, body, at)
        content = payload["content"] or "" if "content" in payload else message.content
        embeds = payload["embeds"] or [] if "embeds" in payload else message.embeds
        components = payload["components"] or [] if "components" in payload else message.components
        if v2:  # an edit that sets the flag has to clear both
            check_no_legacy_fields(content, embeds, at)
        if not (str(content).strip() or embeds or components or kept or body.files):
            raise DiscordError(Problem.EMPTY_MESSAGE)
        self._replace_files(message, body, kept)
        message.content = str(content)
        message.embeds = [resolve({"type": "rich", **embed}, message.attachments) for embed in embeds]
        message.components = _numbered([resolve(item, message.attachments) for item in components])
        _describe_files(message)
        self._find_mentions(message, payload.get("allowed_mentions"))

    def _kept(self, message: Message, body: Body, at: tuple[str | int, ...]) -> list[Payload]:
        listed = body.payload.get("attachments")
        kept = message.attachments
        if listed is not None:
            ids = {as_id(item.get("id")) for item in listed}
            kept = [item for item in kept if as_id(item["id"]) in ids]
        if len(kept) + len(body.files) > MAX_FILES:
            raise form_error((*at, "attachments"), "BASE_TYPE_MAX_LENGTH", "Must be 10 or fewer in length.")
        return kept

    def _replace_files(self, message: Message, body: Body, kept: list[Payload]) -> None:
        said: dict[int | None, Any] = {
            as_id(item.get("id")): item.get("description") for item in body.payload.get("attachments") or ()
        }
        new = [self._attachments.store(upload, said.get(upload.number)) for upload in body.files]
        self._attachments.forget([item for item in message.attachments if item not in kept])
        message.attachments = [*kept, *new]

    def _find_mentions(self, message: Message, allowed: Payload | None) -> None:
        author = self._world.user(message.author_id) or self._world.bot
        channel = self._world.channels[message.channel_id]
        granted = self._world.permissions(author, channel)
        texts = [message.content, *(str(item.get("content") or "") for item in walk(message.components))]
        found = find_mentions(
            "\n".join(texts), allowed, may_ping_everyone=bool(granted & Permission.MENTION_EVERYONE)
        )
        message.mention_ids, message.mention_everyone = found.user_ids, found.everyone


def _describe_files(message: Message) -> None:
    """Give every file component the name and size that Discord adds."""
    by_id = {item["id"]: item for item in message.attachments}
    for item in walk(message.components):
        attachment = by_id.get(item["file"].get("attachment_id")) if item["type"] == ComponentType.FILE else None
        if attachment is not None:
            item.update(name=attachment["filename"], size=attachment["size"])


def _numbered(components: list[Payload]) -> list[Payload]:
    """Give every component without an id the lowest free one, as Discord does."""
    taken = {item["id"] for item in walk(components) if item.get("id")}
    free = (number for number in range(1, 1000) if number not in taken)
    for item in walk(components):
        if not item.get("id"):
            item["id"] = next(free)
    return components
