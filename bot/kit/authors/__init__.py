"""Who the authors are, and real names that show what each is like."""

from bot.kit import glosses
from bot.kit.authors import works
from bot.kit.pages.markdown import escape
from bot.kit.pages.names import written
from bot.kit.texts import FALLBACK, Language
from models.lexicon.lexicon import Lexicon
from models.lexicon.names import explain
from models.roster.entry import Entry, Kind
from models.roster.roster import Roster
from models.store.checkpoint import NameModel
from models.uploads.shelf import Shelved

NUMBER = 5

MAX_WORK = 20
"""Characters of a work's name; longer ones are cut."""

MAX_TITLE = 60
"""Characters of what a work's name means; longer ones are cut."""

SEPARATOR = " · "

_KNOWN = {
    "jin_yong": ("郭靖", "黄蓉", "杨过", "令狐冲", "任盈盈"),
    "gu_long": ("楚留香", "李寻欢", "陆小凤", "西门吹雪", "傅红雪"),
    "liang_yusheng": ("练霓裳", "张丹枫", "金世遗", "凌未风", "吕四娘"),
    "huang_yi": ("项少龙", "寇仲", "徐子陵", "师妃暄", "浪翻云"),
    "poets": ("李白", "杜甫", "白居易", "苏轼", "李清照"),
}
"""The best known ones, by style."""


def about(language: Language, style: str, uploaded: Shelved | None = None) -> str:
    """Return in three sentences who the author of a style is; empty where no text says so.

    Of an `uploaded` style it is what its maintainer wrote, in whichever language, or else how many names it has.
    """
    message_id = f"styles-about-{style}"
    if any(language.texts.has(locale, message_id) for locale in (language.locale, FALLBACK)):
        return language(message_id)
    if uploaded is None:
        return ""
    return escape(uploaded.about) or language("upload-about", names=uploaded.names)


def examples(style: str, roster: Roster) -> list[Entry]:
    """Return five names of a roster: the best known, and otherwise some from all over it."""
    entries = {entry.name: entry for entry in roster}
    known = [entries[name] for name in _KNOWN.get(style, ()) if name in entries]
    step = max(1, len(roster) // NUMBER)
    spread = [entry for entry in roster.entries[::step] if entry not in known]
    return (known + spread)[:NUMBER]


def line(language: Language, entry: Entry, model: NameModel, lexicon: Lexicon) -> str:
    """Return a line for a real name of a style's roster: its pinyin, meaning and main work."""
    pinyin = escape(entry.pinyin) if language.pinyin else ""
    gloss = escape(glosses.plain(language, explain(lexicon, entry.name, entry.pinyin, entry.kind or Kind.NAME)))
    work = _work(language, entry.works[0], model) if entry.works else ""
    example = language("styles-example", name=written(language, entry.name), pinyin=pinyin).rstrip()
    return SEPARATOR.join(filter(None, (example, gloss, work)))


def _work(language: Language, work: str, model: NameModel) -> str:
    """Return a work's name, with what it means for those who don't read hanzi."""
    shown = written(language, work[:MAX_WORK])
    title = escape(works.title(language, work, model.card.works)[:MAX_TITLE])
    return language("styles-work-title", work=shown, title=title) if title else language("styles-work", work=shown)
