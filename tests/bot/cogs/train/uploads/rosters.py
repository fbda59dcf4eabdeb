"""Uploading through a simulated Discord."""

from simcord import InteractionResult

from tests.bot.cogs.train.stage import Stage
from tests.bot.reading import message_of, private
from tests.models.uploads.good import a_name_a_line


def elves(count: int = 400) -> bytes:
    """Return a file with a name a line, in Latin letters."""
    return a_name_a_line(count=count)


async def upload(
    stage: Stage, content: bytes, name: str = "Elves", key: str = "", about: str = ""
) -> InteractionResult:
    """Fill in the form of /train upload, and return the answer."""
    form = await stage.ann.slash(stage.channel, "train upload")
    fields = {"file": ("elves.txt", content), "name": name, "key": key, "about": about}
    return await stage.ann.submit_modal(form, {field: value for field, value in fields.items() if value})


async def press(stage: Stage, shown: InteractionResult, label: str) -> str:
    """Press a button of a private answer; return what it turns into, or the complaint below it."""
    pressed = await stage.ann.click(message_of(shown), label=label)
    return private(pressed.followups[0] if pressed.followups else pressed)
