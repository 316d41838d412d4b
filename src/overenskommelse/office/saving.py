"""A record that is about to be saved, and what will stand around it: what a variant's check is given."""

from collections.abc import Mapping
from datetime import date
from typing import Any, TypeVar

from attrs import field, frozen

from ..agreement import Agreement
from ..journal import Key
from ..ledger import Record
from ..notation.parts import read_part
from .ports import Draft
from .view import View, space

R = TypeVar("R", bound=Record)


@frozen(kw_only=True)
class Saving:
    """A record as it is to stand; `code` is the agreement that it belongs to."""

    code: str
    record: Any
    """Of one of the kinds that the check looks at."""
    _view: View = field(repr=False)
    _drafts: Mapping[Key, Draft] = field(repr=False)

    @property
    def on(self) -> date:
        """The day it is."""
        return self._view.on

    @property
    def agreement(self) -> Agreement:
        """The agreement as it stands before the change."""
        return self._view.agreement(self.code)

    def get(self, cls: type[R], id: str) -> R | None:
        """Return another record of the agreement, or an organisation, as it will stand; None where there is none."""
        key = Key(space(self.code, cls.kind), cls.kind, id)
        if key not in self._drafts:
            return self._view.seek(cls, id, self.code)
        text = self._drafts[key].text
        found: R | None = None if text is None else read_part(cls.kind, text, kinds=self._view.kinds)
        return found
