import discord
import pytest
from discord import ui
from simcord import ChannelHandle, Env

from bot.client.client import Jianghu
from bot.kit.pages.layout import files_of, new_content, new_message, view_of
from bot.kit.pages.page import (
    Accent,
    Button,
    Control,
    Download,
    Field,
    Gallery,
    Link,
    Look,
    Option,
    Page,
    Picture,
    Select,
)
from tests.bot.old_messages import post_old
from tests.bot.reading import read
from tests.bot.reading import view_of as view_of_message

PICTURES = (Picture("one.png", b"first", "A sword"), Picture("two.png", b"second", "A blade"))


def container(page: Page) -> ui.Container[ui.LayoutView]:
    [box] = view_of(page).children
    assert isinstance(box, ui.Container)
    return box


def rows(*controls: Control) -> list[list[ui.Item[ui.LayoutView]]]:
    items = container(Page("Title", controls=controls)).children
    return [list(item.children) for item in items if isinstance(item, ui.ActionRow)]


def texts(page: Page) -> list[str]:
    return [item.content for item in container(page).children if isinstance(item, ui.TextDisplay)]


def test_a_page_reads_from_title_to_footer() -> None:
    page = Page("Title", ("Some text", Field("Heading", "More text")), "Footer", (Button("a:b", "Press"),))
    assert texts(page) == ["### Title", "Some text", "**Heading**\nMore text", "-# Footer"]
    kinds = [type(item) for item in container(page).children]
    assert kinds == [ui.TextDisplay, ui.TextDisplay, ui.TextDisplay, ui.ActionRow, ui.TextDisplay]


def test_what_is_empty_is_left_out() -> None:
    assert texts(Page(blocks=("", "Some text", ""))) == ["Some text"]


@pytest.mark.parametrize("accent", Accent)
def test_the_edge_has_the_pages_color(accent: Accent) -> None:
    assert container(Page("Title", accent=accent)).accent_color == accent.value


def test_pictures_are_shown_side_by_side_and_uploaded_with_their_descriptions() -> None:
    page = Page(blocks=("Some text", Gallery(PICTURES)))
    [gallery] = [item for item in container(page).children if isinstance(item, ui.MediaGallery)]
    shown = [(item.media.url, item.description) for item in gallery.items]
    assert shown == [("attachment://one.png", "A sword"), ("attachment://two.png", "A blade")]
    uploaded = [(file.filename, file.description, file.fp.read()) for file in files_of(page)]
    assert uploaded == [("one.png", "A sword", b"first"), ("two.png", "A blade", b"second")]
    assert files_of(Page("Title")) == []


def test_buttons_stand_five_in_a_row_and_a_select_alone() -> None:
    buttons = [Button(f"press:{number}", f"{number}") for number in range(7)]
    menu = Select("menu", "Choose", (Option("a", "A"),))
    widths = [len(row) for row in rows(*buttons, menu, menu, Link("https://example.org", "Read"))]
    assert widths == [5, 2, 1, 1, 1]


@pytest.mark.parametrize(
    ("look", "style"),
    [
        (Look.BLUE, discord.ButtonStyle.primary),
        (Look.PLAIN, discord.ButtonStyle.secondary),
        (Look.GREEN, discord.ButtonStyle.success),
        (Look.RED, discord.ButtonStyle.danger),
    ],
)
def test_a_button_looks_and_is_told_apart_as_the_page_says(look: Look, style: discord.ButtonStyle) -> None:
    [[open_button, closed_button]] = rows(
        Button("a:1", "Open", look), Button("a:2", "Closed", look, disabled=True)
    )
    assert isinstance(open_button, ui.Button)
    assert isinstance(closed_button, ui.Button)
    assert (open_button.style, open_button.label, open_button.custom_id) == (style, "Open", "a:1")
    assert [open_button.disabled, closed_button.disabled] == [False, True]


def test_a_link_opens_its_address() -> None:
    [[link]] = rows(Link("https://example.org/", "Read"))
    assert isinstance(link, ui.Button)
    assert (link.style, link.label) == (discord.ButtonStyle.link, "Read")
    assert (link.url, link.custom_id) == ("https://example.org/", None)


def test_a_select_offers_its_options() -> None:
    options = (Option("a", "A", "The first"), Option("b", "B", chosen=True), Option("c", "C"))
    [[menu]] = rows(Select("menu:1", "Choose", options, least=0, most=2))
    assert isinstance(menu, ui.Select)
    assert (menu.custom_id, menu.placeholder) == ("menu:1", "Choose")
    assert (menu.min_values, menu.max_values) == (0, 2)
    offered = [(option.value, option.label, option.description, option.default) for option in menu.options]
    assert offered == [("a", "A", "The first", False), ("b", "B", None, True), ("c", "C", None, False)]


async def test_discord_py_is_to_keep_nothing_of_a_page() -> None:
    assert view_of(Page("Title", controls=(Button("a:b", "Press"),))).is_finished()


@pytest.fixture
def channel(simcord_env: Env) -> ChannelHandle:
    return simcord_env.create_guild().create_text_channel("inn")


async def test_a_download_is_uploaded_under_its_name(bot: Jianghu, channel: ChannelHandle) -> None:
    page = Page("Title", (Download("data.json", b"{}"),))
    message = await bot.get_partial_messageable(channel.id).send(**new_message(page))
    [file] = message.attachments
    assert (file.filename, await file.read()) == ("data.json", b"{}")
    [shown] = [item for item in view_of_message(message).walk_children() if isinstance(item, ui.File)]
    assert shown.url.endswith("data.json")


async def test_pictures_are_uploaded_and_replaced_by_those_of_the_next_page(
    bot: Jianghu, channel: ChannelHandle
) -> None:
    first, second = (Page("Title", (Gallery((picture,)),)) for picture in PICTURES)
    message = await bot.get_partial_messageable(channel.id).send(**new_message(first))
    assert [file.filename for file in message.attachments] == ["one.png"]
    await message.edit(**new_content(second))
    assert channel.last_message is not None
    assert [file.filename for file in channel.last_message.attachments] == ["two.png"]
    [gallery] = [
        item for item in view_of_message(channel.last_message).walk_children() if isinstance(item, ui.MediaGallery)
    ]
    assert [item.description for item in gallery.items] == ["A blade"]


async def test_an_old_message_that_becomes_a_page_loses_its_sentence_and_its_embed(
    simcord_env: Env, channel: ChannelHandle
) -> None:
    old = await post_old(simcord_env, channel, {"Press": "old:1"})
    await old.edit(**new_content(Page("New title", ("New text",))))
    assert channel.last_message is not None
    assert (channel.last_message.content, channel.last_message.embeds) == ("", [])
    assert read(channel).text == "New title\nNew text"
    assert read(channel).labels == ()
