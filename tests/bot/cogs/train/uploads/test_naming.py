import pytest

from bot.cogs.train.uploads.naming import naming
from bot.kit.errors import UserError

OTHERS = {"jin_yong": {"en-US": "Jin Yong", "zh-CN": "金庸"}}


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Elves", "elves"),
        ("Kızıl Elmalar’ın Çocukları", "kizil_elmalar_in_cocuklari"),
        ("精灵", "jingling"),
        ("Élise & Søren", "elise_soren"),
        ("The names of the very long and very old river", "the_names_of_the_very_long_and_v"),
    ],
)
def test_a_key_is_made_from_a_name(name: str, key: str) -> None:
    assert naming(name, "", "", OTHERS).key == key


def test_what_was_typed_is_normalized() -> None:
    named = naming(" Ｅlves ", " Elves_2 ", "west\u200b  wind\n", OTHERS)
    assert (named.name, named.key, named.about) == ("Elves", "elves_2", "west wind")


def test_the_style_that_is_replaced_keeps_its_name() -> None:
    assert naming("Jin Yong", "jin_yong", "", OTHERS).key == "jin_yong"
    with pytest.raises(UserError, match="upload-error-same-name"):
        naming("JIN  YONG", "others", "", OTHERS)


@pytest.mark.parametrize("key", ["../x", "a/b", "a" * 33, "1a", "_a", "a.b", "ä"])
def test_what_is_no_slug_is_refused(key: str) -> None:
    with pytest.raises(UserError, match="upload-error-key"):
        naming("Elves", key, "", OTHERS)
