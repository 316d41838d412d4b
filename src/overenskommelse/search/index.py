"""An agreement's texts made ready to be searched."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property

from attrs import frozen

from ..agreement import Agreement
from ..swedish import words
from .hit import Closeness, Hit, Match, Missing, Passage
from .lexicon import Lexicon
from .query import Sought, read_query
from .texts import AGREEMENT, Text, texts

_RANK = {closeness: rank for rank, closeness in enumerate(Closeness, start=1)}
_IN_HEADING = 0

Spot = tuple[int, int, int, int, int]
"""Where a word stands: the part's number, the text's in it, the word's in that; from which letter up to which."""
Place = tuple[int, int, int]
Found = dict[int, list[tuple[int, Match]]]
"""By the part's number: the number of a text in it, and what matched there."""


@frozen(eq=False, slots=False)
class Index:
    """What can be searched of an agreement.  It is made ready when it is first asked, and then never changes."""

    agreement: Agreement

    def find(self, query: str, *, within: str | None = None) -> tuple[Hit, ...]:
        """Return the parts that hold everything asked for, the closest first, then in the order of the text.

        A word finds its forms and compounds; a phrase in quotation marks is found as it is written.
        `within` is the citation of a part: only it, and what is cited through it, is looked at.
        Raises InvalidError for a query without words, UnknownError for a citation of no part.
        """
        found = [self._found(sought) for sought in read_query(query)]
        common = set(found[0]).intersection(*found[1:])
        inside = self._inside(within) if within is not None else common
        ranked = sorted((*self._ranks(number, found), number) for number in common & inside)
        return tuple(self._hit(number, found) for *_, number in ranked)

    def missing(self, query: str) -> tuple[Missing, ...]:
        """Return the words of a query that nothing in the texts is like, with the nearest that occur.

        Raises InvalidError for a query without words.
        """
        absent = {
            word: sought.text if len(sought.words) == 1 else word
            for sought in read_query(query)
            for word in sought.words
            if not self._alike(word, sought)
        }
        return tuple(Missing(written, self._nearest(word)) for word, written in absent.items())

    @cached_property
    def _parts(self) -> tuple[tuple[str, str, tuple[Text, ...]], ...]:
        return tuple(texts(self.agreement))

    @cached_property
    def _spots(self) -> Mapping[str, list[Spot]]:
        """Where each word stands, in the order of the text."""
        spots: dict[str, list[Spot]] = defaultdict(list)
        for part, (_, _, own) in enumerate(self._parts):
            for place, text in enumerate(own):
                for number, (word, start, end) in enumerate(words(text.text)):
                    spots[word].append((part, place, number, start, end))
        return dict(spots)

    @cached_property
    def _lexicon(self) -> Lexicon:
        return Lexicon(self._spots)

    def _alike(self, word: str, sought: Sought) -> dict[str, Closeness]:
        return self._lexicon.same(word) if sought.as_written else self._lexicon.alike(word)

    def _nearest(self, word: str) -> tuple[str, ...]:
        """Return the nearest words that occur, each as the text first spells it."""
        spots = (self._spots[near][0] for near in self._lexicon.nearest(word))
        return tuple(self._parts[part][2][place].text[start:end] for part, place, _, start, end in spots)

    def _inside(self, citation: str) -> set[int]:
        """Return the numbers of a part and of what is cited through it.  Raises UnknownError with the nearest one."""
        self.agreement.part(citation)
        short = citation.removeprefix(f"{self.agreement.code}/")
        return {
            number
            for number, (own, kind, _) in enumerate(self._parts)
            # A party may have the id that is the agreement's code, and the agreement stands in none of its parts.
            if kind != AGREEMENT and f"{own}/".startswith(f"{short}/")
        }

    def _found(self, sought: Sought) -> Found:
        """Return where words are found that stand beside each other; one word is found wherever it stands."""
        spreads = {word: self._spread(word, sought) for word in dict.fromkeys(sought.words)}
        first, *others = (spreads[word] for word in sought.words)
        found: Found = {}
        for (part, place, number), begin in first.items():
            after = [other.get((part, place, number + step)) for step, other in enumerate(others, start=1)]
            row = [begin, *(match for match in after if match is not None)]
            if len(row) == len(sought.words):
                farthest = max((match.closeness for match in row), key=_RANK.__getitem__)
                found.setdefault(part, []).append((place, Match(begin.start, row[-1].end, farthest)))
        return found

    def _spread(self, word: str, sought: Sought) -> dict[Place, Match]:
        """Return what is like a word, wherever it stands."""
        return {
            (part, place, number): Match(start, end, closeness)
            for like, closeness in self._alike(word, sought).items()
            for part, place, number, start, end in self._spots[like]
        }

    def _ranks(self, number: int, found: list[Found]) -> tuple[int, int]:
        """Return how far a part is from what was asked: by the word that is matched worst, then by all of them."""
        ranks = [min(self._rank(number, *each) for each in one[number]) for one in found]
        return max(ranks), sum(ranks)

    def _rank(self, number: int, place: int, match: Match) -> int:
        if match.closeness is Closeness.WORD and self._parts[number][2][place].is_heading:
            return _IN_HEADING
        return _RANK[match.closeness]

    def _hit(self, number: int, found: list[Found]) -> Hit:
        citation, kind, _ = self._parts[number]
        best = [min((match.closeness for _, match in one[number]), key=_RANK.__getitem__) for one in found]
        edition = self.agreement.edition_of(citation)
        return Hit(
            citation=citation,
            kind=kind,
            edition=None if edition is None else edition.id,
            closeness=max(best, key=_RANK.__getitem__),
            passages=tuple(self._passages(number, found)),
        )

    def _passages(self, number: int, found: list[Found]) -> Iterator[Passage]:
        matched: dict[int, set[Match]] = {}
        for place, match in (each for one in found for each in one[number]):
            matched.setdefault(place, set()).add(match)
        for place in sorted(matched):
            text = self._parts[number][2][place]
            yield Passage(text.field, text.text, tuple(sorted(matched[place], key=_order)))


def _order(match: Match) -> tuple[int, int, int]:
    return match.start, match.end, _RANK[match.closeness]
