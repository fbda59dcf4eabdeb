"""Uploads that can be learned from, in every form in which people may have them."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.roster.entry import Gender, Kind
from models.roster.normal import normalize
from models.roster.roster import Roster
from models.uploads.faults import UploadError
from models.uploads.upload import MAX_LINE, read_upload
from tests.models.uploads.good import a_name_a_line, elves, table

NAMES = sorted(elves(120))
TEXT = a_name_a_line().decode()


@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode(),
        TEXT.encode().rstrip(),
        codecs.BOM_UTF8 + TEXT.encode(),
        TEXT.encode("utf-16"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
        TEXT.replace("\n", "\n\n \n").encode(),
        b"name\n" + TEXT.encode(),
        b"Name\t\n".replace(b"\t", b"") + TEXT.encode(),
        TEXT.replace("e", "\uff45").encode(),
        TEXT.replace("\n", "\u200b \n").encode(),
        TEXT.replace("ë", "e\u0308").encode(),
    ],
    ids=[
        *("plain", "without a last line end", "byte order mark", "UTF-16", "UTF-16, big end first"),
        *("Windows' line ends", "old Mac's line ends", "blank lines", "a header", "a header in capitals"),
        *("full-width letters", "invisible characters", "decomposed letters"),
    ],
)
def test_a_list_of_names_is_read_in_every_form(content: bytes) -> None:
    upload = read_upload(content)
    assert sorted(entry.name for entry in upload.roster) == NAMES
    assert upload.columns == ("name",)
    assert upload.duplicates == 0


def test_a_table_keeps_its_columns_in_any_order() -> None:
    rows = ("Ada\tTales; Songs\tbyname\tf?", "Bo\tTales\ttitle\tm")
    upload = read_upload(table("name\tworks\tkind\tgender", *rows, rest="\tTales\tname\tunknown"))
    ada, bo = (next(entry for entry in upload.roster if entry.name == name) for name in ("Ada", "Bo"))
    assert (ada.works, ada.kind, ada.gender, ada.certain) == (
        ("Tales", "Songs"),
        Kind.BYNAME,
        Gender.FEMALE,
        False,
    )
    assert (bo.kind, bo.gender, bo.certain) == (Kind.TITLE, Gender.MALE, True)


def test_what_is_written_otherwise_and_what_comes_twice_is_counted() -> None:
    upload = read_upload(a_name_a_line("Ada  Vane", "Ada Vane", "Ａda Mae", "Ada Mae"))
    assert (upload.duplicates, upload.changed) == (2, 2)
    assert {"Ada Vane", "Ada Mae"} < upload.roster.names


@pytest.mark.parametrize(
    "name",
    [
        *(
            "阿Q",
            "O’Neil",
            "d'Artagnan",
            "Jean-Luc",
            "Ömer Çağrı",
            "Мария",
            "Ελένη",
            "さくら子",
            "김철수",
            "김 秀賢",
        ),
        *("שרה", "فاطمة", "𠮷野", "Kaʻiulani", "Antoni·Gaudí", "ıŞıl"),
        # Japanese, Hindi, Bengali, Tamil, Thai, Khmer, Burmese, Yoruba, and what is pointed in Hebrew and Arabic.
        *("佐々木 花", "हिन्दी", "শ্রাবণী", "மீனாட்சி", "สมชาย ใจดี", "សុភា", "မြို့ချစ်သူ", "Ọ̀ṣun", "שָׂרָה", "مُحَمَّد"),
        *("レオナルド・ダ・ヴィンチ", "ग़ालिब", "བསྟན་འཛིན", "בן־דוד", "ג׳ורג", "G\u2018ulom"),
    ],
)
def test_names_of_any_language_are_taken(name: str) -> None:
    assert normalize(name) in read_upload(a_name_a_line(name)).roster.names


def test_what_is_stored_is_what_training_and_the_bot_read() -> None:
    upload = read_upload(table("name\tgender", "Ada\tf?", rest="\tm"))
    assert Roster.parse(upload.content.decode()) == upload.roster
    assert read_upload(upload.content).content == upload.content


def test_the_longest_line_that_is_taken_is_read_again() -> None:
    works = f"{'a' * 60};" * 16
    row = f"Ada\t{works}"
    row += "b" * (MAX_LINE - len(row))
    upload = read_upload(table("name\tworks", row, rest="\tTales"))
    assert row.encode() in upload.content.splitlines()
    assert Roster.parse(upload.content.decode()) == upload.roster


TEXTS = st.text(st.characters(codec="utf-8"), max_size=200)
ROWS = st.lists(st.lists(st.text(max_size=12), max_size=4).map("\t".join), max_size=20).map("\n".join)


@given(
    st.one_of(
        st.binary(max_size=400), TEXTS.map(str.encode), ROWS.map(lambda text: text.encode("utf-8", "replace"))
    )
)
def test_any_file_is_refused_or_read_and_nothing_else(content: bytes) -> None:
    for whole in (content, content + b"\n" + a_name_a_line(), b"name\tgender\n" + content):
        try:
            upload = read_upload(whole)
        except UploadError as error:
            sentences = list(map(str, error.faults))
        else:
            sentences = ["It is read."]
            assert Roster.parse(upload.content.decode()) == upload.roster
        assert sentences
        assert all(map(str.isprintable, sentences))
