"""Dockerfile, compose files and .env.example agree, as far as that shows without a Docker engine."""

import os
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8")
ENV_EXAMPLE = (ROOT / ".env.example").read_text(encoding="utf-8")
COMPOSE = ("compose.yaml", "compose.cluster.yaml")


@pytest.mark.parametrize("name", COMPOSE)
def test_a_copy_of_the_example_changes_nothing_that_the_image_sets(name: str) -> None:
    [line] = re.findall(r"^ENV (.+)$", DOCKERFILE, re.MULTILINE)
    image = dict(pair.split("=") for pair in line.split())
    example = dict(re.findall(r"^(\w+)=(.*)$", ENV_EXAMPLE, re.MULTILINE))
    set_again = dict(re.findall(r"^ +([A-Z_]+): (.+)$", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE))
    assert {"DATA_DIR", "METRICS_ADDRESS"} <= image.keys() & example.keys()
    for variable in image.keys() & example.keys():
        assert set_again[variable] in {image[variable], f'"${{{variable}:-{image[variable]}}}"'}


@pytest.mark.parametrize("name", COMPOSE)
def test_a_new_volume_belongs_to_the_bots_user(name: str) -> None:
    # It gets owner and mode of the folder in the image; where that is missing, it is root's.
    mounted = re.findall(r"^ +- [\w-]+:(/\w+)(?::ro)?$", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE)
    [made] = re.findall(r"install --directory --owner jianghu --mode 700 (.+)$", DOCKERFILE, re.MULTILINE)
    assert {"/data", "/backups"} == set(mounted) == set(made.split())


def test_each_bot_that_has_backups_can_load_them() -> None:
    assert re.search(r"^RUN apt-get .*\bpostgresql-client\b", DOCKERFILE.partition("\nFROM ")[2], re.MULTILINE)
    for name in COMPOSE:
        assert "- backups:/backups:ro" in (ROOT / name).read_text(encoding="utf-8")


# In the place of the bot: the first backup fails.
BOT = """#!/bin/sh
[ -e failed ] || { touch failed; exit 1; }
echo backup > "$5"
"""
# And of sleep: the first pause ends at once, the second one with the script.
SLEEP = """#!/bin/sh
echo "$1" >> pauses
[ "$(wc -l < pauses)" -lt 2 ] || kill $PPID
"""


@pytest.mark.parametrize("name", COMPOSE)
def test_a_backup_that_fails_is_made_again_after_a_minute_and_pushes_none_out(name: str, tmp_path: Path) -> None:
    [script] = re.findall(r"^ +- \|\n((?: {8}.*\n)+)", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE)
    [suffix] = re.findall(r"\*\.(\w+)", script)
    for program, text in (("python", BOT), ("sleep", SLEEP)):
        (tmp_path / program).write_text(text)
        (tmp_path / program).chmod(0o755)
    backups = tmp_path / "backups"
    backups.mkdir()
    for day in range(20):
        (backups / f"{day:02}.{suffix}").touch()
        os.utime(backups / f"{day:02}.{suffix}", (day, day))
    script = script.replace("$$", "$").replace("/opt/jianghu/bin/", "./").replace("/backups/", "./backups/")
    environment = {"PATH": f"{tmp_path}:{os.environ['PATH']}"}
    subprocess.run(["/bin/sh", "-c", script], cwd=tmp_path, env=environment, check=False, timeout=30)
    assert (tmp_path / "pauses").read_text().split() == ["60", "86400"]
    left = {file.name for file in backups.iterdir() if not file.stat().st_size}
    assert left == {f"{day:02}.{suffix}" for day in range(7, 20)}
    assert len(list(backups.iterdir())) == 14
