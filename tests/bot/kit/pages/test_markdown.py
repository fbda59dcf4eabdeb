import re
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.kit.pages.markdown import escape, mention, relative_time

SPECIAL = "\\*_~`|<>[]()#-"
TEXTS = st.text() | st.text(alphabet=[*SPECIAL, "a", "江"])


@given(TEXTS)
def test_every_special_character_stands_behind_a_backslash(text: str) -> None:
    shown = re.sub(r"\\(.)", "", escape(text))
    assert not set(SPECIAL) & set(shown)


@given(TEXTS)
def test_discord_shows_the_text_as_it_was(text: str) -> None:
    assert re.sub(r"\\(.)", r"\1", escape(text)) == text


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("a*b", r"a\*b"),
        ("<@123>", r"\<@123\>"),
        ("-# small", r"\-\# small"),
        ("[a](b)", r"\[a\]\(b\)"),
        ("||secret||", r"\|\|secret\|\|"),
        ("江湖", "江湖"),
    ],
)
def test_no_text_formats_a_message(text: str, escaped: str) -> None:
    assert escape(text) == escaped


def test_people_and_moments_are_written_as_discord_reads_them() -> None:
    assert mention(18_446_744_073_709_551_615) == "<@18446744073709551615>"
    assert relative_time(datetime(2026, 1, 1, 0, 0, 1, 999_999, tzinfo=UTC)) == "<t:1767225601:R>"
