import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import LexiconError
from models.lexicon import table
from models.lexicon.lexicon import LANGUAGES, Gloss, Sort
from tests.models.lexicon.small import gloss

HEADER = "\t".join(table.COLUMNS)
ROW = "character\t剑\tjiàn\t28\tsword\tkılıç\t宝剑"
WORDS = st.text(st.characters(categories=["L", "Nd"]), min_size=1, max_size=20)
GLOSSES = st.builds(
    Gloss,
    text=st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF), min_size=1, max_size=1),
    meanings=st.fixed_dictionaries({"en": WORDS}, optional={"tr": WORDS, "zh": WORDS}),
    readings=st.lists(st.sampled_from(["jiàn", "lǜ", "a"]), max_size=3).map(tuple),
    uses=st.integers(0, 10_000),
)


@given(st.lists(GLOSSES, max_size=5, unique_by=lambda gloss: gloss.text))
def test_a_table_is_read_as_it_was_written(glosses: list[Gloss]) -> None:
    content = table.render([(Sort.CHARACTER, gloss) for gloss in glosses], ["Comment."])
    read = table.parse(content.encode())
    assert dict(read.characters) == {gloss.text: gloss for gloss in glosses}


def test_entries_are_ordered_by_code_point_and_the_order_given_does_not_matter() -> None:
    entries = [
        (Sort.TITLE, gloss("长老", "elder")),
        (Sort.CHARACTER, gloss("雪", "snow")),
        (Sort.CHARACTER, gloss("剑", "a")),
    ]
    content = table.render(entries, [])
    assert [line.split("\t")[1] for line in content.splitlines()[1:]] == ["剑", "雪", "长老"]
    assert table.render(entries[::-1], []) == content


def test_the_version_changes_with_the_content() -> None:
    versions = {table.parse(f"{HEADER}\n{row}".encode()).version for row in (ROW, ROW.replace("28", "29"))}
    assert len(versions) == 2


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (b"\xff", "the lexicon is no UTF-8"),
        (b"", "the lexicon's columns are"),
        (b"sort\ttext\n", "the lexicon's columns are"),
        (f"{HEADER}\ncharacter\t剑\n".encode(), "line 2 of the lexicon: expected 7 columns, found 2"),
        (f"# c\n{HEADER}\n{ROW}\n{ROW}\n".encode(), "line 4 of the lexicon: 剑 is there already"),
        (f"{HEADER}\n{ROW.replace('剑', 'x')}\n".encode(), "line 2 of the lexicon: 'x' is no hanzi"),
        (
            f"{HEADER}\n{ROW.replace('剑	', '剑雪	')}\n".encode(),
            "line 2 of the lexicon: '剑雪' is no hanzi, or too many",
        ),
        (f"{HEADER}\n{ROW.replace('sword', '')}\n".encode(), "line 2 of the lexicon: 剑 has no English"),
        (f"{HEADER}\n{ROW.replace('28', 'many')}\n".encode(), "line 2 of the lexicon: invalid literal"),
        (
            f"{HEADER}\n{ROW.replace('character', 'letter')}\n".encode(),
            "line 2 of the lexicon: 'letter' is not a valid",
        ),
    ],
)
def test_a_damaged_table_is_refused_in_one_line(content: bytes, complaint: str) -> None:
    with pytest.raises(LexiconError) as refused:
        table.parse(content)
    assert str(refused.value).startswith(complaint)


def test_the_shipped_table_is_small_credits_its_source_and_is_complete() -> None:
    content = table.SHIPPED.read_bytes()
    assert len(content) < table.MAX_TABLE
    assert "CC-CEDICT" in content.decode()[:600]
    assert "Attribution-ShareAlike 4.0" in content.decode()[:600]
    lexicon = table.shipped_lexicon()
    for glosses in (lexicon.words, lexicon.surnames):
        assert all(gloss.meanings.keys() == set(LANGUAGES) for gloss in glosses.values())
    assert lexicon.titles <= lexicon.words.keys()
