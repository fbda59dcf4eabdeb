"""What the page of /help does where not everything fits."""

import pytest

from bot.cogs.help._page import help_page
from bot.kit.published import Published
from bot.kit.texts import bundled

ENGLISH = bundled().language("en-US")
LONG = "d" * 100


def commands(group: str, count: int, description: str = LONG) -> list[Published]:
    return [Published(f"</{group} c{number}:{10**18 + number}>", description, {}) for number in range(count)]


def listed(published: list[Published]) -> list[str]:
    return str(help_page(ENGLISH, published, maintainer=True).blocks[1]).split("\n")


def test_each_command_has_a_line_while_there_is_room() -> None:
    assert listed(commands("dice", 20)) == [f"{one.mention} {LONG}" for one in commands("dice", 20)]


def test_the_largest_group_shares_a_line_where_there_is_none() -> None:
    small, large = commands("dice", 10), commands("cards", 20)
    assert listed([*small, *large]) == [
        *(f"{one.mention} {LONG}" for one in small),
        " ".join(one.mention for one in large),
    ]


@pytest.mark.parametrize("count", [150, 1_000])
def test_commands_for_which_there_is_no_room_at_all_are_counted(count: int) -> None:
    groups = [one for number in range(count // 10) for one in commands(f"g{number}", 10)]
    *lines, more = listed(groups)
    assert lines
    shown = 10 * len(lines)
    assert " ".join(lines) == " ".join(one.mention for one in groups[:shown])
    assert more == f"And {count - shown} more; type / to see them."
