"""Readings that a general dictionary gets wrong in names, and the surnames of more than one character."""

SURNAME_READINGS: dict[str, tuple[str, ...]] = {
    "任": ("rén",),
    "仇": ("qiú",),
    "万俟": ("mò", "qí"),
    "令狐": ("líng", "hú"),
    "华": ("huà",),
    "单": ("shàn",),
    "尉迟": ("yù", "chí"),
    "曾": ("zēng",),
    "查": ("zhā",),
    "解": ("xiè",),
}
"""How a surname is read where pypinyin would read it as a common word."""

COMPOUND_SURNAMES = frozenset(
    {
        *("万俟", "上官", "东方", "东郭", "令狐", "公冶", "公孙", "南宫", "司徒", "司空", "司马", "呼延"),
        *("夏侯", "太史", "宇文", "完颜", "尉迟", "慕容", "拓跋", "欧阳", "淳于", "濮阳", "澹台", "独孤"),
        *("申屠", "百里", "皇甫", "端木", "耶律", "西门", "诸葛", "赫连", "轩辕", "钟离", "长孙", "闻人"),
    }
)
"""Surnames of two characters, from whichever source: an invented name may begin with any of them."""
