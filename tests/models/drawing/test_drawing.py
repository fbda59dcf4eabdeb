"""A seed gives the same names on any CPU, as far as this one can show it."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import torch

ROOT = Path(__file__).parents[3]
CAPABILITIES = ("DEFAULT", "AVX2", "AVX512")
"""torch's sets of instructions on x86, each with those before it: https://pytorch.org/docs/stable/backends.html"""


def drawn(capability: str) -> dict[str, Any]:
    finished = subprocess.run(
        [sys.executable, "-m", "tests.models.drawing.draw_wishes"],
        cwd=ROOT,
        env={**os.environ, "ATEN_CPU_CAPABILITY": capability.lower()},
        capture_output=True,
        text=True,
        timeout=300,
        check=True,
    )
    answer: dict[str, Any] = json.loads(finished.stdout)
    assert answer["capability"] == capability
    return answer


@pytest.fixture(scope="module")
def plain() -> dict[str, Any]:
    """What is drawn without any of a CPU's special instructions."""
    return drawn("DEFAULT")


def test_the_program_draws_for_many_wishes(plain: dict[str, Any]) -> None:
    assert len(plain["names"]) >= 100
    assert all(plain["names"])


@pytest.mark.parametrize("capability", CAPABILITIES[1:])
def test_a_seed_gives_the_same_names_with_other_instructions(plain: dict[str, Any], capability: str) -> None:
    own = torch.backends.cpu.get_cpu_capability()
    if own not in CAPABILITIES or CAPABILITIES.index(capability) > CAPABILITIES.index(own):
        pytest.skip(f"this CPU has {own}, so {capability} is left out")
    assert drawn(capability)["names"] == plain["names"]
