"""What a command is about to write, as it adds to it: ids made, sources given, ids that are taken refused."""

from collections.abc import Iterable, Iterator
from itertools import count
from typing import Any

import attrs
from attrs import define, field

from ...agreement import Agreement
from ...errors import EMPTY, InvalidError, Place, Problem
from ...journal import Key
from ...notation.parts import DOCUMENT, kind_of_part, read_part, take_apart
from ...references import is_blank, slugged
from ...sources import Source
from ..drafts import OWN_REGISTER, draft, redraft, withdrawal
from ..invariants import TAKEN, is_rival
from ..ports import SHARED, Draft
from ..view import View, space
from .ahead import check_happened
from .seated import check_seat
from .stepping import check_steps

_LONGEST = 60


@define
class Drafting:
    """Collects the drafts of one command."""

    view: View
    drafts: dict[Key, Draft] = field(factory=dict)

    def __iter__(self) -> Iterator[Draft]:
        """Yield what was collected, in the order of its collection."""
        return iter(self.drafts.values())

    def add(self, agreement: str, value: Any) -> None:  # noqa: ANN401 - a record or a document
        """Add something new.  Raises InvalidError where its id is taken."""
        key = self._key(agreement, value)
        if self.view.reading.row(key) is not None:
            raise InvalidError([Problem(TAKEN(id=key.id, holder=str(key)), Place(path=("id",)))])
        self.put(agreement, value)

    def put(self, agreement: str, value: Any) -> None:  # noqa: ANN401 - as above
        """Write something as it is to stand.  Raises InvalidError, UnreadableError, UnknownError, RefusedError."""
        key = self._key(agreement, value)
        for check in (check_happened, check_seat, check_steps):
            check(self.view, key, value)
        made = draft(key.agreement, value, kinds=self.view.kinds)
        if made.key.agreement != SHARED:
            self.view.require(made.key.agreement)
        # What is written is read back: a text without a letter or a figure that is no number is told of here.
        read_part(made.key.kind, made.text or "", kinds=self.view.kinds)
        if any((kind, id) == (DOCUMENT, OWN_REGISTER.id) for _, kind, id in made.references):
            self._keep(made.key.agreement)
        name = getattr(value, "name", None)
        if isinstance(name, str) and is_blank(name):
            raise InvalidError([Problem(EMPTY(name="name"), Place(path=("name",)))])
        self.drafts[made.key] = made

    def withdraw(self, key: Key) -> None:
        """Take something out."""
        self.drafts[key] = withdrawal(key)

    def rewrite(self, agreement: Agreement) -> None:
        """Write every part of an agreement; those that are what stands are not changed."""
        for part in take_apart(agreement, kinds=self.view.kinds):
            key = Key(agreement.code, part.kind, part.id)
            self.drafts[key] = redraft(key, part.text, kinds=self.view.kinds)

    def source(self, agreement: str, document: str | None, locator: str | None = None) -> Source:
        """Return the source of a statement: the document named, or the office's own register, made where needed."""
        if document is None:
            self._keep(agreement)
            document = OWN_REGISTER.id
        return Source(document=document, locator=locator)

    def cited(self, agreement: Agreement, document: str | None) -> Agreement:
        """Return an agreement that lists the document which one of its own parts will cite."""
        id = document or OWN_REGISTER.id
        row = self.view.reading.row(Key(agreement.code, DOCUMENT, id))
        found = self.view.read(row) if row is not None else OWN_REGISTER if document is None else None
        if found is None or id in {each.id for each in agreement.documents}:
            return agreement
        return attrs.evolve(agreement, documents=(*agreement.documents, found))

    def free_id(self, agreement: str, kind: str, *words: str) -> str:
        """Return an id made of words that nothing has had: förening, forening, forening-2."""
        wish = slugged(" ".join(words))[:_LONGEST].strip("-") or kind
        return next(id for id in _numbered(wish) if self._is_free(Key(space(agreement, kind), kind, id)))

    def _is_free(self, key: Key) -> bool:
        # An id that was once used keeps its history for itself.
        if key in self.drafts or self.view.last(key) is not None:
            return False
        holders: Iterable[Key] = self.view.reading.holders((key.id,)).get(key.id, ())
        return not any(is_rival(holder, key) for holder in (*holders, *self.drafts) if holder.id == key.id)

    def _keep(self, agreement: str) -> None:
        key = Key(agreement, DOCUMENT, OWN_REGISTER.id)
        if self.view.reading.row(key) is None and key not in self.drafts:
            self.put(agreement, OWN_REGISTER)

    def _key(self, agreement: str, value: Any) -> Key:  # noqa: ANN401 - as above
        kind = kind_of_part(value)
        return Key(space(agreement, kind), kind, value.id)


def _numbered(wish: str) -> Iterator[str]:
    yield wish
    yield from (f"{wish}-{number}" for number in count(2))
