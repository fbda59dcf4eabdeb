from models.roster.entry import Entry, Gender, Kind
from models.vocabulary import BOUNDARY, Vocabulary
from training.fit.conditioning import count_conditions

WOMEN = [Entry(f"{surname}{given}", gender=Gender.FEMALE) for surname in "郭黄杨" for given in "娘蓉芙妹凤英霜"]
MEN = [Entry(f"{surname}{given}", gender=Gender.MALE) for surname in "郭黄杨" for given in "靖康过雄剑英虎"]
UNKNOWN = [Entry("郭蕤", gender=Gender.UNKNOWN)] * 30
VOCABULARY = Vocabulary.of(entry.name for entry in (*WOMEN, *MEN, *UNKNOWN))


def test_what_women_have_is_likelier_for_them_and_less_likely_for_men() -> None:
    conditions = count_conditions([*WOMEN, *MEN], VOCABULARY)
    assert set(conditions.ratios) == {Gender.FEMALE, Gender.MALE}
    women, men = (conditions.ratios[gender][1] for gender in (Gender.FEMALE, Gender.MALE))
    mother, sword, brave, end = *VOCABULARY.encode("娘剑英"), BOUNDARY
    assert min(women[mother], men[sword]) > 1.3
    assert max(women[sword], men[mother]) < 0.7
    # Both have it as often; and names end as often after one character.
    assert women[brave] == men[brave] == women[end] == 1


def test_names_of_unknown_gender_count_for_none() -> None:
    without, within = (count_conditions(names, VOCABULARY) for names in ([*WOMEN, *MEN], [*WOMEN, *MEN, *UNKNOWN]))
    for gender in (Gender.FEMALE, Gender.MALE):
        assert within.ratios[gender].equal(without.ratios[gender])


def test_a_condition_that_few_names_meet_or_few_do_not_is_left_out() -> None:
    assert not count_conditions([*WOMEN, *MEN[:19]], VOCABULARY).ratios
    titles = [Entry("郭娘", kind=Kind.TITLE)] * 19
    assert not count_conditions([*WOMEN, *titles], VOCABULARY).known(Kind.TITLE)


def test_names_that_the_vocabulary_cannot_spell_are_left_out() -> None:
    small = Vocabulary.of(entry.name for entry in WOMEN)
    assert not count_conditions([*WOMEN, *MEN], small).ratios
