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


def relative_time(moment: datetime) -> str:
    """Return a moment as Discord shows it to each reader, such as "in 5 seconds"."""
    return f"<t:{int(moment.timestamp())}:R>"
