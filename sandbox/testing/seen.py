"""What a driver has seen: messages, events, and what became of an action."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Self

from sandbox.errors import Payload
from sandbox.forms.walk import walk
from sandbox.protocol import MessageFlag

_DID_NOT_RESPOND = "The application did not respond"


@dataclass(frozen=True)
class SeenMessage:
    """A message at one moment; `payload` is Discord's object with `visible_to` and `command` added."""

    payload: Payload

    @cached_property
    def id(self) -> int:
        """The message's id."""
        return int(self.payload["id"])

    @property
    def channel_id(self) -> int:
        """The id of the channel that it is in."""
        return int(self.payload["channel_id"])

    @property
    def author(self) -> str:
        """The author's name."""
        author = self.payload["author"]
        return str(author["global_name"] or author["username"])

    @property
    def content(self) -> str:
        """The content, without embeds and components."""
        return str(self.payload["content"])

    @property
    def visible_to(self) -> int | None:
        """On an ephemeral message, the id of the person who sees it."""
        owner = self.payload["visible_to"]
        return None if owner is None else int(owner)

    @property
    def ephemeral(self) -> bool:
        """Whether only one person sees it."""
        return self.visible_to is not None

    @property
    def loading(self) -> bool:
        """Whether it still shows that the bot is thinking."""
        return bool(self.payload["flags"] & MessageFlag.LOADING)

    @property
    def components(self) -> list[Payload]:
        """All components, nested ones too."""
        return list(walk(self.payload["components"]))

    @property
    def text(self) -> str:
        """Everything that can be read: content, embeds, text displays, labels, one a line."""
        return "\n".join(part for part in self._texts() if part)

    def _texts(self) -> Iterator[str]:
        yield self.content
        for embed in self.payload["embeds"]:
            yield (embed.get("author") or {}).get("name") or ""
            yield embed.get("title") or ""
            yield embed.get("description") or ""
            for field in embed.get("fields") or ():
                yield f"{field['name']}: {field['value']}"
            yield (embed.get("footer") or {}).get("text") or ""
        for component in self.components:
            yield component.get("content") or component.get("label") or component.get("placeholder") or ""

    @property
    def labels(self) -> list[str]:
        """The labels of the buttons that can be pressed."""
        return [c["label"] for c in self.components if c.get("label") and not c.get("disabled")]

    def custom_id(self, wanted: str) -> str:
        """Return the custom_id of a component by its label, placeholder or custom_id.

        Raises LookupError naming what there is.
        """
        for component in self.components:
            custom_id = component.get("custom_id")
            if custom_id and wanted in {component.get("label"), component.get("placeholder"), custom_id}:
                return str(custom_id)
        listed = ", ".join(self.labels) or "none"
        raise LookupError(f"No component {wanted!r}; buttons: {listed}")


@dataclass(frozen=True, slots=True)
class SeenServer:
    """A server; `channels` are the ids of all channels that it has had, by name."""

    id: int
    name: str
    channels: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened to a message; `change` is "create", "update" or "delete"."""

    change: str
    message: SeenMessage


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A suggestion of autocomplete: what the person reads, and what the bot receives."""

    name: str
    value: str | int | float


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an action.

    `delay` is the time from dispatch to acknowledgement in seconds by the sandbox's clock, None when
    it `failed`; `message` is the answer, or the message that the answer changed; `modal` is a form
    that the bot opened.
    """

    interaction: str
    failed: bool
    delay: float | None
    message: SeenMessage | None
    modal: Payload | None

    @classmethod
    def of(cls, answer: Payload, message: SeenMessage | None) -> Self:
        """Build it from the answer of the page's protocol."""
        return cls(answer["interaction"], answer["failed"], answer["delay"], message, answer["modal"])

    @property
    def ephemeral(self) -> bool:
        """Whether only the person who asked sees the answer."""
        return self.message is not None and self.message.ephemeral

    @property
    def shown(self) -> SeenMessage:
        """The message; raises LookupError when there is none."""
        if self.message is None:
            raise LookupError(_DID_NOT_RESPOND if self.failed else "This outcome shows no message.")
        return self.message

    @property
    def text(self) -> str:
        """What the person reads."""
        return _DID_NOT_RESPOND if self.failed else "" if self.message is None else self.message.text
