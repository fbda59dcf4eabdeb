"""What the Fluent files of each language have, as syntax trees."""

from collections.abc import Iterator
from importlib import resources
from pathlib import Path

from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent_ast

from bot.kit.texts import FALLBACK, FOLDER

LOCALE = Path(str(resources.files("bot.kit"))) / FOLDER
LOCALES = sorted(folder.name for folder in LOCALE.iterdir() if folder.is_dir())
TRANSLATED = [locale for locale in LOCALES if locale != FALLBACK]


def patterns(locale: str) -> dict[str, fluent_ast.Pattern]:
    """Return the messages of a locale by their ids. Fails for wrong syntax, and for an id that is there twice."""
    found: dict[str, fluent_ast.Pattern] = {}
    sources = [path.read_text("utf-8") for path in sorted((LOCALE / locale).glob("*.ftl"))]
    for entry in [entry for source in sources for entry in FluentParser().parse(source).body]:
        assert not isinstance(entry, fluent_ast.Junk), entry.content
        if isinstance(entry, fluent_ast.Message):
            assert entry.value is not None
            assert entry.id.name not in found, entry.id.name
            found[entry.id.name] = entry.value
    return found


def messages(locale: str) -> dict[str, set[str]]:
    """Return the ids of a locale, each with the names of its arguments."""
    return {message_id: set(variables(pattern)) for message_id, pattern in patterns(locale).items()}


def variables(node: object) -> Iterator[str]:
    """Yield the names of the arguments in a syntax tree."""
    return (found.id.name for found in nodes(node) if isinstance(found, fluent_ast.VariableReference))


def words(pattern: fluent_ast.Pattern) -> str:
    """Return all literal text of a message, that of each variant included."""
    return "".join(str(found.value) for found in nodes(pattern) if isinstance(found, fluent_ast.TextElement))


def nodes(node: object) -> Iterator[object]:
    """Yield a syntax tree and all that it holds, in the order of the text."""
    if isinstance(node, fluent_ast.BaseNode):
        yield node
        for child in vars(node).values():
            yield from nodes(child)
    elif isinstance(node, list):
        for child in node:
            yield from nodes(child)
