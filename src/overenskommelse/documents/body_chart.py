"""A chart of bodies: who stands under whom, and who took over from whom, drawn in black and white for the width of A4.

What a body belongs under stands above it, with a line between; beside each other as far as the width allows, else
one below the other.  From a body to its successor goes a dashed line with an arrow.  Lengths are in units of the view.
"""

from collections.abc import Iterable, Iterator, Mapping
from html import escape
from textwrap import wrap

from attrs import evolve, field, frozen

from .characters import fit

WIDTH = 640
BOX = 200
GAP = 20
INDENT = 24
LINE = 15
PAD = 8
LETTERS = 28
"""How many letters a line of a box may have: set in 11 units they take about 165 of its breadth, and room is left."""


@frozen(kw_only=True)
class Box:
    """A body in the chart: its name, what is told of it, and whether it only was promised, or is over."""

    id: str
    name: str
    lines: tuple[str, ...] = ()
    is_dashed: bool = False
    parent: str | None = None
    predecessor: str | None = None

    @property
    def texts(self) -> tuple[tuple[str, bool], ...]:
        """Its lines as they are set, and whether each is bold."""
        name = [(text, True) for text in _wrapped(self.name)]
        return (*name, *((text, False) for line in self.lines for text in _wrapped(line)))

    @property
    def height(self) -> int:
        """How high it is."""
        return len(self.texts) * LINE + 2 * PAD


@frozen(kw_only=True)
class Placed:
    """A box and where its upper left corner is."""

    box: Box
    x: int
    y: int

    @property
    def middle(self) -> int:
        """The middle of its breadth."""
        return self.x + BOX // 2

    @property
    def foot(self) -> int:
        """Where it ends."""
        return self.y + self.box.height


@frozen(kw_only=True)
class Tree:
    """Boxes placed together with the lines between them, and how much room they take."""

    boxes: tuple[Placed, ...]
    lines: tuple[tuple[tuple[int, int], ...], ...] = field(default=())
    width: int
    height: int

    def moved(self, x: int, y: int) -> "Tree":
        """Return the same tree elsewhere."""
        boxes = tuple(evolve(each, x=each.x + x, y=each.y + y) for each in self.boxes)
        lines = tuple(tuple((px + x, py + y) for px, py in line) for line in self.lines)
        return evolve(self, boxes=boxes, lines=lines)


def draw(boxes: Iterable[Box]) -> str:
    """Return the chart as SVG; the same boxes give the same text."""
    whole = _stacked(_trees(tuple(boxes)))
    placed = {each.box.id: each for each in whole.boxes}
    drawn = (
        *(_line(line) for line in whole.lines),
        *(text for each in whole.boxes for text in _succession(each, placed)),
        *(text for each in whole.boxes for text in _drawn(each)),
    )
    view = f"0 0 {max(whole.width, 1) + 2} {max(whole.height, 1) + 2}"
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{view}" font-family="sans-serif" font-size="11">'
    return f"{head}{''.join(drawn)}</svg>"


def _wrapped(text: str) -> list[str]:
    return wrap(fit(text), LETTERS) or [""]


def _trees(boxes: tuple[Box, ...]) -> Iterator[Tree]:
    """Yield a tree for each box that stands under none of the others; a successor comes after the one before it."""
    known = {box.id: box for box in boxes}
    under: dict[str | None, list[Box]] = {}
    for box in _in_succession(boxes):
        under.setdefault(box.parent if box.parent in known else None, []).append(box)
    drawn: set[str] = set()
    yield from (_tree(box, under, drawn) for box in under.get(None, ()))
    # Bodies that stand under each other in a ring have no top; each is drawn all the same.
    yield from (_tree(box, under, drawn) for box in boxes if box.id not in drawn)


def _in_succession(boxes: tuple[Box, ...]) -> Iterator[Box]:
    after: dict[str, list[Box]] = {}
    for box in boxes:
        after.setdefault(box.predecessor or "", []).append(box)
    known, done = {box.id for box in boxes}, set[str]()
    queue = [box for box in boxes if box.predecessor not in known] or list(boxes)
    while queue or len(done) < len(boxes):
        box = queue.pop(0) if queue else next(each for each in boxes if each.id not in done)
        if box.id not in done:
            done.add(box.id)
            yield box
            queue[:0] = after.get(box.id, [])


def _tree(box: Box, under: Mapping[str | None, list[Box]], drawn: set[str]) -> Tree:
    drawn.add(box.id)
    below = [_tree(child, under, drawn) for child in under.get(box.id, ()) if child.id not in drawn]
    if not below:
        return Tree(boxes=(Placed(box=box, x=0, y=0),), width=BOX, height=box.height)
    width = sum(tree.width for tree in below) + GAP * (len(below) - 1)
    return _beside(box, below, width) if width <= WIDTH else _hanging(box, below)


def _beside(box: Box, below: list[Tree], width: int) -> Tree:
    """Place what stands under a box side by side, and the box over their middle."""
    top = Placed(box=box, x=(width - BOX) // 2, y=0)
    channel, y = top.foot + GAP // 2, top.foot + GAP
    x, placed = 0, list[Tree]()
    for tree in below:
        placed.append(tree.moved(x, y))
        x += tree.width + GAP
    heads = [tree.boxes[0] for tree in placed]
    lines = tuple(
        ((top.middle, top.foot), (top.middle, channel), (head.middle, channel), (head.middle, head.y)) for head in heads
    )
    return _joined(top, placed, lines, width)


def _hanging(box: Box, below: list[Tree]) -> Tree:
    """Place what stands under a box one below the other, on a line down from its left side."""
    top = Placed(box=box, x=0, y=0)
    y, placed = top.foot + GAP, list[Tree]()
    for tree in below:
        placed.append(tree.moved(INDENT, y))
        y += tree.height + GAP
    left = INDENT // 2
    heads = [(tree.boxes[0], tree.boxes[0].y + LINE) for tree in placed]
    lines = tuple(((left, top.foot), (left, middle), (head.x, middle)) for head, middle in heads)
    return _joined(top, placed, lines, INDENT + max(tree.width for tree in below))


def _joined(top: Placed, below: list[Tree], lines: tuple[tuple[tuple[int, int], ...], ...], width: int) -> Tree:
    return Tree(
        boxes=(top, *(each for tree in below for each in tree.boxes)),
        lines=(*lines, *(line for tree in below for line in tree.lines)),
        width=max(width, BOX),
        height=max(each.foot for tree in below for each in tree.boxes),
    )


def _stacked(trees: Iterable[Tree]) -> Tree:
    """Place trees side by side in rows, as many in each as the width allows."""
    placed, x, y, row = list[Tree](), 0, 0, 0
    for tree in trees:
        if x and x + tree.width > WIDTH:
            x, y, row = 0, y + row + 2 * GAP, 0
        placed.append(tree.moved(x + 1, y + 1))
        x, row = x + tree.width + GAP, max(row, tree.height)
    return Tree(
        boxes=tuple(each for tree in placed for each in tree.boxes),
        lines=tuple(line for tree in placed for line in tree.lines),
        width=max((max(each.x + BOX for each in tree.boxes) for tree in placed), default=0),
        height=y + row,
    )


def _line(points: tuple[tuple[int, int], ...], *, is_dashed: bool = False) -> str:
    told = " ".join(f"{x},{y}" for x, y in points)
    dashes = ' stroke-dasharray="5 4"' if is_dashed else ""
    return f'<polyline points="{told}" fill="none" stroke="#000"{dashes}/>'


def _succession(later: Placed, placed: Mapping[str, Placed]) -> Iterator[str]:
    """Yield the dashed line to a box from the one before it, where both are drawn."""
    before = placed.get(later.box.predecessor or "")
    if before is None or before is later:
        return
    if before.y == later.y and later.x == before.x + BOX + GAP:
        y = before.y + LINE
        yield _line(((before.x + BOX, y), (later.x, y)), is_dashed=True)
        yield _arrow(((later.x, y), (later.x - 6, y - 4), (later.x - 6, y + 4)))
        return
    # Elsewhere it goes through the gap above the successor, to a side of the middle that no other line takes.
    x, gap = later.middle + GAP, later.y - GAP // 2 + 4
    start = before.middle + GAP
    yield _line(((start, before.foot), (start, gap), (x, gap), (x, later.y)), is_dashed=True)
    yield _arrow(((x, later.y), (x - 4, later.y - 6), (x + 4, later.y - 6)))


def _arrow(points: tuple[tuple[int, int], ...]) -> str:
    return f'<polygon points="{" ".join(f"{x},{y}" for x, y in points)}" fill="#000"/>'


def _drawn(each: Placed) -> Iterator[str]:
    dashes = ' stroke-dasharray="2 3"' if each.box.is_dashed else ""
    size = f'width="{BOX}" height="{each.box.height}"'
    yield f'<rect x="{each.x}" y="{each.y}" {size} fill="#fff" stroke="#000"{dashes}/>'
    for number, (text, is_bold) in enumerate(each.box.texts, 1):
        weight = ' font-weight="bold"' if is_bold else ""
        y = each.y + PAD + number * LINE - 4
        yield f'<text x="{each.x + PAD}" y="{y}"{weight}>{escape(text)}</text>'
