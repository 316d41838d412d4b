"""The answers of questionnaires taken into the ledger: all of them as one change."""

from collections.abc import Iterable, Iterator
from typing import Any, ClassVar

import attrs
from attrs import field, frozen

from ...dates import PartialDate
from ...ledger import Assessment, Author, Round
from ...messages import Template
from ...office.command import Command
from ...office.commands.drafting import Drafting
from ...office.drafts import draft
from ...office.invariants import LONGEST_ID
from ...office.ports import Draft
from ...office.view import View
from ...references import slugged
from ...standing.follow_up import Asking, answers
from .came import Returned, is_same
from .returns import Returns

BY_QUESTIONNAIRE = "frågeformulär"
"""Where in the office's own register an answer is told: the record's own text, in the language of registers."""


@frozen(kw_only=True)
class TakeAnswers(Command):
    """Take the good answers of questionnaires into the ledger; those that stand already are left as they are."""

    code: ClassVar[str] = "take-answers"
    says: ClassVar[Template] = Template("do-take-answers", "Take in the answers of questionnaires.")

    returns: Returns = field(repr=False)

    def decide(self, view: View) -> Iterable[Draft]:
        """Return the drafts.  Raises RefusedError where a round has been locked since the files were looked through."""
        drafting = Drafting(view)
        agreement, ledger = view.agreement(self.returns.agreement), view.ledger(self.returns.agreement)
        rounds = {each.id: each for each in ledger.of(Round)}
        taken = {each.id for each in ledger.records}
        drafts: list[Draft] = []
        for id in dict.fromkeys(each.round for each in self.returns.files):
            standing = answers(Asking(agreement, ledger, rounds[id]))
            for returned in self.returns.files:
                if returned.round == id:
                    made = self._made(drafting, returned, rounds[id], standing, taken)
                    # There may be thousands, each checked cell by cell already.
                    drafts += (draft(self.returns.agreement, each, kinds=view.kinds) for each in made)
        return (*drafting, *drafts)

    def _made(
        self,
        drafting: Drafting,
        returned: Returned,
        of: Round,
        standing: dict[tuple[str, str], Assessment],
        taken: set[str],
    ) -> Iterator[Assessment]:
        # A file is called what whoever filled it in thought of, which may be a name.
        told = f"{BY_QUESTIONNAIRE} {of.id}/{returned.respondent}"
        source = drafting.source(self.returns.agreement, None, told)
        stamp = {"made": PartialDate.of(drafting.view.on), "source": source}
        for answer in returned.answers:
            was = standing.get((returned.respondent, answer.about))
            if was is not None and is_same(answer, was):
                continue
            given: dict[str, Any] = {"fulfilment": answer.fulfilment, "comment": answer.comment, **stamp}
            if was is not None:
                yield attrs.evolve(was, evidence=answer.pieces(was.evidence), **given)
                continue
            yield Assessment(
                id=_free(("svar", of.id, returned.respondent, *answer.about.split("/")[-2:]), taken),
                about=answer.about,
                side=answer.judged,
                author=Author.SIDE,
                by=returned.respondent,
                round=of.id,
                period=of.period,
                evidence=answer.pieces(()),
                **given,
            )


def _free(words: Iterable[str], taken: set[str]) -> str:
    """Return an id made of words that nothing has, and take it."""
    wish = slugged(" ".join(words))[: LONGEST_ID - 6].strip("-")
    number, id = 2, wish
    while id in taken:
        number, id = number + 1, f"{wish}-{number}"
    taken.add(id)
    return id
