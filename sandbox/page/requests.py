"""What the page asks for: one model for each `op`.

Ids arrive as strings, since JavaScript's numbers cannot hold them, or as numbers.
"""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from sandbox.faults.orders import Order
from sandbox.world.world import MAX_SERVERS

Locale = Literal["en-US", "zh-CN", "zh-TW", "tr"]
"""The languages of the page's menu."""


class Numbered(BaseModel):
    """A request; `id` is the page's number for it, which the answer repeats."""

    model_config = ConfigDict(frozen=True)

    id: int


class ByPerson(Numbered):
    """A request that a person makes."""

    person: int


class InChannel(ByPerson):
    """A request about a channel that the person can see."""

    channel: int


class OnMessage(ByPerson):
    """A request about a message that the person can see."""

    message: int


class Watch(Numbered):
    """Send what a person may see from now on, or everything when `person` is 0."""

    op: Literal["watch"]
    person: int = 0


class SetLocale(ByPerson):
    """Set a person's language."""

    op: Literal["locale"]
    locale: Locale


class Say(InChannel):
    """Post what a person typed."""

    op: Literal["say"]
    text: str
    reply: int | None = None
    """The message that it replies to."""
    files: list[dict[str, str]] = []
    """What is attached: "filename", and "content" in base64."""


class Older(InChannel):
    """Send the messages of a channel before the message `before`, or the latest ones."""

    op: Literal["older"]
    before: int | None = None


class Slash(InChannel):
    """Use a command; `options` are values by option name."""

    op: Literal["slash"]
    command: str
    options: dict[str, Any] = {}


class Menu(InChannel):
    """Use a command of the context menu of a message or a user, whose id is `target`."""

    op: Literal["menu"]
    command: str
    target: int


class React(OnMessage):
    """Add a reaction, or take it back where the person has reacted so before."""

    op: Literal["react"]
    emoji: str


class Autocomplete(InChannel):
    """Ask for suggestions for the option `focused`; `options` are the values typed so far."""

    op: Literal["autocomplete"]
    command: str
    focused: str
    options: dict[str, Any] = {}


class Edit(OnMessage):
    """Write one's own message again."""

    op: Literal["edit"]
    text: str


class Erase(OnMessage):
    """Delete one's own message."""

    op: Literal["erase"]


class Click(OnMessage):
    """Press a button, or choose `values` from a select."""

    op: Literal["click"]
    custom_id: str
    values: list[str] = []


class Submit(ByPerson):
    """Send a filled-in modal; `interaction` is the one that opened it, `fields` are values by custom_id."""

    op: Literal["submit"]
    interaction: int
    fields: dict[str, Any] = {}


class Dismiss(OnMessage):
    """Remove an ephemeral message."""

    op: Literal["dismiss"]


class AddPeople(Numbered):
    """Let `count` guests join a server, by default the first one."""

    op: Literal["add_people"]
    count: int = Field(ge=1, le=100_000)
    server: int | None = None


class AddServers(Numbered):
    """Make `count` servers with the bot and the cast in them."""

    op: Literal["add_servers"]
    count: int = Field(ge=1, le=MAX_SERVERS)


class OrderFault(Numbered):
    """Let something go wrong."""

    op: Literal["fault"]
    order: Order


class TakeBack(Numbered):
    """End a fault that is pending; `fault` is its key."""

    op: Literal["take_back"]
    fault: str


class WatchPanel(Numbered):
    """Send the faults that are pending and what went over the wire, and from now on what changes."""

    op: Literal["panel"]


PageRequest = Annotated[
    Watch
    | SetLocale
    | Say
    | Older
    | Edit
    | Erase
    | Slash
    | Menu
    | Autocomplete
    | Click
    | Submit
    | React
    | Dismiss
    | AddPeople
    | AddServers
    | OrderFault
    | TakeBack
    | WatchPanel,
    Field(discriminator="op"),
]
REQUEST: TypeAdapter[PageRequest] = TypeAdapter(PageRequest)


def number_of(text: str) -> int | None:
    """Return the number of a request that is not valid otherwise, so that its sender gets the answer."""
    try:
        return Numbered.model_validate_json(text).id
    except ValidationError:
        return None


def complaint(error: ValidationError) -> str:
    """Return what is wrong with a request, as one sentence."""
    first = error.errors(include_url=False)[0]
    where = ".".join(str(step) for step in first["loc"][1:])  # the first step is the op
    return f"Not a request: {where}: {first['msg']}." if where else f"Not a request: {first['msg']}."
