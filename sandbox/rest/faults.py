"""Faults of requests: what happens to them before and after the API carries them out."""

import asyncio
import json

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

from sandbox.faults.orders import RequestFault
from sandbox.faults.plan import Plan


def faults_middleware(plan: Plan, base: str) -> Middleware:
    """Return the middleware that lets requests meet the faults planned for them; `base` is the API's path."""

    @web.middleware
    async def middleware(request: web.Request, handler: Handler) -> web.StreamResponse:
        fault = plan.for_request(request.method, request.path.removeprefix(base))
        if fault is None:
            return await handler(request)
        await asyncio.sleep(fault.delay)
        if fault.status is None and not fault.reset:
            return await handler(request)
        if fault.carried_out:
            await handler(request)
        if fault.reset and request.transport is not None:
            request.transport.abort()
        return _answer(fault)

    return middleware


def _answer(fault: RequestFault) -> web.Response:
    """Return the answer of a fault; after a reset nobody reads it."""
    body, content_type = fault.body, "text/html"
    if fault.code is not None:
        body = json.dumps({"code": fault.code, "message": fault.body, **_limit(fault)})
        content_type = "application/json"
    headers = {"Content-Type": content_type, **fault.headers}
    return web.Response(status=fault.status or 500, body=body.encode(), headers=headers)


def _limit(fault: RequestFault) -> dict[str, object]:
    """Return what Discord adds to the body of a rate limit."""
    seconds = fault.headers.get("Retry-After")
    return {} if seconds is None else {"retry_after": float(seconds), "global": False}
