"""What a model expected at each position of a name."""

import math
from pathlib import Path

import pytest
from torch import Tensor

from models.explaining.account import ALTERNATIVES, END, account_of
from models.kept_rows import KeptRows
from models.scoring import nats
from models.store import checkpoint
from models.store.checkpoint import NameModel
from tests.tiny import write_style


@pytest.fixture(params=[False, True], ids=["network alone", "mixed with n-grams"])
def model(request: pytest.FixtureRequest, tmp_path: Path) -> NameModel:
    version = write_style(tmp_path, "gu_long", mixed=request.param)
    return checkpoint.load(tmp_path / "gu_long" / version)


def test_the_likelihoods_are_those_that_names_are_drawn_with(model: NameModel) -> None:
    account = account_of(model, "陆小凤")
    total = sum(math.log(each.likelihood or 0) for each in account.expectations)
    (expected,) = nats(model.network, model.vocabulary, ["陆小凤"], model.ngrams)
    assert -total == pytest.approx(expected, rel=1e-5)
    assert [each.character for each in account.expectations] == ["陆", "小", "凤", END]
    assert account.unknown == ()


def test_what_people_type_takes_no_room_of_what_is_drawn(
    model: NameModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Tensor] = []
    monkeypatch.setattr(KeptRows, "rows", lambda _, tokens, __: asked.append(tokens))
    account_of(model, "陆小凤小凤")
    assert not asked


def test_the_others_are_the_likeliest_of_what_did_not_come(model: NameModel) -> None:
    for each in account_of(model, "楚留香").expectations:
        likelihoods = [guess.likelihood for guess in each.others]
        assert likelihoods == sorted(likelihoods, reverse=True)
        assert len(likelihoods) == ALTERNATIVES
        assert each.character not in {guess.character for guess in each.others}
        assert each.rank is not None
        assert each.likelihood is not None
        assert sum(other > each.likelihood for other in likelihoods) == min(each.rank - 1, ALTERNATIVES)


def test_a_character_that_was_never_seen_has_no_likelihood_and_the_rest_is_read(model: NameModel) -> None:
    account = account_of(model, "陆龘凤龘")
    assert account.unknown == ("龘",)
    assert [each.likelihood is None for each in account.expectations] == [False, True, False, True, False]
    assert account.expectations[1].rank is None
    assert len(account.expectations[1].others) == ALTERNATIVES
    assert len(account.memory.cells) == 5
    assert account.choices == len(model.vocabulary.characters)
