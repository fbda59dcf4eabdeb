"""Carrying out the orders of faults."""

from sandbox.errors import Refusal
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
from sandbox.gateway.gateway import Gateway
from sandbox.gateway.socket import GatewayEndpoint
from sandbox.world.world import GUILD_ID, Channel, World


class FaultDesk:
    """Takes orders of faults: some happen at once, others are planned."""

    def __init__(self, world: World, gateway: Gateway, endpoint: GatewayEndpoint, plan: Plan) -> None:
        self._world = world
        self._gateway = gateway
        self._endpoint = endpoint
        self._plan = plan
        self._access = {
            channel.id: (channel.bot_may_see, channel.bot_may_post) for channel in world.channels.values()
        }

    def carry_out(self, order: Order) -> None:  # noqa: C901 - one line a kind
        """Let something go wrong, or plan it; raises Refusal for an unknown channel."""
        match order:
            case Restore():
                self._restore()
            case DropConnections():
                self._plan.refused_connections = order.refused
                self._endpoint.drop()
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
                self._set_membership(member=False, told=order.told)
            case SetAccess():
                channel = self._channel(order.channel)
                channel.bot_may_see, channel.bot_may_post = order.see, order.post

    def _channel(self, channel_id: int) -> Channel:
        channel = self._world.channels.get(channel_id)
        if channel is None or channel.guild_id != GUILD_ID:
            raise Refusal("The server has no such channel.")
        return channel

    def _remove_channel(self, order: RemoveChannel) -> None:
        channel = self._channel(order.channel)
        self._world.remove_channel(channel)
        if order.told:
            self._gateway.tell_of_channel("CHANNEL_DELETE", channel)

    def _set_membership(self, *, member: bool, told: bool) -> None:
        if self._world.bot_is_member is not member:
            self._world.bot_is_member = member
            if told:
                self._gateway.tell_of_server()

    def _restore(self) -> None:
        self._plan.clear()
        for channel in list(self._world.removed.values()):
            self._world.restore_channel(channel)
            self._gateway.tell_of_channel("CHANNEL_CREATE", channel)
        for channel_id, access in self._access.items():
            channel = self._world.channels[channel_id]
            channel.bot_may_see, channel.bot_may_post = access
        self._set_membership(member=True, told=True)
