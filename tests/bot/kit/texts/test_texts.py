"""Texts in the reader's language, or else in English."""

import logging

import pytest

from bot.kit.texts import Texts, decimal, percent

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
FIGURES = """\
share = { $share } { $nats }
people = { $people }.
play = { COMMAND("quiz play") }!
bad = { OPTION($option) }?
"""
NAMES = {
    "en-US": "",
    "tr": "command-quiz = tahmin\ncommand-quiz-play = oyna\noption-style = üslup",
    "zh-TW": "command-quiz = 猜名\ncommand-quiz-play = 開局\noption-style = 風格",
}
LANGUAGES = Texts({locale: f"{FIGURES}\n{names}" for locale, names in NAMES.items()})


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


def test_a_text_that_one_language_lacks_is_logged_once(caplog: pytest.LogCaptureFixture) -> None:
    some = Texts(SOURCES)
    assert [some("de", "bye"), some("de", "bye")] == ["Bye", "Bye"]
    assert [record.getMessage() for record in caplog.records] == ["there is no text bye in de"]


@pytest.mark.parametrize(
    ("locale", "share", "people"),
    [
        ("en-US", "50% 1,234.50", "A, B, and C."),
        ("en-GB", "50% 1,234.50", "A, B, and C."),
        ("tr", "%50 1.234,50", "A, B ve C."),
        ("zh-TW", "50% 1,234.50", "A、B 和 C."),
    ],
)
def test_numbers_and_lists_are_written_as_the_language_writes_them(locale: str, share: str, people: str) -> None:
    language = LANGUAGES.language(locale)
    assert language("share", share=percent(0.5), nats=decimal(1234.5, 2)) == share
    assert language("people", people=["A", "B", "C"]) == people
    assert language.listed(["A", "B", "C"]) + "." == people
    assert language.listed(["A"]) == "A"
    assert not language.listed([])


def test_a_chinese_list_has_a_space_between_latin_letters_and_hanzi_alone() -> None:
    chinese = LANGUAGES.language("zh-TW")
    assert chinese.listed(["Bái Shānjūn", "崔明嵬"]) == "Bái Shānjūn 和崔明嵬"
    assert chinese.listed(["崔明嵬", "**Ālì**"]) == "崔明嵬和 **Ālì**"
    assert chinese.listed(["崔明嵬", "郭靖"]) == "崔明嵬和郭靖"


def test_a_command_can_be_clicked_once_it_is_published_and_is_named_in_the_language_before() -> None:
    assert LANGUAGES("en-US", "play") == "/quiz play!"
    assert LANGUAGES("tr", "play") == "/tahmin oyna!"
    assert LANGUAGES("zh-TW", "play") == "/猜名 開局!"
    assert LANGUAGES.mentioning({"quiz play": "</quiz play:7>"})("tr", "play") == "</quiz play:7>!"
    assert LANGUAGES.mentioning({"name": "</name:7>"})("tr", "play") == "/tahmin oyna!"


def test_an_option_is_called_as_people_read_it() -> None:
    assert LANGUAGES("en-US", "bad", option="style") == "style?"
    assert LANGUAGES("tr", "bad", option="style") == "üslup?"


def test_texts_can_be_added_and_none_can_be_replaced() -> None:
    some = Texts(SOURCES)
    some.add({"en-US": "throw = Throw\nbegin = Stop", "tr": "throw = At"})
    assert some("en-US", "throw") == some.mentioning({})("en-US", "throw") == "Throw"
    assert some("tr", "throw") == "At"
    assert some("en-US", "begin") == "Begin"
