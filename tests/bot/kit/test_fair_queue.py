from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.kit.inference._fair_queue import FairQueue, FullError, ShareUsedError

LIMIT, SHARE = 8, 3
PEOPLE = st.sampled_from("abcdef")
STEPS = st.lists(st.tuples(st.just("put"), PEOPLE) | st.just(("take", "")), max_size=60)


def fill(people: str) -> FairQueue[str]:
    queue = FairQueue[str](100, 100)
    counts: Counter[str] = Counter()
    for person in people:
        counts[person] += 1
        queue.put(person, f"{person}{counts[person]}")
    return queue


def drain(queue: FairQueue[str]) -> list[str]:
    return [queue.take() for _ in range(len(queue))]


def test_people_take_turns() -> None:
    assert drain(fill("aaabcb")) == ["a1", "b1", "c1", "a2", "b2", "a3"]


@given(st.text("abcdef", max_size=30), PEOPLE)
def test_whoever_comes_waits_for_one_item_of_each_other_person_at_most(people: str, newcomer: str) -> None:
    others = people.replace(newcomer, "")
    queue = fill(others)
    queue.put(newcomer, "new")
    before = drain(queue)[: len(set(others)) + 1]
    assert before[-1] == "new"
    assert {item[0] for item in before[:-1]} == set(others)


@given(st.text("abcdef", max_size=30))
def test_each_persons_items_keep_their_order_and_none_is_lost(people: str) -> None:
    taken = drain(fill(people))
    assert sorted(taken) == sorted(drain(fill(people)))
    for person in set(people):
        own = [int(item[1:]) for item in taken if item[0] == person]
        assert own == list(range(1, people.count(person) + 1))


@given(STEPS)
def test_the_limits_hold_and_a_refusal_changes_nothing(steps: list[tuple[str, str]]) -> None:
    queue = FairQueue[str](LIMIT, SHARE)
    waiting: Counter[str] = Counter()
    for step, person in steps:
        if step == "take" and not waiting.total():
            with pytest.raises(IndexError):
                queue.take()
        elif step == "take":
            waiting[queue.take()] -= 1
        elif waiting[person] == SHARE:
            with pytest.raises(ShareUsedError):
                queue.put(person, person)
        elif waiting.total() == LIMIT:
            with pytest.raises(FullError):
                queue.put(person, person)
        else:
            queue.put(person, person)
            waiting[person] += 1
        assert len(queue) == waiting.total()


@given(st.text("abcdef", min_size=1, max_size=30), st.data())
def test_an_item_that_was_given_up_is_never_taken(people: str, data: st.DataObject) -> None:
    queue, everything = fill(people), drain(fill(people))
    given_up = data.draw(st.sampled_from(everything))
    queue.discard(given_up[0], given_up)
    queue.discard(given_up[0], given_up)
    assert sorted(drain(queue)) == sorted(item for item in everything if item != given_up)
