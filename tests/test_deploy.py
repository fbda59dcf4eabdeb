"""Dockerfile, compose files and .env.example agree, as far as that shows without a Docker engine."""

import re
from pathlib import Path

import pytest

from bot.storage.dialects.postgresql_files import KEPT

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


def test_what_a_restore_put_aside_is_in_no_later_backup() -> None:
    [dump] = re.findall(r"pg_dump .*", (ROOT / "compose.cluster.yaml").read_text(encoding="utf-8"))
    assert f"--exclude-schema '{KEPT}_*'" in dump
