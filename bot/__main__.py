"""The command line: `python -m bot` runs the bot."""

import asyncio

import typer

from bot import settings
from bot.process import database as storage_cli
from bot.process import logs
from bot.process.exits import FAILED, USAGE_ERROR, refusal
from bot.settings import Settings, SettingsError

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
app.add_typer(storage_cli.app, name="db")


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


def _serve(chosen: Settings) -> None:
    token = chosen.discord_token
    logs.configure(chosen.log_level, token.get_secret_value() if token else "")
    # Imported late, so that a wrong setting and --help are answered without waiting for torch.
    from bot.process import runtime, sandboxed  # noqa: PLC0415

    try:
        asyncio.run(runtime.serve(chosen))
    except (runtime.StartError, sandboxed.SandboxError) as error:
        raise refusal(error, FAILED) from None
    except KeyboardInterrupt:
        raise typer.Exit from None


def main() -> None:
    """Run the command line."""
    app()


if __name__ == "__main__":
    main()
