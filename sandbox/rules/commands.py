"""The bot's registered commands, as Discord stores and returns them."""

from collections.abc import Callable

from sandbox.errors import DiscordError, Payload, Problem
from sandbox.forms.commands import check_command, check_commands, check_count
from sandbox.protocol import CommandType, Context, IntegrationType
from sandbox.world.snowflakes import Snowflakes
from sandbox.world.world import APPLICATION_ID

_KEPT_WHEN_SET = (
    "choices",
    "options",
    "channel_types",
    "min_value",
    "max_value",
    "min_length",
    "max_length",
)


def _option(option: Payload) -> Payload:
    """Return an option with the fields that Discord sends back."""
    kept: Payload = {
        "type": option["type"],
        "name": option["name"],
        "name_localizations": option.get("name_localizations"),
        "description": option["description"],
        "description_localizations": option.get("description_localizations"),
    }
    kept.update({key: True for key in ("required", "autocomplete") if option.get(key)})
    for key in _KEPT_WHEN_SET:
        if option.get(key) is not None:
            kept[key] = option[key]
    if "options" in kept:
        kept["options"] = [_option(inner) for inner in kept["options"]]
    if "choices" in kept:
        kept["choices"] = [
            {
                "name": choice["name"],
                "name_localizations": choice.get("name_localizations"),
                "value": choice["value"],
            }
            for choice in kept["choices"]
        ]
    return kept


def _contents(command: Payload, guild_id: int | None) -> Payload:
    permissions = command.get("default_member_permissions")
    contents: Payload = {
        "application_id": str(APPLICATION_ID),
        "type": command.get("type") or CommandType.CHAT_INPUT,
        "name": command["name"],
        "name_localizations": command.get("name_localizations"),
        "description": command.get("description") or "",
        "description_localizations": command.get("description_localizations"),
        "default_member_permissions": None if permissions is None else str(permissions),
        "nsfw": bool(command.get("nsfw")),
    }
    options = [_option(option) for option in command.get("options") or ()]
    if options:
        contents["options"] = options
    if guild_id is not None:
        return {**contents, "guild_id": str(guild_id)}
    contexts = command.get("contexts")
    in_dm = command.get("dm_permission") is not False
    return {
        **contents,
        "dm_permission": in_dm if contexts is None else Context.BOT_DM in contexts,
        "contexts": contexts,
        "integration_types": command.get("integration_types") or [IntegrationType.GUILD_INSTALL],
    }


class Commands:
    """The commands of the application, global ones (scope None) and those of a server.

    `listeners` are called after every change.
    """

    def __init__(self, snowflakes: Snowflakes) -> None:
        self._snowflakes = snowflakes
        self._scopes: dict[int | None, dict[tuple[int, str], Payload]] = {}
        self.listeners: list[Callable[[], None]] = []

    def all(self, guild_id: int | None) -> list[Payload]:
        """Return the commands of one scope."""
        return list(self._scopes.get(guild_id, {}).values())

    def usable(self, guild_id: int | None, kind: CommandType = CommandType.CHAT_INPUT) -> list[Payload]:
        """Return the commands of one kind and place: a server's own and the global ones."""
        local = [] if guild_id is None else self.all(guild_id)
        names = {_key(command) for command in local}
        both = local + [command for command in self.all(None) if _key(command) not in names]
        return [command for command in both if command["type"] == kind]

    def get(self, guild_id: int | None, command_id: int | None) -> Payload:
        """Return a command; raises DiscordError 10063."""
        for command in self.all(guild_id):
            if int(command["id"]) == command_id:
                return command
        raise DiscordError(Problem.UNKNOWN_COMMAND)

    def overwrite(self, guild_id: int | None, commands: list[Payload]) -> list[Payload]:
        """Replace all commands of a scope; those of the same name and type keep their ids.

        Raises DiscordError 50035 or 30032.
        """
        check_commands(commands)
        before = self._scopes.get(guild_id, {})
        after = [self._registered(before, command, guild_id) for command in commands]
        self._scopes[guild_id] = {_key(command): command for command in after}
        self._notify()
        return after

    def upsert(self, guild_id: int | None, command: Payload) -> tuple[Payload, bool]:
        """Create a command or replace the one of the same name; return it and whether it is new.

        Raises DiscordError 50035 or 30032.
        """
        check_command(command)
        scope = self._scopes.setdefault(guild_id, {})
        registered = self._registered(scope, command, guild_id)
        is_new = _key(registered) not in scope
        if is_new:
            check_count([*scope.values(), registered])
        scope[_key(registered)] = registered
        self._notify()
        return registered, is_new

    def edit(self, guild_id: int | None, command_id: int | None, changes: Payload) -> Payload:
        """Change some fields of a command; raises DiscordError 10063 or 50035."""
        old = self.get(guild_id, command_id)
        merged = {**old, **changes}
        check_command(merged)
        scope = self._scopes[guild_id]
        del scope[_key(old)]
        new = {"id": old["id"], "version": str(self._snowflakes.next()), **_contents(merged, guild_id)}
        scope[_key(new)] = new
        self._notify()
        return new

    def delete(self, guild_id: int | None, command_id: int | None) -> None:
        """Remove a command; raises DiscordError 10063."""
        command = self.get(guild_id, command_id)
        del self._scopes[guild_id][_key(command)]
        self._notify()

    def _notify(self) -> None:
        for listener in self.listeners:
            listener()

    def _registered(
        self, scope: dict[tuple[int, str], Payload], command: Payload, guild_id: int | None
    ) -> Payload:
        contents = _contents(command, guild_id)
        old = scope.get(_key(contents))
        if old is not None and all(old.get(key) == value for key, value in contents.items()):
            return old
        version = str(self._snowflakes.next())
        return {"id": version if old is None else old["id"], "version": version, **contents}


def _key(command: Payload) -> tuple[int, str]:
    return command["type"], command["name"]
