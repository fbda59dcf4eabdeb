"""Everything that can be read in a message is looked at."""

from types import SimpleNamespace
from typing import cast

import discord

from bot.kit.messages.content import text_of


def test_content_embeds_and_fields_are_read() -> None:
    embed = discord.Embed(title="郭靖", description="黄蓉").add_field(name="杨过", value="小龙女")
    message = SimpleNamespace(content="令狐冲", embeds=[embed, discord.Embed()], components=[])
    assert text_of(cast("discord.Message", message)).split() == ["令狐冲", "郭靖", "黄蓉", "杨过", "小龙女"]
