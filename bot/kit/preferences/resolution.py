"""Whose choice holds in an answer: a setting goes before what Discord says, and a person's before a server's."""

from bot.kit.preferences.choices import NOTHING, Choices, first_of


def of_private_reply(person: Choices, server: Choices, servers_locale: str | None, persons_locale: str) -> Choices:
    """Return what holds in an answer that only the person who asked sees: the language is always the person's.

    The server decides what neither the person nor their language says, such as the script for readers of English.
    """
    return first_of(person, Choices.of_locale(persons_locale), server, _known(servers_locale))


def of_public_reply(person: Choices, server: Choices, servers_locale: str | None, persons_locale: str) -> Choices:
    """Return what holds in an answer to a person that everybody in the channel sees.

    `servers_locale` is None where it is not known; then the person's is taken, as the best guess.
    """
    return first_of(person, server, _known(servers_locale), Choices.of_locale(persons_locale))


def of_channel(server: Choices, servers_locale: str | None, persons_locale: str | None = None) -> Choices:
    """Return what holds in a message to a channel, such as a question of the quiz.

    What a single person chose counts nothing there; the locale of whoever began is a guess where the server's is
    not known.
    """
    return first_of(server, _known(servers_locale), _known(persons_locale))


def _known(locale: str | None) -> Choices:
    return Choices.of_locale(locale) if locale else NOTHING
