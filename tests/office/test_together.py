"""Several commands are one change, or none."""

import pytest

from overenskommelse.agreement.joining import Procedure
from overenskommelse.ledger import Accession, Organisation
from overenskommelse.office.commands import Apply, Approve, EditOrganisation, RegisterOrganisation
from overenskommelse.office.conflicts import RefusedError
from overenskommelse.office.office import Office
from overenskommelse.office.together import Together
from overenskommelse.office.undoing import Undo
from tests.office.agreements import CODE, codes, ledger, office, policy, texts


@pytest.fixture
def at() -> Office:
    """Give an office with two organisations, of which one has applied."""
    at = office(policy(Procedure.APPLY_AND_BE_APPROVED))
    for name in ("Korpen", "Lyktan"):
        at.do(RegisterOrganisation(name=name))
    at.do(Apply(agreement=CODE, organisation="korpen"))
    return at


def test_several_are_one_change_and_undone_as_one(at: Office) -> None:
    before = texts(at)
    forms = [EditOrganisation(id=each, legal_form="Stiftelse") for each in ("korpen", "lyktan")]
    done = at.do(Together(commands=tuple(forms)))
    with at.view() as view:
        assert [each.legal_form for each in view.all(Organisation)] == ["Stiftelse", "Stiftelse"]
    assert done.change is not None
    assert (done.change.size, done.change.header.command) == (2, "together")
    at.do(Undo(undoes=done.change.number))
    assert texts(at) == before


def test_where_one_cannot_be_done_none_is_and_each_says_why(at: Office) -> None:
    before = texts(at)
    asked = [Approve(agreement=CODE, organisation=each, by="radet") for each in ("korpen", "lyktan")]
    with pytest.raises(RefusedError) as error:
        at.do(Together(commands=tuple(asked)))
    assert codes(error) == ["apply-first"]
    assert texts(at) == before


def test_two_that_change_the_same_each_in_its_way_are_refused(at: Office) -> None:
    asked = (EditOrganisation(id="korpen", legal_form="Stiftelse"), EditOrganisation(id="korpen", legal_form="Förbund"))
    with pytest.raises(RefusedError) as error:
        at.do(Together(commands=asked))
    assert codes(error) == ["together-twice"]


def test_what_would_be_written_is_told_and_nothing_is_written(at: Office) -> None:
    before = texts(at)
    (one,) = at.would(Approve(agreement=CODE, organisation="korpen", by="radet"))
    assert one.key.kind == Accession.kind
    assert not at.would(EditOrganisation(id="korpen", name="Korpen"))
    with pytest.raises(RefusedError):
        at.would(Approve(agreement=CODE, organisation="lyktan", by="radet"))
    assert texts(at) == before
    assert [each.approved for each in ledger(at).of(Accession)] == [None]
