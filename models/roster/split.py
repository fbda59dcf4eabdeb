"""Where a name's surname ends, and whether a title follows it."""

import re
from collections.abc import Container
from typing import NamedTuple

from models.roster.entry import Kind
from models.roster.tables import surname_readings

_COMPOUND = 2
"""How many characters a compound surname has."""

_PET = 2
"""How many characters a pet name has."""

_GIVEN = range(1, 3)
"""How many characters a given name has."""

_TITLE = re.compile(
    "(?P<base>.+?)(?P<title>"
    "[大二三四五六七八九十老小总副]*(?:先生|掌柜|长老|公子|姑娘|小姐|少爷|总管|管家|镖头|拳师|娘子|奶奶|夫人|寡妇)"
    "|道人|道长|真人|上人|散人|山人|老人|大师|禅师|法师|国师|法王|和尚|头陀|师太|神尼|居士|大士|神君|星君|真君|郎君"
    "|夫人|娘娘|婆婆|公主|郡主|王妃|贵妃|太君|老祖|天尊|将军|元帅|大帅|天王|副将|参将|皇后|公公|姥姥|妈妈|老爷|师傅|大侠|女侠|少侠|岛主|庄主|坛主|堂主|舵主|寨主|帮主|教主|宫主|谷主|堡主|城主|洞主|峒主)"
)
"""A form of address, which is a word of its own, and what stands before it. 山人 in 华山人 would be none."""

_FAMILIAR = re.compile(
    "(?P<base>.+?)(?P<title>老[大二三四五六七八九十幺]|[大二三四五六七八九十]*(?:爷|娘|哥|姐|嫂|叔|伯|姑|妈|爹)|[麻瞎跛矮疯]子)"
)
"""What a person is called by those who know them; it follows surnames alone."""


_WORDS = frozenset(
    "白黑黄红青蓝银金铁铜石木竹水火山云风雷雪花梅龙凤牛马鱼鹿羊狼熊虎鹰毛麻乌阴苦鬼天万千百老小大三"
)
"""Surnames, and first characters of words, with which bynames rather begin as words."""


class Parts(NamedTuple):
    """A name's words: a surname, if there is one, and the rest."""

    words: tuple[str, ...]
    has_surname: bool
    """Whether the first word is a surname, and is read as one."""


def split_name(name: str, asked: str = "", kind: Kind | None = None, known: Container[str] = ()) -> Parts:
    """Split a name of hanzi into words.

    A surname that a person `asked` for comes first, whatever it is. Then a title is told from what stands before
    it, so that 华山道人 is nobody of the surname 华. A byname that begins with a common word is one word (金凤凰).
    What is left begins with a surname of the table or of `known`, or is one word too.
    """
    if asked and name.startswith(asked) and name != asked:
        return Parts((asked, name[len(asked) :]), has_surname=True)
    if kind is not Kind.NAME:
        called = _called(name, known)
        if called or (kind is Kind.BYNAME and name[0] in _WORDS):
            return called or Parts((name,), has_surname=False)
    surname = "" if _is_pet_name(name) else surname_of(name, known)
    return (
        Parts((surname, name[len(surname) :]), has_surname=True) if surname else Parts((name,), has_surname=False)
    )


def surname_of(name: str, known: Container[str] = ()) -> str:
    """Return the surname, of the table or of `known`, that a name begins with, or an empty string.

    A given name of one or two characters follows it: 风 is none in 风四娘子.
    """
    for length in (_COMPOUND, 1):
        if len(name) - length in _GIVEN and _is_surname(name[:length], known):
            return name[:length]
    return ""


def _is_pet_name(name: str) -> bool:
    """Tell whether a name is what friends call a person, which has no surname: 龙儿, 云姑, 冰冰, 小云."""
    return name[0] in "小阿" or (len(name) == _PET and (name[1] in "儿姑" or name[0] == name[1]))


def _called(name: str, known: Container[str]) -> Parts | None:
    familiar = _FAMILIAR.fullmatch(name)
    if familiar and _is_surname(familiar["base"], known):
        return Parts((familiar["base"], familiar["title"]), has_surname=True)
    title = _TITLE.fullmatch(name)
    if title is None:
        return None
    return Parts((title["base"], title["title"]), has_surname=_is_surname(title["base"], known))


def _is_surname(text: str, known: Container[str]) -> bool:
    return text in surname_readings() or text in known
