"""Texts in the reader's language, or else in English."""

import logging

import pytest

from bot.kit.texts import Texts

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
    assert some("de", "bye") == "Bye"
    assert some("fr", "greeting", name="Mei") == "Hello Mei"
    assert some("en-US", "count", n=1) == "one name"
    assert some("en-US", "count", n=1234) == "1,234 names"


def test_a_missing_text_or_argument_is_logged_and_never_a_crash(caplog: pytest.LogCaptureFixture) -> None:
    some = Texts(SOURCES)
    assert some("de", "nothing") == "nothing"
    assert "Hello" in some("en-US", "greeting")
    assert [record.levelno for record in caplog.records] == [logging.ERROR] * 2
    caplog.clear()
