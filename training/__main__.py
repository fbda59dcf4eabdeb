"""The command line: `python -m training --help`."""

import sys

import typer

from models import terminal
from training.commands import article, corpus, making, measuring, memory, options, reading, using, working
from training.errors import TrainingError

app = typer.Typer(name="python -m training", add_completion=False, rich_markup_mode=None)
app.callback(help="Train, sample and score models of names.")(options.add_corpora)
app.command()(making.train)
app.command("base")(making.learn_base)
app.command("meanings")(making.make_meanings)
app.command("words")(making.list_words)
app.command()(working.worker)
app.command()(using.sample)
app.command()(using.score)
app.command()(using.judge)
app.command("list")(using.list_styles)
app.command()(measuring.compare)
app.command()(measuring.evaluate)
app.command()(reading.reader)
app.command()(article.article)
app.command()(memory.memory)
app.add_typer(corpus.app, name="corpus")


def main(arguments: list[str] | None = None) -> int:
    """Run the command line and return its exit code; bad input is one line on standard error and a 2."""
    return terminal.run(app, arguments, TrainingError)


if __name__ == "__main__":
    sys.exit(main())
