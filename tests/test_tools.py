"""What make runs before and beside the tests: PyTorch's index, exact versions, and the choice of tests."""

import http.server
import re
import socket
import threading
import tomllib
from collections.abc import Iterator
from pathlib import Path, PurePath

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tools import constraints, pytorch_index, quick

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
SHORT = 0.5


class Index(http.server.BaseHTTPRequestHandler):
    """A package index that has torch and nothing else."""

    def do_HEAD(self) -> None:
        self.send_response(200 if self.path == "/whl/cpu/torch/" else 404)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(autouse=True)
def unconfigured(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (*pytorch_index.CHOSEN_BY_USER, "http_proxy", "HTTP_PROXY"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def address() -> Iterator[str]:
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Index) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_an_index_that_answers_is_used_beside_pips_own(address: str) -> None:
    assert pytorch_index.option(f"{address}/whl/cpu") == f"--extra-index-url={address}/whl/cpu"


def test_an_index_without_torch_is_not_used(address: str) -> None:
    assert pytorch_index.option(f"{address}/elsewhere") == ""


def test_an_index_that_refuses_is_not_used() -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    assert pytorch_index.option(f"http://127.0.0.1:{port}") == ""


def test_an_index_that_never_answers_is_given_up() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        assert pytorch_index.option(f"http://127.0.0.1:{silent.getsockname()[1]}", SHORT) == ""


@pytest.mark.parametrize("name", pytorch_index.CHOSEN_BY_USER)
def test_whoever_has_configured_pip_is_left_alone(
    address: str, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv(name, "https://mirror.example/simple")
    assert pytorch_index.option(f"{address}/whl/cpu") == ""


def pins() -> list[Requirement]:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    return [Requirement(line) for line in lines if not line.startswith("#")]


def requirements() -> list[Requirement]:
    extras = [line for lines in PROJECT["optional-dependencies"].values() for line in lines]
    found = [Requirement(line) for line in PROJECT["dependencies"] + extras]
    return [requirement for requirement in found if requirement.name != PROJECT["name"]]


@pytest.mark.parametrize("requirement", requirements(), ids=lambda requirement: requirement.name)
def test_every_dependency_has_one_exact_version_that_fits(requirement: Requirement) -> None:
    name = canonicalize_name(requirement.name)
    (pin,) = [pin for pin in pins() if canonicalize_name(pin.name) == name]
    (exact,) = pin.specifier
    assert exact.operator == "=="
    assert exact.version in requirement.specifier


def test_torch_is_pinned_for_every_build() -> None:
    assert [str(pin) for pin in pins() if pin.name == "torch"] == ["torch==2.13.0"]


def test_what_only_a_newer_python_needs_is_pinned_for_that_one() -> None:
    (audioop,) = [pin for pin in pins() if pin.name == "audioop-lts"]
    assert audioop.marker is not None
    needs = [audioop.marker.evaluate({"python_version": python}) for python in constraints.PYTHONS]
    assert needs == [False, False, True]


def test_a_packages_requirements_depend_on_the_python_and_its_extras() -> None:
    lines = ["plain", "Old_Name; python_version < '3.12'", "more; extra == 'speed'"]
    package = {"metadata": {"name": "one", "version": "1", "requires_dist": lines}, "requested_extras": ["speed"]}
    assert set(constraints.needed_on("3.11", [package])) == {"plain", "old-name", "more"}
    assert set(constraints.needed_on("3.13", [package])) == {"plain", "more"}


def test_a_pin_leaves_the_build_out() -> None:
    report = [{"metadata": {"name": "torch", "version": "2.13.0+cpu"}}]
    assert constraints.pins(report) == {"torch": "torch==2.13.0"}


def test_the_pythons_that_are_tried_are_the_ones_that_are_named() -> None:
    workflow = (ROOT / ".github/workflows/ci.yml").read_text(encoding="utf-8")
    (matrix,) = re.findall(r"python: \[(.+)\]", workflow)
    assert tuple(re.findall(r"[0-9.]+", matrix)) == constraints.PYTHONS
    *older, newest = constraints.PYTHONS
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert f"Python {', '.join(older)} or {newest}" in readme
    assert PROJECT["requires-python"] == f">={older[0]},<3.{int(newest.split('.')[1]) + 1}"


TESTS = {
    PurePath("tests/bot/kit/test_pages.py"): {"bot.kit", "bot.kit.pages"},
    PurePath("tests/bot/cogs/quiz/test_page.py"): {"bot.kit.pages", "bot.cogs.quiz"},
    PurePath("tests/test_docs.py"): {"bot.settings"},
}


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ("bot/kit/pages.py", {"tests/bot/kit/test_pages.py", "tests/bot/cogs/quiz/test_page.py"}),
        ("bot/kit/__init__.py", {"tests/bot/kit/test_pages.py"}),
        ("bot/kit/locale/en-US/quiz.ftl", {"tests/bot/kit/test_pages.py"}),
        ("bot/cogs/quiz/_views.py", {"tests/bot/cogs/quiz/test_page.py"}),
        ("tests/bot/kit/test_pages.py", {"tests/bot/kit/test_pages.py"}),
        ("tests/bot/kit/conftest.py", {"tests/bot/kit/test_pages.py"}),
        ("README.md", {"tests/test_docs.py"}),
        (".github/workflows/ci.yml", {"tests/test_docs.py"}),
    ],
)
def test_a_change_runs_the_tests_beside_it_and_those_that_import_it(changed: str, expected: set[str]) -> None:
    assert {str(test) for test in quick.chosen([PurePath(changed)], TESTS)} == expected


def test_all_forms_of_import_are_found() -> None:
    source = (
        "import bot.settings\nfrom bot.kit import pages, texts\ndef late():\n    import models.judge as judge\n"
    )
    found = {"bot.settings", "bot.kit", "bot.kit.pages", "bot.kit.texts", "models.judge"}
    assert quick.imported(source) == found
