"""What may stand in a cell, both when it is read and when it is written."""

import re

from ..messages import Message, Template

MOST_CHARACTERS = 32_767
"""The longest text of a cell in XLSX, in units of UTF-16; CSV keeps to it too, so that out is in."""

FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffd-\uffff]")
"""Controls other than tab and line breaks, half characters, and what is no character: XML has none of them.

Nor what stands for a letter that was lost (U+FFFD): in a text that holds one on purpose it is written as its code.
"""

LOST = "\N{REPLACEMENT CHARACTER}"

FORBIDDEN_IN_CELL = Template("forbidden-in-cell", "The character {code} may not stand in a cell.")
WRITE_ANEW = Template("write-cell-anew", "Remove it; to write the cell anew by hand is often the shortest way.")
LOST_LETTER = Template(
    "lost-letter",
    "A letter is lost in the cell: it holds {sign} (U+FFFD), which stands for one that some program could not read.",
)
EXPORT_ANEW = Template(
    "export-in-utf-8", "Write the letter anew, or fetch the table once more and save it as CSV UTF-8 or XLSX."
)
LONG_CELL = Template("long-cell", "The cell holds more than {most} characters.")
SHORTEN = Template("shorten-cell", "Shorten it, or put the text in a file and refer to that.")


def wrong_with(text: str) -> tuple[Message, Message] | None:
    """Return why a text may not stand in a cell and what to do about it, or None where it may."""
    if LOST in text:
        return LOST_LETTER(sign=LOST), EXPORT_ANEW()
    # What may not stand there cannot be printed, and that is told in a third of the time.
    if not text.isprintable() and (found := FORBIDDEN.search(text)):
        return FORBIDDEN_IN_CELL(code=f"U+{ord(found[0]):04X}"), WRITE_ANEW()
    if len(text) > MOST_CHARACTERS or (2 * len(text) > MOST_CHARACTERS and _units(text) > MOST_CHARACTERS):
        return LONG_CELL(most=MOST_CHARACTERS), SHORTEN()
    return None


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
