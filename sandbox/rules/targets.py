"""Which command a person means, and whether Discord would offer it to them."""

from collections.abc import Iterable
from dataclasses import dataclass

from sandbox.errors import Payload, Refusal
from sandbox.protocol import NESTED_OPTIONS, Context, IntegrationType, Permission
from sandbox.world.world import Channel, Person, World

_WHERE = {
    Context.GUILD: "in servers",
    Context.BOT_DM: "in direct messages",
    Context.PRIVATE_CHANNEL: "in a group that {bot} is not in",
}


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


def find_menu_command(commands: Iterable[Payload], name: str) -> Target:
    """Return the context menu command with a name; raises Refusal when there is none."""
    found = next((command for command in commands if command["name"] == name), None)
    if found is None:
        raise Refusal(f"There is no menu command {name} here.")
    return Target(found, (name,), [])


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
