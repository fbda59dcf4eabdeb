"""The command line: `python -m training --help`."""

import io
import sys

import typer

from models.errors import ModelError
from training.commands import article, making, measuring, memory, options, reading, using
from training.errors import TrainingError

EXIT_BAD_INPUT = 2
EXIT_STOPPED = 130
_MAX_MESSAGE = 500

app = typer.Typer(name="python -m training", add_completion=False, rich_markup_mode=None)
app.callback(help="Train, sample and score models of names.")(options.add_corpora)
app.command()(making.train)
app.command("base")(making.learn_base)
app.command("meanings")(making.make_meanings)
app.command("words")(making.list_words)
app.command()(using.sample)
app.command()(using.score)
app.command()(using.judge)
app.command("list")(using.list_styles)
app.command()(measuring.compare)
app.command()(measuring.evaluate)
app.command()(reading.reader)
app.command()(article.article)
app.command()(memory.memory)


def main(arguments: list[str] | None = None) -> int:
    """Run the command line and return its exit code; bad input is one line on standard error and a 2."""
    _write_utf8()
    try:
        if any("\0" in argument for argument in arguments or ()):
            raise typer.BadParameter("an argument has a NUL character")
        return app(arguments, standalone_mode=False) or 0
    except typer.TyperException as error:
        return _refuse(error.format_message())
    except (ModelError, TrainingError, OSError, UnicodeDecodeError) as error:
        return _refuse(str(error))
    except (KeyboardInterrupt, typer.Abort):
        typer.echo("stopped; nothing was written", err=True)
        return EXIT_STOPPED


def _write_utf8() -> None:
    """Write UTF-8 whatever the locale is: a pipe on Windows is cp1252, which has no hanzi."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _refuse(message: str) -> int:
    line = " ".join(message.split())
    typer.echo(f"error: {line[:_MAX_MESSAGE]}", err=True)
    return EXIT_BAD_INPUT


if __name__ == "__main__":
    sys.exit(main())
