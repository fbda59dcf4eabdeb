"""What simplified hanzi become in names, where OpenCC's first choice for the character would be another.

Chosen by hand, by what names mean: 里 is a mile (万里) and not the inside (裡), 后 a queen and not "after" (後).
"""

SURNAMES = {"余": "余", "干": "干", "种": "种", "涂": "涂", "党": "党", "朴": "朴", "范": "范"}
"""Surnames, at the beginning of a name, whose character is another in given names."""

CHARACTERS = {
    "于": "于",
    "仑": "崙",
    "冲": "沖",
    "凄": "淒",
    "凶": "凶",
    "台": "台",
    "后": "后",
    "吁": "吁",
    "咸": "咸",
    "岳": "岳",
    "征": "征",
    "斗": "斗",
    "游": "游",
    "熏": "熏",
    "辟": "辟",
    "郁": "郁",
    "采": "采",
    "里": "里",
    "雕": "鵰",
}
"""Characters anywhere in names."""

WORDS = {
    # Surnames of two characters
    "万俟": "万俟",
    "澹台": "澹臺",
    # Surnames of people who are called old, young or dear
    "老余": "老余",
    "小余": "小余",
    "阿余": "阿余",
    "老范": "老范",
    "小范": "小范",
    "阿范": "阿范",
    # Words in meanings
    "朴素": "樸素",
    "质朴": "質樸",
    "玉雕": "玉雕",
    "雕刻": "雕刻",
    "五岳": "五嶽",
    "山岳": "山嶽",
    # People
    "不舍": "不捨",
    "左游仙": "左遊仙",
    "洪适": "洪适",
    "秃发": "禿髮",
    "陈杰": "陳杰",
    "周朴": "周朴",
    "方干": "方干",
    "三丰": "三丰",
    "东升": "東昇",
    "博尔术": "博爾朮",
    "宁中则": "甯中則",
    "成昆": "成崑",
    "朴者": "樸者",
    "术赤": "朮赤",
    "风胡子": "風胡子",
    "高升泰": "高昇泰",
    "魏征": "魏徵",
    # Hair and beards
    "乱发": "亂髮",
    "华发": "華髮",
    "披发": "披髮",
    "白发": "白髮",
    "红发": "紅髮",
    "胡子": "鬍子",
    "虬须": "虯鬚",
    "赤发": "赤髮",
    "银发": "銀髮",
    "长须": "長鬚",
    "白须": "白鬚",
    "须眉": "鬚眉",
    "龙须": "龍鬚",
    # Bells
    "金钟": "金鐘",
    "铜钟": "銅鐘",
    "钟鼓": "鐘鼓",
    "晨钟": "晨鐘",
    # Journeys
    "云游": "雲遊",
    "夜游": "夜遊",
    "游侠": "遊俠",
    "游方": "遊方",
    "神游": "神遊",
    # Terraces
    "楼台": "樓臺",
    "灵台": "靈臺",
    "瑶台": "瑤臺",
    "章台": "章臺",
    # Others
    "丰神": "丰神",
    "余生": "餘生",
    "余音": "餘音",
    "万历": "萬曆",
    "夸父": "夸父",
    "干娘": "乾娘",
    "老板": "老闆",
    "昆仑": "崑崙",
    "雕龙": "雕龍",
    "雕花": "雕花",
    "龙卷": "龍捲",
}
"""Words anywhere in names, each as long as before; the longest that fits is taken."""

TYPED = {"乾": "乾", "吒": "吒", "甯": "宁", "锺": "钟"}
"""What typed characters become. OpenCC would write 干 and 咤, and leave 甯 and 锺; in names these are right."""
