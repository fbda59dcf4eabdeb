from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
import torch

from models.judge.files import Calibration, shipped_calibration
from models.judge.judge import Judge
from models.judge.likelihood import HIDDEN, likelihood_nats
from models.store import checkpoint
from models.store.checkpoint import NameModel
from tests import tiny
from tests.models.judge.stacks import stack

NAMES = ["郭靖", "李寻欢", "龙", "段誉一", "西门吹雪", "一二三四五六七"]


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> list[NameModel]:
    root: Path = tmp_path_factory.mktemp("models")
    versions = tiny.write_models(root)
    return [checkpoint.load(root / style / version) for style, version in versions.items()]


@pytest.fixture(scope="module", params=["scale", "stack"])
def judge(request: pytest.FixtureRequest, models: list[NameModel]) -> Judge:
    return Judge(models, Calibration(0.5, stack("gu_long", "jin_yong") if request.param == "stack" else None))


def test_probabilities_sum_to_one(judge: Judge) -> None:
    for verdict in judge.verdicts(NAMES):
        assert sum(verdict.probabilities.values()) == pytest.approx(1)
        assert set(verdict.probabilities) == {"jin_yong", "gu_long"}


def test_shares_sum_to_the_log_odds_of_the_likeliest_style(judge: Judge) -> None:
    for name, verdict in zip(NAMES, judge.verdicts(NAMES), strict=True):
        assert [character for character, _ in verdict.characters] == list(name)
        likelier, other = sorted(verdict.probabilities.values(), reverse=True)
        odds = torch.tensor(likelier / other).log().item()
        assert sum(share for _, share in verdict.characters) == pytest.approx(odds, abs=1e-4)


def test_a_name_is_judged_alike_alone_and_in_company(judge: Judge) -> None:
    random = Random(1)  # noqa: S311 - not for cryptography
    names = ["".join(random.choices("郭靖黄蓉李寻欢西门吹雪龙一丁", k=random.randint(1, 5))) for _ in range(60)]
    together = judge.verdicts(names)
    for name, among in list(zip(names, together, strict=True))[::10]:
        (alone,) = judge.verdicts([name])
        assert among.probabilities == pytest.approx(alone.probabilities, abs=1e-5)
        assert [s for _, s in among.characters] == pytest.approx([s for _, s in alone.characters], abs=1e-4)


def test_shares_are_left_out_when_nobody_asks(judge: Judge) -> None:
    (verdict,) = judge.verdicts(["郭靖"], shares=False)
    assert verdict.characters == ()
    assert verdict.probabilities == pytest.approx(judge.verdicts(["郭靖"])[0].probabilities)


def test_the_stack_decides_between_its_styles_in_any_order(models: list[NameModel]) -> None:
    calibration = Calibration(0.5, stack("gu_long", "jin_yong"))
    (one,) = Judge(models, calibration).verdicts(["郭靖"])
    (other,) = Judge(models[::-1], calibration).verdicts(["郭靖"])
    assert one.calibrated
    assert one.probabilities == pytest.approx(other.probabilities)
    assert one.probabilities["jin_yong"] > 0.8, "郭靖 is the landmark of jin_yong"


def test_a_style_without_a_stack_is_not_calibrated(models: list[NameModel]) -> None:
    (verdict,) = Judge(models, Calibration(0.5, stack("poets", "jin_yong"))).verdicts(["郭靖"])
    assert not verdict.calibrated


def test_any_number_of_styles_is_compared(models: list[NameModel]) -> None:
    card = models[0].card
    twin = replace(models[0], card=card.model_copy(update={"style": "twin"}))
    calibration = Calibration(0.5, stack("gu_long", "jin_yong"))
    (verdict,) = Judge([*models, twin], calibration).verdicts(["郭靖"])
    assert not verdict.calibrated
    assert verdict.probabilities["twin"] == pytest.approx(verdict.probabilities[card.style])
    assert sum(verdict.probabilities.values()) == pytest.approx(1)
    assert [character for character, _ in verdict.characters] == ["郭", "靖"]


def test_a_judge_of_one_style_has_no_shares(models: list[NameModel]) -> None:
    (verdict,) = Judge(models[:1], Calibration(0.5)).verdicts(["郭靖"])
    assert verdict.characters == (("郭", 0.0), ("靖", 0.0))
    assert verdict.probabilities == {models[0].style: 1.0}


def test_nothing_to_judge(judge: Judge) -> None:
    assert judge.verdicts([]) == []


def test_hidden_characters_cost_nothing_and_unknown_ones_something(models: list[NameModel]) -> None:
    model = models[0]
    hidden, unknown = likelihood_nats(model.network, model.vocabulary, [HIDDEN * 2, "丁丁"]).tolist()
    assert unknown - hidden == pytest.approx(2 * torch.tensor(len(model.vocabulary)).log().item(), abs=1e-4)


def test_the_shipped_judge_knows_both_shipped_styles() -> None:
    fitted = shipped_calibration().stack
    assert fitted
    assert set(fitted.styles) == {"gu_long", "jin_yong"}
