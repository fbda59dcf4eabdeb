"""A small real bot of discord.py that does a little of everything."""

import asyncio
import io
from typing import Any

import discord
from discord import app_commands, ui
from discord.ext import commands

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000d4944415478da63646060f80f0001040100b8ef2a1b0000000049454e44ae426082"
)
STYLES = {"jin_yong": "Jin Yong", "gu_long": "Gu Long", "poets": "Tang poets"}
COLORS = [app_commands.Choice(name="Red", value="r"), app_commands.Choice(name="Blue", value="b")]
Interaction = discord.Interaction["TinyBot"]


class Buttons(ui.View):
    """Buttons that work for a message from before a restart as well."""

    def __init__(self) -> None:
        super().__init__(timeout=None)

    @ui.button(label="More", custom_id="more", style=discord.ButtonStyle.primary)
    async def more(self, interaction: Interaction, _button: ui.Button["Buttons"]) -> None:
        await interaction.response.send_message("only for you", ephemeral=True)

    @ui.button(label="Edit", custom_id="edit")
    async def edit(self, interaction: Interaction, button: ui.Button["Buttons"]) -> None:
        button.disabled = True
        await interaction.response.edit_message(content="edited", view=self)

    @ui.button(label="Form", custom_id="form", style=discord.ButtonStyle.success)
    async def form(self, interaction: Interaction, _button: ui.Button["Buttons"]) -> None:
        await interaction.response.send_modal(Form())

    @ui.select(
        custom_id="pick",
        placeholder="Pick a style",
        options=[discord.SelectOption(label=label, value=value) for value, label in STYLES.items()],
    )
    async def pick(self, interaction: Interaction, select: ui.Select["Buttons"]) -> None:
        await interaction.response.defer()
        await interaction.edit_original_response(content=f"picked {select.values[0]}")


class Form(ui.Modal, title="Your name"):
    """One line of text."""

    answer: ui.Label["Form"] = ui.Label(
        text="Name", component=ui.TextInput(custom_id="answer", min_length=2, max_length=8)
    )

    async def on_submit(self, interaction: Interaction) -> None:  # type: ignore[override]  # the bot's own type
        component = self.answer.component
        assert isinstance(component, ui.TextInput)
        await interaction.response.send_message(f"you are {component.value}", ephemeral=True)


class Board(ui.LayoutView):
    """Components v2."""

    box: ui.Container["Board"] = ui.Container(
        ui.TextDisplay("## Board\n1. **Mei**"), ui.Separator(), accent_color=0xB3423A
    )


class Card(ui.LayoutView):
    """Every component of v2, as a page of a bot uses them."""

    def __init__(self) -> None:
        super().__init__(timeout=None)
        press: ui.Button[Card] = ui.Button(label="Beside", custom_id="beside")
        pictures: ui.MediaGallery[Card] = ui.MediaGallery(
            discord.MediaGalleryItem("attachment://curve.png", description="The curve of the loss"),
            discord.MediaGalleryItem("attachment://curve.png", description="A secret curve", spoiler=True),
        )
        row: ui.ActionRow[Card] = ui.ActionRow(
            ui.Button(label="Count", custom_id="count", style=discord.ButtonStyle.primary),
            ui.Button(label="Gone", custom_id="gone", disabled=True),
            ui.Button(label="Site", url="https://example.org/"),
        )
        menu: ui.Select[Card] = ui.Select(
            custom_id="menu",
            placeholder="Pick",
            options=[discord.SelectOption(label="One"), discord.SelectOption(label="Two")],
        )
        box: ui.Container[Card] = ui.Container(
            ui.Section(
                "## Names\n**黄蓉** and [Guo Jing](https://example.org/)\n-# since <t:0:d>", accessory=press
            ),
            ui.Separator(spacing=discord.SeparatorSpacing.large),
            ui.Section(
                "- one\n- `two`", accessory=ui.Thumbnail("attachment://curve.png", description="A small curve")
            ),
            ui.Separator(visible=False),
            pictures,
            ui.File("attachment://notes.txt"),
            row,
            ui.ActionRow(menu),
            accent_color=0xB3423A,
        )
        self.add_item(ui.TextDisplay("# Card"))
        self.add_item(box)
        self.add_item(ui.Container(ui.TextDisplay("the murderer is the butler"), spoiler=True))


async def count(interaction: Interaction) -> None:
    """Answer the buttons of `Card`: add a line to it."""
    assert interaction.message is not None
    view = ui.LayoutView.from_message(interaction.message, timeout=None)
    view.add_item(ui.TextDisplay(f"{interaction.user.display_name} counts"))
    await interaction.response.edit_message(view=view)


class TinyBot(commands.Bot):
    """The bot; it syncs its commands when it starts."""

    def __init__(self, intents: discord.Intents | None = None) -> None:
        super().__init__("!", intents=intents or discord.Intents.default())
        self.seen: asyncio.Queue[discord.Message] = asyncio.Queue()
        self.resumed = asyncio.Event()
        for command in COMMANDS:
            self.tree.add_command(command)

    async def setup_hook(self) -> None:
        self.add_view(Buttons())
        await self.tree.sync()

    async def on_interaction(self, interaction: Interaction) -> None:
        data: dict[str, Any] = dict(interaction.data or {})
        if data.get("custom_id") in {"beside", "count"}:
            await count(interaction)

    async def on_message(self, message: discord.Message, /) -> None:
        self.seen.put_nowait(message)

    async def on_resumed(self) -> None:
        self.resumed.set()


@app_commands.command()
async def hello(interaction: Interaction, who: discord.User, times: app_commands.Range[int, 1, 5] = 1) -> None:
    """Say hello to somebody."""
    embed = discord.Embed(title="Greeting", description=f"hello {who.mention}" * times)
    await interaction.response.send_message(embed=embed, view=Buttons())


@app_commands.command()
async def slow(interaction: Interaction, *, private: bool = False) -> None:
    """Think first."""
    await interaction.response.defer(ephemeral=private)
    await interaction.followup.send("thought")
    await interaction.followup.send("thought more")


@app_commands.command()
async def never(_interaction: Interaction) -> None:
    """Never answer."""


@app_commands.command()
async def paint(interaction: Interaction, style: str) -> None:
    """Paint in a style."""
    await interaction.response.send_message(f"painted like {style}")


@paint.autocomplete("style")
async def styles(_interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
    found = {value: label for value, label in STYLES.items() if current.lower() in label.lower()}
    return [app_commands.Choice(name=label, value=value) for value, label in found.items()]


@app_commands.command()
async def board(interaction: Interaction) -> None:
    """Show a board of components v2."""
    await interaction.response.send_message(view=Board())


@app_commands.command()
async def card(interaction: Interaction) -> None:
    """Show a card of components v2."""
    files = [discord.File(io.BytesIO(PIXEL), "curve.png"), discord.File(io.BytesIO(b"notes" * 300), "notes.txt")]
    await interaction.response.send_message(view=Card(), files=files)


@app_commands.command()
@app_commands.allowed_installs(guilds=True, users=True)
async def whereabouts(interaction: Interaction) -> None:
    """Tell where this is."""
    private, mine = interaction.context.private_channel, interaction.is_user_integration()
    await interaction.response.send_message(f"private {private}, installed by you {mine}")


@app_commands.command()
async def picture(interaction: Interaction) -> None:
    """Send a picture."""
    file = discord.File(io.BytesIO(PIXEL), "curve.png")
    embed = discord.Embed(title="Curve").set_image(url="attachment://curve.png")
    await interaction.response.send_message(embed=embed, file=file)


@app_commands.command()
@app_commands.guild_only()
@app_commands.default_permissions(manage_messages=True)
async def moderate(interaction: Interaction) -> None:
    """For moderators."""
    await interaction.response.send_message("moderated", ephemeral=True)


@app_commands.command()
@app_commands.choices(
    color=[app_commands.Choice(name="Red", value="r"), app_commands.Choice(name="Blue", value="b")]
)
async def elaborate(
    interaction: Interaction,
    color: app_commands.Choice[str],
    share: app_commands.Range[float, 0.0, 1.0],
    place: discord.TextChannel,
    word: app_commands.Range[str, 2, 4],
    loud: bool = False,  # noqa: FBT001, FBT002 - an option of the command
) -> None:
    """Take one option of each type."""
    await interaction.response.send_message(f"{color.value} {share} {place.name} {word} {loud}")


class Quiz(app_commands.Group):
    """Subcommands."""

    @app_commands.command()
    async def play(self, interaction: Interaction, rounds: int = 1) -> None:
        """Play."""
        await interaction.response.send_message(f"playing {rounds}")

    @app_commands.command()
    async def stop(self, interaction: Interaction) -> None:
        """Stop."""
        await interaction.response.send_message("stopped")


COMMANDS: tuple[app_commands.Command[Any, ..., Any] | app_commands.Group, ...] = (
    *(hello, slow, never, paint, board, card, whereabouts, picture, moderate, elaborate),
    Quiz(),
)
