"""The events that the bot's gateway sessions get."""

from collections.abc import Sequence

from sandbox.errors import Payload
from sandbox.gateway.session import Session
from sandbox.gateway.sessions import Sessions
from sandbox.payloads import (
    bot_payload,
    channel_payload,
    guild_emoji_payload,
    guild_payload,
    member_payload,
    message_payload,
    role_payload,
)
from sandbox.protocol import Intent
from sandbox.world.ids import shard_of
from sandbox.world.snowflakes import as_id, timestamp
from sandbox.world.world import (
    APPLICATION_ID,
    BOT_ID,
    JOINED,
    Change,
    Channel,
    Member,
    Message,
    Role,
    Server,
    World,
)

_LARGE_GUILD = 250
_CHUNK = 1000
_HIDDEN_WITHOUT_INTENT = ("embeds", "components", "attachments")


class Gateway:
    """Sends the sessions the events that their shards and intents ask for."""

    def __init__(self, world: World, url: str, sessions: Sessions) -> None:
        self.sessions = sessions
        self._world = world
        self._url = url
        world.message_listeners.append(self._on_message)
        world.member_listeners.append(self._on_member)
        world.server_listeners.append(self.tell_of_server)

    def tell_of_channel(self, event: str, channel: Channel) -> None:
        """Send CHANNEL_CREATE or CHANNEL_DELETE."""
        for session in self._hearing(channel.guild_id, Intent.GUILDS):
            session.dispatch(event, channel_payload(self._world, channel))

    def tell_of_role(self, event: str, server: Server, role: Role) -> None:
        """Send GUILD_ROLE_CREATE, GUILD_ROLE_UPDATE or GUILD_ROLE_DELETE."""
        gone = event == "GUILD_ROLE_DELETE"
        about: Payload = {"role_id": str(role.id)} if gone else {"role": role_payload(role)}
        for session in self._hearing(server.id, Intent.GUILDS):
            session.dispatch(event, {"guild_id": str(server.id), **about})

    def tell_of_emojis(self, server: Server) -> None:
        """Send GUILD_EMOJIS_UPDATE with all emojis of a server."""
        emojis = [guild_emoji_payload(self._world, emoji) for emoji in server.emojis.values()]
        for session in self._hearing(server.id, Intent.GUILD_EXPRESSIONS):
            session.dispatch("GUILD_EMOJIS_UPDATE", {"guild_id": str(server.id), "emojis": emojis})

    def tell_of_server(self, server: Server) -> None:
        """Send GUILD_CREATE or GUILD_DELETE: whether the bot is in a server."""
        for session in self._hearing(server.id, Intent.GUILDS):
            if server.has_bot:
                # Without the key: it tells servers that the bot was in before from one that it joins now.
                guild = self._guild(session, server)
                joined = {key: value for key, value in guild.items() if key != "unavailable"}
                session.dispatch("GUILD_CREATE", joined)
            else:
                session.dispatch("GUILD_DELETE", {"id": str(server.id)})

    def _hearing(self, guild_id: int | None, intent: Intent) -> list[Session]:
        return [session for session in self.sessions.hearing(guild_id) if session.wants(intent)]

    def dispatch(self, event: str, data: Payload, channel: Channel) -> bool:
        """Send an event about a channel to its shard; return False when no bot is there, or about to resume."""
        hearing = self.sessions.hearing(channel.guild_id)
        listening = [session for session in hearing if session.attached or session.returns]
        for session in listening:
            session.dispatch(event, data)
        return bool(listening)

    def welcome(self, session: Session) -> None:
        """Send READY, then GUILD_CREATE for each of the shard's servers."""
        servers = self.servers_of(session.shard) if session.wants(Intent.GUILDS) else []
        session.dispatch(
            "READY",
            {
                "v": 10,
                "user": bot_payload(self._world),
                "guilds": [{"id": str(server.id), "unavailable": True} for server in servers],
                "session_id": session.id,
                "session_type": "normal",
                "resume_gateway_url": self._url,
                "shard": list(session.shard),
                "application": {"id": str(APPLICATION_ID), "flags": 0},
                "private_channels": [],
                "relationships": [],
                "user_settings": {},
            },
        )
        for server in servers:
            session.dispatch("GUILD_CREATE", self._guild(session, server))

    def servers_of(self, shard: tuple[int, int]) -> list[Server]:
        """Return the servers with the bot that belong to a shard."""
        number, count = shard
        servers = self._world.servers.values()
        return [server for server in servers if server.has_bot and shard_of(server.id, count) == number]

    def _guild(self, session: Session, server: Server) -> Payload:
        world = self._world
        members = list(server.members.values())
        sent = members if session.wants(Intent.GUILD_MEMBERS) and len(members) <= _LARGE_GUILD else members[:1]
        return {
            **guild_payload(world, server),
            "joined_at": timestamp(JOINED),
            "large": len(members) > _LARGE_GUILD,
            "unavailable": False,
            "member_count": len(members),
            "voice_states": [],
            "members": [member_payload(member) for member in sent],
            "channels": [channel_payload(world, channel) for channel in server.channels.values()],
            "threads": [],
            "presences": [],
            "stage_instances": [],
            "guild_scheduled_events": [],
            "soundboard_sounds": [],
        }

    def send_members(self, session: Session, request: Payload) -> None:
        """Answer op 8 with GUILD_MEMBERS_CHUNK events of at most 1,000 members."""
        server = self._server_of(session, request.get("guild_id"))
        if server is None:
            return
        found, not_found = _wanted_members(server, request)
        chunks: list[Sequence[Member]] = [found[i : i + _CHUNK] for i in range(0, len(found), _CHUNK)] or [[]]
        for index, chunk in enumerate(chunks):
            data: Payload = {
                "guild_id": str(server.id),
                "members": [member_payload(member) for member in chunk],
                "chunk_index": index,
                "chunk_count": len(chunks),
            }
            if not_found:
                data["not_found"] = not_found
            if request.get("nonce") is not None:
                data["nonce"] = request["nonce"]
            session.dispatch("GUILD_MEMBERS_CHUNK", data)

    def send_sounds(self, session: Session, request: Payload) -> None:
        """Answer op 31 with SOUNDBOARD_SOUNDS; no server has sounds."""
        asked = request.get("guild_ids")
        for guild_id in asked if isinstance(asked, list) else []:
            server = self._server_of(session, guild_id)
            if server is not None:
                session.dispatch("SOUNDBOARD_SOUNDS", {"guild_id": str(server.id), "soundboard_sounds": []})

    def _server_of(self, session: Session, guild_id: object) -> Server | None:
        """Return the server with an id, if the bot is in it and it belongs to the session's shard."""
        server = self._world.servers.get(as_id(guild_id) or 0)
        return server if server is not None and server.has_bot and session.hears(server.id) else None

    def _on_member(self, member: Member) -> None:
        if not member.server.has_bot:
            return
        data = {**member_payload(member), "guild_id": str(member.server.id)}
        for session in self._hearing(member.server.id, Intent.GUILD_MEMBERS):
            session.dispatch("GUILD_MEMBER_ADD", data)

    def tell_of_member(self, member: Member) -> None:
        """Send GUILD_MEMBER_UPDATE: with the members intent, and of the bot itself without it."""
        data = {**member_payload(member), "guild_id": str(member.server.id)}
        for session in self.sessions.hearing(member.server.id):
            if member.user.bot or session.wants(Intent.GUILD_MEMBERS):
                session.dispatch("GUILD_MEMBER_UPDATE", data)

    def tell_of_reaction(self, name: str, message: Message, data: Payload) -> None:
        """Send an event about reactions."""
        channel = self._world.channels[message.channel_id]
        in_guild = channel.guild_id is not None
        intent = Intent.GUILD_MESSAGE_REACTIONS if in_guild else Intent.DIRECT_MESSAGE_REACTIONS
        if message.visible_to is None:
            for session in self._hearing_messages(channel, intent):
                session.dispatch(name, data)

    def _hearing_messages(self, channel: Channel, intent: Intent) -> list[Session]:
        """Return the sessions that get the events of messages in a channel: none where the bot may not see it."""
        if not self._world.bot_sees(channel):
            return []
        return self._hearing(channel.guild_id, intent)

    def _on_message(self, change: Change, message: Message) -> None:
        if message.visible_to is not None or change is Change.REACT:
            return
        channel = self._world.channels[message.channel_id]
        in_guild = channel.guild_id is not None
        intent = Intent.GUILD_MESSAGES if in_guild else Intent.DIRECT_MESSAGES
        listening = self._hearing_messages(channel, intent)
        if not listening:
            return
        data = self._message_event(change, message, channel)
        for session in listening:
            open_to_bot = message.author_id == BOT_ID or BOT_ID in message.mention_ids or not in_guild
            hide = change is not Change.DELETE and not (open_to_bot or session.wants(Intent.MESSAGE_CONTENT))
            session.dispatch(f"MESSAGE_{change.name}", _hidden(data) if hide else data)

    def _message_event(self, change: Change, message: Message, channel: Channel) -> Payload:
        where = {} if channel.guild_id is None else {"guild_id": str(channel.guild_id)}
        if change is Change.DELETE:
            return {"id": str(message.id), "channel_id": str(channel.id), **where}
        data = {**message_payload(self._world, message), **where}
        author = channel.server.members.get(message.author_id) if channel.server else None
        if author is not None and message.metadata is None:
            data["member"] = member_payload(author, with_user=False)
        return data


def _wanted_members(server: Server, request: Payload) -> tuple[list[Member], list[str]]:
    """Return the members that a request asks for, and of ids those that are no member's."""
    asked = request.get("user_ids")
    if asked is not None:
        ids = [str(value) for value in (asked if isinstance(asked, list) else [asked])]
        found = [server.members.get(as_id(value) or 0) for value in ids]
        missing = [value for value, member in zip(ids, found, strict=True) if member is None]
        return [member for member in found if member is not None], missing
    members = list(server.members.values())
    query = str(request.get("query") or "").casefold()
    limit = as_id(request.get("limit")) or len(members)
    return [member for member in members if member.user.name.casefold().startswith(query)][:limit], []


def _hidden(message: Payload) -> Payload:
    """Return a message, and the one that it replies to, without what needs the intent MESSAGE_CONTENT."""
    hidden = {**message, "content": "", **{key: [] for key in _HIDDEN_WITHOUT_INTENT}}
    replied = message.get("referenced_message")
    if replied is not None and replied["author"]["id"] != str(BOT_ID):
        hidden["referenced_message"] = _hidden(replied)
    return hidden
