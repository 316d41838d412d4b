"""Edited copies of editions and plans: one part dropped, inserted, moved, renumbered, reworded or given another id."""

from collections.abc import Callable
from itertools import count
from typing import Any

from attrs import evolve
from hypothesis import assume
from hypothesis import strategies as st

from overenskommelse.agreement import Edition, Plan
from overenskommelse.differences.parts import Part, grow, put_together
from overenskommelse.testing.editions import draw_edition, draw_plan
from overenskommelse.testing.pen import Known, Pen

Text = Edition | Plan
Draw = st.DrawFn
TEXTS = ("summary", "label", "title")
NUMBERS = {"number": "12 b", "ordinal": 99}


KNOWN = Known(
    documents=("bilaga-1", "bilaga-2"),
    sides=("sida-1", "sida-2"),
    editions=("utgava-1",),
    principles=("princip-1", "princip-2"),
    levels=("niva-1", "niva-2"),
    steps=("steg-1",),
)


@st.composite
def texts(draw: Draw) -> Text:
    """Make an edition or a plan."""
    pen = Pen(draw, KNOWN)
    return draw_edition(pen, "utgava-2", ("utgava-1",)) if pen.flag() else draw_plan(pen, "plan-2", ("plan-1",))


@st.composite
def edited(draw: Draw, edit: Callable[[Draw, Part], None]) -> tuple[Any, Any]:
    """Make a text and a copy of it with one edit."""
    text = draw(texts())
    tree = grow(text)
    edit(draw, tree)
    return text, put_together(tree)


def chosen(draw: Draw, tree: Part, *names: str) -> Part:
    """Choose a part other than the text itself, one that has a field of such a name where names are given."""
    found = [part for part in list(tree.walk())[1:] if not names or any(hasattr(part.value, name) for name in names)]
    assume(found)
    return Pen(draw).pick(found)


def fresh(tree: Part) -> str:
    """Return an id that no part has."""
    taken = {part.value.id for part in tree.walk()}
    return next(id for number in count(1) if (id := f"nytt-{number}") not in taken)


def siblings(part: Part) -> list[Part]:
    assert part.parent is not None
    return part.parent.parts[part.slot]


def drop(draw: Draw, tree: Part) -> None:
    part = chosen(draw, tree)
    siblings(part).remove(part)


def insert(draw: Draw, tree: Part) -> None:
    """Insert a copy of a part, what is inside it too, under an id that is not there."""
    part = chosen(draw, tree)
    copy = grow(evolve(put_together(part), id=fresh(tree)), part.parent, part.slot)
    siblings(part).insert(Pen(draw).number(0, len(siblings(part))), copy)


def reorder(draw: Draw, tree: Part) -> None:
    """Move a part among its siblings."""
    part = chosen(draw, tree)
    siblings(part).remove(part)
    siblings(part).insert(Pen(draw).number(0, len(siblings(part))), part)


def reparent(draw: Draw, tree: Part) -> None:
    """Move a part, with what is inside it, into another parent that has such a list and no such id."""
    part = chosen(draw, tree)
    inside = set(part.walk())
    homes = [
        other
        for other in tree.walk()
        if part.slot in other.parts and other not in inside and not takes(other, part.value.id)
    ]
    if homes:
        home = Pen(draw).pick(homes)
        siblings(part).remove(part)
        home.parts[part.slot].insert(Pen(draw).number(0, len(home.parts[part.slot])), part)


def takes(owner: Part, id: str) -> bool:
    """Tell whether an id is in use among what is inside a part."""
    return any(inner.value.id == id for inner in owner.inside())


def renumber(draw: Draw, tree: Part) -> None:
    part = chosen(draw, tree, *NUMBERS)
    name = next(name for name in NUMBERS if hasattr(part.value, name))
    part.value = evolve(part.value, **{name: NUMBERS[name]})


def reword(draw: Draw, tree: Part) -> None:
    part = chosen(draw, tree, *TEXTS)
    name = next(name for name in TEXTS if hasattr(part.value, name))
    part.value = evolve(part.value, **{name: "Något helt annat."})


def rename(draw: Draw, tree: Part) -> None:
    part = chosen(draw, tree)
    part.value = evolve(part.value, id=fresh(tree))


EDITS = (drop, insert, reorder, reparent, renumber, reword, rename)


@st.composite
def much_edited(draw: Draw) -> tuple[Any, Any]:
    """Make a text and a copy of it with several edits."""
    text = draw(texts())
    copy: object = text
    for edit in draw(st.lists(st.sampled_from(EDITS), min_size=1, max_size=6)):
        tree = grow(copy)
        edit(draw, tree)
        copy = put_together(tree)
    return text, copy
