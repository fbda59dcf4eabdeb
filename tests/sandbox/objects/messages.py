"""Messages and what is in them, interactions and their answers, as Discord documents them."""

from tests.sandbox.objects.kinds import (
    ANY,
    BITS,
    BOOL,
    ID,
    INT,
    TEXT,
    TIME,
    URL,
    Check,
    Faults,
    Shape,
    by_id,
    by_type,
    is_,
    maybe,
    several,
)
from tests.sandbox.objects.people import CHANNEL, MEMBER, MEMBER_ALONE, ROLE, USER

EMOJI = Shape({}, {"id": maybe(ID), "name": TEXT, "animated": BOOL})
MEDIA = Shape(
    {"id": ID, "url": URL, "proxy_url": URL},
    {
        **dict.fromkeys(("width", "height"), maybe(INT)),
        **dict.fromkeys(("flags", "loading_state"), INT),
        "content_type": maybe(TEXT),
        "attachment_id": ID,
        "placeholder": TEXT,
    },
)
_MEDIA_ITEM = Shape({"media": MEDIA, "description": maybe(TEXT), "spoiler": BOOL})
SELECT_OPTION = Shape({"label": TEXT, "value": TEXT}, {"description": TEXT, "emoji": EMOJI, "default": BOOL})
BUTTON = Shape(
    {"type": is_(2), "id": INT, "style": INT},
    {"custom_id": TEXT, "label": TEXT, "disabled": BOOL, "emoji": EMOJI, "url": URL, "sku_id": ID},
)
SELECT = Shape(
    {"type": INT, "id": INT, "custom_id": TEXT, "min_values": INT, "max_values": INT},
    {
        "placeholder": TEXT,
        "disabled": BOOL,
        "required": BOOL,
        "channel_types": several(INT),
        "default_values": several(Shape({"id": ID, "type": TEXT})),
    },
)
TEXT_DISPLAY = Shape({"type": is_(10), "id": INT, "content": TEXT})
THUMBNAIL = _MEDIA_ITEM.with_keys(type=is_(11), id=INT)
_IN_ROW = by_type(
    {2: BUTTON, 3: SELECT.with_keys(options=several(SELECT_OPTION)), 5: SELECT, 6: SELECT, 7: SELECT, 8: SELECT}
)
ROW = Shape({"type": is_(1), "id": INT, "components": several(_IN_ROW)})
SECTION = Shape(
    {
        "type": is_(9),
        "id": INT,
        "components": several(TEXT_DISPLAY),
        "accessory": by_type({2: BUTTON, 11: THUMBNAIL}),
    }
)
GALLERY = Shape({"type": is_(12), "id": INT, "items": several(_MEDIA_ITEM)})
FILE = Shape({"type": is_(13), "id": INT, "file": MEDIA, "name": maybe(TEXT), "size": maybe(INT), "spoiler": BOOL})
SEPARATOR = Shape({"type": is_(14), "id": INT, "spacing": is_(1, 2), "divider": BOOL})
_IN_CONTAINER: dict[int, Check] = {1: ROW, 9: SECTION, 10: TEXT_DISPLAY, 12: GALLERY, 13: FILE, 14: SEPARATOR}
CONTAINER = Shape(
    {
        "type": is_(17),
        "id": INT,
        "accent_color": maybe(INT),
        "spoiler": BOOL,
        "components": several(by_type(_IN_CONTAINER)),
    }
)
COMPONENT = by_type({**_IN_CONTAINER, 17: CONTAINER})

ATTACHMENT = Shape(
    {"id": ID, "filename": TEXT, "size": INT, "url": URL, "proxy_url": URL},
    {"content_type": TEXT, "description": TEXT, "ephemeral": BOOL},
)
EMBED_MEDIA = Shape(
    {}, {"url": URL, "proxy_url": URL, "width": INT, "height": INT, "flags": INT, "content_type": TEXT}
)
EMBED = Shape(
    {"type": is_("rich")},
    {
        "title": TEXT,
        "description": TEXT,
        "url": URL,
        "timestamp": TIME,
        "color": INT,
        "fields": several(Shape({"name": TEXT, "value": TEXT, "inline": BOOL})),
        "footer": Shape({"text": TEXT}, {"icon_url": URL, "proxy_icon_url": URL}),
        "author": Shape({"name": TEXT}, {"url": URL, "icon_url": URL, "proxy_icon_url": URL}),
        "image": EMBED_MEDIA,
        "thumbnail": EMBED_MEDIA,
    },
)
REACTION = Shape(
    {
        "emoji": Shape({"id": maybe(ID), "name": TEXT}),
        "count": INT,
        "burst_colors": several(TEXT),
        "count_details": Shape({"burst": INT, "normal": INT}),
        "me": BOOL,
        "me_burst": BOOL,
    }
)


def _triggering(value: object, path: str) -> Faults:
    yield from METADATA(value, path)


METADATA = Shape(
    {"id": ID, "type": INT, "user": USER, "authorizing_integration_owners": ANY},
    {
        **dict.fromkeys(("original_response_message_id", "interacted_message_id", "target_message_id"), ID),
        "name": TEXT,
        "target_user": USER,
        "triggering_interaction_metadata": _triggering,
    },
)
REFERENCE = Shape({"type": INT, "channel_id": ID}, {"message_id": ID, "guild_id": ID})
_MESSAGE = Shape(
    {
        "id": ID,
        "channel_id": ID,
        "type": INT,
        "author": USER,
        "content": TEXT,
        "flags": INT,
        "timestamp": TIME,
        "edited_timestamp": maybe(TIME),
        **dict.fromkeys(("tts", "mention_everyone", "pinned"), BOOL),
        "mentions": several(USER),
        "mention_roles": several(ID),
        "attachments": several(ATTACHMENT),
        "embeds": several(EMBED),
        "components": several(COMPONENT),
    },
    {
        "nonce": TEXT,
        "interaction_metadata": METADATA,
        "webhook_id": ID,
        "application_id": ID,
        "message_reference": REFERENCE,
        "reactions": several(REACTION),
    },
)
MESSAGE = Shape(_MESSAGE.required, {**_MESSAGE.optional, "referenced_message": maybe(_MESSAGE)})
GATEWAY_MESSAGE = Shape(MESSAGE.required, {**MESSAGE.optional, "guild_id": ID, "member": MEMBER_ALONE})
CALLBACK = Shape(
    {
        "interaction": Shape(
            {"id": ID, "type": INT},
            {
                **dict.fromkeys(("response_message_id", "channel_id", "guild_id"), ID),
                **dict.fromkeys(("response_message_loading", "response_message_ephemeral"), BOOL),
            },
        )
    },
    {"resource": Shape({"type": is_(4, 7), "message": MESSAGE})},
)
RESOLVED = Shape(
    {},
    {
        "users": by_id(USER),
        "members": by_id(MEMBER_ALONE),
        "roles": by_id(ROLE),
        "channels": by_id(CHANNEL),
        "messages": by_id(MESSAGE),
        "attachments": by_id(ATTACHMENT),
    },
)
INTERACTION = Shape(
    {
        "id": ID,
        "application_id": ID,
        "type": INT,
        "token": TEXT,
        "version": is_(1),
        "data": ANY,
        "channel_id": ID,
        "channel": CHANNEL,
        "app_permissions": BITS,
        "locale": TEXT,
        "context": INT,
        "entitlements": several(ANY),
        "authorizing_integration_owners": ANY,
        "attachment_size_limit": INT,
    },
    {
        "guild_id": ID,
        "guild": ANY,
        "guild_locale": TEXT,
        "member": MEMBER,
        "user": USER,
        "message": MESSAGE,
    },
)
