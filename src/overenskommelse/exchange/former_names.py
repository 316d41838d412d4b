"""The name of an organisation that has names over time, as a row gives it: an older table has a former one."""

from typing import Any

from ..messages import Template
from ..swedish import fold
from .entries import Entry, EntryReader

FORMER = Template("former-name", "{former} is a former name of {name}.")
WRITE_PRESENT = Template(
    "write-present-name", "Write the name that it has now, or leave the cell blank; who takes a name anew is renamed."
)


def check_name(entry: Entry, before: dict[str, Any], reader: EntryReader) -> None:
    """Note a former name, which a table without the names over time would give back."""
    name, stood, names = entry.given.get("name"), before["name"], before.get("names")
    if not name or not names or name == stood or entry.given.get("names", names) != names:
        return
    if any(fold(each["value"]) == fold(name) and fold(each["value"]) != fold(stood) for each in names):
        entry.fault(reader.titles["name"], name, FORMER(former=name, name=stood), WRITE_PRESENT())
