"""No English stands in a cog: people read messages of the Fluent files, in their language."""

from importlib import resources
from pathlib import Path

import pytest

from tests.bot.kit.texts.literals import literals

BOT = Path(str(resources.files("bot")))
CODE = """
def page(language, hero, lines):
    heading = "Throws" if hero else language("none")
    Page("Dice", (f"{hero} threw", Field(heading, "\\n".join(["- ", *lines]))), footer=language("dice-footer"))
    Button("dice:again", language("again"), Look.BLUE)
    Option("value", f"{hero}: {lines}")
    replies.say(interaction, "Nobody")
    raise UserError("dice-sides", most="a hundred")
"""


@pytest.mark.parametrize("folder", ["cogs", "kit", "client"])
def test_no_english_is_handed_to_people(folder: str) -> None:
    assert literals(BOT / folder) == []


def test_literals_are_found_wherever_they_are_handed_over(tmp_path: Path) -> None:
    (tmp_path / "code.py").write_text(CODE)
    assert [one.rpartition(": ")[2] for one in literals(tmp_path)] == [
        "Dice",
        " threw",
        "Throws",
        "Nobody",
        "a hundred",
    ]
