"""Cards, rosters, manifests, origins, journals and weights from Hypothesis: only the declared errors come out."""

import json
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.errors import CheckpointError, FileError, ManifestError, RosterError
from models.roster.roster import Roster
from models.store import checkpoint
from models.store.card import Card
from models.store.manifest import MANIFEST_FILE, Aliases, read_aliases, write_aliases
from models.store.origin import ORIGIN_FILE, read_origin
from models.versions.journal import JOURNAL_FILE, Action, Entry, entries
from tests import tiny
from tests.models.store.bad_files.case import forge, good

# The folder is written to again in each example.
same_folder = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
fewer = settings(same_folder, max_examples=40)

ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10), inner, max_size=4),
    max_leaves=8,
)
EDITS = st.lists(st.tuples(st.integers(0, 2**16), st.integers(0, 8), st.binary(max_size=8)), max_size=4)
"""Each cuts some bytes out of a file and puts others there."""


def edited(content: bytes, edits: list[tuple[int, int, bytes]]) -> bytes:
    for place, length, new in edits:
        start = place % (len(content) + 1)
        content = content[:start] + new + content[start + length :]
    return content


def assert_one_line(error: FileError) -> None:
    assert str(error).isprintable()
    assert len(str(error)) <= 200


@given(edits=EDITS)
def test_an_edited_card_is_read_or_refused(edits: list[tuple[int, int, bytes]]) -> None:
    try:
        card = Card.from_bytes(edited(good()[0].to_bytes(), edits))
    except CheckpointError as error:
        assert_one_line(error)
    else:
        assert Card.model_validate(card.model_dump()).style == card.style


@given(field=st.sampled_from(sorted(Card.model_fields)), value=ANY_JSON, inside=st.booleans())
def test_a_card_with_anything_in_a_field_is_read_or_refused(field: str, value: object, *, inside: bool) -> None:
    fields: dict[str, Any] = json.loads(good()[0].to_bytes())
    if inside and isinstance(fields[field], dict):
        for key in fields[field]:
            fields[field][key] = value
    else:
        fields[field] = value
    try:
        Card.from_bytes(json.dumps(fields).encode())
    except CheckpointError as error:
        assert_one_line(error)


@given(text=st.text(max_size=200), edits=EDITS)
def test_an_edited_roster_is_read_or_refused(text: str, edits: list[tuple[int, int, bytes]]) -> None:
    own = good()[2]
    for content in (tiny.HEADER + text, text, edited(own, edits).decode(errors="replace")):
        try:
            Roster.parse(content)
        except RosterError as error:
            assert_one_line(error)


@same_folder
@given(content=st.binary(max_size=100) | ANY_JSON | EDITS)
def test_a_manifest_is_read_or_refused(tmp_path: Path, content: Any) -> None:  # noqa: ANN401
    kept = {"jin_yong": ("3" * 12, "4" * 12)}
    aliases = Aliases({"jin_yong": "0" * 12}, {"jin_yong": "1" * 12}, {"gu_long": "2" * 12}, kept)
    write_aliases(tmp_path, aliases)
    path = tmp_path / MANIFEST_FILE
    path.write_bytes(written(content, path.read_bytes()))
    try:
        aliases = read_aliases(tmp_path)
    except ManifestError as error:
        assert_one_line(error)
    else:
        for part in (aliases.active, aliases.previous, aliases.pinned):
            assert all(len(version) == 12 and "/" not in style for style, version in part.items())
        for style, versions in aliases.kept.items():
            assert "/" not in style
            assert all(len(version) == 12 for version in versions)


@same_folder
@given(value=ANY_JSON, part=st.sampled_from(["active", "previous", "pinned", "kept"]))
def test_a_manifest_with_anything_in_it_is_read_or_refused(tmp_path: Path, value: object, part: str) -> None:
    (tmp_path / MANIFEST_FILE).write_text(json.dumps({"active": {}, part: value}))
    with suppress(ManifestError):
        read_aliases(tmp_path)


@same_folder
@given(content=st.binary(max_size=100) | ANY_JSON | EDITS)
def test_an_origin_and_a_journal_are_read_as_far_as_they_can_be(tmp_path: Path, content: Any) -> None:  # noqa: ANN401
    entry = Entry(action=Action.PIN, style="jin_yong", version="0" * 12)
    line = entry.model_dump_json().encode()
    (tmp_path / ORIGIN_FILE).write_bytes(written(content, b'{"trained_at": "2026-05-01T00:00:00Z"}'))
    (tmp_path / JOURNAL_FILE).write_bytes(written(content, line) + b"\n" + line)
    read_origin(tmp_path)
    assert entries(tmp_path, 1) == [entry]


def written(content: Any, own: bytes) -> bytes:  # noqa: ANN401
    """Return bytes as they are, edits of a file's `own` content, and anything else as JSON."""
    if isinstance(content, bytes):
        return content
    if isinstance(content, list) and all(isinstance(each, tuple) for each in content):
        return edited(own, content)
    return json.dumps(content).encode()


@fewer
@given(edits=EDITS, whole=st.booleans())
def test_edited_weights_and_rosters_are_loaded_or_refused(
    tmp_path_factory: pytest.TempPathFactory, edits: list[tuple[int, int, bytes]], *, whole: bool
) -> None:
    """With the right hashes, so that the files are looked into. Edits near the beginning hit headers."""
    _, weights, roster = good()
    near = edits if whole else [(place % 500, length, new) for place, length, new in edits]
    for changed in ((edited(weights, near), roster), (weights, edited(roster, near))):
        directory = forge(tmp_path_factory.mktemp("forged"), *changed)
        try:
            checkpoint.load(directory)
        except CheckpointError as error:
            assert_one_line(error)
