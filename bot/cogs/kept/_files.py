"""The files of all names that a person keeps."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict

from bot.cogs.kept._names import KeptName
from bot.kit.pages.page import Download


def text_of(kept: Sequence[KeptName], styles: Mapping[str, str]) -> Download:
    """Return a text of one line a name: name, pinyin, the style's name among `styles`, and the day; UTF-8."""
    lines = (
        "\t".join((some.name, some.pinyin, _style(some, styles), f"{some.kept_at:%Y-%m-%d}")) for some in kept
    )
    return Download("jianghu-names.txt", "".join(f"{line}\n" for line in lines).encode())


def json_of(kept: Sequence[KeptName]) -> Download:
    """Return all that is known of each name, as JSON."""
    names = [{**asdict(some), "kept_at": some.kept_at.isoformat()} for some in kept]
    content = json.dumps(names, ensure_ascii=False, indent=1)
    return Download("jianghu-names.json", content.encode())


def _style(kept: KeptName, styles: Mapping[str, str]) -> str:
    return " + ".join(styles.get(style, style) for style in (kept.style, kept.blend) if style)
