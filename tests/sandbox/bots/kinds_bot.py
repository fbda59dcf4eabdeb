"""A real bot of discord.py with every kind of option, menu, modal field and context menu."""

from typing import Any

import discord
from discord import app_commands, ui
from discord.ext import commands

Interaction = discord.Interaction["KindsBot"]
TWO = [discord.SelectOption(label="One", value="1"), discord.SelectOption(label="Two", value="2")]


def told(values: Any) -> str:  # noqa: ANN401 - users, roles, channels, files or texts
    """Return what a menu or field gave, by names."""
    return ", ".join(getattr(value, "name", getattr(value, "filename", None)) or str(value) for value in values)


class Menus(ui.View):
    """A menu of each kind."""

    def __init__(self) -> None:
        super().__init__(timeout=None)

    @ui.select(cls=ui.UserSelect, custom_id="users", max_values=2)
    async def users(self, interaction: Interaction, menu: ui.UserSelect["Menus"]) -> None:
        await interaction.response.send_message(f"users {told(menu.values)}")

    @ui.select(cls=ui.RoleSelect, custom_id="roles")
    async def roles(self, interaction: Interaction, menu: ui.RoleSelect["Menus"]) -> None:
        await interaction.response.send_message(f"roles {told(menu.values)}")

    @ui.select(cls=ui.MentionableSelect, custom_id="mentionables", max_values=2)
    async def mentionables(self, interaction: Interaction, menu: ui.MentionableSelect["Menus"]) -> None:
        await interaction.response.send_message(f"mentionables {told(menu.values)}")

    @ui.select(cls=ui.ChannelSelect, custom_id="channels", channel_types=[discord.ChannelType.text])
    async def channels(self, interaction: Interaction, menu: ui.ChannelSelect["Menus"]) -> None:
        await interaction.response.send_message(f"channels {told(menu.values)}")

    @ui.button(label="Fields", custom_id="fields")
    async def fields(self, interaction: Interaction, _button: ui.Button["Menus"]) -> None:
        await interaction.response.send_modal(Fields())

    @ui.button(label="Choices", custom_id="choices")
    async def choices(self, interaction: Interaction, _button: ui.Button["Menus"]) -> None:
        await interaction.response.send_modal(Choices())


class _Form(ui.Modal):
    async def on_submit(self, interaction: Interaction) -> None:  # type: ignore[override]  # the bot's own type
        answers = []
        for part in self.children:
            field: Any = part.component if isinstance(part, ui.Label) else None
            if field is not None:
                value = field.values if hasattr(field, "values") else field.value
                answers.append(f"{field.custom_id}: {told(value) if isinstance(value, list) else value}")
        await interaction.response.send_message("\n".join(answers))


class Fields(_Form, title="Fields"):
    """A text, files, and menus that the client fills."""

    about: ui.TextDisplay[Any] = ui.TextDisplay("Fill it in")
    text: ui.Label["Fields"] = ui.Label(text="Text", component=ui.TextInput(custom_id="text", required=False))
    files: ui.Label["Fields"] = ui.Label(text="Files", component=ui.FileUpload(custom_id="files", max_values=2))
    user: ui.Label["Fields"] = ui.Label(text="User", component=ui.UserSelect(custom_id="user"))
    place: ui.Label["Fields"] = ui.Label(text="Place", component=ui.ChannelSelect(custom_id="place"))


class Choices(_Form, title="Choices"):
    """Lines to choose from, and a box."""

    pick: ui.Label["Choices"] = ui.Label(text="Pick", component=ui.Select(custom_id="pick", options=TWO))
    radio: ui.Label["Choices"] = ui.Label(
        text="One of them",
        component=ui.RadioGroup(
            custom_id="radio",
            options=[discord.RadioGroupOption(label=text, value=text) for text in ("red", "blue")],
        ),
    )
    boxes: ui.Label["Choices"] = ui.Label(
        text="Some of them",
        component=ui.CheckboxGroup(
            custom_id="boxes",
            options=[discord.CheckboxGroupOption(label=text, value=text) for text in ("tea", "wine", "water")],
        ),
    )
    box: ui.Label["Choices"] = ui.Label(text="Sure", component=ui.Checkbox(custom_id="box"))


class KindsBot(commands.Bot):
    """The bot; it syncs its commands when it starts."""

    def __init__(self) -> None:
        super().__init__("!", intents=discord.Intents.all())
        self.tree.add_command(menus)
        self.tree.add_command(options)
        self.tree.add_command(app_commands.ContextMenu(name="Greet", callback=greet))
        self.tree.add_command(app_commands.ContextMenu(name="Quote", callback=quote))
        self.heard: list[str] = []

    async def setup_hook(self) -> None:
        self.add_view(Menus())
        await self.tree.sync()

    async def on_reaction_add(self, reaction: discord.Reaction, user: discord.Member | discord.User) -> None:
        self.heard.append(f"{user.display_name} {reaction.emoji} {reaction.count}")

    async def on_reaction_remove(self, reaction: discord.Reaction, user: discord.Member | discord.User) -> None:
        self.heard.append(f"{user.display_name} takes {reaction.emoji} back")


@app_commands.command(name="menus")
async def menus(interaction: Interaction) -> None:
    """Show all menus."""
    await interaction.response.send_message("menus", view=Menus())


@app_commands.command(name="options")
async def options(
    interaction: Interaction,
    role: discord.Role,
    somebody: discord.Member | discord.Role,
    file: discord.Attachment | None = None,
) -> None:
    """Take a role, a user or a role, and a file."""
    size = 0 if file is None else len(await file.read())
    await interaction.response.send_message(f"{role.name} {somebody.name} {size}")


async def greet(interaction: Interaction, user: discord.Member) -> None:
    """Greet a user."""
    await interaction.response.send_message(f"hello {user.display_name}")


async def quote(interaction: Interaction, message: discord.Message) -> None:
    """Quote a message."""
    await interaction.response.send_message(f"> {message.content}")
