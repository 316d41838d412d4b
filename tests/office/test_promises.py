"""What becomes of the promises of a text that another one replaces."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from overenskommelse.agreement import Clause, ClauseKind, Edition, EditionStatus, Extent, Obligation
from overenskommelse.agreement.obligation import MeetingsPerYear
from overenskommelse.dates import PartialDate
from overenskommelse.journal import Key
from overenskommelse.notation.parts import take_apart
from overenskommelse.office.commands import AdoptEdition, DraftEdition, EditClause, RemoveClause
from overenskommelse.office.conflicts import RefusedError
from overenskommelse.office.drafts import redraft
from overenskommelse.office.office import Office
from overenskommelse.office.undoing import Undo
from overenskommelse.standing import CORE, Status, assess
from tests.office.agreements import ADOPTED, CODE, SOURCE, agreement, ledger, office, texts
from tests.office.scene import Put

IN: dict[str, Any] = {"agreement": CODE}
LATER = date(2028, 3, 2)
ADOPT = AdoptEdition(**IN, id="utkast", on=PartialDate("2026-02-01"))
CLAUSES = tuple(
    Clause(id=id, kind=ClauseKind.COMMITMENT, summary=f"Om {id}.", source=SOURCE) for id in ("moten", "rapport")
)


def promise(id: str, clause: str) -> Obligation:
    return MeetingsPerYear(id=id, summary=f"Löftet {id}", clauses=(clause,), body="radet", minimum=4, source=SOURCE)


def at(*editions: Edition, read: str = "text-2015") -> Office:
    """The office at an agreement whose text makes two promises, with a draft begun from it."""
    made = office()
    promises = (promise("moten", f"{read}/moten"), promise("rapport", f"{read}/rapport"))
    whole = evolve(agreement(), editions=editions, obligations=promises)
    made.do(Put(drafts=tuple(redraft(Key(CODE, part.kind, part.id), part.text) for part in take_apart(whole))))
    made.do(DraftEdition(**IN, id="utkast", title="Nästa text"))
    return made


@pytest.fixture
def begun() -> Office:
    return at(evolve(ADOPTED, clauses=CLAUSES))


def promises(at: Office) -> dict[str, tuple[str, ...]]:
    with at.view() as view:
        return {each.id: each.clauses for each in view.agreement(CODE).obligations}


def judged(at: Office) -> set[str]:
    """Return the promises that are judged once the new text has held for a whole year."""
    with at.view() as view:
        found = assess(view.agreement(CODE), ledger(at), LATER, rules=CORE).findings
    return {each.obligation for each in found if each.status is not Status.NOT_JUDGED}


def test_who_adopts_a_text_is_told_which_promises_nobody_follows_up_any_more(begun: Office) -> None:
    assert judged(begun) == {"moten", "rapport"}
    (told,) = begun.do(evolve(ADOPT, carry=False)).told
    assert (told.code, told.values["promises"]) == ("promises-left", ("Löftet moten", "Löftet rapport"))
    assert judged(begun) == set()


def test_no_promise_falls_away_before_it_is_said_whether_it_goes_on(begun: Office) -> None:
    before = texts(begun)
    with pytest.raises(RefusedError) as caught:
        begun.do(ADOPT)
    (problem,) = caught.value.problems
    assert (problem.place.path, problem.message.values["count"]) == (("carry",), 2)
    assert texts(begun) == before


def test_promises_go_on_in_the_new_text_where_that_is_said_and_the_old_ones_stay_for_the_time_before(
    begun: Office,
) -> None:
    before = texts(begun)
    (told,) = begun.do(evolve(ADOPT, carry=True)).told
    assert told.code == "promises-carried"
    assert promises(begun) == {
        "moten": ("text-2015/moten",),
        "rapport": ("text-2015/rapport",),
        "moten-utkast": ("utkast/moten",),
        "rapport-utkast": ("utkast/rapport",),
    }
    assert judged(begun) == {"moten-utkast", "rapport-utkast"}
    begun.do(Undo())
    assert texts(begun) == before


def test_a_promise_whose_clause_the_new_text_has_no_more_is_left_behind_and_told_of(begun: Office) -> None:
    begun.do(RemoveClause(**IN, id="utkast/rapport"))
    begun.do(EditClause(**IN, id="utkast/moten", summary="Rådet möts sex gånger om året."))
    told = {each.code: each.values["promises"] for each in begun.do(evolve(ADOPT, carry=True)).told}
    assert told == {"promises-left": ("Löftet rapport",), "promises-carried": ("Löftet moten",)}
    assert judged(begun) == {"moten-utkast"}


def test_of_a_text_whose_wording_is_not_known_the_promises_are_those_of_the_one_that_is_read_for_it() -> None:
    read = Edition(id="remiss", title="Remissen", status=EditionStatus.REFERRAL, clauses=CLAUSES, source=SOURCE)
    made = at(read, evolve(ADOPTED, wording=Extent.NONE, stand_in="remiss"), read="remiss")
    assert judged(made) == {"moten", "rapport"}
    made.do(evolve(ADOPT, carry=True))
    assert judged(made) == {"moten-utkast", "rapport-utkast"}


def test_a_draft_whose_promises_are_its_own_already_leaves_none_behind() -> None:
    read = Edition(id="remiss", title="Remissen", status=EditionStatus.REFERRAL, clauses=CLAUSES, source=SOURCE)
    made = at(evolve(ADOPTED, clauses=()), read, read="remiss")
    assert made.do(evolve(ADOPT, id="remiss")).told == ()
