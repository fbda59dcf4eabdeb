import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from models.store import checkpoint
from models.store.manifest import write_manifest
from models.store.origin import read_origin
from tests.conditioned import write_conditioned
from tests.training.commands.runs import Run
from training.fit.presets import Stage

TRAINING = [sys.executable, "-m", "training"]

SHIPPED_STYLES = "the styles are children, gu_long, huang_yi, jin_yong, liang_yusheng, poets"


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["train", "--style", "singers"], "the styles are children, gu_long, huang_yi, jin_yong"),
        (["train", "--style", "../jin_yong"], "the styles are children, gu_long, huang_yi, jin_yong"),
        (["train", "--style", "jin_yong", "--preset", "huge"], "the presets are article, fast, best"),
        (["train", "--style", "jin_yong", "--network", "cnn"], "'rnn', 'lstm', 'gru', 'clockwork', 'transformer'"),
        (["train", "--style", "jin_yong", "--seed", "-1"], "--seed"),
        (["train", "--style", "jin_yong", "--force", "--candidate"], "exclude each other"),
        (["train", "--style", "jin_yong", "--epochs", "0"], "--epochs"),
        (["train", "--style", "jin_yong", "--epochs", "101"], "--epochs"),
        (["train", "--style", "jin_yong", "--dropout", "nan"], "a number from 0 to 0.9"),
        (["train", "--style", "jin_yong", "--dropout", "1"], "a number from 0 to 0.9"),
        (["train", "--style", "jin_yong", "--preset", "article", "--epochs", "3"], "leave out --epochs"),
        (["train", "--style", "jin_yong", "--preset", "article", "--force"], "never becomes active"),
        (["train", "--style", "jin_yong", "--device", "tpu"], "'cpu', 'cuda', 'auto'"),
        (["train", "--style", "jin_yong", "--progress", "dots"], "'bar', 'json', 'none'"),
        (["sample", "--style", "jin_yong", "--count", "0"], "--count"),
        (["sample", "--style", "jin_yong", "--candidates", "101"], "--candidates"),
        (["sample", "--style", "jin_yong", "--count", "50000", "--candidates", "21"], "at most 1,000,000"),
        (["sample", "--style", "jin_yong", "--raw", "--candidates", "2"], "there are no candidates"),
        (["sample", "--style", "jin_yong", "--kind", "poem"], "'name', 'byname', 'title'"),
        (["sample", "--style", "jin_yong", "--gender", "x"], "'f', 'm'"),
        (
            ["sample", "--style", "singers"],
            SHIPPED_STYLES,
        ),
        (
            ["judge", "--styles", "jin_yong,singers", "-"],
            SHIPPED_STYLES,
        ),
        (["sample", "--count", "3"], "Missing option '--style'"),
        (["score", "no-such-file", "--style", "jin_yong"], "no-such-file"),
        (["judge", "--styles", "jin_yong", "-"], "at least two styles"),
        (["dance"], "dance"),
        ([], "Missing command"),
    ],
)
def test_bad_input_is_one_line_and_exit_code_2(run: Run, arguments: list[str], complaint: str) -> None:
    run(*arguments).assert_refused(complaint)


def test_a_graphics_card_that_is_missing_is_one_line_and_exit_code_2(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("torch.cuda.is_available", lambda: False)
    run("train", "--style", "jin_yong", "--device", "cuda").assert_refused("no graphics card with CUDA")


def test_another_kind_of_network_is_served_like_the_rest(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("training.fit.presets._FROM_NOTHING", Stage(epochs=2, batch=64, learning_rate=1e-2))
    options = ("--network", "gru", "--epochs", "1", "--dropout", "0.25", "--device", "auto")
    trained = run("train", "--style", "jin_yong", *options, "--out", tmp_path, "--progress", "none", "--force")
    assert trained.code == 0
    names = run("sample", "--style", "jin_yong", "--count", "3", "--models", tmp_path).out.splitlines()
    assert len(names) == 3
    folder = next((tmp_path / "jin_yong").iterdir())
    card, origin = checkpoint.load(folder).card, read_origin(folder)
    assert (card.network.kind, card.epochs) == ("gru", 1)
    assert origin
    assert origin.settings == "epochs=1 dropout=0.25"


def test_sampled_names_come_with_pinyin_and_nats(run: Run, models: Path) -> None:
    result = run("sample", "--style", "gu_long", "--count", "3", "--json", "--seed", "1", "--models", models)
    lines = [json.loads(line) for line in result.out.splitlines()]
    assert len(lines) == 3
    assert all(set(line) == {"name", "pinyin", "nats"} for line in lines)
    assert all(line["name"] and line["pinyin"] and line["nats"] > 0 for line in lines)


def test_samples_may_be_of_a_kind_and_gender(run: Run, tmp_path: Path) -> None:
    write_manifest(tmp_path, {"jin_yong": write_conditioned(tmp_path)})
    command = ("sample", "--style", "jin_yong", "--count", "1", "--models", tmp_path)
    result = run(*command, "--kind", "byname", "--gender", "f", "--candidates", "60")
    assert result.code == 0
    assert len(result.out.splitlines()) == 1
    assert all({"忌", "蓉"} & {*line} for line in result.out.splitlines())


def test_a_gender_that_the_model_does_not_know_is_refused(run: Run, models: Path) -> None:
    result = run("sample", "--style", "gu_long", "--gender", "f", "--models", models)
    result.assert_refused("the model does not know which names are 'f'")


def test_raw_samples_are_exactly_as_many_as_asked_for(run: Run, models: Path) -> None:
    result = run("sample", "--style", "gu_long", "--count", "200", "--raw", "--models", models)
    names = [line.split("\t")[0] for line in result.out.splitlines()]
    assert len(names) == 200
    assert len(set(names)) < 200


def test_scores_tell_real_and_unknown_names(run: Run, models: Path, tmp_path: Path) -> None:
    file = tmp_path / "names"
    file.write_text("郭靖\n\n郭蓉\n龙靖龙\n")
    result = run("score", file, "--style", "jin_yong", "--models", models)
    first, second, third = (json.loads(line) for line in result.out.splitlines())
    assert first["name"] == "郭靖"
    assert first["in_roster"]
    assert first["nats"] > 0
    assert not second["in_roster"]
    assert second["unknown"] == []
    assert third == {"name": "龙靖龙", "nats": None, "in_roster": False, "unknown": ["龙"]}


def test_styles_are_listed(run: Run) -> None:
    result = run("list")
    assert result.code == 0
    assert "jin_yong" in result.out
    assert "gu_long" in result.out


def test_help_shows_examples(run: Run) -> None:
    for command in ("train", "sample", "score", "list"):
        assert f"python -m training {command}" in run(command, "--help").out


@pytest.mark.parametrize("blow", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_a_stopped_run_leaves_no_checkpoint(tmp_path: Path, blow: signal.Signals) -> None:
    command = [*TRAINING, "train", "--style", "jin_yong", "--preset", "fast", "--progress", "json"]
    with subprocess.Popen([*command, "--out", str(tmp_path)], stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout
        assert json.loads(child.stdout.readline())["event"] == "epoch"
        child.send_signal(blow)
        child.wait(120)
        assert child.returncode != 0
    assert list(tmp_path.iterdir()) == []
