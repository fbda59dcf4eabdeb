"""A message, and what can happen to one."""

from dataclasses import dataclass, field
from enum import Enum

from sandbox.errors import Payload
from sandbox.protocol import MessageType


@dataclass(slots=True, eq=False)
class Message:
    """A message.

    `created` and `edited` are seconds since the epoch. `embeds`, `components` and `attachments` are
    Discord's objects. `mention_ids` are the users that it pings, `reference_id` is the message that
    it replies to. `nonce` is the bot's own mark on it, `metadata` its interaction_metadata.
    `visible_to` is the one person who sees an ephemeral message. `command` is the full name of the
    command that it answers, `options` what the person chose for it, by name. `reactions` are the ids
    of those who reacted, by emoji. `locale` is the language of the person whom the bot answers with it.
    """

    id: int
    channel_id: int
    author_id: int
    created: float
    kind: MessageType = MessageType.DEFAULT
    content: str = ""
    embeds: list[Payload] = field(default_factory=list)
    components: list[Payload] = field(default_factory=list)
    attachments: list[Payload] = field(default_factory=list)
    flags: int = 0
    edited: float | None = None
    mention_ids: tuple[int, ...] = ()
    mention_everyone: bool = False
    reference_id: int | None = None
    nonce: str | None = None
    metadata: Payload | None = None
    visible_to: int | None = None
    command: str | None = None
    options: Payload = field(default_factory=dict)
    tts: bool = False
    reactions: dict[str, list[int]] = field(default_factory=dict)
    locale: str | None = None


class Change(Enum):
    """What happened to a message."""

    CREATE = "create"
    UPDATE = "update"
    DELETE = "delete"
    REACT = "react"
