import re

from tests.bot.reading import Shown, public


def names_of(shown: Shown) -> list[str]:
    """Return the names that an answer of /name lists. Fails for one that only one person sees."""
    return re.findall(r"^\d+\. \*\*(\S+)\*\*", public(shown).body, re.MULTILINE)
