"""The application (https://discord.com/developers/docs/resources/application)."""

from sandbox.errors import Payload
from sandbox.payloads.users import bot_payload, user_payload
from sandbox.protocol import IntegrationType
from sandbox.world.world import APPLICATION_ID, World


def application_payload(world: World) -> Payload:
    """Return the application object; its owner is the maintainer."""
    return {
        "id": str(APPLICATION_ID),
        "name": world.bot.name,
        "icon": None,
        "description": "The bot on your desk",
        "type": None,
        "rpc_origins": [],
        "bot_public": True,
        "bot_require_code_grant": False,
        "bot": bot_payload(world),
        "owner": user_payload(world.owner),
        "team": None,
        "verify_key": "0" * 64,
        "flags": 0,
        "flags_new": "0",
        "tags": [],
        "redirect_uris": [],
        "approximate_guild_count": len(world.servers),
        "approximate_user_install_count": 0,
        "approximate_user_authorization_count": 0,
        "explicit_content_filter": 0,
        "eligible_oauth2_scopes": ["applications.commands", "bot"],
        "interactions_endpoint_url": None,
        "role_connections_verification_url": None,
        "integration_types_config": {str(int(place)): {} for place in IntegrationType},
    }
