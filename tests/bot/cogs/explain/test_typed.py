"""Which name is meant by what a person typed."""

import pytest

from bot.cogs.explain import _typed
from bot.kit.errors import UserError
from bot.kit.texts import bundled
from models.lexicon.lexicon import Lexicon
from models.lexicon.table import shipped_lexicon
from models.roster.entry import Entry

ENTRIES = [
    Entry("令狐冲", "Línghú Chōng"),
    Entry("郭靖", "Guō Jìng"),
    Entry("郭敬", "Guō Jìng"),
    Entry("李寻欢", "Lǐ Xúnhuān"),
    Entry("大欢喜女菩萨大师父", "Dàhuānxǐ Nǚpúsà"),
    Entry("Oscar"),
]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("令狐冲", "令狐冲"),
        ("令狐沖", "令狐冲"),
        (" 令狐 冲 ", "令狐冲"),
        ("令狐·冲", "令狐冲"),
        ("linghu chong", "令狐冲"),
        ("LÍNGHÚCHŌNG", "令狐冲"),
        ("Ｌｉ　Ｘｕｎｈｕａｎ", "李寻欢"),
        ("龘龘", "龘龘"),
        ("oscar", "Oscar"),
    ],
)
def test_hanzi_of_either_script_and_pinyin_of_real_names_are_understood(typed: str, name: str) -> None:
    assert _typed.resolve(ENTRIES, "Jin Yong", typed, Lexicon()) == name


@pytest.mark.parametrize(
    ("typed", "refusal"),
    [
        ("guo jing", "explain-several"),
        ("nobody", "explain-no-name"),
        ("!!", "explain-no-name"),
        ("郭靖 and 黄蓉", "explain-no-name"),
        ("金木水火土日月风云", "explain-too-long"),
        ("dahuanxi nüpusa", "explain-too-long"),
    ],
)
def test_what_can_be_no_name_is_refused_with_a_sentence(typed: str, refusal: str) -> None:
    with pytest.raises(UserError) as refused:
        _typed.resolve(ENTRIES, "Jin Yong", typed, Lexicon())
    assert refused.value.message_id == refusal


def test_real_names_that_read_alike_are_told_apart_by_what_they_mean() -> None:
    with pytest.raises(UserError) as refused:
        _typed.resolve(ENTRIES, "Jin Yong", "guo jing", shipped_lexicon())
    sentence = refused.value.sentence(bundled().language("en-US"))
    assert "郭靖 (Guō Jìng, “clan Guo · " in sentence
    assert "郭敬 (Guō Jìng, “clan Guo · " in sentence


@pytest.mark.parametrize("name", ["", "<@1>", "a1", "郭!靖"])
def test_a_client_that_makes_up_what_is_no_name_is_refused(name: str) -> None:
    with pytest.raises(UserError, match="error-outdated-button"):
        _typed.checked(name)


@pytest.mark.parametrize(
    ("typed", "names"),
    [("guo", ["郭靖", "郭敬"]), ("令", ["令狐冲"]), ("龍", []), ("x", []), ("", ["郭靖", "郭敬", "令狐冲"])],
)
def test_real_names_are_suggested_the_shortest_first(typed: str, names: list[str]) -> None:
    assert [entry.name for entry in _typed.suggest(ENTRIES, typed, 3)] == names
