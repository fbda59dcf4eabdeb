"""What a bot does with an interaction: answer it, follow up, and edit or delete these messages."""

from typing import Annotated

from sandbox.errors import DiscordError, Payload, Problem, form_error
from sandbox.forms.check import Form, check
from sandbox.forms.modals import check_modal
from sandbox.forms.options import IntegerChoice, NumberChoice, StringChoice
from sandbox.forms.types import Flags, length
from sandbox.payloads import message_payload
from sandbox.protocol import CallbackType, CommandType, InteractionType, MessageFlag, MessageType, OptionType
from sandbox.rules.interactions import Interaction, Interactions, metadata
from sandbox.rules.messages import Body, Messages, Provenance
from sandbox.rules.options import focused_type
from sandbox.world.snowflakes import as_id
from sandbox.world.world import Message, World

_MAX_CHOICES = 25
_NEW_MESSAGE = {
    CallbackType.CHANNEL_MESSAGE_WITH_SOURCE,
    CallbackType.DEFERRED_CHANNEL_MESSAGE_WITH_SOURCE,
}
_CHANGED_MESSAGE = {CallbackType.DEFERRED_UPDATE_MESSAGE, CallbackType.UPDATE_MESSAGE}
_ALLOWED = {
    InteractionType.APPLICATION_COMMAND: {*_NEW_MESSAGE, CallbackType.MODAL},
    InteractionType.MESSAGE_COMPONENT: {*_NEW_MESSAGE, *_CHANGED_MESSAGE, CallbackType.MODAL},
    InteractionType.APPLICATION_COMMAND_AUTOCOMPLETE: {CallbackType.APPLICATION_COMMAND_AUTOCOMPLETE_RESULT},
    InteractionType.MODAL_SUBMIT: {*_NEW_MESSAGE, *_CHANGED_MESSAGE},
}


class _Callback(Form):
    type: int
    data: Payload | None = None


class _Deferral(Form):
    flags: Flags | None = None


class _StringChoices(Form):
    choices: Annotated[list[StringChoice], length(0, _MAX_CHOICES)]


class _IntegerChoices(Form):
    choices: Annotated[list[IntegerChoice], length(0, _MAX_CHOICES)]


class _NumberChoices(Form):
    choices: Annotated[list[NumberChoice], length(0, _MAX_CHOICES)]


_CHOICES: dict[int, type[Form]] = {
    OptionType.STRING: _StringChoices,
    OptionType.INTEGER: _IntegerChoices,
    OptionType.NUMBER: _NumberChoices,
}


class Responses:
    """Carries out the callback and webhook requests of interactions."""

    def __init__(self, world: World, messages: Messages, interactions: Interactions) -> None:
        self._world = world
        self._messages = messages
        self._interactions = interactions

    def check_unanswered(self, interaction_id: int | None, token: str) -> None:
        """Check that an interaction waits for an answer, before its body is read; raises DiscordError."""
        self._interactions.to_answer(interaction_id, token)

    def check_webhook(self, application_id: int | None, token: str) -> None:
        """Check that there is a webhook, before a body is read; raises DiscordError 10015 or 50027."""
        self._interactions.answered(application_id, token)

    def answer(self, interaction_id: int | None, token: str, body: Body) -> Payload:
        """Acknowledge an interaction and return the body of `with_response=1`.

        Raises DiscordError: 10062 (unknown or too late), 40060 (answered before), 50035 and the
        like, after which the interaction still waits for an answer.
        """
        interaction = self._interactions.to_answer(interaction_id, token)
        callback = check(_Callback, body.payload)
        answer = _checked_type(interaction, callback.type)
        inner = Body(callback.data or {}, body.files)
        message: Message | None = None
        if answer is CallbackType.CHANNEL_MESSAGE_WITH_SOURCE:
            provenance = self._provenance(interaction, inner.payload, at=("data",))
            message = self._messages.send(interaction.channel, inner, provenance)
            interaction.original_id = message.id
        elif answer is CallbackType.DEFERRED_CHANNEL_MESSAGE_WITH_SOURCE:
            check(_Deferral, inner.payload, at=("data",))
            provenance = self._provenance(interaction, inner.payload)
            interaction.original_id = self._messages.loading(interaction.channel, provenance).id
            interaction.awaits_completion = True
        elif answer is CallbackType.UPDATE_MESSAGE:
            message = self._messages.edit(self._source(interaction), inner, ("data",))
            interaction.original_id = message.id
        elif answer is CallbackType.DEFERRED_UPDATE_MESSAGE:
            interaction.original_id = self._source(interaction).id
        elif answer is CallbackType.APPLICATION_COMMAND_AUTOCOMPLETE_RESULT:
            interaction.choices = _checked_choices(interaction, inner.payload)
        elif answer is CallbackType.MODAL:
            interaction.modal = check_modal(inner.payload)
        interaction.settle(answer, self._world.clock.now())
        return self._callback_body(interaction, answer, message)

    def follow_up(self, application_id: int | None, token: str, body: Body) -> Message:
        """Post another message, or complete a deferral with the first one.

        Raises DiscordError: 10015, 50027 (after 15 min), 50035 and the like.
        """
        interaction = self._interactions.answered(application_id, token)
        if interaction.awaits_completion:
            message = self._original(interaction)
            self._edit(interaction, message, body)
            return message
        provenance = self._provenance(interaction, body.payload, follow_up=True)
        return self._messages.send(interaction.channel, body, provenance)

    def get(self, application_id: int | None, token: str, which: str) -> Message:
        """Return a message of an interaction, by id or as "@original".

        Raises DiscordError 10008, 10015 or 50027.
        """
        return self._find(self._interactions.answered(application_id, token), which)

    def edit(self, application_id: int | None, token: str, which: str, body: Body) -> Message:
        """Edit a message of an interaction; raises what `get` and `Messages.edit` raise."""
        interaction = self._interactions.answered(application_id, token)
        message = self._find(interaction, which)
        self._edit(interaction, message, body)
        return message

    def delete(self, application_id: int | None, token: str, which: str) -> None:
        """Delete a message of an interaction; raises what `get` raises."""
        interaction = self._interactions.answered(application_id, token)
        message = self._find(interaction, which)
        if message.id == interaction.original_id:
            interaction.awaits_completion = False
        self._messages.delete(message)

    def _edit(self, interaction: Interaction, message: Message, body: Body) -> None:
        self._messages.edit(message, body)
        if message.id == interaction.original_id:
            interaction.awaits_completion = False

    def _find(self, interaction: Interaction, which: str) -> Message:
        if which == "@original":
            return self._original(interaction)
        message = self._world.message(as_id(which))
        if message is None:
            raise DiscordError(Problem.UNKNOWN_MESSAGE)
        answers_this = message.metadata is not None and message.metadata["id"] == str(interaction.id)
        if not answers_this and message is not interaction.source:
            raise DiscordError(Problem.UNKNOWN_MESSAGE)
        return message

    def _original(self, interaction: Interaction) -> Message:
        message = self._world.message(interaction.original_id)
        if message is None:
            raise DiscordError(Problem.UNKNOWN_MESSAGE)
        return message

    def _source(self, interaction: Interaction) -> Message:
        message = None if interaction.source is None else self._world.message(interaction.source.id)
        if message is None:
            raise DiscordError(Problem.UNKNOWN_MESSAGE)
        return message

    def _provenance(
        self,
        interaction: Interaction,
        payload: Payload,
        *,
        follow_up: bool = False,
        at: tuple[str | int, ...] = (),
    ) -> Provenance:
        flags = payload.get("flags")
        ephemeral = isinstance(flags, int) and flags & MessageFlag.EPHEMERAL
        about = metadata(interaction)
        reference = None if interaction.source is None else interaction.source.id
        if follow_up:
            reference = interaction.original_id
            about["original_response_message_id"] = str(interaction.original_id)
        is_command = interaction.kind is InteractionType.APPLICATION_COMMAND and not follow_up
        if is_command and interaction.data["type"] == CommandType.CHAT_INPUT:
            kind = MessageType.CHAT_INPUT_COMMAND
        elif is_command:
            kind = MessageType.CONTEXT_MENU_COMMAND
        else:
            kind = MessageType.REPLY if reference else MessageType.DEFAULT
        return Provenance(
            kind=kind,
            reference_id=reference,
            metadata=about,
            visible_to=interaction.person.id if ephemeral else None,
            command=interaction.command if is_command else None,
            locale=interaction.person.locale,
            at=at,
        )

    def _callback_body(self, interaction: Interaction, answer: CallbackType, message: Message | None) -> Payload:
        about: Payload = {
            "id": str(interaction.id),
            "type": int(interaction.kind),
            "channel_id": str(interaction.channel.id),
        }
        if interaction.channel.guild_id is not None:
            about["guild_id"] = str(interaction.channel.guild_id)
        original = self._world.message(interaction.original_id)
        if original is not None:
            about["response_message_id"] = str(original.id)
            about["response_message_loading"] = interaction.awaits_completion
            about["response_message_ephemeral"] = original.visible_to is not None
        if message is None:
            return {"interaction": about}
        resource = {"type": int(answer), "message": message_payload(self._world, message)}
        return {"interaction": about, "resource": resource}


def _checked_type(interaction: Interaction, value: object) -> CallbackType:
    allowed = _ALLOWED[interaction.kind]
    if interaction.kind is InteractionType.MODAL_SUBMIT and interaction.source is None:
        allowed = allowed - _CHANGED_MESSAGE
    for answer in allowed:
        if value == answer:
            return answer
    listed = ", ".join(str(int(answer)) for answer in sorted(allowed))
    raise form_error(("type",), "BASE_TYPE_CHOICES", f"Value must be one of ({listed}).")


def _checked_choices(interaction: Interaction, payload: Payload) -> list[Payload]:
    """Return the suggestions, whose values must be of the type of the option that is typed."""
    check(_CHOICES[focused_type(interaction.data)], payload, at=("data",))
    return [{"name": choice["name"], "value": choice["value"]} for choice in payload["choices"]]
