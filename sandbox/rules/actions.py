"""What people do on the page: post, use commands, press buttons, choose, fill in modals."""

from collections.abc import Mapping
from typing import Any

from sandbox.errors import Payload, Refusal
from sandbox.forms.components import walk
from sandbox.payloads import member_payload, user_payload
from sandbox.protocol import ChannelType, ComponentType, InteractionType, MessageFlag
from sandbox.rules.commands import Commands
from sandbox.rules.interactions import Interaction, Interactions
from sandbox.rules.messages import Messages
from sandbox.rules.options import OptionReader, Target, check_usable, find_target
from sandbox.world.world import Channel, Message, Person, World

_MAX_TEXT = 2000


class Actions:
    """Turns what a person does into messages and interactions; every refusal is one plain sentence."""

    def __init__(self, world: World, commands: Commands, messages: Messages, interactions: Interactions) -> None:
        self._world = world
        self._commands = commands
        self._messages = messages
        self._interactions = interactions

    def say(self, person: Person, channel: Channel, text: str, replied: Message | None = None) -> Message:
        """Post what a person typed, as a reply if there is a message that it replies to; raises Refusal."""
        _check_text(text)
        return self._messages.say(person, channel, text, replied)

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
        data = OptionReader(self._world, person, channel).read(target, values)
        return self._interactions.open(
            InteractionType.APPLICATION_COMMAND, person, channel, data, command=target.name
        )

    def autocomplete(
        self, person: Person, channel: Channel, name: str, values: Mapping[str, object], focused: str
    ) -> Interaction:
        """Ask the bot for suggestions for one option; raises Refusal."""
        target = self._target(person, channel, name)
        data = OptionReader(self._world, person, channel).read_partial(target, values, focused)
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
            data["values"] = _chosen(component, values)
            data.update(self._resolved(component, values, channel))
        return self._interactions.open(InteractionType.MESSAGE_COMPONENT, person, channel, data, source=message)

    def submit(self, person: Person, opener_id: int | None, values: Mapping[str, Any]) -> Interaction:
        """Send a filled-in modal; raises Refusal."""
        opener = self._interactions.opener_of_modal(opener_id, person)
        modal = opener.modal or {}
        components = [_submitted(part, values) for part in modal["components"]]
        data = {"custom_id": modal["custom_id"], "components": components}
        interaction = self._interactions.open(
            InteractionType.MODAL_SUBMIT, person, opener.channel, data, source=opener.source, opener=opener
        )
        opener.modal = None
        return interaction

    def dismiss(self, person: Person, message: Message) -> None:
        """Remove an ephemeral message; raises Refusal when it is not the person's own."""
        if message.visible_to != person.id:
            raise Refusal("Only your own private messages can be dismissed.")
        self._messages.delete(message)

    def _target(self, person: Person, channel: Channel, name: str) -> Target:
        target = find_target(self._commands.usable(channel.guild_id), name)
        check_usable(self._world, target, person, channel)
        return target

    def _resolved(self, component: Payload, values: list[str], channel: Channel) -> Payload:
        if component["type"] != ComponentType.USER_SELECT:
            return {}
        users = self._world.mentioned(int(value) for value in values if value.isdigit())
        resolved: Payload = {"users": {str(user.id): user_payload(user) for user in users}}
        if channel.kind is ChannelType.GUILD_TEXT:
            resolved["members"] = {str(user.id): member_payload(user, with_user=False) for user in users}
        return {"resolved": resolved}


def _check_text(text: str) -> None:
    if not text.strip():
        raise Refusal("Type something first.")
    if len(text) > _MAX_TEXT:
        raise Refusal(f"A message has at most {_MAX_TEXT} characters; this one has {len(text)}.")


def _chosen(component: Payload, values: list[str]) -> list[str]:
    least, most = component.get("min_values", 1), component.get("max_values", 1)
    if not least <= len(values) <= most:
        raise Refusal(f"Choose {least if least == most else f'{least} to {most}'}.")
    if component["type"] == ComponentType.STRING_SELECT:
        known = {option["value"] for option in component["options"]}
        if not set(values) <= known:
            raise Refusal(f"Choose from: {', '.join(sorted(known))}.")
    return values


def _submitted(part: Payload, values: Mapping[str, Any]) -> Payload:
    """Return a part of a modal as Discord sends it to the bot, with the person's values."""
    if part["type"] == ComponentType.ACTION_ROW:
        inner = part["components"][0]
        return {"type": ComponentType.ACTION_ROW, "components": [_filled_in(inner, inner.get("label"), values)]}
    if part.get("component") is None:
        return {"type": part["type"], "id": part.get("id", 0)}
    return {
        "type": part["type"],
        "id": part.get("id", 0),
        "component": _filled_in(part["component"], part.get("label"), values),
    }


def _filled_in(component: Payload, label: str | None, values: Mapping[str, Any]) -> Payload:
    value = values.get(component["custom_id"])
    answer: Payload = {
        "type": component["type"],
        "custom_id": component["custom_id"],
        "id": component.get("id", 0),
    }
    if component["type"] != ComponentType.TEXT_INPUT:
        chosen = [str(item) for item in value or ()]
        if chosen or component.get("required", True):
            _chosen(component, chosen)
        return {**answer, "values": chosen}
    text = str(value or "")
    if not text and component.get("required", True):
        raise Refusal(f"{label or 'This field'} must be filled in.")
    least, most = component.get("min_length") or 0, component.get("max_length") or 4000
    if text and not least <= len(text) <= most:
        raise Refusal(f"{label or 'This field'} must have {least} to {most} characters.")
    return {**answer, "value": text}
