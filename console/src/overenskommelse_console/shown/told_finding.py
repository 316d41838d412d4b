"""A finding as it is told on a screen: with the clauses by name, and without the id that the command line asks for."""

from typing import TYPE_CHECKING

from attrs import evolve

from overenskommelse.cli.page import Card
from overenskommelse.cli.standings import card
from overenskommelse.wording import Language
from overenskommelse.wording.year import clause

if TYPE_CHECKING:
    from overenskommelse.wording.findings import Entry
    from overenskommelse.wording.subject import Subject


def finding_card(entry: "Entry", subject: "Subject", language: Language) -> Card:
    """Lay a finding out."""
    clauses = tuple(clause(each, subject, language) for each in entry.citations)
    return card(evolve(entry, citations=clauses, ids=()), language, plain=False)
