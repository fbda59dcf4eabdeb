"""What a maintainer can set, from the environment and a `.env` file."""

import io
import re
from pathlib import Path
from typing import Annotated, Any, Literal, get_args

from dotenv.parser import parse_stream
from pydantic import (
    Field,
    HttpUrl,
    NonNegativeInt,
    PositiveInt,
    SecretStr,
    ValidationError,
    ValidationInfo,
    WebsocketUrl,
    field_validator,
    model_validator,
)
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.settings.values import Address, address_of, check_text, is_web_address, shown, unquoted
from bot.storage.database import READERS
from bot.storage.dialects import backend_of, url_in

__all__ = ["ENV_FILE", "Address", "Device", "Level", "LogFormat", "Settings", "SettingsError", "read"]

ENV_FILE = ".env"
_ENCODING = "utf-8-sig"  # Windows' editors begin a file with a byte order mark
_MAX_FILE = 2**20
"""Bytes of `.env`."""

MAX_POOL = 100
"""Connections; a PostgreSQL server takes 100 in all unless told."""

_MAX_SHARDS = 100_000

_TOKEN = re.compile(r"[\w.-]+", re.ASCII)
Level = Literal["DEBUG", "INFO", "WARNING", "ERROR"]
Device = Literal["cpu", "cuda", "auto"]
LogFormat = Literal["text", "json"]


class SettingsError(Exception):
    """A setting can't be used. The text is one line that names the variable; it holds no secret."""


class Settings(BaseSettings):
    """The settings; each field is the environment variable of the same name in capitals.

    A blank value counts as unset. Quotation marks around a value and white space are dropped, since
    `docker --env-file` passes them on. Use `read` to make the settings of a running bot.
    """

    model_config = SettingsConfigDict(
        env_file=ENV_FILE,
        env_file_encoding=_ENCODING,
        # A blank variable must not hide what the file says.
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
        hide_input_in_errors=True,
    )

    discord_token: SecretStr | None = Field(
        default=None, description="The bot's token. Unset: the bot runs against the sandbox."
    )
    discord_api_url: HttpUrl = Field(
        default=HttpUrl("https://discord.com/api/v10"), description="Where Discord's REST API is."
    )
    discord_gateway_url: WebsocketUrl = Field(
        default=WebsocketUrl("wss://gateway.discord.gg"), description="Where Discord's gateway is."
    )
    data_dir: Path = Field(default=Path("data"), description="Where the bot keeps what it writes.")
    database_url: str = Field(
        default_factory=lambda data: url_in(data["data_dir"]),
        repr=False,  # there may be a password in it
        description="The database, such as `postgresql://jianghu:password@localhost/jianghu`."
        " Unset: SQLite in `DATA_DIR`.",
    )
    database_pool: Annotated[int, Field(ge=1, le=MAX_POOL)] = Field(
        default=READERS, description="How many reads of the database run at the same time."
    )
    models_dir: Path = Field(
        default_factory=lambda data: data["data_dir"] / "models",
        description="Where newly trained models go. Unset: `models` in `DATA_DIR`.",
    )
    shard_count: Annotated[int, Field(ge=1, le=_MAX_SHARDS)] | None = Field(
        default=None,
        description="How many shards the bot's servers are split into."
        " Unset: one, and for `cluster` as many as Discord advises.",
    )
    shard_ids: Annotated[frozenset[NonNegativeInt], NoDecode] = Field(
        default=frozenset(),
        description="Which of the shards this process runs, separated by commas. Unset: all of them.",
    )
    maintainer_ids: Annotated[frozenset[PositiveInt], NoDecode] = Field(
        default=frozenset(),
        description="User ids of maintainers beside the application's owner or team, separated by commas.",
    )
    privacy_url: HttpUrl | None = Field(
        default=None,
        description="Where people read how the bot keeps their data; `/about` and `/privacy show` link to it.",
    )
    terms_url: HttpUrl | None = Field(
        default=None, description="Where people read the terms of use; `/about` and `/privacy show` link to it."
    )
    source_url: HttpUrl | None = Field(
        default=None, description="Where the bot's source code is; `/about` links to it."
    )
    train_device: Device = Field(
        default="cpu",
        description="What `/train` computes on: `cpu`, `cuda` (a graphics card), or `auto` (either).",
    )
    train_locally: bool = Field(
        default=True,
        description="With PostgreSQL: whether the bot trains by itself while no `python -m training worker` runs.",
    )
    log_level: Level = Field(default="INFO", description="How much the bot logs.")
    log_format: LogFormat = Field(default="text", description="`text`, or `json` for one JSON object a line.")
    metrics_address: Annotated[Address | None, NoDecode] = Field(
        default=None,
        description="Where `/metrics`, `/healthz` and `/readyz` are answered, such as `9100`.",
    )
    https_proxy: SecretStr | None = Field(
        default=None, description="A proxy between the bot and Discord, such as `http://user:password@proxy:3128`."
    )
    no_proxy: str | None = Field(
        default=None,
        description="Servers that are reached without the proxy, separated by commas, such as `.local`.",
    )

    @model_validator(mode="before")
    @classmethod
    def _blank_is_unset(cls, values: dict[str, Any]) -> dict[str, Any]:
        meant = {key: unquoted(value) if isinstance(value, str) else value for key, value in values.items()}
        return {key: value for key, value in meant.items() if value != ""}

    @field_validator("discord_token", mode="after")
    @classmethod
    def _token_fits_a_header(cls, token: SecretStr | None) -> SecretStr | None:
        if token is None:
            return None
        if not _TOKEN.fullmatch(token.get_secret_value()):
            raise ValueError("a bot's token is one word of letters, digits, dots, dashes and underscores")
        return token

    @field_validator("discord_api_url", "discord_gateway_url", mode="after")
    @classmethod
    def _names_a_server_only(cls, url: HttpUrl | WebsocketUrl) -> HttpUrl | WebsocketUrl:
        if url.username or url.password or url.query or url.fragment:
            raise ValueError("no name, password, ? or # may be in it")
        return url

    @field_validator("data_dir", "models_dir", mode="after")
    @classmethod
    def _at_home(cls, folder: Path) -> Path:
        try:
            return folder.expanduser()
        except RuntimeError:
            raise ValueError("it begins with the home of an unknown user") from None

    @field_validator("database_url", mode="after")
    @classmethod
    def _names_a_database(cls, url: str) -> str:
        backend_of(url)
        return url

    @field_validator("https_proxy", mode="after")
    @classmethod
    def _names_a_proxy(cls, proxy: SecretStr | None) -> SecretStr | None:
        if proxy is not None and not is_web_address(proxy.get_secret_value()):
            raise ValueError("it must be an address such as http://proxy:3128 or http://user:password@proxy:3128")
        return proxy

    @field_validator("shard_ids", mode="after")
    @classmethod
    def _are_shards(cls, ids: frozenset[int], info: ValidationInfo) -> frozenset[int]:
        if "shard_count" not in info.data:  # itself wrong, which is said
            return ids
        count = info.data["shard_count"]
        if ids and count is None:
            raise ValueError("SHARD_COUNT must be set too")
        if ids and max(ids) >= count:
            raise ValueError(f"of {count} shards the last one is {count - 1}")
        return ids

    @field_validator("maintainer_ids", "shard_ids", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        return [part.strip() for part in value.split(",") if part.strip()] if isinstance(value, str) else value

    @field_validator("metrics_address", mode="before")
    @classmethod
    def _where_to_listen(cls, value: object) -> object:
        return address_of(value) if isinstance(value, str) else value

    @field_validator("log_format", "train_device", mode="before")
    @classmethod
    def _lower(cls, value: object) -> object:
        return value.lower() if isinstance(value, str) else value

    @field_validator("log_level", mode="before")
    @classmethod
    def _upper(cls, value: object) -> object:
        return value.upper() if isinstance(value, str) else value

    # Validators of this mode run in reverse order: this one comes last, and so runs first.
    @field_validator("*", mode="before")
    @classmethod
    def _is_sound_text(cls, value: object) -> object:
        if isinstance(value, str):
            check_text(value)
        return value

    @classmethod
    def variables(cls) -> dict[str, str]:
        """Return each environment variable with its description."""
        return {name.upper(): field.description or "" for name, field in cls.model_fields.items()}


_COMPLAINTS = {
    "discord_api_url": (
        "it must be an address that begins with https:// or http://, such as https://discord.com/api/v10"
    ),
    "discord_gateway_url": (
        "it must be an address that begins with wss:// or ws://, such as wss://gateway.discord.gg"
    ),
    **dict.fromkeys(
        ("privacy_url", "terms_url", "source_url"), "it must be an address that begins with https:// or http://"
    ),
    "shard_count": f"it must be a number from 1 to {_MAX_SHARDS:,}",
    "shard_ids": "{input!r} is not the number of a shard; the first one is 0",
    "maintainer_ids": "{input!r} is not a user id, which is a number such as 80351110224678912",
    "database_pool": f"{{input!r}} is not a number from 1 to {MAX_POOL}",
    "train_locally": "{input!r} is neither true nor false",
    "log_level": f"{{input!r}} is not one of {', '.join(get_args(Level))}",
    "train_device": f"{{input!r}} is not one of {', '.join(get_args(Device))}",
    "log_format": f"{{input!r}} is not one of {', '.join(get_args(LogFormat))}",
}
"""What is wrong with a value that pydantic itself refused."""


def read() -> Settings:
    """Return the settings of this process. Raises SettingsError. Blocking: reads `.env`."""
    try:
        _check_file(Path(ENV_FILE))
        return Settings()
    except ValidationError as error:
        raise SettingsError("; ".join(_complaints(error))) from None
    except (OSError, UnicodeError):
        raise SettingsError(".env can't be read: it must be a text file in UTF-8") from None


def _check_file(file: Path) -> None:
    """Refuse a `.env` that can't be read to its end, or that python-dotenv would skip lines of."""
    if not file.exists():
        return
    if not file.is_file():
        raise SettingsError(".env can't be read: it is not a regular file")
    if file.stat().st_size > _MAX_FILE:
        raise SettingsError(f".env can't be read: it has more than {_MAX_FILE:,} bytes")
    for binding in parse_stream(io.StringIO(file.read_text(encoding=_ENCODING))):
        if binding.error:
            line = binding.original.line
            raise SettingsError(f".env can't be read: line {line} is not NAME=value, or has an open quote")


def _complaints(error: ValidationError) -> list[str]:
    found: dict[str, str] = {}
    for detail in error.errors(include_url=False, include_context=False):
        if detail["type"] == "default_factory_not_called":
            continue
        name = str(detail["loc"][0])
        if detail["type"] == "value_error":
            complaint = detail["msg"].removeprefix("Value error, ")
        else:
            complaint = _COMPLAINTS.get(name, detail["msg"]).format(input=shown(detail["input"]))
        found.setdefault(name, f"{name.upper()} can't be used: {complaint}")
    return list(found.values())
