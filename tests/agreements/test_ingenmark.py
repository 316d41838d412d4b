"""An agreement of no region: three sides, three paces, five seats in one hand, wound up before its plan ended.

It is YAML alone.  The expected findings were written by hand from the texts before anything was assessed.
"""

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from overenskommelse.agreement import Agreement, Mode, Procedure, Recurring
from overenskommelse.cli import main
from overenskommelse.ledger import Accession, Appointment, Ledger, Seat
from overenskommelse.notation import SourceFile, load_file, read_agreement, read_ledger, write_agreement, write_ledger
from overenskommelse.plugins import load
from overenskommelse.standing import Rules, Standing, Status, assess, calendar, register
from overenskommelse.variants import rules_for

HERE = Path(__file__).parent / "ingenmark"
FOLDER = HERE / "agreement"
DATES = ["2012-06-01", "2013-05-01", "2018-03-15", "2018-12-01"]


def expected(name: str) -> dict[str, Any]:
    with (HERE / "expected" / f"{name}.yaml").open(encoding="utf-8") as stream:
        return dict(YAML(typ="safe").load(stream))


@cache
def case() -> tuple[Agreement, Ledger, Rules]:
    files = sorted(FOLDER.glob("*.yaml"))
    agreement = read_agreement([load_file(file) for file in files if file.name != "ledger.yaml"])
    return agreement, read_ledger([load_file(FOLDER / "ledger.yaml")]), rules_for(agreement, load().catalog)


@cache
def standing(name: str) -> Standing:
    agreement, ledger, rules = case()
    return assess(agreement, ledger, date.fromisoformat(name), rules=rules)


def test_an_expected_file_is_kept_for_each_date() -> None:
    assert sorted(file.stem for file in (HERE / "expected").glob("*.yaml")) == DATES


@pytest.mark.parametrize("name", DATES)
def test_the_findings_are_those_written_before(name: str) -> None:
    wanted = {f["id"]: (f["status"], f["due"] and str(f["due"]), f["counted"]) for f in expected(name)["findings"]}
    found = {f.id: (str(f.status), f.due and str(f.due), list(f.counted)) for f in standing(name).findings}
    assert found == wanted


@pytest.mark.parametrize("name", DATES)
def test_the_edition_the_gaps_and_the_overlaps_are_those_written_before(name: str) -> None:
    wanted, found = expected(name), standing(name)
    spans = {
        "gaps": [f"{gap.period.first_day}/{gap.period.last_day}" for gap in found.gaps],
        "overlaps": [f"{gap.period.first_day}/{gap.period.last_day}" for gap in found.overlaps],
    }
    assert (found.edition, spans) == (wanted["edition"], {"gaps": wanted["gaps"], "overlaps": wanted["overlaps"]})


def test_each_expected_finding_says_why() -> None:
    assert [f["id"] for name in DATES for f in expected(name)["findings"] if not f["why"].endswith(".")] == []


def test_the_forum_answered_for_the_group_that_it_succeeded_while_the_old_text_held() -> None:
    agreement, _, _ = case()
    forum = agreement.body("samarbetsforum")
    assert forum is not None
    assert forum.predecessor == "samradsgruppen"
    found = standing("2015-01-15").finding("ingenmark/moten-2010/2014")
    assert found is not None
    assert (found.status, found.counted) == (Status.MET, ("forum-2014-02-11", "forum-2014-09-16"))


def test_a_decision_known_to_a_winter_is_counted_from_its_last_day() -> None:
    agreement, _, _ = case()
    text = agreement.in_force(date(2012, 6, 1))
    assert text is not None
    assert text.decided is not None
    assert str(text.decided.done) == "2009-24"
    assert standing("2015-01-15").finding("ingenmark/principer-2010/2010-02-28..2014-11-18") is None
    done = standing("2015-01-15").finding("ingenmark/principer-2010/2010-02-28..2015-02-28")
    assert done is not None
    assert (done.status, done.counted) == (Status.MET, ("parter-2014-11-18",))


def test_each_layer_has_a_pace_and_somebody_who_decides() -> None:
    agreement, _, _ = case()
    paces = {o.id: (str(o.every), o.decided_by) for o in agreement.obligations if isinstance(o, Recurring)}
    assert paces == {
        "principer-2010": ("P5Y", "partsmotet"),
        "ataganden-2010": ("P3Y", "samradsgruppen"),
        "atgarder-2010": ("P1Y", "arbetsutskottet"),
        "principer": ("P5Y", "partsmotet"),
        "ataganden": ("P3Y", "samarbetsforum"),
        "atgarder": ("P1Y", "arbetsutskottet"),
    }


def test_principles_keep_their_ids_and_change_order_and_label_and_one_label_covers_two() -> None:
    agreement, _, _ = case()
    older, newer = (
        {p.id: (p.ordinal, p.label, p.covers) for p in edition.principles} for edition in agreement.editions[1:]
    )
    assert older["sjalvstandighet"] == (1, "Självständighet och rätt att granska", ("granskning",))
    assert newer["sjalvstandighet"] == (4, "Oberoende", ())
    assert newer["granskning"] == (5, "Rätten att granska", ())
    assert sorted(older, key=lambda id: older[id][0]) == ["sjalvstandighet", "oppenhet", "delaktighet", "mangfald"]


@pytest.mark.parametrize(
    ("on", "mode"),
    [("2011-12-31", None), ("2012-02-01", Mode.ADJUNCT), ("2015-12-31", Mode.ADJUNCT), ("2016-01-01", Mode.JOINED)],
)
def test_a_party_is_adjunct_for_years_before_it_joins(on: str, mode: Mode | None) -> None:
    agreement, ledger, _ = case()
    modes = {party.party: party.mode for party in register(agreement, ledger, date.fromisoformat(on)).parties}
    assert modes.get("samfundsradet") == mode
    assert modes["civila-ingenmark"] == Mode.FOUNDING


def test_nobody_is_a_party_after_the_winding_up() -> None:
    agreement, ledger, _ = case()
    found = register(agreement, ledger, date(2018, 12, 1))
    assert (found.parties, found.signatories, found.seats) == ((), (), ())


def test_only_the_second_step_makes_an_organisation_one_that_has_joined() -> None:
    agreement, ledger, _ = case()
    assert agreement.joining[1].procedure is Procedure.TWO_STEPS
    assert [accession.id for accession in ledger.of(Accession) if accession.votes] == ["dimman-steg-2"]
    then = [register(agreement, ledger, on) for on in (date(2016, 10, 31), date(2016, 11, 1))]
    assert [(found.first_step, found.signatories) for found in then] == [
        (("org-dimman", "org-ekot"), ()),
        (("org-ekot",), ("org-dimman",)),
    ]


def test_substitutes_are_read_in_their_turn() -> None:
    agreement, ledger, _ = case()
    found = register(agreement, ledger, date(2016, 6, 1)).seats
    assert [(then.seat, then.side) for then in found if then.substitute] == [
        ("ersattare-c1", "civila"),
        ("ersattare-c2", "civila"),
    ]
    assert [then.order for then in found[-2:]] == [1, 2]


@pytest.mark.parametrize(
    ("year", "chair", "vice"),
    [
        (2014, "civila", "kommunerna"),
        (2015, "kommunerna", "regionen"),
        (2016, "regionen", "civila"),
        (2017, "civila", "kommunerna"),
        (2018, "kommunerna", "regionen"),
    ],
)
def test_the_chair_goes_round_the_sides_and_the_vice_chair_sits_on_another(year: int, chair: str, vice: str) -> None:
    agreement, ledger, _ = case()
    forum = agreement.body("samarbetsforum")
    assert forum is not None
    rule = forum.chair.on(date(year, 6, 1))
    assert rule is not None
    assert rule.sides[(year - 2014) % len(rule.sides)] == chair
    sides = {seat.id: seat.side for seat in ledger.of(Seat)}
    held = {a.role: sides[a.seat] for a in ledger.of(Appointment) if a.role and a.period.contains(date(year, 6, 1))}
    assert held == {"ordförande": chair, "vice ordförande": vice}


def test_five_seats_in_one_hand_are_five_seats() -> None:
    _, ledger, _ = case()
    on = date(2018, 3, 15)
    holders = [a.organisation for a in ledger.of(Appointment) if a.role is None and a.period.contains(on)]
    assert holders.count("org-civila") == len(["plats-c1", "plats-c2", "plats-c3", "plats-c4", "plats-c5"])
    seats = standing("2018-03-15").finding("ingenmark/platser")
    assert seats is not None
    assert seats.status is Status.MET


def test_a_seat_without_a_vote_is_not_counted() -> None:
    """Through 2015 the civil side has five votes and an adjunct seat, and each of the others five votes."""
    found = standing("2015-06-01").finding("ingenmark/platser")
    assert found is not None
    assert found.status is Status.MET
    assert "plats-adj" not in found.counted


def test_the_source_that_is_not_used_stands_beside_the_one_that_is() -> None:
    agreement, _, _ = case()
    forum = agreement.body("samarbetsforum")
    assert forum is not None
    assert [(entry.used, entry.value.minimum, entry.source.document) for entry in forum.meetings] == [
        (True, 4, "text-2015"),
        (False, 3, "webben"),
    ]
    bounds = forum.meetings.on(date(2016, 6, 1))
    assert bounds is not None
    assert bounds.minimum == forum.meetings.entries[0].value.minimum


def test_the_words_change_with_the_texts() -> None:
    agreement, _, _ = case()

    def lemma(concept: str, year: int) -> str | None:
        term = agreement.vocabulary.term(concept, date(year, 6, 1))
        return None if term is None else term.lemma

    assert [lemma("party", year) for year in (2012, 2016)] == ["huvudman", "part"]
    assert [lemma("join", year) for year in (2012, 2016)] == ["skriva under", "signera"]
    assert [lemma("agreement", year) for year in (2009, 2016, 2019)] == ["avsiktsförklaring", "samarbetsplan", None]


def test_a_theme_year_lasts_a_year_of_a_plan_that_ended_before_its_last_theme_began() -> None:
    agreement, _, _ = case()
    plan = agreement.plan("ramprogram-2015")
    assert [(area.label, str(area.period)) for area in plan.areas] == [
        ("De ungas år", "2016"),
        ("Språkens år", "2017"),
        ("Insynens år", "2018"),
        ("Byarnas år", "2019"),
    ]
    assert plan.ended is not None
    assert (str(plan.period), str(plan.ended.planned), str(plan.ended.done), plan.ended.by) == (
        "2015-09-01/2019-08-31",
        "2019-08-31",
        "2018-06-30",
        "partsmotet",
    )


def test_a_plan_that_ended_early_is_told_as_such(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["matrix", str(FOLDER), "--plan", "ramprogram-2015", "--on", "2018-12-01", "--plain"]) == 0
    told = "Ramprogrammet skulle ha gällt 1 september 2015–31 augusti 2019 men upphörde 30 juni 2018."
    assert told in capsys.readouterr().out
    assert main(["matrix", str(FOLDER), "--plan", "ramprogram-2015", "--on", "2018-06-30", "--plain"]) == 0
    assert "Ramprogrammet gäller 1 september 2015–31 augusti 2019." in capsys.readouterr().out


def test_that_it_was_wound_up_is_the_reason_that_nothing_is_judged() -> None:
    reasons = {f.reason.code for f in standing("2018-12-01").findings if f.basis.edition is not None}
    assert reasons == {"wound-up"}


def test_nothing_falls_due_after_the_winding_up() -> None:
    agreement, ledger, rules = case()
    day = date(2018, 7, 1)
    assert calendar(agreement, ledger, day, date(2021, 12, 31), day, rules=rules) == ()
    assert {str(finding.status) for finding in standing("2018-07-01").findings} == {"not_judged"}


def test_what_is_written_is_read_back_as_the_same() -> None:
    agreement, ledger, _ = case()
    assert read_agreement([SourceFile("agreement.yaml", write_agreement(agreement).encode())]) == agreement
    assert read_ledger([SourceFile("ledger.yaml", write_ledger(ledger).encode())]) == ledger


LINES = [
    ("validate", str(FOLDER)),
    *((command, str(FOLDER), "--on", on) for command in ("show", "standing", "parties", "matrix") for on in DATES),
    *(("matrix", str(FOLDER), "--plan", plan, "--on", "2018-03-15") for plan in ("ramprogram-2012", "arsplan-2018")),
    ("calendar", str(FOLDER), "--from", "2010-01-01", "--to", "2021-12-31", "--on", "2018-03-15"),
    ("calendar", str(FOLDER), "--on", "2018-12-01"),
    *(("explain", f["id"], "--in", str(FOLDER), "--on", on) for on in DATES for f in expected(on)["findings"]),
]


@pytest.mark.parametrize("line", LINES, ids=" ".join)
def test_every_command_shows_it_without_a_word_to_say(
    line: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    for more in ((), ("--language", "en", "--plain"), ("--json",)):
        code = main((*line, *more))
        out, err = capsys.readouterr()
        assert (code, err, bool(out.strip())) == (0, "", True)
