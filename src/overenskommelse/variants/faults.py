"""What can be wrong between variants that come from different hands, and which of them to leave out for it."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from attrs import frozen

from ..errors import Problem
from ..messages import Message, Template
from .foundations import unfounded
from .origin import Origin
from .variant import Variant

NO_VARIANT = Template("not-a-variant", "The plugin {plugin} returned {found} where a Variant is asked for.")
SAME_CODE = Template("same-code", "The variant {code} is supplied more than once: by {plugins}. None of them is used.")
SAME_AGREEMENT = Template(
    "same-agreement",
    "The agreement {agreement} is offered more than once: by {plugins}. The variants {codes} are left out.",
)
LOOP = Template("variant-loop", "The variants {codes} extend each other in a loop; they come from {plugins}.")
ORPHAN = Template(
    "unknown-parent", "The variant {code} of the plugin {plugin} extends {parent}, which is not there or was left out."
)
UNFOUNDED = Template("unfounded", "The variant {code} of the plugin {plugin} is left out. {reason}")
CHOOSE_ONE = Template("choose-one", "Uninstall all but one of them, or give one another code.")
INSTALL = Template(
    "install-parent", "Install the distribution that supplies {parent}, or look for what is wrong with it."
)
TELL = Template("tell-makers", "Update {distribution}, or tell its makers; all others work without it.")


@frozen
class Collected:
    """One variant as a plugin handed it over."""

    variant: Variant
    origin: Origin


@frozen
class Fault:
    """A problem between variants, and those left out for it; there is at least one."""

    problem: Problem
    entries: tuple[Collected, ...]


@frozen
class Sifted:
    """The variants that hold together, in the order given, and why the others do not."""

    entries: tuple[Collected, ...]
    faults: tuple[Fault, ...]


Entries = Sequence[Collected]
Check = Callable[[Entries], Iterable[Fault]]


def sift(entries: Iterable[Collected]) -> Sifted:
    """Leave out what cannot stand beside the rest, until the rest holds together.

    Where two collide neither wins: which was installed first must not decide what the law is.
    What extended something left out is left out in turn.
    """
    kept, faults = tuple(entries), list[Fault]()
    # One check's findings at a time: each may rely on those before it, and is asked again of what is left.
    while found := next((some for check in CHECKS if (some := tuple(check(kept)))), ()):
        out = {id(entry) for fault in found for entry in fault.entries}
        kept = tuple(entry for entry in kept if id(entry) not in out)
        faults += found
    return Sifted(kept, tuple(faults))


def ancestors(entries: Entries, variant: Variant) -> tuple[Variant, ...]:
    """Return the variants that one extends, nearest first; a loop ends where it closes."""
    by_code = {entry.variant.code: entry.variant for entry in entries}
    found: dict[str, Variant] = {}
    code = variant.parent
    while code in by_code and code not in found:
        found[code] = by_code[code]
        code = found[code].parent
    return tuple(found.values())


def _strangers(entries: Entries) -> Iterator[Fault]:
    for entry in entries:
        found: object = entry.variant  # The annotation is a promise that a plugin may have broken.
        if not isinstance(found, Variant):
            message = NO_VARIANT(plugin=entry.origin.told(), found=type(found).__name__)
            yield Fault(Problem(message, remedy=TELL(distribution=entry.origin.distribution)), (entry,))


def _same_codes(entries: Entries) -> Iterator[Fault]:
    for code, same in _several((entry.variant.code, entry) for entry in entries):
        yield Fault(Problem(SAME_CODE(code=code, plugins=_told(same)), remedy=CHOOSE_ONE()), same)


def _same_agreements(entries: Entries) -> Iterator[Fault]:
    for code, same in _several((o.agreement, e) for e in entries for o in e.variant.agreements):
        message = SAME_AGREEMENT(agreement=code, plugins=_told(same), codes=_codes(same))
        yield Fault(Problem(message, remedy=CHOOSE_ONE()), same)


def _loops(entries: Entries) -> Iterator[Fault]:
    seen: set[str] = set()
    for entry in entries:
        above = {variant.code for variant in ancestors(entries, entry.variant)}
        if entry.variant.code in above - seen:
            loop = tuple(other for other in entries if other.variant.code in above)
            seen.update(_codes(loop))
            remedy = TELL(distribution=entry.origin.distribution)
            yield Fault(Problem(LOOP(codes=_codes(loop), plugins=_told(loop)), remedy=remedy), loop)


def _orphans(entries: Entries) -> Iterator[Fault]:
    """Tell of each that has no root above it: there is no loop any more, so its chain ends where one is missing."""
    for entry in entries:
        variant = entry.variant
        if (variant, *ancestors(entries, variant))[-1].parent is not None:
            message = ORPHAN(code=variant.code, plugin=entry.origin.told(), parent=variant.parent)
            yield Fault(Problem(message, remedy=INSTALL(parent=variant.parent)), (entry,))


def _unfounded(entries: Entries) -> Iterator[Fault]:
    for entry in entries:
        for reason in unfounded(entry.variant, ancestors(entries, entry.variant)):
            message = UNFOUNDED(code=entry.variant.code, plugin=entry.origin.told(), reason=reason)
            yield Fault(Problem(message, remedy=TELL(distribution=entry.origin.distribution)), (entry,))


CHECKS: tuple[Check, ...] = (_strangers, _same_codes, _same_agreements, _loops, _orphans, _unfounded)


def _several(pairs: Iterable[tuple[str, Collected]]) -> Iterator[tuple[str, tuple[Collected, ...]]]:
    groups = defaultdict[str, list[Collected]](list)
    for name, entry in pairs:
        groups[name].append(entry)
    yield from ((name, tuple(group)) for name, group in groups.items() if len(group) > 1)


def _told(entries: Iterable[Collected]) -> tuple[Message, ...]:
    """Return where variants come from, each origin once."""
    return tuple(origin.told() for origin in dict.fromkeys(entry.origin for entry in entries))


def _codes(entries: Iterable[Collected]) -> tuple[str, ...]:
    return tuple(entry.variant.code for entry in entries)
