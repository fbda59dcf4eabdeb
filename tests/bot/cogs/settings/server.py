"""What managers do with /settings."""

from simcord import ChannelHandle, InteractionResult, MemberActor

SWITCHES = ("pinyin", "gloss", "names", "boards", "everywhere")


async def choose(manager: MemberActor, where: ChannelHandle, /, **choices: str) -> InteractionResult:
    """Choose in the menus of /settings, by field and value; return what is shown."""
    shown = await manager.slash(where, "settings")
    assert shown.response
    for field, value in choices.items():
        await manager.select(shown.response, [value], custom_id=f"settings:{field}")
    return shown


async def switch(manager: MemberActor, channel: ChannelHandle, *on: str) -> InteractionResult:
    """Leave these switches on, and the others off; return what is shown."""
    shown = await manager.slash(channel, "settings")
    assert shown.response
    await manager.select(shown.response, on, custom_id="settings:switches")
    return shown
