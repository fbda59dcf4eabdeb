import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.kit.pages.page import Button, fitting, turning

IDS, LABELS = ("board:0", "board:2"), ("Back", "Next")


@pytest.mark.parametrize(
    ("page", "back_disabled", "on_disabled"), [(0, True, False), (1, False, False), (2, False, True)]
)
def test_pages_turn_back_but_not_before_the_first_and_on_but_not_beyond_the_last(
    page: int,
    back_disabled: bool,
    on_disabled: bool,  # noqa: FBT001 - expectations
) -> None:
    assert turning(IDS, LABELS, page, pages=3) == (
        Button("board:0", "Back", disabled=back_disabled),
        Button("board:2", "Next", disabled=on_disabled),
    )


@pytest.mark.parametrize("pages", [0, 1])
def test_a_single_page_has_nothing_to_turn(pages: int) -> None:
    assert turning(IDS, LABELS, 0, pages) == ()


def test_a_page_beyond_the_last_leads_back_only() -> None:
    back, on = turning(IDS, LABELS, page=7, pages=3)
    assert (back.disabled, on.disabled) == (False, True)


@given(st.lists(st.text(max_size=20)), st.integers(0, 200))
def test_whole_lines_fill_the_room_and_never_more(lines: list[str], room: int) -> None:
    shown = fitting(lines, room)
    assert shown == lines[: len(shown)]
    assert len("\n".join(shown)) <= room
    if len(shown) < len(lines):
        assert len("\n".join(lines[: len(shown) + 1])) >= room
