"""The name of an organisation that has names over time, as a row gives it."""

from typing import Any

from ..messages import Template
from ..swedish import fold
from .cells import OPEN, bounds_of
from .entries import Entry, EntryReader

FORMER = Template("former-name", "{former} is a former name of {name}.")
WRITE_PRESENT = Template(
    "write-present-name", "Write the name that it has now, or leave the cell blank; who takes a name anew is renamed."
)


def mend_names(entry: Entry, before: dict[str, Any], reader: EntryReader) -> None:
    """Mend the name that an organisation goes by among its names over time too, where the row says nothing of these.

    A former one is the row's fault: an older table would give it back.
    """
    name, stood, names = entry.given.get("name"), before["name"], before.get("names")
    if not name or not names or name == stood or entry.given.get("names", names) != names:
        return
    if any(fold(each["value"]) == fold(name) and not _is_current(each, stood) for each in names):
        entry.fault(reader.titles["name"], name, FORMER(former=name, name=stood), WRITE_PRESENT())
        return
    entry.given["names"] = [{**each, "value": name} if _is_current(each, stood) else each for each in names]


def _is_current(entry: dict[str, Any], name: str) -> bool:
    return entry.get("used", True) and entry["value"] == name and bounds_of(entry["period"])[1] == OPEN
