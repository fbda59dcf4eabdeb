"""The package builds as a wheel that holds all that the bot needs."""

import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
NEEDED = (
    "bot/locale/en-US.ftl",
    "bot/storage/migrations/env.py",
    "models/checkpoints/manifest.json",
    "models/judge.json",
    "sandbox/page/index.html",
    "sandbox/page/style.css",
    "training/base.safetensors",
    "training/corpora/jin_yong.tsv",
    "training/corpora/jin_yong.toml",
)


def test_the_wheel_holds_what_the_bot_needs(tmp_path: Path) -> None:
    # Without isolation, so that nothing is fetched: the build backend is among the development packages.
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True, timeout=120)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    assert set(NEEDED) <= set(names)
    assert any(name.endswith("model.safetensors") for name in names)
    assert not [name for name in names if name.startswith(("tests/", "benchmarks/", "docs/"))]
