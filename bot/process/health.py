"""What a supervisor and Prometheus ask the bot over HTTP: /healthz, /readyz and /metrics at METRICS_ADDRESS.

They are answered on the bot's own event loop, so an answer also shows that the loop turns.
https://kubernetes.io/docs/concepts/workloads/pods/probes/
"""

import asyncio
import math
import time
from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from typing import TYPE_CHECKING

import sqlalchemy as sa
from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST, REGISTRY, generate_latest
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from bot.metrics import LOOP_LAG
from bot.process.exits import StartError
from bot.settings import Address

if TYPE_CHECKING:
    from bot.client.client import Jianghu

PATIENCE = 2.0
"""Seconds in which a database has to answer."""

LAG_PERIOD = 0.25
"""Seconds between two looks at how late the loop is."""


@asynccontextmanager
async def served(client: "Jianghu", address: Address | None) -> AsyncIterator[None]:
    """Answer at `address` for as long as the block lasts; None answers nowhere.

    Raises StartError when the address can't be used.
    """
    if address is None:
        yield
        return
    runner = web.AppRunner(_app(client), access_log=None)
    await runner.setup()
    try:
        await _listen(runner, address)
        with _measured(client):
            yield
    finally:
        await runner.cleanup()


@contextmanager
def _measured(client: "Jianghu") -> Iterator[None]:
    """Measure what nobody asks for unless somebody reads it."""
    collector = _State(client)
    lag = asyncio.create_task(_measure_lag())
    REGISTRY.register(collector)
    try:
        yield
    finally:
        REGISTRY.unregister(collector)
        lag.cancel()


async def _listen(runner: web.AppRunner, address: Address) -> None:
    try:
        await web.TCPSite(runner, address.host, address.port).start()
    except OSError as error:
        where = f"{address.host}:{address.port}"
        raise StartError(f"METRICS_ADDRESS {where} can't be used: {error.strerror or error}") from None


def _app(client: "Jianghu") -> web.Application:
    app = web.Application()
    app.router.add_get("/healthz", _healthz)
    app.router.add_get("/metrics", _metrics)

    async def readyz(_: web.Request) -> web.Response:
        missing = await unready(client)
        return web.Response(text="; ".join(missing) or "ready", status=503 if missing else 200)

    app.router.add_get("/readyz", readyz)
    return app


async def _healthz(_: web.Request) -> web.Response:
    return web.Response(text="alive")


async def _metrics(_: web.Request) -> web.Response:
    return web.Response(body=generate_latest(), headers={"Content-Type": CONTENT_TYPE_LATEST})


async def unready(client: "Jianghu") -> list[str]:
    """Return what keeps the bot from answering people, in a few words each; empty when it is ready."""
    missing = []
    if not client.is_ready() or client.is_closed() or not math.isfinite(client.latency):
        missing.append("the gateway is not connected")
    if not client.registry.styles():
        missing.append("no model is loaded")
    if not await _database_answers(client):
        missing.append("the database does not answer")
    return missing


async def _database_answers(client: "Jianghu") -> bool:
    if not hasattr(client, "database"):  # opened when the bot logs in
        return False
    with suppress(sa.exc.SQLAlchemyError, TimeoutError):
        async with asyncio.timeout(PATIENCE), client.database.read() as connection:
            await connection.execute(sa.text("SELECT 1"))
            return True
    return False


async def _measure_lag() -> None:
    while True:
        due = time.perf_counter() + LAG_PERIOD
        await asyncio.sleep(LAG_PERIOD)
        LOOP_LAG.observe(max(0.0, time.perf_counter() - due))


class _State(Collector):
    """What is looked at when Prometheus asks, instead of being kept up to date."""

    def __init__(self, client: "Jianghu") -> None:
        self._client = client

    def collect(self) -> Iterable[Metric]:
        """Yield the state of each shard, and the version that serves each style."""
        latency = GaugeMetricFamily(
            "jianghu_gateway_latency_seconds", "From a heartbeat to its answer.", labels=["shard"]
        )
        connected = GaugeMetricFamily(
            "jianghu_shard_connected", "1 while the shard hears from Discord.", labels=["shard"]
        )
        for shard, seconds in self._client.shard_latencies():
            latency.add_metric([str(shard)], seconds)
            connected.add_metric([str(shard)], float(math.isfinite(seconds)))
        models = GaugeMetricFamily(
            "jianghu_model_info", "1 for the version that serves a style.", labels=["style", "version"]
        )
        for style in self._client.registry.styles():
            models.add_metric([style, self._client.registry.get(style).version], 1.0)
        return latency, connected, models
