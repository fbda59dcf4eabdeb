"""Messages that Discord refuses, with its code at the field that is wrong."""

import pytest

from sandbox.errors import DiscordError
from sandbox.forms.messages import check_message
from tests.sandbox.refusals.complaints import Payload, button, complaints_of, menu, row


def embed(**parts: object) -> Payload:
    return {"embeds": [parts]}


@pytest.mark.parametrize(
    ("payload", "path", "code"),
    [
        ({"content": 5}, "content", "STRING_TYPE_CONVERT"),
        ({"content": ["x"]}, "content", "STRING_TYPE_CONVERT"),
        ({"tts": "true"}, "tts", "BOOLEAN_TYPE_CONVERT"),
        ({"tts": 1}, "tts", "BOOLEAN_TYPE_CONVERT"),
        ({"flags": "x"}, "flags", "NUMBER_TYPE_COERCE"),
        ({"flags": [4]}, "flags", "NUMBER_TYPE_COERCE"),
        ({"flags": True}, "flags", "NUMBER_TYPE_COERCE"),
        ({"flags": -1}, "flags", "NUMBER_TYPE_MIN"),
        ({"flags": 2**70}, "flags", "NUMBER_TYPE_MAX"),
        ({"nonce": "x" * 26}, "nonce", "BASE_TYPE_MAX_LENGTH"),
        ({"enforce_nonce": "yes"}, "enforce_nonce", "BOOLEAN_TYPE_CONVERT"),
        ({"embeds": {}}, "embeds", "LIST_TYPE_CONVERT"),
        ({"embeds": ["x"]}, "embeds.0", "MODEL_TYPE_CONVERT"),
        ({"embeds": [{}] * 11}, "embeds", "BASE_TYPE_MAX_LENGTH"),
        ({"components": {}}, "components", "LIST_TYPE_CONVERT"),
        ({"attachments": [{}]}, "attachments.0.id", "BASE_TYPE_REQUIRED"),
        ({"attachments": [{"id": "x"}]}, "attachments.0.id", "NUMBER_TYPE_COERCE"),
        ({"attachments": [{"id": True}]}, "attachments.0.id", "NUMBER_TYPE_COERCE"),
        (
            {"attachments": [{"id": 0, "description": "x" * 1025}]},
            "attachments.0.description",
            "BASE_TYPE_MAX_LENGTH",
        ),
        ({"attachments": [{"id": number} for number in range(11)]}, "attachments", "BASE_TYPE_MAX_LENGTH"),
        ({"allowed_mentions": []}, "allowed_mentions", "MODEL_TYPE_CONVERT"),
        ({"allowed_mentions": {"parse": ["all"]}}, "allowed_mentions.parse.0", "BASE_TYPE_CHOICES"),
        ({"allowed_mentions": {"parse": ["users"] * 2}}, "allowed_mentions.parse", "SET_TYPE_DUPLICATE"),
        ({"allowed_mentions": {"users": ["x"]}}, "allowed_mentions.users.0", "NUMBER_TYPE_COERCE"),
        ({"allowed_mentions": {"users": list(range(101))}}, "allowed_mentions.users", "BASE_TYPE_MAX_LENGTH"),
        ({"allowed_mentions": {"replied_user": "no"}}, "allowed_mentions.replied_user", "BOOLEAN_TYPE_CONVERT"),
        (
            {"allowed_mentions": {"parse": ["users"], "users": ["1"]}},
            "allowed_mentions",
            "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
        ),
        ({"message_reference": "1"}, "message_reference", "MODEL_TYPE_CONVERT"),
        ({"message_reference": {}}, "message_reference.message_id", "BASE_TYPE_REQUIRED"),
        ({"message_reference": {"message_id": "x"}}, "message_reference.message_id", "NUMBER_TYPE_COERCE"),
        ({"message_reference": {"message_id": "1", "type": 9}}, "message_reference.type", "BASE_TYPE_CHOICES"),
        ({"sticker_ids": ["x"]}, "sticker_ids.0", "NUMBER_TYPE_COERCE"),
    ],
)
def test_a_message_with_a_wrong_field_is_refused(payload: Payload, path: str, code: str) -> None:
    with pytest.raises(DiscordError) as refused:
        check_message(payload, v2=False)
    assert complaints_of(refused.value) == [(path, code)]


@pytest.mark.parametrize(
    ("parts", "path", "code"),
    [
        ({"title": 5}, "title", "STRING_TYPE_CONVERT"),
        ({"color": "red"}, "color", "NUMBER_TYPE_COERCE"),
        ({"color": 0x1000000}, "color", "NUMBER_TYPE_MAX"),
        ({"color": -1}, "color", "NUMBER_TYPE_MIN"),
        ({"url": "nonsense"}, "url", "URL_TYPE_INVALID_URL"),
        ({"url": "http://"}, "url", "URL_TYPE_INVALID_URL"),
        ({"url": "https://a b"}, "url", "URL_TYPE_INVALID_URL"),
        ({"url": "javascript:alert(1)"}, "url", "URL_TYPE_INVALID_SCHEME"),
        ({"url": "https://x/" + "x" * 2048}, "url", "BASE_TYPE_MAX_LENGTH"),
        ({"timestamp": "yesterday"}, "timestamp", "DATE_TIME_TYPE_PARSE"),
        ({"timestamp": "0001-01-01T00:00:00+14:00"}, "timestamp", "DATE_TIME_TYPE_PARSE"),
        ({"timestamp": 5}, "timestamp", "STRING_TYPE_CONVERT"),
        ({"image": {"url": "data:image/png;base64,x"}}, "image.url", "URL_TYPE_INVALID_SCHEME"),
        ({"thumbnail": "x"}, "thumbnail", "MODEL_TYPE_CONVERT"),
        ({"footer": {}}, "footer.text", "BASE_TYPE_REQUIRED"),
        ({"footer": {"text": " "}}, "footer.text", "BASE_TYPE_REQUIRED"),
        ({"footer": {"text": "x" * 2049}}, "footer.text", "BASE_TYPE_MAX_LENGTH"),
        ({"footer": {"text": "x", "icon_url": "x"}}, "footer.icon_url", "URL_TYPE_INVALID_URL"),
        ({"author": {"url": "https://x"}}, "author.name", "BASE_TYPE_REQUIRED"),
        ({"author": {"name": "x" * 257}}, "author.name", "BASE_TYPE_MAX_LENGTH"),
        ({"author": {"name": "x", "url": "attachment://x"}}, "author.url", "URL_TYPE_INVALID_SCHEME"),
        ({"fields": [{"name": "a", "value": " "}]}, "fields.0.value", "BASE_TYPE_REQUIRED"),
        ({"fields": [{"name": "", "value": "b"}]}, "fields.0.name", "BASE_TYPE_REQUIRED"),
        ({"fields": [{"name": "a", "value": "x" * 1025}]}, "fields.0.value", "BASE_TYPE_MAX_LENGTH"),
        ({"fields": [{"name": "a", "value": "b", "inline": "no"}]}, "fields.0.inline", "BOOLEAN_TYPE_CONVERT"),
    ],
)
def test_a_message_with_a_wrong_embed_is_refused(parts: Payload, path: str, code: str) -> None:
    with pytest.raises(DiscordError) as refused:
        check_message(embed(**parts), v2=False)
    assert complaints_of(refused.value) == [(f"embeds.0.{path}", code)]


@pytest.mark.parametrize(
    ("component", "path", "code"),
    [
        ("x", "", "MODEL_TYPE_CONVERT"),
        ({}, ".type", "BASE_TYPE_REQUIRED"),
        ({"type": "2"}, ".type", "NUMBER_TYPE_COERCE"),
        ({"type": [2]}, ".type", "NUMBER_TYPE_COERCE"),
        ({"type": {"a": 1}}, ".type", "NUMBER_TYPE_COERCE"),
        ({"type": True}, ".type", "NUMBER_TYPE_COERCE"),
        ({"type": 99}, ".type", "UNION_TYPE_CHOICES"),
        (button(style=9), ".style", "BASE_TYPE_CHOICES"),
        (button(style="1"), ".style", "NUMBER_TYPE_COERCE"),
        (button(id=-1), ".id", "NUMBER_TYPE_MIN"),
        (button(""), ".custom_id", "BASE_TYPE_BAD_LENGTH"),
        (button(disabled="no"), ".disabled", "BOOLEAN_TYPE_CONVERT"),
        (button(label=None), "", "BUTTON_COMPONENT_LABEL_REQUIRED"),
        (button(custom_id=None), "", "BUTTON_COMPONENT_CUSTOM_ID_REQUIRED"),
        (button(style=5), "", "BUTTON_COMPONENT_CUSTOM_ID_URL_EXCLUSIVE"),
        (button(style=6), "", "BUTTON_COMPONENT_SKU_ID_REQUIRED"),
        (button(style=5, custom_id=None, url="javascript:alert(1)"), ".url", "URL_TYPE_INVALID_SCHEME"),
        (button(style=5, custom_id=None, url="example"), ".url", "URL_TYPE_INVALID_URL"),
        (button(style=5, custom_id=None, url="https://x/" + "x" * 512), ".url", "BASE_TYPE_MAX_LENGTH"),
        (button(emoji="x"), ".emoji", "MODEL_TYPE_CONVERT"),
        (button(emoji={"id": "x"}), ".emoji.id", "NUMBER_TYPE_COERCE"),
        (button(emoji={}), ".emoji", "BUTTON_COMPONENT_INVALID_EMOJI"),
        (menu(min_values=2), ".min_values", "NUMBER_TYPE_MAX"),
        (menu(min_values=3, max_values=2), ".min_values", "NUMBER_TYPE_MAX"),
        (menu(max_values=0), ".max_values", "NUMBER_TYPE_MIN"),
        (menu(max_values=26), ".max_values", "NUMBER_TYPE_MAX"),
        (menu(min_values="1"), ".min_values", "NUMBER_TYPE_COERCE"),
        (menu(placeholder="x" * 151), ".placeholder", "BASE_TYPE_MAX_LENGTH"),
        (menu(options=[{"label": "One", "value": 1}]), ".options.0.value", "STRING_TYPE_CONVERT"),
        (menu(options=[{"label": "One", "value": ""}]), ".options.0.value", "BASE_TYPE_BAD_LENGTH"),
        (
            menu(options=[{"label": "One", "value": "1"}, {"label": "Two", "value": "1"}]),
            ".options.1",
            "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
        ),
        ({"type": 8, "custom_id": "a", "channel_types": [99]}, ".channel_types.0", "BASE_TYPE_CHOICES"),
        (
            {"type": 5, "custom_id": "a", "default_values": [{"id": "1"}]},
            ".default_values.0.type",
            "BASE_TYPE_REQUIRED",
        ),
        ({"type": 4, "custom_id": "a", "style": 1}, ".type", "UNION_TYPE_CHOICES"),
    ],
)
def test_a_message_with_a_wrong_component_is_refused(component: Payload, path: str, code: str) -> None:
    with pytest.raises(DiscordError) as refused:
        check_message({"components": [row(component)]}, v2=False)
    assert complaints_of(refused.value) == [(f"components.0.components.0{path}", code)]


@pytest.mark.parametrize(
    ("component", "path", "code"),
    [
        ({"type": 2}, ".type", "UNION_TYPE_CHOICES"),
        ({"type": 10, "content": " "}, ".content", "BASE_TYPE_REQUIRED"),
        ({"type": 10, "content": 5}, ".content", "STRING_TYPE_CONVERT"),
        ({"type": 12, "items": []}, ".items", "BASE_TYPE_BAD_LENGTH"),
        ({"type": 12, "items": [{}]}, ".items.0.media", "BASE_TYPE_REQUIRED"),
        ({"type": 12, "items": [{"media": {"url": "ftp://x"}}]}, ".items.0.media.url", "URL_TYPE_INVALID_SCHEME"),
        ({"type": 13, "file": {}}, ".file.url", "BASE_TYPE_REQUIRED"),
        ({"type": 14, "spacing": 3}, ".spacing", "BASE_TYPE_CHOICES"),
        ({"type": 14, "divider": 1}, ".divider", "BOOLEAN_TYPE_CONVERT"),
        ({"type": 17, "components": [{"type": 17}]}, ".components.0.type", "UNION_TYPE_CHOICES"),
        ({"type": 17, "accent_color": "red", "components": [{"type": 14}]}, ".accent_color", "NUMBER_TYPE_COERCE"),
        (
            {"type": 9, "components": [{"type": 2}], "accessory": button()},
            ".components.0.type",
            "UNION_TYPE_CHOICES",
        ),
        (
            {"type": 9, "components": [{"type": 10, "content": "x"}], "accessory": {"type": 3}},
            ".accessory.type",
            "UNION_TYPE_CHOICES",
        ),
    ],
)
def test_a_message_with_a_wrong_component_of_v2_is_refused(component: Payload, path: str, code: str) -> None:
    with pytest.raises(DiscordError) as refused:
        check_message({"components": [component]}, v2=True)
    assert complaints_of(refused.value)[0] == (f"components.0{path}", code)


def test_two_components_of_one_id_are_refused() -> None:
    with pytest.raises(DiscordError) as refused:
        check_message({"components": [row(button(id=7), button("b", id=7))]}, v2=False)
    assert complaints_of(refused.value) == [("components.0.components.1.id", "COMPONENT_ID_DUPLICATED")]
