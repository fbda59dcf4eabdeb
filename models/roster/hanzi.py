"""Which characters count as hanzi, in rosters and in what people type."""

import re

HANZI_CLASS = "[\u3400-\u4dbf\u4e00-\u9fff]"
"""One hanzi, as a part of a larger pattern: CJK unified ideographs and their extension A."""

HANZI = re.compile(f"{HANZI_CLASS}+")
"""A text of hanzi alone; use `HANZI.fullmatch(text)`."""
