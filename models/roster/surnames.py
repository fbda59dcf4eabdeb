"""The surnames of more than one character that names are drawn with."""

COMPOUND_SURNAMES = frozenset(
    {
        *("万俟", "上官", "东方", "东郭", "令狐", "公冶", "公孙", "南宫", "南郭", "司徒", "司空", "司马"),
        *("呼延", "哥舒", "夏侯", "太史", "宇文", "完颜", "尉迟", "慕容", "拓跋", "欧阳", "淳于", "澹台"),
        *("濮阳", "独孤", "王孙", "申屠", "百里", "皇甫", "端木", "耶律", "西门", "诸葛", "赫连", "轩辕"),
        *("钟离", "长孙", "闻人", "鲜于"),
    }
)
"""Surnames of two characters: an invented name may begin with any of them.

`models.roster.tables` knows more, but the shipped base, reader and figures were made with these.
"""
