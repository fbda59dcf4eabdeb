import pytest

from bot.cogs.train.asking.draft import Draft
from bot.cogs.train.asking.form import MAX_STYLES, form_of
from bot.kit.pages.form import (
    MAX_FIELD_LABEL,
    MAX_FIELDS,
    MAX_HINT,
    MAX_OPTIONS,
    MAX_TITLE,
    ChoiceField,
    Form,
    TextField,
)
from bot.kit.pages.modal import modal_of
from bot.kit.texts import FALLBACK, bundled

MANY = {f"style_{number}": f"Style {number}" for number in range(30)}


def choice(form: Form, name: str) -> ChoiceField:
    return next(field for field in form.fields if isinstance(field, ChoiceField) and field.name == name)


def text(form: Form, name: str) -> TextField:
    return next(field for field in form.fields if isinstance(field, TextField) and field.name == name)


@pytest.mark.parametrize("locale", bundled().locales)
def test_the_form_keeps_within_discords_limits_in_every_language(locale: str) -> None:
    form = form_of(bundled().language(locale), MANY, Draft(seed="9" * 50, rest="x" * 500))
    assert len(form.title) <= MAX_TITLE
    assert len(form.fields) == MAX_FIELDS
    for field in form.fields:
        assert 0 < len(field.label) <= MAX_FIELD_LABEL
        assert len(field.hint) <= MAX_HINT
        if isinstance(field, TextField):
            assert len(field.value) <= field.longest
        elif isinstance(field, ChoiceField):
            assert 0 < len(field.options) <= MAX_OPTIONS
            assert all(len(option.label) <= 100 for option in field.options)
    assert len(modal_of(form).to_dict()["components"]) == MAX_FIELDS


def test_a_draft_is_in_the_form_again() -> None:
    draft = Draft(("style_29", "style_3"), "fast", "gru", "7", "epochs=x")
    form = form_of(bundled().language(FALLBACK), MANY, draft)
    chosen = {
        name: [option.value for option in choice(form, name).options if option.chosen]
        for name in ("style", "preset", "network")
    }
    assert sorted(chosen["style"]) == ["style_29", "style_3"]
    assert (chosen["preset"], chosen["network"]) == (["fast"], ["gru"])
    assert (text(form, "seed").value, text(form, "rest").value) == ("7", "epochs=x")


def test_several_styles_can_be_chosen_at_once_and_no_network() -> None:
    form = form_of(bundled().language(FALLBACK), dict.fromkeys(("gu_long", "jin_yong"), "Name"), Draft())
    assert choice(form, "style").most == 2
    assert choice(form_of(bundled().language(FALLBACK), MANY, Draft()), "style").most == MAX_STYLES
    assert choice(form, "network").least == 0
