"""A DOCX is read by a program that is not ours as it was meant, and takes the office's template."""

import io
import json
from collections.abc import Iterator
from typing import Any
from zipfile import ZipFile

import docx
import pypandoc  # type: ignore[import-untyped]
import pytest
from attrs import evolve
from docx.oxml.ns import qn
from docx.shared import RGBColor

from overenskommelse.documents import docx_pictures
from overenskommelse.documents.docx_styles import LOOKS
from overenskommelse.documents.docx_writer import write_docx
from overenskommelse.documents.needed import MissingExtraError
from overenskommelse.documents.printout import Break, Facts, Heading, Paragraph, Points, Printout, Table
from overenskommelse.errors import UnreadableError
from tests.documents.papers import everything


def by_pandoc(printout: Printout, template: bytes | None = None) -> list[dict[str, Any]]:
    """Return the blocks that pandoc finds in a paper."""
    text = pypandoc.convert_text(write_docx(printout, template=template), "json", format="docx")
    blocks: list[dict[str, Any]] = json.loads(text)["blocks"]
    return blocks


def words(part: Any) -> str:
    """Return the text of a part as pandoc has it."""
    if isinstance(part, dict):
        kind = part.get("t")
        return " " if kind in {"Space", "SoftBreak"} else "\n" if kind == "LineBreak" else words(part.get("c", ""))
    if isinstance(part, list):
        return "".join(words(each) for each in part if not isinstance(each, int | float))
    return part if isinstance(part, str) else ""


def found(blocks: list[dict[str, Any]], kind: str) -> Iterator[Any]:
    yield from (block["c"] for block in blocks if block["t"] == kind)


def office(*, is_bare: bool = False) -> bytes:
    """Return an office's template: a letterhead, its own headings, and text that is there to be replaced."""
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Region Ingenmark, Storgatan 1"
    document.styles["Heading 1"].font.color.rgb = RGBColor(0x99, 0x00, 0x33)
    document.add_paragraph("Skriv här")
    document.add_table(1, 1).cell(0, 0).text = "Exempel"
    if is_bare:
        for name in ("List Number", "List Bullet", "Caption", "Intense Quote", "Title", "Table Grid"):
            document.styles[name].delete()
        relations = document.part.rels
        for key in [key for key, each in relations.items() if each.reltype.endswith("/numbering")]:
            del relations[key]
    return saved(document)


def saved(document: Any) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize("template", [None, office(), office(is_bare=True)], ids=["ours", "office", "bare"])
def test_pandoc_finds_headings_lists_and_tables(template: bytes | None) -> None:
    blocks = by_pandoc(everything(), template)
    headings = [(level, words(text)) for level, _, text in found(blocks, "Header")]
    # Word's own heading of a table of contents is made after Heading 1.
    assert [each for each in headings if each != (1, "Ärenden")][:4] == [
        (1, "§ 1 Mötet öppnas"),
        (1, "Uppföljning av planen"),
        (2, "Beslut"),
        (1, "Underskrifter"),
    ]
    assert [len(items) for items in found(blocks, "BulletList")] == [2]
    assert [(about[0], len(items)) for about, items in found(blocks, "OrderedList")] == [(4, 2)]
    table = next(each for each in found(blocks, "Table") if "per år" in words(each[1]))
    assert [words(row) for row in table[3][1]] == ["ÅrOrganisationerKälla"]
    assert len(table[4][0][3]) == 3


def test_lists_of_numbers_begin_each_where_it_says() -> None:
    lists = (Points(items=("a", "b"), first=1), Points(items=("c",), first=1), Points(items=("d",), first=7))
    blocks = by_pandoc(evolve(everything(), blocks=(lists[0], Paragraph(text="x"), *lists[1:])))
    assert [about[0] for about, _ in found(blocks, "OrderedList")] == [1, 1, 7]


def test_a_template_keeps_its_letterhead_and_its_styles_and_loses_its_text() -> None:
    document = docx.Document(io.BytesIO(write_docx(everything(), template=office())))
    assert document.sections[0].header.paragraphs[0].text == "Region Ingenmark, Storgatan 1"
    assert document.styles["Heading 1"].font.color.rgb == RGBColor(0x99, 0x00, 0x33)
    texts = [each.text for each in document.paragraphs]
    assert "Skriv här" not in texts
    assert texts[0] == everything().title
    assert "Exempel" not in [table.cell(0, 0).text for table in document.tables]


def test_what_a_template_lacks_is_added() -> None:
    document = docx.Document(io.BytesIO(write_docx(everything(), template=office(is_bare=True))))
    assert {style.name for style in document.styles} >= LOOKS.keys()
    assert document.sections[0].footer.paragraphs[0].text == "Sida 1 av 1"


def test_a_dotx_is_a_template_too() -> None:
    with ZipFile(io.BytesIO(office())) as given:
        parts = {name: given.read(name) for name in given.namelist()}
    types = parts["[Content_Types].xml"].replace(b".document.main+xml", b".template.main+xml")
    stream = io.BytesIO()
    with ZipFile(stream, "w") as zipped:
        for name, content in {**parts, "[Content_Types].xml": types}.items():
            zipped.writestr(name, content)
    document = docx.Document(io.BytesIO(write_docx(everything(), template=stream.getvalue())))
    assert document.sections[0].header.paragraphs[0].text == "Region Ingenmark, Storgatan 1"


def zipped(**parts: str) -> bytes:
    stream = io.BytesIO()
    with ZipFile(stream, "w") as written:
        for name, text in parts.items():
            written.writestr(name, text)
    return stream.getvalue()


@pytest.mark.parametrize("content", [b"", b"PK", b"%PDF-1.7", zipped(a="b"), office()[:900]])
def test_what_is_no_document_of_word_is_no_template(content: bytes) -> None:
    with pytest.raises(UnreadableError, match=r"no document of Word .* Save it as DOCX"):
        write_docx(everything(), template=content)


def test_a_paper_speaks_one_language() -> None:
    document = docx.Document(io.BytesIO(write_docx(everything("en"), template=office())))
    assert {each.get(qn("w:val")) for each in document.styles.element.iter(qn("w:lang"))} == {"en-GB"}


def test_the_first_row_of_a_table_is_its_head_and_its_first_column_names_the_rows() -> None:
    blocks = (Table(caption="T", head=("a", "b"), rows=(("c", "d"),)),)
    document = docx.Document(io.BytesIO(write_docx(evolve(everything(), blocks=blocks))))
    rows = document.tables[0].rows
    assert [row._tr.find(f".//{qn('w:tblHeader')}") is not None for row in rows] == [True, False]
    look = document.tables[0]._tbl.find(f".//{qn('w:tblLook')}")
    assert (look.get(qn("w:firstRow")), look.get(qn("w:firstColumn"))) == ("1", "1")


@pytest.mark.parametrize(
    "block", [Heading(text="a"), Facts(rows=(("a", "b"),)), Table(caption="", head=("a",), rows=())]
)
def test_what_follows_a_break_begins_a_page(block: Any) -> None:
    document = docx.Document(io.BytesIO(write_docx(evolve(everything(), blocks=(Break(), block)))))
    breaks = [*document.element.body.iter(qn("w:pageBreakBefore"))]
    assert len(breaks) == 1


def test_a_figure_is_drawn_twice_and_told_in_words() -> None:
    content = write_docx(everything())
    with ZipFile(io.BytesIO(content)) as parts:
        assert {name.rpartition("/")[2] for name in parts.namelist() if "media" in name} == {
            "image1.png",
            "drawing1.svg",
        }
        body = parts.read("word/document.xml").decode()
    assert 'descr="En stapel för 2014 och en lägre för 2015."' in body
    assert "svgBlip" in body


def test_where_nothing_draws_a_figure_is_told_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    def draw(svg: str) -> bytes:
        raise MissingExtraError(svg[:0] or "typst", "pdf")

    monkeypatch.setattr(docx_pictures, "draw", draw)
    document = docx.Document(io.BytesIO(write_docx(everything())))
    assert "En stapel för 2014 och en lägre för 2015." in [each.text for each in document.paragraphs]
    assert len(document.inline_shapes) == 0


def test_letters_that_run_from_right_to_left_are_marked_as_such() -> None:
    blocks = (Paragraph(text="שלום"), Paragraph(text="Åsa"))
    document = docx.Document(io.BytesIO(write_docx(evolve(everything(), blocks=blocks))))
    turned = [each.text for each in document.paragraphs if each._p.find(f".//{qn('w:bidi')}") is not None]
    assert turned == ["שלום"]
