"""The file of all that is kept about a person."""

import gzip
import json
from datetime import datetime

from bot.cogs.privacy._walk import Kept
from bot.kit.pages.page import Download

MAX_BYTES = 8 * 2**20
"""A larger file is compressed, to about a tenth: Discord takes 10 MiB."""


def file_of(user_id: int, kept: Kept, at: datetime) -> Download:
    """Return the JSON of all records, by cog and kind. Blocking."""
    data = {name: {some.kind: some.records for some in kinds} for name, kinds in kept.items()}
    whole = {"user_id": str(user_id), "exported_at": at.isoformat(), "data": data}
    content = json.dumps(whole, ensure_ascii=False, indent=1).encode()
    name = f"jianghu-{user_id}.json"
    if len(content) > MAX_BYTES:
        return Download(f"{name}.gz", gzip.compress(content))
    return Download(name, content)
