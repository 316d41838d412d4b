"""What can be done about a finding, as forms: what is known already stands in them as one would write it."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from overenskommelse.office import settling

from .fields import text_of

if TYPE_CHECKING:
    from overenskommelse.standing import Finding
    from overenskommelse.workplace.opening import Opened


def ways(finding: "Finding", opened: "Opened") -> tuple[settling.Way, ...]:
    """Return what can be done about a finding, what is most likely wanted first; the clause can always be read."""
    return settling.ways(finding, opened.agreement, opened.rules)


def begun(way: settling.Way) -> Mapping[str, str]:
    """Return what stands in the form of a way already."""
    given = {name: list(each) if isinstance(each, tuple) else each for name, each in way.begun.items()}
    return {name: text for name, each in given.items() if (text := text_of(name, each))}
