"""A printout as DOCX in plain named styles, so that an office's own template can take over."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from attrs import define, field

from .docx_base import describe, frame, open_base, pack
from .docx_lists import start_list
from .docx_pictures import picture, place
from .docx_styles import room
from .docx_template import reading
from .docx_xml import add, look, looks_of, mark, new, ours, paragraph, qualified, row, run, table
from .docx_xml import field as add_field
from .fitting import fitted, shares, targets
from .printout import (
    Attestation,
    Block,
    Break,
    Contents,
    Facts,
    Figure,
    Heading,
    Note,
    Paragraph,
    Points,
    Printout,
    Signatures,
    Table,
)

if TYPE_CHECKING:
    from docx.document import Document

    from .docx_xml import Element

_SIGNED = (
    '<w:pBdr><w:top w:val="single" w:sz="6" w:space="5" w:color="auto"/></w:pBdr>'
    '<w:spacing w:before="720"/><w:ind w:right="340"/><w:keepLines/>'
)
_GAP = '<w:spacing w:line="160" w:lineRule="exact"/>'
_NEW_PAGE = '<w:pageBreakBefore/><w:spacing w:before="0"/>'
_BOXES = (
    '<w:tblBorders><w:top w:val="single" w:sz="4"/><w:left w:val="single" w:sz="4"/><w:bottom w:val="single" w:sz="4"/>'
    '<w:right w:val="single" w:sz="4"/><w:insideV w:val="single" w:sz="4"/></w:tblBorders>'
)


def write_docx(printout: Printout, *, template: bytes | None = None) -> bytes:
    """Return the printout as DOCX; the same printout and template give the same bytes.

    A template is a DOCX or DOTX whose styles, pages, header and footer stay; its text goes, and styles that it lacks
    are added.  Raises UnreadableError where it is neither, UnknownError where the printout's language is not one of
    ours, MissingExtraError where `papers` is not installed.
    """
    paper = fitted(printout)
    with reading(template):
        document, styles = open_base(template)
        describe(document, paper)
        _Writer(document, styles, targets(paper.blocks)).write(paper)
        return pack(document)


@define
class _Writer:
    """Writes one paper, block by block, at the end of a document."""

    document: "Document"
    styles: dict[str, str]
    leads_to: dict[tuple[str, str], int]
    headings: int = 0
    pictures: int = 0
    is_broken: bool = False
    """Whether the next paragraph begins a new page."""
    body: "Element" = field(init=False)
    end: "Element" = field(init=False)
    room: int = field(init=False)
    """How wide the text is, in twentieths of a point."""

    def __attrs_post_init__(self) -> None:
        self.body = self.document.element.body
        self.end = self.body.sectPr
        self.room = room(self.document)

    def write(self, paper: Printout) -> None:
        self._head(paper)
        for block in paper.blocks:
            self._write(block)
        # One small paragraph: it is for whoever checks the paper, and nobody turns a page for it.
        told = "; ".join(f"{label}: {value}" for label, value in paper.stamp.rows)
        self._paragraph("Footnote Text", f"{paper.stamp.title}. {told}")
        # The last section's page stands after all that is in it.
        self.body.append(self.end)
        frame(self.document, self.styles, paper)

    def _head(self, paper: Printout) -> None:
        self._paragraph("Title", paper.title)
        if paper.subtitle:
            self._paragraph("Subtitle", paper.subtitle)
        if paper.publisher:
            self._paragraph("Body Text", paper.publisher)

    def _write(self, block: Block) -> None:
        match block:
            case Heading():
                made = self._paragraph(f"Heading {block.level}", block.text)
                mark(made, _place(self.headings), self.headings)
                self.headings += 1
            case Paragraph():
                self._paragraph("Normal", block.text)
            case Note():
                self._paragraph("Intense Quote", block.text)
            case Break():
                self.is_broken = True
            case _:
                self._write_parts(block)

    def _write_parts(self, block: Block) -> None:
        match block:
            case Points():
                self._points(block)
            case Facts():
                self._facts(block.rows)
            case Table():
                self._table(block)
            case Figure():
                self._figure(block)
            case Signatures():
                self._signatures(block)
            case Attestation():
                self._attestation(block)
            case Contents():
                self._contents(block)
            case _:
                raise TypeError(block)

    def _paragraph(self, style: str, text: str = "", *, run_style: str | None = None) -> "Element":
        made = paragraph(self.body, self.styles[style], text, run_style=run_style)
        if self.is_broken:
            self.is_broken = False
            look(made, *ours(_NEW_PAGE))
        return made

    def _points(self, block: Points) -> None:
        style = "List Bullet" if block.first is None else "List Number"
        number = None if block.first is None else start_list(self.document, self.styles[style], block.first)
        for item in block.items:
            made = self._paragraph(style, item)
            if number is not None:
                look(made, *ours(f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'))

    def _facts(self, rows: Iterable[tuple[str, str]]) -> None:
        self._begin_table()
        made = table(self.body, None, (self.room * 28 // 100, self.room * 72 // 100))
        for label, value in rows:
            row(made, (self._cell(label, "Strong"), self._cell(value)))
        self._end_table()

    def _table(self, block: Table) -> None:
        self._paragraph("Caption", block.caption)
        made = table(
            self.body, self.styles["Table Grid"], [self.room * share // 1000 for share in shares(block)], is_headed=True
        )
        row(made, self._row(block.head, block.numeric, "Strong"), is_head=True)
        for each in block.rows:
            row(made, self._row(each, block.numeric))
        self._end_table()

    def _row(self, texts: Iterable[str], numeric: tuple[int, ...], run_style: str | None = None) -> "Iterator[Element]":
        for number, text in enumerate(texts):
            yield self._cell(text, run_style, is_numeric=number in numeric)

    def _cell(self, text: str, run_style: str | None = None, *, is_numeric: bool = False) -> "Element":
        made = new("tc")
        inner = paragraph(
            made, self.styles["No Spacing"], text, run_style=self.styles[run_style] if run_style else None
        )
        if is_numeric:
            add(looks_of(inner), "jc", val="right")
        return made

    def _figure(self, block: Figure) -> None:
        self._paragraph("Caption", block.title)
        png = picture(block.svg)
        made = self._paragraph("Normal", "" if png else block.alternative)
        if png:
            self.pictures += 1
            place(self.document, made, block, png, (self.pictures, self.room))

    def _begin_table(self) -> None:
        """Begin a new page with a paragraph where one is due: a table cannot."""
        if self.is_broken:
            self._paragraph("No Spacing")

    def _end_table(self) -> None:
        """Keep two tables apart: they become one where nothing stands between."""
        look(paragraph(self.body, self.styles["No Spacing"]), *ours(_GAP))

    def _signatures(self, block: Signatures) -> None:
        self._begin_table()
        made = table(self.body, None, (self.room // 2,) * 2)
        for start in range(0, len(block.rows), 2):
            pair = [self._signature(*each) for each in block.rows[start : start + 2]]
            row(made, pair if len(pair) > 1 else [*pair, self._cell("")])
        self._end_table()

    def _signature(self, role: str, name: str) -> "Element":
        made = new("tc")
        look(paragraph(made, self.styles["Signature"], name or role), *ours(_SIGNED))
        if name and role:
            paragraph(made, self.styles["Signature"], role)
        return made

    def _attestation(self, block: Attestation) -> None:
        self._begin_table()
        made = table(self.body, self.styles["Table Grid"], (self.room // len(block.labels),) * len(block.labels))
        only = row(made, map(self._cell, block.labels))
        add(only[0], "trHeight", val=1000, hRule="atLeast")
        made.find(qualified("tblPr")).insert(2, *ours(_BOXES))
        self._end_table()

    def _contents(self, block: Contents) -> None:
        self._paragraph("TOC Heading", block.title)
        for entry in block.entries:
            made = self._paragraph("toc 1", f"{entry[0]}\t" if entry[0] else "")
            if entry not in self.leads_to:
                run(made, entry[1])
                continue
            place = _place(self.leads_to[entry])
            run(add(made, "hyperlink", anchor=place, history=1), entry[1])
            add(add(made, "r"), "tab")
            add_field(made, f"PAGEREF {place} \\h", "", is_stale=True)


def _place(number: int) -> str:
    return f"heading_{number}"
