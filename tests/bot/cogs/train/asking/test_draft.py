import pytest

from bot.cogs.train._job import PresetName
from bot.cogs.train.asking.draft import Asked, Draft, read
from bot.kit.errors import UserError
from bot.kit.texts import FALLBACK, bundled
from models.store.origin import MAX_NOTE

SERVED = ("gu_long", "jin_yong")
BOTH = Draft(styles=SERVED)


def asked(rest: str = "", seed: str = "") -> Asked:
    return read(Draft(styles=("jin_yong",), seed=seed, rest=rest), SERVED)


def test_the_default_is_what_ships_with_a_seed_of_chance() -> None:
    assert read(BOTH, SERVED) == Asked(SERVED, PresetName.BEST)


def test_what_was_chosen_counts() -> None:
    found = read(
        Draft(("gu_long", "gu_long"), "fast", "gru", " ４２ ", "epochs=20 dropout=0.3 note=longer"), SERVED
    )
    assert found == Asked(("gu_long",), PresetName.FAST, "gru", 42, 20, 0.3, "longer")


@pytest.mark.parametrize(
    ("rest", "epochs", "dropout", "note"),
    [
        ("", None, None, ""),
        ("epochs=1", 1, None, ""),
        ("EPOCHS = 20, dropout =,3", 20, 0.3, ""),
        ("dropout=0", None, 0.0, ""),
        ("note=epochs=3 is too few", None, None, "epochs=3 is too few"),
        ("note = two  words\nepochs=3", 3, None, "two words"),
        ("epochs=3\nnote=", 3, None, ""),
    ],
)
def test_settings_are_read_as_people_type_them(
    rest: str, epochs: int | None, dropout: float | None, note: str
) -> None:
    found = asked(rest)
    assert (found.epochs, found.dropout, found.note) == (epochs, dropout, note)


@pytest.mark.parametrize(
    ("rest", "seed", "sentence"),
    [
        ("epoch=20", "", "I don’t understand “epoch=20”. The settings are epochs=20, dropout=0.3"),
        ("longer names please", "", "I don’t understand “longer”"),
        ("epochs=", "", "I don’t understand “epochs=”"),
        ("epochs=0", "", "epochs has to be a whole number from 1 to 100, not “0”"),
        ("epochs=101", "", "from 1 to 100, not “101”"),
        ("epochs=1e3", "", "not “1e3”"),
        ("epochs=" + "9" * 200, "", "from 1 to 100"),
        ("dropout=0.91", "", "dropout has to be a number from 0 to 0.9, not “0.91”"),
        ("dropout=nan", "", "not “nan”"),
        ("dropout＝0,25；epochs＝100", "", "not “0,25;epochs=100”"),
        ("dropout=-0.1", "", "from 0 to 0.9"),
        ("note=" + "x" * (MAX_NOTE + 1), "", "The note is too long: it can have 200 characters."),
        ("", "-1", "The seed “\\-1” is no whole number from 0 to"),
        ("", "1" * 20, "is no whole number"),
        ("", "seven", "The seed “seven”"),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence(rest: str, seed: str, sentence: str) -> None:
    with pytest.raises(UserError) as refusal:
        asked(rest, seed)
    assert sentence in refusal.value.sentence(bundled().language(FALLBACK))


@pytest.mark.parametrize(
    "draft",
    [
        Draft(),
        Draft(styles=("jin_yong", "../x")),
        Draft(styles=("jin_yong",), preset="article"),
        Draft(styles=("jin_yong",), network="cnn"),
    ],
)
def test_what_no_form_offers_is_refused(draft: Draft) -> None:
    with pytest.raises(UserError):
        read(draft, SERVED)
