"""Ordering faults by program.

await sandbox.faults.fail("POST", "/channels/*/messages", status=503, times=3)
await sandbox.faults.lose_reply("POST", "/interactions/*/*/callback")
await sandbox.faults.event("INTERACTION_CREATE", fate=Fate.TWICE)
await sandbox.faults.restore()
"""

from typing import Any

from sandbox.faults.orders import (
    AskToReconnect,
    DropConnections,
    EventFault,
    Fate,
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
from sandbox.testing.client import PageClient


class Faults:
    """The faults of a sandbox; each method raises DriverError when the sandbox refuses."""

    def __init__(self, page: PageClient) -> None:
        self._page = page

    async def order(self, order: Order) -> None:
        """Order any fault."""
        await self._page.ask("fault", order=order.model_dump(mode="json"))

    async def restore(self) -> None:
        """Take back all orders."""
        await self.order(Restore())

    async def drop(self, *, refused: int = 0, shard: int | None = None) -> None:
        """Abort the gateway connections, or a shard's, without a closing frame; refuse `refused` attempts."""
        await self.order(DropConnections(refused=refused, shard=shard))

    async def ask_to_reconnect(self) -> None:
        """Send op 7."""
        await self.order(AskToReconnect())

    async def invalidate(self, *, resumable: bool = False) -> None:
        """Send op 9."""
        await self.order(InvalidateSessions(resumable=resumable))

    async def lose_heartbeats(self, interval: float = 41.25) -> None:
        """Acknowledge no heartbeat; later connections are asked for one every `interval` seconds."""
        await self.order(LoseHeartbeats(interval=interval))

    async def send_frame(self, text: str) -> None:
        """Send a text as a gateway frame."""
        await self.order(SendFrame(text=text))

    async def fail(self, method: str, route: str, **how: Any) -> None:  # noqa: ANN401 - checked by the model
        """Answer the next requests by a failure; `how` are the fields of `RequestFault`."""
        await self.order(RequestFault(method=method, route=route, **how))

    async def delay(self, method: str, route: str, seconds: float, *, times: int = 1) -> None:
        """Let the next requests wait."""
        await self.order(RequestFault(method=method, route=route, delay=seconds, times=times))

    async def lose_reply(self, method: str, route: str, *, times: int = 1, status: int | None = 502) -> None:
        """Carry the next requests out, but answer with `status`, or with None by a reset of the connection."""
        fault = RequestFault(
            method=method, route=route, times=times, carried_out=True, status=status, reset=status is None
        )
        await self.order(fault)

    async def reset(self, method: str, route: str, *, times: int = 1) -> None:
        """Reset the connections of the next requests before these are carried out."""
        await self.order(RequestFault(method=method, route=route, times=times, reset=True))

    async def limit(self, method: str, route: str, seconds: float, *, times: int = 1, proxy: bool = False) -> None:
        """Answer 429: as Discord does, or as a `proxy` does, without `Via` and with HTML."""
        if proxy:
            headers = {"Retry-After": str(seconds)}
            fault = RequestFault(method=method, route=route, times=times, status=429, headers=headers, body="<p>")
        else:
            headers = {"Retry-After": str(seconds), "Via": "1.1 google"}
            text = "You are being rate limited."
            fault = RequestFault(
                method=method, route=route, times=times, status=429, headers=headers, code=0, body=text
            )
        await self.order(fault)

    async def event(
        self,
        name: str,
        *,
        fate: Fate = Fate.SENT,
        times: int = 1,
        without: tuple[str, ...] = (),
        replace: dict[str, Any] | None = None,
    ) -> None:
        """Mistreat the next events of a type; see `EventFault`."""
        fault = EventFault(event=name, fate=fate, times=times, without=without, replace=replace or {})
        await self.order(fault)

    async def remove_channel(self, channel: str, *, told: bool = True) -> None:
        """Delete a channel."""
        await self.order(RemoveChannel(channel=self._page.channel(channel), told=told))

    async def remove_server(self, server: int | None = None, *, told: bool = True) -> None:
        """Remove the bot from a server, by default the first one."""
        await self.order(RemoveServer(server=server, told=told))

    async def set_access(self, channel: str, *, see: bool = True, post: bool = True) -> None:
        """Set whether the bot may see a channel, and post in it."""
        await self.order(SetAccess(channel=self._page.channel(channel), see=see, post=post))
