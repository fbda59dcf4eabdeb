"""What people see when they use a menu of a message or of a person."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.cogs.menus._found import Found
from bot.cogs.menus._store import NOBODY, GivenName
from bot.kit import glosses
from bot.kit.pages.markdown import escape
from bot.kit.pages.names import with_pinyin, written
from bot.kit.pages.page import Accent, Button, Look, Page
from bot.kit.texts import Language, percent
from models.judge.judge import Verdict
from models.lexicon.names import Part

CUSTOM_ID = r"given:(?P<act>drop|refuse|allow):(?P<person>[0-9]{1,20})"
"""The regular expression of the custom_ids of the buttons under a name."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What is said about one name: the judge's verdict, or where a real one comes from."""

    verdict: Verdict
    works: Mapping[str, str]
    """The main work by style, for the name of a real character; empty for any other."""
    pinyin: str = ""


def manner_page(language: Language, found: Found, judged: Sequence[Judged], styles: Mapping[str, str]) -> Page:
    """Return whose manner the names of a message are in; `styles` gives the names of the compared styles."""
    title = language("menus-whose-title")
    unseen = _unseen(language, found)
    if not judged:
        return Page(title, (unseen or language("menus-whose-none"),), accent=Accent.GRAY)
    lines = [line for name in judged for line in _lines(language, name, styles)]
    compared = [escape(name) for name in styles.values()]
    return Page(title, ("\n".join(lines), unseen), language("menus-whose-footer", styles=compared))


def _unseen(language: Language, found: Found) -> str:
    characters = "".join(written(language, character) for character in found.unseen)
    return language("menus-whose-unseen", characters=characters) if characters else ""


def _lines(language: Language, judged: Judged, styles: Mapping[str, str]) -> Iterator[str]:
    name = with_pinyin(language, judged.verdict.name, judged.pinyin, bold=True)
    for style, work in judged.works.items():
        message_id = "menus-whose-real" if work else "menus-whose-real-somewhere"
        yield language(message_id, name=name, style=escape(styles[style]), work=written(language, work))
    if not judged.works:
        chances = judged.verdict.probabilities
        style = max(chances, key=chances.__getitem__)
        sure = percent(chances[style])
        yield language("menus-whose-line", name=name, style=escape(styles[style]), percent=sure)


def given_page(
    language: Language, given: GivenName, style: str, people: tuple[str, str], meaning: Iterable[Part] = ()
) -> Page:
    """Return a person's name for everybody; `people` are that person and who asked, as they are shown in Markdown.

    `meaning` is what the name means, part by part.
    """
    person, asker = people
    own = given.asker_id in {NOBODY, given.person_id}
    message_id = "menus-name-own" if own else "menus-name-line"
    line = language(message_id, person=person, asker=asker, style=escape(style))
    pinyin = escape(given.pinyin) if language.pinyin else ""
    heading = (f"# {written(language, given.name)}", pinyin, glosses.line(language, meaning))
    return Page(
        blocks=("\n".join(filter(None, heading)), line),
        footer=language("menus-name-footer"),
        controls=(
            Button(f"given:drop:{given.person_id}", language("menus-name-drop")),
            Button(f"given:refuse:{given.person_id}", language("menus-name-refuse"), Look.RED),
        ),
    )


def gone_page(language: Language, person: str, *, refused: bool) -> Page:
    """Return what takes the place of a name that was dropped or refused."""
    message_id = "menus-name-refused-now" if refused else "menus-name-dropped"
    return Page(blocks=(language(message_id, person=person),), accent=Accent.GRAY)


def refused_page(language: Language, person_id: int) -> Page:
    """Return what people see who want no name and ask for one for themselves."""
    allow = Button(f"given:allow:{person_id}", language("menus-name-allow"))
    return Page(blocks=(language("menus-name-refused-own"),), controls=(allow,))


def allowed_page(language: Language) -> Page:
    """Return what people see who can be named again."""
    return Page(blocks=(language("menus-name-allowed"),), accent=Accent.JADE)
