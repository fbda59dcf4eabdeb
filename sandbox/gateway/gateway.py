"""The bot's gateway sessions, and the events that each of them gets."""

from collections.abc import Callable, Sequence

from sandbox.errors import Payload
from sandbox.faults.plan import Plan
from sandbox.gateway.session import Session
from sandbox.payloads import (
    bot_payload,
    channel_payload,
    guild_payload,
    member_payload,
    message_payload,
)
from sandbox.protocol import ChannelType, Context, Intent
from sandbox.world.snowflakes import as_id, timestamp
from sandbox.world.world import APPLICATION_ID, BOT_ID, GUILD_ID, JOINED, Change, Channel, Message, Person, World

RESUME_SECONDS = 120.0
_LARGE_GUILD = 250
_CHUNK = 1000
_HIDDEN_WITHOUT_INTENT = ("embeds", "components", "attachments")


class Gateway:
    """Keeps the sessions and sends them the events that their intents ask for.

    `status_listeners` are called with whether a bot is connected, each time a connection comes or goes.
    """

    def __init__(self, world: World, url: str, plan: Plan) -> None:
        self._world = world
        self._plan = plan
        self._url = url
        self._sessions: dict[str, Session] = {}
        self.status_listeners: list[Callable[[bool], None]] = []
        world.message_listeners.append(self._on_message)
        world.person_listeners.append(self._on_person)

    @property
    def connected(self) -> bool:
        """Whether a bot is connected."""
        return any(session.attached for session in self._sessions.values())

    def identify(self, intents: int, shard: tuple[int, int]) -> Session:
        """Start a session; sessions without a connection can no longer be resumed."""
        self._sessions = {key: old for key, old in self._sessions.items() if old.attached}
        session = Session(intents, shard, self._plan)
        self._sessions[session.id] = session
        return session

    def find(self, session_id: object) -> Session | None:
        """Return a session that can be resumed."""
        session = self._sessions.get(str(session_id))
        if session is None or session.attached:
            return None
        if self._world.clock.now() - session.dropped_at > RESUME_SECONDS:
            del self._sessions[session.id]
            return None
        return session

    def attach_changed(self, session: Session, *, resumable: bool = True) -> None:
        """Record that a session gained or lost its connection."""
        session.dropped_at = self._world.clock.now()
        if not session.attached and not resumable:
            self._sessions.pop(session.id, None)
        for listener in self.status_listeners:
            listener(self.connected)

    def forget_sessions(self) -> None:
        """Let no session be resumed, whether it has a connection or not."""
        self._sessions.clear()
        for listener in self.status_listeners:
            listener(self.connected)

    def tell_of_channel(self, event: str, channel: Channel) -> None:
        """Send CHANNEL_CREATE or CHANNEL_DELETE."""
        for session in self._hearing_guild():
            session.dispatch(event, channel_payload(self._world, channel))

    def tell_of_server(self) -> None:
        """Send GUILD_CREATE or GUILD_DELETE: whether the bot is in the server."""
        for session in self._hearing_guild():
            if self._world.bot_is_member:
                # Without the key: it tells servers that the bot was in before from one that it joins now.
                joined = {key: value for key, value in self._guild(session).items() if key != "unavailable"}
                session.dispatch("GUILD_CREATE", joined)
            else:
                session.dispatch("GUILD_DELETE", {"id": str(GUILD_ID)})

    def _hearing_guild(self) -> list[Session]:
        return [s for s in self._sessions.values() if s.hears(None) and s.wants(Intent.GUILDS)]

    def dispatch(self, event: str, data: Payload, channel: Channel) -> bool:
        """Send an event about a channel to its shard; return False when no bot is connected."""
        listening = [s for s in self._sessions.values() if s.attached and s.hears(channel)]
        for session in listening:
            session.dispatch(event, data)
        return bool(listening)

    def welcome(self, session: Session) -> None:
        """Send READY, then GUILD_CREATE."""
        hears_guild = session.hears(None) and session.wants(Intent.GUILDS) and self._world.bot_is_member
        session.dispatch(
            "READY",
            {
                "v": 10,
                "user": bot_payload(self._world),
                "guilds": [{"id": str(GUILD_ID), "unavailable": True}] if hears_guild else [],
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
        if hears_guild:
            session.dispatch("GUILD_CREATE", self._guild(session))

    def _guild(self, session: Session) -> Payload:
        world = self._world
        members = list(world.members())
        sent = members if session.wants(Intent.GUILD_MEMBERS) and len(members) <= _LARGE_GUILD else members[:1]
        channels = [c for c in world.channels.values() if c.kind is ChannelType.GUILD_TEXT]
        return {
            **guild_payload(world),
            "joined_at": timestamp(JOINED),
            "large": len(members) > _LARGE_GUILD,
            "unavailable": False,
            "member_count": len(members),
            "voice_states": [],
            "members": [member_payload(member) for member in sent],
            "channels": [channel_payload(world, channel) for channel in channels],
            "threads": [],
            "presences": [],
            "stage_instances": [],
            "guild_scheduled_events": [],
            "soundboard_sounds": [],
        }

    def send_members(self, session: Session, request: Payload) -> None:
        """Answer op 8 with GUILD_MEMBERS_CHUNK events of at most 1,000 members."""
        found, not_found = self._wanted_members(request)
        chunks: list[Sequence[Person]] = [found[i : i + _CHUNK] for i in range(0, len(found), _CHUNK)] or [[]]
        for index, chunk in enumerate(chunks):
            data: Payload = {
                "guild_id": str(GUILD_ID),
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
        """Answer op 31 with SOUNDBOARD_SOUNDS; the server has no sounds."""
        asked = request.get("guild_ids")
        if isinstance(asked, list) and str(GUILD_ID) in {str(value) for value in asked}:
            session.dispatch("SOUNDBOARD_SOUNDS", {"guild_id": str(GUILD_ID), "soundboard_sounds": []})

    def _wanted_members(self, request: Payload) -> tuple[list[Person], list[str]]:
        members = list(self._world.members())
        asked = request.get("user_ids")
        if asked is not None:
            ids = asked if isinstance(asked, list) else [asked]
            found = self._world.mentioned(number for number in map(as_id, ids) if number is not None)
            known = {str(person.id) for person in found}
            return found, [str(value) for value in ids if str(value) not in known]
        query = str(request.get("query") or "").casefold()
        limit = as_id(request.get("limit")) or len(members)
        return [person for person in members if person.name.casefold().startswith(query)][:limit], []

    def _on_person(self, person: Person) -> None:
        if not self._world.bot_is_member:
            return
        data = {**member_payload(person), "guild_id": str(GUILD_ID)}
        for session in self._sessions.values():
            if session.wants(Intent.GUILD_MEMBERS) and session.hears(None):
                session.dispatch("GUILD_MEMBER_ADD", data)

    def tell_of_member(self, person: Person) -> None:
        """Send GUILD_MEMBER_UPDATE: with the members intent, and of the bot itself without it."""
        data = {**member_payload(person), "guild_id": str(GUILD_ID)}
        for session in self._sessions.values():
            if session.hears(None) and (person.bot or session.wants(Intent.GUILD_MEMBERS)):
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
        outside = channel.guild_id is not None and not self._world.bot_is_member
        if channel.context is Context.PRIVATE_CHANNEL or outside or not channel.bot_may_see:
            return []
        return [s for s in self._sessions.values() if s.wants(intent) and s.hears(channel)]

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
        author = self._world.user(message.author_id)
        if where and author is not None and message.metadata is None:
            data["member"] = member_payload(author, with_user=False)
        return data


def _hidden(message: Payload) -> Payload:
    """Return a message, and the one that it replies to, without what needs the intent MESSAGE_CONTENT."""
    hidden = {**message, "content": "", **{key: [] for key in _HIDDEN_WITHOUT_INTENT}}
    replied = message.get("referenced_message")
    if replied is not None and replied["author"]["id"] != str(BOT_ID):
        hidden["referenced_message"] = _hidden(replied)
    return hidden
