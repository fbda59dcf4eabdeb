"""From a file's bytes to its text."""

import codecs

from models.uploads.faults import Fault, FaultKind, UploadError

MAX_BYTES = 2**20
"""The most bytes of an uploaded roster."""

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decode(content: bytes) -> str:
    """Return the text of a file in UTF-8, or in UTF-16 with a byte order mark, as spreadsheets write it.

    No other encoding is guessed: nearly any bytes are valid GB 18030, so that names in Windows-1254 would become
    hanzi and nobody would be told. Raises UploadError.
    """
    if not content:
        raise UploadError([Fault(FaultKind.EMPTY)])
    if len(content) > MAX_BYTES:
        raise UploadError([Fault(FaultKind.LARGE, limit=MAX_BYTES)])
    try:
        text = content.decode("utf-16" if content.startswith(_UTF16) else "utf-8-sig")
    except UnicodeDecodeError:
        # UTF-16 without its mark may be no UTF-8, or be UTF-8 with a NUL in each character.
        kind = FaultKind.NUL if b"\0" in content and not content.startswith(_UTF16) else FaultKind.ENCODING
        raise UploadError([Fault(kind)]) from None
    if "\0" in text:
        raise UploadError([Fault(FaultKind.NUL)])
    return text
