"""Errors: Discord's own for bots, plain sentences for people.

Codes: https://discord.com/developers/docs/topics/opcodes-and-status-codes#json
"""

from enum import Enum
from typing import Any

Payload = dict[str, Any]


class Problem(Enum):
    """HTTP status, JSON error code and message of each error that a bot can get."""

    UNAUTHORIZED = (401, 0, "401: Unauthorized")
    NO_ENDPOINT = (404, 0, "404: Not Found")
    NO_METHOD = (405, 0, "405: Method Not Allowed")
    TOO_SLOW = (408, 0, "408: Request Timeout")
    UNKNOWN_CHANNEL = (404, 10003, "Unknown Channel")
    UNKNOWN_GUILD = (404, 10004, "Unknown Guild")
    UNKNOWN_MEMBER = (404, 10007, "Unknown Member")
    UNKNOWN_MESSAGE = (404, 10008, "Unknown Message")
    UNKNOWN_USER = (404, 10013, "Unknown User")
    UNKNOWN_WEBHOOK = (404, 10015, "Unknown Webhook")
    UNKNOWN_INTERACTION = (404, 10062, "Unknown interaction")
    UNKNOWN_COMMAND = (404, 10063, "Unknown application command")
    UNKNOWN_APPLICATION = (404, 10002, "Unknown Application")
    UNKNOWN_EMOJI = (404, 10014, "Unknown Emoji")
    UNKNOWN_REACTION = (400, 10014, "Unknown Emoji")
    UNKNOWN_ROLE = (404, 10011, "Unknown Role")
    TOO_MANY_REACTIONS = (400, 30010, "Maximum number of reactions reached (20)")
    TOO_MANY_COMMANDS = (400, 30032, "Maximum number of application commands reached (100)")
    TOO_LARGE = (413, 40005, "Request entity too large")
    ALREADY_ACKNOWLEDGED = (400, 40060, "Interaction has already been acknowledged.")
    MISSING_ACCESS = (403, 50001, "Missing Access")
    NOT_YOURS = (403, 50005, "Cannot edit a message authored by another user")
    EMPTY_MESSAGE = (400, 50006, "Cannot send an empty message")
    MISSING_PERMISSIONS = (403, 50013, "Missing Permissions")
    TOKEN_EXPIRED = (401, 50027, "Invalid Webhook Token")
    INVALID_ROLE = (400, 50028, "Invalid Role")
    INVALID_RECIPIENT = (400, 50033, "Invalid Recipient(s)")
    INVALID_FORM = (400, 50035, "Invalid Form Body")
    INVALID_JSON = (400, 50109, "The request body contains invalid JSON.")


class DiscordError(Exception):
    """A bot's request is refused as Discord would refuse it.

    `problem` is the kind, `errors` the tree of complaints that comes with error 50035.
    """

    def __init__(self, problem: Problem, errors: Payload | None = None) -> None:
        super().__init__(problem.value[2])
        self.problem = problem
        self.errors = errors

    @property
    def status(self) -> int:
        """The HTTP status."""
        return self.problem.value[0]

    def body(self) -> Payload:
        """Return the JSON that Discord sends."""
        _, code, message = self.problem.value
        body: Payload = {"message": message, "code": code}
        if self.errors is not None:
            body["errors"] = self.errors
        return body


def form_error(path: tuple[str | int, ...], code: str, message: str) -> DiscordError:
    """Return error 50035 with one complaint at `path`, such as ("components", 0, "label")."""
    errors: Payload = {"_errors": [{"code": code, "message": message}]}
    for step in reversed(path):
        errors = {str(step): errors}
    return DiscordError(Problem.INVALID_FORM, errors)


class Refusal(Exception):  # noqa: N818 - a person reads it; nothing went wrong in the program
    """What a person asked for on the page cannot be done; the text is one plain sentence."""
