"""What one person does in the sandbox."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sandbox.testing.client import DriverError, PageClient
from sandbox.testing.seen import Outcome, SeenMessage, Suggestion
from sandbox.world.world import DM_OFFSET


@dataclass(frozen=True, slots=True)
class PersonClient:
    """A person who acts when asked to: posts, uses commands, presses buttons, chooses, fills in modals.

    `page` is the connection, `id` the user's id, `name` the display name.
    """

    page: PageClient
    id: int
    name: str

    async def speak(self, locale: str) -> None:
        """Set the language of the person's client: en-US, zh-CN, zh-TW or tr; raises DriverError."""
        await self.page.ask("locale", person=self.id, locale=locale)

    async def say(self, text: str, *, channel: str | int = "tavern") -> SeenMessage:
        """Post a message; channel "dm" is the direct messages with the bot, a number any channel's id."""
        answer = await self.page.ask("say", person=self.id, channel=self._channel(channel), text=text)
        message: SeenMessage = answer["shown"]
        return message

    async def slash(
        self,
        command: str,
        values: Mapping[str, object] | None = None,
        *,
        channel: str | int = "tavern",
        **options: object,
    ) -> Outcome:
        """Use a command, "quiz play" for a subcommand.

        Options go by keyword, or in `values` where their name is taken (`channel`). Returns once the
        answer is visible, after a deferral too. Raises DriverError when the sandbox refuses, and
        TimeoutError when a deferral is not completed within 15 s.
        """
        return await self._act(
            "slash", channel=self._channel(channel), command=command, options={**(values or {}), **options}
        )

    async def menu(
        self, command: str, target: "PersonClient | SeenMessage", *, channel: str | int = "tavern"
    ) -> Outcome:
        """Use a command of the context menu of a user or a message; raises DriverError."""
        where = target.channel_id if isinstance(target, SeenMessage) else self._channel(channel)
        return await self._act("menu", channel=where, command=command, target=target.id)

    async def react(self, message: SeenMessage, emoji: str) -> None:
        """Add a reaction, or take it back; raises DriverError."""
        await self.page.ask("react", person=self.id, message=message.id, emoji=emoji)

    async def autocomplete(
        self, command: str, *, focused: str, value: str = "", channel: str | int = "tavern", **options: object
    ) -> list[Suggestion]:
        """Return the bot's suggestions for an option; raises DriverError."""
        answer = await self.page.ask(
            "autocomplete",
            person=self.id,
            channel=self._channel(channel),
            command=command,
            focused=focused,
            options={**options, focused: value},
        )
        if answer["failed"]:
            raise DriverError("The bot suggested nothing within 3 s.")
        return [Suggestion(choice["name"], choice["value"]) for choice in answer["choices"]]

    async def click(self, target: Outcome | SeenMessage, button: str) -> Outcome:
        """Press a button by its label or custom_id; raises DriverError."""
        message = target.shown if isinstance(target, Outcome) else target
        return await self._act("click", message=message.id, custom_id=message.custom_id(button))

    async def choose(self, target: Outcome | SeenMessage, menu: str, *values: str) -> Outcome:
        """Choose from a select by its placeholder or custom_id; raises DriverError."""
        message = target.shown if isinstance(target, Outcome) else target
        return await self._act("click", message=message.id, custom_id=message.custom_id(menu), values=list(values))

    async def submit(self, form: Outcome, **fields: object) -> Outcome:
        """Fill in the modal that an outcome opened, by the custom_ids of its inputs; raises DriverError."""
        return await self._act("submit", interaction=form.interaction, fields=fields)

    async def dismiss(self, message: SeenMessage) -> None:
        """Remove an ephemeral message; raises DriverError."""
        await self.page.ask("dismiss", person=self.id, message=message.id)

    def _channel(self, name: str | int) -> int:
        if isinstance(name, int):
            return name
        return self.id + DM_OFFSET if name == "dm" else self.page.channel(name)

    async def _act(self, op: str, **fields: Any) -> Outcome:  # noqa: ANN401 - the fields of a JSON request
        since = len(self.page.events)
        answer = await self.page.ask(op, person=self.id, **fields)
        message: SeenMessage | None = answer.get("shown")
        if message is not None and message.loading:
            waiting = message.id
            message = await self.page.next_message(lambda m: m.id == waiting and not m.loading, since=since)
        return Outcome.of(answer, message)
