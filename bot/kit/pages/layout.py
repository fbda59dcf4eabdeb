"""Turning a page into Discord's components (v2).

https://discord.com/developers/docs/components/reference
"""

import io
from collections.abc import Iterator
from itertools import groupby
from typing import Any

import discord
from discord import ui

from bot.kit.pages.page import (
    BUTTONS_A_ROW,
    Block,
    Button,
    Control,
    Download,
    Field,
    Gallery,
    Link,
    Option,
    Page,
    Picture,
    Select,
)

Item = ui.Item[ui.LayoutView]


def view_of(page: Page) -> ui.LayoutView:
    """Return a page as a view.

    The view is finished from the start, so that discord.py keeps nothing of it in memory: presses are answered by
    what their custom_id says (`bot.kit.buttons`), also after a restart.
    """
    view = ui.LayoutView(timeout=None)
    view.add_item(ui.Container(*_items(page), accent_color=page.accent.value))
    view.stop()
    return view


def new_message(page: Page) -> dict[str, Any]:
    """Return what discord.py's methods that send a message take to send this page."""
    return {"view": view_of(page), "files": files_of(page)}


def new_content(page: Page) -> dict[str, Any]:
    """Return what discord.py's methods that edit a message take to make it this page.

    Content and embeds are cleared, since a message from before pages were components may still have them.
    """
    return {"view": view_of(page), "attachments": files_of(page), "content": None, "embeds": []}


def files_of(page: Page) -> list[discord.File]:
    """Return the pictures and downloads of a page as files to upload."""
    return [file for block in page.blocks for file in _files(block)]


def _files(block: Block) -> Iterator[discord.File]:
    match block:
        case Gallery():
            for picture in block.pictures:
                yield discord.File(io.BytesIO(picture.content), picture.name, description=picture.description)
        case Download():
            yield discord.File(io.BytesIO(block.content), block.name)


def _items(page: Page) -> Iterator[Item]:
    if page.title:
        yield ui.TextDisplay(f"### {page.title}")
    yield from (_block(block) for block in page.blocks if block)
    yield from _rows(page.controls)
    if page.footer:
        yield ui.TextDisplay(f"-# {page.footer}")


def _block(block: Block) -> Item:
    match block:
        case str():
            return ui.TextDisplay(block)
        case Field():
            return ui.TextDisplay(f"**{block.heading}**\n{block.content}")
        case Gallery():
            return ui.MediaGallery(*(_media(picture) for picture in block.pictures))
        case Download():
            return ui.File(f"attachment://{block.name}")


def _media(picture: Picture) -> discord.MediaGalleryItem:
    return discord.MediaGalleryItem(f"attachment://{picture.name}", description=picture.description)


def _rows(controls: tuple[Control, ...]) -> Iterator[Item]:
    """Yield rows of controls: five buttons a row, and each select alone."""
    for are_selects, group in groupby(controls, key=lambda control: isinstance(control, Select)):
        items = [_control(control) for control in group]
        size = 1 if are_selects else BUTTONS_A_ROW
        for start in range(0, len(items), size):
            yield ui.ActionRow(*items[start : start + size])


def _control(control: Control) -> ui.Button[Any] | ui.Select[Any]:
    match control:
        case Button():
            style = discord.ButtonStyle[control.look.value]
            return ui.Button(
                style=style, label=control.label, custom_id=control.custom_id, disabled=control.disabled
            )
        case Link():
            return ui.Button(style=discord.ButtonStyle.link, label=control.label, url=control.url)
        case Select():
            return ui.Select(
                custom_id=control.custom_id,
                placeholder=control.placeholder,
                min_values=control.least,
                max_values=control.most,
                options=options_of(control.options),
            )


def options_of(options: tuple[Option, ...]) -> list[discord.SelectOption]:
    """Return the options of a select as discord.py's."""
    return [
        discord.SelectOption(
            value=option.value,
            label=option.label,
            description=option.description or None,
            default=option.chosen,
        )
        for option in options
    ]
