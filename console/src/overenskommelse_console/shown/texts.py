"""Editions and plans, as the screens need them: their states, what differs, and those that files hold."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import frozen

from overenskommelse.agreement import Agreement, Edition, EditionStatus, Plan
from overenskommelse.cli import differing
from overenskommelse.cli.page import Block
from overenskommelse.differences import diff
from overenskommelse.messages import Template
from overenskommelse.notation import load_file, plain_data
from overenskommelse.notation.parts import value_of
from overenskommelse.office import Command
from overenskommelse.office.commands import AdoptEdition, PutPlanInForce
from overenskommelse.wording import Language
from overenskommelse.wording.differences import Compared

if TYPE_CHECKING:
    from overenskommelse.workplace.opening import Opened

    from ..desk import Desk

ADOPTED = Template("console-plan-adopted", "adopted")
NOT_ADOPTED = Template("console-plan-not-adopted", "not known as adopted")
_SIGNS: Mapping[EditionStatus, tuple[str, str]] = {
    EditionStatus.DRAFT: ("○", "open"),
    EditionStatus.REFERRAL: ("○", "open"),
    EditionStatus.ADOPTED: ("…", "soon"),
    EditionStatus.IN_FORCE: ("✓", "kept"),
    EditionStatus.SUPERSEDED: ("–", ""),
    EditionStatus.WOUND_UP: ("–", ""),
}
_OF_PLANS = frozenset({"areas", "area_kinds", "period", "adopted"})
"""The keys that plans have, and editions have not."""


@frozen(kw_only=True)
class Begun:
    """A form that adopts what a file holds."""

    command: type[Command]
    title: str
    fixed: Mapping[str, Any]


def of(agreement: Agreement) -> Sequence[Compared]:
    """Return every edition, and then every plan."""
    return (
        *(Compared(text=each, citation=each.id) for each in agreement.editions),
        *(Compared(text=each, citation=each.citation) for each in agreement.plans),
    )


def state(text: Edition | Plan, language: Language) -> tuple[str, str, str]:
    """Return what became of one: a sign, a tone and a word."""
    if isinstance(text, Edition):
        return *_SIGNS[text.status], language.word(text.status)
    is_adopted = text.adopted is not None and text.adopted.done is not None
    sign, tone, word = ("✓", "kept", ADOPTED) if is_adopted else ("?", "open", NOT_ADOPTED)
    return sign, tone, language.fill(word)


def difference(desk: "Desk", opened: "Opened", old: str, new: str) -> list[Block]:
    """Return what differs between two, as the command line has it, with headings for ids.

    Raises UnknownError where one is gone.
    """
    before, after = (differing.find(each, opened.agreement, desk.language) for each in (old, new))
    found = diff(before.text, after.text)
    return differing.page(found, before, after, opened, desk.session, where=differing.headed)[1:]


def read(desk: "Desk", path: Path) -> Begun:
    """Return the form that adopts the edition or the plan of a file.  Raises UnreadableError, InvalidError."""
    data = plain_data(load_file(path))
    is_plan = isinstance(data, dict) and not _OF_PLANS.isdisjoint(data)
    name, command = ("plan", PutPlanInForce) if is_plan else ("edition", AdoptEdition)
    fixed = {"agreement": desk.code, "id": None, name: data}
    # What is wrong in the file is told before anything is asked.
    value_of(command, fixed)
    title = data.get("title") if isinstance(data, dict) else None
    return Begun(command=command, title=str(title or path.name), fixed=fixed)
