"""What people do on the page: post, use commands, press buttons, choose, fill in modals."""

from collections.abc import Mapping, Sequence
from typing import Any

from sandbox.errors import DiscordError, Payload, Refusal
from sandbox.forms.walk import walk
from sandbox.protocol import CommandType, ComponentType, InteractionType, MessageFlag
from sandbox.rules.commands import Commands
from sandbox.rules.interactions import Interaction, Interactions
from sandbox.rules.messages import Messages
from sandbox.rules.modals import ModalReader, check_choice, chosen
from sandbox.rules.options import OptionReader
from sandbox.rules.reactions import Reactions
from sandbox.rules.resolved import Resolved, read_upload
from sandbox.rules.targets import Target, check_usable, find_menu_command, find_target
from sandbox.world.attachments import MAX_FILES
from sandbox.world.world import Channel, Message, Person, World

_MAX_TEXT = 2000


class Actions:
    """Turns what a person does into messages and interactions; every refusal is one plain sentence."""

    def __init__(
        self,
        world: World,
        commands: Commands,
        messages: Messages,
        reactions: Reactions,
        interactions: Interactions,
    ) -> None:
        self._world = world
        self._reactions = reactions
        self._commands = commands
        self._messages = messages
        self._attachments = messages.attachments
        self._interactions = interactions

    def say(
        self,
        person: Person,
        channel: Channel,
        text: str,
        replied: Message | None = None,
        files: Sequence[object] = (),
    ) -> Message:
        """Post what a person typed and attached, as a reply if there is a message that it replies to.

        `files` are {"filename", "content"} in base64. Raises Refusal.
        """
        if len(files) > MAX_FILES:
            raise Refusal(f"A message has at most {MAX_FILES} files.")
        if text.strip() or not files:
            _check_text(text)
        uploads = [read_upload("The attachment", file) for file in files]
        return self._messages.say(person, channel, text, replied, uploads)

    def rewrite(self, person: Person, message: Message, text: str) -> None:
        """Replace the words of a person's own message; raises Refusal."""
        if message.author_id != person.id:
            raise Refusal("Only your own messages can be edited.")
        _check_text(text)
        self._messages.rewrite(message, text)

    def erase(self, person: Person, message: Message) -> None:
        """Delete a person's own message; raises Refusal."""
        if message.author_id != person.id:
            raise Refusal("Only your own messages can be deleted.")
        self._messages.delete(message)

    def slash(self, person: Person, channel: Channel, name: str, values: Mapping[str, object]) -> Interaction:
        """Use a command; raises Refusal."""
        target = self._target(person, channel, name)
        data = OptionReader(self._world, self._attachments, person, channel).read(target, values)
        return self._interactions.open(
            InteractionType.APPLICATION_COMMAND, person, channel, data, command=target.name
        )

    def menu(self, person: Person, channel: Channel, name: str, target_id: int) -> Interaction:
        """Use a command of a message's or a user's context menu on the one with an id; raises Refusal."""
        resolved = Resolved(self._world, person, channel)
        message, user = channel.messages.get(target_id), self._world.user(target_id)
        if message is not None and message.visible_to in {None, person.id}:
            kind, target = CommandType.MESSAGE, resolved.message(message)
        elif user is not None:
            kind, target = CommandType.USER, resolved.user(user)
        else:
            raise Refusal("There is nothing with this id here.")
        command = find_menu_command(self._commands.usable(channel.guild_id, kind), name)
        check_usable(self._world, command, person, channel)
        data = {"id": command.command["id"], "name": name, "type": int(kind), "target_id": target}
        return self._interactions.open(
            InteractionType.APPLICATION_COMMAND, person, channel, resolved.into(data), command=command.name
        )

    def autocomplete(
        self, person: Person, channel: Channel, name: str, values: Mapping[str, object], focused: str
    ) -> Interaction:
        """Ask the bot for suggestions for one option; raises Refusal."""
        target = self._target(person, channel, name)
        data = OptionReader(self._world, self._attachments, person, channel).read_partial(target, values, focused)
        return self._interactions.open(InteractionType.APPLICATION_COMMAND_AUTOCOMPLETE, person, channel, data)

    def click(self, person: Person, message: Message, custom_id: str, values: list[str]) -> Interaction:
        """Press a button, or choose from a select; raises Refusal."""
        if message.visible_to not in {None, person.id}:
            raise Refusal("This message is not yours.")
        found = (part for part in walk(message.components) if part.get("custom_id") == custom_id)
        component = next(found, None)
        if component is None or message.flags & MessageFlag.LOADING:
            raise Refusal("This button is gone.")
        if component.get("disabled"):
            raise Refusal("This button can no longer be pressed.")
        data: Payload = {"custom_id": custom_id, "component_type": component["type"], "id": component["id"]}
        channel = self._world.channels[message.channel_id]
        if component["type"] != ComponentType.BUTTON:
            data["values"] = chosen(component, values)
            resolved = Resolved(self._world, person, channel)
            check_choice(component, values, resolved)
            data = resolved.into(data)
        return self._interactions.open(InteractionType.MESSAGE_COMPONENT, person, channel, data, source=message)

    def submit(self, person: Person, opener_id: int | None, values: Mapping[str, Any]) -> Interaction:
        """Send a filled-in modal; raises Refusal."""
        opener = self._interactions.opener_of_modal(opener_id, person)
        modal = opener.modal or {}
        reader = ModalReader(self._attachments, Resolved(self._world, person, opener.channel), values)
        data = reader.read(modal)
        interaction = self._interactions.open(
            InteractionType.MODAL_SUBMIT, person, opener.channel, data, source=opener.source, opener=opener
        )
        opener.modal = None
        return interaction

    def react(self, person: Person, message: Message, emoji: str) -> None:
        """Add a reaction, or take it back; raises Refusal for what is no emoji."""
        if message.visible_to is not None:
            raise Refusal("Nobody can react to a private message.")
        try:
            reacted = person in self._reactions.people(message, emoji)
            (self._reactions.remove if reacted else self._reactions.add)(message, person, emoji)
        except DiscordError as error:
            raise Refusal(f"{error}.") from None

    def dismiss(self, person: Person, message: Message) -> None:
        """Remove an ephemeral message; raises Refusal when it is not the person's own."""
        if message.visible_to != person.id:
            raise Refusal("Only your own private messages can be dismissed.")
        self._messages.delete(message)

    def _target(self, person: Person, channel: Channel, name: str) -> Target:
        target = find_target(self._commands.usable(channel.guild_id), name)
        check_usable(self._world, target, person, channel)
        return target


def _check_text(text: str) -> None:
    if not text.strip():
        raise Refusal("Type something first.")
    if len(text) > _MAX_TEXT:
        raise Refusal(f"A message has at most {_MAX_TEXT} characters; this one has {len(text)}.")
