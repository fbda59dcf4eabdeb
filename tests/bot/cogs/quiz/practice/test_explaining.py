"""What explains an answer."""

from bot.cogs.quiz.practice.explaining import weightiest
from models.judge.judge import Verdict


def test_the_weightiest_characters_are_named_in_the_order_of_the_name() -> None:
    shares = (("西", 0.1), ("门", -0.4), ("吹", 0.0), ("雪", 1.5), ("红", 0.2))
    verdict = Verdict("西门吹雪红", {"gu_long": 0.9, "jin_yong": 0.1}, shares, calibrated=True)
    assert weightiest(verdict) == [(1, False), (3, True), (4, True)]
