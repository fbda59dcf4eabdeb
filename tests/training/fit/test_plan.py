import dataclasses
from itertools import zip_longest

import pytest

from models.vocabulary import Vocabulary
from training.fit.base import read_base
from training.fit.plan import Plan, plan_for
from training.fit.presets import PRESETS, with_settings

BASE = read_base()
NAMES = ["郭靖", "黄蓉", "令狐冲", "杨過"]
UNKNOWN = "过過"[1]


@pytest.fixture(scope="module")
def plan() -> Plan:
    return plan_for(NAMES, [*NAMES, "段誉", "凤鹔"], PRESETS["best"])


def test_a_style_knows_the_characters_learned_then_the_bases_then_those_held_out(plan: Plan) -> None:
    own = sorted(set().union(*NAMES))
    assert {UNKNOWN, "鹔"}.isdisjoint(BASE.vocabulary.characters)
    assert plan.vocabulary.characters[: len(own)] == tuple(own)
    assert plan.vocabulary.characters[-1] == "鹔"
    assert set(plan.vocabulary.characters) == {*own, *BASE.vocabulary.characters, "鹔"}


def test_the_network_writes_the_characters_that_were_learned(plan: Plan) -> None:
    assert plan.written == 1 + len(set().union(*NAMES))


def test_a_style_has_the_bases_sources_and_the_presets_network(plan: Plan) -> None:
    assert [source.name for source in plan.sources] == [source.name for source in BASE.sources]
    assert all(source.frequencies.shape[1] == len(plan.vocabulary) for source in plan.sources)
    assert plan.preset == PRESETS["best"]


def test_settings_of_its_own_outlive_a_change_of_network() -> None:
    preset = with_settings(PRESETS["best"], epochs=3, dropout=0.1)
    assert (preset.own.epochs, preset.dropout, preset.shared) == (3, 0.1, PRESETS["best"].shared)
    latin = plan_for(["Aragorn", "Arwen"], ["Aragorn", "Arwen", "Gimli"], preset).preset
    assert (latin.from_base, latin.own.epochs, latin.dropout) == (False, 3, 0.1)
    assert with_settings(PRESETS["article"], epochs=3, dropout=0.1) == PRESETS["article"]
    assert with_settings(PRESETS["fast"]) == PRESETS["fast"]


def test_a_network_that_serves_alone_has_the_rosters_vocabulary() -> None:
    plan = plan_for(NAMES[:3], NAMES, PRESETS["article"])
    assert plan.vocabulary.characters == Vocabulary.of(NAMES).characters
    assert plan.written == len(plan.vocabulary)
    assert plan.sources == ()


def test_a_roster_in_another_script_starts_from_nothing() -> None:
    plan = plan_for(["Frodo", "Bilbo"], ["Frodo", "Merry"], PRESETS["best"])
    assert plan.vocabulary.characters == tuple("BFbdilorMey")
    assert plan.written == 1 + len("BFbdilor")
    assert plan.sources == ()
    assert not plan.preset.from_base
    assert plan.preset.shared is None
    assert plan.preset.network == PRESETS["best"].network


def test_a_roster_that_has_too_many_characters_beside_the_bases_starts_from_nothing() -> None:
    """Its own fit into a model, and the base knows most of them; together they are too many."""
    known = BASE.vocabulary.characters[:1500]
    unknown = [chr(point) for point in range(0x4E00, 0x9FFF) if chr(point) not in BASE.vocabulary][:1300]
    names = ["".join(pair) for pair in zip_longest(known, unknown, fillvalue="郭")]
    for plan in (plan_for(names[:-9], names, PRESETS["best"]), plan_for(names, (), PRESETS["best"])):
        assert set(plan.vocabulary.characters) == set().union(*names)
        assert not plan.preset.from_base
        assert plan.sources == ()


def test_its_n_grams_are_its_own() -> None:
    plan = plan_for(["Frodo", "Bilbo"], (), PRESETS["best"])
    own, every = plan.count(["Frodo"], ["郭靖"])
    assert (own.name, every.name) == ("own", "all styles")
    assert own.table is None
    assert every.table
    assert len(every.table.keys) == len({"Fr", "ro", "od", "do", "o"})


def test_a_style_counts_its_own_names_then_all_then_the_bases(plan: Plan) -> None:
    sources = plan.count(["郭靖"], ["郭靖", "黄蓉"])
    assert [source.name for source in sources] == ["own", "all styles", *(s.name for s in BASE.sources)]
    assert [bool(source.table) for source in sources] == [False, True, *(bool(s.table) for s in BASE.sources)]


def test_names_that_the_vocabulary_cannot_spell_are_left_out(plan: Plan) -> None:
    small = dataclasses.replace(plan, vocabulary=Vocabulary("郭靖"))
    assert small.readable(["郭靖", "黄靖", "靖"]) == ["郭靖", "靖"]
