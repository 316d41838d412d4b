"""Rounds of follow-up that are locked: nobody adds, edits or withdraws an assessment of one."""

from collections.abc import Iterable, Iterator, Sequence

from ..errors import Place, Problem
from ..journal import Key
from ..ledger import Assessment, Round
from ..messages import Template
from ..notation.parts import read_part
from .conflicts import RefusedError
from .ports import Draft, Row
from .view import View

LOCKED = Template(
    "round-is-locked",
    "The round {round} was locked on {day}, approved by {by} and entered by {actor}; its assessments stand.",
)
REOPEN = Template("round-reopen", "Open it anew first, with a reason: overenskommelse reopen round {round} --reason …")


def check_locked(view: View, drafts: Sequence[Draft]) -> None:
    """Raise RefusedError for every locked round that is changed, or has an assessment added, changed or taken out.

    A change that opens the round itself may change its assessments too, as one that is taken back does.
    """
    rounds: dict[Key, list[Key]] = {each.key: [] for each in drafts if each.key.kind == Round.kind}
    assessments = [each for each in drafts if each.key.kind == Assessment.kind]
    standing = view.reading.rows_of([each.key for each in assessments])
    for each in assessments:
        for key in _rounds(view, each, standing.get(each.key)):
            rounds.setdefault(key, []).append(each.key)
    if not rounds:
        return
    written = {each.key: each.text for each in drafts}
    problems = [
        problem
        for key, assessments in rounds.items()
        if not _is_opened(view, key, written)
        for problem in _problems(view, key, assessments)
    ]
    if problems:
        raise RefusedError(problems)


def check_opening(view: View, key: Key, made: object) -> None:
    """Raise RefusedError for a locked round that would be opened without anybody saying why."""
    is_opened = key.kind == Round.kind and isinstance(made, Round) and made.locked is None
    if is_opened and (problem := next(_problems(view, key, ()), None)) is not None:
        raise RefusedError([problem])


def locked_round(view: View, agreement: str, id: str) -> Problem | None:
    """Return why the assessments of a round may not be touched; None where they may."""
    return next(_problems(view, Key(agreement, Round.kind, id), ()), None)


def _rounds(view: View, draft: Draft, row: Row | None) -> Iterator[Key]:
    """Yield the rounds that an assessment belonged to and will belong to."""
    for text in {draft.text, row.text if row else None} - {None}:
        made: Assessment = read_part(Assessment.kind, text or "", kinds=view.kinds)
        if made.round is not None:
            yield Key(draft.key.agreement, Round.kind, made.round)


def _is_opened(view: View, key: Key, written: dict[Key, str | None]) -> bool:
    text = written.get(key)
    if text is None:
        return False
    made: Round = read_part(Round.kind, text, kinds=view.kinds)
    return made.locked is None


def _problems(view: View, key: Key, assessments: Iterable[Key]) -> Iterator[Problem]:
    row = view.reading.row(key)
    found: Round | None = None if row is None else view.read(row)
    if found is None or found.locked is None:
        return
    called = view.agreement(key.agreement).called(view.on)
    by = called.get(found.approved_by or "", found.approved_by)
    told = LOCKED(round=found.title, day=found.locked, by=by, actor=actor_of(view, key))
    place = Place(path=tuple(dict.fromkeys(each.id for each in assessments))[:1])
    yield Problem(told, place, REOPEN(round=found.id))


def actor_of(view: View, key: Key) -> str | None:
    """Return who wrote what stands under a key."""
    last = view.last(key)
    return None if last is None else last[1].header.actor
