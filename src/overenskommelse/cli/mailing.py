"""Whom to write to on a day, on the screen or as a table."""

from pathlib import Path

from ..documents.papers.registers import check_purpose, mailing_gaps, mailing_head, mailing_paper, mailing_rows
from ..exchange.sheet import Row, Sheet
from ..messages import Template
from ..standing.mailing import mailing_list
from .exchanging import EXPORTED
from .files import check_sheet, whole_file, write_sheet
from .page import Text
from .printing import material_of, page
from .session import Session

ADD_CONTACT = Template("mailing-add-contact", "Whom to write to is entered as contacts of organisations: add contact.")


def mailing(session: Session) -> int:
    """Print whom to write to, or write it to a file: role and address, and no name of a person."""
    purpose, target = session.text("purpose"), session.text("to")
    path = None if target is None else Path(target)
    chosen = None if path is None else check_sheet(path, session)
    opened = session.open(session.text("agreement") or "")
    found = mailing_list(opened.agreement, opened.ledger, session.on, purpose)
    check_purpose(found, purpose)
    material = material_of(session, opened)
    if path is None:
        hint = [] if found.addressees or found.unsure else [Text(session.language.fill(ADD_CONTACT))]
        return session.show(found, lambda: [*page(mailing_paper(material, purpose or "")), *hint])
    rows = [Row(number, cells) for number, cells in enumerate(mailing_rows(found, material), 2)]
    with whole_file(path, session) as stream:
        count = write_sheet(stream, path, Sheet(mailing_head(material), rows), session, chosen)
    told = EXPORTED(count=count, file=str(path))
    lines = (session.language.say(told), *mailing_gaps(found, material))
    return session.show({"file": str(path), "rows": count}, lambda: map(Text, lines))
