"""A page is for everybody: axe-core in a real Chromium finds nothing, and it fits a phone and a magnifier."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page

from overenskommelse.cli import main
from overenskommelse.documents.charts import course
from overenskommelse.documents.grids import matrix
from overenskommelse.documents.html_writer import write_html
from overenskommelse.documents.printout import Figure
from overenskommelse.wording import language
from tests.documents.papers import everything
from tests.documents.test_charts import LINES, MARKS

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
OPTIONS = {**RULES, "resultTypes": ["violations", "incomplete"]}
NARROW = 320
"""How wide a page of 1280 points is when it is magnified four times (WCAG 1.4.10)."""


@pytest.fixture(params=["sv", "en"])
def file(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Give a page with every kind of block, and with both charts."""
    path, paper, spoken = tmp_path / "paper.html", everything(request.param), language(request.param)
    charts = (*course("A", "b", MARKS, spoken), *matrix("C", "d", ["e", "f"], LINES, spoken))
    path.write_bytes(write_html(evolve(paper, blocks=(*paper.blocks, *charts))))
    return path


@pytest.fixture
def drawings(tmp_path: Path) -> list[Path]:
    """Give the drawings of both charts, each as a file of its own."""
    spoken = language("sv")
    charts = (*course("A", "b", MARKS, spoken), *matrix("C", "d", ["e", "f"], LINES, spoken))
    paths = []
    for number, figure in enumerate(each for each in charts if isinstance(each, Figure)):
        paths.append(tmp_path / f"{number}.html")
        head = f"<!DOCTYPE html><html lang=sv><title>{figure.title}</title>"
        paths[-1].write_text(f"{head}<main><h1>{figure.title}</h1>{figure.svg}</main>", encoding="utf-8")
    return paths


@pytest.fixture(params=["light", "dark"])
def page(request: pytest.FixtureRequest, browser: Browser, file: Path) -> Iterator[Page]:
    """Give the page opened, on a light screen and on a dark one."""
    with browser.new_context(color_scheme=request.param, viewport={"width": 1100, "height": 900}) as context:
        page = context.new_page()
        page.goto(file.as_uri())
        yield page


def told(results: list[dict[str, Any]]) -> list[tuple[str, list[str]]]:
    return [(each["id"], [node["html"][:120] for node in each["nodes"]]) for each in results]


def test_axe_finds_nothing(page: Page) -> None:
    response = Axe().run(page, options=OPTIONS).response
    assert told(response["violations"]) == []
    assert told(response["incomplete"]) == []
    assert len(response["passes"]) > 25


def test_axe_finds_nothing_in_the_drawings_themselves(browser: Browser, drawings: list[Path]) -> None:
    page = browser.new_page()
    for path in drawings:
        page.goto(path.as_uri())
        assert told(Axe().run(page, options=OPTIONS).response["violations"]) == []
        assert page.get_by_role("img").count() == 1
    page.close()
    assert len(drawings) == 2


def test_axe_finds_nothing_in_any_page_of_the_demo(browser: Browser, tmp_path: Path) -> None:
    assert main(["demo", "--papers", str(tmp_path)]) == 0
    page = browser.new_page(viewport={"width": NARROW, "height": 640})
    wrong, widths, paths = [], set(), [*tmp_path.glob("*.html")]
    for path in paths:
        page.goto(path.as_uri())
        wrong += told(Axe().run(page, options=OPTIONS).response["violations"])
        widths.add(page.evaluate("document.scrollingElement.scrollWidth"))
    page.close()
    assert len(paths) > 10
    assert wrong == []
    assert widths == {NARROW}


def test_axe_finds_what_is_wrong_with_a_page(browser: Browser) -> None:
    page = browser.new_page()
    page.set_content("<img src='data:,'><p style='color:#bbb'>grey")
    found = {each["id"] for each in Axe().run(page, options=OPTIONS).response["violations"]}
    page.close()
    assert found >= {"color-contrast", "html-has-lang", "image-alt", "document-title"}


def test_nothing_is_fetched_and_nothing_is_complained_of(browser: Browser, file: Path) -> None:
    page = browser.new_page()
    asked, said = list[str](), list[str]()
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.goto(file.as_uri())
    page.close()
    assert [url for url in asked if not url.startswith("data:")] == [file.as_uri()]
    assert said == []


def test_a_narrow_screen_scrolls_in_one_direction_only(browser: Browser, file: Path) -> None:
    page = browser.new_page(viewport={"width": NARROW, "height": 640})
    page.goto(file.as_uri())
    assert page.evaluate("document.scrollingElement.scrollWidth") == NARROW
    page.close()


def test_text_of_twice_the_size_stays_within_the_page(browser: Browser, file: Path) -> None:
    page = browser.new_page(viewport={"width": 640, "height": 640})
    page.goto(file.as_uri())
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate("document.scrollingElement.scrollWidth") == page.viewport_size["width"]  # type: ignore[index]
    page.close()


def test_the_first_key_shows_a_link_past_the_contents(browser: Browser, file: Path) -> None:
    page = browser.new_page()
    page.goto(file.as_uri())
    page.keyboard.press("Tab")
    box = page.locator(".skip").bounding_box()
    assert box is not None
    assert box["x"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "text"
    page.close()


def test_each_entry_of_the_contents_leads_to_its_heading(browser: Browser, file: Path) -> None:
    page = browser.new_page()
    page.goto(file.as_uri())
    links = page.locator("nav a").all()
    targets = [page.locator(link.get_attribute("href") or "none").inner_text() for link in links]
    assert len(links) == 2
    assert all(link.inner_text().split()[-1] in target for link, target in zip(links, targets, strict=True))
    page.close()


def test_paper_shows_all_of_a_wide_table(browser: Browser, file: Path) -> None:
    page = browser.new_page()
    page.goto(file.as_uri())
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.querySelector('.scroll')).overflowX") == "visible"
    assert page.evaluate("getComputedStyle(document.querySelector('.skip')).display") == "none"
    page.close()
