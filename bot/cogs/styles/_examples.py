"""Real names that show what a style is like."""

from models.roster.entry import Entry
from models.roster.roster import Roster

NUMBER = 5

_KNOWN = {
    "jin_yong": ("郭靖", "黄蓉", "杨过", "令狐冲", "任盈盈"),
    "gu_long": ("楚留香", "李寻欢", "陆小凤", "西门吹雪", "傅红雪"),
    "liang_yusheng": ("练霓裳", "张丹枫", "金世遗", "凌未风", "吕四娘"),
    "huang_yi": ("项少龙", "寇仲", "徐子陵", "师妃暄", "浪翻云"),
    "poets": ("李白", "杜甫", "白居易", "苏轼", "李清照"),
}
"""The best known ones, by style."""


def examples(style: str, roster: Roster) -> list[Entry]:
    """Return five names of a roster: the best known, and otherwise some from all over it."""
    entries = {entry.name: entry for entry in roster}
    known = [entries[name] for name in _KNOWN.get(style, ()) if name in entries]
    step = max(1, len(roster) // NUMBER)
    spread = [entry for entry in roster.entries[::step] if entry not in known]
    return (known + spread)[:NUMBER]
