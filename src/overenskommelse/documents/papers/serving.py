"""The bodies that there are on a day: what each is for, its seats, how often it meets, and who serves it."""

from collections.abc import Iterator

from ...agreement import BodyCharter
from ...ledger import Post
from ...messages import Template
from ...wording.bodies import composition, meetings
from ..material import Material
from ..printout import Block
from .laying import laid, part

BODIES = Template("handover-bodies", "The bodies that there are")
HEAD = (
    Template("handover-body", "Body"),
    Template("handover-body-mandate", "Mandate"),
    Template("handover-body-seats", "Seats"),
    Template("handover-body-meetings", "Meetings a year"),
    Template("handover-body-served", "Served by"),
)
NO_BODIES = Template("handover-no-bodies", "No body is known to exist.")
EMPLOYED = Template("handover-post-employed", "{post}, employed by {employer}")
SERVED = Template("handover-secretariat", "{employer} ({side})")


def bodies(material: Material) -> Iterator[Block]:
    """Yield the bodies that exist on the day, or may; names of persons stay out."""
    found = [
        each
        for each in material.agreement.bodies
        if each.existence is not None and each.existence.contains(material.on) is not False
    ]
    rows = [_row(each, material) for each in found]
    yield from part(material, BODIES, [laid(material, BODIES, HEAD, rows, NO_BODIES)])


def _row(charter: BodyCharter, material: Material) -> tuple[str, ...]:
    subject, language = material.subject, material.language
    seats, met = charter.composition.prevailing(material.on), charter.meetings.prevailing(material.on)
    return (
        f"{subject.names((charter.id,))[0]}\n{language.word(charter.existence)}",
        charter.mandate or language.word(None),
        composition(seats, subject, language) if seats is not None else language.word(None),
        meetings(met, language) if met is not None else language.word(None),
        "\n".join(_serving(charter, material)) or language.word(None),
    )


def _serving(charter: BodyCharter, material: Material) -> Iterator[str]:
    subject, fill = material.subject, material.language.fill
    for post in material.ledger.of(Post):
        if post.body in {None, charter.id} and post.period.contains(material.on) is not False:
            yield fill(EMPLOYED, post=post.title, employer=post.employed_by) if post.employed_by else post.title
    served = charter.secretariat.prevailing(material.on)
    if served is not None and (served.employed_by or served.side):
        sides = subject.names((served.side,)) if served.side else ()
        if served.employed_by and sides:
            yield fill(SERVED, employer=served.employed_by, side=sides[0])
        else:
            yield served.employed_by or sides[0]
