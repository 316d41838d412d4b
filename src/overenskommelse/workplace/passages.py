"""Whether a paragraph of the editor's own has its place in a paper.

The office does not know papers, and papers do not know the office: the workplace, which knows both, gives the office
this check.  So it holds of every way of writing: the command, a correction, an import, the console.
"""

from collections.abc import Iterator, Sequence

from ..errors import Place, Problem
from ..ledger import Passage
from ..messages import Template
from ..notation.parts import read_part
from ..office import View
from ..office.ports import Draft
from ..references import nearest

NO_PAPER = Template("passage-no-paper", "There is no paper {paper} to write in; the nearest is {nearest}.")
PAPERS_ARE = Template("passage-papers", "These take paragraphs of your own: {choices}.")
NO_PLACE = Template("passage-no-place", "The paper {paper} has no place {place}; the nearest is {nearest}.")
PLACES_ARE = Template("passage-places", "Its places are: {choices}.")


def has_its_place(view: View, drafts: Sequence[Draft]) -> Iterator[Problem]:
    """Yield what is wrong with each paragraph that is to be written: no such paper, or no such place in it."""
    for each in drafts:
        if each.key.kind == Passage.kind and each.text is not None:
            yield from _wrong(read_part(Passage.kind, each.text, kinds=view.kinds), str(each.key))


def _wrong(passage: Passage, key: str) -> Iterator[Problem]:
    # Papers take time to load, and few changes are of a paragraph.
    from ..documents.papers import PAPERS

    places = {kind.code: kind.places for kind in PAPERS.values() if kind.places}
    if passage.paper not in places:
        told = NO_PAPER(paper=passage.paper, nearest=nearest(passage.paper, places))
        yield Problem(told, Place(path=(key, "paper")), PAPERS_ARE(choices=tuple(places)))
    elif passage.place not in places[passage.paper]:
        own = places[passage.paper]
        told = NO_PLACE(paper=passage.paper, place=passage.place, nearest=nearest(passage.place, own))
        yield Problem(told, Place(path=(key, "place")), PLACES_ARE(choices=own))
