"""Rosters that can be uploaded."""

from itertools import islice, product

FIRST = (
    "Ara",
    "Bel",
    "Cel",
    "Dor",
    "Elen",
    "Fin",
    "Gal",
    "Hal",
    "Isil",
    "Lind",
    "Mel",
    "Nar",
    "Oro",
    "Sil",
    "Tin",
)
MIDDLE = ("a", "e", "i", "o", "an", "el", "in", "or")
LAST = ("dil", "dur", "las", "mir", "nor", "riel", "ros", "wen", "wë")


def elves(count: int = 400) -> list[str]:
    """Return different names in Latin letters."""
    return ["".join(parts) for parts in islice(product(FIRST, MIDDLE, LAST), count)]


def a_name_a_line(*names: str, count: int = 120) -> bytes:
    """Return a file of these names, and of elves below them."""
    return "".join(f"{name}\n" for name in (*names, *elves(count))).encode()


def table(header: str, *rows: str, rest: str = "") -> bytes:
    """Return a table with these rows, and with elves below them, whose other cells are `rest`."""
    below = [f"{name}{rest}" for name in elves(120)]
    return "".join(f"{line}\n" for line in (header, *rows, *below)).encode()
