"""Papers: which there are, one of them on the screen or in a file, and all of an agreement's in a folder."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from ..documents.formats import NO_FORMAT, SUFFIXES, write
from ..documents.material import Material
from ..documents.papers import ABOUTS, PAPERS, About, PaperKind
from ..documents.printout import (
    Contents,
    Facts,
    Figure,
    Note,
    Paragraph,
    Points,
    Printout,
    Signatures,
    Table,
)
from ..documents.printout import Heading as Title
from ..errors import Place, Problem, UnknownError, UnreadableError
from ..messages import PluralTemplate, Template
from ..plugins.taking import VERSION
from ..references import nearest
from ..workplace.opening import Opened, all_kinds
from .files import check_target, whole_file
from .folders import check_folder, write_folder
from .page import Block, Card, Entries, Grid, Heading, Pile, Text
from .session import Session

NO_PAPER = Template("no-such-paper", "There is no paper {paper}; there are {choices}.")
NEAREST_PAPER = Template("nearest-paper", "Did you mean {nearest}?")
NEEDS_ABOUT = Template("paper-needs-about", "The paper {paper} is about one {about}; say which.")
FIND_ABOUT = Template("find-about", "Its id stands in what `overenskommelse find {about}` lists.")
NO_TEMPLATE = Template("paper-takes-no-template", "A template gives its styles to a paper in DOCX alone.")
TO_DOCX = Template(
    "paper-to-docx", "Write the paper with --to to a file whose name ends in .docx, or leave out --template."
)
WRITTEN = Template("paper-written", "The paper is in {file}.")
WRITTEN_ALL = PluralTemplate("papers-written", "{count} paper is in {folder}.", "{count} papers are in {folder}.")
CODE = Template("column-paper-code", "code")
PAPER = Template("column-paper", "paper")
IS_ABOUT = Template("column-paper-about", "is about")
NOBODY = "…"
"""What stands for a name that is left out."""
PROGRAM = "overenskommelse"
DOCX = ".docx"


def papers(session: Session) -> int:
    """List the papers that there are."""
    fill = session.language.fill
    head = (fill(CODE), fill(PAPER), fill(IS_ABOUT))
    rows = tuple((each.code, fill(each.says), fill(ABOUTS[each.about])) for each in PAPERS.values())
    data = [{"code": each.code, "about": each.about.value} for each in PAPERS.values()]
    return session.show(data, lambda: [Grid(head, rows)])


def paper(session: Session) -> int:
    """Print a paper, or write it to a file in the format that its name asks for."""
    kind = kind_of(session.text("paper") or "")
    target = session.text("to")
    path = None if target is None else Path(target)
    template = _template(session, path)
    if path is not None:
        check_suffix(path)
        check_target(path, session, may_replace=session.flag("replace"), read=template)
    opened = session.open(session.text("agreement") or "")
    made = composed(kind, material_of(session, opened), session.text("about"))
    if path is None:
        return session.show(made, lambda: page(made))
    content = write(made, path.suffix.lower(), template=template.read_bytes() if template else None)
    with whole_file(path, session) as stream:
        stream.write(content)
    return session.show({"file": str(path)}, lambda: [Text(session.say(WRITTEN, file=str(path)))])


def _template(session: Session, path: Path | None) -> Path | None:
    """Return the template.  Raises UnreadableError for a paper that takes none: on the screen, or no DOCX."""
    template = session.text("template")
    if template is None or (path is not None and path.suffix.lower() == DOCX):
        return None if template is None else Path(template)
    raise UnreadableError([Problem(NO_TEMPLATE(), Place(path=("--template",)), TO_DOCX())])


def kind_of(code: str) -> PaperKind:
    """Return a kind of paper.  Raises UnknownError with the choices and the nearest."""
    if code not in PAPERS:
        near = nearest(code, PAPERS.keys())
        remedy = NEAREST_PAPER(nearest=near) if near else None
        raise UnknownError([Problem(NO_PAPER(paper=code, choices=tuple(PAPERS)), Place(path=("paper",)), remedy)])
    return PAPERS[code]


def check_suffix(path: Path) -> None:
    """Raise UnknownError for a name that asks for no format of papers."""
    if path.suffix.lower() not in SUFFIXES:
        message = NO_FORMAT(suffix=path.suffix or str(path), choices=SUFFIXES)
        raise UnknownError([Problem(message, Place(path=("--to",)))])


def composed(kind: PaperKind, material: Material, about: str | None) -> Printout:
    """Compose a paper.  Raises UnknownError where it is about something that was not said, or is not there."""
    if about is None and not kind.is_of_agreement:
        message = NEEDS_ABOUT(paper=kind.code, about=ABOUTS[kind.about]())
        is_found = kind.about in {About.MEETING, About.MATTER, About.ROUND, About.BODY}
        remedy = FIND_ABOUT(about=kind.about.value) if is_found else None
        raise UnknownError([Problem(message, Place(path=("about",)), remedy)])
    return kind.compose(material, about or "")


def material_of(session: Session, opened: Opened) -> Material:
    """Return what papers of an agreement are composed of."""
    catalog = session.loaded.catalog
    origins = {catalog.origin(each.code) for each in catalog.chain(opened.agreement.variant)}
    others = {(each.distribution, each.version or "") for each in origins if each.distribution != PROGRAM}
    return Material(
        agreement=opened.agreement,
        ledger=opened.ledger,
        rules=opened.rules,
        on=session.on,
        language=session.language,
        kinds=all_kinds(catalog),
        head=opened.head,
        versions=((PROGRAM, VERSION), *sorted(others)),
    )


def all_papers(session: Session, opened: Opened, folder: Path) -> tuple[Path, ...]:
    """Write every paper that an agreement has something for into a folder, each in the formats it is given out in.

    Raises StoreError and UnreadableError as `write_folder` does.
    """
    check_folder(folder, (), session)
    material, files = material_of(session, opened), dict[str, bytes]()
    for kind in PAPERS.values():
        for about in kind.each(material):
            made = kind.compose(material, about)
            name = "-".join(filter(None, (kind.code, about.replace("/", "-"))))
            files |= {f"{name}{suffix}": write(made, suffix) for suffix in kind.suffixes}
    return write_folder(folder, files, session)


def demo_papers(session: Session, opened: Opened, folder: Path) -> int:
    """Write the papers of the demo into a folder, and list them."""
    written = all_papers(session, opened, folder)
    head = Text(session.language.say(WRITTEN_ALL(count=len(written), folder=str(folder))))
    return session.show(
        [str(path) for path in written], lambda: [head, Pile(tuple(Card("", path.name) for path in written))]
    )


def page(made: Printout) -> list[Block]:
    """Lay a paper out for the screen."""
    stamp: list[Block] = [Heading(made.stamp.title), Entries(made.stamp.rows)]
    shown = (SHOWN[type(part)](part) for part in made.blocks if type(part) in SHOWN)
    return [Heading(made.title), *(block for blocks in shown for block in blocks), *stamp]


def _points(part: Points) -> list[Block]:
    first = part.first
    marks = [f"{first + place}." if first is not None else "–" for place in range(len(part.items))]
    return [Entries(tuple(zip(marks, part.items, strict=True)))]


def _lined(rows: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield each line of a value by itself, the label beside the first."""
    for label, value in rows:
        first, *others = value.split("\n")
        yield label, first
        yield from (("", other) for other in others)


SHOWN: Mapping[type[Any], Callable[[Any], list[Block]]] = {
    Title: lambda part: [Heading(part.text)],
    Paragraph: lambda part: [Text(part.text)],
    Note: lambda part: [Text(part.text)],
    Points: _points,
    Facts: lambda part: [Entries(tuple(_lined(part.rows)))],
    Signatures: lambda part: [Entries(tuple((role, name or NOBODY) for role, name in part.rows))],
    Contents: lambda part: [Heading(part.title), Entries(part.entries)],
    Table: lambda part: [Text(part.caption), Grid(part.head, part.rows)],
    Figure: lambda part: [Text(part.title), Text(part.alternative)],
}
"""What the screen shows of each block; lines to sign at the foot of an item, and pages, are for paper alone."""
