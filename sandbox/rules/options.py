"""Option values: from what a person typed after a command to what the bot receives."""

import math
from collections.abc import Mapping

from sandbox.errors import Payload, Refusal
from sandbox.protocol import OptionType
from sandbox.rules.named import find_channel, find_role, find_user
from sandbox.rules.resolved import Resolved
from sandbox.rules.targets import Target
from sandbox.world.attachments import Attachments
from sandbox.world.world import Channel, Person, World

_MAX_TEXT = 6000
_SAFE = 2**53  # the largest whole number that Discord's clients can send
_YES, _NO = {"true", "yes", "1"}, {"false", "no", "0"}

Value = str | int | float | bool


class OptionReader:
    """Checks a person's values against a command and writes the interaction's data."""

    def __init__(self, world: World, attachments: Attachments, person: Person, channel: Channel) -> None:
        self._world = world
        self._attachments = attachments
        self._server = channel.server
        self._resolved = Resolved(world, person, channel)

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
        return self._resolved.into(_data(target, options))

    def read_partial(self, target: Target, values: Mapping[str, object], focused: str) -> Payload:
        """Return the data of an autocomplete interaction: values as typed so far, one of them focused."""
        self._check_known(target, {**values, focused: ""})
        options: list[Payload] = []
        for option in target.options:
            # A file is uploaded with the command itself; before that there is nothing to tell of it.
            is_file = option["type"] == OptionType.ATTACHMENT
            if is_file or (option["name"] not in values and option["name"] != focused):
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
        match option["type"]:
            case OptionType.INTEGER | OptionType.NUMBER:
                return _number(option, value)
            case OptionType.BOOLEAN:
                return _boolean(option, value)
            case OptionType.STRING:
                return _text(option, str(value))
            case OptionType.ATTACHMENT:
                return self._resolved.file(self._attachments, option["name"], value)
            case _:
                return self._somebody_or_something(option, str(value))

    def _somebody_or_something(self, option: Payload, text: str) -> str:
        """Return the id of the user, role or channel that a text names; raises Refusal."""
        kind, name = option["type"], option["name"]
        if kind == OptionType.CHANNEL:
            return self._some_channel(option, text)
        user = find_user(self._world, text) if kind in {OptionType.USER, OptionType.MENTIONABLE} else None
        if user is not None:
            return self._resolved.user(user)
        people = ", ".join(person.name for person in self._world.cast)
        if kind == OptionType.USER:
            raise Refusal(f"{name} must be somebody here, such as {people}.")
        server = self._server
        role = find_role(server, text) if server else None
        if role is not None:
            return self._resolved.role(role)
        roles = ", ".join(role.name for role in server.roles.values()) if server else "none here"
        if kind == OptionType.ROLE:
            raise Refusal(f"{name} must be a role, one of: {roles}.")
        raise Refusal(f"{name} must be somebody here, such as {people}, or a role: {roles}.")

    def _some_channel(self, option: Payload, text: str) -> str:
        wanted = option.get("channel_types")
        server = self._server or self._world.home
        listed = [channel for channel in server.channels.values() if not wanted or channel.kind in wanted]
        found = find_channel(server, text)
        if found is None or found not in listed:
            names = ", ".join(f"#{channel.name}" for channel in listed) or "none here"
            raise Refusal(f"{option['name']} must be a channel, one of: {names}.")
        return self._resolved.channel(found)


def focused_type(data: Payload) -> int:
    """Return the type of the option that a person is typing, from the data of an autocomplete interaction."""
    options = data.get("options", [])
    while options and "options" in options[0]:
        options = options[0]["options"]
    return next((option["type"] for option in options if option.get("focused")), int(OptionType.STRING))


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
    if abs(number) <= _SAFE and (low is None or number >= low) and (high is None or number <= high):
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
