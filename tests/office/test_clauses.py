"""A draft of the text: begun from the one in force, changed clause by clause, and adopted."""

from typing import Any

import pytest
from attrs import evolve

from overenskommelse.agreement import Clause, ClauseKind, Edition, EditionStatus, Extent, Milestone, Principle
from overenskommelse.agreement.obligation import Anchor, Informs, Origin
from overenskommelse.dates import Every, PartialDate
from overenskommelse.differences import diff
from overenskommelse.errors import OverenskommelseError
from overenskommelse.journal import Key
from overenskommelse.notation.parts import take_apart
from overenskommelse.office.command import Command
from overenskommelse.office.commands import AddClause, AdoptEdition, DraftEdition, EditClause, RemoveClause, Withdraw
from overenskommelse.office.conflicts import ConflictError
from overenskommelse.office.drafts import redraft
from overenskommelse.office.office import Office
from overenskommelse.office.undoing import Undo
from overenskommelse.store.memory import MemoryStore
from tests.office.agreements import ADOPTED, CODE, SOURCE, agreement, codes, ledger, office, texts
from tests.office.scene import Put

DRAFT = "utkast"
IN: dict[str, Any] = {"agreement": CODE}


def clause(id: str, *inside: Clause, **more: Any) -> Clause:
    return Clause(
        **{"id": id, "kind": ClauseKind.COMMITMENT, "summary": f"Om {id}.", "clauses": inside, "source": SOURCE, **more}
    )


FORCE = evolve(
    ADOPTED,
    clauses=(clause("syfte", kind=ClauseKind.PURPOSE), clause("samverkan", clause("dialog"), clause("tid"))),
    principles=(Principle(id="dialog", label="Dialog", ordinal=1, clause="text-2015/samverkan", source=SOURCE),),
)


@pytest.fixture
def at() -> Office:
    """The office at an agreement whose text in force has clauses, and a draft begun from it."""
    made = office()
    whole = evolve(agreement(), editions=(FORCE,))
    made.do(Put(drafts=tuple(redraft(Key(CODE, part.kind, part.id), part.text) for part in take_apart(whole))))
    made.do(Withdraw(**IN, kind="edition", id="utkast-2026"), reason="Inget utkast")
    made.do(DraftEdition(**IN, id=DRAFT, title="Nästa text"))
    return made


def edition(at: Office, id: str = DRAFT) -> Edition:
    with at.view() as view:
        return next(each for each in view.agreement(CODE).editions if each.id == id)


def summary(at: Office, citation: str) -> str:
    with at.view() as view:
        part = view.agreement(CODE).part(citation)
    assert isinstance(part, Clause)
    return part.summary


def refused(at: Office, command: Command) -> list[str]:
    before = texts(at)
    with pytest.raises(OverenskommelseError) as error:
        at.do(command, reason="Skäl")
    assert texts(at) == before
    return codes(error)


def test_a_draft_begins_with_the_text_in_force_and_nothing_decided_of_it(at: Office) -> None:
    draft = edition(at)
    assert (draft.status, draft.predecessor, draft.title) == (EditionStatus.DRAFT, "text-2015", "Nästa text")
    assert draft.clauses == FORCE.clauses
    assert draft.decided is None
    assert [each.clause for each in draft.principles] == ["utkast/samverkan"]
    assert edition(at, "text-2015") == FORCE
    ledger(at)


def test_a_draft_of_a_text_whose_wording_is_not_known_begins_with_the_one_that_is_read_for_it() -> None:
    made = office()
    unknown = evolve(ADOPTED, wording=Extent.NONE, stand_in="remiss")
    read = Edition(
        id="remiss", title="Remissen", status=EditionStatus.REFERRAL, clauses=(clause("syfte"),), source=SOURCE
    )
    whole = evolve(agreement(), editions=(read, unknown))
    made.do(Put(drafts=tuple(redraft(Key(CODE, part.kind, part.id), part.text) for part in take_apart(whole))))
    made.do(DraftEdition(**IN, id=DRAFT))
    assert ([each.id for each in edition(made).clauses], edition(made).predecessor) == (["syfte"], "text-2015")
    assert edition(made).title == "Texten"


def test_one_clause_of_a_draft_is_changed_and_the_difference_shows_it_alone(at: Office) -> None:
    at.do(EditClause(**IN, id="utkast/samverkan/dialog", summary="Parterna möts två gånger om året.", heading="Dialog"))
    changed = diff(FORCE, edition(at))
    assert summary(at, "utkast/samverkan/dialog") == "Parterna möts två gånger om året."
    told = {(each.new, each.field) for each in changed.changes if not each.is_about_source and each.sort == "clause"}
    assert told == {("samverkan/dialog", "heading"), ("samverkan/dialog", "summary")}


def test_what_a_clause_no_longer_has_is_taken_away_and_its_source_is_told_anew(at: Office) -> None:
    at.do(EditClause(**IN, id="utkast/syfte", heading="Syfte", number="1", locator="s. 3"))
    at.do(EditClause(**IN, id="utkast/syfte", clear=("number",), document="texten"))
    (found, _) = edition(at).clauses
    assert (found.heading, found.number, found.source.document, found.source.locator) == ("Syfte", None, "texten", None)


def test_clauses_are_added_last_or_before_another_and_inside_another_and_are_moved(at: Office) -> None:
    at.do(AddClause(**IN, id="utkast", kind=ClauseKind.VISION, heading="Vår vision", summary="Tillit.", before="syfte"))
    at.do(AddClause(**IN, id="utkast/samverkan", kind=ClauseKind.COMMITMENT, summary="Tid ges."))
    at.do(AddClause(**IN, id="utkast/samverkan", kind=ClauseKind.COMMITMENT, summary="Mer tid ges."))
    assert [each.id for each in edition(at).clauses] == ["var-vision", "syfte", "samverkan"]
    inside = [each.id for each in edition(at).clauses[2].clauses]
    assert inside == ["dialog", "tid", "commitment", "commitment-2"]
    at.do(EditClause(**IN, id="utkast/samverkan/tid", before="dialog"))
    assert [each.id for each in edition(at).clauses[2].clauses] == ["tid", "dialog", "commitment", "commitment-2"]


def test_a_clause_is_taken_out_with_those_inside_it_and_undo_puts_it_back(at: Office) -> None:
    before = texts(at)
    assert refused(at, RemoveClause(**IN, id="utkast/samverkan")) == ["clause-in-use"]
    at.do(RemoveClause(**IN, id="utkast/samverkan/tid"))
    assert [each.id for each in edition(at).clauses[1].clauses] == ["dialog"]
    at.do(Undo())
    assert texts(at) == before


def test_what_refers_to_a_clause_or_to_one_inside_it_keeps_it_there(at: Office) -> None:
    promise = Informs(
        id="information",
        summary="Parterna informeras.",
        clauses=("utkast/syfte",),
        act="information",
        who="radet",
        whom=("civil",),
        every=Every("P1Y"),
        counted_from=Anchor(origin=Origin.CALENDAR_YEAR),
        source=SOURCE,
    )
    with at.view() as view:
        whole = evolve(view.agreement(CODE), obligations=(promise,))
    at.do(Put(drafts=tuple(redraft(Key(CODE, part.kind, part.id), part.text) for part in take_apart(whole))))
    with pytest.raises(OverenskommelseError) as error:
        at.do(RemoveClause(**IN, id="utkast/syfte"))
    assert "information" in str(error.value)


@pytest.mark.parametrize(
    "command",
    [
        EditClause(**IN, id="text-2015/syfte", summary="Annat"),
        AddClause(**IN, id="text-2015", kind=ClauseKind.OTHER, summary="Nytt"),
        RemoveClause(**IN, id="text-2015/syfte"),
    ],
    ids=lambda each: each.code,
)
def test_a_text_that_was_decided_is_not_changed_clause_by_clause(at: Office, command: Command) -> None:
    assert refused(at, command) == ["edition-stands"]
    with pytest.raises(OverenskommelseError) as error:
        at.do(command)
    assert "draft edition --after text-2015" in str(error.value.problems[0].remedy)


def test_a_draft_that_was_adopted_is_changed_no_more(at: Office) -> None:
    at.do(EditClause(**IN, id="utkast/syfte", summary="Nytt syfte."))
    at.do(AdoptEdition(**IN, id=DRAFT, on=PartialDate("2026-02-01")))
    assert edition(at).status is EditionStatus.IN_FORCE
    assert refused(at, EditClause(**IN, id="utkast/syfte", summary="Ännu ett.")) == ["edition-stands"]


def test_a_clause_that_is_not_there_is_told_with_the_nearest(at: Office) -> None:
    assert refused(at, EditClause(**IN, id="utkast/syftet", summary="x")) == ["no-such-clause"]
    assert refused(at, EditClause(**IN, id="utkast", summary="x")) == ["no-such-clause"]
    assert refused(at, EditClause(**IN, id="utkastet/syfte", summary="x")) == ["no-record"]
    assert refused(at, RemoveClause(**IN, id="utkast/samverkan/dialogen")) == ["no-such-clause"]
    assert refused(at, AddClause(**IN, id=DRAFT, kind=ClauseKind.OTHER, summary="x", before="x")) == [
        "no-clause-beside"
    ]


def test_two_write_in_one_draft_side_by_side_but_not_in_the_same_clause(at: Office) -> None:
    assert isinstance(at.store, MemoryStore)
    other = office(actor="kollegan", store=at.store)
    with at.store.reading() as reading:
        row = reading.row(Key(CODE, "edition", DRAFT))
    assert row is not None
    other.do(EditClause(**IN, id="utkast/samverkan/dialog", summary="Deras", seen=row.version))
    at.do(EditClause(**IN, id="utkast/samverkan", summary="Mitt", seen=row.version))
    at.do(EditClause(**IN, id="utkast/syfte", summary="Mitt", seen=row.version))
    for command in (
        EditClause(**IN, id="utkast/samverkan/dialog", summary="Mitt", seen=row.version),
        RemoveClause(**IN, id="utkast/samverkan/dialog", seen=row.version),
    ):
        with pytest.raises(ConflictError) as error:
            at.do(command)
        conflict = error.value.conflict
        assert (conflict.actor, conflict.about) == ("kollegan", f"{CODE}/edition/utkast/samverkan/dialog")


def test_who_begins_a_draft_is_told_where_another_text_is_read_instead_of_the_one_before_it(at: Office) -> None:
    sent = evolve(edition(at), title="Det utsända förslaget")
    unknown = evolve(FORCE, wording=Extent.NONE, stand_in=DRAFT, clauses=(), principles=())
    with at.view() as view:
        whole = evolve(view.agreement(CODE), editions=(unknown, sent))
    at.do(Put(drafts=tuple(redraft(Key(CODE, part.kind, part.id), part.text) for part in take_apart(whole))))
    done = at.do(DraftEdition(**IN, id="nytt"))
    (told,) = [each for each in done.told if each.code == "draft-read-instead"]
    assert dict(told.values)["text"] == "Det utsända förslaget"
    assert edition(at, "nytt").clauses == sent.clauses


def test_who_changes_a_draft_that_is_out_for_comments_is_told_since_when(at: Office) -> None:
    sent = evolve(
        edition(at),
        status=EditionStatus.REFERRAL,
        referred=Milestone(done=PartialDate("2026-02-14"), source=SOURCE),
    )
    with at.view() as view:
        whole = evolve(view.agreement(CODE), editions=(FORCE, sent))
    at.do(Put(drafts=tuple(redraft(Key(CODE, part.kind, part.id), part.text) for part in take_apart(whole))))
    done = at.do(EditClause(**IN, id="utkast/syfte", summary="Ändrat"))
    assert [each.code for each in done.told] == ["edition-was-referred"]
