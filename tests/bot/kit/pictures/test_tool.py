"""`make font`, where LXGW WenKai is installed."""

from pathlib import Path

import pytest

from bot.kit.pictures import font as shipped
from tools import font


@pytest.mark.skipif(not font.SOURCE.exists(), reason="fonts-lxgw-wenkai (a Debian package) is not installed")
def test_the_same_source_gives_the_shipped_font(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(font, "TARGET", tmp_path / "made.ttf")
    font.main()
    assert (tmp_path / "made.ttf").read_bytes() == shipped.PATH.read_bytes()
    assert "not in" not in capsys.readouterr().out
