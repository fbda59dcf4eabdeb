"""How long the registry takes, and how much memory, to refuse bad checkpoints, cards, rosters and manifests.

`python -m benchmarks.bad_files`

The last row has networks as large as the limits allow that are not bad: they are to be served. A second table has
rosters that maintainers could upload.
"""

import tempfile
import time
import tracemalloc
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from benchmarks.kit.table import Row, counted, percentile, show
from models.uploads.faults import UploadError
from models.uploads.upload import read_upload
from tests.models.store.bad_files.case import BadFile
from tests.models.store.bad_files.collection import bad_files
from tests.models.store.bad_files.large import good_ones
from tests.models.store.bad_files.refusals import Refusal, refusals
from tests.models.uploads.bad_uploads import bad_uploads


def measure(files: list[BadFile], what: str) -> list[Refusal]:
    """Let registries read all files and return what they did."""
    with tempfile.TemporaryDirectory() as folder:
        return list(counted(refusals(Path(folder), files), what, len(files)))


def row(kind: str, taken: Iterable[Refusal]) -> Row:
    """Return a row of the table."""
    found = list(taken)
    slowest = max(found, key=lambda refusal: refusal.seconds)
    seconds = [refusal.seconds for refusal in found]
    lines = [line for refusal in found for line in (*refusal.lines, *refusal.lines_at_start)]
    return {
        "kind": kind,
        "files": len(found),
        "refused in one line": sum(len(refusal.lines) == len(refusal.lines_at_start) == 1 for refusal in found),
        "old one serves": sum(refusal.serves_the_old for refusal in found),
        "longest line": max(map(len, lines), default=0),
        "p50 ms": percentile(seconds, 0.5) * 1e3,
        "max ms": slowest.seconds * 1e3,
        "max CPU ms": max(refusal.cpu_seconds for refusal in found) * 1e3,
        "max MB": max(refusal.megabytes for refusal in found),
        "slowest": slowest.file.name,
    }


def uploads() -> Row:
    """Return a row of what reading bad uploads takes, first for the time and then for the memory."""
    bad, seconds, peaks = bad_uploads(), [], []
    for upload in bad:
        begin = time.process_time()
        with suppress(UploadError):
            read_upload(upload.content)
        seconds.append(time.process_time() - begin)
    tracemalloc.start()
    for upload in bad:
        tracemalloc.reset_peak()
        with suppress(UploadError):
            read_upload(upload.content)
        peaks.append(tracemalloc.get_traced_memory()[1])
    tracemalloc.stop()
    slowest = bad[seconds.index(max(seconds))].name
    return {
        "uploads": len(bad),
        "p50 CPU ms": percentile(seconds, 0.5) * 1e3,
        "max CPU ms": max(seconds) * 1e3,
        "max MB": max(peaks) / 1e6,
        "slowest": slowest,
    }


def main() -> None:
    """Print the tables."""
    refused = measure(bad_files(), "bad files")
    kinds = dict.fromkeys(refusal.file.kind for refusal in refused)
    rows = [row(kind, (refusal for refusal in refused if refusal.file.kind == kind)) for kind in kinds]
    rows.append(row("good, at the limits", measure(list(good_ones()), "good files")))
    show("bad_files", "Files that a registry comes upon while it serves", rows)
    show("bad_uploads", "Rosters that maintainers could upload", [uploads()])


if __name__ == "__main__":
    main()
