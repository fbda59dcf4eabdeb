"""The command line: `python -m bot` runs the bot."""

import asyncio
import logging
import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from bot import settings
from bot.process import database, logs
from bot.process.exits import FAILED, USAGE_ERROR, StartError, refusal
from bot.process.redaction import Redaction, database_password_of, password_of, spellings
from bot.settings import Settings, SettingsError

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
app.add_typer(database.app, name="db")


@app.callback(invoke_without_command=True)
def run(context: typer.Context) -> None:
    """Run the bot: on Discord when DISCORD_TOKEN is set, otherwise against the sandbox on this computer.

    Every setting is an environment variable or a line in .env; see .env.example.
    """
    if context.invoked_subcommand is None:
        try:
            _serve(settings.read())
        except SettingsError as error:
            raise refusal(error, USAGE_ERROR) from None


@app.command()
def doctor() -> None:
    """Look at settings, folders, database, models, font, token and permissions, and say what is wrong."""
    try:
        chosen = settings.read()
    except SettingsError as error:
        raise refusal(error, USAGE_ERROR) from None
    logs.configure("ERROR", _redaction(chosen))
    from bot.process import doctor as looking  # noqa: PLC0415 - it imports torch

    if not looking.tell(looking.examine(chosen)):
        raise typer.Exit(FAILED)


@app.command("models", add_help_option=False, context_settings={"ignore_unknown_options": True})
def choose_models(
    arguments: Annotated[list[str] | None, typer.Argument(help="What python -m models takes.")] = None,
) -> None:
    """Do what `python -m models` does, in MODELS_DIR, and for all processes where a database has the versions."""
    try:
        chosen = settings.read()
    except SettingsError as error:
        raise refusal(error, USAGE_ERROR) from None
    logs.configure("WARNING", _redaction(chosen))
    from bot.process import shell  # noqa: PLC0415 - it imports torch

    if code := shell.run(chosen, arguments or []):
        raise typer.Exit(code)


def _serve(chosen: Settings) -> None:
    redact = _redaction(chosen)
    logs.configure(chosen.log_level, redact, chosen.log_format)
    # Imported late, so that a wrong setting and --help are answered without waiting for torch.
    from bot.process import runtime, sandboxed  # noqa: PLC0415

    try:
        asyncio.run(runtime.serve(chosen))
    except SettingsError as error:
        raise refusal(error, USAGE_ERROR, redact) from None
    except (StartError, sandboxed.SandboxError) as error:
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
