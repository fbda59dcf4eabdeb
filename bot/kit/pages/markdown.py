"""Discord's Markdown, as far as pages need it.

https://discord.com/developers/docs/reference#message-formatting
"""

import re
from datetime import datetime

_SPECIAL = re.compile(r"([\\*_~`|<>\[\]()#\-])")


def escape(text: str) -> str:
    r"""Return text that Discord shows as it is: `a*b` becomes `a\*b`."""
    return _SPECIAL.sub(r"\\\1", text)


def mention(user_id: int) -> str:
    """Return a mention. It pings nobody: the bot allows no mentions."""
    return f"<@{user_id}>"


def person(user_id: int, name: str | None) -> str:
    """Return a person's name and mention; the mention alone where no name is known.

    Discord shows a mention as a bare id to readers whose client does not know the person.
    """
    return f"{escape(name)} ({mention(user_id)})" if name else mention(user_id)


def relative_time(moment: datetime) -> str:
    """Return a moment as Discord shows it to each reader, such as "in 5 seconds"."""
    return f"<t:{int(moment.timestamp())}:R>"


def day(moment: datetime) -> str:
    """Return a moment's day as Discord writes it for each reader, such as "31/12/2026"."""
    return f"<t:{int(moment.timestamp())}:d>"
