"""Whatever is written in whatever block, each format holds it as written, and reads nothing in it as its own."""

import io
import re
from collections.abc import Iterator
from datetime import date
from zipfile import ZipFile

import docx
import html5lib  # type: ignore[import-untyped]
import pikepdf
import pypdf
import pytest
from attrs import evolve, fields, has
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph as WordParagraph
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import etree  # type: ignore[import-untyped]

from overenskommelse.documents.characters import FORBIDDEN, LOST, fit
from overenskommelse.documents.docx_writer import write_docx
from overenskommelse.documents.fitting import fitted
from overenskommelse.documents.html_writer import write_html
from overenskommelse.documents.pdf_writer import write_pdf
from overenskommelse.documents.plain import write_json
from overenskommelse.documents.printout import (
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
    Stamp,
    Table,
)
from tests.documents.papers import everything

HOSTILE = (
    "<script>alert(1)</script>",
    "</style><b>&amp;&#0;]]>",
    "{{ 7 * 7 }}{% raw %}",
    '#strong[x] *y* $a$ \\u{41} #read("/etc/passwd") <label> @ref // /* ``` = - +',
    "=1+1",
    "\x00\x08\x0b\x1b\x7f\x85\x9f",
    "\ud800\udfff\ufdd0\ufffe\uffff\U0001fffe",
    "\u202eabc\u2066def",
    "\ufeff\u200b\u00ad\u2028\u2029",
    "a\r\nb\rc\nd\te  f",
    " PAGE \\* MERGEFORMAT ",
    "שלום عليكم",
    "日本 ትግርኛ 🎉 e\u0301\u0301",
    "'\" onload='x",
    "å" * 10_000,
    "",
    " ",
)
ANY = st.one_of(st.sampled_from(HOSTILE), st.text(st.characters(exclude_categories=()), max_size=30))
PAIRS = st.lists(st.tuples(ANY, ANY), max_size=3).map(tuple)
MANY = st.lists(ANY, max_size=3).map(tuple)
NUMBERS = st.integers(-5, 70_000)
BLOCKS: st.SearchStrategy[Block] = st.one_of(
    st.builds(Heading, text=ANY, level=st.integers(-1, 9)),
    st.builds(Paragraph, text=ANY),
    st.builds(Points, items=MANY, first=st.none() | NUMBERS),
    st.builds(Facts, rows=PAIRS),
    st.builds(Table, caption=ANY, head=MANY, rows=st.lists(MANY, max_size=3).map(tuple), numeric=st.just((1,))),
    st.builds(Figure, title=ANY, svg=ANY, alternative=ANY),
    st.builds(Signatures, rows=PAIRS),
    st.builds(Attestation, labels=MANY),
    st.builds(Contents, title=ANY, entries=PAIRS),
    st.builds(Note, text=ANY),
    st.just(Break()),
)
PAPERS = st.builds(
    Printout,
    code=ANY,
    title=ANY,
    language=st.sampled_from(("sv", "en")),
    on=st.dates(date(1, 1, 1), date(9999, 12, 31)),
    blocks=st.lists(BLOCKS, max_size=4).map(tuple),
    stamp=st.builds(Stamp, title=ANY, rows=PAIRS),
    running_head=ANY,
    subtitle=st.none() | ANY,
    publisher=ANY,
)
WORST = evolve(
    everything(),
    title=HOSTILE[0],
    blocks=(
        *(Paragraph(text=text) for text in HOSTILE),
        Table(caption=HOSTILE[1], head=HOSTILE, rows=(HOSTILE,)),
        Points(items=HOSTILE),
        Facts(rows=tuple(zip(HOSTILE, HOSTILE, strict=True))),
        Contents(title="", entries=tuple((text, text) for text in HOSTILE)),
        *(Heading(text=text) for text in HOSTILE),
    ),
)


def said(value: object) -> Iterator[str]:
    """Yield every text that a reader sees of a printout, or of a part of it; one of blanks alone is none."""
    if isinstance(value, str):
        yield from (value,) if value.strip() else ()
    elif isinstance(value, tuple):
        for each in value:
            yield from said(each)
    elif has(kind := type(value)):
        hidden = {"svg", "code", "language"} | ({"running_head"} if kind is Printout else set())
        yield from said(tuple(getattr(value, each.name) for each in fields(kind) if each.name not in hidden))


def docx_texts(content: bytes) -> str:
    """Return all that stands in the body of a DOCX, as python-docx reads it."""
    body = docx.Document(io.BytesIO(content)).element.body
    return "\n".join(WordParagraph(each, None).text for each in body.iter(qn("w:p")))  # type: ignore[arg-type]


def html_texts(content: bytes) -> str:
    """Return all that stands in a page, as a browser reads it; a line break is one."""
    tree = html5lib.parse(content, treebuilder="lxml", namespaceHTMLElements=False)
    for each in tree.iter("br"):
        each.tail = "\n" + (each.tail or "")
    for each in tree.iter("img"):
        each.tail = each.get("alt") + (each.tail or "")
    return "".join(tree.find("body").itertext())


def is_well_formed(content: bytes) -> bool:
    with ZipFile(io.BytesIO(content)) as parts:
        for name in parts.namelist():
            if name.endswith((".xml", ".rels")):
                etree.fromstring(parts.read(name))
        return parts.testzip() is None


@given(PAPERS)
@example(WORST)
def test_a_docx_holds_every_text_as_it_is_written(paper: Printout) -> None:
    content = write_docx(paper)
    assert is_well_formed(content)
    found = docx_texts(content)
    assert [text for text in said(fitted(paper)) if text not in found] == []


@given(PAPERS)
@example(WORST)
def test_a_page_holds_every_text_as_it_is_written(paper: Printout) -> None:
    content = write_html(paper)
    found = html_texts(content)
    assert [text for text in said(fitted(paper)) if text not in found] == []
    tree = html5lib.parse(content, treebuilder="lxml", namespaceHTMLElements=False)
    assert [each.tag for each in tree.iter("script", "b", "iframe", "object", "link", "base")] == []


def test_no_text_of_a_page_turns_what_stands_around_it() -> None:
    tree = html5lib.parse(write_html(WORST), treebuilder="lxml", namespaceHTMLElements=False)
    loose = [
        each
        for each in tree.find("body").iter()
        if (each.text or "").strip() and each.get("class") != "skip" and each.tag != "br"
    ]
    assert len(loose) > 100
    assert [each.tag for each in loose if each.get("dir") != "auto" and each.tag != "bdi"] == []


@given(PAPERS)
@settings(max_examples=settings().max_examples // 2)
@example(WORST)
def test_a_pdf_is_made_of_every_text(paper: Printout) -> None:
    with pikepdf.open(io.BytesIO(write_pdf(paper))) as pdf:
        assert "/StructTreeRoot" in pdf.Root
        assert pdf.Root.Lang == {"sv": "sv-SE", "en": "en-GB"}[paper.language]
        assert len(pdf.pages) >= 1


def test_a_pdf_holds_every_text_as_it_is_written() -> None:
    texts = [text for text in HOSTILE if text.isascii() and text.isprintable() and text.strip()]
    blocks = tuple(Paragraph(text=text) for text in [*texts, "å\x00ä\ud800ö", "fi – “ﬁ” ½ € šđŁ"])
    pages = pypdf.PdfReader(io.BytesIO(write_pdf(evolve(everything(), blocks=blocks)))).pages
    found = "".join("".join(page.extract_text() for page in pages).split())
    assert [text for text in texts if "".join(text.split()) not in found] == []
    assert f"å{LOST}ä{LOST}ö" in found
    assert "fi–“ﬁ”½€šđŁ" in found


@given(PAPERS)
def test_json_holds_every_text_as_it_is_written(paper: Printout) -> None:
    assert write_json(paper).decode()


@given(ANY)
def test_only_what_cannot_be_held_is_replaced(text: str) -> None:
    lines = re.sub("\r\n?", "\n", text)
    held = fit(text)
    assert len(held) == len(lines)
    assert {here for here, there in zip(held, lines, strict=True) if here != there} <= {LOST}
    assert FORBIDDEN.search(held) is None
    assert held.encode().decode() == held


@pytest.mark.parametrize("text", ["Åsa", "a\nb\tc", "שלום", "日本", "🎉", "\u202e", "\u00a0\u200b\u2028", "\ufffd"])
def test_a_text_that_can_be_held_stays_as_it_is(text: str) -> None:
    assert fit(text) == text
