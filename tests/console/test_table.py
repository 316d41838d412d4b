"""A table holds numbers and asks for the rows that are seen."""

import asyncio
from array import array
from collections.abc import Sequence
from threading import get_ident

from attrs import define, field
from textual.app import App, ComposeResult
from textual.message import Message
from textual.pilot import Pilot

from overenskommelse_console.widgets.columns import Column, Line, Rows
from overenskommelse_console.widgets.table import Order, Table
from tests.console.conftest import settle

COLUMNS = (Column(title="Namn", order="name"), Column(title="Nummer", width=12, order="number"))


@define
class Port:
    """Makes rows of numbers, and remembers which were asked for and by whom."""

    asked: list[int] = field(factory=list)
    threads: set[int] = field(factory=set)

    def __call__(self, numbers: Sequence[int]) -> Rows:
        self.asked += numbers
        self.threads.add(get_ident())
        return {number: Line(cells=(f"Förening {number}", str(number)), tone="kept") for number in numbers}


class Shown(App[None]):
    """A table alone, and what it tells."""

    def __init__(self, numbers: Sequence[int], *, has_cells: bool = False) -> None:
        super().__init__()
        self.numbers, self.port, self.told = numbers, Port(), list[Message]()
        self.order: Order | None = None
        self.lines: list[str] = []
        self.table = Table(may_mark=True, has_cells=has_cells)

    def compose(self) -> ComposeResult:
        yield self.table

    def on_mount(self) -> None:
        self.table.show(COLUMNS, self.numbers, self.port, order=self.order)
        self.table.focus()

    def on_table_chosen(self, event: Table.Chosen) -> None:
        self.told.append(event)

    def on_table_sorted(self, event: Table.Sorted) -> None:
        self.told.append(event)

    def line(self, y: int) -> str:
        """Return a line as it was drawn last."""
        return self.lines[y]

    def draw(self) -> None:
        """Keep what is drawn, which cannot be told once the screen is closed."""
        self.lines = [self.table.render_line(y).text.rstrip() for y in range(self.table.size.height)]


def shown(app: Shown, *keys: str) -> Shown:
    async def whole() -> None:
        async with app.run_test(size=(60, 20)) as pilot:
            await settle(pilot)
            for key in keys:
                await pilot.press(key)
                await settle(pilot)
            app.draw()

    asyncio.run(whole())
    return app


def test_of_a_million_rows_only_those_around_what_is_seen_are_asked_for() -> None:
    app = shown(Shown(array("q", range(1, 1_000_001))), "end")
    assert app.table.number == 1_000_000
    assert len(app.port.asked) < 300
    assert app.port.asked[0] == 1
    assert 1_000_000 in app.port.asked


def test_rows_are_asked_for_where_no_screen_waits() -> None:
    app = shown(Shown(range(1, 50)))
    assert get_ident() not in app.port.threads


def test_a_row_that_is_here_is_not_asked_for_again() -> None:
    app = shown(Shown(range(1, 200)), "pagedown", "pagedown", "pageup", "pageup")
    assert len(app.port.asked) == len(set(app.port.asked))


def test_rows_that_are_given_are_not_asked_for_and_more_numbers_follow() -> None:
    app = Shown(range(1, 9))

    async def whole() -> None:
        async with app.run_test(size=(60, 20)) as pilot:
            await settle(pilot)
            asked = Port()
            app.table.show(COLUMNS, range(1, 4), asked, rows=asked([1, 2, 3]))
            asked.asked.clear()
            await settle(pilot)
            app.draw()
            assert asked.asked == []
            app.table.extend(range(1, 500))
            await settle(pilot)
            await pilot.press("end")
            await settle(pilot)
            app.draw()
            assert 499 in asked.asked

    asyncio.run(whole())
    assert app.line(-1).split()[-1] == "499"


def test_the_cursor_stays_among_the_rows_and_in_sight() -> None:
    app = shown(Shown(range(1, 100)), "up", "end", "down")
    assert app.table.number == 99
    assert app.line(-1).split()[-1] == "99"
    assert app.line(0).split() == ["Namn", "Nummer"]


def test_an_empty_table_has_no_row_to_choose() -> None:
    app = shown(Shown(range(0)), "enter", "down", "space", "end")
    assert (app.table.number, app.told) == (None, [])


def test_space_marks_a_row_and_goes_on() -> None:
    app = shown(Shown(range(1, 9)), "space", "down", "space")
    assert app.table.marked == {1, 3}
    assert [app.line(y)[1] for y in range(1, 5)] == ["■", " ", "■", " "]


def test_enter_chooses() -> None:
    app = shown(Shown(range(10, 19)), "down", "enter")
    assert [each.number for each in app.told if isinstance(each, Table.Chosen)] == [11]


def test_cells_are_gone_through_across_and_never_into_the_first_column() -> None:
    app = shown(Shown(range(3), has_cells=True), "left", "left", "right", "right", "right")
    assert app.table.place == 1


def test_an_answer_to_an_earlier_question_is_not_taken_for_one_to_the_last() -> None:
    app = Shown(range(1, 5))

    async def whole() -> None:
        async with app.run_test(size=(60, 20)) as pilot:
            app.table.show(COLUMNS, range(1, 5), lambda asked: {n: Line(cells=("gammal", "")) for n in asked})
            app.table.show(COLUMNS, range(1, 5), lambda asked: {n: Line(cells=("ny", "")) for n in asked})
            await settle(pilot)
            app.draw()

    asyncio.run(whole())
    assert app.line(1).split() == ["ny"]


def click(app: Shown, *at: tuple[int, int]) -> Shown:
    async def whole() -> None:
        async with app.run_test(size=(60, 20)) as pilot:
            await settle(pilot)
            for offset in at:
                await pilot.click(Table, offset=offset)
                await settle(pilot)

    asyncio.run(whole())
    return app


def test_a_click_on_a_title_asks_for_its_order_and_one_more_for_the_other_way_round() -> None:
    app = click(Shown(range(1, 9)), (5, 0))
    assert [each.order for each in app.told if isinstance(each, Table.Sorted)] == [Order(name="name")]
    app = Shown(range(1, 9))
    app.order = Order(name="name")
    click(app, (5, 0))
    assert [e.order for e in app.told if isinstance(e, Table.Sorted)] == [Order(name="name", is_descending=True)]


def test_a_click_goes_to_a_row_and_a_double_click_chooses_it() -> None:
    app = click(Shown(range(1, 9)), (5, 3))
    assert (app.table.number, app.told) == (3, [])
    app = Shown(range(1, 9))

    async def whole() -> None:
        async with app.run_test(size=(60, 20)) as pilot:
            await settle(pilot)
            await pilot.double_click(Table, offset=(5, 3))
            await settle(pilot)

    asyncio.run(whole())
    assert [each.number for each in app.told if isinstance(each, Table.Chosen)] == [3]


def test_the_next_order_is_that_of_the_next_column() -> None:
    app = Shown(range(1, 9))

    async def whole(pilot: Pilot[None]) -> None:
        for order in (None, Order(name="name"), Order(name="number")):
            app.table.order = order
            app.table.action_sort()
            await settle(pilot)

    async def run() -> None:
        async with app.run_test() as pilot:
            await whole(pilot)

    asyncio.run(run())
    orders = [each.order for each in app.told if isinstance(each, Table.Sorted)]
    assert orders == [Order(name="name"), Order(name="number"), Order(name="name", is_descending=True)]
