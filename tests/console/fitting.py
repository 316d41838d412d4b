"""What is wrong with how a screen is drawn: what is cut without a sign, overlaps, lies outside, or cannot be seen."""

from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from rich.cells import cell_len
from textual.app import App
from textual.geometry import Region
from textual.scrollbar import ScrollBar, ScrollBarCorner
from textual.visual import Visual
from textual.widget import Widget
from textual.widgets import Input, Static, Tree

from overenskommelse.cli.cleaning import clean

CUT = "…"
_WIDE = 4000
Placed = list[tuple[Widget, Region, Region]]


def faults(app: App[None]) -> list[str]:
    """Return all that is wrong with what the screen in front shows."""
    placed = leaves(app)
    return [*lines(app), *outside(placed), *overlapping(placed), *cut(placed)]


def leaves(app: App[None]) -> Placed:
    """Return the widgets that draw something, each with where it lies and what is left of that by those around it."""
    shown = app.screen._compositor.full_map
    parents = {each.parent for each in shown}
    found = [(each, at.region, at.clip) for each, at in shown.items() if each not in parents and at.region.area]
    return [each for each in found if not _is_of_textual(each[0])]


def _is_of_textual(widget: Widget) -> bool:
    """Tell whether it is a scrollbar, or a notice that comes before everything and goes by itself."""
    names = {type(each).__name__ for each in widget.ancestors_with_self}
    return isinstance(widget, ScrollBar | ScrollBarCorner) or bool(names & {"ToastRack", "Tooltip"})


def lines(app: App[None]) -> Iterator[str]:
    """Yield the lines that are wider than the screen, or hold what a terminal obeys or nobody can see."""
    for place, strip in enumerate(app.screen._compositor.render_strips()):
        if strip.cell_length > app.size.width:
            yield f"line {place} is {strip.cell_length} wide"
        for segment in strip:
            if clean(segment.text) != segment.text:
                yield f"line {place} holds {segment.text!r}"
            style = segment.style
            if segment.text.strip() and style and style.color and style.color == style.bgcolor and not style.reverse:
                yield f"line {place} hides {segment.text!r}"


def outside(placed: Placed) -> Iterator[str]:
    """Yield what is drawn beyond what is around it, where nothing shows that there is more."""
    for widget, region, clip in placed:
        above = [each for each in widget.ancestors if isinstance(each, Widget)]
        if (region.right > clip.right or region.x < clip.x) and not any(e.show_horizontal_scrollbar for e in above):
            yield f"{_named(widget)} is cut at the side: {region} in {clip}"
        if (region.bottom > clip.bottom or region.y < clip.y) and not any(e.show_vertical_scrollbar for e in above):
            yield f"{_named(widget)} is cut above or below: {region} in {clip}"


def overlapping(placed: Placed) -> Iterator[str]:
    """Yield the pairs that lie on each other."""
    shown = [(each, left) for each, region, clip in placed if (left := region.intersection(clip)).area]
    for (one, first), (other, second) in combinations(shown, 2):
        if first.overlaps(second) and one.layer == other.layer:
            yield f"{_named(one)} {first} lies on {_named(other)} {second}"


def cut(placed: Placed) -> Iterator[str]:
    """Yield the texts of which something is left out without a sign."""
    for widget, region, _ in placed:
        is_wider = isinstance(widget, Tree) and widget.virtual_size.width > widget.size.width
        if is_wider and not widget.show_horizontal_scrollbar:
            yield f"{_named(widget)} is cut at the side"
        is_longer = isinstance(widget, Input) and not widget.has_focus and cell_len(widget.value) > region.width
        if is_longer and CUT not in _text(widget, region):
            yield f"{_named(widget)} is cut at the side"
        if isinstance(widget, Static):
            shown = _text(widget, region)
            lacking = Counter(_whole(widget)) - Counter(shown)
            if lacking and CUT not in shown:
                yield f"{_named(widget)} lacks {''.join(lacking)!r}: {shown[:80]}"


def _text(widget: Widget, region: Region) -> str:
    strips = widget.render_lines(Region(0, 0, region.width, region.height))
    return "".join("".join(strip.text.split()) for strip in strips)


def _whole(widget: Static) -> str:
    strips = Visual.to_strips(widget, widget.visual, _WIDE, None, widget.visual_style)
    whole = "".join("".join(strip.text.split()) for strip in strips)
    # What the guard keeps from the terminal lacks nobody.
    return "".join(char for char in whole if clean(char) == char)


def _named(widget: Widget) -> str:
    return f"{type(widget).__name__}#{widget.id or ''} of {type(widget.parent).__name__}"
