"""What people do with /me."""

from simcord import ChannelHandle, InteractionResult, MemberActor

from tests.bot.reading import private


async def choose(person: MemberActor, channel: ChannelHandle, **choices: str) -> InteractionResult:
    """Choose in the menus of /me, by field and value; return what is shown."""
    shown = await person.slash(channel, "me")
    assert shown.response
    for field, value in choices.items():
        await person.select(shown.response, [value], custom_id=f"me:{field}")
    return shown


async def hide(person: MemberActor, channel: ChannelHandle) -> str:
    """Hide a person, and return what they are told."""
    return await _press(person, channel, "Hide me from others")


async def unhide(person: MemberActor, channel: ChannelHandle) -> str:
    """Show a person again, and return what they are told."""
    return await _press(person, channel, "Show my name again")


async def _press(person: MemberActor, channel: ChannelHandle, label: str) -> str:
    shown = await person.slash(channel, "me")
    assert shown.response
    await person.click(shown.response, label=label)
    return private(shown)
