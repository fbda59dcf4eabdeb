from pathlib import Path
from random import Random

import pytest

from models.judge import Calibration, Judge, evidence_for, read_calibration
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


def test_shares_are_those_of_each_name_by_itself(judge: Judge) -> None:
    random = Random(1)  # noqa: S311 - not for cryptography
    names = ["".join(random.choices("郭靖黄蓉李寻欢西门吹雪龙一丁", k=random.randint(1, 5))) for _ in range(300)]
    for name, verdict in zip(names, judge.verdicts(names), strict=True):
        assert [character for character, _ in verdict.characters] == list(name)
        assert [share for _, share in verdict.characters] == pytest.approx(shares_of(judge, name), abs=1e-6)


def shares_of(judge: Judge, name: str) -> list[float]:
    """Return each character's share in plain words: of two styles, the end counted with the last character."""
    by_style = []
    for model in judge._models:
        known = frozenset(model.vocabulary.characters)
        evidence = evidence_for(model.network, model.ngrams, model.vocabulary, [name], CALIBRATION, known)
        by_style.append(evidence[0].tolist())
    totals = [sum(one) + CALIBRATION.bias.get(m.style, 0) for one, m in zip(by_style, judge._models, strict=True)]
    likelier, other = by_style if totals[0] > totals[1] else by_style[::-1]
    parts = [one - two for one, two in zip(likelier, other, strict=True)]
    parts[-2:] = [parts[-2] + parts[-1]]
    return [part / sum(map(abs, parts)) for part in parts]


def test_a_judge_of_one_style_has_no_shares(judge: Judge) -> None:
    (verdict,) = Judge(judge._models[:1], CALIBRATION).verdicts(["郭靖"])
    assert verdict.characters == (("郭", 0.0), ("靖", 0.0))


def test_nothing_to_judge(judge: Judge) -> None:
    assert judge.verdicts([]) == []


def test_the_shipped_calibration_reads() -> None:
    assert read_calibration().scale > 0
