"""Files that are no plain files, are missing or can't be read; and folders that are not where they should be."""

import os
import socket
from collections.abc import Callable, Iterator
from pathlib import Path

from models.store.checkpoint import CARD_FILE, ROSTER_FILE, WEIGHTS_FILE
from models.store.manifest import MANIFEST_FILE, write_manifest
from tests.models.store.bad_files.case import STYLE, BadFile, forge

_KINDS = {CARD_FILE: "card", ROSTER_FILE: "roster", WEIGHTS_FILE: "checkpoint", MANIFEST_FILE: "manifest"}


def cases() -> Iterator[BadFile]:
    """Yield them."""
    for file, kind in _KINDS.items():
        for name, replace in _REPLACEMENTS.items():
            yield BadFile(kind, f"{file} is {name}", _replacing(file, replace))
        if file != MANIFEST_FILE:
            yield BadFile(kind, f"{file} is missing", _replacing(file, lambda _: None))
    for name, change in _FOLDERS.items():
        yield BadFile("checkpoint", f"version {name}", _changing(change))


def _replacing(file: str, replace: Callable[[Path], None]) -> Callable[[Path], None]:
    def write(root: Path) -> None:
        folder = forge(root)
        path = root / file if file == MANIFEST_FILE else folder / file
        path.rename(path.with_name("moved"))
        replace(path)

    return write


def _changing(change: Callable[[Path], None]) -> Callable[[Path], None]:
    return lambda root: change(forge(root))


def _link_to(target: str) -> Callable[[Path], None]:
    return lambda path: path.symlink_to(target)


def _sparse(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(300 * 2**20)


def _socket(path: Path) -> None:
    # The name of a socket is at most 108 characters long, whatever its folder's is.
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        with socket.socket(socket.AF_UNIX) as listening:
            listening.bind(f"/proc/self/fd/{folder}/{path.name}")
    finally:
        os.close(folder)


def _unreadable(path: Path) -> None:
    # Root can read it all the same, and finds nothing.
    path.touch(mode=0)


_REPLACEMENTS: dict[str, Callable[[Path], None]] = {
    "a FIFO": os.mkfifo,
    "a folder": Path.mkdir,
    "a socket": _socket,
    "a link to /dev/zero": _link_to("/dev/zero"),
    "a link to /dev/stdin": _link_to("/dev/stdin"),
    "a link to the right file": _link_to("moved"),
    "a link to nothing": _link_to("nowhere"),
    "a link to itself": lambda path: path.symlink_to(path.name),
    "300 MB, sparse": _sparse,
    "unreadable": _unreadable,
}


def _rename(name: str) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        folder.rename(folder.with_name(name))
        write_manifest(folder.parents[1], {STYLE: name})

    return change


def _remove(folder: Path) -> None:
    folder.rename(folder.with_name("moved"))


def _file(folder: Path) -> None:
    _remove(folder)
    folder.write_text("a file")


def _empty(folder: Path) -> None:
    _remove(folder)
    folder.mkdir()


def _linked(folder: Path) -> None:
    _remove(folder)
    folder.symlink_to("moved")


def _linked_style(folder: Path) -> None:
    style = folder.parent
    style.rename(style.with_name("moved"))
    style.symlink_to("moved")


def _style_is_a_file(folder: Path) -> None:
    style = folder.parent
    style.rename(style.with_name("moved"))
    style.write_text("a file")


_FOLDERS: dict[str, Callable[[Path], None]] = {
    "of another card": _rename("0123456789ab"),
    "that is missing": _remove,
    "that is a file": _file,
    "that is empty": _empty,
    "that is a link": _linked,
    "whose style is a link": _linked_style,
    "whose style is a file": _style_is_a_file,
}
