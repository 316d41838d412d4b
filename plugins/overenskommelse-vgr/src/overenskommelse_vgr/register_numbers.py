"""What Västra Götalandsregionen asks of records before they are saved, beside what is asked of every agreement's."""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from overenskommelse.errors import Place, Problem
from overenskommelse.messages import Template
from overenskommelse.plugins import Check

if TYPE_CHECKING:
    from overenskommelse.office.saving import Saving

SAYS = Template(
    "check-register-number", "A registration number of regionstyrelsen is written as its register writes it"
)
OTHERWISE = Template(
    "register-number-otherwise",
    "The registration number {number} is not written as regionstyrelsen's register writes it.",
)
WRITE = Template("write-register-number", "Write it as RS 2018-00240, or as RS 913-2013 in older matters.")

_REGIONSTYRELSEN = re.compile(r"RS(?![A-ZÅÄÖ])", re.IGNORECASE)
_WRITTEN = re.compile(r"RS (?:\d{4}-\d{5}|\d{1,5}-\d{4})", re.ASCII)


def register_number(saving: "Saving") -> Iterable[Problem]:
    """Ask that a number of regionstyrelsen's has one of the two forms seen.

    The minutes of 2018-03-23 have RS 2018-00240 and RS 2018-01416, a notice of 2014 has RS 913-2013.  What other
    authorities write is left as it is, for each decides the form of its own.
    """
    number = saving.record.number
    if number and _REGIONSTYRELSEN.match(number) and not _WRITTEN.fullmatch(number):
        yield Problem(OTHERWISE(number=number), Place(path=("number",)), WRITE())


REGISTER_NUMBER = Check(code="register-number", variant="vgr", kinds=("matter",), says=SAYS, run=register_number)
