"""`make font`, where LXGW WenKai is installed."""

from pathlib import Path

import pytest

from bot.kit.pictures import font as shipped
from tools import font


@pytest.mark.skipif(
    not (font.SOURCE.exists() and font.ARCHIVE.exists()),
    reason="fonts-lxgw-wenkai (a Debian package) is not installed, or `make font` got no archive",
)
def test_the_same_sources_give_the_shipped_faces(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    made = {script: tmp_path / path.name for script, path in shipped.FACES.items()}
    monkeypatch.setattr(font, "FACES", made)
    font.main()
    for script, path in shipped.FACES.items():
        assert made[script].read_bytes() == path.read_bytes()
    assert "in no font" not in capsys.readouterr().out
