"""Texts: every id in the code has one, every one is used, and each is complete."""

import ast
import logging
import re
from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from typing import Any

import discord
import pytest
from discord import app_commands
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent_ast

from bot.kit import texts
from bot.kit.texts import FALLBACK, Texts

FOLDER = Path(str(resources.files("bot")))
LOCALE = FOLDER / "kit" / "locale"
FILES = sorted(LOCALE.glob("*.ftl"))


def messages(path: Path) -> dict[str, fluent_ast.Message]:
    found: dict[str, fluent_ast.Message] = {}
    for entry in FluentParser().parse(path.read_text("utf-8")).body:
        assert not isinstance(entry, fluent_ast.Junk), entry.content
        if isinstance(entry, fluent_ast.Message):
            assert entry.id.name not in found
            found[entry.id.name] = entry
    return found


def variables(node: object) -> Iterator[str]:
    if isinstance(node, fluent_ast.VariableReference):
        yield node.id.name
    elif isinstance(node, fluent_ast.BaseNode):
        for child in vars(node).values():
            yield from variables(child)
    elif isinstance(node, list):
        for child in node:
            yield from variables(child)


def calls() -> Iterator[tuple[str, set[str] | None]]:
    """Yield each text that the code asks for: its id and the names of its arguments, None where they vary."""
    for path in FOLDER.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            position = {"UserError": 0, "phrase": 0, "texts": 1}.get(name)
            if position is None or len(node.args) <= position:
                continue
            message_id = node.args[position]
            if isinstance(message_id, ast.Constant):
                keywords = {keyword.arg for keyword in node.keywords}
                given = None if None in keywords else {str(keyword) for keyword in keywords}
                yield str(message_id.value), given


ENGLISH = messages(LOCALE / f"{FALLBACK}.ftl")
CALLS = list(calls())


@pytest.mark.parametrize(("message_id", "given"), CALLS, ids=[call[0] for call in CALLS])
def test_every_text_asked_for_exists_and_gets_its_arguments(message_id: str, given: set[str] | None) -> None:
    assert message_id in ENGLISH
    if given is not None:
        assert given == set(variables(ENGLISH[message_id]))


def mentioned() -> Iterator[re.Pattern[str]]:
    """Yield what each string in the code can be, braces of an f-string standing for anything."""
    for path in FOLDER.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield re.compile(re.escape(node.value))
            elif isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
                parts = (str(part.value) if isinstance(part, ast.Constant) else None for part in node.values)
                yield re.compile("".join(".+" if part is None else re.escape(part) for part in parts))


def test_every_text_is_used() -> None:
    strings = list(mentioned())
    unused = [message_id for message_id in ENGLISH if not any(string.fullmatch(message_id) for string in strings)]
    assert not unused


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_language_says_nothing_that_english_does_not(path: Path) -> None:
    for message_id, message in messages(path).items():
        assert set(variables(message)) <= set(variables(ENGLISH[message_id])), message_id
    assert path.stem in {locale.value for locale in discord.Locale}


SOURCES = {
    "en-US": """\
greeting = Hello { $name }
begin = Begin
bye = Bye
count = { $n ->
    [one] one name
   *[other] { $n } names
 }
""",
    "de": "greeting = Hallo { $name }\nbegin = Anfang",
}


def test_a_text_comes_in_the_readers_language_or_in_english() -> None:
    some = Texts(SOURCES)
    assert some("de", "greeting", name="Mei") == "Hallo Mei"
    assert some(discord.Locale.german, "bye") == "Bye"
    assert some(discord.Locale.french, "greeting", name="Mei") == "Hello Mei"
    assert some("en-US", "count", n=1) == "one name"
    assert some("en-US", "count", n=1234) == "1,234 names"


def test_a_missing_text_or_argument_is_logged_and_never_a_crash(caplog: pytest.LogCaptureFixture) -> None:
    some = Texts(SOURCES)
    assert some("de", "nothing") == "nothing"
    assert "Hello" in some("en-US", "greeting")
    assert [record.levelno for record in caplog.records] == [logging.ERROR] * 2
    caplog.clear()


async def test_discord_gets_each_description_in_each_language() -> None:
    translator = texts.CommandTranslator(Texts(SOURCES))
    string = app_commands.locale_str("Begin", message_id="begin")
    context: app_commands.TranslationContext[Any, Any] = app_commands.TranslationContext(
        app_commands.TranslationContextLocation.other, None
    )
    assert await translator.translate(string, discord.Locale.german, context) == "Anfang"
    assert await translator.translate(string, discord.Locale.american_english, context) is None
    assert await translator.translate(string, discord.Locale.french, context) is None
    assert await translator.translate(app_commands.locale_str("raw"), discord.Locale.german, context) is None


def test_a_declarations_text_is_the_english_one() -> None:
    assert str(texts.phrase("help-command")) == texts.load()(FALLBACK, "help-command")
