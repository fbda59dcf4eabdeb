"""What must never be printed: the bot's token, a proxy's password and interaction tokens.

An interaction token lets anyone answer in the bot's name for 15 minutes.
https://discord.com/developers/docs/interactions/receiving-and-responding
"""

import re
from urllib.parse import unquote, urlsplit

HIDDEN = "[hidden]"

_INTERACTION_TOKENS = re.compile(
    # In the addresses of answers and follow-ups, and where discord.py names a rate limit (ID+TOKEN).
    r"(?P<before>\b(?:webhooks|interactions)/\d+/|\b\d{15,}\+)[^\s/?'\"+)]{20,}"
    # Discord's own begin with "interaction:" in base 64.
    r"|aW50ZXJhY3Rpb246[\w+/=-]*"
    # In an event of the gateway.
    r"|(?P<key>[\"']token[\"']: ?[\"'])[^\"']+"
)
_AUTHORIZATION = re.compile(r"\b(?P<scheme>Bot|Bearer|Basic) [\w.+/=-]{20,}")

# As SQLAlchemy reads it: the name of a user may hold an @.
_DATABASE_PASSWORD = re.compile(r"[\w+]+://[^:/]*:(?P<password>[^@]*)@")


class Redaction:
    """Replaces secrets in a text."""

    def __init__(self, *secrets: str) -> None:
        self._secrets = sorted(filter(None, secrets), key=len, reverse=True)

    def __call__(self, text: str) -> str:
        """Return `text` with `[hidden]` in the place of each secret."""
        for secret in self._secrets:
            text = text.replace(secret, HIDDEN)
        text = _AUTHORIZATION.sub(rf"\g<scheme> {HIDDEN}", text)
        return _INTERACTION_TOKENS.sub(lambda found: f"{found['before'] or found['key'] or ''}{HIDDEN}", text)


def password_of(url: str) -> str:
    """Return the password in a URL as it is written there, or an empty text."""
    return urlsplit(url).password or ""


def database_password_of(url: str) -> str:
    """Return the password in a URL of SQLAlchemy's, which may hold what other URLs may not, such as a #."""
    found = _DATABASE_PASSWORD.match(url)
    return found["password"] if found else ""


def spellings(secret: str) -> tuple[str, str]:
    """Return a secret as written in a URL, and as it is meant."""
    return secret, unquote(secret)
