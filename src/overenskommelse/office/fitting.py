"""Whether another text of a record could be read: by itself, and with the agreement that it is a part of."""

from ..errors import OverenskommelseError
from ..journal import Key
from ..notation.formats import AGREEMENT
from ..notation.parts import PART_KINDS, Part, put_together, read_part
from .view import PARTS, View


def read_alone(view: View, key: Key, text: str) -> object:
    """Return what a text is read as by itself; None where it is no part of an agreement or ledger.

    Raises UnreadableError.
    """
    if key.kind == AGREEMENT:
        return _whole(view, key, text)
    return read_part(key.kind, text, kinds=view.kinds) if key.kind in PART_KINDS else None


def _whole(view: View, key: Key, text: str) -> object:
    """Return the agreement that stands, with another text of one of its parts."""
    rows = view.reading.rows(agreement=key.agreement)
    own = [Part(row.key.kind, row.key.id, row.text) for row in rows if row.key.kind in PARTS and row.key != key]
    return put_together([Part(key.kind, key.id, text), *own], kinds=view.kinds)


def fits(view: View, key: Key, text: str) -> bool:
    """Tell whether a text can be read, and the agreement with it if it is a part of one."""
    try:
        read_alone(view, key, text)
        if key.kind in PARTS and key.agreement in view.codes:
            _whole(view, key, text)
    except OverenskommelseError:
        return False
    return True
