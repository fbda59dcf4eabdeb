"""What titles of novels mean, for readers who don't read hanzi."""

from bot.kit.authors import works
from bot.kit.texts import bundled
from models.store.registry import SHIPPED, Registry


def test_a_title_is_in_the_readers_language_and_otherwise_in_english() -> None:
    english = {"鹿鼎记": "The Deer and the Cauldron", "新书": "A New Book"}
    assert works.title(bundled().language("en-US"), "鹿鼎记", english) == "The Deer and the Cauldron"
    assert works.title(bundled().language("tr"), "鹿鼎记", english) == "Geyik ve Kazan"
    assert works.title(bundled().language("tr"), "新书", english) == "A New Book"
    assert works.title(bundled().language("en-US"), "旧书", english) == ""


def test_readers_of_chinese_need_no_title() -> None:
    assert works.title(bundled().language("zh-TW"), "鹿鼎记", {"鹿鼎记": "The Deer and the Cauldron"}) == ""


def test_every_work_of_a_shipped_roster_has_a_turkish_title() -> None:
    registry = Registry(SHIPPED)
    registry.refresh()
    shipped = {work for style in registry.styles() for work in registry.get(style).card.works}
    assert works.turkish_titles().keys() == shipped
