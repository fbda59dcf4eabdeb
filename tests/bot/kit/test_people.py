"""How people are called on pages."""

from bot.kit.people import shown
from bot.kit.texts import bundled

ENGLISH = bundled().language("en-US")


def test_a_person_is_called_by_name_and_by_a_mention_where_none_is_known() -> None:
    assert shown(ENGLISH, 5, {5: "ann"}) == "ann"
    assert shown(ENGLISH, 5, {5: "*ann*"}) == r"\*ann\*"
    assert shown(ENGLISH, 5, {6: "bea"}) == "<@5>"
    assert shown(ENGLISH, 5, {5: ""}) == "<@5>"


def test_people_with_the_same_name_are_told_apart_by_their_mentions() -> None:
    names = {5: "Alex", 6: "bea", 7: "Alex"}
    assert [shown(ENGLISH, user_id, names) for user_id in names] == ["Alex (<@5>)", "bea", "Alex (<@7>)"]


def test_hidden_and_deleted_people_have_no_name() -> None:
    assert shown(ENGLISH, 5, {5: "ann"}, hidden={5}) == "a hidden player"
    assert shown(ENGLISH, -1, {-1: "ann"}) == "a deleted person"
