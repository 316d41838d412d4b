"""What must hold of a change before it is written: ids are free, references lead somewhere, nobody loses a target."""

from collections.abc import Iterable, Mapping, Sequence

from attrs import define, field

from ..agreement import Agreement
from ..errors import DANGLING, MOST, Collector, Problem
from ..journal import Key
from ..ledger import COVERABLE, KINDS, known_parts
from ..messages import Template
from ..notation.hooks import shorten
from ..notation.parts import DOCUMENT, Part, put_together
from ..references import check_references, is_slug, nearest, note_no_id
from .conflicts import RefusedError
from .locked_rounds import check_locked
from .ports import SHARED, Draft, Use
from .view import PARTS, View, space

CHOICES = Template("choices-are", "There are: {choices}.")
MOST_CHOICES = 30
"""How many things an error lists."""
TAKEN = Template("id-taken", "The id {id} is taken: {holder} has it, and ids are unique among records.")
IN_USE = Template("in-use", "{key} cannot be withdrawn: {uses} refer to it.")
END_INSTEAD = Template("end-instead", "End it instead, or change what refers to it first.")
SAME_NUMBER = Template("number-taken", "The organisation number {number} is that of {holder}.")
MERGE_OR_MEND = Template("merge-or-mend", "Merge the two if they are one organisation, or mend the number.")
LONG_ID = Template("id-too-long", "The id {id} is too long: it may have {most} characters.")

LONGEST_ID = 200
"""Ids become names of files, and not every database finds a record by one of thousands of letters."""
_OWN_PARTS = PARTS - {DOCUMENT}
_SOUGHT = frozenset({DOCUMENT, *KINDS})
"""The kinds of reference whose targets are rows of their own."""


def check(view: View, drafts: Sequence[Draft]) -> None:
    """Refuse a change that would leave something broken.  Raises InvalidError, RefusedError with every reason."""
    _Checker(view, {each.key: each for each in drafts}).check()
    check_locked(view, drafts)


def is_rival(holder: Key, key: Key) -> bool:
    """Tell whether two keys are of records that may not have one id: of one agreement, or one of them shared."""
    if holder == key or not {holder.kind, key.kind} <= KINDS.keys():
        return False
    return holder.agreement == key.agreement or SHARED in {holder.agreement, key.agreement}


def _touches_agreement(draft: Draft) -> bool:
    """Tell whether an agreement may come to be broken: by a part of its own, or by the loss of a document it cites."""
    return draft.key.kind in _OWN_PARTS or (draft.key.kind == DOCUMENT and draft.text is None)


@define
class _Checker:
    view: View
    drafts: Mapping[Key, Draft]
    problems: Collector = field(factory=Collector)
    agreements: dict[str, Agreement] = field(factory=dict)
    known: dict[str, Mapping[str, Iterable[str]]] = field(factory=dict)
    """What records may refer to in each agreement, worked out once it is put together."""

    def check(self) -> None:
        kept = [each for each in self.drafts.values() if each.text is not None]
        for code in sorted({key.agreement for key, each in self.drafts.items() if _touches_agreement(each)}):
            self._agreement(code)
        for key in (each.key for each in kept if len(each.key.id) > LONGEST_ID):
            self.problems.add(LONG_ID(id=shorten(key.id), most=LONGEST_ID), key.kind, "id")
        self._ids([each.key for each in kept if each.key.kind in KINDS])
        self._numbers(kept)
        self._targets(kept)
        self.problems.close()
        self._uses([key for key, each in self.drafts.items() if each.text is None and key.kind in _SOUGHT])

    def _agreement(self, code: str) -> None:
        """Put the agreement together as it will be, and hold what stays of its ledger against it."""
        rows = {row.key: row.text for row in self.view.reading.rows(agreement=code)}
        rows |= {key: each.text for key, each in self.drafts.items() if key.agreement == code and each.text is not None}
        gone = {key for key, each in self.drafts.items() if each.text is None}
        left = {key: text for key, text in rows.items() if key not in gone}
        if Key(code, "agreement", code) not in left:
            return
        parts = (Part(key.kind, key.id, text) for key, text in left.items() if key.kind in PARTS)
        self.agreements[code] = agreement = put_together(parts, kinds=self.view.kinds)
        known = known_parts(agreement)
        for row in self.view.reading.rows(agreement=code):
            if row.key.kind in KINDS and row.key not in self.drafts:
                check_references(self.view.read(row), known, self.problems, (str(row.key),))

    def _ids(self, keys: Sequence[Key]) -> None:
        """Note every id that another record has, of its agreement or shared."""
        holders: dict[str, list[Key]] = {}
        for key in keys:
            holders.setdefault(key.id, []).append(key)
        for id, standing in self.view.reading.holders(holders.keys()).items():
            holders[id] += (key for key in standing if key.kind in KINDS and key not in self.drafts)
        for key in keys:
            if not is_slug(key.id):
                note_no_id(key.id, self.problems, str(key))
            for holder in holders[key.id]:
                if is_rival(holder, key):
                    self.problems.add(TAKEN(id=key.id, holder=str(holder)), str(key))

    def _numbers(self, kept: Sequence[Draft]) -> None:
        """Note every organisation number that another organisation has."""
        numbers = {each.key: str(number) for each in kept if (number := each.columns.get("number"))}
        holders: dict[str, list[Key]] = {}
        for key, number in numbers.items():
            holders.setdefault(number, []).append(key)
        for number, standing in self.view.reading.numbered(holders.keys()).items():
            holders[number] += (row.key for row in standing if row.key not in self.drafts)
        for key, number in numbers.items():
            for holder in holders[number]:
                if holder != key:
                    message = SAME_NUMBER(number=number, holder=holder.id)
                    self.problems.add(message, str(key), "number", remedy=MERGE_OR_MEND())

    def _targets(self, kept: Sequence[Draft]) -> None:
        """Note every reference that leads nowhere."""
        rows = {(space(each.key.agreement, kind), kind, id) for each in kept for _, kind, id in each.references}
        ids = {id for _, kind, id in rows if kind in _SOUGHT}
        known = {key for keys in self.view.reading.holders(ids).values() for key in keys}
        known = {key for key in known if key not in self.drafts} | {each.key for each in kept}
        for each in kept:
            for name, kind, id in each.references:
                if not self._leads(each.key.agreement, kind, id, known):
                    self._dangle(each.key, name, (kind, id))

    def _dangle(self, key: Key, name: str, target: tuple[str, str]) -> None:
        """Note a reference that leads nowhere, with the nearest that there is, or all where they are few."""
        kind, id = target
        choices = tuple(sorted(self._choices(key.agreement, kind)))
        near = nearest(id, choices)
        is_listed = near is None and 0 < len(choices) <= MOST_CHOICES
        remedy = CHOICES(choices=choices) if is_listed else None
        self.problems.add(DANGLING(value=id, kind=kind, nearest=near), str(key), name, remedy=remedy)

    def _leads(self, agreement: str, kind: str, id: str, known: Iterable[Key]) -> bool:
        if kind in _SOUGHT:
            return Key(space(agreement, kind), kind, id) in known
        return id in (COVERABLE if kind == "record_kind" else self._parts(agreement).get(kind, ()))

    def _parts(self, agreement: str) -> Mapping[str, Iterable[str]]:
        if agreement == SHARED:
            return {}
        if agreement not in self.agreements:
            self.agreements[agreement] = self.view.agreement(agreement)
        if agreement not in self.known:
            self.known[agreement] = known_parts(self.agreements[agreement])
        return self.known[agreement]

    def _choices(self, agreement: str, kind: str) -> list[str]:
        if kind in _SOUGHT:
            rows = self.view.reading.rows(agreement=space(agreement, kind), kind=kind)
            return [row.key.id for row in rows]
        return list(COVERABLE if kind == "record_kind" else self._parts(agreement).get(kind, ()))

    def _uses(self, gone: Sequence[Key]) -> None:
        """Refuse to withdraw what something that stays refers to."""
        problems: list[Problem] = []
        found: list[Use] = []
        asked = {kind: self.view.reading.users_of(kind, ids) for kind, ids in _by_kind(gone).items()}
        for key in gone:
            uses = [use for use in asked[key.kind].get(key.id, ()) if self._is_in_the_way(use, key)]
            if uses:
                told = tuple(dict.fromkeys(str(use.key) for use in uses))
                problems.append(Problem(IN_USE(key=str(key), uses=told), remedy=END_INSTEAD()))
                found += uses
        if problems:
            raise RefusedError(problems[:MOST], tuple(found))

    def _is_in_the_way(self, use: Use, key: Key) -> bool:
        draft = self.drafts.get(use.key)
        if draft is not None:
            return draft.text is not None and any(id == key.id and of == key.kind for _, of, id in draft.references)
        return space(use.key.agreement, key.kind) == key.agreement


def _by_kind(keys: Sequence[Key]) -> Mapping[str, frozenset[str]]:
    """Return the ids of keys, by kind."""
    return {kind: frozenset(key.id for key in keys if key.kind == kind) for kind in {key.kind for key in keys}}
