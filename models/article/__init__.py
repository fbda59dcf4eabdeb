"""The two lists of invented names that the article of 2017 printed.

The article, 用LSTM生成武侠人名 by magicly (7 April 2017), trained a network on the names of each author,
printed what it drew, and asked whose list is whose. `lists.tsv` holds those names as printed, in their order.
"""

import csv
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

SOURCE: Final = "https://magicly.github.io/2017/04/07/rnn-lstm-generate-name/"
"""The article's address."""

_TABLE = Path(__file__).with_name("lists.tsv")


@cache
def printed_lists() -> MappingProxyType[str, tuple[str, ...]]:
    """Return the names of each style's list as the article printed them, by the style's key.

    They are raw: some are a single character, and some are several names run together. Blocking, once.
    """
    lists: dict[str, list[str]] = {}
    with _TABLE.open(encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE):
            lists.setdefault(row["style"], []).append(row["name"])
    return MappingProxyType({style: tuple(names) for style, names in lists.items()})
