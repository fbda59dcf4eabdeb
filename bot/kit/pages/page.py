"""A page: what a person sees, as plain data, before it becomes a Discord message.

Nothing here imports discord.py, so every page can be made and checked without it. `bot.kit.pages.layout`
turns a page into components: https://discord.com/developers/docs/components/overview
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, IntEnum
from typing import TypeAlias

MAX_TEXT = 4_000
"""Characters of all texts of a page together."""

MAX_CUSTOM_ID = 100
MAX_LABEL = 80

BUTTONS_A_ROW = 5


class Accent(IntEnum):
    """The color of a page's edge, as 0xRRGGBB."""

    CINNABAR = 0xB23A2E
    """The red of a seal: what the bot shows by default."""
    JADE = 0x2E7D5B
    """Something succeeded."""
    GRAY = 0x787878
    """Something is over, and nothing came of it."""


class Look(Enum):
    """How a button looks; the values are discord.py's names."""

    BLUE = "primary"
    PLAIN = "secondary"
    GREEN = "success"
    RED = "danger"


@dataclass(frozen=True, slots=True)
class Field:
    """A block with a heading."""

    heading: str
    """Shown in bold above the content."""
    content: str
    """Markdown."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture to upload."""

    name: str
    """The file name, with an extension such as `.png`."""
    content: bytes
    description: str
    """The alternative text, for people who do not see the picture."""


@dataclass(frozen=True, slots=True)
class Gallery:
    """One to ten pictures, side by side."""

    pictures: tuple[Picture, ...]


@dataclass(frozen=True, slots=True)
class Download:
    """A file for the reader to save."""

    name: str
    """The file name, with an extension such as `.json`."""
    content: bytes


@dataclass(frozen=True, slots=True)
class Button:
    """A button; the cog method marked with `bot.kit.buttons.pressed` for its custom_id handles it."""

    custom_id: str
    """At most `MAX_CUSTOM_ID` characters, unique on its page."""
    label: str
    """At most `MAX_LABEL` characters."""
    look: Look = Look.PLAIN
    disabled: bool = False
    """Whether it is shown gray and can't be pressed."""


@dataclass(frozen=True, slots=True)
class Link:
    """A button that opens an address in the browser."""

    url: str
    label: str


@dataclass(frozen=True, slots=True)
class Option:
    """An entry of a select."""

    value: str
    """What the cog gets in `Press.values`."""
    label: str
    """What people read."""
    description: str = ""
    """A line below the label."""
    chosen: bool = False
    """Whether it is selected from the start."""


@dataclass(frozen=True, slots=True)
class Select:
    """A menu of 1 to 25 options, handled as a button is."""

    custom_id: str
    placeholder: str
    """Shown while nothing is chosen."""
    options: tuple[Option, ...]
    least: int = 1
    """How many options have to be chosen."""
    most: int = 1
    """How many options can be chosen."""


Block: TypeAlias = str | Field | Gallery | Download
"""A part of a page; a string is Markdown."""

Control: TypeAlias = Button | Link | Select


@dataclass(frozen=True, slots=True)
class Page:
    """A whole message of at most 40 components, the nested ones included. Empty parts are left out."""

    title: str = ""
    """A heading; Markdown."""
    blocks: tuple[Block, ...] = ()
    """What is between title and controls, from top to bottom."""
    footer: str = ""
    """A line in small print at the end."""
    controls: tuple[Control, ...] = ()
    """Buttons and links, five a row in this order; each select has a row of its own."""
    accent: Accent = Accent.CINNABAR


def turning(custom_ids: tuple[str, str], labels: tuple[str, str], page: int, pages: int) -> tuple[Button, ...]:
    """Return the buttons to the page before and after `page`, counted from 0; none when there is only one page.

    `custom_ids` and `labels` are those of the button back and of the button on.
    """
    if pages <= 1:
        return ()
    (back_id, on_id), (back, on) = custom_ids, labels
    return Button(back_id, back, disabled=page <= 0), Button(on_id, on, disabled=page >= pages - 1)


def fitting(lines: Iterable[str], room: int) -> list[str]:
    """Return the first lines, as many whole ones as fit into `room` characters with their line breaks."""
    shown = []
    for line in lines:
        room -= len(line) + 1
        if room < 0:
            break
        shown.append(line)
    return shown
