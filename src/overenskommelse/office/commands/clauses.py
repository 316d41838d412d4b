"""The clauses of a draft: mended, added, moved and taken out one by one, until the text is decided."""

from collections.abc import Iterable
from typing import ClassVar

import attrs
from attrs import field, frozen

from ...agreement import Agreement, Clause, ClauseKind, Edition
from ...dates import Period
from ...errors import Place, Problem
from ...journal import Key
from ...messages import Message, Template
from ...references import slugged
from ...sources import Source
from ..command import asked
from ..conflicts import RefusedError
from ..view import View
from .branches import SPLIT, Beside, clause_of, numbered, placed, users, within
from .changing import changed, check_part_seen, cleared, seen_row
from .drafting import Drafting
from .recording import AGREEMENT, CLEAR, DOCUMENT, LOCATOR, SEEN_WITH, Drafted
from .texts import part_of

CLAUSE = Template("ask-clause", "Id: the clause by its citation, edition first: text-2020/uppfoljning.")
INSIDE = Template(
    "ask-clause-inside", "Id: that of the draft it goes into, or the citation of a clause that it is part of."
)
NEW_CLAUSE = Template(
    "ask-new-clause", "Clause: the id of the new one; made of its heading or its kind where left out."
)
NUMBER = Template("ask-clause-number", "Number: as the text numbers it: 3.1.")
BEFORE = Template("ask-clause-before", "Before: the id of the clause beside it that it is put before.")
STANDS = Template("edition-stands", "{id} has been decided ({status}): its clauses stay as they were decided.")
DRAFT_INSTEAD = Template(
    "draft-instead",
    "Begin a draft of it, and change that: draft edition --after {id}. Where something was entered otherwise than it "
    "was decided, mend the edition: edit edition {id} --clauses FILE.",
)
REFERRED = Template("edition-was-referred", "{id} was sent out for comments {day}; who comments has it as it was then.")
CITED = Template("clause-in-use", "{clause} cannot be taken out: {uses} refer to it.")
CITE_OTHER = Template("clause-cite-other", "Let them refer to another clause first.")


@frozen(kw_only=True)
class _OfDraft(Drafted):
    """A command about one clause of a draft, or the place of a new one."""

    part_of: ClassVar[str] = "edition"
    keys_of: ClassVar[type[Clause]] = Clause

    agreement: str = field(metadata=asked(AGREEMENT))
    id: str = field(metadata=asked(CLAUSE))

    def path(self) -> tuple[str, list[str]]:
        """Return the edition's id, and the ids that lead to the clause."""
        edition, *inside = self.id.removeprefix(f"{self.agreement}{SPLIT}").split(SPLIT)
        return edition, inside

    def draft(self, view: View) -> tuple[Agreement, Edition]:
        """Return the agreement and the draft.  Raises UnknownError; RefusedError where the text has been decided."""
        agreement = view.agreement(self.agreement)
        edition = part_of(agreement.editions, self.path()[0], "edition")
        if not edition.is_draft:
            message = STANDS(id=edition.id, status=edition.status)
            raise RefusedError([Problem(message, Place(path=("id",)), DRAFT_INSTEAD(id=edition.id))])
        return agreement, edition

    def tells(self, view: View) -> Iterable[Message]:
        """Tell that the draft has been sent out for comments, where it has."""
        referred = self.draft(view)[1].referred
        if referred is not None and referred.done is not None:
            yield REFERRED(id=self.path()[0], day=referred.done)

    def rewrite(self, drafting: Drafting, found: tuple[Agreement, Edition], made: Beside) -> Edition:
        """Collect the draft with other clauses, and return it."""
        agreement, edition = found
        new = attrs.evolve(edition, clauses=made)
        editions = tuple(new if each.id == new.id else each for each in agreement.editions)
        drafting.rewrite(attrs.evolve(agreement, editions=editions))
        return new


@frozen(kw_only=True)
class _OfClause(_OfDraft):
    """A command about a clause that stands."""

    seen: int | None = field(default=None, metadata=asked(SEEN_WITH))

    @property
    def key(self) -> Key:
        """The key of the draft."""
        return Key(self.agreement, "edition", self.path()[0])

    def found(self, drafting: Drafting) -> tuple[Agreement, Edition]:
        """Return the agreement and the draft, which is there no longer where it was withdrawn since it was seen."""
        if self.seen is not None:
            drafting.view.require(self.agreement)
            seen_row(drafting.view, self.key, self.seen)
        return self.draft(drafting.view)

    def check_seen(self, drafting: Drafting, mine: Edition) -> None:
        """Raise ConflictError where the clause was changed since it was seen; the others may have been."""
        check_part_seen(drafting, self.key, self.seen, ("clauses", SPLIT.join(self.path()[1])), mine)


@frozen(kw_only=True)
class AddClause(_OfDraft):
    """Add a clause to a draft."""

    code: ClassVar[str] = "add-clause"
    verb: ClassVar[str] = "add"
    noun: ClassVar[str] = "clause"
    says: ClassVar[Template] = Template("do-add-clause", "Add a clause to a draft of the agreement's text.")

    id: str = field(metadata=asked(INSIDE))
    kind: ClauseKind
    summary: str
    heading: str | None = None
    number: str | None = field(default=None, metadata=asked(NUMBER))
    period: Period | None = None
    clause: str | None = field(default=None, metadata=asked(NEW_CLAUSE))
    before: str | None = field(default=None, metadata=asked(BEFORE))
    document: str | None = field(default=None, metadata=asked(DOCUMENT))
    locator: str | None = field(default=None, metadata=asked(LOCATOR))

    def write(self, drafting: Drafting) -> None:
        """Collect the draft with one more clause.  Raises RefusedError where it has been decided."""
        agreement, edition = self.draft(drafting.view)
        agreement = drafting.cited(agreement, self.document)
        source = drafting.source(self.agreement, self.document, self.locator)

        def added(beside: Beside) -> Beside:
            return placed(beside, self._made(agreement, beside, source), self.before)

        self.rewrite(drafting, (agreement, edition), within(edition, self.path()[1], added))

    def _made(self, agreement: Agreement, beside: Beside, source: Source) -> Clause:
        given = changed(self, ("heading", "number", "period"))
        edition, inside = self.path()
        # A plan that is printed in a text is cited among its clauses.
        printed = {each.id for each in agreement.plans if each.edition == edition and not inside}
        taken = printed | {each.id for each in beside}
        wish = slugged(self.heading or self.number or self.kind) or "punkt"
        id = self.clause or next(each for each in numbered(wish) if each not in taken)
        return Clause(id=id, kind=self.kind, summary=self.summary, source=source, **given)


@frozen(kw_only=True)
class EditClause(_OfClause):
    """Mend one clause of a draft, or move it; what is left out stays as it is."""

    code: ClassVar[str] = "edit-clause"
    verb: ClassVar[str] = "edit"
    noun: ClassVar[str] = "clause"
    says: ClassVar[Template] = Template("do-edit-clause", "Change one clause of a draft of the agreement's text.")

    kind: ClauseKind | None = None
    heading: str | None = None
    number: str | None = field(default=None, metadata=asked(NUMBER))
    summary: str | None = None
    period: Period | None = None
    before: str | None = field(default=None, metadata=asked(BEFORE))
    document: str | None = field(default=None, metadata=asked(DOCUMENT))
    locator: str | None = field(default=None, metadata=asked(LOCATOR))
    clear: tuple[str, ...] = field(default=(), metadata=asked(CLEAR))

    def write(self, drafting: Drafting) -> None:
        """Collect the draft with the clause as it is to stand.

        Raises RefusedError where it has been decided, ConflictError where the clause was changed since it was seen.
        """
        agreement, edition = self.found(drafting)
        given = cleared(Clause, self.clear) | changed(self, ("kind", "heading", "number", "summary", "period"))
        if self.document is not None:
            agreement = drafting.cited(agreement, self.document)
            given["source"] = drafting.source(self.agreement, self.document, self.locator)
        *above, last = self.path()[1] or [""]

        def edited(beside: Beside) -> Beside:
            old = clause_of(edition, beside, last)
            if self.locator is not None and self.document is None:
                given["source"] = attrs.evolve(old.source, locator=self.locator)
            made = attrs.evolve(old, **given)
            if self.before is not None:
                return placed(tuple(each for each in beside if each.id != last), made, self.before)
            return tuple(made if each.id == last else each for each in beside)

        made = self.rewrite(drafting, (agreement, edition), within(edition, above, edited))
        self.check_seen(drafting, made)


@frozen(kw_only=True)
class RemoveClause(_OfClause):
    """Take a clause out of a draft, with those that are part of it."""

    code: ClassVar[str] = "remove-clause"
    verb: ClassVar[str] = "remove"
    noun: ClassVar[str] = "clause"
    says: ClassVar[Template] = Template("do-remove-clause", "Take a clause out of a draft of the agreement's text.")

    def write(self, drafting: Drafting) -> None:
        """Collect the draft without the clause.  Raises RefusedError where it has been decided, or is referred to."""
        agreement, edition = self.found(drafting)
        *above, last = self.path()[1] or [""]

        def without(beside: Beside) -> Beside:
            gone = clause_of(edition, beside, last)
            return tuple(each for each in beside if each is not gone)

        left = within(edition, above, without)
        found = tuple(dict.fromkeys(users(drafting.view, agreement, SPLIT.join((edition.id, *above, last)))))
        if found:
            message = CITED(clause=self.id, uses=found)
            raise RefusedError([Problem(message, Place(path=("id",)), CITE_OTHER())])
        self.check_seen(drafting, self.rewrite(drafting, (agreement, edition), left))
