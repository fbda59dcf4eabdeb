"""Tellings of names by tiny models, in any language."""

from bot.cogs.explain._signs import Signs
from bot.cogs.explain._telling import Telling
from bot.kit import styles
from bot.kit.texts import Language
from models.explaining.account import account_of
from models.judge.files import Calibration
from models.judge.judge import Judge
from models.lexicon.table import shipped_lexicon
from models.store.registry import Registry


def telling_of(language: Language, registry: Registry, name: str, *, judged: bool = True) -> Telling:
    """Return how the registry's first model read a name, with the judge's view of its first two styles."""
    model, other = (registry.get(style) for style in registry.styles()[:2])
    verdicts = Judge([model, other], Calibration(scale=0.5)).verdicts([name]) if judged else [None]
    signs = Signs(language, shipped_lexicon(), name, model.read(name))
    names = styles.names(registry, (model.style, other.style), language)
    return Telling(language, signs, account_of(model, name), names[model.style], names, verdicts[0])
