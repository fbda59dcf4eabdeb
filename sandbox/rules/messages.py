"""Sending, editing and deleting messages, with Discord's checks."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from sandbox.errors import DiscordError, Payload, Problem, form_error
from sandbox.forms.components import check_together
from sandbox.forms.kept import numbered
from sandbox.forms.messages import (
    SETTABLE,
    AllowedMentions,
    Draft,
    MessageForm,
    check_no_legacy_fields,
    read_message,
)
from sandbox.forms.walk import Path, walk
from sandbox.protocol import MessageFlag, MessageType, Permission
from sandbox.rules.media import Media, check_media
from sandbox.rules.mentions import find_mentions
from sandbox.world.attachments import MAX_FILES, Attachments, Upload
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
    locale: str | None = None
    at: Path = field(default=())


NOTHING = Provenance()


class Messages:
    """Writes messages into the world on behalf of the bot and of people; `attachments` holds their files."""

    def __init__(self, world: World, attachments: Attachments) -> None:
        self._world = world
        self.attachments = attachments

    def say(
        self,
        person: Person,
        channel: Channel,
        text: str,
        replied: Message | None = None,
        files: Sequence[Upload] = (),
    ) -> Message:
        """Post what a person typed and attached, as a reply if there is a message that it replies to."""
        provenance = NOTHING if replied is None else Provenance(MessageType.REPLY, replied.id)
        message = self._new(channel, person.id, provenance)
        message.content = text
        message.attachments = [self.attachments.store(upload, None) for upload in files]
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
        draft = read_message(body.payload, provenance.at)
        form = draft.form
        sent = self._sent(channel, form.nonce) if form.enforce_nonce else None
        if sent is not None:
            return sent
        message = self._new(channel, BOT_ID, provenance)
        message.flags |= (form.flags or 0) & SETTABLE & ~int(MessageFlag.EPHEMERAL)
        message.nonce, message.tts = form.nonce, bool(form.tts)
        self._write(message, draft, body, provenance.at)
        self._world.add(message)
        return message

    def edit(self, message: Message, body: Body, at: Path = ()) -> Message:
        """Change the parts of a message that the body names; raises what `send` raises.

        SUPPRESS_EMBEDS can be set and removed, IS_COMPONENTS_V2 only set; other flags stay.
        """
        draft = read_message(body.payload, at)
        flags = (draft.form.flags or 0) & int(MessageFlag.SUPPRESS_EMBEDS | MessageFlag.IS_COMPONENTS_V2)
        before = message.flags
        if "flags" in body.payload and not flags & MessageFlag.SUPPRESS_EMBEDS:
            message.flags &= ~int(MessageFlag.SUPPRESS_EMBEDS)
        message.flags |= flags
        try:
            self._write(message, draft, body, at)
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
        self.attachments.forget(message.attachments)
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
            locale=provenance.locale,
        )

    def _write(self, message: Message, draft: Draft, body: Body, at: Path) -> None:
        """Check everything first, so that a refused edit leaves the message as it was."""
        v2 = bool(message.flags & MessageFlag.IS_COMPONENTS_V2)
        content = (draft.form.content or "") if "content" in body.payload else message.content
        embeds = message.embeds if draft.embeds is None else draft.embeds
        components = message.components if draft.components is None else draft.components
        if v2:  # an edit that sets the flag has to clear both
            check_no_legacy_fields(content, embeds, at)
        check_together(draft.components or [], v2=v2, at=at)
        kept = self._kept(message, draft.form, body.files, at)
        names = [*(item["filename"] for item in kept), *(upload.filename for upload in body.files)]
        check_media(draft.components or [], names, at)
        if not (content.strip() or embeds or components or kept or body.files):
            raise DiscordError(Problem.EMPTY_MESSAGE)
        self._replace_files(message, draft.form, body.files, kept)
        media = Media(message.attachments, self._world.snowflakes)
        for embed in draft.embeds or ():
            media.complete_embed(embed)
        if draft.components is not None:
            media.complete_components(numbered(draft.components, list(walk(draft.components))))
        message.content, message.embeds, message.components = content, embeds, components
        self._find_mentions(message, draft.form.allowed_mentions)

    def _kept(self, message: Message, form: MessageForm, files: Sequence[Upload], at: Path) -> list[Payload]:
        """Return the attachments that stay; refuse ids of files that are neither there nor sent along."""
        there = {item["id"]: item for item in message.attachments}
        kept = message.attachments
        if form.attachments is not None:
            sent = {str(upload.number) for upload in files}
            for index, item in enumerate(form.attachments):
                if item.id not in there and item.id not in sent:
                    where = (*at, "attachments", index, "id")
                    raise form_error(where, "ATTACHMENT_NOT_FOUND", f"Attachment {item.id} was not found")
            kept = [there[item.id] for item in form.attachments if item.id in there]
        if len(kept) + len(files) > MAX_FILES:
            raise form_error((*at, "attachments"), "BASE_TYPE_MAX_LENGTH", "Must be 10 or fewer in length.")
        return kept

    def _replace_files(
        self, message: Message, form: MessageForm, files: Sequence[Upload], kept: list[Payload]
    ) -> None:
        said = {item.id: item.description for item in form.attachments or ()}
        new = [self.attachments.store(upload, said.get(str(upload.number))) for upload in files]
        self.attachments.forget([item for item in message.attachments if item not in kept])
        message.attachments = [*kept, *new]

    def _find_mentions(self, message: Message, allowed: AllowedMentions | None) -> None:
        author = self._world.user(message.author_id) or self._world.bot
        granted = self._world.permissions(author, self._world.channels[message.channel_id])
        texts = [message.content, *(item.get("content", "") for item in walk(message.components))]
        found = find_mentions(
            "\n".join(texts), allowed, may_ping_everyone=bool(granted & Permission.MENTION_EVERYONE)
        )
        replied = self._replied_author(message, allowed)
        message.mention_ids = tuple(dict.fromkeys((*replied, *found.user_ids)))
        message.mention_everyone = found.everyone

    def _replied_author(self, message: Message, allowed: AllowedMentions | None) -> list[int]:
        """Return whom a reply pings: the author of what it replies to, unless the bot asked for silence."""
        is_reply = message.kind is MessageType.REPLY and message.metadata is None
        replied = self._world.message(message.reference_id) if is_reply else None
        wanted = allowed is None or allowed.replied_user
        return [replied.author_id] if replied is not None and wanted else []
