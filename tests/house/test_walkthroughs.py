"""The pages that a newcomer follows: every file in them is right, and every command answers as shown."""

import json
from pathlib import Path

import pytest

from tools.tree import ROOT
from tools.walkthrough import follow

FOLLOWED = (
    "skriv-din-overenskommelse",
    "kallor-och-osakerhet",
    "arbeta-i-databasen",
    "motesaret",
    "organ-och-register",
    "arenden-och-overlamning",
    "folja-upp",
)
PAGES = tuple(ROOT / "docs" / f"{name}.md" for name in FOLLOWED)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_newcomer_who_does_as_told_sees_what_is_shown(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert text.count("$ overenskommelse ") > 0
    assert follow(text) == text


def test_an_answer_that_has_changed_is_seen() -> None:
    page = "```console\n$ overenskommelse list --json\ngammalt svar\n```\n"
    answer = follow(page).removeprefix("```console\n$ overenskommelse list --json\n").removesuffix("```\n")
    assert "vgr" in json.dumps(json.loads(answer))


def test_a_cut_answer_keeps_as_many_lines_as_the_page_shows() -> None:
    page = "```console\n$ overenskommelse demo\nett\ntvå\n…\n```\n"
    assert follow(page).splitlines()[2:] == [
        "Överenskommelsen mellan Västra Götalandsregionen och den sociala ekonomin",
        "",
        "…",
        "```",
    ]


def test_blocks_of_one_name_are_one_file() -> None:
    page = (
        "```yaml\n# a/x.yaml\nformat: 1\nkind: agreement\ncode: x\n```\n"
        "```yaml\n# a/x.yaml\nname: X\nvariant: base\n```\n"
        "```console\n$ overenskommelse validate a\n```\n"
    )
    assert follow(page).endswith("$ overenskommelse validate a\n1 fil utan fel.\n```\n")
