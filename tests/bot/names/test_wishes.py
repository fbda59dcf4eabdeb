from hypothesis import given
from hypothesis import strategies as st

from bot.cogs.names import _wishes
from bot.cogs.names._wishes import Creativity, Wishes

HANZI = st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF)
WISHES = st.builds(
    Wishes,
    style=st.from_regex(r"[a-z][a-z0-9_]{0,31}", fullmatch=True),
    count=st.integers(1, 10),
    surname=st.text(HANZI, max_size=4),
    length=st.none() | st.integers(2, 6),
    creativity=st.sampled_from(Creativity),
)
USERS = st.integers(1, 2**64 - 1)


@given(WISHES, USERS)
def test_a_button_carries_wishes_there_and_back(wishes: Wishes, owner: int) -> None:
    custom_id = _wishes.encode(wishes, owner)
    assert len(custom_id) <= 100
    assert _wishes.decode(custom_id) == (wishes, owner)


@given(st.text(max_size=100) | st.text(max_size=90).map("names:1:".__add__))
def test_any_text_is_read_without_trust(text: str) -> None:
    carried = _wishes.decode(text)
    if carried is not None:
        wishes, owner = carried
        assert _wishes.decode(_wishes.encode(wishes, owner)) == carried


@given(WISHES, USERS, st.data())
def test_a_forged_button_never_wishes_for_what_the_command_would_refuse(
    wishes: Wishes, owner: int, data: st.DataObject
) -> None:
    text = list(_wishes.encode(wishes, owner))
    text[data.draw(st.integers(0, len(text) - 1))] = data.draw(st.characters())
    carried = _wishes.decode("".join(text))
    if carried is not None:
        assert 1 <= carried[0].count <= 10
        assert carried[0].length in {None, 2, 3, 4, 5, 6}


@given(WISHES)
def test_without_a_seed_each_request_is_new(wishes: Wishes) -> None:
    assert len({wishes.request().seed for _ in range(5)}) > 1
    assert wishes.request(7) == wishes.request(7)


def test_creativity_widens_the_choice() -> None:
    requests = [Wishes("jin_yong", creativity=creativity).request(0) for creativity in Creativity]
    assert [request.temperature for request in requests] == [0.8, 1.0, 1.25]
    assert [request.top_p for request in requests] == [0.95, 1.0, 1.0]
