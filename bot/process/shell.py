"""`python -m bot models`: the commands of `python -m models`, on what all processes of a database share."""

from pathlib import Path

from bot.kit.shared import shared_models
from bot.settings import Settings
from models import terminal
from models.__main__ import app
from models.commands.options import SHARING
from models.store.sharing import Shared


def run(settings: Settings, arguments: list[str]) -> int:
    """Run a command in MODELS_DIR, unless the arguments name another folder, and return its exit code."""
    shared = shared_models(settings)

    def sharing(folder: Path) -> Shared | None:
        return shared if folder.absolute() == settings.models_dir.absolute() else None

    token = SHARING.set(sharing)
    try:
        # Of an option that is given twice, the last one counts.
        folder = ["--models", str(settings.models_dir)] if arguments and not arguments[0].startswith("-") else []
        return terminal.run(app, [*arguments[:1], *folder, *arguments[1:]])
    finally:
        SHARING.reset(token)
        if shared is not None:
            shared.close()
