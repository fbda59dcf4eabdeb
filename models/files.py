"""Reading files as untrusted input."""

import hashlib
import json
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, TypeVar

from pydantic import BaseModel, ValidationError

from models.errors import FileError

_Card = TypeVar("_Card", bound=BaseModel)

_FLAGS = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""Don't follow a link, nor wait for the writer of a FIFO; Windows knows neither and must not change newlines."""


def check_folder(path: Path, refusal: type[FileError]) -> None:
    """Raise `refusal`, in one sentence, for what is missing, can't be looked at, or is no plain directory."""
    with _refusing(path, refusal):
        mode = path.lstat().st_mode
    if not stat.S_ISDIR(mode):
        raise refusal(f"{path.name} is not a plain directory")


@contextmanager
def _refusing(path: Path, refusal: type[FileError]) -> Iterator[None]:
    """Raise `refusal`, in one sentence, for what keeps a file or folder from being read."""
    try:
        yield
    except FileNotFoundError:
        raise refusal(f"{path.name} is missing") from None
    except OSError as error:
        raise refusal(f"{path.name} can't be read: {error.strerror}") from None
    except ValueError as error:
        raise refusal(str(error)) from None


def read_plain(path: Path, limit: int, size: int | None = None) -> bytes:
    """Return a plain file's content, having checked what it is and how large before any of it is read.

    `size` is how many bytes it should have. Raises OSError, and ValueError, in one sentence, for a link, FIFO,
    device or folder, for more than `limit` bytes, or for another size.
    """
    with _open_plain(path) as file:
        found = os.fstat(file.fileno()).st_size
        if found > limit:
            raise ValueError(f"{path.name} has {found:,} bytes, more than the limit of {limit:,}")
        if size is not None and found != size:
            raise ValueError(f"{path.name} has {found:,} bytes and the card says {size:,}")
        return file.read(limit)


def read_end(path: Path, limit: int) -> bytes:
    """Return at most the last `limit` bytes of a plain file. Raises as `read_plain` does, but for no size."""
    with _open_plain(path) as file:
        file.seek(max(0, os.fstat(file.fileno()).st_size - limit))
        return file.read(limit)


@contextmanager
def _open_plain(path: Path) -> Iterator[BinaryIO]:
    """Open a plain file. Raises OSError, and ValueError for a link, FIFO, device or folder."""
    if not stat.S_ISREG(path.lstat().st_mode):
        raise ValueError(f"{path.name} is not a plain file")
    with os.fdopen(os.open(path, _FLAGS), "rb") as file:
        # Asked again of the open file: the path may have come to name another one.
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise ValueError(f"{path.name} is not a plain file")
        yield file


def read_trusted(
    path: Path, limit: int, refusal: type[FileError], *, size: int | None = None, sha256: str | None = None
) -> bytes:
    """Return a plain file's content after checking its size, and its hash in hexadecimal.

    Raises `refusal`, in one sentence, for a file that is missing, unreadable, or not as expected.
    """
    with _refusing(path, refusal):
        content = read_plain(path, limit, size)
    if sha256 is not None and hashlib.sha256(content).hexdigest() != sha256:
        raise refusal(f"{path.name} does not have the content that the card describes")
    return content


def read_card(path: Path, limit: int, kind: type[_Card], refusal: type[FileError]) -> _Card:
    """Return the card that a file holds. Raises `refusal`, in one sentence, when it can't be read or is none."""
    content = read_trusted(path, limit, refusal)
    try:
        return kind.model_validate(parse_json(content))
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))[:60]
        raise refusal(f"{path.name}: {where or 'it'}: {first['msg']}") from None
    except (ValueError, RecursionError):
        raise refusal(f"{path.name} is no JSON object") from None


def parse_json(content: bytes) -> Any:  # noqa: ANN401 - JSON can be anything
    """Return what a JSON text says. Raises ValueError, also where an object has a key twice, and RecursionError.

    Of two such fields, different readers may take different ones.
    """
    return json.loads(content, object_pairs_hook=_fields)


def _fields(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    fields = dict(pairs)
    if len(fields) != len(pairs):
        raise ValueError("an object has a key twice")
    return fields
