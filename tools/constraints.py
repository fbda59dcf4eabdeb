"""Write constraints.txt: exact versions of all that `pip install '.[dev]'` brings, for each Python we run on.

Run by `make constraints`, with the oldest of those Pythons: a release that supports it supports the newer ones.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).parent.parent
PYTHONS = ("3.11", "3.12", "3.13")
HEADER = """\
# Exact versions of all dependencies, written by `make constraints`. Don't edit.
# torch has no local version here, so that its CPU build fits as well as others; what the CUDA build needs on top,
# torch pins by itself.
"""

Report = list[dict[str, Any]]
"""What pip would install: each package's metadata and the extras that were asked for."""


def resolve(*arguments: str) -> Report:
    """Return what pip would install, without installing it. Raises CalledProcessError."""
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--dry-run", "--ignore-installed", "--report", "-"]
    found = subprocess.run([*pip, *arguments], cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True)
    installed: Report = json.loads(found.stdout)["install"]
    return installed


def needed_on(python: str, report: Report) -> Iterator[str]:
    """Yield the names of what these packages require on a Python, such as "3.13"."""
    for package in report:
        for extra in ("", *package.get("requested_extras", ())):
            environment = {"python_version": python, "python_full_version": f"{python}.0", "extra": extra}
            for line in package["metadata"].get("requires_dist", ()):
                requirement = Requirement(line)
                if requirement.marker is None or requirement.marker.evaluate(environment):
                    yield canonicalize_name(requirement.name)


def resolve_for(python: str, name: str) -> Report:
    """Return one package as pip would install it on another Python, without what it requires."""
    # pip can look for another Python's files, but evaluates markers for its own: hence package by package. It
    # insists on a --target, which a dry run leaves alone, and compares Requires-Python with the Python it runs on.
    elsewhere = ("--python-version", python, "--only-binary", ":all:", "--target", "nowhere")
    return resolve("--no-deps", "--ignore-requires-python", *elsewhere, name)


def pins(report: Report) -> dict[str, str]:
    """Return each package's line without its marker, by name."""
    lines: dict[str, str] = {}
    for package in report:
        name, version = package["metadata"]["name"], Version(package["metadata"]["version"])
        lines[canonicalize_name(name)] = f"{name}=={version.public}"
    return lines


def main(arguments: list[str]) -> None:
    """Write the file. The arguments are pip's, such as an extra index."""
    if not sys.version.startswith(f"{PYTHONS[0]}."):
        sys.exit(
            f"constraints.txt is made with the oldest Python: make clean constraints PYTHON=python{PYTHONS[0]}"
        )
    report = resolve(*arguments, "--editable", ".[dev]")
    lines = pins(report)
    for python in PYTHONS[1:]:
        for name in sorted(set(needed_on(python, report)) - lines.keys()):
            (pin,) = pins(resolve_for(python, name)).values()
            lines[name] = f'{pin} ; python_version >= "{python}"'
    lines.pop("jianghu")
    text = HEADER + "".join(f"{lines[name]}\n" for name in sorted(lines))
    (ROOT / "constraints.txt").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
