"""Which characters count as hanzi, in rosters and in what people type."""

import re

HANZI_CLASS = (
    "[\u3400-\u4dbf\u4e00-\u9fff"  # extension A and the first block
    "\ufa0e\ufa0f\ufa11\ufa13\ufa14\ufa1f\ufa21\ufa23\ufa24\ufa27-\ufa29"  # see below
    "\U00020000-\U0002a6df\U0002a700-\U0002ee5f"  # extensions B, then C to F and I
    "\U00030000-\U0003347f]"  # extensions G, H and J
)
"""One hanzi, as a part of a larger pattern: the blocks of CJK unified ideographs as of Unicode 17.

The block of compatibility ideographs has twelve unified ones, which are hanzi of their own. The others are
duplicates: normalization replaces U+F90A by the ordinary 金. Source: Blocks.txt, and Unified_Ideograph in
PropList.txt, https://www.unicode.org/Public/17.0.0/ucd/
"""

HANZI = re.compile(f"{HANZI_CLASS}+")
"""A text of hanzi alone; use `HANZI.fullmatch(text)`."""
