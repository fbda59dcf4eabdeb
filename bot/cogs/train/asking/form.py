"""The form of /train start, and what answers one that is filled in wrongly."""

from collections.abc import Iterable, Mapping

from bot.cogs.train._job import PresetName
from bot.cogs.train.asking.draft import Draft
from bot.kit.pages.form import MAX_OPTIONS, ChoiceField, Form, TextField
from bot.kit.pages.markdown import escape
from bot.kit.pages.page import Accent, Button, Look, Option, Page
from bot.kit.texts import Language
from models.networks import KINDS

FORM, AGAIN = "train:form", "train:again"
"""The custom_ids of the form, and of the button that opens it once more."""

MAX_STYLES = 5
"""How many styles can be chosen at once."""

LONGEST_SEED = 20
LONGEST_REST = 300


def form_of(language: Language, styles: Mapping[str, str], draft: Draft) -> Form:
    """Return the form with a draft in it; `styles` has the names of those that can be trained, at least one."""
    # Those that are chosen come first, so that none is lost where there are more than a menu can hold.
    keys = sorted(styles, key=lambda style: style not in draft.styles)[:MAX_OPTIONS]
    presets = [(preset.value, language(f"train-preset-{preset}")) for preset in PresetName]
    networks = [(kind, language(f"train-network-{kind}")) for kind in KINDS]
    return Form(
        FORM,
        language("train-form-title"),
        (
            ChoiceField(
                "style",
                language("train-form-style"),
                _options([(style, styles[style]) for style in keys], draft.styles),
                hint=language("train-form-style-hint"),
                most=min(MAX_STYLES, len(keys)),
            ),
            ChoiceField("preset", language("train-form-preset"), _options(presets, [draft.preset])),
            ChoiceField(
                "network",
                language("train-form-network"),
                _options(networks, [draft.network]),
                placeholder=language("train-form-network-own"),
                least=0,
            ),
            TextField(
                "seed",
                language("train-form-seed"),
                language("train-option-seed"),
                value=draft.seed[:LONGEST_SEED],
                longest=LONGEST_SEED,
            ),
            TextField(
                "rest",
                language("train-form-rest"),
                language("train-form-rest-hint"),
                value=draft.rest[:LONGEST_REST],
                longest=LONGEST_REST,
                lines=True,
            ),
        ),
    )


def _options(choices: Iterable[tuple[str, str]], chosen: Iterable[str]) -> tuple[Option, ...]:
    preferred = set(chosen)
    return tuple(Option(value, label, chosen=value in preferred) for value, label in choices)


def refusal(language: Language, sentence: str, draft: Draft) -> Page:
    """Return what is wrong in a sentence, what was typed, and a button back to the form."""
    typed = " ".join(filter(None, [draft.seed, draft.rest]))
    blocks = (sentence, language("train-form-typed", text=escape(typed)) if typed else "")
    again = Button(AGAIN, language("train-form-again"), Look.BLUE)
    return Page(blocks=blocks, controls=(again,), accent=Accent.GRAY)
