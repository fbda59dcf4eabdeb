"""`python -m bot doctor`: look at all that a start needs, change nothing, and say what is wrong."""

import asyncio
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import aiohttp
import discord
import typer
from discord.http import Route

from bot.client.client import PERMISSIONS
from bot.kit.pictures import font
from bot.kit.program import command
from bot.kit.script import Script
from bot.kit.unwanted.blocklist import BlocklistError, read_blocklist
from bot.process import connection
from bot.process.exits import StartError
from bot.settings import Settings, SettingsError
from bot.storage import StorageError, schema
from bot.storage.dialects import backend_of
from models.errors import FileError
from models.lexicon.table import shipped_lexicon
from models.reader.reader import shipped_reader
from models.store.manifest import read_manifest
from models.store.registry import SHIPPED, Registry

MIN_FREE = 500_000_000
"""Bytes that should be free in DATA_DIR: a backup before an upgrade is as large as the database."""

PATIENCE = 30.0
"""Seconds in which Discord has to answer."""

TRAINING = (sys.executable, "-P", "-m", "training", "train", "--help")
"""Imports all that a training needs, and trains nothing."""

TRAINING_SECONDS = 120.0
"""How long that may take; it is some seconds."""

_SAMPLES = {Script.SIMPLIFIED: "陆小凤 Lù", Script.TRADITIONAL: "陸小鳳 Lù"}
_SHOWN = 5
"""How many servers are named."""

_FAILURES = (SettingsError, StartError, StorageError, BlocklistError, FileError)


@dataclass(frozen=True, slots=True)
class Finding:
    """What a look at one thing found."""

    what: str
    text: str
    """One line: what is there, or what is wrong and what would be right."""
    sound: bool = True


def examine(settings: Settings) -> Iterator[Finding]:
    """Yield what is found, one thing after the other. Blocking: it loads every model and asks Discord."""
    yield Finding("settings", "the environment and .env can be used")
    yield _look("folders", lambda: _folders(settings))
    yield _look("database", lambda: _database(settings))
    yield _look("models", lambda: _models(settings))
    yield _look("texts", lambda: _tables(settings))
    yield _look("font", _font)
    yield _look("training", _training)
    if settings.discord_token is None:
        yield Finding("token", "DISCORD_TOKEN is not set: the bot runs against the sandbox")
    else:
        yield from asyncio.run(_ask_discord(settings, settings.discord_token.get_secret_value()))


def tell(findings: Iterator[Finding]) -> bool:
    """Print each finding on a line as it comes, and return whether all are sound."""
    sound = True
    for finding in findings:
        typer.echo(f"{'ok' if finding.sound else 'WRONG':<6}{finding.what:<10}{finding.text}")
        sound = sound and finding.sound
    return sound


def _look(what: str, check: Callable[[], str]) -> Finding:
    try:
        return Finding(what, check())
    except _FAILURES as error:
        return Finding(what, str(error), sound=False)


def _folders(settings: Settings) -> str:
    for name, folder in (("DATA_DIR", settings.data_dir), ("MODELS_DIR", settings.models_dir)):
        there = _nearest(folder)
        try:
            tempfile.TemporaryFile(dir=there).close()
        except OSError as error:
            raise StartError(f"{name} can't be used: {there} can't be written to: {error.strerror}") from None
    free = shutil.disk_usage(_nearest(settings.data_dir)).free
    if free < MIN_FREE:
        raise StartError(f"only {free // 1_000_000} MB are free in {settings.data_dir}: 500 MB should be")
    return f"{settings.data_dir} and {settings.models_dir} can be written to; {free // 1_000_000_000} GB are free"


def _nearest(folder: Path) -> Path:
    """Return the folder, or where it would be made."""
    return next(path for path in (folder.absolute(), *folder.absolute().parents) if path.exists())


def _database(settings: Settings) -> str:
    backend = backend_of(settings.database_url)
    if not backend.exists():
        return f"{backend.name} is made at the first start"
    backend.inspect()
    revision = schema.current(backend)
    if revision is None:
        return f"{backend.name} is empty: the first start makes its tables"
    schema.check_known(revision)
    due = "" if revision == schema.newest() else ", which the next start brings up to date"
    return f"{backend.name} is sound and has revision {revision}{due}"


def _models(settings: Settings) -> str:
    wanted = read_manifest(SHIPPED) | read_manifest(settings.models_dir)
    registry = Registry(SHIPPED, settings.models_dir)
    registry.refresh()  # logs why a version is not used
    for style, version in wanted.items():
        if style not in registry.styles() or registry.get(style).version != version:
            raise StartError(f"{style} is not served by version {version}, which should be active: see above")
    return f"{len(registry.styles())} styles load: {', '.join(registry.styles())}"


def _tables(settings: Settings) -> str:
    shipped_lexicon()
    shipped_reader()
    blocked = read_blocklist(settings.data_dir)
    return f"the lexicon and the reader load; the blocklist has {len(tuple(blocked))} entries"


def _font() -> str:
    for script, sample in _SAMPLES.items():
        try:
            drawn = font.has(sample, script)
        except OSError:
            drawn = False
        if not drawn:
            raise StartError(f"{font.FACES[script]} is missing or damaged: install the package again")
    return "pictures have both scripts"


def _training() -> str:
    try:
        ended = subprocess.run(  # noqa: S603 - a fixed program with our options
            TRAINING,
            cwd="/",
            env=command.environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
            timeout=TRAINING_SECONDS,
        )
    except subprocess.TimeoutExpired:
        raise StartError(f"its program did not start within {TRAINING_SECONDS:.0f} seconds") from None
    if ended.returncode:
        said = ended.stderr.strip().splitlines() or [f"exit code {ended.returncode}"]
        raise StartError(f"its program can't start, so /train fails: {said[-1]}")
    return "its program starts"


async def _ask_discord(settings: Settings, token: str) -> list[Finding]:
    """Look at one thing after the other, up to the first that fails."""
    connection.connect_to(str(settings.discord_api_url), str(settings.discord_gateway_url))
    found: list[Finding] = []
    async with discord.Client(intents=discord.Intents.none()) as client:
        connection.use_proxy(client, settings)
        what = "token"
        try:
            async with asyncio.timeout(PATIENCE):
                await connection.log_in(client, token)
                found.append(Finding(what, f"Discord knows it as {client.user}"))
                what = "gateway"
                found.append(await _sessions(client))
                what = "servers"
                found.append(await _servers(client))
        except (SettingsError, StartError) as error:
            found.append(Finding(what, str(error), sound=False))
        except TimeoutError:
            found.append(Finding(what, f"Discord did not answer within {PATIENCE:.0f} seconds", sound=False))
        except (discord.HTTPException, aiohttp.ClientError, OSError) as error:
            found.append(Finding(what, f"Discord can't be reached: {connection.reason_of(error)}", sound=False))
    return found


async def _sessions(client: discord.Client) -> Finding:
    """Look at how often the bot may connect today.

    https://discord.com/developers/docs/events/gateway#session-start-limit-object
    """
    gateway = await client.http.request(Route("GET", "/gateway/bot"))
    limit = gateway.get("session_start_limit", {})
    left, total = limit.get("remaining", 0), limit.get("total", 0)
    said = f"{left:,} of {total:,} connections are left today, {gateway.get('shards', 1)} shards are advised"
    return Finding("gateway", said, sound=left > 0)


async def _servers(client: discord.Client) -> Finding:
    guilds = await client.http.request(Route("GET", "/users/@me/guilds"))
    lacking = [found["name"] for found in guilds if lacks(int(found.get("permissions", 0)))]
    if not guilds:
        return Finding("servers", "none yet: the bot prints a link that adds it to one when it is ready")
    if lacking:
        named = ", ".join(lacking[:_SHOWN]) + (" ..." if len(lacking) > _SHOWN else "")
        wanted = ", ".join(name.replace("_", " ") for name, on in PERMISSIONS if on)
        return Finding("servers", f"its role lacks a permission in {named}; it needs: {wanted}", sound=False)
    return Finding("servers", f"the bot has its permissions in {len(guilds)}; channels can take them away")


def lacks(permissions: int) -> bool:
    """Return whether these permissions, as Discord's number, lack one that the bot needs."""
    granted = discord.Permissions(permissions)
    return not granted.administrator and not granted.is_superset(PERMISSIONS)
