"""The world as JSON for the page: Discord's objects, some with fields of our own."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sandbox.errors import Payload, Refusal
from sandbox.payloads import message_payload
from sandbox.protocol import ChannelType, CommandType, Context
from sandbox.rules.commands import Commands
from sandbox.rules.interactions import Interaction
from sandbox.rules.targets import Target, check_usable
from sandbox.world.world import COURTYARD_ID, TAVERN_ID, Channel, Message, Person, Server, World

_FIRST_MESSAGES = 30
"""How many messages of each channel a page gets at first."""
_OLDER_MESSAGES = 15
"""How many older ones it gets at a time: few enough that drawing them does not hold up its scrolling."""
_PLACES = {Context.GUILD: "server", Context.BOT_DM: "dm", Context.PRIVATE_CHANNEL: "group"}


def page_message(world: World, message: Message) -> Payload:
    """Return a message object with fields of the page's.

    `visible_to` is an id or null, `command` a name or null, `options` its values by name, `reacted` the
    ids of those who reacted by emoji, `locale` the language of the person whom the bot answers or null.
    """
    return {
        **message_payload(world, message),
        "visible_to": None if message.visible_to is None else str(message.visible_to),
        "command": message.command,
        "locale": message.locale,
        "options": message.options,
        "reacted": {emoji: [str(person) for person in people] for emoji, people in message.reactions.items()},
    }


def options_view(values: Mapping[str, Any]) -> Payload:
    """Return the values of options as a message tells them: of files the names."""
    return {name: value.get("filename") if isinstance(value, dict) else value for name, value in values.items()}


def may_see(world: World, person: Person | None, message: Message) -> bool:
    """Return whether a person may see a message; None sees everything."""
    if person is None:
        return True
    if message.visible_to is not None:
        return message.visible_to == person.id
    return world.can_see(person, world.channels[message.channel_id])


def person_view(person: Person) -> Payload:
    """Return a person for the page's lists."""
    return {
        "id": str(person.id),
        "name": person.name,
        "locale": person.locale,
        "bot": person.bot,
        "symbol": person.symbol or person.name[:1],
    }


def channel_view(world: World, channel: Channel) -> Payload:
    """Return a channel for the page's list."""
    is_dm = channel.kind is ChannelType.DM
    return {
        "id": str(channel.id),
        "name": world.bot.name if is_dm else channel.name,
        "topic": f"Only you and {world.bot.name}" if is_dm else channel.topic,
        "place": _PLACES[channel.context],
        "server": None if channel.guild_id is None else str(channel.guild_id),
        "bot_may_post": channel.bot_may_see and channel.bot_may_post,
    }


def server_view(world: World, server: Server, person: Person | None) -> Payload:
    """Return a server with its roles and with the channels that a person may see; None sees everything."""
    channels = [c for c in server.channels.values() if person is None or world.can_see(person, c)]
    return {
        "id": str(server.id),
        "name": server.name,
        "channels": [channel_view(world, channel) for channel in channels],
        "roles": list(_roles(server)),
    }


def bot_view(world: World, shards: list[int]) -> Payload:
    """Return the bot with the numbers of its shards that are connected."""
    return {**person_view(world.bot), "connected": bool(shards), "shards": shards}


def _roles(server: Server) -> Iterator[Payload]:
    """Yield the roles of a server."""
    for role in server.roles.values():
        yield {"id": str(role.id), "name": role.name, "server": str(server.id)}


def _usable(world: World, commands: Iterable[Payload], person: Person, channel: Channel) -> list[Payload]:
    found = []
    for command in commands:
        try:
            check_usable(world, Target(command, (command["name"],), []), person, channel)
        except Refusal:
            continue
        found.append(command)
    return sorted(found, key=lambda command: str(command["name"]))


def commands_view(world: World, commands: Commands, person: Person | None) -> Payload:
    """Return the commands and menu commands that a person may use in the server, in DMs and in a group."""
    person = person or world.owner
    tavern = world.channels.get(TAVERN_ID) or world.removed[TAVERN_ID]
    examples = (tavern, world.direct_messages(person), world.channels[COURTYARD_ID])

    def by_place(*kinds: CommandType) -> Payload:
        return {
            _PLACES[channel.context]: _usable(
                world,
                [command for kind in kinds for command in commands.usable(channel.guild_id, kind)],
                person,
                channel,
            )
            for channel in examples
        }

    return {"commands": by_place(CommandType.CHAT_INPUT), "menus": by_place(CommandType.USER, CommandType.MESSAGE)}


def messages_view(world: World, person: Person | None, channel: Channel, before: int | None = None) -> Payload:
    """Return a channel's latest messages, of those before an id if it is given, and whether there are more."""
    older = (message for message in channel.messages.values() if before is None or message.id < before)
    seen = [message for message in older if may_see(world, person, message)]
    most = _FIRST_MESSAGES if before is None else _OLDER_MESSAGES
    return {"messages": [page_message(world, message) for message in seen[-most:]], "more": len(seen) > most}


def snapshot(world: World, commands: Commands, person: Person | None, shards: list[int]) -> Payload:
    """Return all that a page shows at first, as a person sees it; None sees everything."""
    cast = set(world.cast)
    channels = [
        channel
        for channel in world.channels.values()
        if (world.can_see(person, channel) if person else channel.recipient_id is None)
    ]
    latest = {channel.id: messages_view(world, person, channel) for channel in channels}
    return {
        "bot": bot_view(world, shards),
        "cast": [{**person_view(p), "maintainer": p is world.owner} for p in world.cast],
        "guests": [person_view(p) for p in world.people.values() if p not in cast],
        "servers": [{"id": str(server.id), "name": server.name} for server in world.servers.values()],
        "channels": [
            {**channel_view(world, channel), "older": latest[channel.id]["more"]} for channel in channels
        ],
        "messages": [message for view in latest.values() for message in view["messages"]],
        "roles": [role for server in world.servers.values() for role in _roles(server)],
        **commands_view(world, commands, person),
    }


def outcome_view(interaction: Interaction) -> Payload:
    """Return what became of an interaction."""
    return {
        "interaction": str(interaction.id),
        "failed": interaction.answer is None,
        "answer": None if interaction.answer is None else int(interaction.answer),
        "delay": interaction.delay,
        "message": None if interaction.original_id is None else str(interaction.original_id),
        "modal": interaction.modal,
        "choices": interaction.choices,
    }
