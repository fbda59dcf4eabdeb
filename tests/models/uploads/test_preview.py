from models.roster.roster import Roster
from models.uploads.preview import preview
from models.uploads.upload import read_upload
from tests.models.uploads.good import a_name_a_line, elves


def test_a_preview_counts_what_is_known_and_what_is_new() -> None:
    upload = read_upload(a_name_a_line("阿Q", "阿Q", "Ada  Vane", count=120))
    others = {"ships": Roster.parse("name\nAda Vane\nAraadil\n"), "others": Roster.parse("name\nBo\n")}
    found = preview(upload, others, frozenset("Q阿 abcdefghilmnorstuvw"))
    assert (found.names, found.duplicates, found.changed) == (122, 1, 1)
    assert found.known == {"ships": 2}
    assert found.scripts == {"Latin": 122, "Han": 1}
    assert set(found.new_characters) == {"A", "B", "V", "ë"}
    assert not found.begins_from_nothing
    assert len(found.examples) == 5
    assert set(found.examples) <= upload.roster.names


def test_a_mark_that_is_new_is_listed_on_a_circle() -> None:
    found = preview(
        read_upload(a_name_a_line("किकि", "Ada Vane")), {}, frozenset(" abcdefghilmnorstuvwyABCDFGHILMNOSTVë")
    )
    assert found.listed(10) in {"क ◌ि", "◌ि क"}
    assert found.scripts == {"Latin": 121, "Devanagari": 1}


def test_a_roster_whose_letters_are_new_begins_from_nothing() -> None:
    upload = read_upload(a_name_a_line(*elves()))
    assert preview(upload, {}, frozenset("郭靖")).begins_from_nothing
