"""Styles by whatever a person typed."""

from pathlib import Path
from unittest.mock import Mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cogs.quiz import _options
from bot.kit import styles
from bot.kit.errors import UserError
from bot.kit.script import Script
from bot.kit.texts import bundled
from models.store.registry import Registry
from tests.tiny import DISPLAY

ENGLISH = bundled().language("en-US")
NAMES = {name: style for style, names in DISPLAY.items() for name in (style, *names.values())}
FULL_WIDTH = {code: code + 0xFEE0 for code in range(0x21, 0x7F)} | {0x20: 0x3000}


@pytest.fixture(scope="module")
def served(shipped: Path) -> Registry:
    registry = Registry(shipped)
    registry.refresh()
    return registry


def as_typed(name: str) -> st.SearchStrategy[str]:
    """Return what keyboards may give for a name: another case, full-width letters, spaces and what nobody sees."""
    ways = st.sampled_from([name, name.upper(), name.translate(FULL_WIDTH), name.upper().translate(FULL_WIDTH)])
    return st.builds(
        "{}{}{}".format, st.sampled_from(["", " ", "\u3000", "\u200b"]), ways, st.sampled_from(["", "\ufeff"])
    )


@given(st.data(), st.sampled_from(sorted(NAMES)))
def test_a_name_is_found_however_it_was_typed(served: Registry, data: st.DataObject, name: str) -> None:
    typed = data.draw(as_typed(name))
    models = styles.models(served)
    assert styles.resolve(models, typed, ENGLISH) == styles.guess(models, typed) == NAMES[name]


@given(st.data(), st.sampled_from("/／,，;；、。｡+＋|｜&"))
def test_styles_of_a_game_are_found_however_they_were_typed(
    served: Registry, data: st.DataObject, separator: str
) -> None:
    first, second = data.draw(as_typed("Gu Long")), data.draw(as_typed("金庸"))
    text = f"{first}{separator}{second}"
    assert _options.parse_styles(served, text, ENGLISH) == ("gu_long", "jin_yong")
    assert "Jin Yong / Gu Long" in _options.suggest_styles(served, text, ENGLISH)


@given(st.data(), st.sampled_from(bundled().locales))
def test_a_mode_is_found_however_it_was_typed(served: Registry, data: st.DataObject, locale: str) -> None:
    language = bundled().language(locale)
    key, name = data.draw(st.sampled_from(sorted(_options.suggest_modes(served, "", language).items())))
    typed = data.draw(as_typed(data.draw(st.sampled_from([key, name, name.lower()]))))
    assert _options.parse_mode(served, typed, language, "classic").key == key
    assert _options.suggest_modes(served, typed, language)[key] == name


@pytest.mark.parametrize(("typed", "found"), [("iki", "lists"), ("HIZLI", "blitz"), ("hizli", "blitz")])
def test_a_mode_is_suggested_by_a_part_of_its_turkish_name(served: Registry, typed: str, found: str) -> None:
    assert list(_options.suggest_modes(served, typed, bundled().language("tr"))) == [found]


def test_a_mode_that_is_unknown_is_refused_with_the_names_of_all(served: Registry) -> None:
    with pytest.raises(UserError) as refused:
        _options.parse_mode(served, "dickens", bundled().language("tr"), "classic")
    sentence = refused.value.sentence(bundled().language("tr"))
    assert "Klasik, İki liste, Gerçek mi uydurma mı, Hızlı ve Hayatta kalma" in sentence


@pytest.mark.parametrize("typed", ["GÜNÜMÜZ ÇOCUKLARI", "günümüz çocukları", "gunumuz cocuklari"])
def test_a_style_is_found_by_its_turkish_name_with_either_i(typed: str) -> None:
    children = Mock(style="children", display={"tr": "Günümüz çocukları"})
    assert styles.resolve([children, Mock(style="poets", display={"tr": "Şairler"})], typed, ENGLISH) == "children"


@given(st.text(max_size=60))
def test_any_text_is_styles_or_refused(served: Registry, text: str) -> None:
    assert set(_options.suggest_styles(served, text, ENGLISH)) <= {"Jin Yong / Gu Long", "Gu Long / Jin Yong"}
    try:
        chosen = _options.parse_styles(served, text, ENGLISH)
    except UserError:
        return
    assert len(set(chosen)) == len(chosen) == 2


@pytest.mark.parametrize(
    ("locale", "script", "shown"),
    [
        ("en-US", Script.TRADITIONAL, "Gu Long"),
        ("en-GB", None, "Gu Long"),
        ("ja", None, "Gu Long"),
        ("zh-CN", None, "古龙"),
        ("zh-TW", None, "古龍"),
        ("zh-CN", Script.TRADITIONAL, "古龍"),
        ("zh-TW", Script.SIMPLIFIED, "古龙"),
    ],
)
def test_a_style_is_shown_in_the_readers_script(
    served: Registry, locale: str, script: Script | None, shown: str
) -> None:
    language = bundled().language(locale, script=script)
    assert styles.names(served, ["gu_long"], language) == {"gu_long": shown}
    assert styles.resolve(styles.models(served), "古龍", language) == "gu_long"


@pytest.mark.parametrize(
    ("served_styles", "style", "expected"),
    [
        (("children", "gu_long", "jin_yong", "poets"), "jin_yong", "gu_long"),
        (("children", "gu_long", "jin_yong", "poets"), "gu_long", "jin_yong"),
        (("children", "gu_long", "jin_yong", "poets"), "poets", "children"),
        (("children", "jin_yong"), "jin_yong", "children"),
        (("jin_yong",), "jin_yong", None),
    ],
)
def test_the_rivals_lead_to_each_other(served_styles: tuple[str, ...], style: str, expected: str | None) -> None:
    registry = Mock(spec=Registry)
    registry.styles.return_value = served_styles
    assert styles.following(registry, style) == expected
