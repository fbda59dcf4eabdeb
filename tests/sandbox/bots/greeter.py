"""The ten-line bot of docs/sandbox.md."""

import discord
from discord import app_commands


class Greeter(discord.Client):
    async def setup_hook(self) -> None:
        await tree.sync()


bot = Greeter(intents=discord.Intents.default())
tree = app_commands.CommandTree(bot)


@tree.command()
async def hello(interaction: discord.Interaction, who: discord.Member) -> None:
    """Say hello to somebody."""
    await interaction.response.send_message(f"hello {who.mention}")
