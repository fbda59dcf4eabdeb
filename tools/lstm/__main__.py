"""Measure, then write docs/lstm.tsv, the tables of docs/lstm.*.md and their pictures: `make docs`."""

import sys

from tools.lstm import example, figures, measured, pages, pictures, reading
from training.corpora import SHIPPED, Corpora


def main(arguments: list[str]) -> None:
    """Measure again, or with `--stored` take what docs/lstm.tsv has; then write tables and pictures."""
    if arguments == ["--stored"]:
        found = figures.read(pages.FIGURES)
    else:
        found = {**example.figures(), **reading.figures(), **measured.measure(Corpora(SHIPPED), _say)}
        figures.write(pages.FIGURES, found)
    pages.fill(found)
    pictures.draw(found, pages.IMAGES)


def _say(line: str) -> None:
    sys.stderr.write(f"{line}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
