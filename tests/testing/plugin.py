"""A made-up plugin that holds everything that is asked of a variant, to be broken in one place at a time."""

from collections.abc import Mapping

from attrs import field, frozen

MODULE = """
from collections.abc import Iterable, Iterator
from datetime import date

from overenskommelse.plugins import hookimpl
from overenskommelse.variants import Offer, Resource, Variant

OFFER = Offer(
    agreement="sandvik",
    files=(Resource("sandvik", "agreement/*.yaml"),),
    ledger=(Resource("sandvik", "ledger/*.yaml"),),
)
VARIANT = Variant(code="sandvik", name="Region Sandvik", parent="se", agreements=(OFFER,))


@hookimpl
def variants() -> Iterable[Variant]:
    return [VARIANT]
"""
AGREEMENT = """
format: 1
kind: agreement
code: sandvik
name: Överenskommelsen i Sandvik
variant: sandvik
documents:
  - {id: text, title: Överenskommelsen, date: 2020-03-02}
sides:
  - {id: regionen, name: Regionen}
  - {id: foreningarna, name: Föreningarna}
editions:
  - id: text-2020
    title: Överenskommelsen 2020
    status: in_force
    decided: {done: 2020-03-02, source: {document: text, locator: s. 1}}
    clauses:
      - {id: uppfoljning, kind: follow_up, summary: Följs upp varje år., source: {document: text, locator: s. 7}}
    source: {document: text, locator: s. 1}
obligations:
  - kind: recurring
    id: uppfoljning
    summary: Uppföljning varje år
    clauses: [text-2020/uppfoljning]
    act: uppfoljning
    every: P1Y
    counted_from: {origin: calendar_year}
    source: {document: text, locator: s. 7}
vocabulary:
  - {concept: plan, lemma: handlingsplan, genus: en, period: 2020/.., source: {document: text, locator: s. 2}}
"""
LEDGER = """
format: 1
kind: ledger
agreement: sandvik
documents:
  - {id: minnet, title: Minnesanteckningar}
activities:
  - {id: a-enkat, acts: [uppfoljning], date: 2021-05, title: Enkät, source: {document: minnet, locator: s. 1}}
  - {id: b-mote, acts: [uppfoljning], date: 2021-09, title: Möte, source: {document: minnet, locator: s. 2}}
"""
TEST = """
from datetime import date
from importlib import import_module

from overenskommelse.plugins import Entry, base, se
from overenskommelse.testing import VariantConformance


class TestSandvik(VariantConformance):
    variant = "sandvik"
    days = (date(2022, 6, 1),)
    entries = (
        Entry("base", "overenskommelse", "0.1.0", lambda: base),
        Entry("se", "overenskommelse", "0.1.0", lambda: se),
        Entry("sandvik", "overenskommelse-sandvik", "1.2", lambda: import_module("sandvik")),
    )
"""
FILES = {
    "sandvik/__init__.py": MODULE,
    "sandvik/agreement/avtal.yaml": AGREEMENT,
    "sandvik/ledger/liggare.yaml": LEDGER,
    "test_sandvik.py": TEST,
}


@frozen
class Fault:
    """One thing that is wrong with the plugin, the checks that fail for it, and what they say."""

    failing: tuple[str, ...]
    says: str
    edits: Mapping[str, tuple[str, str]] = field(factory=dict)
    """By file: what stands there, and what is written instead."""
    added: str = ""
    """What is added to the module, after its variant; it may define VARIANT anew."""
    beside: Mapping[str, bytes] = field(factory=dict)
    """Files that stand beside."""

    def files(self) -> dict[str, str | bytes]:
        """Return the plugin's files with the fault in them."""
        found = dict(FILES)
        for name, (old, new) in self.edits.items():
            assert old in found[name]
            found[name] = found[name].replace(old, new)
        module = found["sandvik/__init__.py"]
        found["sandvik/__init__.py"] = module.replace("\n\n\n@hookimpl", f"\n{self.added}\n\n\n@hookimpl", 1)
        return {**found, **self.beside}
