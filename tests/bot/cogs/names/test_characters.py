import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cogs.names._characters import Characters
from bot.kit.errors import UserError
from bot.kit.texts import bundled
from models.lexicon.lexicon import Gloss, Lexicon
from models.roster.hanzi import HANZI
from models.vocabulary import Vocabulary


def gloss(text: str, reading: str, uses: int, *meanings: str) -> Gloss:
    return Gloss(text, dict(zip(("en", "tr", "zh"), meanings, strict=True)), (reading,), uses)


GLOSSES = [
    gloss("剑", "jiàn", 28, "sword", "kılıç", "宝剑"),
    gloss("坚", "jiān", 6, "firm", "sağlam", "坚强"),
    gloss("雪", "xuě", 10, "snow", "kar", "白雪"),
    gloss("月", "yuè", 16, "moon", "ay", "明月"),
    gloss("风", "fēng", 63, "wind", "rüzgâr", "清风"),
    gloss("巽", "xùn", 0, "wind (trigram)", "rüzgâr (trigram)", "八卦之巽"),
    gloss("梅", "méi", 9, "plum blossom", "erik çiçeği", "梅花"),
    gloss("天", "tiān", 140, "heaven, sky", "gök, sema", "天空"),
    gloss("空", "kōng", 59, "emptiness, sky", "boşluk, gök", "虚空"),
    gloss("鑫", "xīn", 5, "riches", "servet", "财富"),
]
LEXICON = Lexicon({one.text: one for one in GLOSSES})
KNOWN = Vocabulary("剑坚雪月风巽梅天空云春夏秋冬金𡋾靖蓉冲锋过")


def wishable(limit: int = 2, locale: str = "en-US") -> Characters:
    return Characters(LEXICON, bundled().language(locale), (KNOWN,), limit)


@pytest.mark.parametrize(
    "typed",
    [
        "风云",
        "风 云",
        "风，云",
        " 风、云 ",
        "风云风",
        "风。云",
        "风　云",
        "「风」+“云”",
        "风／云|",
        "\u200b风\u200b云",
    ],
)
def test_characters_may_be_separated_or_repeated(typed: str) -> None:
    assert wishable().resolve(typed) == "风云"


@given(st.text(max_size=40), st.integers(1, 4))
def test_any_text_is_hanzi_or_refused(text: str, limit: int) -> None:
    try:
        characters = wishable(limit).resolve(text)
    except UserError:
        return
    assert len(set(characters)) == len(characters) <= limit
    assert not characters or HANZI.fullmatch(characters)


@pytest.mark.parametrize(
    "typed", ["雪。月", "雪月", "雪\t月", "｢雪｣･｢月｣", "snow moon", "SNOW+moon", "kar, ay", "xuě yue"]
)
def test_words_and_readings_stand_for_characters_as_hanzi_do(typed: str) -> None:
    assert wishable().resolve(typed) == "雪月"


@pytest.mark.parametrize("locale", bundled().locales)
def test_every_reader_can_type_words_of_english_and_turkish_and_is_told_so(locale: str) -> None:
    assert {wishable(locale=locale).resolve(typed) for typed in ("sword", "kılıç", "jiàn")} == {"剑"}
    if locale.startswith("zh"):
        told = [bundled()(locale, f"name-option-{option}") for option in ("include", "exclude")]
        with pytest.raises(UserError) as refused:
            wishable().resolve("xyz")
        told.append(refused.value.sentence(bundled().language(locale)))
        assert all("英文、土耳其文" in text for text in told)


@pytest.mark.parametrize(
    "typed", ["sword", "Sword", "kılıç", "KILIÇ", "kilic", "jiàn", "ｓｗｏｒｄ", "剑", "剑 · jiàn · sword"]
)
@pytest.mark.parametrize("locale", ["en-US", "tr", "zh-CN"])
def test_one_clear_meaning_is_understood_in_every_language(typed: str, locale: str) -> None:
    assert wishable(locale=locale).resolve(typed) == "剑"


@pytest.mark.parametrize(
    ("typed", "character"),
    [
        ("plum blossom", "梅"),
        ("erik çiçeği", "梅"),
        ("swo", "剑"),
        ("wind", "风"),
        ("emptiness", "空"),
        ("heaven", "天"),
    ],
)
def test_several_words_a_beginning_or_a_far_more_usual_character_are_clear(typed: str, character: str) -> None:
    assert wishable().resolve(typed) == character


@pytest.mark.parametrize(
    ("typed", "locale", "candidates"),
    [
        ("jian", "en-US", ["剑 (jiàn, “sword”)", "坚 (jiān, “firm”)"]),
        ("sky", "en-US", ["天 (tiān, “heaven, sky”)", "空 (kōng, “emptiness, sky”)"]),
    ],
)
def test_what_may_be_several_characters_is_asked_back(typed: str, locale: str, candidates: list[str]) -> None:
    with pytest.raises(UserError, match="names-several-meanings") as refused:
        wishable(locale=locale).resolve(typed)
    assert refused.value.arguments == {"text": typed, "candidates": candidates}


def test_a_meaning_that_the_style_has_no_character_for_is_the_models_to_refuse() -> None:
    assert wishable().resolve("riches") == "鑫"


@pytest.mark.parametrize("typed", ["", " ", "　", "\u200b"])
def test_blank_means_none(typed: str) -> None:
    assert not wishable().resolve(typed)


@pytest.mark.parametrize("typed", ["?", "。", "zebra", "Ｚｅｂｒａ", "雪❄", "snow zebra"])
def test_a_text_that_means_nothing_is_refused_rather_than_ignored(typed: str) -> None:
    with pytest.raises(UserError, match="names-no-meaning"):
        wishable().resolve(typed)


@pytest.mark.parametrize("typed", ["风云雪", "snow moon sword"])
def test_too_many_characters_are_refused(typed: str) -> None:
    with pytest.raises(UserError, match="names-too-many"):
        wishable().resolve(typed)


def test_a_duplicate_of_a_hanzi_and_one_beyond_the_first_plane_are_hanzi() -> None:
    assert wishable().resolve("\uf90a𡋾金") == "金𡋾"


def test_suggestions_have_reading_and_meaning_in_the_persons_language() -> None:
    assert wishable().suggest("sword", 25) == [("剑 · jiàn · sword", "剑")]
    assert wishable(locale="tr").suggest("sword", 25) == [("剑 · jiàn · kılıç", "剑")]
    assert wishable(locale="zh-TW").suggest("剑", 25) == [("劍 · jiàn · 寶劍", "剑")]


def test_suggestions_begin_with_what_names_have_most_often() -> None:
    # 鑫 is more frequent than 巽, but this style has never seen it.
    assert [value for _, value in wishable().suggest("", 3)] == ["天", "风", "空"]
    assert [value for _, value in wishable().suggest("jian", 25)] == ["剑", "坚"]
    assert "鑫" not in [value for _, value in wishable().suggest("", 25)]


@pytest.mark.parametrize("typed", ["剑 moon", "剑moon", "sword+moon", "sword, mo", "剑月", "剑, 月, "])
def test_the_last_word_is_completed_after_the_characters_before_it(typed: str) -> None:
    if typed == "剑moon":
        assert wishable().suggest(typed, 25) == []
    else:
        assert wishable().suggest(typed, 25) == [("剑 + 月 · yuè · moon", "剑月")]


def test_nothing_is_suggested_beyond_the_limit() -> None:
    assert wishable(2).suggest("剑 雪 moon", 25) == []
    assert wishable(4).suggest("剑 雪 moon", 25) == [("剑 + 雪 + 月 · yuè · moon", "剑雪月")]


@given(st.text("剑雪月 swordmnkılıç,+·?", max_size=12), st.integers(1, 4), st.integers(1, 25))
def test_whatever_is_suggested_is_understood(typed: str, limit: int, most: int) -> None:
    choices = wishable(limit).suggest(typed, most)
    assert len(choices) <= most
    for label, characters in choices:
        assert wishable(limit).resolve(characters) == characters
        assert wishable(limit).resolve(label) == characters
        assert len(label) <= 100


@pytest.mark.parametrize("known", ["蕉音", "音", "蕉"])
def test_a_whole_word_is_meant_sooner_than_the_beginning_of_another_even_of_an_unknown_character(
    known: str,
) -> None:
    fruit = [
        gloss("音", "yīn", 24, "music", "müzik", "音乐"),
        gloss("蕉", "jiāo", 0, "banana", "muz ağacı", "芭蕉"),
    ]
    lexicon = Lexicon({one.text: one for one in fruit})
    wishes = Characters(lexicon, bundled().language("tr"), (Vocabulary(known),), 2)
    assert wishes.resolve("muz") == "蕉"
    assert [characters for _, characters in wishes.suggest("muz", 25)] == [one for one in "蕉音" if one in known]
