"""Retention periods come from the office's plan; what is ripe is a list, and nothing goes by itself."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from overenskommelse.agreement import EditionStatus
from overenskommelse.dates import PartialDate, Period
from overenskommelse.errors import InvalidError
from overenskommelse.journal import Key
from overenskommelse.notation.parts import take_apart
from overenskommelse.office.commands import WindUp
from overenskommelse.office.drafts import redraft
from overenskommelse.office.office import Office
from overenskommelse.office.redaction import Redact
from overenskommelse.office.retention import CountedFrom, Ripening, SetRetention, plan, ripe
from tests.office.scene import ANNA, BEGINNING, CODE, KORPEN, MOTE, Put, key_of, put, withdraw
from tests.standing.builders import agreement, edition, on_day

BASIS = "Informationshanteringsplan 2025, RS 2025-00100"


@pytest.fixture
def begun(office: Office) -> Office:
    for command in (*BEGINNING, put(ANNA, MOTE)):
        office.do(command)
    return office


def keep(office: Office, kind: str, years: int | None, counted_from: CountedFrom = CountedFrom.END) -> None:
    office.do(SetRetention(kind=kind, years=years, counted_from=counted_from, basis=BASIS))


def ripening(office: Office, day: str) -> Ripening:
    with office.view() as view:
        return ripe(view, date.fromisoformat(day))


def since(office: Office, day: str) -> dict[str, str]:
    return {str(each.key): each.since.isoformat() for each in ripening(office, day).ripe}


def test_without_a_plan_nothing_is_ripe_and_every_kind_is_told_to_have_no_rule(begun: Office) -> None:
    found = ripening(begun, "2999-01-01")
    assert found == Ripening(ripe=(), no_rule=("contact", "meeting", "organisation"))


def test_a_record_is_ripe_so_many_years_after_its_last_day(begun: Office) -> None:
    keep(begun, "contact", 2)
    keep(begun, "meeting", 0)
    assert since(begun, "2021-03-03") == {}
    assert since(begun, "2023-12-30") == {"dal/meeting/mote": "2021-03-04"}
    found = ripening(begun, "2023-12-31")
    assert [(str(each.key), each.since, each.rule.basis) for each in found.ripe] == [
        ("dal/meeting/mote", date(2021, 3, 4), BASIS),
        ("dal/contact/kontakt", date(2023, 12, 31), BASIS),
    ]
    assert found.no_rule == ("organisation",)


@pytest.mark.parametrize(("years", "day"), [(1, "2025-03-01"), (4, "2028-02-29"), (None, None)])
def test_a_leap_day_and_ever_are_counted(begun: Office, years: int | None, day: str | None) -> None:
    begun.do(put(evolve(ANNA, period=Period.parse("2020/2024-02-29"))))
    keep(begun, "contact", years)
    assert since(begun, "2999-01-01").get("dal/contact/kontakt") == day


def test_what_has_no_known_end_is_never_ripe(begun: Office) -> None:
    keep(begun, "organisation", 0)
    keep(begun, "contact", 0)
    keep(begun, "meeting", 0)
    begun.do(put(evolve(ANNA, period=Period.parse("2020/")), evolve(MOTE, date=PartialDate("2021"), minutes=None)))
    assert since(begun, "2999-01-01") == {"dal/meeting/mote": "2021-12-31"}


def test_what_was_withdrawn_ripens_too_for_the_journal_holds_it(begun: Office) -> None:
    keep(begun, "contact", 1)
    keep(begun, "organisation", 1)
    begun.do(withdraw(key_of(ANNA), key_of(KORPEN)))
    found = ripening(begun, "2027-01-05")
    assert [(each.key, each.since, each.is_standing) for each in found.ripe] == [
        (key_of(ANNA), date(2022, 12, 31), False),
        # Its own end is open, so that the day of its withdrawal counts.
        (key_of(KORPEN), date(2027, 1, 5), False),
    ]


def test_what_is_counted_from_the_agreements_end_waits_until_it_is_wound_up(begun: Office) -> None:
    keep(begun, "contact", 1, CountedFrom.AGREEMENT)
    whole = agreement()
    replaced = evolve(whole, editions=(edition(ended=on_day("2020-06-30"), status=EditionStatus.SUPERSEDED),))
    wound_up = evolve(whole, editions=(edition(ended=on_day("2024-06-30"), status=EditionStatus.WOUND_UP),))

    def write(value: Any) -> None:
        # The agreement that the records belong to.
        named = evolve(value, code=CODE)
        parts = [part for part in take_apart(named) if part.kind != "document" or part.id != "brev"]
        begun.do(Put(drafts=tuple(redraft(Key(CODE, part.kind, part.id), part.text) for part in parts)))

    for lasting in (whole, replaced):
        write(lasting)
        assert since(begun, "2999-01-01") == {}
    write(wound_up)
    assert since(begun, "2999-01-01") == {"dal/contact/kontakt": "2025-06-30"}
    begun.do(WindUp(agreement=CODE, on=PartialDate("2025-12-31")), reason="Beslut.")
    assert since(begun, "2999-01-01") == {"dal/contact/kontakt": "2026-12-31"}


def test_the_last_rule_set_for_a_kind_holds(begun: Office) -> None:
    keep(begun, "contact", 2)
    keep(begun, "contact", 5)
    with begun.view() as view:
        assert [(rule.kind, rule.years, rule.basis) for rule in plan(view).values()] == [("contact", 5, BASIS)]


def test_what_is_ripe_tells_whether_it_was_redacted(begun: Office) -> None:
    keep(begun, "contact", 2)
    decision: dict[str, Any] = {"decision": "RS 1", "decided": date(2026, 1, 1), "decided_by": "arkivarien"}
    begun.do(Redact(agreement=CODE, kind="contact", id="kontakt", field="name", **decision), reason="Beslut.")
    assert [each.is_redacted for each in ripening(begun, "2026-01-01").ripe] == [True]


@pytest.mark.parametrize(
    ("kind", "years", "counted_from", "code"),
    [
        ("contacts", 1, CountedFrom.END, "retention-no-kind"),
        ("contact", -1, CountedFrom.END, "retention-no-years"),
        ("contact", 1000, CountedFrom.END, "retention-no-years"),
        ("organisation", 1, CountedFrom.AGREEMENT, "retention-shared"),
    ],
)
def test_a_rule_that_means_nothing_is_refused(
    begun: Office, kind: str, years: int, counted_from: CountedFrom, code: str
) -> None:
    with pytest.raises(InvalidError) as caught:
        keep(begun, kind, years, counted_from)
    assert [problem.message.code for problem in caught.value.problems] == [code]
