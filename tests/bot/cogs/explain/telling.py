"""Tellings of names: of one that is written down here, and of any names by tiny models, in any language."""

import torch

from bot.cogs.explain._signs import Signs
from bot.cogs.explain._telling import Telling
from bot.kit import styles
from bot.kit.script import Script
from bot.kit.texts import Language, bundled
from models.explaining.account import END, Account, Expectation, Guess, account_of
from models.explaining.memory import Memory
from models.judge.files import Calibration
from models.judge.judge import Judge, Verdict
from models.lexicon.table import shipped_lexicon
from models.store.registry import Registry

AUTHORS = {"a": "Jin Yong", "b": "Gu Long"}
EXPECTATIONS = (
    Expectation("李", 0.31, 1, (Guess("余", 0.02), Guess("单", 0.00001))),
    Expectation("余", 0.0004, 512, (Guess(END, 0.5), Guess("余", 0.004))),
    Expectation(END, None, None, (Guess("单", 0.2),)),
)
THREE = torch.tensor([[1.0, 0, 0], [0.5, 1, 0], [0.2, 0.4, 1]])
VERDICT = Verdict("李余", {"a": 0.25, "b": 0.75}, (("李", -0.5), ("余", 2.0)), calibrated=True)


def told(memory: Memory | None = None, language: str = "en-US", **wishes: bool) -> Telling:
    """Return what is told of 李余 in traditional characters, by default of an LSTM's forget gate alone."""
    spoken = bundled().language(language, script=Script.TRADITIONAL, **wishes)
    some = Memory("lstm", torch.zeros(3, 4), torch.zeros(3, 4), {"forget": torch.full((3, 4), 0.3)}, THREE)
    account = Account("李余", EXPECTATIONS, memory or some, 2_519)
    signs = Signs(spoken, shipped_lexicon(), "李余", "Lǐ Yú")
    return Telling(spoken, signs, account, "Jin Yong", AUTHORS, VERDICT)


def telling_of(language: Language, registry: Registry, name: str, *, judged: bool = True) -> Telling:
    """Return how the registry's first model read a name, with the judge's view of its first two styles."""
    model, other = (registry.get(style) for style in registry.styles()[:2])
    verdicts = Judge([model, other], Calibration(scale=0.5)).verdicts([name], shares=True) if judged else [None]
    signs = Signs(language, shipped_lexicon(), name, model.read(name))
    names = styles.names(registry, (model.style, other.style), language)
    return Telling(language, signs, account_of(model, name), names[model.style], names, verdicts[0])
