"""The handover: what whoever takes over needs, in one folder."""

from collections.abc import Mapping
from pathlib import Path

from ..documents.formats import write
from ..documents.material import Material
from ..documents.papers import PAPERS
from ..messages import PluralTemplate, Template
from ..notation import write_agreement, write_ledger
from .folders import write_folder
from .page import Block, Entries, Text
from .printing import material_of
from .session import Session

WRITTEN = PluralTemplate(
    "handover-written", "The handover is in {folder}: {count} file.", "The handover is in {folder}: {count} files."
)
BEGIN = Template(
    "handover-begin", "Begin with {file}: it says first what is to be done within sixty days, and by whom."
)
HOLDS_NAMES = Template(
    "handover-holds-names",
    "The files may hold names of persons; hand the folder over as the authority's other papers.",
)
ENCLOSED = ("handover", "year-wheel")
"""The papers of a handover, in the order that they are read."""


def handover(session: Session) -> int:
    """Write the handover of an agreement into a folder; nothing is written unless all of it can be."""
    opened = session.open(session.text("agreement") or "")
    folder = Path(session.text("into") or "")
    ready = _files(material_of(session, opened))
    written = write_folder(folder, ready, session)
    return session.show([str(path) for path in written], lambda: _page(folder, tuple(ready), session))


def _files(material: Material) -> Mapping[str, bytes]:
    """Return the files by their names: the papers, and what makes them anew."""
    files: dict[str, bytes] = {}
    for code in ENCLOSED:
        kind = PAPERS[code]
        printout = kind.compose(material, "")
        files |= {f"{code}{suffix}": write(printout, suffix) for suffix in kind.suffixes}
    agreement = write_agreement(material.agreement, kinds=material.kinds)
    return {**files, "agreement.yaml": agreement.encode(), "ledger.yaml": write_ledger(material.ledger).encode()}


def _page(folder: Path, names: tuple[str, ...], session: Session) -> list[Block]:
    language = session.language
    return [
        Text(language.say(WRITTEN(count=len(names), folder=str(folder)))),
        Entries(tuple(("–", name) for name in names)),
        Text(session.say(BEGIN, file=names[0])),
        Text(language.fill(HOLDS_NAMES)),
    ]
