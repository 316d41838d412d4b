"""What stands on top of a standing: what is past its day without being known as done, and what comes next."""

from datetime import date

from overenskommelse.agreement import Agreement
from overenskommelse.dates import Period
from overenskommelse.ledger import Ledger
from overenskommelse.sources import Source
from overenskommelse.standing import Basis, Finding, Standing, Status, reasons
from overenskommelse.wording import language
from overenskommelse.wording.standings import standing
from overenskommelse.wording.subject import Subject

SOURCE = Source(document="text")
BASIS = Basis(None, None, None, wording_known=True, stands_in_for=None, source=SOURCE)
SUBJECT = Subject(Agreement(code="a", name="A", variant="base"), Ledger(agreement="a"))
ON = date(2020, 6, 1)


def finding(name: str, status: Status, due: str | None, period: str | None = None) -> Finding:
    return Finding(
        id=f"a/{name}/{due}",
        obligation=name.lower(),
        status=status,
        summary=name,
        clauses=(),
        reason=reasons.NO_ANCHOR(),
        basis=BASIS,
        source=SOURCE,
        period=Period.parse(period) if period else None,
        due=date.fromisoformat(due) if due else None,
    )


def now(*findings: Finding) -> tuple[str, ...]:
    found = Standing(agreement="a", on=ON, edition=None, findings=findings, gaps=(), overlaps=())
    return standing(found, SUBJECT, language("sv")).now


def test_what_is_late_stands_before_what_is_unknown_and_the_latest_first() -> None:
    (line,) = now(
        finding("Tidigt", Status.UNKNOWN, "2019-01-01"),
        finding("Sent", Status.UNKNOWN, "2020-01-01"),
        finding("Protokoll", Status.LATE, "2018-01-01"),
    )
    assert line == (
        "Dagen har passerat: Protokoll, 1 januari 2018 (försenat); Sent, 1 januari 2020 (okänt); "
        "Tidigt, 1 januari 2019 (okänt)."
    )


def test_no_more_than_three_are_named() -> None:
    (line,) = now(*(finding(f"Löfte {number}", Status.UNKNOWN, f"2019-01-0{number}") for number in range(1, 6)))
    assert [number for number in range(1, 6) if f"Löfte {number}" in line] == [3, 4, 5]


def test_a_closed_year_and_an_interval_that_another_followed_are_not_named() -> None:
    assert now(finding("Möten", Status.NOT_MET, "2019-12-31", "2019")) == ()
    first = finding("Revidering", Status.UNKNOWN, "2014-01-01", "2011-01-01/2014-01-01")
    assert now(first, finding("Revidering", Status.MET, "2017-01-01", "2014-01-01/2017-01-01")) == ()


def test_what_comes_next_is_all_that_falls_due_on_the_first_day_ahead() -> None:
    assert now(
        finding("Revidering", Status.UPCOMING, "2022-01-01"),
        finding("Möten", Status.DUE_SOON, "2020-06-30"),
        finding("Rapport", Status.UPCOMING, "2020-06-30"),
    ) == ("Näst på tur: 30 juni 2020, Möten; Rapport.",)


def test_where_nothing_has_a_day_there_is_nothing_to_name() -> None:
    assert now(finding("Platser", Status.UNKNOWN, None)) == ()
