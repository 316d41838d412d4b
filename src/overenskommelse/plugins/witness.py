"""The built-in plugin of the witness: it writes each change's head of the journal to a file that is kept elsewhere.

Whoever can write the database can compute its chain anew; a head that somebody else keeps finds that out.  The
environment variable OVERENSKOMMELSE_WITNESS names the file, best on another machine's drive; without it nothing is
written.  The last line of the file is what `journal verify --head` asks for.
"""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

from ..messages import Template
from .contributions import Declaration, Observing
from .hooks import hookimpl

if TYPE_CHECKING:
    from ..journal import Change, Entry

VARIABLE = "OVERENSKOMMELSE_WITNESS"
SAYS = Template(
    "observer-witness",
    "Writes the head of the journal after each change to the file that OVERENSKOMMELSE_WITNESS names",
)


@hookimpl
def declares() -> Declaration:
    """Fit the library that it comes with, and write a file."""
    return Declaration(since="0.1", before="0.2", writes=True)


@hookimpl
def observers() -> Iterable[Observing]:
    """Bring the witness, where a file is named."""
    named = os.environ.get(VARIABLE, "").strip()
    return [Observing(name="witness", says=SAYS, observer=Witness(Path(named)))] if named else []


@frozen
class Witness:
    """Adds a line for each change: the head of the journal after it, and when it was made."""

    path: Path
    starts_at_head: bool = True

    def __call__(self, entries: "Iterable[Entry]", changes: "Mapping[int, Change]") -> None:
        """Write the head after the last entry of each change; one told twice is written twice, which harms nobody."""
        last = {entry.change: entry for entry in entries}
        with self.path.open("a", encoding="utf-8", newline="\n") as file:
            for number, entry in last.items():
                file.write(f"{entry.number}:{entry.digest} {changes[number].header.at.isoformat()}\n")
            file.flush()
            os.fsync(file.fileno())
