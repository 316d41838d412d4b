"""The bodies of an agreement on a day, or who sits where in one of them."""

from ..documents.papers import PAPERS
from ..standing import roster
from . import printing
from .session import Session


def bodies(session: Session) -> int:
    """Print the bodies on a day, or one of them with its seats, as the papers on them do; names of persons stay out."""
    opened = session.open(session.text("agreement") or "")
    asked = session.text("body")
    ids = (asked,) if asked else tuple(each.id for each in opened.agreement.bodies)
    found = tuple(roster(opened.agreement, opened.ledger, id, session.on).public for id in ids)
    kind = PAPERS["roster" if asked else "bodies"]
    material = printing.material_of(session, opened)
    return session.show(found, lambda: printing.page(kind.compose(material, asked or "")))
