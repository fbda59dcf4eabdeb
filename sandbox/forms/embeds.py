"""Embeds (https://discord.com/developers/docs/resources/message#embed-object)."""

from typing import Annotated

from sandbox.forms.check import Form
from sandbox.forms.types import NOT_BLANK, MediaAddress, Timestamp, WebAddress, between, length

Blankless = Annotated[str, NOT_BLANK]


class EmbedField(Form):
    """One field of an embed."""

    name: Annotated[Blankless, length(0, 256)]
    value: Annotated[Blankless, length(0, 1024)]
    inline: bool | None = None


class EmbedFooter(Form):
    """The footer of an embed."""

    text: Annotated[Blankless, length(0, 2048)]
    icon_url: MediaAddress | None = None


class EmbedAuthor(Form):
    """The author line of an embed."""

    name: Annotated[Blankless, length(0, 256)]
    url: WebAddress | None = None
    icon_url: MediaAddress | None = None


class EmbedMedia(Form):
    """The picture or the thumbnail of an embed."""

    url: MediaAddress | None = None


class Embed(Form):
    """A rich embed."""

    title: Annotated[str, length(0, 256)] | None = None
    description: Annotated[str, length(0, 4096)] | None = None
    url: WebAddress | None = None
    timestamp: Timestamp | None = None
    color: Annotated[int, between(0, 0xFFFFFF)] | None = None
    fields: Annotated[list[EmbedField], length(0, 25)] | None = None
    footer: EmbedFooter | None = None
    author: EmbedAuthor | None = None
    image: EmbedMedia | None = None
    thumbnail: EmbedMedia | None = None

    def length(self) -> int:
        """Count the characters that count towards the 6,000 of a message."""
        texts = [self.title or "", self.description or ""]
        texts += [self.footer.text if self.footer else "", self.author.name if self.author else ""]
        texts += [text for field in self.fields or () for text in (field.name, field.value)]
        return sum(map(len, texts))
