"""Who it is: the variant's names and parent, its distribution, and its agreements by their codes."""

from collections.abc import Iterator

from ...errors import OverenskommelseError
from ...workplace.opening import Opened, open_offer
from ..case import Case
from .holding import Conformance, hold

NAME = "Give the variant a name in words, the parent that it extends, and the plugin a distribution with a version."
READ = "Mend the files; overenskommelse validate tells everything that is wrong with them at once."
AGREE = "Write one code in the Offer and in the agreement's file, and the variant's code under variant."


class Identity(Conformance):
    """The variant says who it is, where it comes from, and what it offers."""

    def test_the_variant_has_a_name_a_known_parent_and_a_version(self) -> None:
        """Its name is more than its code, its parent is there, and its plugin tells distribution and version."""
        hold(nameless(self.case), NAME)

    def test_each_agreement_can_be_read(self) -> None:
        """The files of each offer are in the package, and say what an agreement and a ledger may say."""
        hold(unreadable(self.case), READ)

    def test_each_agreement_has_the_code_it_is_offered_by_and_names_its_variant(self) -> None:
        """Offer, agreement and ledger call the agreement the same, and the agreement is judged by this variant."""
        hold(miscalled(self.case, self.opened), AGREE)


def nameless(case: Case) -> Iterator[str]:
    """Yield what a variant leaves out about itself."""
    variant, origin = case.variant, case.catalog.origin(case.code)
    if variant.name.casefold() == variant.code.casefold():
        yield f"the variant is called {variant.name}, which is only its code"
    if variant.parent is None and variant.agreements:
        yield "the variant has agreements and no parent, so that it is judged by no rule; extend se or another"
    if not origin.distribution.strip("?"):
        yield f"the distribution of the plugin {origin.plugin} has no name"
    if not origin.version:
        yield f"the distribution {origin.distribution} has no version"


def unreadable(case: Case) -> Iterator[str]:
    """Yield what is wrong with the files of each agreement."""
    for offer in case.variant.agreements:
        try:
            open_offer(offer.agreement, case.catalog)
        except OverenskommelseError as error:
            yield from (f"{offer.agreement}: {problem}" for problem in error.problems)


def miscalled(case: Case, opened: tuple[Opened, ...]) -> Iterator[str]:
    """Yield where an agreement is called otherwise than it is offered, or names another variant."""
    for offer, each in zip(case.variant.agreements, opened, strict=True):
        agreement = each.agreement
        if agreement.code != offer.agreement:
            yield f"the agreement offered as {offer.agreement} calls itself {agreement.code}"
        if agreement.variant != case.code:
            yield f"the agreement {offer.agreement} names the variant {agreement.variant}, not {case.code}"
