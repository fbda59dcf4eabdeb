from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.cogs.names import _wishes
from bot.cogs.names._wishes import Wishes
from models.drawing.wishes.creativity import Creativity
from models.roster.entry import Gender, Kind

HANZI = st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF) | st.sampled_from("㐀﨎𡋾𪜀\U00030000\U000323b0")
STYLES = st.from_regex(r"[a-z][a-z0-9_]{0,31}", fullmatch=True)
WISHES = st.builds(
    Wishes,
    style=STYLES,
    count=st.integers(1, 10),
    surname=st.text(HANZI, max_size=4),
    length=st.none() | st.integers(2, 6),
    creativity=st.sampled_from(Creativity),
    include=st.text(HANZI, max_size=2),
    exclude=st.text(HANZI, max_size=4),
    blend=st.none() | STYLES,
    percent=st.integers(0, 100),
    kind=st.none() | st.sampled_from(Kind),
    gender=st.none() | st.sampled_from([Gender.FEMALE, Gender.MALE]),
)
STORED = WISHES.flatmap(
    lambda wishes: st.from_regex(r"[0-9a-f]{12}", fullmatch=True).map(
        lambda version: replace(wishes, blend=None, version=version)
    )
)
RARE = Wishes(
    "s" * 32, 10, "𡋾𡋾𡋾𡋾", 6, Creativity.WILD, "𡋾𪜀", "𡋾𪜀㐀𠀀", "t" * 32, 100, Kind.TITLE, Gender.MALE
)
LONGEST = Wishes(
    "s" * 32, 10, "西门吹雪", 6, Creativity.WILD, "风云", "春夏秋冬", "t" * 32, 100, Kind.TITLE, Gender.FEMALE
)
USERS = st.integers(1, 2**64 - 1)


@given(WISHES | STORED, USERS)
@example(replace(RARE, blend=None, version="f" * 12), 2**64 - 1)
@example(LONGEST, 2**64 - 1)
@example(RARE, 2**64 - 1)
def test_a_button_carries_wishes_there_and_back(wishes: Wishes, owner: int) -> None:
    custom_id = _wishes.encode(wishes, owner)
    assert len(custom_id) <= 100
    assert _wishes.decode(custom_id) == (wishes, owner)


@given(st.text(max_size=100) | st.text(max_size=90).map("names:1:".__add__))
@example("names:1:99999999999999999999:jin_yong:10:3:b:郭")
@example("names:2" + "_" * 16 + "jin_yong:+-")
@example("names:3" + "_" * 16 + "jin_yong:+-")
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
        assert 0 <= carried[0].percent <= 100


def test_buttons_of_the_first_version_still_draw() -> None:
    wishes = Wishes("jin_yong", 10, "欧阳", 3, Creativity.CAREFUL)
    assert _wishes.decode("names:1:18446744073709551615:jin_yong:10:3:c:欧阳") == (wishes, 2**64 - 1)
    assert _wishes.decode("names:1:7:gu_long:1::w:") == (Wishes("gu_long", 1, creativity=Creativity.WILD), 7)
    assert _wishes.decode("names:1:7:gu_long:0::w:") is None


def test_buttons_of_the_second_version_still_draw() -> None:
    wishes = Wishes("gu_long", 2, "陆", 3, Creativity.WILD, "雪", "靖", "jin_yong", 30)
    assert _wishes.decode("names:2AAAAAAAAAAcCA3cegu_long:jin_yong陆+雪-靖") == (wishes, 7)
    # A letter that is none of the three.
    assert _wishes.decode("names:2AAAAAAAAAAcCA3gegu_long:jin_yong陆+雪-靖") is None


def test_the_third_version_stays_as_it_is() -> None:
    wishes = Wishes("gu_long", 2, "陆", 3, Creativity.WILD, kind=Kind.BYNAME, gender=Gender.FEMALE)
    assert _wishes.encode(wishes, 7) == "names:3AAAAAAAAAAcCAx8ygu_long:陆+-"


@given(WISHES)
def test_without_a_seed_each_request_is_new(wishes: Wishes) -> None:
    assert len({wishes.request().seed for _ in range(5)}) > 1
    assert wishes.request(7) == wishes.request(7)


def test_creativity_trades_typical_names_for_varied_ones() -> None:
    requests = [Wishes("jin_yong", creativity=creativity).request(0) for creativity in Creativity]
    assert [request.temperature for request in requests] == [0.8, 1.0, 1.25]
    assert [request.candidates for request in requests] == [42, 36, 18]
    assert {request.top_p for request in requests} == {1}


@pytest.mark.parametrize(
    ("wishes", "kind"),
    [
        (Wishes("jin_yong"), Kind.NAME),
        (Wishes("jin_yong", length=4), Kind.NAME),
        (Wishes("jin_yong", length=5), None),
        (Wishes("jin_yong", surname="郭", length=3), Kind.NAME),
        (Wishes("jin_yong", surname="郭", length=4), None),
        (Wishes("jin_yong", surname="欧阳", length=4), Kind.NAME),
        (Wishes("jin_yong", length=6, kind=Kind.TITLE), Kind.TITLE),
        (Wishes("jin_yong", length=6, kind=Kind.NAME), Kind.NAME),
    ],
)
def test_names_are_drawn_unless_no_name_has_the_wished_length(wishes: Wishes, kind: Kind | None) -> None:
    assert wishes.request(0).kind is kind
