"""How the promises stood at the end of a year, each with its clause and the text that it rests on."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from attrs import evolve

from ....messages import Template
from ....standing import Finding, Status
from ....wording.findings import Entry
from ....wording.language import capital
from ....wording.standings import standing
from ...material import Material
from ...printout import Block, Facts, Heading, Note, Paragraph, Table

HEADING = Template("yearly-promises", "How the promises stood")
RESTS_ON = Template("yearly-rests-on", "Where nothing else is said, the promises are told {bases}.")
STATUS = Template("yearly-status", "How it stood")
PERIOD = Template("yearly-period", "Period")
DUE = Template("yearly-due", "To be done by")
WHY = Template("yearly-why", "Why")
CLAUSE = Template("yearly-clause", "Clause")
COUNTED = Template("yearly-counted", "What was counted")
BASIS = Template("yearly-basis", "Rests on")
OVERVIEW = Template("yearly-overview", "The promises at a glance")
PROMISE = Template("yearly-promise", "Promise")
NOT_JUDGED = Template("yearly-not-judged", "Promises that are not judged")
WHY_NOT = Template("yearly-why-not", "Why they are not judged")
SETTLED = Template("yearly-settled", "What would settle it")


def promises(material: Material, year: int, today: date) -> Iterator[Block]:
    """Yield how each promise stood when the year was over, folded where the same is said of one period after another.

    A year is judged the day after it; what begins then is of the next report, and so are the days without a plan.
    """
    judged = evolve(material, on=min(today, date(year + 1, 1, 1))).standing
    last = date(year, 12, 31)
    own = tuple(each for each in judged.findings if not _is_later(each, last))
    then = evolve(judged, findings=own, gaps=material.standing.gaps, overlaps=material.standing.overlaps)
    found = standing(then, material.subject, material.language)
    yield Heading(text=material.language.fill(HEADING))
    yield Paragraph(
        text="\n".join(filter(None, (f"{found.on}.", found.edition, found.counts, *found.now, *found.gaps)))
    )
    usual = next((basis for basis, _ in Counter(each.basis for each in found.entries).most_common(1)), None)
    if usual is not None:
        yield Note(text=material.say(RESTS_ON, bases=usual))
    yield from _overview(found.entries, material)
    for each in found.entries:
        if each.status.status is not Status.NOT_JUDGED:
            yield Heading(text=each.summary, level=2)
            yield Facts(rows=tuple(_facts(each, material, usual=usual)))
    yield from _not_judged([each for each in found.entries if each.status.status is Status.NOT_JUDGED], material)


def _overview(entries: Sequence[Entry], material: Material) -> Iterator[Block]:
    """Yield every promise in a line, for whoever has ten minutes."""
    fill = material.language.fill
    rows = tuple((each.summary, capital(each.status.word), each.due or each.period or "") for each in entries)
    if rows:
        yield Table(caption=fill(OVERVIEW), head=(fill(PROMISE), fill(STATUS), fill(DUE)), rows=rows)


def _not_judged(entries: Sequence[Entry], material: Material) -> Iterator[Block]:
    """Yield the promises that are not judged, with why, in a table: there is nothing more to tell of each."""
    fill = material.language.fill
    if entries:
        yield Heading(text=fill(NOT_JUDGED), level=2)
        rows = tuple((each.summary, "\n".join(each.reasons), "\n".join(each.clauses)) for each in entries)
        yield Table(caption=fill(WHY_NOT), head=(fill(PROMISE), fill(WHY), fill(CLAUSE)), rows=rows)


def _is_later(each: Finding, last: date) -> bool:
    return each.period is not None and each.period.first[0] > last.toordinal()


def _facts(each: Entry, material: Material, *, usual: str | None) -> Iterator[tuple[str, str]]:
    fill = material.language.fill
    told = (
        (STATUS, capital(each.status.word)),
        (PERIOD, each.period),
        (DUE, each.due),
        (WHY, "\n".join(each.reasons)),
        (COUNTED, "\n".join(each.counted)),
        (SETTLED, "\n".join(each.settled_by)),
        (CLAUSE, "\n".join(each.clauses)),
        # What most of them rest on is said of all at once.
        (BASIS, each.basis if each.basis != usual else None),
    )
    yield from ((fill(label), text) for label, text in told if text)
