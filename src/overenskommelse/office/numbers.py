"""Organisation numbers as they are kept: ten digits that hold together, and no person's."""

import re

from ..errors import InvalidError, Place, Problem
from ..messages import Message, Template

NO_NUMBER = Template(
    "no-organisation-number", "{text} is no organisation number: it has ten digits, such as {example}."
)
WRONG_DIGIT = Template("wrong-check-digit", "{text} is no organisation number: its last digit does not fit the others.")
PERSONS = Template("persons-number", "{text} is a person's number and not an organisation's; it is not kept here.")
LEAVE_OUT = Template("leave-number-out", "Check it against the organisation's papers, or leave it out.")

_EXAMPLE = "802002-2219"
_SPACES = re.compile(r"[\s\u00a0‐–−-]")
_BEGUN = re.compile(r"(?:16)?(\d{6})-(\d{0,4})|16(\d{10})", re.ASCII)
"""A number with its hyphen, or with the 16 before it, as far as it is written."""
_DIGITS = re.compile(r"(?P<century>16|18|19|20)?(?P<ten>\d{10})", re.ASCII)


def organisation_number(text: str) -> str:
    """Return the ten digits of an organisation number, written with or without a hyphen or the 16 before it.

    Raises InvalidError for what is none, and for a person's number: a sole trader is a person.
    """
    found = _DIGITS.fullmatch(_SPACES.sub("", text))
    if found is None:
        raise _refusal(NO_NUMBER(text=text, example=_EXAMPLE))
    # The third digit of an organisation's is 2 at least, so that no month is taken for one (lag 1974:174).
    if found["century"] not in {None, "16"} or found["ten"][2] < "2":
        raise _refusal(PERSONS(text=text))
    from stdnum.se import orgnr

    if not orgnr.is_valid(found["ten"]):
        raise _refusal(WRONG_DIGIT(text=text))
    return found["ten"]


def sought(text: str) -> str:
    """Return what is looked for: of the beginning of a number its digits as they are kept, else the text itself."""
    found = _BEGUN.fullmatch(text.strip())
    return "".join(found.groups("")) if found else text


def _refusal(message: Message) -> InvalidError:
    return InvalidError([Problem(message, Place(path=("number",)), LEAVE_OUT())])
