"""Carrying out the orders of faults, and taking them back."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from sandbox.errors import Payload, Refusal
from sandbox.faults.orders import (
    AskToReconnect,
    DropConnections,
    EventFault,
    InvalidateSessions,
    LoseHeartbeats,
    Order,
    RemoveChannel,
    RemoveServer,
    RequestFault,
    Restore,
    SendFrame,
    SetAccess,
)
from sandbox.faults.plan import Plan
from sandbox.gateway.connection import HEARTBEAT_INTERVAL_MS
from sandbox.gateway.gateway import Gateway
from sandbox.gateway.socket import GatewayEndpoint
from sandbox.world.world import Channel, Server, World


@dataclass(frozen=True, slots=True)
class _Lasting:
    """A fault that is still to come or that lasts, and how to end it.

    `left` is how many requests, events or connections it is still to meet, None until it is taken back;
    `skip` how many pass before. `about` names its channel.
    """

    key: str
    order: Order
    undo: Callable[[], None]
    left: int | None = None
    skip: int = 0
    about: str = ""


class FaultDesk:
    """Takes orders of faults: some happen at once, others are planned or last.

    `listeners` are called when what is pending has changed.
    """

    def __init__(self, world: World, gateway: Gateway, endpoint: GatewayEndpoint, plan: Plan) -> None:
        self._world = world
        self._gateway = gateway
        self._endpoint = endpoint
        self._plan = plan
        self.listeners = plan.listeners
        self._access: dict[int, tuple[bool, bool]] = {}
        for server in world.servers.values():
            self._note_access(server)
        world.server_listeners.append(self._note_access)

    def carry_out(self, order: Order) -> None:
        """Let something go wrong, or plan it; raises Refusal for an unknown channel."""
        self._carry_out(order)
        self._plan.changed()

    def pending(self) -> list[Payload]:
        """Return the orders that are planned or last; `key` is what takes one back."""
        return [
            {
                "key": lasting.key,
                "order": lasting.order.model_dump(mode="json"),
                "left": lasting.left,
                "skip": lasting.skip,
                "about": lasting.about,
            }
            for lasting in self._lasting()
        ]

    def take_back(self, key: str) -> None:
        """End a fault; raises Refusal when there is none of this key."""
        lasting = next((lasting for lasting in self._lasting() if lasting.key == key), None)
        if lasting is None:
            raise Refusal("This fault is over.")
        lasting.undo()
        self._plan.changed()

    def _carry_out(self, order: Order) -> None:  # noqa: C901 - one line a kind
        match order:
            case Restore():
                for lasting in list(self._lasting()):
                    lasting.undo()
            case DropConnections():
                self._plan.refused_connections = order.refused
                self._endpoint.drop(order.shard)
            case AskToReconnect():
                self._endpoint.ask_to_reconnect()
            case InvalidateSessions():
                self._endpoint.invalidate(resumable=order.resumable)
            case LoseHeartbeats():
                self._plan.heartbeats_lost, self._plan.heartbeat_seconds = True, order.interval
            case SendFrame():
                self._endpoint.send_frame(order.text)
            case RequestFault():
                self._plan.add_request(order)
            case EventFault():
                self._plan.add_event(order)
            case RemoveChannel():
                self._remove_channel(order)
            case RemoveServer():
                self._set_membership(self._server(order), member=False, told=order.told)
            case SetAccess():
                self._set_access(self._channel(order.channel), see=order.see, post=order.post)

    def _lasting(self) -> Iterator[_Lasting]:
        plan, world = self._plan, self._world
        for planned in plan.planned():
            undo = partial(plan.forget, planned.number)
            yield _Lasting(f"planned-{planned.number}", planned.fault, undo, planned.left, planned.skip)
        if plan.refused_connections:
            order = DropConnections(refused=plan.refused_connections)
            yield _Lasting("refused", order, plan.accept_connections, plan.refused_connections)
        if plan.heartbeats_lost:
            seconds = plan.heartbeat_seconds or HEARTBEAT_INTERVAL_MS / 1000
            yield _Lasting("heartbeats", LoseHeartbeats(interval=seconds), plan.answer_heartbeats)
        in_servers = [channel for server in world.servers.values() for channel in server.channels.values()]
        for channel in [*in_servers, *world.removed.values()]:
            yield from self._of_channel(channel)
        for server in world.servers.values():
            if not server.has_bot:
                undo = partial(self._set_membership, server, member=True, told=True)
                name = server.name if len(world.servers) > 1 else ""
                yield _Lasting(f"server-{server.id}", RemoveServer(server=server.id), undo, about=name)

    def _of_channel(self, channel: Channel) -> Iterator[_Lasting]:
        if channel.id in self._world.removed:
            undo = partial(self._restore_channel, channel)
            yield _Lasting(f"channel-{channel.id}", RemoveChannel(channel=channel.id), undo, about=channel.name)
        see, post = _access(channel)
        # Channels that the bot has made are open to it.
        if self._access.get(channel.id, (True, True)) != (see, post):
            order = SetAccess(channel=channel.id, see=see, post=post)
            undo = partial(self._give_access_back, channel)
            yield _Lasting(f"access-{channel.id}", order, undo, about=channel.name)

    def _channel(self, channel_id: int) -> Channel:
        channel = self._world.channels.get(channel_id)
        if channel is None or channel.server is None:
            raise Refusal("The server has no such channel.")
        return channel

    def _server(self, order: RemoveServer) -> Server:
        server = self._world.home if order.server is None else self._world.servers.get(order.server)
        if server is None:
            raise Refusal("There is no such server.")
        return server

    def _remove_channel(self, order: RemoveChannel) -> None:
        channel = self._channel(order.channel)
        self._world.remove_channel(channel)
        if order.told:
            self._gateway.tell_of_channel("CHANNEL_DELETE", channel)

    def _restore_channel(self, channel: Channel) -> None:
        self._world.restore_channel(channel)
        self._gateway.tell_of_channel("CHANNEL_CREATE", channel)

    def _note_access(self, server: Server) -> None:
        """Remember what the bot may do in the channels that a server has at first."""
        self._access |= {channel.id: _access(channel) for channel in server.channels.values()}

    def _give_access_back(self, channel: Channel) -> None:
        see, post = self._access.get(channel.id, (True, True))
        self._set_access(channel, see=see, post=post)

    def _set_access(self, channel: Channel, *, see: bool, post: bool) -> None:
        channel.bot_may_see, channel.bot_may_post = see, post
        if channel.server is not None:
            self._world.changed_places(channel.server)

    def _set_membership(self, server: Server, *, member: bool, told: bool) -> None:
        if server.has_bot is not member:
            server.has_bot = member
            if told:
                self._gateway.tell_of_server(server)


def _access(channel: Channel) -> tuple[bool, bool]:
    """Return whether the bot may see a channel, and post in it."""
    return channel.bot_may_see, channel.bot_may_post
