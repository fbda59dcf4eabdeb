from pathlib import Path

import pytest

from models.judge import Calibration, Judge, read_calibration
from models.store import checkpoint
from tests import tiny

CALIBRATION = Calibration(scale=0.5, unknown=3.0, bias={"gu_long": 0.2})


@pytest.fixture(scope="module")
def judge(tmp_path_factory: pytest.TempPathFactory) -> Judge:
    root: Path = tmp_path_factory.mktemp("models")
    versions = tiny.write_models(root)
    return Judge([checkpoint.load(root / style / version) for style, version in versions.items()], CALIBRATION)


def test_probabilities_sum_to_one(judge: Judge) -> None:
    for verdict in judge.verdicts(["郭靖", "李寻欢", "龙", "段誉一"]):
        assert sum(verdict.probabilities.values()) == pytest.approx(1)
        assert set(verdict.probabilities) == {"jin_yong", "gu_long"}


def test_characters_of_one_style_alone_speak_for_it(judge: Judge) -> None:
    first, second = judge.verdicts(["郭靖", "李寻欢"])
    assert first.probabilities["jin_yong"] > 0.8
    assert second.probabilities["gu_long"] > 0.8


def test_each_character_has_a_share_of_the_evidence(judge: Judge) -> None:
    (verdict,) = judge.verdicts(["李靖过"])
    assert [character for character, _ in verdict.characters] == ["李", "靖", "过"]
    assert sum(abs(share) for _, share in verdict.characters) == pytest.approx(1, abs=1e-5)
    shares = dict(verdict.characters)
    assert shares["靖"] * shares["李"] < 0


def test_a_name_is_judged_alike_alone_and_in_company(judge: Judge) -> None:
    (alone,) = judge.verdicts(["郭靖"])
    among = judge.verdicts(["郭靖", "西门吹雪"])[0]
    assert among.probabilities["jin_yong"] == pytest.approx(alone.probabilities["jin_yong"], abs=1e-5)
    assert [share for _, share in among.characters] == pytest.approx([s for _, s in alone.characters], abs=1e-5)


def test_nothing_to_judge(judge: Judge) -> None:
    assert judge.verdicts([]) == []


def test_the_shipped_calibration_reads() -> None:
    assert read_calibration().scale > 0
