"""The XML inside a workbook, told tag by tag; a document type, which such files never have, is refused."""

from collections.abc import Callable, Iterable
from xml.parsers import expat

from .faults import broken

Start = Callable[[str, dict[str, str]], None]
"""Takes a tag's local name and its attributes by their local names."""


def walk(name: str, chunks: Iterable[bytes], start: Start, end: Callable[[str], None] = lambda _: None) -> None:
    """Call `start` and `end` for each tag of a part.  Raises UnreadableError where it is no XML of a workbook."""

    def refuse(*_: object) -> None:
        raise broken(name, "a part of it has a document type")

    def open_tag(tag: str, attributes: dict[str, str]) -> None:
        start(_local(tag), {_local(key): value for key, value in attributes.items()})

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler = open_tag
    parser.EndElementHandler = lambda tag: end(_local(tag))
    try:
        for chunk in chunks:
            parser.Parse(chunk, False)  # noqa: FBT003 - expat's own signature
        parser.Parse(b"", True)  # noqa: FBT003 - as above
    except (expat.ExpatError, ValueError) as error:
        raise broken(name, str(error)) from error


def _local(name: str) -> str:
    return name.rpartition(" ")[2]
