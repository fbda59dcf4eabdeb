"""Option values: from what a person typed after a command to what the bot receives."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sandbox.errors import Payload, Refusal
from sandbox.payloads import channel_payload, member_payload, user_payload
from sandbox.protocol import (
    NESTED_OPTIONS,
    ChannelType,
    Context,
    IntegrationType,
    OptionType,
    Permission,
)
from sandbox.world.snowflakes import as_id
from sandbox.world.world import Channel, Person, World

_MAX_TEXT = 6000
_WHERE = {
    Context.GUILD: "in servers",
    Context.BOT_DM: "in direct messages",
    Context.PRIVATE_CHANNEL: "in a group that {bot} is not in",
}
_YES, _NO = {"true", "yes", "1"}, {"false", "no", "0"}

Value = str | int | float | bool


@dataclass(frozen=True, slots=True)
class Target:
    """A command with the subcommand chosen: `path` is ("quiz", "play"), `options` are its own."""

    command: Payload
    path: tuple[str, ...]
    options: list[Payload]

    @property
    def name(self) -> str:
        """The full name, as Discord shows it."""
        return " ".join(self.path)


def find_target(commands: Iterable[Payload], name: str) -> Target:
    """Return the command or subcommand with a full name such as "quiz play".

    Raises Refusal when there is none, or when a subcommand has to be chosen.
    """
    path = tuple(name.strip().lstrip("/").split())
    found = next((command for command in commands if path and command["name"] == path[0]), None)
    if found is None:
        raise Refusal(f"There is no command /{' '.join(path)} here.")
    options: list[Payload] = found.get("options", [])
    for step in path[1:]:
        inner = next((o for o in options if o["name"] == step and o["type"] in NESTED_OPTIONS), None)
        if inner is None:
            raise Refusal(f"/{found['name']} has no subcommand {step}.")
        options = inner.get("options", [])
    if any(option["type"] in NESTED_OPTIONS for option in options):
        names = ", ".join(option["name"] for option in options)
        raise Refusal(f"/{' '.join(path)} needs one of these after it: {names}.")
    return Target(found, path, options)


def check_usable(world: World, target: Target, person: Person, channel: Channel) -> None:
    """Raise Refusal where Discord would not offer the command to the person in this channel."""
    if not _fits(target.command, channel.context):
        where = _WHERE[channel.context].format(bot=world.bot.name)
        raise Refusal(f"/{target.name} cannot be used {where}.")
    needed = target.command.get("default_member_permissions")
    if channel.context is not Context.GUILD or needed is None:
        return
    granted = world.permissions(person, channel)
    if not granted & Permission.ADMINISTRATOR and (int(needed) == 0 or int(granted) & int(needed) != int(needed)):
        raise Refusal(f"You do not have permission to use /{target.name}.")


def _fits(command: Payload, context: Context) -> bool:
    contexts = command.get("contexts")
    if context is Context.PRIVATE_CHANNEL and IntegrationType.USER_INSTALL not in command.get(
        "integration_types", []
    ):
        return False
    if contexts is not None:
        return int(context) in contexts
    return context is not Context.BOT_DM or bool(command.get("dm_permission", True))


class OptionReader:
    """Checks a person's values against a command and writes the interaction's data."""

    def __init__(self, world: World, person: Person, channel: Channel) -> None:
        self._world = world
        self._person = person
        self._channel = channel
        self._resolved: dict[str, Payload] = {}

    def read(self, target: Target, values: Mapping[str, object]) -> Payload:
        """Return the data of a command interaction; raises Refusal naming the option that is wrong."""
        self._check_known(target, values)
        options = []
        for option in target.options:
            value = values.get(option["name"])
            if value is None or value == "":
                if option.get("required"):
                    raise Refusal(f"/{target.name} needs the option {option['name']}.")
                continue
            options.append({"name": option["name"], "type": option["type"], "value": self._value(option, value)})
        data = _data(target, options)
        if self._resolved:
            data["resolved"] = self._resolved
        return data

    def read_partial(self, target: Target, values: Mapping[str, object], focused: str) -> Payload:
        """Return the data of an autocomplete interaction: values as typed so far, one of them focused."""
        self._check_known(target, {**values, focused: ""})
        options: list[Payload] = []
        for option in target.options:
            if option["name"] not in values and option["name"] != focused:
                continue
            item: Payload = {
                "name": option["name"],
                "type": option["type"],
                "value": values.get(option["name"], ""),
            }
            if option["name"] == focused:
                item["focused"] = True
                item["value"] = str(item["value"])
            options.append(item)
        return _data(target, options)

    def _check_known(self, target: Target, values: Mapping[str, object]) -> None:
        known = {option["name"] for option in target.options}
        for name in values:
            if name not in known:
                listed = ", ".join(sorted(known)) or "none"
                raise Refusal(f"/{target.name} has no option {name}; it has: {listed}.")

    def _value(self, option: Payload, value: object) -> Value:
        choices = option.get("choices")
        if choices:
            for choice in choices:
                if value == choice["value"] or str(value) in {str(choice["value"]), choice["name"]}:
                    return choice["value"]  # type: ignore[no-any-return]  # checked when it was registered
            listed = ", ".join(str(choice["name"]) for choice in choices)
            raise Refusal(f"{option['name']} must be one of: {listed}.")
        kind = option["type"]
        if kind in {OptionType.INTEGER, OptionType.NUMBER}:
            return _number(option, value)
        if kind == OptionType.BOOLEAN:
            return _boolean(option, value)
        if kind == OptionType.USER:
            return self._user(option, value)
        if kind == OptionType.CHANNEL:
            return self._some_channel(option, value)
        if kind == OptionType.STRING:
            return _text(option, str(value))
        raise Refusal(f"The sandbox cannot fill in {option['name']}: options of type {kind} are not supported.")

    def _user(self, option: Payload, value: object) -> str:
        text = str(value).strip().removeprefix("<@").removesuffix(">").removeprefix("@")
        user = self._world.user(as_id(text))
        if user is None:
            user = next((u for u in self._world.members() if u.name.casefold() == text.casefold()), None)
        if user is None:
            names = ", ".join(person.name for person in self._world.cast)
            raise Refusal(f"{option['name']} must be somebody here, such as {names}.")
        self._resolved.setdefault("users", {})[str(user.id)] = user_payload(user)
        if self._channel.kind is ChannelType.GUILD_TEXT:
            permissions = str(int(self._world.permissions(user, self._channel)))
            member = {**member_payload(user, with_user=False), "permissions": permissions}
            self._resolved.setdefault("members", {})[str(user.id)] = member
        return str(user.id)

    def _some_channel(self, option: Payload, value: object) -> str:
        text = str(value).strip().removeprefix("<#").removesuffix(">").removeprefix("#")
        listed = [c for c in self._world.channels.values() if c.kind is ChannelType.GUILD_TEXT]
        found = next((c for c in listed if text in {str(c.id), c.name}), None)
        if found is None:
            names = ", ".join(f"#{channel.name}" for channel in listed)
            raise Refusal(f"{option['name']} must be a channel, one of: {names}.")
        permissions = str(int(self._world.permissions(self._person, found)))
        payload = {**channel_payload(self._world, found), "permissions": permissions}
        self._resolved.setdefault("channels", {})[str(found.id)] = payload
        return str(found.id)


def _data(target: Target, options: list[Payload]) -> Payload:
    for depth in range(len(target.path) - 1, 0, -1):
        innermost = depth == len(target.path) - 1
        kind = OptionType.SUB_COMMAND if innermost else OptionType.SUB_COMMAND_GROUP
        options = [{"name": target.path[depth], "type": kind, "options": options}]
    data: Payload = {
        "id": target.command["id"],
        "name": target.command["name"],
        "type": target.command["type"],
        "options": options,
    }
    if "guild_id" in target.command:
        data["guild_id"] = target.command["guild_id"]
    return data


def _number(option: Payload, value: object) -> int | float:
    whole = option["type"] == OptionType.INTEGER
    low, high = option.get("min_value"), option.get("max_value")
    try:
        number: int | float = int(str(value)) if whole else float(str(value))
    except ValueError:
        number = math.nan
    if not math.isnan(number) and (low is None or number >= low) and (high is None or number <= high):
        return number
    limits = f" from {low} to {high}" if low is not None and high is not None else ""
    limits = limits or (
        f" of at least {low}" if low is not None else f" of at most {high}" if high is not None else ""
    )
    raise Refusal(f"{option['name']} must be a {'whole number' if whole else 'number'}{limits}.")


def _boolean(option: Payload, value: object) -> bool:
    text = str(value).strip().casefold()
    if text in _YES | _NO:
        return text in _YES
    raise Refusal(f"{option['name']} must be true or false.")


def _text(option: Payload, text: str) -> str:
    low, high = option.get("min_length") or 0, option.get("max_length") or _MAX_TEXT
    if low <= len(text) <= high:
        return text
    raise Refusal(f"{option['name']} must have {low} to {high} characters.")
