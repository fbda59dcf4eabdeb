"""The command line: `python -m bot` runs the bot."""

import asyncio
import logging
import sys
from collections.abc import Callable, Coroutine, Sequence
from typing import Annotated, TypeVar

import typer

from bot import settings
from bot.process import database, logs
from bot.process.exits import FAILED, USAGE_ERROR, StartError, refusal
from bot.process.redaction import Redaction, database_password_of, password_of, spellings
from bot.settings import Device, Settings, SettingsError

_Result = TypeVar("_Result")
app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
app.add_typer(database.app, name="db")


MAX_PROCESSES = 64


@app.callback(invoke_without_command=True)
def run(
    context: typer.Context, *, launched: Annotated[bool, typer.Option("--launched", hidden=True)] = False
) -> None:
    """Run the bot: on Discord when DISCORD_TOKEN is set, otherwise against the sandbox on this computer.

    Every setting is an environment variable or a line in .env; see .env.example.
    """
    if context.invoked_subcommand is None:
        chosen = _read()
        _configure(chosen)
        # Imported late, so that a wrong setting and --help are answered without waiting for discord.py.
        from bot.process import runtime  # noqa: PLC0415

        _until_end(chosen, lambda: runtime.serve(chosen, launched=launched))


@app.command()
def cluster(
    processes: Annotated[int, typer.Option(min=1, max=MAX_PROCESSES, help="How many processes.")],
) -> None:
    """Run the bot as several processes on this machine, each with some of its shards. It needs PostgreSQL.

    A process that ends is started again. Example: python -m bot cluster --processes 4.
    """
    chosen = _read()
    _configure(chosen)
    from bot.process import cluster as running  # noqa: PLC0415 - it imports discord.py

    raise typer.Exit(_until_end(chosen, lambda: running.run(chosen, processes)))


@app.command()
def doctor() -> None:
    """Look at settings, folders, database, models, font, training, token and permissions; say what is wrong."""
    chosen = _read()
    logs.configure("ERROR", _redaction(chosen))
    from bot.process import doctor as looking  # noqa: PLC0415 - it imports torch

    if not looking.tell(looking.examine(chosen)):
        raise typer.Exit(FAILED)


@app.command(hidden=True)
def worker(device: Annotated[Device, typer.Option(help="What computes.")] = "cpu") -> None:
    """Train what bots on the database ask for: what `python -m training worker` starts."""
    # It has no use for a token, which can be in the same .env.
    chosen = _read().model_copy(update={"discord_token": None})
    _configure(chosen)
    from bot.process import trainer  # noqa: PLC0415 - it imports torch

    _until_end(chosen, lambda: trainer.serve(chosen, device))


@app.command("models", add_help_option=False, context_settings={"ignore_unknown_options": True})
def choose_models(
    arguments: Annotated[list[str] | None, typer.Argument(help="What python -m models takes.")] = None,
) -> None:
    """Do what `python -m models` does, in MODELS_DIR, and for all processes where a database has the versions."""
    chosen = _read()
    logs.configure("WARNING", _redaction(chosen))
    from bot.process import shell  # noqa: PLC0415 - it imports torch

    if code := shell.run(chosen, arguments or []):
        raise typer.Exit(code)


def _read() -> Settings:
    try:
        return settings.read()
    except SettingsError as error:
        raise refusal(error, USAGE_ERROR) from None


def _configure(chosen: Settings) -> None:
    logs.configure(chosen.log_level, _redaction(chosen), chosen.log_format)


def _until_end(chosen: Settings, work: Callable[[], Coroutine[None, None, _Result]]) -> _Result:
    """Return what `work` returns. Raises typer.Exit, after a line that says why it ended by itself."""
    redact = _redaction(chosen)
    try:
        return asyncio.run(work())
    except SettingsError as error:
        raise refusal(error, USAGE_ERROR, redact) from None
    except StartError as error:
        raise refusal(error, FAILED, redact) from None
    except KeyboardInterrupt:
        raise typer.Exit from None
    except Exception:
        # Logged, since an exception that Python prints itself could hold a secret.
        logging.getLogger("bot").exception("the bot failed")
        raise typer.Exit(FAILED) from None


def _redaction(chosen: Settings) -> Redaction:
    token = chosen.discord_token.get_secret_value() if chosen.discord_token else ""
    proxy = chosen.https_proxy.get_secret_value() if chosen.https_proxy else ""
    password = database_password_of(chosen.database_url)
    return Redaction(token, *spellings(password_of(proxy)), *spellings(password))


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code. A wrong call is one line on standard error and a 2."""
    try:
        return app(arguments, standalone_mode=False) or 0
    except typer.TyperException as error:
        return refusal(error.format_message(), USAGE_ERROR).exit_code
    except (KeyboardInterrupt, typer.Abort):
        return 0


if __name__ == "__main__":
    sys.exit(main())
