"""Names in memory: what is looked at for a page of them."""

from typing import Any

import pytest
from attrs import evolve

from overenskommelse.journal import Head
from overenskommelse.office.ports import Query
from overenskommelse.store.names import Names

MANY = 5000


class Watched(bytes):
    """A text that tells how often it was gone through for something."""

    looked: int

    def find(self, *sought: Any) -> int:
        self.looked += 1
        return super().find(*sought)

    def count(self, *sought: Any) -> int:
        self.looked += MANY
        return super().count(*sought)


def names(*each: str) -> Names:
    known = Names.of(Head(number=0, digest=""), enumerate(each))
    text = Watched(known.text)
    text.looked = 0
    return evolve(known, text=text)


@pytest.mark.parametrize("sought", ["kö", "kör", "ugg"])
def test_a_page_of_numbers_is_had_without_counting_what_is_called_so_beyond_it(sought: str) -> None:
    known = names(*(f"kören {number}" for number in range(MANY)), *(f"ugglan {number}" for number in range(MANY)))
    found = known.numbers(Query(kind="organisation", text=sought, order="name_key", limit=3))
    assert len(found) == 3
    assert isinstance(known.text, Watched)
    assert known.text.looked <= 3


@pytest.mark.parametrize("sought", ["k", "kör", "ör", "ugg", "gla", "finns inte", "n\0k", "\0"])
@pytest.mark.parametrize("offset", [0, 2])
def test_numbers_are_those_of_the_page_that_is_found_with_its_count(sought: str, offset: int) -> None:
    known = names("kören", "stora kören", "kör och kör", "ugglan", "småugglan", "k")
    query = Query(kind="organisation", text=sought, order="name_key", offset=offset, limit=2)
    found, total = known.find(query)
    assert [*known.numbers(query)] == found
    assert len(found) == min(max(total - offset, 0), 2)
