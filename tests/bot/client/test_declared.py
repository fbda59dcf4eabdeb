"""Option values that a client with an older declaration may send."""

from types import SimpleNamespace
from typing import cast

import pytest
from discord import app_commands
from discord.app_commands import Choice, Namespace, Range

from bot.client.declared import refuse_undeclared
from bot.kit.cog import Interaction
from bot.kit.errors import UserError


@app_commands.command(name="draw", description="-")
@app_commands.choices(mood=[Choice(name="calm", value="calm"), Choice(name="wild", value="wild")])
async def draw(_: Interaction, count: Range[int, 1, 10], text: Range[str, 1, 4] = "", mood: str = "calm") -> None:
    """Do nothing."""
    del count, text, mood


def interaction(**options: object) -> Interaction:
    namespace = Namespace.__new__(Namespace)
    namespace.__dict__.update(options)
    return cast("Interaction", SimpleNamespace(command=draw, namespace=namespace))


@pytest.mark.parametrize("options", [{"count": 1}, {"count": 10, "text": "武林", "mood": "wild"}, {"gone": 99}])
def test_declared_values_pass(options: dict[str, object]) -> None:
    refuse_undeclared(interaction(**options))


@pytest.mark.parametrize(
    ("options", "refused"),
    [
        ({"count": 11}, "count"),
        ({"text": "五字太长了"}, "text"),
        ({"mood": "odd"}, "mood"),
    ],
)
def test_any_other_value_is_refused_by_the_options_name(options: dict[str, object], refused: str) -> None:
    with pytest.raises(UserError, match="error-bad-option") as caught:
        refuse_undeclared(interaction(**options))
    assert caught.value.arguments == {"option": refused, "value": str(options[refused])}
