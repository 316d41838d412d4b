"""What counts as evidence of an act."""

from overenskommelse.dates import PartialDate, Period
from overenskommelse.ledger import Activity, Coverage, Ledger
from overenskommelse.sources import Document, Source

SOURCE = Source(document="d")


def test_a_word_that_the_ledger_is_complete_is_evidence_of_nothing_else() -> None:
    done = Activity(id="a", title="Uppföljning", acts=("uppfoljning",), date=PartialDate("2016"), source=SOURCE)
    word = Coverage(
        id="c",
        acts=("uppfoljning",),
        period=Period.year(2016),
        declared_by="Sekretariatet",
        declared=PartialDate("2017"),
        source=SOURCE,
    )
    ledger = Ledger(agreement="x", documents=(Document(id="d", title="D"),), records=(done, word))
    assert ledger.by_act["uppfoljning"].vague == (done,)
    assert ledger.by_act["uppfoljning"].known == ()
