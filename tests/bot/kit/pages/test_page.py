import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.kit.pages.page import fitting, turning

IDS, LABELS = ("board:0", "board:2"), ("Back", "Next")


@pytest.mark.parametrize(("page", "disabled"), [(0, ["Back"]), (1, []), (2, ["Next"]), (7, ["Next"])])
def test_pages_turn_back_but_not_before_the_first_and_on_but_not_beyond_the_last(
    page: int, disabled: list[str]
) -> None:
    buttons = turning(IDS, LABELS, page, pages=3)
    assert [(button.custom_id, button.label) for button in buttons] == [("board:0", "Back"), ("board:2", "Next")]
    assert [button.label for button in buttons if button.disabled] == disabled


@pytest.mark.parametrize("pages", [0, 1])
def test_a_single_page_has_nothing_to_turn(pages: int) -> None:
    assert turning(IDS, LABELS, 0, pages) == ()


@given(st.lists(st.text(max_size=20)), st.integers(0, 200))
def test_whole_lines_fill_the_room_and_never_more(lines: list[str], room: int) -> None:
    shown = fitting(lines, room)
    assert shown == lines[: len(shown)]
    assert len("\n".join(shown)) <= room
    if len(shown) < len(lines):
        assert len("\n".join(lines[: len(shown) + 1])) >= room
