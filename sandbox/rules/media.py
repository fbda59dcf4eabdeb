"""Pictures and files that embeds and components name by address, and the attachments behind them."""

from collections.abc import Iterable, Iterator

from sandbox.errors import Payload, form_error
from sandbox.forms.walk import Path, walk, walk_with_paths
from sandbox.protocol import ComponentType, MediaLoadingState
from sandbox.world.snowflakes import Snowflakes

_SCHEME = "attachment://"
_EMBED_MEDIA = ("image", "thumbnail")
_EMBED_ICONS = ("footer", "author")


def _media_of(component: Payload, at: Path = ()) -> Iterator[tuple[Path, Payload]]:
    """Yield the media of one component, with their paths."""
    for name in ("media", "file"):
        if name in component:
            yield (*at, name), component[name]
    for index, item in enumerate(component.get("items") or ()):
        yield (*at, "items", index, "media"), item["media"]


def check_media(components: list[Payload], filenames: Iterable[str], at: Path) -> None:
    """Check that all files which components name are there; raises DiscordError 50035."""
    known = {f"{_SCHEME}{name}" for name in filenames}
    for path, component in walk_with_paths(components, (*at, "components")):
        for where, media in _media_of(component, path):
            url = media["url"]
            if url.startswith(_SCHEME) and url not in known:
                code = "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND"
                message = f'The referenced attachment "{url.removeprefix(_SCHEME)}" was not found.'
                raise form_error((*where, "url"), code, message)


class Media:
    """Writes what Discord tells of media; `attachments` are those of the message."""

    def __init__(self, attachments: list[Payload], snowflakes: Snowflakes) -> None:
        self._snowflakes = snowflakes
        self._found = {f"{_SCHEME}{item['filename']}": item for item in attachments}
        self._found |= {item["url"]: item for item in attachments}

    def complete_components(self, components: list[Payload]) -> None:
        """Complete all media of a message's components, and give files their name and size."""
        for component in walk(components):
            for _, media in _media_of(component):
                self._complete(media)
            attachment = self._attachment(component.get("file"))
            if component["type"] == ComponentType.FILE and attachment is not None:
                component.update(name=attachment["filename"], size=attachment["size"])

    def complete_embed(self, embed: Payload) -> None:
        """Complete the pictures and icons of an embed."""
        for name in _EMBED_MEDIA:
            if name in embed:
                attachment = self._attachment(embed[name])
                url = embed[name]["url"] if attachment is None else attachment["url"]
                embed[name].update(url=url, proxy_url=url, width=0, height=0, flags=0)
                if attachment is not None:
                    embed[name]["content_type"] = attachment["content_type"]
        for name in _EMBED_ICONS:
            icon = embed.get(name, {}).get("icon_url")
            if icon is not None:
                url = self._found[icon]["url"] if icon in self._found else icon
                embed[name].update(icon_url=url, proxy_icon_url=url)

    def _attachment(self, media: Payload | None) -> Payload | None:
        return None if media is None else self._found.get(media.get("url", ""))

    def _complete(self, media: Payload) -> None:
        attachment = self._attachment(media)
        url = media["url"] if attachment is None else attachment["url"]
        media.update(
            id=str(self._snowflakes.next()),
            url=url,
            proxy_url=url,
            width=0,
            height=0,
            content_type=None if attachment is None else attachment["content_type"],
            loading_state=int(MediaLoadingState.LOADED_SUCCESS),
            placeholder="",
            flags=0,
        )
        if attachment is not None:
            media["attachment_id"] = attachment["id"]
