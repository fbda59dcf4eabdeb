"""Every language says all that English says, in its own words and spelling."""

import logging
import re
from collections.abc import Iterator

import pytest
from babel import Locale
from discord import Locale as DiscordLocale
from fluent.syntax import ast as fluent_ast

from bot.kit.texts import FALLBACK, bundled
from tests.bot.kit.texts.bundles import LOCALES, TRANSLATED, messages, nodes, patterns, variables, words

ENGLISH = patterns(FALLBACK)
NO_WORDS = {
    *("help-line", "names-line", "privacy-line", "privacy-line-why", "quiz-bar", "quiz-board-you", "train-bar"),
    "names-blend",
}
"""Messages that may be the same in several languages, since they have hardly any words."""

CHINESE = {"zh-CN": "gb2312", "zh-TW": "big5"}
"""An encoding that has the characters of one script and not those of the other."""
HANZI = r"[\u4e00-\u9fff]"
WRONG_QUOTES = {"zh-CN": "「」", "zh-TW": "“”"}
MOST_CHARACTERS = 2_000
"""Discord's limit of a plain message; those of pages and labels are tested where pages are."""


def test_there_are_four_languages_that_discord_has() -> None:
    assert LOCALES == ["en-US", "tr", "zh-CN", "zh-TW"] == list(bundled().locales)
    assert set(LOCALES) <= {locale.value for locale in DiscordLocale}


@pytest.mark.parametrize("locale", TRANSLATED)
def test_a_language_has_the_messages_of_english_with_the_same_arguments(locale: str) -> None:
    assert messages(locale) == messages(FALLBACK)


@pytest.mark.parametrize("locale", TRANSLATED)
def test_no_message_is_a_copy_of_the_english_one(locale: str) -> None:
    copies = {one for one, pattern in patterns(locale).items() if words(pattern) == words(ENGLISH[one]) != ""}
    assert {one for one in copies if re.search(r"\w{2}", words(ENGLISH[one]))} <= NO_WORDS | {"help-title"}


@pytest.mark.parametrize("locale", TRANSLATED)
def test_a_message_mentions_the_commands_that_the_english_one_mentions(locale: str) -> None:
    for message_id, pattern in patterns(locale).items():
        # English may mention one in each of its plurals.
        assert set(commands(pattern)) == set(commands(ENGLISH[message_id])), message_id


@pytest.mark.parametrize("locale", LOCALES)
def test_a_command_is_mentioned_by_its_name_in_the_code(locale: str) -> None:
    for pattern in patterns(locale).values():
        assert not re.search(r"(?<![\w/ ])/\w", words(pattern)), words(pattern)
        for command in commands(pattern):
            assert f"command-{command.replace(' ', '-')}" in ENGLISH


def commands(pattern: fluent_ast.Pattern) -> Iterator[str]:
    """Yield the arguments of COMMAND in a message."""
    for node in nodes(pattern):
        if isinstance(node, fluent_ast.FunctionReference) and node.id.name == "COMMAND":
            yield from (
                one.value for one in node.arguments.positional if isinstance(one, fluent_ast.StringLiteral)
            )


@pytest.mark.parametrize("locale", LOCALES)
def test_no_message_sends_people_to_a_file_of_the_source(locale: str) -> None:
    for message_id, pattern in patterns(locale).items():
        assert not re.search(r"\b(docs|training|models)/|\.md\b", words(pattern)), message_id


@pytest.mark.parametrize("locale", LOCALES)
def test_a_choice_by_plural_covers_the_plurals_of_the_language(locale: str) -> None:
    plurals = set(Locale.parse(locale, sep="-").plural_form.tags) | {"other"}
    for message_id, pattern in patterns(locale).items():
        for select in (node for node in nodes(pattern) if isinstance(node, fluent_ast.SelectExpression)):
            keys = {key(variant) for variant in select.variants}
            if keys & {"zero", "one", "two", "few", "many"}:
                assert {name for name in keys if not name.isdigit()} == plurals, message_id


def key(variant: fluent_ast.Variant) -> str:
    return variant.key.name if isinstance(variant.key, fluent_ast.Identifier) else str(variant.key.value)


def filled(pattern: fluent_ast.Pattern) -> Iterator[dict[str, str | int]]:
    """Yield arguments for a message, so that each variant is chosen once."""
    names = set(variables(pattern))
    yield dict.fromkeys(names, 2)
    for select in (node for node in nodes(pattern) if isinstance(node, fluent_ast.SelectExpression)):
        for variant in select.variants:
            name = key(variant)
            chosen = int(name) if name.isdigit() else {"one": 1, "other": 2}.get(name, name)
            arguments: dict[str, str | int] = dict.fromkeys(names, 2)
            yield arguments | dict.fromkeys(variables(select.selector), chosen)


@pytest.mark.parametrize("locale", LOCALES)
def test_every_message_can_be_filled_and_fits_into_a_message(
    locale: str, caplog: pytest.LogCaptureFixture
) -> None:
    for message_id, pattern in patterns(locale).items():
        for arguments in filled(pattern):
            text = bundled()(locale, message_id, **arguments)
            assert 0 < len(text) <= MOST_CHARACTERS
            assert not re.search(r"[{}]|\?\?\?", text), text
    assert [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING] == []


def test_no_turkish_suffix_hangs_on_an_argument() -> None:
    # Its vowels and consonants depend on the word that the argument turns out to be.
    for message_id, pattern in patterns("tr").items():
        for before, after in zip(pattern.elements, pattern.elements[1:], strict=False):
            if isinstance(before, fluent_ast.Placeable) and isinstance(after, fluent_ast.TextElement):
                assert not re.match(r"[’']?\w", str(after.value)), message_id


@pytest.mark.parametrize("locale", CHINESE)
def test_chinese_keeps_to_its_script_and_punctuation(locale: str) -> None:
    for message_id, pattern in patterns(locale).items():
        text = words(pattern)
        "".join(re.findall(HANZI, text)).encode(CHINESE[locale])
        assert not re.search(rf"{HANZI}\s*[,;:?!()]|[,;:?!()]\s*{HANZI}", text), message_id
        assert not set(text) & set(WRONG_QUOTES[locale]), message_id
