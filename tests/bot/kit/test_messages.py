"""The Fluent files and the code: each text that the code asks for is there, and each one gets its arguments."""

from collections.abc import Iterator
from importlib import resources
from pathlib import Path

import discord
import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent_ast

from bot.kit.phrases import phrase
from bot.kit.texts import FALLBACK, bundled
from tests.bot.kit.message_calls import Asked, asked

FOLDER = Path(str(resources.files("bot")))
LOCALE = FOLDER / "kit" / "locale"
LOCALES = sorted(folder for folder in LOCALE.iterdir() if folder.is_dir())


def messages(folder: Path) -> dict[str, set[str]]:
    """Return the ids of a locale, each with the names of its arguments."""
    found: dict[str, set[str]] = {}
    sources = [path.read_text("utf-8") for path in sorted(folder.glob("*.ftl"))]
    for entry in [entry for source in sources for entry in FluentParser().parse(source).body]:
        assert not isinstance(entry, fluent_ast.Junk), entry.content
        if isinstance(entry, fluent_ast.Message):
            assert entry.id.name not in found
            found[entry.id.name] = set(variables(entry))
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


ENGLISH = messages(LOCALE / FALLBACK)
PLACES = asked(FOLDER, ENGLISH)
TRACED = [place for place in PLACES if place.patterns]
HANDED_OVER = [place for place in PLACES if not place.patterns]


@pytest.mark.parametrize("place", TRACED, ids=lambda place: place.where)
def test_every_text_asked_for_exists_and_gets_its_arguments(place: Asked) -> None:
    ids = place.ids(ENGLISH)
    assert ids, "there is no such text"
    assert place.complete, "its arguments can't be read from the code"
    # Of several texts that one place can ask for, each takes what it needs, and no argument is for none.
    assert place.arguments == set().union(*(ENGLISH[one] for one in ids))


@pytest.mark.parametrize("place", HANDED_OVER, ids=lambda place: place.where)
def test_an_id_from_elsewhere_gets_no_arguments_that_nobody_could_check(place: Asked) -> None:
    assert not place.arguments


def test_every_text_is_asked_for() -> None:
    assert set(ENGLISH) - {one for place in TRACED for one in place.ids(ENGLISH)} == set()


@pytest.mark.parametrize("folder", LOCALES, ids=lambda folder: folder.name)
def test_a_language_says_nothing_that_english_does_not(folder: Path) -> None:
    for message_id, names in messages(folder).items():
        assert names <= ENGLISH[message_id], message_id
    assert folder.name in {locale.value for locale in discord.Locale}


def test_a_declarations_text_is_the_english_one() -> None:
    assert str(phrase("help-command")) == bundled()(FALLBACK, "help-command")


CODE = """
def say(language, tied, headline, rest):
    which = "one" if tied else "two"
    extra = {"name": 1}
    language(which, **extra)
    self.language(f"stage-{tied}", epoch=1)
    language(headline)
    language("three", **rest)
    return "over"
"""


def test_the_reader_follows_variables_choices_and_ids_that_are_handed_over(tmp_path: Path) -> None:
    (tmp_path / "code.py").write_text(CODE)
    known = {"one", "two", "three", "stage-a", "stage-b", "over", "other"}
    found = [(place.ids(known), set(place.arguments), place.complete) for place in asked(tmp_path, known)]
    assert found == [
        ({"one", "two"}, {"name"}, True),
        ({"stage-a", "stage-b"}, {"epoch"}, True),
        (set(), set(), True),
        ({"three"}, set(), False),
        ({"over"}, set(), True),
    ]
