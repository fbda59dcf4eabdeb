"""What a bot does with an interaction: answer it, follow up, and edit or delete what it said."""

from sandbox.errors import DiscordError, Payload, Problem, form_error
from sandbox.forms.check import Form, check
from sandbox.forms.commands import Choice
from sandbox.forms.messages import MessageFlag
from sandbox.forms.modals import check_modal
from sandbox.payloads import REPLY, message_payload
from sandbox.rules.interactions import Answer, Interaction, Interactions, Kind, metadata
from sandbox.rules.messages import Body, Messages, Provenance
from sandbox.world.snowflakes import as_id
from sandbox.world.world import Message, World

_CHAT_INPUT_MESSAGE = 20
_MAX_CHOICES = 25
_ALLOWED = {
    Kind.COMMAND: {Answer.MESSAGE, Answer.DEFERRED_MESSAGE, Answer.MODAL},
    Kind.COMPONENT: {
        Answer.MESSAGE,
        Answer.DEFERRED_MESSAGE,
        Answer.DEFERRED_UPDATE,
        Answer.UPDATE,
        Answer.MODAL,
    },
    Kind.AUTOCOMPLETE: {Answer.CHOICES},
    Kind.MODAL: {Answer.MESSAGE, Answer.DEFERRED_MESSAGE, Answer.DEFERRED_UPDATE, Answer.UPDATE},
}


class _Callback(Form):
    type: int
    data: Payload | None = None


class _Choices(Form):
    choices: list[Choice]


class Responses:
    """Carries out the callback and webhook requests of interactions."""

    def __init__(self, world: World, messages: Messages, interactions: Interactions) -> None:
        self._world = world
        self._messages = messages
        self._interactions = interactions

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
        if answer is Answer.MESSAGE:
            provenance = self._provenance(interaction, inner.payload, at=("data",))
            message = self._messages.send(interaction.channel, inner, provenance)
            interaction.original_id = message.id
        elif answer is Answer.DEFERRED_MESSAGE:
            provenance = self._provenance(interaction, inner.payload)
            interaction.original_id = self._messages.loading(interaction.channel, provenance).id
            interaction.awaits_completion = True
        elif answer is Answer.UPDATE:
            message = self._messages.edit(self._source(interaction), inner, ("data",))
            interaction.original_id = message.id
        elif answer is Answer.DEFERRED_UPDATE:
            interaction.original_id = self._source(interaction).id
        elif answer is Answer.CHOICES:
            interaction.choices = _checked_choices(inner.payload)
        elif answer is Answer.MODAL:
            check_modal(inner.payload)
            interaction.modal = inner.payload
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
        ephemeral = int(payload.get("flags") or 0) & MessageFlag.EPHEMERAL
        about = metadata(interaction)
        reference = None if interaction.source is None else interaction.source.id
        if follow_up:
            reference = interaction.original_id
            about["original_response_message_id"] = str(interaction.original_id)
        is_command = interaction.kind is Kind.COMMAND and not follow_up
        return Provenance(
            kind=_CHAT_INPUT_MESSAGE if is_command else REPLY if reference else 0,
            reference_id=reference,
            metadata=about,
            visible_to=interaction.person.id if ephemeral else None,
            command=interaction.command if is_command else None,
            at=at,
        )

    def _callback_body(self, interaction: Interaction, answer: Answer, message: Message | None) -> Payload:
        about: Payload = {"id": str(interaction.id), "type": int(interaction.kind)}
        original = self._world.message(interaction.original_id)
        if original is not None:
            about["response_message_id"] = str(original.id)
            about["response_message_loading"] = interaction.awaits_completion
            about["response_message_ephemeral"] = original.visible_to is not None
        resource: Payload = {"type": int(answer)}
        if message is not None:
            resource["message"] = message_payload(self._world, message)
        return {"interaction": about, "resource": resource}


def _checked_type(interaction: Interaction, value: object) -> Answer:
    allowed = _ALLOWED[interaction.kind]
    if interaction.kind is Kind.MODAL and interaction.source is None:
        allowed = allowed - {Answer.UPDATE, Answer.DEFERRED_UPDATE}
    for answer in allowed:
        if value == answer:
            return answer
    listed = ", ".join(str(int(answer)) for answer in sorted(allowed))
    raise form_error(("type",), "BASE_TYPE_CHOICES", f"Value must be one of ({listed}).")


def _checked_choices(payload: Payload) -> list[Payload]:
    form = check(_Choices, payload, at=("data",))
    if len(form.choices) > _MAX_CHOICES:
        raise form_error(("data", "choices"), "BASE_TYPE_MAX_LENGTH", "Must be 25 or fewer in length.")
    return list(payload["choices"])
