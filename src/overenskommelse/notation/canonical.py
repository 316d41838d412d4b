"""A file in its one canonical form, with its comments; and the same in the newest format."""

from typing import Any, cast

from attrs import frozen

from ..agreement import CORE_KINDS
from .comments import remarks_in
from .converter import Kinds
from .emitter import emit
from .files import SourceFile
from .formats import Formats, current, head_of
from .forms import arrange
from .json_writer import dump_lines
from .merging import Parsed, parse
from .moving import move
from .remarks import NO_REMARKS, Remarks


@frozen
class _Opened:
    """A file, and what its head says."""

    parsed: Parsed
    data: dict[str, Any]
    kind: str
    number: int

    @property
    def remarks(self) -> Remarks:
        """Its comments and blank lines."""
        return NO_REMARKS if self.parsed.is_json else remarks_in(self.parsed.text)

    def write(self, data: dict[str, Any], remarks: Remarks, kinds: Kinds) -> str:
        """Write other data as this file is written."""
        arranged = arrange(data, self.kind, kinds)
        return f"{dump_lines(arranged)}\n" if self.parsed.is_json else emit(arranged, remarks)


def canonical(file: SourceFile, *, kinds: Kinds = CORE_KINDS) -> str:
    """Return a file's text in canonical form: its data as `write_agreement` writes it, and every comment.

    `kinds` are the kinds of obligation known; the keys of others keep their order.
    Raises UnreadableError where the file is no YAML or JSON, or its head names no kind and format known.
    """
    opened = _open(file, current())
    return opened.write(opened.data, opened.remarks, kinds)


def upgraded(file: SourceFile, *, kinds: Kinds = CORE_KINDS, formats: Formats | None = None) -> str | None:
    """Return a file's text in the newest format and in canonical form, or None where it has that format already.

    A comment whose key is gone stands above the nearest that is left.  Raises UnreadableError as `canonical` does.
    """
    formats = formats or current()
    opened = _open(file, formats)
    if opened.number == formats.newest:
        return None
    new = old = opened.data
    for number in range(opened.number, formats.newest):
        new = formats.upcasters[number](opened.kind, new)
    new = {**new, "format": formats.newest, "kind": opened.kind}
    return opened.write(new, move(opened.remarks, old, new), kinds)


def _open(file: SourceFile, formats: Formats) -> _Opened:
    parsed = parse(file)
    with parsed.placing():
        kind, number = head_of(parsed.raw, formats)
    return _Opened(parsed, cast("dict[str, Any]", parsed.raw), kind, number)
