"""What the command line lays out, without the ids that are written there and that no screen asks for."""

from collections.abc import Iterable, Iterator

from attrs import evolve

from overenskommelse.cli import words
from overenskommelse.cli.page import Block, Card, Section
from overenskommelse.wording import Language


def without_ids(blocks: Iterable[Block], language: Language) -> Iterator[Block]:
    """Yield blocks of which no card tells an id."""
    title = language.fill(words.ID)
    for each in blocks:
        match each:
            case Card():
                yield evolve(each, fields=tuple(one for one in each.fields if one.label != title))
            case Section():
                yield evolve(each, blocks=tuple(without_ids(each.blocks, language)))
            case _:
                yield each
