"""Cards that describe no checkpoint, or none that can be served."""

import json
from collections.abc import Iterator

from models.store.card import MAX_CARD
from tests.models.store.bad_files.case import BadFile, good, with_card, with_fields

HUGE = 10**400


def cases() -> Iterator[BadFile]:
    """Yield them."""
    yield from _texts()
    yield from _fields()
    yield from _vocabularies()
    yield from _networks()


def _texts() -> Iterator[BadFile]:
    own = good()[0].to_bytes()
    texts = {
        "empty": b"",
        "a NUL": b"\0",
        "a list": b"[]",
        "a number": b"1",
        "a huge number": b"1" + b"0" * 5000,
        "1e999": b"1e999",
        "NaN": b"NaN",
        "text": b'"card"',
        "an open brace": b"{",
        "open lists": b"[" * 100_000,
        "open objects": b'{"a":' * 20_000,
        "nested lists": b"[" * 60_000 + b"]" * 60_000,
        "a format and nested lists": b'{"format":1,"style":' + b"[" * 50_000 + b"]" * 50_000 + b"}",
        "a format and lists in lists": b'{"format":1,"works":' + b"[" * 900 + b"]" * 900 + b"}",
        "1 MB of lists": b"[" + b"[]," * 350_000 + b"[]]",
        "as many lists as fit": b"[" + b"[]," * (MAX_CARD // 3 - 2) + b"[]]",
        "as many keys as fit": json.dumps({str(i): i for i in range(9_000)}).encode(),
        "a format and as many keys as fit": json.dumps({"format": 1} | {str(i): i for i in range(9_000)}).encode(),
        "spaces": b" " * MAX_CARD,
        "a byte above the limit": own + b" " * (MAX_CARD + 1 - len(own)),
        "no UTF-8": own.replace("郭".encode(), b"\xe9\x83", 1),
        "UTF-16": own.decode().encode("utf-16"),
        "UTF-32": own.decode().encode("utf-32"),
        "with a byte order mark": b"\xef\xbb\xbf" + own,
        "twice": own * 2,
        "a comment": b"// card\n" + own,
        "a trailing comma": own.rstrip()[:-1] + b",}",
        "two styles": own.replace(b'"style"', b'"style": "gu_long", "style"', 1).replace(
            b'"jin_yong"', b'"x y"', 1
        ),
        "a field twice": own.replace(b'"seed"', b'"seed": 1,\n "seed"', 1),
        "a figure twice": own.replace(b'"junk"', b'"junk": 0,\n "junk"', 1),
        "two formats, the last newer": own.rstrip()[:-1] + b', "format": 3}',
        "a lone surrogate": own.replace(b'"preset": "test"', b'"preset": "\\ud800"', 1),
        "a lone surrogate for a style": own.replace(b'"jin_yong"', b'"\\udcff"'),
    }
    for name, text in texts.items():
        yield with_card(f"card: {name}", text)


def _fields() -> Iterator[BadFile]:
    figures = good()[0].figures.model_dump()
    bad: dict[str, list[object]] = {
        "format": [0, -1, 3, 99, 10**30, True, "1", None, [], 1.5],
        "style": [
            "",
            "..",
            "../gu_long",
            "/etc",
            "a/b",
            "jin yong",
            "Jin_Yong",
            "jin_yong\n",
            "x" * 33,
            1,
            None,
            "a\0",
        ],
        "display": [{}, [], None, {"en-US": ""}, {"en-US": 1}, {str(i): "x" for i in range(21)}, "Jin Yong"],
        "works": [None, [], {"a": 1}, {str(i): "x" for i in range(501)}],
        "preset": [None, 1, "x" * 41, []],
        "seed": ["zero", None, 1.5, [], HUGE],
        "epochs": [-1, "many", None, 1.5],
        "corpus_sha256": ["", "0" * 63, "g" * 64, None, "0" * 65],
        "libraries": [None, [], {"torch": 2}, {str(i): "x" for i in range(21)}],
        "weights": [None, {}, {"bytes": 0, "sha256": "0" * 64}, {"bytes": -1, "sha256": "0" * 64}, "x"],
        "roster": [None, [], {"bytes": HUGE, "sha256": "0" * 64}, {"bytes": 1, "sha256": "../x"}],
        "figures": [
            *(None, {}, [], figures | {"test_nats": float("nan")}, figures | {"dev_nats": float("inf")}),
            *(figures | {"held_out_nats": []}, figures | {"held_out_nats": [1.0] * 102}, figures | {"junk": 2}),
            *(figures | {"natural_novelty": -1}, figures | {"test_names": -1}, figures | {"more": 1}),
        ],
        "x" * 50_000: [1],
        "line\nbreaks\r\n\x1b[2J": [1],
        "郭" * 10_000: [1],
    }
    for field, values in bad.items():
        for number, value in enumerate(values):
            yield with_fields(f"{field[:20]!r} is {number}: {str(value)[:40]!r}", **{field: value})


def _vocabularies() -> Iterator[BadFile]:
    own = good()[0].vocabulary
    vocabularies = {
        "empty": "",
        "control characters": "\0\x01\x02\x1b",
        "line breaks": own + "\n\r\u2028",
        "markdown": "*_~`|>#",
        "a mention": "@everyon",
        "letters of another script": own + "abc",
        "digits": own + "123",
        "an invisible letter": own + "\u3164",
        "a twin": own + own[0],
        "twins": "郭" * 4000,
        "a million characters": "".join(map(chr, range(0x4E00, 0x9FFF))) * 48,
        "20,000 characters": "".join(map(chr, range(0x4E00, 0x4E00 + 20_000))),
        "4,097 characters": "".join(map(chr, range(0x4E00, 0x4E00 + 4097))),
        "emoji": own + "😀🏯",
        "hanzi beyond U+FFFF": own + "𡋾",
        "combining marks": own + "\u0301\u0302",
        "right to left": own + "\u202e",
        "a zero width space": own + "\u200b",
        "private use": own + "\ue000",
        "a compatibility hanzi": own + "金",
        "radicals": own + "⾦",
        "none of the roster's": "一丁七",
    }
    for name, vocabulary in vocabularies.items():
        yield with_fields(f"vocabulary: {name}", vocabulary=vocabulary)
    yield with_fields("vocabulary: a list", vocabulary=list(own))
    yield with_fields("vocabulary: a number", vocabulary=1)


def _networks() -> Iterator[BadFile]:
    own = {"kind": "lstm", "embedding": 8, "hidden": 8, "layers": 1}
    bad: dict[str, list[object]] = {
        "hidden": [10**9, 1025, 9, 0, -8, HUGE, "x", None],
        "embedding": [513, 7, 0, 2**63, 1.5],
        "layers": [5, 2, 0, 1.5, []],
        "kind": ["mamba", "../lstm", "os.system", "gru", "rnn", "transformer", "clockwork", None],
        "more": [1],
    }
    for field, values in bad.items():
        for value in values:
            yield with_fields(f"network: {field} is {str(value)[:20]}", network={**own, field: value})
    yield with_fields("network: a clockwork of 2 layers", network={**own, "kind": "clockwork", "layers": 2})
    yield with_fields("network: a clockwork of 7", network={**own, "kind": "clockwork", "hidden": 7})
    yield with_fields("network: a transformer of 7", network={**own, "kind": "transformer", "hidden": 7})
    yield with_fields("network: none", network=None)
    yield with_fields("network: a list", network=[1, 2])
