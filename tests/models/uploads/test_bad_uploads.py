"""Bad uploads: each is refused in clear words that name the line, in bounded memory."""

import tracemalloc

import pytest

from models.uploads.faults import MOST_FAULTS, UploadError
from models.uploads.upload import read_upload
from tests.models.uploads.bad_uploads import BadUpload, bad_uploads
from tests.models.uploads.good import a_name_a_line, table

MOST_BYTES = 100 * 2**20
LARGE = 2**16

LONGEST_SENTENCE = 250


def refused(content: bytes) -> UploadError:
    with pytest.raises(UploadError) as caught:
        read_upload(content)
    return caught.value


def test_there_are_many() -> None:
    names = {bad.name for bad in bad_uploads()}
    assert len(names) == len(bad_uploads()) >= 60


@pytest.mark.parametrize("bad", bad_uploads(), ids=lambda bad: bad.name)
def test_each_is_refused_with_its_line(bad: BadUpload) -> None:
    error = refused(bad.content)
    first = error.faults[0]
    assert (first.kind, first.line) == (bad.kind, bad.line)
    assert len(error.faults) <= MOST_FAULTS
    for sentence in map(str, error.faults):
        assert sentence.isprintable()
        assert len(sentence) <= LONGEST_SENTENCE


def test_the_large_ones_are_refused_in_little_memory() -> None:
    peaks = {}
    tracemalloc.start()
    for bad in bad_uploads():
        if len(bad.content) > LARGE:
            tracemalloc.reset_peak()
            refused(bad.content)
            peaks[bad.name] = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert {name: peak for name, peak in peaks.items() if peak > MOST_BYTES} == {}


def test_all_faults_are_told_at_once_up_to_twenty() -> None:
    error = refused(a_name_a_line(*("A1", "Be", "C-") * 10))
    assert [fault.line for fault in error.faults] == [line for line in range(1, 31) if line % 3 != 2]
    error = refused(a_name_a_line(*["A1"] * 500))
    assert (len(error.faults), error.count) == (MOST_FAULTS, 500)


def test_a_row_can_have_several_faults() -> None:
    error = refused(table("name\tworks\tkind\tgender", "A1\t\thero\tx", rest="\tTales\tname\tf"))
    assert [str(fault) for fault in error.faults] == [
        "Line 2: “A1” has a digit or number (U+0031), and names are of letters.",
        "Line 2: “A1” has nothing in the column works.",
        "Line 2: The kind is name, byname or title, and not “hero”.",
        "Line 2: The gender is f, m, unknown, f? or m?, and not “x”.",
    ]


def test_a_fault_names_the_letter_that_is_out_of_place() -> None:
    assert str(refused(a_name_a_line("Аda Vane")).faults[0]) == (
        "Line 1: “Аda Vane” mixes letters of Cyrillic and Latin, some of which look the same. One is А (U+0410)."
    )
