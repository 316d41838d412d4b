"""A table that holds the numbers of an answer and asks for the rows that are seen: a million rows scroll."""

from typing import ClassVar

from textual import events
from textual.binding import Binding
from textual.geometry import Region
from textual.message import Message

from .columns import GAP
from .drawing import Drawn, Order

__all__ = ["Order", "Table"]


class Table(Drawn, can_focus=True):
    """Rows by their numbers, under a head that stays."""

    DEFAULT_CSS = """
    Table { height: 1fr; background: $background; scrollbar-size-vertical: 1; overflow-x: hidden; }
    Table > .table--head { color: $secondary; text-style: bold; background: $background; }
    Table > .table--row { color: $foreground; background: $background; }
    Table > .table--cursor { background: $panel; text-style: bold; }
    Table:focus > .table--cursor { background: $primary; color: $background; }
    Table > .table--cell { background: $panel; text-style: bold; }
    Table:focus > .table--cell { background: $primary; color: $background; text-style: bold; }
    Table > .table--kept { color: $success; }
    Table > .table--soon { color: $warning; }
    Table > .table--broken { color: $error; }
    Table > .table--open { color: $accent; }
    """
    BINDINGS: ClassVar = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("home", "edge(0)", show=False),
        Binding("end", "edge(1)", show=False),
        Binding("left", "across(-1)", show=False),
        Binding("right", "across(1)", show=False),
        Binding("enter", "choose", show=False),
        Binding("space", "mark", show=False),
    ]

    class Chosen(Message):
        """A row was chosen."""

        def __init__(self, table: "Table", number: int) -> None:
            """Take the table and the row's number."""
            self.table, self.number = table, number
            super().__init__()

        @property
        def control(self) -> "Table":
            """The table."""
            return self.table

    class Moved(Chosen):
        """The cursor came to another row or cell."""

    class Marked(Chosen):
        """A row was marked, or is no longer."""

    class Sorted(Message):
        """Another order is asked for."""

        def __init__(self, table: "Table", order: Order) -> None:
            """Take the table and the order."""
            self.table, self.order = table, order
            super().__init__()

    def watch_cursor(self, old: int, new: int) -> None:
        """Let the row be seen, and tell."""
        self.scroll_to_region(Region(0, new, 1, 2), animate=False, force=True)
        # Beneath the head; where it scrolls all is drawn anew.
        self.refresh_lines(old + 1)
        self.refresh_lines(new + 1)
        self.tell()

    def watch_place(self) -> None:
        """Show the cell, and tell."""
        self.refresh()
        self.tell()

    def tell(self) -> None:
        """Tell where the cursor is."""
        if (number := self.number) is not None:
            self.post_message(self.Moved(self, number))

    def validate_cursor(self, value: int) -> int:
        """Keep the cursor among the rows."""
        return max(min(value, len(self.numbers) - 1), 0)

    def validate_place(self, value: int) -> int:
        """Keep to the cells, which the first column is none of."""
        return max(min(value, len(self.columns) - 1), 1)

    def action_move(self, step: int) -> None:
        """Go some rows on."""
        self.cursor += step

    def action_page(self, step: int) -> None:
        """Go as many rows on as are seen."""
        self.cursor += step * max(self.size.height - 2, 1)

    def action_edge(self, is_last: int) -> None:
        """Go to the first or the last row."""
        self.cursor = len(self.numbers) - 1 if is_last else 0

    def action_across(self, step: int) -> None:
        """Go some cells on."""
        if self.has_cells:
            self.place += step

    def action_choose(self) -> None:
        """Choose the row."""
        if (number := self.number) is not None:
            self.post_message(self.Chosen(self, number))

    def action_mark(self) -> None:
        """Mark the row, or no longer, and go on to the next."""
        if self.may_mark and (number := self.number) is not None:
            self.marked ^= {number}
            self.post_message(self.Marked(self, number))
            self.refresh()
            self.cursor += 1

    def action_sort(self) -> None:
        """Sort by the next column that can be sorted by, the other way round once all were tried."""
        orders = [Order(name=c.order, is_descending=way) for way in (False, True) for c in self.columns if c.order]
        if orders:
            at = orders.index(self.order) if self.order in orders else -1
            self.post_message(self.Sorted(self, orders[(at + 1) % len(orders)]))

    def on_click(self, event: events.Click) -> None:
        """Go to the row that was clicked, choose it by a second click, or sort by a title."""
        if event.y == 0:
            self._sort_at(event.x)
            return
        place = event.y - 1 + self.scroll_offset.y
        if place >= len(self.numbers):
            return
        was, self.cursor = self.cursor, place
        if self.has_cells:
            self.place = self._at(event.x)
        elif was == place and event.chain > 1:
            self.action_choose()

    def _at(self, x: int) -> int:
        start = self.start
        wide = self.widths(self.scrollable_content_region.width)
        for at, width in enumerate(wide):
            if width and start <= x < start + width + len(GAP):
                return at
            start += width + len(GAP) if width else 0
        return len(self.columns) - 1

    def _sort_at(self, x: int) -> None:
        column = self.columns[self._at(x)]
        if column.order:
            is_same = self.order is not None and self.order.name == column.order and not self.order.is_descending
            self.post_message(self.Sorted(self, Order(name=column.order, is_descending=is_same)))
