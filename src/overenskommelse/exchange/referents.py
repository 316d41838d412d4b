"""What a table refers to by its name or its number, put as its id."""

from collections.abc import Iterable, Mapping

import attrs
from attrs import define, field

from ..ledger import KINDS, Organisation
from ..messages import Message, Template
from ..office.meant import organisations_meant
from ..office.view import View
from ..references import kind_referred
from .entries import Entry
from .matching import GIVE_ID, MANY_NAMED

ENTER_FIRST = Template(
    "enter-organisation-first",
    "Write its name, number or id as the register has it; an organisation that is not there is entered first.",
)


@define
class Referents:
    """Finds what the cells of a register mean that refer to organisations; each text is looked up once."""

    view: View
    kind: str
    titles: Mapping[str, str]
    """The heading of each column in the table, by its key."""
    _keys: tuple[str, ...] = field(init=False)
    _known: dict[str, tuple[str, ...]] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        """Look up once which columns refer to one."""
        fields = attrs.fields(KINDS[self.kind])
        self._keys = tuple(each.name for each in fields if kind_referred(each) == Organisation.kind)

    def settle(self, entries: Iterable[Entry]) -> None:
        """Put the id in place of each name and number; where several have it, that is the row's fault."""
        cells = [(entry, key, str(text)) for entry in entries for key in self._keys if (text := entry.given.get(key))]
        new = {text for _, _, text in cells} - self._known.keys()
        self._known |= {**dict.fromkeys(new, ()), **(organisations_meant(self.view, new) if new else {})}
        for entry, key, text in cells:
            ids = self._known[text]
            if len(ids) == 1:
                entry.given[key] = ids[0]
            elif ids:
                title = self.titles[key]
                entry.fault(title, text, MANY_NAMED(name=text, choices=ids), GIVE_ID(heading=title))


def remedy_of(kind: str) -> Message | None:
    """Return what to do about a reference to something of a kind that is not there."""
    return ENTER_FIRST() if kind == Organisation.kind else None
