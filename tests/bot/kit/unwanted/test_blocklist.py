import os
from pathlib import Path

import pytest

from bot.kit.inference import Inference
from bot.kit.unwanted import blocklist
from bot.kit.unwanted.blocklist import BlocklistError, read_blocklist
from models.drawing.wishes.request import DrawRequest
from models.errors import WishError
from models.store.registry import Registry


def write(folder: Path, content: bytes) -> None:
    (folder / blocklist.FILE).write_bytes(content)


def test_without_the_file_nothing_is_blocked(tmp_path: Path) -> None:
    assert read_blocklist(tmp_path) == frozenset()


def test_a_line_is_a_name_or_part_and_a_comment_is_none(tmp_path: Path) -> None:
    write(tmp_path, "\ufeff# ours\n郭天雲  # a neighbor, in traditional hanzi\n\n ＶＡＮＥ \r\n".encode())
    assert read_blocklist(tmp_path) == {"郭天云", "VANE"}


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (b"\xff\xfe", "not UTF-8"),
        ("\n".join(map(str, range(2_001))).encode(), "2,001 entries"),
        (f"郭\n{'云' * 33}".encode(), "line 2"),
        (b"#" * 65_537, "65,537 bytes"),
    ],
)
def test_a_bad_file_is_refused_in_one_line(content: bytes, complaint: str, tmp_path: Path) -> None:
    write(tmp_path, content)
    with pytest.raises(BlocklistError, match=complaint) as caught:
        read_blocklist(tmp_path)
    assert "\n" not in str(caught.value)


def test_only_a_plain_file_is_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / blocklist.FILE)
    with pytest.raises(BlocklistError, match="not a plain file"):
        read_blocklist(tmp_path)


async def test_names_with_a_blocked_part_do_not_come_whatever_else_is_blocked(registry: Registry) -> None:
    inference = Inference(registry, blocked_parts=["郭"])
    try:
        names = (await inference.draw("jin_yong", DrawRequest(count=40, seed=1))).draw.names
        assert names
        assert not any("郭" in drawn.name for drawn in names)
        inference.block(["杨过"])
        with pytest.raises(WishError):
            await inference.draw("jin_yong", DrawRequest(surname="郭"))
        assert (await inference.draw("jin_yong", DrawRequest(surname="杨"))).draw.names
    finally:
        await inference.close()
