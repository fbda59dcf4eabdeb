import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.lexicon.names import explain, reading
from models.roster.entry import Kind
from tests.models.lexicon.small import small_lexicon

LEXICON = small_lexicon()


def read(name: str, spelled: str, kind: Kind = Kind.NAME, locale: str = "en-US") -> list[str]:
    """Return each part as its clan or its meaning, or as itself."""
    return [
        part.clan or (part.gloss.meaning(locale) if part.gloss else part.text)
        for part in explain(LEXICON, name, spelled, kind)
    ]


def test_a_name_is_a_clan_and_what_the_given_name_means() -> None:
    assert read("石破天", "Shí Pòtiān") == ["Shi", "break", "heaven, sky"]
    assert read("司马雪", "Sīmǎ Xuě", locale="tr") == ["Sima", "kar"]
    assert read("吕石", "Lǚ Shí") == ["Lü", "stone"]


def test_a_word_wins_over_its_characters() -> None:
    assert read("张无忌", "Zhāng Wújì") == ["Zhang", "without dread"]


def test_only_a_surname_that_is_heard_as_a_word_has_a_meaning() -> None:
    stone, none = explain(LEXICON, "石雪", "Shí Xuě")[0], explain(LEXICON, "风雪", "Fēng Xuě")[0]
    assert stone.gloss is not None
    assert stone.gloss.meaning("tr") == "taş"
    assert none.gloss is None


@pytest.mark.parametrize("kind", Kind)
def test_a_surname_before_a_title_is_a_clan_whatever_the_kind(kind: Kind) -> None:
    assert read("石长老", "Shí Zhǎnglǎo", kind) == ["Shi", "elder"]


@pytest.mark.parametrize("kind", [Kind.BYNAME, Kind.TITLE])
def test_bynames_and_titles_begin_with_words_where_they_can(kind: Kind) -> None:
    assert read("石雪", "Shí Xuě", kind) == ["stone", "snow"]
    assert read("彭破天", "Péng Pòtiān", kind) == ["Peng", "break", "heaven, sky"]
    assert read("风雪长老", "Fēng Xuězhǎnglǎo", kind) == ["wind", "snow", "elder"]


def test_a_prefix_is_no_surname() -> None:
    assert read("老夫人", "Lǎo Fūrén", Kind.TITLE) == ["old", "lady"]
    assert read("大长老", "Dà Zhǎnglǎo", Kind.TITLE) == ["great", "elder"]


def test_a_character_that_is_said_twice_means_what_it_means_once() -> None:
    assert read("石雪雪", "Shí Xuěxuě") == ["Shi", "snow"]
    assert [part.text for part in explain(LEXICON, "石雪雪", "Shí Xuěxuě")] == ["石", "雪雪"]


def test_a_long_name_has_no_surname() -> None:
    assert read("石天剑龙", "Shí Tiānjiànlóng") == ["stone", "heaven, sky", "sword", "dragon"]


def test_a_title_at_the_end_is_found_before_words_that_overlap_it() -> None:
    assert read("枯木大夫人", "Kūmùdàfūrén", Kind.TITLE) == ["withered tree", "great", "lady"]
    assert read("天长老人", "Tiānchánglǎorén", Kind.TITLE) == ["heaven, sky", "long, lasting", "old man"]


def test_a_character_without_a_gloss_stands_for_itself() -> None:
    assert read("雪鑫", "Xuěxīn") == ["snow", "鑫"]


@pytest.mark.parametrize("name", ["", "Arya", "*郭*", "郭 靖"])
def test_a_name_that_is_not_of_hanzi_has_no_parts(name: str) -> None:
    assert explain(LEXICON, name, name) == ()


@given(st.text("石天雪长老夫人枯木大无忌鑫", max_size=8), st.text(max_size=20), st.sampled_from(Kind))
def test_the_parts_make_up_the_name_whatever_the_pinyin(name: str, spelled: str, kind: Kind) -> None:
    assert "".join(part.text for part in explain(LEXICON, name, spelled, kind)) == name


def test_a_character_is_read_as_in_the_name() -> None:
    assert reading("石长老", "Shí Zhǎnglǎo", "长") == "zhǎng"
    assert reading("石长老", "Shí Zhǎnglǎo", "雪") == ""
    assert reading("石长老", "nonsense", "长") == ""
