"""Messages (https://discord.com/developers/docs/resources/message)."""

from dataclasses import dataclass
from typing import Annotated, Self

from pydantic import model_validator

from sandbox.errors import Payload, form_error
from sandbox.forms.check import Form, check
from sandbox.forms.components import TopLevel, check_together
from sandbox.forms.embeds import Embed
from sandbox.forms.kept import kept_component, kept_embed
from sandbox.forms.types import DISTINCT, Flags, Nonce, Snowflake, choice, length, refuse
from sandbox.forms.walk import Path
from sandbox.protocol import MessageFlag

_MAX_EMBEDS_TEXT = 6000


SETTABLE = int(
    MessageFlag.SUPPRESS_EMBEDS
    | MessageFlag.EPHEMERAL
    | MessageFlag.SUPPRESS_NOTIFICATIONS
    | MessageFlag.IS_COMPONENTS_V2
)
"""The flags that a bot may set when it sends a message."""


class AttachmentForm(Form):
    """A file that is sent along or kept: `id` is its number in the form, or its own id."""

    id: Snowflake
    filename: Annotated[str, length(0, 1024)] | None = None
    description: Annotated[str, length(0, 1024)] | None = None


class AllowedMentions(Form):
    """Who may be pinged: kinds in `parse`, or users and roles by id, not both for one kind."""

    parse: Annotated[list[Annotated[str, choice(("everyone", "roles", "users"))]], DISTINCT] | None = None
    users: Annotated[list[Snowflake], length(0, 100)] | None = None
    roles: Annotated[list[Snowflake], length(0, 100)] | None = None
    replied_user: bool | None = None

    @model_validator(mode="after")
    def _not_both(self) -> Self:
        for kind in ("users", "roles"):
            if getattr(self, kind) and kind in (self.parse or ()):
                message = f'parse:["{kind}"] and {kind}: [ids...] are mutually exclusive.'
                raise refuse(("MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", message))
        return self


class Reference(Form):
    """The message that is replied to, or with type 1 forwarded."""

    type: Annotated[int, choice((0, 1))] | None = None
    message_id: Snowflake
    channel_id: Snowflake | None = None
    guild_id: Snowflake | None = None
    fail_if_not_exists: bool | None = None


class MessageForm(Form):
    """A message as a bot sends or edits it; absent parts are None."""

    content: Annotated[str, length(0, 2000)] | None = None
    embeds: Annotated[list[Embed], length(0, 10)] | None = None
    components: list[TopLevel] | None = None
    flags: Flags | None = None
    nonce: Nonce | None = None
    enforce_nonce: bool | None = None
    tts: bool | None = None
    attachments: Annotated[list[AttachmentForm], length(0, 10)] | None = None
    allowed_mentions: AllowedMentions | None = None
    message_reference: Reference | None = None
    sticker_ids: Annotated[list[Snowflake], length(0, 3)] | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """A message that was checked, with its parts as Discord keeps them.

    `form` has what the body says. `embeds` and `components` are None where the body leaves them out.
    """

    form: MessageForm
    embeds: list[Payload] | None
    components: list[Payload] | None


def read_message(payload: Payload, at: Path = ()) -> Draft:
    """Check the body of a message that is sent or edited, each part by itself.

    Raises DiscordError 50035 with Discord's complaints below the path `at`.
    """
    form = check(MessageForm, payload, at=at)
    if sum(embed.length() for embed in form.embeds or []) > _MAX_EMBEDS_TEXT:
        message = "Embed size exceeds maximum size of 6000"
        raise form_error((*at, "embeds"), "MAX_EMBED_SIZE_EXCEEDED", message)
    embeds = [kept_embed(embed) for embed in payload.get("embeds") or ()] if "embeds" in payload else None
    components = None
    if "components" in payload:
        components = [kept_component(part) for part in payload["components"] or ()]
    return Draft(form, embeds, components)


def check_message(payload: Payload, *, v2: bool, at: Path = ()) -> Draft:
    """Check the body of a message and its parts together; `v2` is whether the message is of components v2.

    Raises DiscordError 50035 with Discord's complaints below the path `at`.
    """
    draft = read_message(payload, at)
    if v2:
        check_no_legacy_fields(payload.get("content"), payload.get("embeds"), at)
    check_together(draft.components or [], v2=v2, at=at)
    return draft


def check_no_legacy_fields(content: object, embeds: object, at: Path = ()) -> None:
    """Check that a message of components v2 has neither content nor embeds; raises DiscordError 50035."""
    for name, value in (("content", content), ("embeds", embeds)):
        if value:
            code = "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"
            message = f"The '{name}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2"
            raise form_error((*at, name), code, message)
