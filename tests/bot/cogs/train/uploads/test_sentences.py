"""The command line and the bot say the same of a bad upload."""

import pytest

from bot.cogs.train.uploads.pages import UploadPages
from bot.kit.texts import FALLBACK, bundled
from models.uploads.faults import Fault, FaultKind


@pytest.mark.parametrize("kind", FaultKind)
def test_the_bots_english_is_that_of_the_command_line(kind: FaultKind) -> None:
    fault = Fault(kind, None, "Ada", "kind", "U+0041", 1234, 20_000, ("Cyrillic", "Latin"))
    assert UploadPages(bundled().language(FALLBACK)).sentence(fault) == str(fault)
