"""Interactions: a click or command of a person, 3 s to answer it and 15 min to follow up.

https://discord.com/developers/docs/interactions/receiving-and-responding
"""

import asyncio
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import islice

from sandbox.errors import DiscordError, Payload, Problem, Refusal
from sandbox.payloads import channel_payload, member_payload, message_payload, user_payload
from sandbox.protocol import CallbackType, CommandType, Context, IntegrationType, InteractionType
from sandbox.world.attachments import MAX_BYTES
from sandbox.world.clock import Timer
from sandbox.world.world import APPLICATION_ID, GUILD_LOCALE, Channel, Message, Person, World

ANSWER_SECONDS = 3.0
TOKEN_SECONDS = 15 * 60.0
_REMEMBERED_SECONDS = 2 * TOKEN_SECONDS
_IN_GUILD, _BY_USER = str(int(IntegrationType.GUILD_INSTALL)), str(int(IntegrationType.USER_INSTALL))

Dispatch = Callable[[str, Payload, Channel], bool]
"""Sends an event about a channel to the bot; False when the bot is not connected."""


@dataclass(slots=True, eq=False)
class Interaction:
    """One interaction and what became of it.

    `data` is what the bot receives as such. `created` is in seconds since the epoch. `settled` is done
    once the bot answered or the 3 s were up. `source` is the message whose component was used,
    `opener` the interaction that opened the modal, `command` the full name of the command used.
    `answer` and `delay`, the time from dispatch to acknowledgement in seconds, are None while it is
    unanswered. `original_id` is the message that answers it or that it changed; it
    `awaits_completion` between a deferral and the first message. `choices` and `modal` are the bot's
    suggestions and the modal that it opened. `timer` ends the 3 s.
    """

    id: int
    token: str
    kind: InteractionType
    person: Person
    channel: Channel
    data: Payload
    created: float
    settled: asyncio.Future[None]
    source: Message | None = None
    opener: "Interaction | None" = None
    command: str | None = None
    answer: CallbackType | None = None
    delay: float | None = None
    original_id: int | None = None
    awaits_completion: bool = False
    choices: list[Payload] = field(default_factory=list)
    modal: Payload | None = None
    timer: Timer | None = None

    @property
    def expired(self) -> bool:
        """Whether the 3 s passed without an answer."""
        return self.answer is None and self.settled.done()

    def settle(self, answer: CallbackType, now: float) -> None:
        """Record the bot's answer."""
        self.answer = answer
        self.delay = now - self.created
        if self.timer is not None:
            self.timer.cancel()
        if not self.settled.done():
            self.settled.set_result(None)


class Interactions:
    """Opens interactions and finds them by their secret token."""

    def __init__(self, world: World, dispatch: Dispatch) -> None:
        self._world = world
        self._dispatch = dispatch
        self._by_token: dict[str, Interaction] = {}

    def open(  # noqa: PLR0913 - the parts of an interaction
        self,
        kind: InteractionType,
        person: Person,
        channel: Channel,
        data: Payload,
        *,
        source: Message | None = None,
        opener: Interaction | None = None,
        command: str | None = None,
    ) -> Interaction:
        """Send an interaction to the bot and start its 3 s.

        Raises Refusal when the bot is not connected, or not in the server any more.
        """
        clock = self._world.clock
        if channel.bot_is_outside:
            raise Refusal(f"{self._world.bot.name} is not in this server any more.")
        interaction = Interaction(
            id=self._world.snowflakes.next(),
            token=secrets.token_urlsafe(32),
            kind=kind,
            person=person,
            channel=channel,
            data=data,
            created=clock.now(),
            settled=asyncio.get_running_loop().create_future(),
            source=source,
            opener=opener,
            command=command,
        )
        self._forget_old(interaction.created)
        self._by_token[interaction.token] = interaction
        payload = interaction_payload(self._world, interaction)
        if not self._dispatch("INTERACTION_CREATE", payload, channel):
            del self._by_token[interaction.token]
            raise Refusal(f"{self._world.bot.name} is not connected. Start the bot and try again.")
        interaction.timer = clock.call_later(ANSWER_SECONDS, lambda: _expire(interaction))
        return interaction

    def to_answer(self, interaction_id: int | None, token: str) -> Interaction:
        """Return the interaction that a callback names.

        Raises DiscordError 10062 when there is none or its time is up, 40060 when it was answered, 10003 when its
        channel was deleted.
        """
        interaction = self._by_token.get(token)
        if interaction is None or interaction.id != interaction_id or interaction.expired:
            raise DiscordError(Problem.UNKNOWN_INTERACTION)
        if interaction.answer is not None:
            raise DiscordError(Problem.ALREADY_ACKNOWLEDGED)
        self._check_channel(interaction)
        return interaction

    def answered(self, application_id: int | None, token: str) -> Interaction:
        """Return the interaction that a webhook address names.

        Raises DiscordError 10015 when there is none or it was never answered, 50027 after 15 min, 10003 when its
        channel was deleted.
        """
        interaction = self._by_token.get(token)
        if application_id != APPLICATION_ID or interaction is None or interaction.answer is None:
            raise DiscordError(Problem.UNKNOWN_WEBHOOK)
        if self._world.clock.now() - interaction.created > TOKEN_SECONDS:
            raise DiscordError(Problem.TOKEN_EXPIRED)
        self._check_channel(interaction)
        return interaction

    def _check_channel(self, interaction: Interaction) -> None:
        if interaction.channel.id not in self._world.channels:
            raise DiscordError(Problem.UNKNOWN_CHANNEL)

    def opener_of_modal(self, interaction_id: int | None, person: Person) -> Interaction:
        """Return the interaction that was answered with a modal; raises Refusal when there is none."""
        for interaction in reversed(self._by_token.values()):
            if interaction.id == interaction_id and interaction.person is person and interaction.modal:
                return interaction
        raise Refusal("This form is no longer open. Start again.")

    def _forget_old(self, now: float) -> None:
        old = [
            interaction.token
            for interaction in islice(self._by_token.values(), 2)
            if now - interaction.created > _REMEMBERED_SECONDS
        ]
        for token in old:
            del self._by_token[token]


def _expire(interaction: Interaction) -> None:
    if not interaction.settled.done():
        interaction.settled.set_result(None)


def interaction_payload(world: World, interaction: Interaction) -> Payload:
    """Return the interaction object that the gateway sends."""
    person, channel = interaction.person, interaction.channel
    server = channel.server
    permissions = str(int(world.permissions(person, channel)))
    payload: Payload = {
        "id": str(interaction.id),
        "application_id": str(APPLICATION_ID),
        "type": int(interaction.kind),
        "token": interaction.token,
        "version": 1,
        "data": interaction.data,
        "channel_id": str(channel.id),
        "channel": {**channel_payload(world, channel), "permissions": permissions},
        "app_permissions": str(int(world.permissions(world.bot, channel))),
        "locale": person.locale,
        "entitlements": [],
        "authorizing_integration_owners": _owners(interaction),
        "context": int(channel.context),
        "attachment_size_limit": MAX_BYTES,
    }
    if server is not None:
        payload["guild_id"] = str(server.id)
        payload["guild"] = {"id": str(server.id), "locale": GUILD_LOCALE, "features": []}
        payload["guild_locale"] = GUILD_LOCALE
        payload["member"] = {**member_payload(server.members[person.id]), "permissions": permissions}
    else:
        payload["user"] = user_payload(person)
    if interaction.source is not None:
        payload["message"] = message_payload(world, interaction.source)
    return payload


def _owners(interaction: Interaction) -> Payload:
    """Return who installed the application: the server, or the person; "0" stands for the bot's own DMs."""
    match interaction.channel.context:
        case Context.GUILD:
            return {_IN_GUILD: str(interaction.channel.guild_id)}
        case Context.BOT_DM:
            return {_IN_GUILD: "0"}
        case Context.PRIVATE_CHANNEL:
            return {_BY_USER: str(interaction.person.id)}


def metadata(interaction: Interaction) -> Payload:
    """Return the interaction_metadata of the messages that answer an interaction."""
    about: Payload = {
        "id": str(interaction.id),
        "type": int(interaction.kind),
        "user": user_payload(interaction.person),
        "authorizing_integration_owners": _owners(interaction),
    }
    if interaction.command is not None:
        about["name"] = interaction.command
    target = interaction.data.get("target_id")
    if target is not None and interaction.data["type"] == CommandType.USER:
        about["target_user"] = interaction.data["resolved"]["users"][target]
    elif target is not None:
        about["target_message_id"] = target
    if interaction.kind is InteractionType.MESSAGE_COMPONENT and interaction.source is not None:
        about["interacted_message_id"] = str(interaction.source.id)
    if interaction.opener is not None:
        about["triggering_interaction_metadata"] = metadata(interaction.opener)
    return about
