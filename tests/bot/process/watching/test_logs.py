import contextvars
import json
import logging

import pytest

from bot.kit.watching import CURRENT
from bot.process import logs
from bot.process.redaction import Redaction
from bot.settings import LogFormat

SECRET = "aaa.bbb.ccc"


def test_a_record_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure("INFO")
    logging.getLogger("bot.test").info("said %s", "first\nsecond\r\nthird")
    [line] = capsys.readouterr().err.splitlines()
    assert line.endswith(r"INFO    bot.test: said first\nsecond\r\nthird")


def test_a_traceback_is_indented_below_its_record(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure("INFO")
    try:
        raise ValueError("two\nlines")  # noqa: TRY301 - the traceback is the point
    except ValueError:
        logging.getLogger("bot.test").exception("failed")
    first, *rest = capsys.readouterr().err.splitlines()
    assert first.endswith("ERROR   bot.test: failed")
    assert all(line.startswith("    ") for line in rest)


def test_the_token_is_never_written(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure("DEBUG", Redaction(SECRET))
    try:
        raise ValueError(f"Bot {SECRET}")  # noqa: TRY301 - the traceback is the point
    except ValueError:
        logging.getLogger("discord.http").exception("header %s", SECRET)
    written = capsys.readouterr().err
    assert SECRET not in written
    assert written.count("[hidden]") >= 2


@pytest.mark.parametrize(("level", "seen"), [("DEBUG", True), ("INFO", False)])
def test_the_library_is_quiet_unless_debugging(
    level: str, capsys: pytest.CaptureFixture[str], *, seen: bool
) -> None:
    logs.configure(level)
    logging.getLogger("discord.gateway").info("connected")
    assert ("connected" in capsys.readouterr().err) == seen


def test_json_is_one_object_a_line_without_secrets(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure("INFO", Redaction(SECRET), "json")
    try:
        raise ValueError(f"Bot {SECRET}")  # noqa: TRY301 - the traceback is the point
    except ValueError:
        logging.getLogger("bot.test").exception("said %s to 陆小凤", "first\nsecond")
    [line] = capsys.readouterr().err.splitlines()
    assert SECRET not in line
    record = json.loads(line)
    assert record["level"] == "ERROR"
    assert record["logger"] == "bot.test"
    assert record["message"] == "said first\nsecond to 陆小凤"
    assert "ValueError: Bot [hidden]" in record["traceback"]
    assert "interaction" not in record


@pytest.mark.parametrize("style", ["text", "json"])
def test_lines_of_one_interaction_can_be_found_together(
    style: LogFormat, capsys: pytest.CaptureFixture[str]
) -> None:
    logs.configure("INFO", style=style)
    context = contextvars.copy_context()
    context.run(CURRENT.set, 4711)
    context.run(logging.getLogger("bot.test").info, "drawn")
    logging.getLogger("bot.test").info("idle")
    inside, outside = capsys.readouterr().err.splitlines()
    assert "4711" in inside
    assert "4711" not in outside
