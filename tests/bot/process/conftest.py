import logging

import pytest


@pytest.fixture(autouse=True)
def _own_logging(monkeypatch: pytest.MonkeyPatch) -> None:
    """Undo what a test configures."""
    root = logging.getLogger()
    monkeypatch.setattr(root, "handlers", [])
    for logger in (root, logging.getLogger("discord"), logging.getLogger("alembic")):
        monkeypatch.setattr(logger, "level", logger.level)
