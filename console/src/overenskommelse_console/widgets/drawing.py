"""What a table draws: a head that stays, and of all its rows those that are seen, fetched by their numbers."""

from collections.abc import Callable, Sequence
from contextlib import nullcontext
from typing import ClassVar

from attrs import frozen
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from overenskommelse.errors import OverenskommelseError

from ..failing.waiting import Waits
from .columns import GAP, Column, Line, Rows, fit, wanted, widths

Port = Callable[[Sequence[int]], Rows]
"""Gives the rows of numbers; it may take time, and is called where nobody waits."""

EDGE = " "
"""What stands left of every row."""
MARK, PLAIN = "■ ", "  "
_AHEAD = 40
"""How many rows beyond those seen are asked for, so that the next step waits for nothing."""
_MOST_KEPT = 4000
_MOST_MEASURED = 60
_UP, _DOWN = " ▲", " ▼"


@frozen(kw_only=True)
class Order:
    """What a table is sorted by."""

    name: str
    is_descending: bool = False


class Drawn(ScrollView):
    """Rows by their numbers, drawn as they come into sight."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        *(f"table--{name}" for name in ("head", "row", "cursor", "cell", "kept", "soon", "broken", "open"))
    }

    cursor: reactive[int] = reactive(0)
    place: reactive[int] = reactive(1)
    """The column of the cell that is meant, in a table of cells."""

    class Failed(Message):
        """Rows could not be had."""

        def __init__(self, error: OverenskommelseError) -> None:
            """Take why."""
            self.error = error
            super().__init__()

    class _Fetched(Message):
        def __init__(self, generation: int, rows: Rows) -> None:
            self.generation, self.rows = generation, rows
            super().__init__()

    def __init__(self, *, id: str | None = None, has_cells: bool = False, may_mark: bool = False) -> None:
        """Make an empty table."""
        super().__init__(id=id)
        self.columns: tuple[Column, ...] = ()
        self.numbers: Sequence[int] = ()
        self.order: Order | None = None
        self.marked: set[int] = set()
        self.has_cells, self.may_mark = has_cells, may_mark
        self._port: Port | None = None
        self._rows: dict[int, Line] = {}
        self._generation = 0
        self._is_asking = False
        self._wants: tuple[int, ...] = ()
        self._widths: dict[int, tuple[int, ...]] = {}

    def show(
        self,
        columns: Sequence[Column],
        numbers: Sequence[int],
        port: Port,
        *,
        order: Order | None = None,
        rows: Rows | None = None,
        on: int | None = None,
    ) -> None:
        """Show other rows; the cursor stays on the number that it stood on, where that is still there.

        `rows` are those that are here already, so that they are drawn at once; the cursor goes to the number `on`.
        """
        stood = self.number if on is None else on
        self.columns, self.numbers, self.order, self._port = tuple(columns), numbers, order, port
        self._rows, self._generation = {**(rows or {})}, self._generation + 1
        self._measure()
        self.virtual_size = Size(0, len(numbers) + 1)
        is_sought = stood is not None and (on is not None or len(numbers) < _MOST_KEPT)
        place = numbers.index(stood) if stood is not None and is_sought and stood in numbers else 0
        self.set_reactive(Drawn.cursor, place)
        self._seek()
        self.refresh()
        self.tell()
        if on is not None:
            self.call_after_refresh(self.scroll_to_region, Region(0, place, 1, 2), animate=False, force=True)

    def extend(self, numbers: Sequence[int]) -> None:
        """Take in more numbers, which begin with those that are shown."""
        self.numbers = numbers
        self._measure()
        self.virtual_size = Size(0, len(numbers) + 1)
        self._seek()

    @property
    def number(self) -> int | None:
        """The number of the row that the cursor stands on."""
        return self.numbers[self.cursor] if 0 <= self.cursor < len(self.numbers) else None

    @property
    def start(self) -> int:
        """Where the first column begins."""
        return len(EDGE) + len(PLAIN) * self.may_mark

    def line(self, number: int) -> Line | None:
        """Return a row, if it is here already."""
        return self._rows.get(number)

    def render_line(self, y: int) -> Strip:
        """Draw one line of what is seen: the head, or a row."""
        room = self.scrollable_content_region.width
        wide = self.widths(room)
        if y == 0:
            return self._head(wide, room)
        place = y - 1 + self.scroll_offset.y
        if place >= len(self.numbers):
            return Strip.blank(room, self.get_component_rich_style("table--row"))
        return self._row(place, wide, room)

    def _head(self, wide: Sequence[int], room: int) -> Strip:
        titles = [self._title(column) for column in self.columns]
        text = GAP.join(fit(title, width) for title, width in zip(titles, wide, strict=True) if width)
        shown = fit(" " * self.start + text, room)
        return Strip([Segment(shown, self.get_component_rich_style("table--head"))], room)

    def _title(self, column: Column) -> str:
        if self.order is None or column.order != self.order.name:
            return column.title
        return column.title + (_DOWN if self.order.is_descending else _UP)

    def _row(self, place: int, wide: Sequence[int], room: int) -> Strip:
        number = self.numbers[place]
        line = self._rows.get(number)
        cells = line.cells if line else ("…", *("" for _ in self.columns[1:]))
        base = self.get_component_rich_style("table--row")
        is_here = place == self.cursor
        row = self.get_component_rich_style("table--cursor") if is_here and not self.has_cells else base
        segments = [Segment(EDGE, row)]
        if self.may_mark:
            segments.append(Segment(MARK if number in self.marked else PLAIN, row))
        for at, (cell, width) in enumerate(zip(cells, wide, strict=True)):
            if width:
                segments += [Segment(fit(cell, width), self._style(at, row, line, is_here=is_here)), Segment(GAP, row)]
        return Strip(segments).adjust_cell_length(room, row)

    def _style(self, at: int, row: Style, line: Line | None, *, is_here: bool) -> Style:
        if self.has_cells and is_here and at == self.place:
            return self.get_component_rich_style("table--cell")
        if at == 0 and line and line.tone and not is_here:
            return self.get_component_rich_style(f"table--{line.tone}")
        return row

    def widths(self, room: int) -> tuple[int, ...]:
        """Return how wide each column is in a room."""
        if room not in self._widths:
            self._widths[room] = widths(self.columns, room - self.start, self._wants)
        return self._widths[room]

    def _measure(self) -> None:
        """Learn how much room the columns want; of a long list nothing, or they would move as it is gone through."""
        self._widths.clear()
        if len(self.numbers) > _MOST_MEASURED or len(self._wants) != len(self.columns):
            self._wants = ()
        if len(self.numbers) <= _MOST_MEASURED and self._rows:
            self._wants = wanted(self.columns, self._rows.values())

    def _seek(self) -> None:
        """Ask for the rows seen that are not here, and for some around them."""
        top, height = self.scroll_offset.y, max(self.size.height, 1)
        first, last = max(top - _AHEAD, 0), min(top + height + _AHEAD, len(self.numbers))
        seen = self.numbers[top : min(top + height, len(self.numbers))]
        if self._is_asking or self._port is None or all(number in self._rows for number in seen):
            return
        lacking = [number for number in self.numbers[first:last] if number not in self._rows]
        generation, port = self._generation, self._port
        self._is_asking = True
        self.run_worker(lambda: self._fetch(generation, port, lacking), thread=True, group="rows")

    def _fetch(self, generation: int, port: Port, lacking: Sequence[int]) -> None:
        waits: Waits | None = getattr(self.app, "waits", None)
        try:
            with waits.one() if waits else nullcontext():
                rows = port(lacking)
        except OverenskommelseError as error:
            self.post_message(self.Failed(error))
        else:
            self.post_message(self._Fetched(generation, rows))

    def on_drawn__fetched(self, event: _Fetched) -> None:
        """Take rows in, unless others were asked for since."""
        event.stop()
        self._is_asking = False
        if event.generation == self._generation:
            if len(self._rows) > _MOST_KEPT:
                self._rows.clear()
            self._rows.update(event.rows)
            self._measure()
            self.refresh()
        self._seek()

    def on_drawn_failed(self) -> None:
        """Ask anew when something else comes into sight."""
        self._is_asking = False

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Ask for what comes into sight."""
        super().watch_scroll_y(old_value, new_value)
        if round(old_value) != round(new_value):
            self._seek()

    def on_resize(self) -> None:
        """Ask for what comes into sight."""
        self._seek()

    def tell(self) -> None:
        """Tell where the cursor is."""
