"""What the hints of a round say."""

from types import SimpleNamespace
from typing import cast

from bot.cogs.quiz._game import Game
from bot.cogs.quiz._round import Question
from bot.cogs.quiz.teaching.hints import Hints
from bot.kit.texts import bundled
from models.lexicon.lexicon import Lexicon
from models.store.registry import Registry


def test_the_surname_has_its_pinyin(registry: Registry) -> None:
    rosters = {"jin_yong": registry.get("jin_yong").roster}
    game = cast("Game", SimpleNamespace(rules=SimpleNamespace(hints=1), mode="classic", styles=("jin_yong",)))
    question = cast("Question", SimpleNamespace(name="郭吹雪", pinyin="Guō Chuīxuě", source=""))
    told = {
        locale: Hints(bundled().language(locale), {"jin_yong": "Jin Yong"}, rosters, Lexicon()).of(game, question)[
            -1
        ]
        for locale in ("en-US", "zh-CN")
    }
    assert told["en-US"].startswith("The surname 郭 Guō among the real names: ")
    assert told["zh-CN"].startswith("真名里姓“郭 Guō”的：")
