"""Findings that say the same of one period after another are told once."""

from datetime import date

from overenskommelse.dates import Period
from overenskommelse.messages import Message
from overenskommelse.sources import Source
from overenskommelse.standing import Basis, Finding, Status, reasons
from overenskommelse.wording import language
from overenskommelse.wording.folding import fold, join, merge

SOURCE = Source(document="text")
BASIS = Basis(None, None, None, wording_known=True, stands_in_for=None, source=SOURCE)


def finding(
    year: int, status: Status = Status.UNKNOWN, *, obligation: str = "uppfoljning", missing: str = "allt"
) -> Finding:
    period = Period.year(year)
    return Finding(
        id=f"a/{obligation}/{year}",
        obligation=obligation,
        status=status,
        summary="Uppföljning",
        clauses=(),
        reason=reasons.NOT_RECORDED(period=period, missing=(missing,)),
        basis=BASIS,
        source=SOURCE,
        period=period,
        due=date(year, 12, 31),
    )


def ids(*findings: Finding) -> list[list[str]]:
    return [[each.id for each in same] for same in fold(findings)]


def test_years_that_follow_on_each_other_are_one_entry() -> None:
    assert ids(finding(2015), finding(2016), finding(2017)) == [
        ["a/uppfoljning/2015", "a/uppfoljning/2016", "a/uppfoljning/2017"]
    ]


def test_a_year_left_out_another_status_or_another_promise_is_another_entry() -> None:
    assert len(ids(finding(2015), finding(2017))) == 2
    assert len(ids(finding(2015), finding(2016, Status.MET))) == 2
    assert len(ids(finding(2015), finding(2016, obligation="moten"))) == 2


def test_entries_stand_by_weight_and_then_in_the_order_of_the_agreement() -> None:
    order = [
        Status.MET,
        Status.UNKNOWN,
        Status.NOT_MET,
        Status.LATE,
        Status.DUE_SOON,
        Status.UPCOMING,
        Status.NOT_JUDGED,
    ]
    findings = [finding(2000 + 2 * index, status) for index, status in enumerate(order)]
    assert [same[0].status.value for same in fold(findings)] == [
        "not_met",
        "late",
        "due_soon",
        "unknown",
        "upcoming",
        "not_judged",
        "met",
    ]


def test_no_finding_is_lost_and_none_is_told_twice() -> None:
    findings = [finding(year, status) for year in range(2000, 2020) for status in (Status.MET, Status.UNKNOWN)]
    told = [each for same in fold(findings) for each in same]
    assert sorted(each.id for each in told) == sorted(each.id for each in findings)


def test_reasons_that_differ_in_their_period_alone_are_one_sentence() -> None:
    merged = merge(finding(year).reason for year in (2015, 2016, 2018))
    assert [language("sv").say(message) for message in merged] == [
        "För 2015–2016 och 2018 är inget antecknat om allt, och liggaren är inte fullständig."
    ]


def test_reasons_that_differ_in_more_are_told_apart() -> None:
    merged = merge([finding(2015).reason, finding(2016, missing="en konferens").reason])
    assert [language("sv").say(message) for message in merged] == [
        "För 2015 är inget antecknat om allt, och liggaren är inte fullständig.",
        "För 2016 är inget antecknat om en konferens, och liggaren är inte fullständig.",
    ]


def test_the_same_sentence_is_said_once() -> None:
    message: Message = reasons.NO_INTERVAL()
    assert merge([message, message]) == (message,)


def test_periods_are_joined_where_one_begins_on_the_day_after_the_other() -> None:
    periods = [Period.parse(text) for text in ("2015", "2016/2017", "2019", "2020-01-01/2020-06-30")]
    assert [str(period) for period in join(periods)] == ["2015/2017", "2019/2020-06-30"]
