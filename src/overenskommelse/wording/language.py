"""A language: messages, and the values inside them, as its readers write them."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from ..dates import Every, PartialDate, Period, Unit
from ..errors import Problem, UnknownError
from ..messages import Message, PluralTemplate, Template
from ..references import nearest
from .catalogue import Catalogue, translations
from .causes import cause_of
from .days import day, moment, partial, period
from .words import words_of

if TYPE_CHECKING:
    from ..agreement import Vocabulary
    from ..variants import Resource

CODES = ("sv", "en")
DEFAULT = "sv"

NO_LANGUAGE = Template("no-language", "There is no language {code}; choose {choices}. The nearest is {nearest}.")
UNKNOWN = Template("unknown-value", "unknown")
NOTHING = Template("nothing", "nothing")
YES = Template("yes", "yes")
NO = Template("no", "no")
LIST_TWO = Template("list-two", "{first} and {last}")
DECIMAL = Template("decimal", "{whole}.{fraction}")
YEARS = PluralTemplate("every-years", "every year", "every {count} years")
MONTHS = PluralTemplate("every-months", "every month", "every {count} months")
WEEKS = PluralTemplate("every-weeks", "every week", "every {count} weeks")
DAYS = PluralTemplate("every-days", "every day", "every {count} days")
INTERVALS = {Unit.YEARS: YEARS, Unit.MONTHS: MONTHS, Unit.WEEKS: WEEKS, Unit.DAYS: DAYS}

# What a sentence says of the nearest known name; it is left out where nothing is near.
_NEAREST = re.compile(r"[;.] [^;.]*\{nearest\}|^[^;.]*\{nearest\}; ")

_OF_KIND = frozenset(
    {"dangling-reference", "no-record", "no-part-named", "not-in-plan", "format-wrong-kind", "unknown-coverage"}
)
"""The sentences that name kinds of records or parts, which are worded as these are called."""


@frozen
class Language(Catalogue):
    """Words things in one language; nothing about the machine decides how."""

    def speaking(self, vocabulary: "Vocabulary", on: date) -> "Language":
        """Return the same language with the words that an agreement uses on a day."""
        return evolve(self, term=words_of(vocabulary, on))

    def calling(self, labels: Mapping[str, str]) -> "Language":
        """Return the same language with what variants call the kinds of body in law, by their codes."""
        return evolve(self, labels=labels)

    def naming(self, named: Callable[[str, str], str | None]) -> "Language":
        """Return the same language with what ids are called, where a value is one: by kind and id."""
        return evolve(self, named=named)

    def knowing(self, resources: "Iterable[Resource]") -> "tuple[Language, tuple[Problem, ...]]":
        """Return the same language with the catalogues that plugins bring, and what is wrong with some of these."""
        # A help text waits for no plugin.
        from .domains import catalogues_of

        more, problems = catalogues_of(resources)
        return evolve(self, more=(*self.more, *more)), problems

    def say(self, message: Message) -> str:
        """Word a message, with each value as its type is written.

        A sentence that begins with words of ours, and not with a name, begins with a capital.
        """
        values = message.values
        chosen = self.pick(message.template, values)
        if "nearest" in values and values["nearest"] is None:
            chosen = _NEAREST.sub("", chosen)
        texts = {name: self._place(message.code, name, value) for name, value in values.items()}
        text = chosen.format_map({**texts, "term": self.term})
        return capital(text) if _begins_with_ours(chosen, values) else text

    def word(self, value: object) -> str:
        """Word one value: 29 maj 2018, 2015–2017, a, b och c, 1,5, okänt."""
        if value is None:
            return self.fill(UNKNOWN)
        if isinstance(value, Message):
            return self.say(value)
        if isinstance(value, tuple | list):
            return self.join(self.word(each) for each in value)
        return self._day(value) or self._number(value) or str(value)

    def join(self, texts: Iterable[str]) -> str:
        """Join texts as a list in a sentence: a, b och c; nothing is said as such."""
        found = list(texts)
        if not found:
            return self.fill(NOTHING)
        if len(found) == 1:
            return found[0]
        return self.fill(LIST_TWO, first=", ".join(found[:-1]), last=found[-1])

    def _place(self, code: str, name: str, value: object) -> str:
        match code, name, value:
            case (_, "kind" | "kinds", str() | tuple()) if code in _OF_KIND:
                return self._kinds(value)
            case ("loop" | "empty", "name", str()):
                from .titles import any_title, first

                return first(any_title(value), value, self)
            case (_, "did", str()):
                from .records import done

                return done(value, self)
            case ("no-file", "reason", str()):
                return self.say(cause_of(value))
            case _:
                return self.word(value)

    def _kinds(self, value: str | tuple[str, ...]) -> str:
        # As for enumerations below.
        from .terms import SORTS

        found = (value,) if isinstance(value, str) else value
        return self.join(self.fill(SORTS[each]) if each in SORTS else each for each in found)

    def _day(self, value: object) -> str | None:
        match value:
            case datetime():
                return moment(self, value)
            case date():
                return day(self, value)
            case PartialDate():
                return partial(self, value)
            case Period():
                return period(self, value)
            case Every():
                return self.say(INTERVALS[value.unit](count=value.count))
            case _:
                return None

    def _number(self, value: object) -> str | None:
        match value:
            case bool():
                return self.fill(YES if value else NO)
            case Decimal() | float():
                whole, _, fraction = f"{Decimal(str(value)):f}".partition(".")
                return self.fill(DECIMAL, whole=whole, fraction=fraction) if fraction else whole
            case StrEnum():
                return self._term(value)
            case _:
                return None

    def _term(self, value: StrEnum) -> str:
        # The words for enumerations need all that is promised and recorded; a help text does not.
        from .terms import TERMS

        template = TERMS.get(type(value), {}).get(value)
        return value.value if template is None else self.fill(template)


def capital(text: str) -> str:
    """Begin a text with a capital letter."""
    return text[:1].upper() + text[1:]


def _begins_with_ours(chosen: str, values: Mapping[str, object]) -> bool:
    if not (chosen.startswith("{") and chosen.endswith(".")):
        return False
    first = values.get(chosen[1 : chosen.index("}")])
    return isinstance(first, Message | Period | PartialDate)


def language(code: str) -> Language:
    """Make a language by its code.  Raises UnknownError with the choices."""
    if code not in CODES:
        message = NO_LANGUAGE(code=code, choices=CODES, nearest=nearest(code, CODES))
        raise UnknownError([Problem(message)])
    return Language(code, translations(code))
