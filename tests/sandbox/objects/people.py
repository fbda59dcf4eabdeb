"""Users, members, roles, channels, the server, the application and commands, as Discord documents them."""

from tests.sandbox.objects.kinds import (
    ANY,
    BITS,
    BOOL,
    ID,
    INT,
    NULL,
    TEXT,
    TIME,
    URL,
    Shape,
    by_type,
    is_,
    maybe,
    several,
)

USER = Shape(
    {
        "id": ID,
        "username": TEXT,
        "global_name": maybe(TEXT),
        "discriminator": TEXT,
        "avatar": maybe(TEXT),
        "public_flags": INT,
        "flags": INT,
        "primary_guild": NULL,
    },
    {
        "bot": BOOL,
        "system": BOOL,
        "banner": maybe(TEXT),
        "accent_color": maybe(INT),
        "avatar_decoration_data": NULL,
        "collectibles": NULL,
    },
)
OWN_USER = USER.with_keys(mfa_enabled=BOOL, locale=TEXT, verified=BOOL, email=maybe(TEXT))
MEMBER_ALONE = Shape(
    {
        "avatar": maybe(TEXT),
        "banner": maybe(TEXT),
        "communication_disabled_until": maybe(TIME),
        "flags": INT,
        "joined_at": TIME,
        "nick": maybe(TEXT),
        "pending": BOOL,
        "premium_since": maybe(TIME),
        "roles": several(ID),
        "mute": BOOL,
        "deaf": BOOL,
    },
    {"permissions": BITS},
)
MEMBER = MEMBER_ALONE.with_keys(user=USER)
COLORS = Shape({"primary_color": INT, "secondary_color": maybe(INT), "tertiary_color": maybe(INT)})
ROLE = Shape(
    {
        "id": ID,
        "name": TEXT,
        "permissions": BITS,
        "position": INT,
        "color": INT,
        "colors": COLORS,
        "hoist": BOOL,
        "managed": BOOL,
        "mentionable": BOOL,
        "icon": maybe(TEXT),
        "unicode_emoji": maybe(TEXT),
        "flags": INT,
    },
    {"tags": Shape({}, {"bot_id": ID}), "description": maybe(TEXT)},
)
OVERWRITE = Shape({"id": ID, "type": is_(0, 1), "allow": BITS, "deny": BITS})
_CHANNEL = Shape({"id": ID, "type": INT, "flags": INT, "last_message_id": maybe(ID)}, {"permissions": BITS})
_SERVER_CHANNEL = _CHANNEL.with_keys(
    guild_id=ID,
    name=TEXT,
    position=INT,
    topic=maybe(TEXT),
    permission_overwrites=several(OVERWRITE),
    parent_id=maybe(ID),
    nsfw=BOOL,
    rate_limit_per_user=INT,
)
CHANNEL = by_type(
    {
        0: _SERVER_CHANNEL,
        2: _SERVER_CHANNEL.with_keys(bitrate=INT, user_limit=INT, rtc_region=maybe(TEXT)),
        1: _CHANNEL.with_keys(recipients=several(USER)),
        3: _CHANNEL.with_keys(recipients=several(USER), name=TEXT, icon=maybe(TEXT), owner_id=ID),
    }
)
EMOJI = Shape(
    {
        "id": ID,
        "name": TEXT,
        "roles": several(ID),
        "require_colons": BOOL,
        "managed": BOOL,
        "animated": BOOL,
        "available": BOOL,
    },
    {"user": USER},
)
GUILD = Shape(
    {
        **dict.fromkeys(("id", "owner_id"), ID),
        **dict.fromkeys(("name", "region", "preferred_locale"), TEXT),
        **dict.fromkeys(
            ("icon", "description", "home_header", "splash", "discovery_splash", "banner"), maybe(TEXT)
        ),
        "vanity_url_code": maybe(TEXT),
        **dict.fromkeys(("application_id", "afk_channel_id", "system_channel_id", "widget_channel_id"), maybe(ID)),
        **dict.fromkeys(("rules_channel_id", "safety_alerts_channel_id", "public_updates_channel_id"), maybe(ID)),
        **dict.fromkeys(("widget_enabled", "premium_progress_bar_enabled", "nsfw"), BOOL),
        **dict.fromkeys(("afk_timeout", "system_channel_flags", "verification_level", "mfa_level"), INT),
        **dict.fromkeys(("default_message_notifications", "explicit_content_filter", "max_members"), INT),
        **dict.fromkeys(("max_stage_video_channel_users", "max_video_channel_users"), INT),
        **dict.fromkeys(("premium_tier", "premium_subscription_count", "nsfw_level"), INT),
        "max_presences": maybe(INT),
        "features": several(TEXT),
        "roles": several(ROLE),
        "emojis": several(EMOJI),
        "stickers": several(ANY),
        "incidents_data": NULL,
    },
    {"approximate_member_count": INT, "approximate_presence_count": INT},
)
GATEWAY_GUILD = GUILD.with_keys(
    joined_at=TIME,
    large=BOOL,
    unavailable=BOOL,
    member_count=INT,
    voice_states=several(ANY),
    members=several(MEMBER),
    channels=several(CHANNEL),
    threads=several(ANY),
    presences=several(ANY),
    stage_instances=several(ANY),
    guild_scheduled_events=several(ANY),
    soundboard_sounds=several(ANY),
)
APPLICATION = Shape(
    {
        "id": ID,
        "name": TEXT,
        "icon": maybe(TEXT),
        "description": TEXT,
        "type": maybe(INT),
        "verify_key": TEXT,
        "flags": INT,
        "flags_new": BITS,
        "redirect_uris": several(TEXT),
        "interactions_endpoint_url": maybe(URL),
        "role_connections_verification_url": maybe(URL),
        "owner": USER,
        "approximate_guild_count": INT,
        "approximate_user_install_count": INT,
        "approximate_user_authorization_count": INT,
        "explicit_content_filter": INT,
        "team": NULL,
        "eligible_oauth2_scopes": several(TEXT),
    },
    {
        "bot": OWN_USER,
        "rpc_origins": several(TEXT),
        "tags": several(TEXT),
        "bot_public": BOOL,
        "bot_require_code_grant": BOOL,
        "integration_types_config": ANY,
    },
)
_CHOICE = Shape({"name": TEXT, "value": ANY}, {"name_localizations": ANY})
OPTION = Shape(
    {"type": INT, "name": TEXT, "description": TEXT},
    {
        **dict.fromkeys(("name_localizations", "description_localizations"), maybe(ANY)),
        **dict.fromkeys(("required", "autocomplete"), BOOL),
        **dict.fromkeys(("min_value", "max_value", "min_length", "max_length"), ANY),
        "choices": several(_CHOICE),
        "channel_types": several(INT),
        "options": several(ANY),
    },
)
COMMAND = Shape(
    {
        "id": ID,
        "application_id": ID,
        "version": ID,
        "default_member_permissions": maybe(BITS),
        "type": INT,
        "name": TEXT,
        "description": TEXT,
        "nsfw": BOOL,
    },
    {
        **dict.fromkeys(("name_localizations", "description_localizations"), maybe(ANY)),
        "dm_permission": BOOL,
        "contexts": maybe(several(INT)),
        "integration_types": several(INT),
        "options": several(OPTION),
        "guild_id": ID,
    },
)
