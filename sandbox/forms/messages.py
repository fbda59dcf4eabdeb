"""Messages and embeds (https://discord.com/developers/docs/resources/message)."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from sandbox.errors import Payload, form_error
from sandbox.forms.check import Form, check
from sandbox.forms.components import Media, TopLevel, check_together
from sandbox.protocol import MessageFlag

_MAX_EMBEDS_TEXT = 6000


SETTABLE = int(
    MessageFlag.SUPPRESS_EMBEDS
    | MessageFlag.EPHEMERAL
    | MessageFlag.SUPPRESS_NOTIFICATIONS
    | MessageFlag.IS_COMPONENTS_V2
)
"""The flags that a bot may set when it sends a message."""


class EmbedField(Form):
    """One field of an embed."""

    name: Annotated[str, Field(min_length=1, max_length=256)]
    value: Annotated[str, Field(min_length=1, max_length=1024)]
    inline: bool = False


class EmbedFooter(Form):
    """The footer of an embed."""

    text: Annotated[str, Field(max_length=2048)] = ""


class EmbedAuthor(Form):
    """The author line of an embed."""

    name: Annotated[str, Field(max_length=256)] = ""


class Embed(Form):
    """A rich embed."""

    title: Annotated[str, Field(max_length=256)] | None = None
    description: Annotated[str, Field(max_length=4096)] | None = None
    color: Annotated[int, Field(ge=0, le=0xFFFFFF)] | None = None
    fields: Annotated[tuple[EmbedField, ...], Field(max_length=25)] = ()
    footer: EmbedFooter | None = None
    author: EmbedAuthor | None = None
    image: Media | None = None
    thumbnail: Media | None = None

    def length(self) -> int:
        """Count the characters that count towards the 6,000 of a message."""
        texts = [self.title or "", self.description or ""]
        texts += [self.footer.text if self.footer else "", self.author.name if self.author else ""]
        texts += [text for field in self.fields for text in (field.name, field.value)]
        return sum(map(len, texts))


class AttachmentForm(Form):
    """A file that is sent along or kept: `id` is its number in the form, or its own id."""

    id: int | str
    description: Annotated[str, Field(max_length=1024)] | None = None


class AllowedMentions(Form):
    """Who may be pinged: kinds in `parse`, or users and roles by id, not both for one kind."""

    parse: list[Literal["users", "roles", "everyone"]] | None = None
    users: Annotated[list[int | str], Field(max_length=100)] | None = None
    roles: Annotated[list[int | str], Field(max_length=100)] | None = None

    @model_validator(mode="after")
    def _not_both(self) -> Self:
        for kind in ("users", "roles"):
            if getattr(self, kind) and kind in (self.parse or ()):
                message = f'parse:["{kind}"] and {kind}: [ids...] are mutually exclusive.'
                raise PydanticCustomError("MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", "{text}", {"text": message})
        return self


class Reference(Form):
    """The message that is replied to."""

    message_id: int | str | None = None
    fail_if_not_exists: bool = True


class MessageForm(Form):
    """The parts of a message that have limits of their own; absent parts are None."""

    content: Annotated[str, Field(max_length=2000)] | None = None
    embeds: Annotated[list[Embed], Field(max_length=10)] | None = None
    components: list[TopLevel] | None = None
    flags: Annotated[int, Field(ge=0)] | None = None
    nonce: Annotated[str, Field(max_length=25)] | int | None = None
    attachments: list[AttachmentForm] | None = None
    allowed_mentions: AllowedMentions | None = None
    message_reference: Reference | None = None


def check_message(payload: Payload, *, v2: bool, at: tuple[str | int, ...] = ()) -> None:
    """Check the body of a message that is sent or edited; `v2` is whether the message is of components v2.

    Raises DiscordError 50035 with Discord's complaints below the path `at`.
    """
    form = check(MessageForm, payload, at=at)
    if v2:
        check_no_legacy_fields(payload.get("content"), payload.get("embeds"), at)
    if sum(embed.length() for embed in form.embeds or []) > _MAX_EMBEDS_TEXT:
        message = "Embed size exceeds maximum size of 6000"
        raise form_error((*at, "embeds"), "MAX_EMBED_SIZE_EXCEEDED", message)
    check_together(payload.get("components") or [], v2=v2, at=at)


def check_no_legacy_fields(content: object, embeds: object, at: tuple[str | int, ...] = ()) -> None:
    """Check that a message of components v2 has neither content nor embeds; raises DiscordError 50035."""
    for name, value in (("content", content), ("embeds", embeds)):
        if value:
            code = "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"
            message = f"The '{name}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2"
            raise form_error((*at, name), code, message)
