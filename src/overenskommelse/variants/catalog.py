"""The catalog: every installed variant, collected once, looked up ever after."""

from collections.abc import Collection, Iterable, Mapping
from types import MappingProxyType

from attrs import field, frozen

from ..agreement import Obligation
from ..errors import PluginError, Problem, UnknownError
from ..messages import Template
from ..references import nearest
from .faults import Collected, sift
from .offer import Demo, Offer
from .origin import Origin
from .variant import Variant

NO_SUCH_VARIANT = Template("no-such-variant", "No installed plugin supplies the variant {value}; there are: {choices}.")
NO_SUCH_OFFER = Template("no-such-offer", "No installed variant offers the agreement {value}; there are: {choices}.")
NO_DEMO = Template("no-demo", "No installed variant has a demo; there are: {choices}.")
DID_YOU_MEAN = Template("did-you-mean", "Did you mean {nearest}?")
INSTALL_ONE = Template(
    "install-one", "Install a distribution that supplies it; `overenskommelse plugins` lists those installed."
)


@frozen
class Catalog:
    """Variants that hold together, in the order of their codes.

    Raises PluginError with every fault between them: no variant at all, codes and agreements supplied twice, an
    unknown parent, a loop.  `sift` leaves out what is at fault instead.
    """

    entries: tuple[Collected, ...] = ()
    _by_code: Mapping[str, Collected] = field(init=False, eq=False, repr=False)
    _by_agreement: Mapping[str, tuple[Offer, Variant]] = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Check what was collected, and index it."""
        given = tuple(self.entries)
        faults = sift(given).faults
        if faults:
            raise PluginError(fault.problem for fault in faults)
        entries = tuple(sorted(given, key=lambda entry: entry.variant.code))
        offers = {o.agreement: (o, entry.variant) for entry in entries for o in entry.variant.agreements}
        object.__setattr__(self, "entries", entries)
        object.__setattr__(self, "_by_code", MappingProxyType({e.variant.code: e for e in entries}))
        object.__setattr__(self, "_by_agreement", MappingProxyType(dict(sorted(offers.items()))))

    @property
    def variants(self) -> tuple[Variant, ...]:
        """Every variant, in the order of their codes."""
        return tuple(entry.variant for entry in self.entries)

    @property
    def offers(self) -> tuple[Offer, ...]:
        """Every agreement offered, in the order of their codes."""
        return tuple(offer for offer, _ in self._by_agreement.values())

    def __contains__(self, code: object) -> bool:
        """Tell whether there is a variant of a code."""
        return code in self._by_code

    def variant(self, code: str) -> Variant:
        """Return a variant.  Raises UnknownError with the choices and the nearest."""
        return self._entry(code).variant

    def origin(self, code: str) -> Origin:
        """Return the plugin that supplied a variant.  Raises UnknownError."""
        return self._entry(code).origin

    def chain(self, code: str) -> tuple[Variant, ...]:
        """Return a variant and those it extends, nearest first.  Raises UnknownError."""
        found = [self.variant(code)]
        while (parent := found[-1].parent) is not None:
            found.append(self.variant(parent))
        return tuple(found)

    def kinds(self, code: str) -> Mapping[str, type[Obligation]]:
        """Return the obligation kinds that a variant's files may name; nearest wins.  Raises UnknownError."""
        return kinds_of(self.chain(code))

    def offer(self, agreement: str) -> Offer:
        """Return where an agreement's files stand.  Raises UnknownError with the choices and the nearest."""
        return self._offered(agreement)[0]

    def offered_by(self, agreement: str) -> Variant:
        """Return the variant that offers an agreement.  Raises UnknownError."""
        return self._offered(agreement)[1]

    def demo(self) -> Demo:
        """Return the demo of the first variant that has one, by code.  Raises UnknownError where none has."""
        found = next((variant.demo for variant in self.variants if variant.demo is not None), None)
        if found is None:
            raise UnknownError([Problem(NO_DEMO(choices=tuple(self._by_code)), remedy=INSTALL_ONE())])
        return found

    def _entry(self, code: str) -> Collected:
        if code not in self._by_code:
            raise _unknown(NO_SUCH_VARIANT, code, self._by_code)
        return self._by_code[code]

    def _offered(self, agreement: str) -> tuple[Offer, Variant]:
        if agreement not in self._by_agreement:
            raise _unknown(NO_SUCH_OFFER, agreement, self._by_agreement)
        return self._by_agreement[agreement]


def kinds_of(chain: Iterable[Variant]) -> Mapping[str, type[Obligation]]:
    """Return the obligation kinds of a chain, given nearest first."""
    found: dict[str, type[Obligation]] = {}
    for variant in chain:
        found = {**variant.kinds, **found}
    return MappingProxyType(found)


def _unknown(template: Template, value: str, known: Collection[str]) -> UnknownError:
    near = nearest(value, known)
    remedy = INSTALL_ONE() if near is None else DID_YOU_MEAN(nearest=near)
    return UnknownError([Problem(template(value=value, choices=tuple(known)), remedy=remedy)])
