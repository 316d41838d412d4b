"""New ids that are nearly those of records that stand: most likely one of these was meant, and misspelt."""

import re
from collections.abc import Iterable, Iterator, Mapping

from ..office.view import View
from ..references import nearest
from .previews import New, Preview

_MOST = 100
"""How many new records are held against those that stand: a table with more of them is a new register."""
_DIGITS = re.compile(r"\d+")
_END = 4
"""How many letters at its beginning or its end a slip leaves alone."""
_ALIKE = 0.85


def likenesses(view: View, preview: Preview) -> Mapping[str, str]:
    """Return, by the id of each new record that is like one which stands, the id that it is like."""
    news = [each for each, _ in zip(preview.news(), range(_MOST), strict=False)]
    if not news or not preview.head.number:
        return {}
    rows = view.reading.rows(agreement=preview.agreement, kind=preview.kind)
    standing = [row.key.id for row in rows]
    return dict(_alike(news, standing))


def _alike(news: Iterable[New], standing: Iterable[str]) -> Iterator[tuple[str, str]]:
    known = list(standing)
    for new in news:
        numbers = _DIGITS.findall(new.id)
        beginning, end = new.id[:_END], new.id[-_END:]
        # What differs in its numbers is another day, or another of several.
        near = [id for id in known if (id.startswith(beginning) or id.endswith(end)) and _DIGITS.findall(id) == numbers]
        found = nearest(new.id, near, least=_ALIKE)
        if found is not None:
            yield new.id, found
