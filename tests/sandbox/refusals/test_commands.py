"""Commands, suggestions and modals that Discord refuses, with its code at the field that is wrong."""

import pytest

from sandbox.errors import DiscordError, Problem
from sandbox.forms.commands import check_command, check_commands
from sandbox.forms.modals import check_modal
from tests.sandbox.refusals.complaints import (
    Payload,
    command,
    complaints_of,
    label,
    menu,
    modal,
    option,
    row,
    text_input,
)


@pytest.mark.parametrize(
    ("payload", "path", "code"),
    [
        ({}, "name", "BASE_TYPE_REQUIRED"),
        ({"name": "name"}, "description", "BASE_TYPE_REQUIRED"),
        (command(description=" "), "description", "BASE_TYPE_REQUIRED"),
        (command(name=5), "name", "STRING_TYPE_CONVERT"),
        (command(name=""), "name", "BASE_TYPE_BAD_LENGTH"),
        (command(name="x" * 33), "name", "BASE_TYPE_BAD_LENGTH"),
        (command(name="Name"), "name", "APPLICATION_COMMAND_INVALID_NAME"),
        (command(type=9), "type", "BASE_TYPE_CHOICES"),
        (command(type="1"), "type", "NUMBER_TYPE_COERCE"),
        (command(type=2), "description", "APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_NOT_ALLOWED"),
        (command(nsfw="no"), "nsfw", "BOOLEAN_TYPE_CONVERT"),
        (command(name_localizations={"xx": "name"}), "name_localizations.xx", "ENUM_TYPE_COERCE"),
        (
            command(name_localizations={"tr": "Two words"}),
            "name_localizations.tr",
            "APPLICATION_COMMAND_INVALID_NAME",
        ),
        (command(description_localizations={"tr": ""}), "description_localizations.tr", "BASE_TYPE_REQUIRED"),
        (command(description_localizations=["tr"]), "description_localizations", "DICT_TYPE_CONVERT"),
        (command(contexts=[]), "contexts", "BASE_TYPE_BAD_LENGTH"),
        (command(contexts=[0, 0]), "contexts", "SET_TYPE_DUPLICATE"),
        (command(contexts=[3]), "contexts.0", "BASE_TYPE_CHOICES"),
        (command(contexts=["0"]), "contexts.0", "NUMBER_TYPE_COERCE"),
        (command(integration_types=[]), "integration_types", "BASE_TYPE_BAD_LENGTH"),
        (command(integration_types=[1, 1]), "integration_types", "SET_TYPE_DUPLICATE"),
        (command(integration_types=[2]), "integration_types.0", "BASE_TYPE_CHOICES"),
        (command(default_member_permissions="many"), "default_member_permissions", "NUMBER_TYPE_COERCE"),
        (command(default_member_permissions=[8]), "default_member_permissions", "NUMBER_TYPE_COERCE"),
        (command(options={}), "options", "LIST_TYPE_CONVERT"),
        (command(options=[{"type": 3}]), "options.0.name", "BASE_TYPE_REQUIRED"),
        ([], "", "MODEL_TYPE_CONVERT"),
    ],
)
def test_a_command_with_a_wrong_field_is_refused(payload: Payload, path: str, code: str) -> None:
    with pytest.raises(DiscordError) as refused:
        check_command(payload)
    assert (path, code) in complaints_of(refused.value)


@pytest.mark.parametrize(
    ("wrong", "path", "code"),
    [
        (option(type=99), ".type", "UNION_TYPE_CHOICES"),
        (option(type="3"), ".type", "NUMBER_TYPE_COERCE"),
        (option(type=None), ".type", "BASE_TYPE_REQUIRED"),
        (option(type=[3]), ".type", "NUMBER_TYPE_COERCE"),
        (option(required="yes"), ".required", "BOOLEAN_TYPE_CONVERT"),
        (option(description=""), ".description", "BASE_TYPE_REQUIRED"),
        (option(min_length=5, max_length=4), ".min_length", "NUMBER_TYPE_MAX"),
        (option(min_length=-1), ".min_length", "NUMBER_TYPE_MIN"),
        (option(max_length=0), ".max_length", "NUMBER_TYPE_MIN"),
        (option(max_length=6001), ".max_length", "NUMBER_TYPE_MAX"),
        (option(type=4, min_value=5, max_value=4), ".min_value", "NUMBER_TYPE_MAX"),
        (option(type=4, min_value=0.5), ".min_value", "NUMBER_TYPE_COERCE"),
        (option(type=4, max_value=2**53 + 1), ".max_value", "NUMBER_TYPE_MAX"),
        (option(type=10, min_value="0"), ".min_value", "NUMBER_TYPE_COERCE"),
        (option(choices=[{"name": "x", "value": 1}]), ".choices.0.value", "STRING_TYPE_CONVERT"),
        (option(type=4, choices=[{"name": "x", "value": "1"}]), ".choices.0.value", "NUMBER_TYPE_COERCE"),
        (option(type=4, choices=[{"name": "x", "value": 1.5}]), ".choices.0.value", "NUMBER_TYPE_COERCE"),
        (option(type=10, choices=[{"name": "x", "value": "1"}]), ".choices.0.value", "NUMBER_TYPE_COERCE"),
        (option(choices=[{"name": "", "value": "1"}]), ".choices.0.name", "BASE_TYPE_BAD_LENGTH"),
        (option(choices=[{"value": "1"}]), ".choices.0.name", "BASE_TYPE_REQUIRED"),
        (
            option(choices=[{"name": "x", "value": "1"}, {"name": "x", "value": "2"}]),
            ".choices.1.name",
            "APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS",
        ),
        (
            option(choices=[{"name": "x", "value": "1"}], autocomplete=True),
            "",
            "APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE",
        ),
        (option(type=6, autocomplete=True), "", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID"),
        (option(type=7, channel_types=[99]), ".channel_types.0", "BASE_TYPE_CHOICES"),
        (option(type=7, channel_types=[0, 0]), ".channel_types", "SET_TYPE_DUPLICATE"),
        (option(type=7, channel_types="0"), ".channel_types", "LIST_TYPE_CONVERT"),
        (option(type=1, options=[option(type=1)]), ".options.0.type", "UNION_TYPE_CHOICES"),
        (option(type=2, options=[option(type=3)]), ".options.0.type", "UNION_TYPE_CHOICES"),
        (option(name_localizations={"klingon": "x"}), ".name_localizations.klingon", "ENUM_TYPE_COERCE"),
    ],
)
def test_a_command_with_a_wrong_option_is_refused(wrong: Payload, path: str, code: str) -> None:
    with pytest.raises(DiscordError) as refused:
        check_command(command(options=[wrong]))
    assert complaints_of(refused.value) == [(f"options.0{path}", code)]


@pytest.mark.parametrize(
    ("wrong", "path", "code"),
    [
        (modal(), "components", "BASE_TYPE_BAD_LENGTH"),
        (modal(label(text_input()), title=""), "title", "BASE_TYPE_BAD_LENGTH"),
        (modal(label(text_input()), custom_id=5), "custom_id", "STRING_TYPE_CONVERT"),
        (modal({"type": 14}), "components.0.type", "UNION_TYPE_CHOICES"),
        (modal(label({"type": 2})), "components.0.component.type", "UNION_TYPE_CHOICES"),
        (modal(label(text_input(), label="")), "components.0.label", "BASE_TYPE_BAD_LENGTH"),
        (modal(label(text_input(style=3))), "components.0.component.style", "BASE_TYPE_CHOICES"),
        (modal(label(text_input(max_length=0))), "components.0.component.max_length", "NUMBER_TYPE_MIN"),
        (
            modal(label(text_input(min_length=9, max_length=8))),
            "components.0.component.min_length",
            "NUMBER_TYPE_MAX",
        ),
        (modal(label(text_input(value="x" * 4001))), "components.0.component.value", "BASE_TYPE_MAX_LENGTH"),
        (modal(label(text_input(required=1))), "components.0.component.required", "BOOLEAN_TYPE_CONVERT"),
        (modal(row(menu())), "components.0.components.0.type", "UNION_TYPE_CHOICES"),
        (
            modal(label({"type": 19, "custom_id": "a", "max_values": 11})),
            "components.0.component.max_values",
            "NUMBER_TYPE_MAX",
        ),
        (
            modal(label({"type": 21, "custom_id": "a", "options": []})),
            "components.0.component.options",
            "BASE_TYPE_BAD_LENGTH",
        ),
    ],
)
def test_a_wrong_modal_is_refused(wrong: Payload, path: str, code: str) -> None:
    with pytest.raises(DiscordError) as refused:
        check_modal(wrong)
    assert (f"data.{path}", code) in complaints_of(refused.value)


def test_context_menu_commands_may_have_names_of_any_words() -> None:
    check_commands([{"name": "Whose Name Is It?", "type": kind} for kind in (2, 3)])


def test_too_many_commands_of_a_kind_are_refused() -> None:
    with pytest.raises(DiscordError) as refused:
        check_commands([{"name": f"Menu {number}", "type": 3} for number in range(16)])
    assert refused.value.problem is Problem.TOO_MANY_COMMANDS
