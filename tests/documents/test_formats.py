"""Every format writes every kind of block, and the same paper gives the same bytes."""

import builtins
import io
import json
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import docx
import pikepdf
import pytest
from attrs import evolve

from overenskommelse.documents.formats import FORMATS, write
from overenskommelse.documents.needed import MissingExtraError, needed
from overenskommelse.errors import UnknownError
from tests.documents.papers import everything

LANGUAGES = ("sv", "en")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("suffix", FORMATS)
def test_the_same_paper_gives_the_same_bytes(suffix: str, language: str) -> None:
    first = write(everything(language), suffix)
    assert len(first) > 1000
    assert write(everything(language), suffix) == first


def test_a_format_that_does_not_exist_names_those_that_do() -> None:
    with pytest.raises(UnknownError, match=r"doc is no format of papers; there are \.docx, \.html, \.pdf, \.json"):
        write(everything(), ".doc")


@pytest.mark.parametrize("suffix", [".docx", ".html", ".pdf"])
def test_a_paper_in_a_language_that_nobody_worded_is_refused(suffix: str) -> None:
    with pytest.raises(UnknownError, match="There is no language fi"):
        write(evolve(everything(), language="fi"), suffix)


def test_json_holds_the_blocks_in_their_order() -> None:
    found = json.loads(write(everything(), ".json"))
    assert found["on"] == "2018-03-23"
    assert [each["block"] for each in found["blocks"]][:3] == ["facts", "contents", "heading"]


def test_a_pdf_says_that_it_is_tagged_in_what_language_and_what_it_is_called() -> None:
    for language, tag in (("sv", "sv-SE"), ("en", "en-GB")):
        with pikepdf.open(io.BytesIO(write(everything(language), ".pdf"))) as pdf:
            assert pdf.Root.Lang == tag
            assert bool(pdf.Root.MarkInfo.Marked)
            assert "/StructTreeRoot" in pdf.Root
            assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
            with pdf.open_metadata() as metadata:
                assert metadata["dc:title"] == everything(language).title
                assert metadata["pdfuaid:part"] == "1"


def roles(node: Any) -> Iterator[str]:
    """Yield the role of each part of a PDF's structure, and what stands for a figure."""
    if isinstance(node, pikepdf.Array):
        for each in node:
            yield from roles(each)
    elif isinstance(node, pikepdf.Dictionary):
        if "/S" in node:
            yield str(node.S)
        if "/Alt" in node:
            yield str(node.Alt)
        yield from roles(node.get("/K"))


def test_a_pdf_tells_readers_what_each_part_is() -> None:
    with pikepdf.open(io.BytesIO(write(everything(), ".pdf"))) as pdf:
        found = [*roles(pdf.Root.StructTreeRoot.K)]
    assert {"/H1", "/H2", "/P", "/L", "/LI", "/Table", "/TR", "/TH", "/TD", "/Figure", "/Caption", "/Link"} <= {*found}
    assert found.count("/TH") == 3
    assert "En stapel för 2014 och en lägre för 2015." in found


def test_threads_that_write_at_once_write_the_same() -> None:
    with ThreadPoolExecutor(4) as pool:
        assert len({*pool.map(lambda _: write(everything(), ".pdf"), range(8))}) == 1


def test_a_docx_says_what_it_is_in_what_language_and_of_what_day() -> None:
    properties = docx.Document(io.BytesIO(write(everything(), ".docx"))).core_properties
    assert (properties.title, properties.language) == (everything().title, "sv-SE")
    assert properties.author == "Region Ingenmark"
    assert f"{properties.created:%Y-%m-%d}" == f"{properties.modified:%Y-%m-%d}" == "2018-03-23"


def test_what_is_not_installed_is_told_with_the_extra_that_brings_it(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *rest: Any, **more: Any) -> Any:
        if name == "typst":
            raise ModuleNotFoundError(name, name=name)
        return real(name, *rest, **more)

    monkeypatch.delitem(sys.modules, "typst", raising=False)
    monkeypatch.setitem(sys.modules, "typst", None)
    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(MissingExtraError, match=r"needs typst, which is not installed. Install overenskommelse\[pdf\]"):
        needed("typst", "pdf")
