"""What a maintainer can set, from the environment and a `.env` file."""

from pathlib import Path
from typing import Annotated, Any, Literal, get_args

from pydantic import (
    Field,
    HttpUrl,
    PositiveInt,
    SecretStr,
    ValidationError,
    WebsocketUrl,
    field_validator,
    model_validator,
)
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.storage.location import database_path, sqlite_url

ENV_FILE = ".env"
Level = Literal["DEBUG", "INFO", "WARNING", "ERROR"]


class SettingsError(Exception):
    """A setting can't be used. The text is one line that names the variable; it holds no secret."""


class Settings(BaseSettings):
    """The settings; each field is the environment variable of the same name in capitals.

    A blank value counts as unset. `read` is the way to make them for a running bot.
    """

    model_config = SettingsConfigDict(
        env_file=ENV_FILE,
        env_file_encoding="utf-8",
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
        default_factory=lambda data: _database_in(data["data_dir"]),
        description="The database, as a SQLAlchemy URL. Unset: SQLite in `DATA_DIR`.",
    )
    models_dir: Path = Field(
        default_factory=lambda data: data["data_dir"] / "models",
        description="Where newly trained models go. Unset: `models` in `DATA_DIR`.",
    )
    maintainer_ids: Annotated[frozenset[PositiveInt], NoDecode] = Field(
        default=frozenset(),
        description="User ids of maintainers beside the application's owner or team, separated by commas.",
    )
    log_level: Level = Field(default="INFO", description="How much the bot logs.")

    @model_validator(mode="before")
    @classmethod
    def _blank_is_unset(cls, values: dict[str, Any]) -> dict[str, Any]:
        return {key: value for key, value in values.items() if not isinstance(value, str) or value.strip()}

    @field_validator("discord_token", mode="after")
    @classmethod
    def _token_fits_a_header(cls, token: SecretStr | None) -> SecretStr | None:
        if token is None:
            return None
        text = token.get_secret_value().strip()
        if not text.isascii() or not text.isprintable() or " " in text:
            raise ValueError("a bot's token is one word of letters, digits, dots, dashes and underscores")
        return SecretStr(text)

    @field_validator("database_url", mode="after")
    @classmethod
    def _names_a_file(cls, url: str) -> str:
        database_path(url)
        return url

    @field_validator("maintainer_ids", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        return [part.strip() for part in value.split(",") if part.strip()] if isinstance(value, str) else value

    @field_validator("log_level", mode="before")
    @classmethod
    def _upper(cls, value: object) -> object:
        return value.strip().upper() if isinstance(value, str) else value

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
    "maintainer_ids": "{input!r} is not a user id, which is a number such as 80351110224678912",
    "log_level": f"{{input!r}} is not one of {', '.join(get_args(Level))}",
}
"""What is wrong with a value that pydantic refused; every other refusal is a sentence of our own."""


def read() -> Settings:
    """Return the settings of this process. Raises SettingsError. Blocking: reads `.env`."""
    if Path(ENV_FILE).is_dir():
        raise SettingsError(".env can't be read: it is a directory, and must be a text file in UTF-8")
    try:
        return Settings()
    except ValidationError as error:
        raise SettingsError("; ".join(_complaints(error))) from None
    except (OSError, UnicodeError):
        raise SettingsError(".env can't be read: it must be a text file in UTF-8") from None


def _database_in(folder: Path) -> str:
    return sqlite_url(folder / "jianghu.db", "sqlite+aiosqlite").render_as_string()


def _complaints(error: ValidationError) -> list[str]:
    found: dict[str, str] = {}
    for detail in error.errors(include_url=False, include_context=False):
        if detail["type"] == "default_factory_not_called":
            continue
        name = str(detail["loc"][0])
        complaint = _COMPLAINTS.get(name, detail["msg"].removeprefix("Value error, "))
        found.setdefault(name, f"{name.upper()} can't be used: {complaint.format(input=detail['input'])}")
    return list(found.values())
