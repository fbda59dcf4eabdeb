"""The Fluent files and the code: each text that the code asks for is there, and each one gets its arguments."""

from importlib import resources
from pathlib import Path

import pytest

from bot.kit.phrases import phrase
from bot.kit.texts import FALLBACK, bundled
from tests.bot.kit.texts.bundles import messages
from tests.bot.kit.texts.message_calls import Asked, asked

FOLDER = Path(str(resources.files("bot")))
NAMES = ("command-", "option-")
"""The ids of names, for which the translator asks: see `tests/bot/client/test_declarations.py`."""

ENGLISH = messages(FALLBACK)
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
    unasked = set(ENGLISH) - {one for place in TRACED for one in place.ids(ENGLISH)}
    assert {one for one in unasked if not one.startswith(NAMES)} == set()


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
