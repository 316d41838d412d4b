"""The handbook is right: its keys are pressed, what it says is seen, and its pictures are of the screens of today."""

import re
from html import unescape

import pytest

from overenskommelse_console.app import PAGES
from overenskommelse_console.shared_actions import COMMON
from tools.handbook import KEYS, TEXT, Task, follow, tasks
from tools.tree import ROOT

HANDBOOK = ROOT / "docs" / "handbok.md"
FIGURES = HANDBOOK.parent / "screens"
TASKS = tuple(tasks(HANDBOOK.read_text(encoding="utf-8")))


def text_in(svg: str) -> list[str]:
    """Return what stands in a picture, without how it is drawn."""
    return [unescape(each).strip() for each in TEXT.findall(svg)]


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.title)
def test_whoever_does_as_the_handbook_says_sees_what_it_says(task: Task) -> None:
    for name, svg in follow(task).items():
        figure = FIGURES / name
        assert text_in(figure.read_text(encoding="utf-8")) == text_in(svg), f"python -m tools.handbook {HANDBOOK.name}"


def test_a_step_that_tells_of_what_is_not_there_is_found() -> None:
    (task,) = tasks("## Något\n\n1. Tryck `4`, och se **Journalen, i versaler**.\n")
    with pytest.raises(AssertionError, match="Journalen, i versaler is not on the screen"):
        follow(task)


def test_the_handbook_names_every_key_that_works_everywhere() -> None:
    text = HANDBOOK.read_text(encoding="utf-8").casefold()
    keys = {each.key.split(",")[0] for each in COMMON} | {key for key, _ in PAGES}
    swedish = {key: name for name, key in KEYS.items()}
    assert sorted(key for key in keys if f"`{swedish.get(key, key)}`" not in text) == []


def test_no_picture_of_a_screen_is_left_without_a_page() -> None:
    told = set(re.findall(r"screens/([\w-]+\.svg)", HANDBOOK.read_text(encoding="utf-8")))
    told |= set(re.findall(r"screens/([\w-]+\.svg)", (ROOT / "README.md").read_text(encoding="utf-8")))
    assert {path.name for path in FIGURES.glob("*.svg")} == told
