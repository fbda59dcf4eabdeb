"""Only `bot.kit.languages` and the translator of commands read which language Discord says somebody has."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import bot
from bot.kit import languages

ROOT = Path(bot.__file__).parent
MODULES = sorted(ROOT.rglob("*.py"))
READERS = {Path(languages.__file__), ROOT / "client" / "translator.py"}
OF_DISCORD = {"guild_locale", "preferred_locale"}
OURS = ("language", "languages.of_person(interaction)")
"""How a `bot.kit.texts.Language` is written, whose locale anybody may read."""


@pytest.mark.parametrize("path", [path for path in MODULES if path not in READERS], ids=str)
def test_no_other_module_reads_a_locale_of_discords(path: Path) -> None:
    assert list(locales_read(path.read_text("utf-8"))) == []


def test_the_search_finds_what_it_looks_for() -> None:
    source = "a = interaction.locale\nb = interaction.guild_locale\nc = self.guild.preferred_locale.value\n"
    fine = "d = language.locale\ne = self.language.locale\nf = languages.of_person(interaction).locale\n"
    assert len(list(locales_read(source + fine))) == 3
    assert list(locales_read(Path(languages.__file__).read_text("utf-8")))


def locales_read(source: str) -> Iterator[str]:
    """Yield the expressions that read a locale of something other than a language of ours."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Attribute):
            continue
        owner = ast.unparse(node.value)
        if node.attr in OF_DISCORD or (node.attr == "locale" and not owner.endswith(OURS) and owner != "self"):
            yield ast.unparse(node)
