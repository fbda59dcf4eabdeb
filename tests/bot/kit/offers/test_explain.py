"""The controls by which people ask how a name was read."""

import re

import pytest

from bot.kit.inference import Invention
from bot.kit.offers import explain
from bot.kit.pages.page import MAX_CUSTOM_ID, Button, Select
from bot.kit.texts import bundled
from models.drawing.sampler import Draw, DrawnName
from models.drawing.wishes.request import DrawRequest
from models.store.registry import Registry

ENGLISH = bundled().language("en-US")


def invented(registry: Registry, *names: str) -> Invention:
    draw = Draw(DrawRequest(count=10), tuple(DrawnName(name, 1.0, 1.0) for name in names))
    return Invention(registry.get("gu_long"), draw, ("Lù Xiǎo",) * len(names))


def test_one_name_has_a_button_and_several_have_a_menu(registry: Registry) -> None:
    [button] = explain.controls(ENGLISH, invented(registry, "陆小"))
    assert isinstance(button, Button)
    assert button.custom_id == "explain:gu_long:陆小"
    [menu] = explain.controls(ENGLISH, invented(registry, "陆小", "陆凤", "陆小"))
    assert isinstance(menu, Select)
    assert menu.custom_id == "explain:gu_long"
    assert [(option.value, option.label) for option in menu.options] == [
        ("陆小", "陆小 Lù Xiǎo"),
        ("陆凤", "陆凤 Lù Xiǎo"),
    ]


def test_longer_names_than_a_picture_has_room_for_are_not_offered(registry: Registry) -> None:
    long = "陆" * (explain.LONGEST + 1)
    assert explain.controls(ENGLISH, invented(registry, long)) == ()
    assert (
        explain.button_if_short(ENGLISH, "gu_long", long) == explain.button_if_short(ENGLISH, "gu_long", "") == ()
    )
    assert explain.select_mixed(ENGLISH, [explain.Named("gu_long", long, "")]) == ()


def test_a_version_that_does_not_serve_explains_its_own_names(registry: Registry) -> None:
    version = registry.get("gu_long").version
    [button] = explain.controls(ENGLISH, invented(registry, "陆小"), stored=True)
    [menu] = explain.controls(ENGLISH, invented(registry, "陆小", "陆凤"), stored=True)
    assert isinstance(button, Button)
    assert isinstance(menu, Select)
    assert button.custom_id == f"explain:gu_long@{version}:陆小"
    assert menu.custom_id == f"explain:gu_long@{version}"


def test_names_of_several_styles_share_a_menu() -> None:
    names = [explain.Named("gu_long", "陆小", "Lù Xiǎo"), explain.Named("jin_yong", "郭靖", "Guō Jìng")]
    [menu] = explain.select_mixed(ENGLISH, [*names, names[0]])
    assert menu.custom_id == explain.MIXED
    assert [(option.value, option.label) for option in menu.options] == [
        ("gu_long:陆小", "陆小 Lù Xiǎo"),
        ("jin_yong:郭靖", "郭靖 Guō Jìng"),
    ]
    assert all(re.fullmatch(explain.CHOSEN, option.value) for option in menu.options)


@pytest.mark.parametrize("version", [None, "0123456789ab"])
@pytest.mark.parametrize(("style", "name"), [("s" * 32, "陆" * explain.LONGEST), ("gu_long", "O'Neil")])
def test_a_custom_id_fits_and_is_understood(style: str, name: str, version: str | None) -> None:
    model = explain.of_version(style, version) if version else style
    [button] = explain.button_if_short(ENGLISH, model, name)
    assert len(button.custom_id) <= MAX_CUSTOM_ID
    match = re.fullmatch(explain.CUSTOM_ID, button.custom_id)
    assert match
    assert (match["style"], match["version"], match["name"]) == (style, version, name)


@pytest.mark.parametrize(
    "custom_id",
    [
        "explain:",
        "explain:Gu Long",
        f"explain:gu_long:{'陆' * 9}",
        "explain:gu_long@../../etc:陆小",
        "explain:gu_long@",
    ],
)
def test_any_other_custom_id_is_not(custom_id: str) -> None:
    assert not re.fullmatch(explain.CUSTOM_ID, custom_id)
