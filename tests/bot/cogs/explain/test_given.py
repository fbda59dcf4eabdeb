"""Given names alone, by a model that has learned full names only."""

import pytest

from bot.cogs.explain import _given
from bot.kit.errors import UserError
from bot.kit.texts import bundled
from models.roster.roster import Roster
from models.vocabulary import Vocabulary

CHILDREN = Roster.parse(
    "name\tpinyin\n王子萱\tWáng Zǐxuān\n王安琪\tWáng Ānqí\n马一诺\tMǎ Yīnuò\n欧阳思远\tŌuyáng Sīyuǎn\n"
)
HEROES = Roster.parse("name\tpinyin\n郭子萱\tGuō Zǐxuān\n双儿\tShuāng'ér\n")
VOCABULARY = Vocabulary.of(["王子萱安琪马一诺欧阳思远双儿郭梅莫言温岚毕胜路遥颜冰柯洁司"])


@pytest.mark.parametrize("typed", ["子萱", "安琪", " zixuan ", "Yīnuò", "思遠", "梅", "诺萱"])
def test_a_given_name_alone_is_refused_with_what_would_be_right(typed: str) -> None:
    with pytest.raises(UserError) as refused:
        _given.refuse(CHILDREN, VOCABULARY, "Children of today", typed)
    assert refused.value.message_id == "explain-no-surname"
    sentence = refused.value.sentence(bundled().language("en-US"))
    assert (
        "looks like a given name. Please type it with a surname before it, such as 王, 马, and 欧阳." in sentence
    )


@pytest.mark.parametrize("typed", ["莫言", "温岚", "毕胜", "路遥", "颜冰", "柯洁"])
def test_a_name_with_a_surname_that_no_real_name_of_the_style_has_passes(typed: str) -> None:
    _given.refuse(CHILDREN, VOCABULARY, "Children of today", typed)


def test_a_surname_of_two_characters_alone_is_not_taken_for_a_given_name() -> None:
    with pytest.raises(UserError) as refused:
        _given.refuse(CHILDREN, VOCABULARY, "Children of today", "司馬")
    sentence = refused.value.sentence(bundled().language("en-US"))
    assert sentence.endswith("司马 is a surname alone. Please type a given name after it.")


@pytest.mark.parametrize(
    "typed", ["王子萱", "wang zixuan", "马诺", "欧阳思", "王", "龘龘", "子龘", "双一诺", "nobody", "", "!"]
)
def test_any_other_text_passes(typed: str) -> None:
    _given.refuse(CHILDREN, VOCABULARY, "Children of today", typed)


@pytest.mark.parametrize("typed", ["子萱", "双儿", "儿子"])
def test_where_real_names_have_no_surname_a_given_name_is_a_name(typed: str) -> None:
    _given.refuse(HEROES, VOCABULARY, "Heroes", typed)
