"""A DOCX is read by a program that is not ours as it was meant, and takes the office's template."""

import io
import json
from collections.abc import Callable, Iterator
from time import perf_counter
from typing import Any
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile

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


def parts_of(content: bytes) -> dict[str, bytes]:
    with ZipFile(io.BytesIO(content)) as given:
        return {name: given.read(name) for name in given.namelist()}


def packed(parts: dict[str, bytes], method: int = ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with ZipFile(stream, "w", method) as written:
        for name, content in parts.items():
            written.writestr(name, content)
    return stream.getvalue()


def altered(part: str, change: Callable[[bytes], bytes], content: bytes | None = None) -> bytes:
    """An office's template with one of its parts otherwise."""
    parts = parts_of(content or office())
    return packed({**parts, part: change(parts[part])})


def without(part: str) -> bytes:
    return packed({name: content for name, content in parts_of(office()).items() if name != part})


def marked(place: int, value: int) -> bytes:
    """An office's template whose parts are said to be encrypted, or packed in a way that nobody knows."""
    content = bytearray(office())
    at = 0
    while (at := content.find(b"PK\x01\x02", at)) >= 0:
        content[at + place] = value
        at += 4
    return bytes(content)


def torn() -> bytes:
    content = bytearray(office())
    at = content.find(b"word/document.xml") + 200
    content[at : at + 60] = b"\xff" * 60
    return bytes(content)


W = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SPOILT = {
    "nothing": b"",
    "two letters": b"PK",
    "a PDF": b"%PDF-1.7",
    "another zip": zipped(a="b"),
    "the beginning": office()[:900],
    "torn": torn(),
    "encrypted": marked(8, 1),
    "packed by an unknown method": marked(10, 99),
    "packed by bzip2": packed(parts_of(office()), ZIP_BZIP2),
    "no body": altered("word/document.xml", lambda _: b'<w:document xmlns:w="%b"/>' % W),
    "no document": without("word/document.xml"),
    "no relations": without("_rels/.rels"),
    "styles of another kind": altered("word/styles.xml", lambda _: b"<x/>"),
    "half of the styles": altered("word/styles.xml", lambda content: content[:500]),
    "lists by no number": altered("word/numbering.xml", lambda content: content.replace(b'numId="1"', b'numId="x"')),
    "margins by no number": altered("word/document.xml", lambda content: content.replace(b'left="1800"', b'left="x"')),
    "a list of numbers that is none": zipped(**{"[Content_Types].xml": "<Types/>"}),
}


@pytest.mark.parametrize("content", SPOILT.values(), ids=SPOILT.keys())
def test_what_is_no_document_of_word_is_no_template(content: bytes) -> None:
    with pytest.raises(UnreadableError, match=r"no document of Word .* Save it as DOCX"):
        write_docx(everything(), template=content)


def test_a_template_that_unpacks_to_too_much_is_not_unpacked() -> None:
    began = perf_counter()
    with pytest.raises(UnreadableError, match=r"more than 50 megabytes. Save a template with smaller pictures"):
        write_docx(everything(), template=packed({**parts_of(office()), "word/media/z.png": bytes(51_000_000)}))
    assert perf_counter() - began < 5


RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = b"http://schemas.openxmlformats.org/package/2006/relationships"


def related(parts: dict[str, bytes], of: str, kind: str, target: str, content: bytes | None) -> None:
    """Let a part lead to another, or to what lies elsewhere."""
    parts.setdefault(of, b'<Relationships xmlns="%b"></Relationships>' % PACKAGE)
    type_ = kind if "/" in kind else f"{RELATIONS}/{kind}"
    mode = "" if content is not None else ' TargetMode="External"'
    made = f'<Relationship Id="rZ{len(parts)}{len(parts[of])}" Type="{type_}" Target="{target}"{mode}/></Relationships>'
    parts[of] = parts[of].replace(b"</Relationships>", made.encode())
    if content is not None:
        parts[("" if of == "_rels/.rels" else "word/") + target] = content
        types = parts["[Content_Types].xml"]
        if b'"bin"' not in types:
            types = types.replace(b"<Default", b'<Default Extension="bin" ContentType="application/x"/><Default', 1)
        parts["[Content_Types].xml"] = types


def telling() -> bytes:
    """An office's template that knows more than it should tell: each of it is called SECRET."""
    parts = parts_of(office())
    body = "word/_rels/document.xml.rels"
    for kind in ("comments", "people", "customXml", "glossaryDocument", "aFChunk"):
        related(parts, body, kind, f"{kind}.xml", b"<SECRET/>")
    related(parts, body, "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vba.bin", b"SECRET")
    related(parts, body, "hyperlink", "https://SECRET.example", None)
    related(parts, "_rels/.rels", "custom-properties", "docProps/custom.xml", b"<SECRET/>")
    related(parts, "word/_rels/settings.xml.rels", "attachedTemplate", "https://SECRET.example/x.dotm", None)
    attached = f'<w:attachedTemplate xmlns:r="{RELATIONS}" r:id="rZ0"/></w:settings>'.encode()
    for part, old, new in (
        ("word/settings.xml", b"</w:settings>", attached),
        ("docProps/app.xml", b"</Properties>", b"<Manager>SECRET</Manager></Properties>"),
        ("docProps/core.xml", b"</cp:coreProperties>", b"<cp:category>SECRET</cp:category></cp:coreProperties>"),
        ("word/header1.xml", b"<w:r>", b'<w:ins w:id="1" w:author="SECRET"/><w:r>'),
    ):
        assert old in parts[part], part
        parts[part] = parts[part].replace(old, new, 1)
    return packed(parts)


def test_a_template_brings_no_comments_persons_properties_macros_or_links_of_its_own() -> None:
    made = parts_of(write_docx(everything(), template=telling()))
    assert [name for name, content in made.items() if b"SECRET" in content] == []
    assert [name for name in made if "vba" in name or "custom" in name or "app.xml" in name] == []
    assert b"attachedTemplate" not in made["word/settings.xml"]
    assert b"Storgatan 1" in made["word/header1.xml"]
    for part in made:
        if part.endswith(".rels"):
            assert b"External" not in made[part]


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
