"""Bad checkpoints, cards, rosters and manifests: each is refused in one line, and the older version serves on."""

from collections.abc import Iterator
from pathlib import Path

from tests.models.store.bad_files.collection import bad_files
from tests.models.store.bad_files.large import good_ones
from tests.models.store.bad_files.refusals import Refusal, refusals

LONGEST_LINE = 300
MOST_MEGABYTES = 100


def faults(refusal: Refusal) -> Iterator[str]:
    """Yield what is wrong with a refusal."""
    for lines in (refusal.lines, refusal.lines_at_start):
        if len(lines) != 1 or not lines[0].isprintable() or len(lines[0]) > LONGEST_LINE:
            yield f"not one line: {lines}"
    if not refusal.serves_the_old:
        yield "the older version does not serve"
    if refusal.megabytes > MOST_MEGABYTES:
        yield f"{refusal.megabytes:.0f} MB"
    if refusal.left_over > 0:
        yield f"{refusal.left_over} files or threads are left"


def test_there_are_many_of_each_kind() -> None:
    files = bad_files()
    assert len({(file.kind, file.name) for file in files}) == len(files) >= 300
    for kind in ("checkpoint", "card", "roster", "manifest"):
        assert sum(file.kind == kind for file in files) >= 50


def test_each_is_refused_in_one_line_and_the_older_version_serves_on(tmp_path: Path) -> None:
    taken = refusals(tmp_path, bad_files())
    found = {f"{refusal.file.kind}: {refusal.file.name}": list(faults(refusal)) for refusal in taken}
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


def test_a_network_at_the_limits_that_is_good_is_served(tmp_path: Path) -> None:
    (taken,) = refusals(tmp_path, [next(good_ones())])
    assert (taken.lines, taken.lines_at_start, taken.serves_the_old) == ([], [], False)
