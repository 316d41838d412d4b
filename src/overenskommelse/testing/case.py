"""What is tested: a variant among the plugins that are loaded with it, and its agreements as anybody gets them."""

from collections.abc import Iterator
from datetime import date
from functools import cache, cached_property

from attrs import evolve, frozen

from ..dates import PartialDate, Period
from ..dates.partial import FIRST, LAST
from ..plugins import Entry, Loaded, PluginInfo, installed, load
from ..references import walk
from ..standing import Finding, Standing, assess
from ..variants import Catalog, Variant
from ..wording import Language, language
from ..workplace.opening import Opened, open_offer


@frozen(slots=False)
class Case:
    """A variant by its code, and the plugins that are loaded with it: its own, and those that it extends."""

    code: str
    entries: tuple[Entry, ...]

    @cached_property
    def loaded(self) -> Loaded:
        """What came of loading the plugins."""
        return load(entry_points=self.entries)

    @property
    def catalog(self) -> Catalog:
        """The variants that hold together."""
        return self.loaded.catalog

    @property
    def plugin(self) -> PluginInfo | None:
        """The plugin that brings the variant; None where none does."""
        return next((each for each in self.loaded.plugins if self.code in each.variants), None)

    @property
    def variant(self) -> Variant:
        """The variant itself.  Raises UnknownError."""
        return self.catalog.variant(self.code)

    @property
    def entry(self) -> Entry:
        """The entry that its plugin is loaded by.  Raises UnknownError."""
        origin = self.catalog.origin(self.code)
        return next(entry for entry in self.entries if entry.origin == origin)

    def speech(self, code: str) -> Language:
        """Return a language with the sentences of the plugins that are loaded."""
        return language(code).knowing(domain.catalogue(code) for domain in self.loaded.domains)[0]

    @cached_property
    def opened(self) -> tuple[Opened, ...]:
        """The agreements that it offers, read.  Raises OverenskommelseError."""
        return tuple(open_offer(offer.agreement, self.catalog) for offer in self.variant.agreements)


@cache
def case_of(code: str, entries: tuple[Entry, ...] | None = None) -> Case:
    """Return the case of a variant, the same one each time: loading and reading take a while."""
    return Case(code, installed() if entries is None else entries)


def standing_of(agreement: str, on: date) -> Standing:
    """Return how an installed agreement stood on a day, by its code.  Raises UnknownError with the choices."""
    opened = open_offer(agreement, load().catalog)
    return stood(opened, on)


def stood(opened: Opened, on: date) -> Standing:
    """Return how an agreement that was opened stood on a day."""
    return assess(opened.agreement, opened.ledger, on, rules=opened.rules)


def tried(opened: Opened, on: date) -> Standing | None:
    """Return the standing on a day, or None where an evaluator fails: the test of boundary days tells of that."""
    found = attempted(opened, on)
    return found if isinstance(found, Standing) else None


def attempted(opened: Opened, on: date) -> Standing | str:
    """Return the standing on a day, or what an evaluator did instead of answering."""
    try:
        found = stood(opened, on)
    except Exception as error:  # noqa: BLE001 - an evaluator of a plugin may raise anything
        return f"{type(error).__name__}: {error}"
    every: tuple[object, ...] = found.findings
    strangers = [each for each in every if not isinstance(each, Finding)]
    return f"{type(strangers[0]).__name__} where a Finding is asked for" if strangers else found


def on_day(opened: Opened, on: date) -> Opened:
    """Return the same agreement, asked about on a day."""
    return evolve(opened, on=on)


def boundaries(opened: Opened) -> tuple[date, ...]:
    """Return the day before, of and after every dated boundary in an agreement and in the rules it is judged by."""
    rules = opened.rules
    dated: list[object] = [opened.agreement, rules.statutes, *(value.entries for value in rules.values.values())]
    found = {ordinal for value in dated for ordinal in _bounds(value)}
    around = {ordinal + step for ordinal in found for step in (-1, 0, 1)}
    return tuple(date.fromordinal(ordinal) for ordinal in sorted(around) if FIRST <= ordinal <= LAST)


def _bounds(value: object) -> Iterator[int]:
    """Yield the ordinals that a date or a period begins and ends on; what is open or not known has none."""
    for _, node in walk(value):
        if isinstance(node, PartialDate):
            found: tuple[int, ...] = (node.lo, node.hi)
        elif isinstance(node, Period):
            found = (*node.first, *node.last)
        else:
            continue
        yield from (ordinal for ordinal in found if FIRST < ordinal < LAST)
