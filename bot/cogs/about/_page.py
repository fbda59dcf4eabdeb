"""The answer of /about."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.kit import styles
from bot.kit.pages.markdown import escape
from bot.kit.pages.page import Field, Link, Page, fitting
from bot.kit.texts import Language
from models.store.checkpoint import NameModel

SOURCES = ("own", "jieba", "poems", "pinyin", "opencc", "cedict", "font")
"""What the bot is made of, as the ids of messages end."""

ROOM = 1_500
"""Characters of the list of models, of which there can be any number."""

MAX_OWNER = 100


@dataclass(frozen=True, slots=True)
class About:
    """What /about tells beside what is always true."""

    version: str
    """The bot's version."""
    owner: str
    """The name of who runs it; empty where it is not known."""
    links: Mapping[str, str]
    """Addresses, by the ids of their labels."""


def about_page(language: Language, about: About, models: Sequence[NameModel]) -> Page:
    """Return who runs the bot, its models, what it is made of and whose that is."""
    owner = escape(about.owner[:MAX_OWNER])
    runs = language("about-owner", owner=f"**{owner}**") if owner else language("about-owner-unknown")
    listed = "\n".join(fitting((_model(language, model) for model in models), ROOM))
    sources = "\n".join("- " + language(f"about-data-{source}") for source in SOURCES)
    return Page(
        title=language("about-title", version=escape(about.version)),
        blocks=(
            f"{language('about-intro')}\n{runs}",
            Field(language("about-models-heading"), listed) if listed else "",
            Field(language("about-data-heading"), sources),
        ),
        footer=language("about-notice" if "about-source" in about.links else "about-notice-ask"),
        controls=tuple(Link(address, language(message_id)) for message_id, address in about.links.items()),
    )


def _model(language: Language, model: NameModel) -> str:
    name = escape(styles.display(model.card, language))
    return "- " + language("about-model", style=name, version=model.version, names=len(model.roster))
