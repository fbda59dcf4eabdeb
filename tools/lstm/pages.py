"""The tables of docs/lstm.*.md, in each page's language, between comments that name them."""

import re
from collections.abc import Callable
from pathlib import Path

from babel.numbers import format_decimal

from tools.lstm.figures import Figure, Figures, Key, columns
from tools.lstm.reading import STEPS
from tools.lstm.words import WORDS

DOCS = Path(__file__).parent.parent.parent / "docs"
FIGURES = DOCS / "lstm.tsv"
IMAGES = DOCS / "images"
PAGES = {"en-US": DOCS / "lstm.md", "zh-CN": DOCS / "lstm.zh-CN.md", "tr": DOCS / "lstm.tr.md"}
"""By language."""

DISTANCES = ("2", "5", "10", "20")
_BLOCK = re.compile(r"(?<=<!-- figures: )(\w+)( -->\n).*?(?=<!-- end of figures -->)", re.DOTALL)

Table = Callable[[Figures, str], list[list[str]]]
"""Makes the cells of a table, its header first, from the figures and for a language."""


def fill(figures: Figures) -> None:
    """Write the tables into every page. Raises OSError."""
    for language, path in PAGES.items():
        page = path.read_text(encoding="utf-8")
        path.write_text(filled(page, figures, language), encoding="utf-8", newline="\n")


def filled(page: str, figures: Figures, language: str) -> str:
    """Return a page with its tables made from these figures."""

    def block(found: re.Match[str]) -> str:
        header, *rows = ("| " + " | ".join(cells) + " |" for cells in TABLES[found[1]](figures, language))
        line = "|---" * (header.count("|") - 1) + "|"
        return "\n".join((f"{found[1]}{found[2]}{header}", line, *rows, ""))

    return _BLOCK.sub(block, page)


def number(value: float, language: str, pattern: str = "0.00") -> str:
    """Return a number as a language writes it: with two decimals, or by another of CLDR's patterns."""
    return format_decimal(value, format=pattern, locale=language.replace("-", "_"))


def significant(value: float, language: str) -> str:
    """Return a number with two significant digits."""
    # Rounded first: where that carries, Babel counts the digits of before, and writes 0.0998 as 0.010.
    return number(float(f"{value:.1e}"), language, "@@")


def _networks(figures: Figures, language: str) -> list[list[str]]:
    words = WORDS[language]
    kinds = [key.row for key in figures if key.table == "network" and key.column == "nats"]
    rows = []
    for kind in sorted(kinds, key=lambda kind: figures[Key("network", kind, "nats")]):
        parameters = number(figures[Key("network", kind, "parameters")].value, language, "#,##0")
        nats = figures[Key("network", kind, "nats")]
        rows.append([words[kind], parameters, number(nats.value, language), _range(nats, language, number)])
    return [[words["network"], words["parameters"], words["nats"], words["seeds"]], *rows]


def _gradients(figures: Figures, language: str) -> list[list[str]]:
    words = WORDS[language]
    header = [words["network"], words["when"], *DISTANCES, words["seeds at 20"]]
    rows = []
    for table, when in (("gradient before", words["before"]), ("gradient", words["after"])):
        for name in dict.fromkeys(key.row for key in figures if key.table == table):
            norms = columns(figures, table, name)
            cells = [significant(norms[distance].value, language) for distance in DISTANCES]
            rows.append([words[name], when, *cells, _range(norms["20"], language, significant)])
    return [header, *rows]


def _forgetting(figures: Figures, language: str) -> list[list[str]]:
    words = WORDS[language]
    places = ("within a name", "between names", "keepers")
    rows = []
    for name in dict.fromkeys(key.row for key in figures if key.table == "forgetting"):
        means = columns(figures, "forgetting", name)
        rows.append([words[f"learned: {name}"], *(number(means[place].value, language) for place in places)])
    return [[words["learned"], *(words[place] for place in places)], *rows]


def _gates(figures: Figures, language: str) -> list[list[str]]:
    words = WORDS[language]
    gates = ("forget", "input", "output")
    rows = []
    for step, character in enumerate(STEPS):
        means = [number(figures[Key("gate", gate, str(step))].value, language) for gate in gates]
        expected = columns(figures, "next", str(step))
        chances = [f"{one} {number(chance.value, language, '0.000')}" for one, chance in expected.items()]
        rows.append([str(step), character, *means, words["list"].join(chances)])
    return [["t", words["read"], *(words[gate] for gate in gates), words["next"]], *rows]


def _range(figure: Figure, language: str, written: Callable[[float, str], str]) -> str:
    low, high = written(figure.low, language), written(figure.high, language)
    return WORDS[language]["range"].format(low=low, high=high)


TABLES: dict[str, Table] = {
    "networks": _networks,
    "gradients": _gradients,
    "forgetting": _forgetting,
    "gates": _gates,
}
"""By the name that a page gives."""
