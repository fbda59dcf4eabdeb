"""Discord's limits, and its words for what breaks them."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox.errors import DiscordError
from sandbox.forms.commands import check_command, check_commands
from sandbox.forms.messages import check_message
from sandbox.forms.modals import check_modal
from tests.sandbox.refusals.complaints import button, command, complaints_of, option, row

Payload = dict[str, Any]


@pytest.mark.parametrize(
    ("payload", "path", "code"),
    [
        ({"content": "x" * 2001}, "content", "BASE_TYPE_MAX_LENGTH"),
        ({"embeds": [{"description": "x" * 4097}]}, "embeds.0.description", "BASE_TYPE_MAX_LENGTH"),
        ({"embeds": [{"title": "x" * 257}]}, "embeds.0.title", "BASE_TYPE_MAX_LENGTH"),
        ({"embeds": [{"fields": [{"name": "a"}]}]}, "embeds.0.fields.0.value", "BASE_TYPE_REQUIRED"),
        ({"embeds": [{"fields": [{"name": "a", "value": "b"}] * 26}]}, "embeds.0.fields", "BASE_TYPE_MAX_LENGTH"),
        ({"embeds": [{"description": "x" * 3001}] * 2}, "embeds", "MAX_EMBED_SIZE_EXCEEDED"),
        ({"embeds": [{"image": {"url": "file:///etc"}}]}, "embeds.0.image.url", "URL_TYPE_INVALID_SCHEME"),
        ({"components": [row(button("x" * 101))]}, "components.0.components.0.custom_id", "BASE_TYPE_BAD_LENGTH"),
        (
            {"components": [row(button(), button())]},
            "components.0.components.1.custom_id",
            "COMPONENT_CUSTOM_ID_DUPLICATED",
        ),
        ({"components": [row(*map(button, "abcdef"))]}, "components.0.components", "BASE_TYPE_BAD_LENGTH"),
        ({"components": [row(button(str(n))) for n in range(6)]}, "components", "BASE_TYPE_BAD_LENGTH"),
        ({"components": [row(button(label="x" * 81))]}, "components.0.components.0.label", "BASE_TYPE_MAX_LENGTH"),
        ({"components": [{"type": 10, "content": "x"}]}, "components.0.type", "UNION_TYPE_CHOICES"),
        (
            {"components": [row({"type": 3, "custom_id": "a", "options": []})]},
            "components.0.components.0.options",
            "BASE_TYPE_BAD_LENGTH",
        ),
    ],
)
def test_a_message_over_a_limit_is_refused(payload: Payload, path: str, code: str) -> None:
    with pytest.raises(DiscordError) as refused:
        check_message(payload, v2=False)
    assert complaints_of(refused.value) == [(path, code)]


@pytest.mark.parametrize(
    ("payload", "path", "code"),
    [
        ({"content": "x"}, "content", "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"),
        ({"embeds": [{"title": "x"}]}, "embeds", "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"),
        ({"components": [{"type": 14}] * 41}, "components", "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED"),
        (
            {"components": [{"type": 10, "content": "x" * 2001}] * 2},
            "components",
            "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
        ),
        ({"components": [{"type": 17, "components": []}]}, "components.0.components", "BASE_TYPE_BAD_LENGTH"),
        (
            {"components": [{"type": 9, "components": [{"type": 10, "content": "x"}]}]},
            "components.0.accessory",
            "BASE_TYPE_REQUIRED",
        ),
    ],
)
def test_a_message_of_components_v2_has_rules_of_its_own(payload: Payload, path: str, code: str) -> None:
    with pytest.raises(DiscordError) as refused:
        check_message(payload, v2=True)
    assert complaints_of(refused.value) == [(path, code)]


@given(st.text(max_size=2000), st.integers(min_value=1, max_value=5))
def test_a_message_within_the_limits_passes(text: str, rows: int) -> None:
    check_message({"content": text, "components": [row(button(str(n))) for n in range(rows)]}, v2=False)


@pytest.mark.parametrize(
    ("payload", "code"),
    [
        (command(name="Name"), "APPLICATION_COMMAND_INVALID_NAME"),
        (command(name="two words"), "APPLICATION_COMMAND_INVALID_NAME"),
        (command(description="x" * 101), "BASE_TYPE_MAX_LENGTH"),
        (command(name_localizations={"tr": "İsim"}), "APPLICATION_COMMAND_INVALID_NAME"),
        (command(options=[option(str(n)) for n in range(26)]), "BASE_TYPE_MAX_LENGTH"),
        (command(options=[option(), option()]), "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS"),
        (
            command(options=[option("a"), option("b", required=True)]),
            "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
        ),
        (
            command(options=[option("a", choices=[{"name": "x", "value": "x"}] * 26)]),
            "BASE_TYPE_MAX_LENGTH",
        ),
        (command(options=[option("a", type=1), option("b")]), "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID"),
        (
            command(
                options=[
                    option(f"o{n}", choices=[{"name": f"{i}{'x' * 99}", "value": "x" * 100} for i in range(9)])
                    for n in range(5)
                ]
            ),
            "APPLICATION_COMMAND_TOO_LARGE",
        ),
    ],
)
def test_a_command_over_a_limit_is_refused(payload: Payload, code: str) -> None:
    with pytest.raises(DiscordError) as refused:
        check_command(payload)
    assert code in {found for _, found in complaints_of(refused.value)}


def test_commands_of_a_chinese_name_pass() -> None:
    check_command(command(name_localizations={"zh-CN": "起名", "tr": "isim"}))


def test_two_commands_of_one_name_are_refused() -> None:
    with pytest.raises(DiscordError) as refused:
        check_commands([command(), command()])
    assert complaints_of(refused.value) == [("1", "APPLICATION_COMMANDS_DUPLICATE_NAME")]


def test_a_modal_over_a_limit_is_refused() -> None:
    field = {"type": 4, "custom_id": "a", "style": 1, "label": "Name"}
    check_modal({"custom_id": "m", "title": "Form", "components": [row(field)]})
    with pytest.raises(DiscordError) as refused:
        check_modal({"custom_id": "m", "title": "x" * 46, "components": [row(field)]})
    assert complaints_of(refused.value) == [("data.title", "BASE_TYPE_BAD_LENGTH")]
    with pytest.raises(DiscordError) as refused:
        check_modal({"custom_id": "m", "title": "x", "components": [row(field), row(field)]})
    assert complaints_of(refused.value) == [
        ("data.components.1.components.0.custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED")
    ]
