import pytest

from models.roster import pinyin
from models.roster.roster import Roster
from tests.tiny import ROSTERS


@pytest.mark.parametrize(
    ("name", "surname", "spelled"),
    [
        ("段誉", "段", "Duàn Yù"),
        ("令狐冲", "令狐", "Línghú Chōng"),
        ("单正", "单", "Shàn Zhèng"),
        ("仇松年", "仇", "Qiú Sōngnián"),
        ("解风", "解", "Xiè Fēng"),
        ("任盈盈", "任", "Rén Yíngyíng"),
        ("曾柔", "曾", "Zēng Róu"),
        ("查良镛", "查", "Zhā Liángyōng"),
        ("华山", "华", "Huà Shān"),
        ("尉迟恭", "尉迟", "Yùchí Gōng"),
        ("万俟卨", "万俟", "Mòqí Xiè"),
        ("盖聂", "盖", "Gě Niè"),
        ("朴刚", "朴", "Piáo Gāng"),
        ("区川", "区", "Ōu Chuān"),
        ("翟让", "翟", "Zhái Ràng"),
        ("纪晓芙", "纪", "Jǐ Xiǎofú"),
        ("召平", "召", "Shào Píng"),
        ("员半千", "员", "Yùn Bànqiān"),
        ("冼星", "冼", "Xiǎn Xīng"),
        ("缪平", "缪", "Miào Píng"),
        ("盛庸", "盛", "Shèng Yōng"),
        ("游龙儿", "游", "Yóu Lóng'ér"),
        ("郄正", "郄", "Qiè Zhèng"),
        ("麴义", "麴", "Qū Yì"),
        ("韦一笑", "韦", "Wéi Yīxiào"),
        ("扫地僧", "", "Sǎodìsēng"),
        ("木婆婆", "木", "Mù Pópó"),
    ],
)
def test_surnames_are_read_as_surnames(name: str, surname: str, spelled: str) -> None:
    assert pinyin.spell(pinyin.syllables(name, surname), len(surname)) == spelled


def test_spelling_is_split_back_into_syllables() -> None:
    assert pinyin.split("令狐冲", "Línghú Chōng") == [["líng", "hú"], ["chōng"]]
    assert pinyin.split("龙儿", "Lóng'ér") == [["lóng", "ér"]]


@pytest.mark.parametrize("spelled", ["Guō", "Guō Jìng Jìng", "Guō Jīng Róng"])
def test_a_spelling_that_is_no_reading_is_refused(spelled: str) -> None:
    with pytest.raises(ValueError, match="郭靖"):
        pinyin.split("郭靖", spelled)


def test_plain_pinyin_is_what_people_type() -> None:
    assert pinyin.plain("Ōuyáng Fēng") == "ouyang feng"


def test_a_roster_reads_invented_names_as_it_reads_its_own() -> None:
    header = "name\tpinyin\tworks\tkind\n"
    roster = Roster.parse(header + ROSTERS["jin_yong"])
    assert roster.read("令狐蓉") == "Línghú Róng"
    assert roster.read("欧阳过") == "Ōuyáng Guò"
    assert roster.read("郭冲") == "Guō Chōng"
    assert roster.read("蓉蓉") == "Róngróng"


def test_the_roster_corrects_the_dictionary() -> None:
    header = "name\tpinyin\tworks\tkind\n"
    roster = Roster.parse(f"{header}朱长龄\tZhū Chánglíng\t倚天屠龙记\tname\n")
    assert roster.read("朱长") == "Zhū Cháng"


@pytest.mark.parametrize(
    ("name", "surname", "spelled"),
    [
        ("燕春南", "燕", "Yān Chūnnán"),
        ("燕七", "燕", "Yān Qī"),
        ("单无忌", "单", "Shàn Wújì"),
        ("澹台蓉", "澹台", "Tántái Róng"),
        ("沙陀冲", "沙陀", "Shātuó Chōng"),
        ("欧阳锋", "欧", "Ōu Yángfēng"),
        ("令狐冲", "令狐", "Línghú Chōng"),
    ],
)
def test_a_surname_that_a_person_chose_is_read_as_one(name: str, surname: str, spelled: str) -> None:
    roster = Roster.parse("name\tpinyin\tworks\tkind\n" + ROSTERS["jin_yong"])
    assert roster.read(name, surname) == spelled


@pytest.mark.parametrize(
    ("word", "read"),
    [
        ("长风", "cháng fēng"),
        ("长老", "zhǎng lǎo"),
        ("族长", "zú zhǎng"),
        ("少林", "shào lín"),
        ("重光", "chóng guāng"),
        ("万重", "wàn chóng"),
        ("自重", "zì zhòng"),
        ("一点", "yī diǎn"),
    ],
)
def test_characters_are_read_by_word_and_place(word: str, read: str) -> None:
    assert " ".join(pinyin.read(word)) == read
