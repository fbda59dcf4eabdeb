"""Manifests that name nothing that can be served."""

import json
from collections.abc import Iterator

from tests.models.store.bad_files.case import STYLE, BadFile, with_manifest

VERSION = "0123456789ab"
HUGE = 10**400


def cases() -> Iterator[BadFile]:
    """Yield them."""
    for name, content in _texts().items():
        yield with_manifest(f"manifest: {name}", content)
    for name, active in _active().items():
        yield with_manifest(f"manifest: {name}", json.dumps({"active": active}).encode())


def _texts() -> dict[str, bytes]:
    right = json.dumps({"active": {STYLE: VERSION}}).encode()
    return {
        "empty": b"",
        "a NUL": b"\0",
        "a space": b" ",
        "an open brace": b"{",
        "a list": b"[]",
        "a number": b"1",
        "a huge number": b"9" * 6000,
        "null": b"null",
        "text": b'"active"',
        "an empty object": b"{}",
        "another key": b'{"Active": {}}',
        "open lists": b"[" * 60_000,
        "open objects": b'{"a":' * 12_000,
        "nested lists": b"[" * 30_000 + b"]" * 30_000,
        "nested lists as active": b'{"active":' + b"[" * 30_000 + b"]" * 30_000 + b"}",
        "as many lists as fit": b"[" + b"[]," * 21_000 + b"[]]",
        "1 MB of lists": b"[" + b"[]," * 350_000 + b"[]]",
        "10^5 styles": json.dumps({"active": {f"s{i}": VERSION for i in range(10**5)}}).encode(),
        "60 MB": b" " * (60 * 2**20),
        "UTF-16": right.decode().encode("utf-16")[:-1],
        "no UTF-8": b"\xff" + right,
        "TOML": f'[active]\n{STYLE} = "{VERSION}"\n'.encode(),
        "YAML": f"active:\n  {STYLE}: {VERSION}\n".encode(),
        "a trailing comma": right[:-1] + b",}",
        "twice": right * 2,
        "cut": right[:-3],
        "a comment": b"# active\n" + right,
        "a pickle": b"\x80\x04K\x01.",
        "a style twice": f'{{"active": {{"{STYLE}": "{VERSION}", "{STYLE}": "{VERSION}"}}}}'.encode(),
        "a key twice, the last wrong": b'{"active": {}, "active": 3}',
    }


def _active() -> dict[str, object]:
    return {
        "active is a list": [],
        "active is a number": 3,
        "active is null": None,
        "active is text": VERSION,
        "a version that is missing": {STYLE: VERSION},
        "a version that is a number": {STYLE: 123456789012},
        "a version that is huge": {STYLE: HUGE},
        "a version that is null": {STYLE: None},
        "a version that is a list": {STYLE: [VERSION]},
        "a version that is an object": {STYLE: {"version": VERSION}},
        "an empty version": {STYLE: ""},
        "a short version": {STYLE: VERSION[:-1]},
        "a long version": {STYLE: VERSION + "c"},
        "a version with a line break": {STYLE: f"{VERSION}\n"},
        "a version in capitals": {STYLE: VERSION.upper()},
        "a version that is a path": {STYLE: "../../../etc"},
        "a version that is an absolute path": {STYLE: "/etc/passwd"},
        "a version with a NUL": {STYLE: f"{VERSION[:-1]}\0"},
        "a version of full-width digits": {STYLE: "０１２３４５６７８９０１"},
        "a version of 60,000 characters": {STYLE: "a" * 60_000},
        "a style that is a path": {"../jin_yong": VERSION},
        "a style that is empty": {"": VERSION},
        "a style that is a dot": {".": VERSION},
        "a style with a line break": {"jin_yong\n": VERSION},
        "a style with a space": {"jin yong": VERSION},
        "a style in capitals": {"Jin_Yong": VERSION},
        "a style with a NUL": {"jin\0yong": VERSION},
        "a style in hanzi": {"金庸": VERSION},
        "a style with a Cyrillic homoglyph": {"j\u0456n_yong": VERSION},
        "a style of 33 letters": {"x" * 33: VERSION},
        "a style of 60,000 letters": {"x" * 60_000: VERSION},
        "201 styles": {f"s{i}": VERSION for i in range(201)},
        "2,000 styles": {f"s{i}": VERSION for i in range(2000)},
    }
