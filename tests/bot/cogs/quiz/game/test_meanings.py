"""What a question means, and the character that decided, when a round is over."""

from datetime import UTC, datetime

from bot.cogs.quiz._game import Game
from bot.cogs.quiz._round import Question, Round
from bot.cogs.quiz.game.pages import GamePages
from bot.kit.pages.page import Page
from bot.kit.texts import bundled
from models.judge.judge import Verdict
from models.lexicon.lexicon import Gloss, Lexicon

STYLES = {"jin_yong": "Jin Yong", "gu_long": "Gu Long"}
LEXICON = Lexicon(
    {
        "长": Gloss("长", {"en": "long", "tr": "uzun"}, ("cháng", "zhǎng")),
        "剑": Gloss("剑", {"en": "sword", "tr": "kılıç"}, ("jiàn",)),
    }
)


def round_page(name: str, pinyin: str, decided: str, locale: str = "en-US") -> tuple[Page, Page]:
    """Return a question, and its end, at which the judge says which character decided."""
    round_ = Round(Question(name, pinyin, 0), len(STYLES))
    game = Game(1, 2, 3, tuple(STYLES), 20, datetime(2026, 1, 1, tzinfo=UTC), [round_])
    shares = tuple((character, float(character == decided)) for character in name)
    verdict = Verdict(name, {"jin_yong": 0.9, "gu_long": 0.1}, shares, calibrated=True)
    pages = GamePages(bundled().language(locale), STYLES, lexicon=LEXICON)
    return pages.question(game, round_), pages.reveal(game, round_, verdict)


def test_the_end_of_a_round_says_what_the_name_means_and_what_decided() -> None:
    question, reveal = round_page("石长剑", "Shí Chángjiàn", "长")
    assert str(reveal.blocks[0]).splitlines()[2] == "-# clan Shi · long · sword"
    assert str(reveal.blocks[1]).splitlines() == [
        "It is in **Jin Yong**’s manner.",
        "The judge: clearly Jin Yong. What told most: 长 (cháng, “long”).",
    ]
    assert "sword" not in str(question)


def test_a_character_is_read_as_in_the_name() -> None:
    _, reveal = round_page("石长", "Shí Zhǎng", "长")
    assert "What told most: 长 (zhǎng, “long”)." in str(reveal.blocks[1])


def test_a_character_without_a_gloss_stands_alone() -> None:
    _, reveal = round_page("石剑", "Shí Jiàn", "石")
    assert "What told most: 石." in str(reveal.blocks[1])


def test_a_name_in_letters_has_no_meaning() -> None:
    _, reveal = round_page("Arya", "Arya", "A")
    assert reveal.blocks[0] == "# Arya\nArya"


def test_meanings_are_in_the_language_of_the_page() -> None:
    _, reveal = round_page("石长剑", "Shí Chángjiàn", "剑", "tr")
    assert "uzun · kılıç" in str(reveal.blocks[0])
    assert "剑 (jiàn, “kılıç”)" in str(reveal.blocks[1])
