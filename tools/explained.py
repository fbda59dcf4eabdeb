"""Draw the picture of docs/explain.md again, by the models that ship; `make docs` runs it."""

from pathlib import Path

from bot.cogs.explain import _picture
from bot.cogs.explain._signs import Signs
from bot.cogs.explain._telling import Telling
from bot.kit import styles
from bot.kit.texts import bundled
from models.explaining.account import account_of
from models.judge.files import shipped_calibration
from models.judge.judge import Judge
from models.lexicon.table import shipped_lexicon
from models.store.registry import SHIPPED, Registry

NAME, SPELLED = "令狐冲", "Línghú Chōng"
STYLES = ("jin_yong", "gu_long")
"""Whose model reads the name, and with whom the judge compares it."""

PICTURE = Path(__file__).parent.parent / "docs/images/explain_en.png"


def telling() -> Telling:
    """Return what /explain shows of the name in English."""
    registry, language = Registry(SHIPPED), bundled().language("en-US")
    registry.refresh()
    names = styles.names(registry, STYLES, language)
    models = [registry.get(style) for style in STYLES]
    [verdict] = Judge(models, shipped_calibration()).verdicts([NAME], shares=True)
    signs = Signs(language, shipped_lexicon(), NAME, SPELLED)
    return Telling(language, signs, account_of(models[0], NAME), names[STYLES[0]], names, verdict)


def main() -> None:
    """Draw the picture."""
    PICTURE.write_bytes(_picture.draw(telling().sheet()))


if __name__ == "__main__":
    main()
