"""Reading poems, from a tiny archive of the same shape as npm's."""

import io
import json
import tarfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from training.errors import TrainingError
from training.poems import read_poems

ROOT = "package/dist"
FILES: dict[str, object] = {
    f"{ROOT}/quantangshi/poet.tang.0.json": [
        {
            "author": "李白",
            "title": "靜夜思",
            "paragraphs": ["床前明月光,疑是地上霜。", "舉頭望明月,低頭思故鄉。"],
        },
    ],
    f"{ROOT}/songci/ci.song.0.json": [{"author": "蘇軾", "paragraphs": ["明月幾時有,把酒問青天。"]}],
    f"{ROOT}/shijing/shijing.json": [{"title": "關雎", "content": ["關關雎鳩,在河之洲。"]}],
    f"{ROOT}/quantangshi/authors.tang.json": [
        {"name": "李白"},
        {"name": "劉禹錫"},
        {"name": "皎然 "},
        {"name": "賈"},
    ],
    f"{ROOT}/songci/author.song.json": [{"name": "蘇軾"}, {"name": "李白"}],
    f"{ROOT}/mengxue/baijiaxing.json": {"title": "百家姓", "paragraphs": ["趙錢孫李,", "萬俟司馬。"]},
    f"{ROOT}/mengxue/sanzijing.json": {"paragraphs": ["人之初"]},
}


def write_archive(path: Path, files: Mapping[str, object]) -> Path:
    with tarfile.open(path, "w:gz") as tar:
        for name, content in files.items():
            raw = content if isinstance(content, bytes) else json.dumps(content, ensure_ascii=False).encode()
            member = tarfile.TarInfo(name)
            member.size = len(raw)
            tar.addfile(member, io.BytesIO(raw))
    return path


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return write_archive(tmp_path / "poems.tgz", FILES)


def test_pairs_are_counted_within_lines_in_simplified_characters(archive: Path) -> None:
    poems = read_poems(archive)
    assert poems.pairs["明月"] == 3
    assert poems.pairs["举头"] == poems.pairs["之洲"] == 1
    assert poems.characters["头"] == 2
    # No pair spans a comma or a line.
    assert not {"光疑", "霜举", "人之"} & set(poems.pairs)


def test_poets_are_sorted_and_have_names_of_hanzi(archive: Path) -> None:
    assert read_poems(archive).poets == ("刘禹锡", "李白", "苏轼")


def test_surnames_are_those_of_the_hundred_families(archive: Path) -> None:
    poems = read_poems(archive)
    assert poems.surnames == frozenset("赵钱孙李万俟司马")
    assert "司马" not in poems.pairs


def bad_archives() -> dict[str, bytes | dict[str, object]]:
    return {
        "no archive": b"<!DOCTYPE html>",
        "empty": b"",
        "without poems": {f"{ROOT}/index.json": []},
        "of another package": {"package/index.js": b"module.exports = 1"},
        "with broken JSON": {**FILES, f"{ROOT}/yuanqu/yuanqu.json": b"["},
        "with no UTF-8": {**FILES, f"{ROOT}/yuanqu/yuanqu.json": b"[\xff]"},
        "with numbers for poems": {**FILES, f"{ROOT}/yuanqu/yuanqu.json": [1, 2]},
        "with numbers for lines": {**FILES, f"{ROOT}/yuanqu/yuanqu.json": [{"paragraphs": [1]}]},
        "with nameless poets": {f"{ROOT}/songci/author.song.json": [{"title": "x"}]},
    }


@pytest.mark.parametrize("name", bad_archives())
def test_another_archive_is_refused_in_one_line(tmp_path: Path, name: str) -> None:
    path, content = tmp_path / "other.tgz", bad_archives()[name]
    if isinstance(content, bytes):
        path.write_bytes(content)
    else:
        write_archive(path, content)
    with pytest.raises(TrainingError, match=r"^other\.tgz is not the archive of chinese-poetry.*$") as refused:
        read_poems(path)
    assert str(refused.value).isprintable()


@pytest.mark.parametrize("share", [0.2, 0.6, 0.95])
def test_half_an_archive_is_refused(archive: Path, share: float) -> None:
    content = archive.read_bytes()
    archive.write_bytes(content[: int(len(content) * share)])
    with pytest.raises(TrainingError, match="is not the archive of chinese-poetry"):
        read_poems(archive)


def test_an_archive_that_is_missing_is_said_to_be(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_poems(tmp_path / "nowhere.tgz")
