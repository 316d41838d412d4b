"""What the ids in records of any agreement are called, and what the records themselves are, told at one view."""

import json
from typing import TYPE_CHECKING

from overenskommelse.errors import OverenskommelseError
from overenskommelse.journal import Key
from overenskommelse.ledger import Organisation
from overenskommelse.notation.parts import PART_KINDS, read_part
from overenskommelse.wording import Language

from .names import Names

if TYPE_CHECKING:
    from overenskommelse.office import View

    from ..desk import Desk


class NamesOf:
    """The names in each agreement, as a view has them."""

    def __init__(self, desk: "Desk", view: "View") -> None:
        """Take whose words are used, and where records are read."""
        self._desk, self.view = desk, view
        self._names: dict[str, Names] = {}

    def of(self, key: Key) -> Names:
        """Return the names in the agreement of a record; of what all share, in the desk's own."""
        code = key.agreement or self._desk.code or ""
        if code not in self._names:
            self._names[code] = Names(self._desk, self.view, code)
        return self._names[code]

    def speech(self, key: Key) -> Language:
        """Return the language in which the ids in a record are worded as names."""
        return self.of(key).language

    def title(self, key: Key, text: str | None) -> str:
        """Return what a record is called, by what is written of it or by what stands; its id where it has no name."""
        if text is None:
            return self.of(key)(key.kind, key.id) or key.id
        if key.kind in PART_KINDS:
            try:
                return self.of(key).name_of(read_part(key.kind, text, kinds=self.view.kinds))
            except OverenskommelseError:
                # Of an earlier time, or put together otherwise: what it has of a name is taken as it is.
                pass
        data = json.loads(text)
        whose = data.get("organisation")
        named = self.of(key)(Organisation.kind, whose) if isinstance(whose, str) else None
        return next((str(data[name]) for name in ("name", "title", "label") if data.get(name)), named or key.id)
