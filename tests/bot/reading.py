"""What a person reads in a message: its components, walked from top to bottom, or its plain content."""

from dataclasses import dataclass
from typing import TypeAlias

import discord
from discord import ui
from simcord import ChannelHandle, Env, InteractionResult, ResponseMessage

TITLE, FOOTER = "### ", "-# "

Shown: TypeAlias = InteractionResult | ResponseMessage | ChannelHandle | discord.Message | None
"""A message; of a result the first message of it that is left, and of a channel the last."""


@dataclass(frozen=True)
class Reading:
    """A page as it is shown: parts that it does not have are empty."""

    title: str
    body: str
    """The texts between title and footer, one a line."""
    footer: str
    labels: tuple[str, ...]
    """The labels of the buttons that can be pressed."""
    private: bool

    @property
    def text(self) -> str:
        """All of its texts, one a line, without the labels."""
        return "\n".join(filter(None, [self.title, self.body, self.footer]))


def read(shown: Shown) -> Reading:
    """Return what a message of components, or of content alone, shows. Fails for one with embeds."""
    message = message_of(shown)
    assert not message.embeds
    items = list(view_of(message).walk_children())
    texts = [item.content for item in items if isinstance(item, ui.TextDisplay)]
    titles = [text for text in texts if text.startswith(TITLE)]
    footers = [text for text in texts if text.startswith(FOOTER)]
    body = [text for text in texts if text not in titles + footers]
    return Reading(
        title="\n".join(titles).removeprefix(TITLE),
        body="\n".join(filter(None, [message.content, *body])),
        footer="\n".join(footers).removeprefix(FOOTER),
        labels=tuple(item.label or "" for item in items if isinstance(item, ui.Button) and not item.disabled),
        private=message.flags.ephemeral,
    )


def private(shown: Shown) -> str:
    """Return the text of a message that only one person sees. Fails for one that everybody sees."""
    reading = read(shown)
    assert reading.private
    return reading.text


def public(shown: Shown) -> Reading:
    """Return what a message shows. Fails for one that only one person sees."""
    reading = read(shown)
    assert not reading.private
    return reading


def view_of(message: discord.Message) -> ui.LayoutView:
    """Return a message's components as discord.py's items."""
    return ui.LayoutView.from_message(message, timeout=None)


def message_of(shown: Shown) -> discord.Message:
    """Return the message itself. Fails when there is none."""
    if isinstance(shown, InteractionResult):
        shown = shown.response or shown.followups[0]
    if isinstance(shown, ChannelHandle):
        shown = shown.last_message
    assert shown is not None
    return shown.message if isinstance(shown, ResponseMessage) else shown


def pinged(env: Env, shown: Shown) -> list[int]:
    """Return the ids of the people and roles that a message notifies. Fails for one that notifies everybody."""
    message = message_of(shown)
    stored = env.backend.get_message(message.channel.id, message.id)
    assert not stored.mention_everyone
    return [*stored.ping_user_ids, *stored.ping_role_ids]
