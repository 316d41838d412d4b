"""Parts of papers: a heading with what stands under it, and rows as a table, or a sentence where there are none."""

from collections.abc import Iterable, Iterator, Sequence

from ...messages import Template
from ..material import Material
from ..printout import Block, Heading, Paragraph, Table

CAPTION = Template("table-as-known", "{part}, as known on {on}")


def captioned(material: Material, name: str) -> str:
    """Return the caption of a table, which says of what day it tells though it stands alone."""
    return material.language.fill(CAPTION, part=name, on=material.language.word(material.on))


def part(material: Material, heading: Template, blocks: Iterable[Block], level: int = 1) -> Iterator[Block]:
    """Yield a heading and what stands under it."""
    yield Heading(text=material.language.fill(heading), level=level)
    yield from blocks


def laid(
    material: Material, caption: Template, head: Sequence[Template], rows: Iterable[tuple[str, ...]], none: Template
) -> Block:
    """Lay rows out as a table; where there are none, say so."""
    found, fill = tuple(rows), material.language.fill
    if not found:
        return Paragraph(text=fill(none))
    return Table(caption=captioned(material, fill(caption)), head=tuple(map(fill, head)), rows=found)
