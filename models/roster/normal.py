"""One form for what people type or upload, so that it can be compared."""

import unicodedata

_INVISIBLE = frozenset({"Cc", "Cf", "Cs"})
"""Unicode's categories of control and format characters, such as the zero-width space, and of lone surrogates."""

_VARIATIONS = (range(0xFE00, 0xFE10), range(0xE0100, 0xE01F0))
"""Variation selectors, which choose between shapes of one character.

https://www.unicode.org/Public/17.0.0/ucd/PropList.txt, Variation_Selector
"""


def normalize(text: str) -> str:
    """Return what a person typed in Unicode's form NFKC, with single spaces and nothing invisible.

    So `Ｊｉｎ　Ｙｏｎｇ` is Jin Yong, `／` is a slash, and the compatibility ideograph U+F90A is the ordinary 金.
    """
    visible = "".join(character for character in text if character.isspace() or not _is_invisible(character))
    return " ".join(unicodedata.normalize("NFKC", visible).split())


def _is_invisible(character: str) -> bool:
    return unicodedata.category(character) in _INVISIBLE or any(ord(character) in part for part in _VARIATIONS)
