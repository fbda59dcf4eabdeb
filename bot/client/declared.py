"""Check options against a command's declaration.

Discord checks them too, but by the declaration that a person's client knows, which may be an older one.
"""

from collections.abc import Iterable, Iterator

from discord.app_commands import Choice, ContextMenu, Group, Parameter

from bot.kit.cog import Interaction
from bot.kit.errors import UserError

MAX_SHOWN = 50
"""Characters of a refused value that the answer repeats."""


def refuse_undeclared(interaction: Interaction) -> None:
    """Raise UserError for the first option whose value the command's declaration does not allow."""
    for parameter, value in _given(interaction):
        if not _allowed(parameter, value):
            raise UserError("error-bad-option", option=parameter.name, value=str(value)[:MAX_SHOWN])


def too_long(interaction: Interaction) -> bool:
    """Tell whether an option has more text than its declaration allows, as far as it was typed."""
    return any(
        isinstance(value, str) and parameter.max_value is not None and len(value) > parameter.max_value
        for parameter, value in _given(interaction)
    )


def _given(interaction: Interaction) -> Iterator[tuple[Parameter, object]]:
    """Yield the declared options that have a value."""
    command = interaction.command
    if command is None or isinstance(command, ContextMenu | Group):
        return
    # Through `iter`, since a namespace answers for any attribute, `keys` included.
    given = dict(iter(interaction.namespace))
    for parameter in command.parameters:
        value = given.get(parameter.name)
        if value is not None:
            yield parameter, value


def _allowed(parameter: Parameter, value: object) -> bool:
    if parameter.choices:
        return value in _values(parameter.choices)
    size = len(value) if isinstance(value, str) else value
    if not isinstance(size, int | float):
        return True
    least, most = parameter.min_value, parameter.max_value
    return (least is None or size >= least) and (most is None or size <= most)


def _values(choices: Iterable[Choice[str | int | float]]) -> set[object]:
    return {choice.value for choice in choices}
