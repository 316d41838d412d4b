"""Laws of what is not known: what holds for every agreement, ledger and day."""

import random
from datetime import date, timedelta

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from overenskommelse.agreement import Agreement
from overenskommelse.ledger import Ledger
from overenskommelse.standing.unknowns import Kind, unknowns
from overenskommelse.testing.strategies import agreements_with_ledgers, days
from overenskommelse.wording import language
from overenskommelse.wording.subject import Subject
from overenskommelse.wording.unknowns import topics
from tests.standing.builders import complete
from tests.standing.situations import ledger_of, records, situations

ANY = situations() | st.tuples(agreements_with_ledgers(), days()).map(lambda drawn: (*drawn[0], drawn[1]))
Situation = tuple[Agreement, Ledger, date]


@given(ANY, st.integers(1, 2**32))
def test_what_is_not_known_does_not_hang_on_the_order_of_records(case: Situation, seed: int) -> None:
    agreement, ledger, on = case
    mixed = random.Random(seed).sample(ledger.records, len(ledger.records))
    assert unknowns(agreement, evolve(ledger, records=tuple(mixed)), on) == unknowns(agreement, ledger, on)


@given(ANY)
def test_no_two_unknowns_have_one_id_and_each_is_about_something_that_is_there(case: Situation) -> None:
    agreement, ledger, on = case
    told = unknowns(agreement, ledger, on)
    assert len({each.id for each in told}) == len(told)
    known = {agreement.code, *agreement.elements, *(f"{record.kind}/{record.id}" for record in ledger.records)}
    assert {each.about for each in told} - known == set()


@given(situations(), st.data())
def test_what_is_recorded_about_later_days_changes_nothing(case: Situation, data: st.DataObject) -> None:
    agreement, ledger, on = case
    tomorrow = on + timedelta(1)
    word = complete(f"{tomorrow.isoformat()}/..", identity="senare-allt")
    later = (word, *data.draw(records(tomorrow, "senare-", most=8)))
    assert unknowns(agreement, ledger_of((*ledger.records, *later)), on) == unknowns(agreement, ledger, on)


@given(situations())
def test_taking_coverage_away_makes_nothing_known(case: Situation) -> None:
    agreement, ledger, on = case
    bare = ledger_of(tuple(each for each in ledger.records if each.kind != "coverage"))
    before, after = ({each.id for each in unknowns(agreement, some, on)} for some in (ledger, bare))
    assert before - after == set()


@given(ANY)
def test_the_topics_stand_together_and_every_sentence_can_be_said_in_both_languages(case: Situation) -> None:
    agreement, ledger, on = case
    told = unknowns(agreement, ledger, on)
    assert [each.kind for each in told] == sorted((each.kind for each in told), key=list(Kind).index)
    for code in ("sv", "en"):
        said = topics(told, Subject(agreement, ledger, on=on), language(code).speaking(agreement.vocabulary, on))
        assert [each.id for topic in said for each in topic.unknowns] == [each.id for each in told]
        assert len({topic.title for topic in said}) == len(said)
