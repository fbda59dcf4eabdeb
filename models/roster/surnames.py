"""Readings that a general dictionary gets wrong in names, and the surnames of more than one character."""

SURNAME_READINGS: dict[str, tuple[str, ...]] = {
    "万俟": ("mò", "qí"),
    "乐": ("yuè",),
    "仇": ("qiú",),
    "令狐": ("líng", "hú"),
    "任": ("rén",),
    "区": ("ōu",),
    "华": ("huà",),
    "单": ("shàn",),
    "卜": ("bǔ",),
    "召": ("shào",),
    "员": ("yùn",),
    "哈": ("hǎ",),
    "宁": ("níng",),
    "尉迟": ("yù", "chí"),
    "干": ("gān",),
    "应": ("yīng",),
    "曾": ("zēng",),
    "朴": ("piáo",),
    "查": ("zhā",),
    "燕": ("yān",),
    "盖": ("gě",),
    "纪": ("jǐ",),
    "缪": ("miào",),
    "翟": ("zhái",),
    "葛": ("gě",),
    "解": ("xiè",),
    "贾": ("jiǎ",),
    "过": ("guō",),
    "那": ("nā",),
    "都": ("dū",),
}
"""How a surname is read where pypinyin would read it as a common word."""

COMPOUND_SURNAMES = frozenset(
    {
        *("万俟", "上官", "东方", "东郭", "令狐", "公冶", "公孙", "南宫", "南郭", "司徒", "司空", "司马"),
        *("呼延", "哥舒", "夏侯", "太史", "宇文", "完颜", "尉迟", "慕容", "拓跋", "欧阳", "淳于", "澹台"),
        *("濮阳", "独孤", "王孙", "申屠", "百里", "皇甫", "端木", "耶律", "西门", "诸葛", "赫连", "轩辕"),
        *("钟离", "长孙", "闻人", "鲜于"),
    }
)
"""Surnames of two characters, from whichever source: an invented name may begin with any of them."""
