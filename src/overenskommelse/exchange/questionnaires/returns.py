"""Questionnaires that have come back: whose each file is, what it would change, and what is wrong with it by cell."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from attrs import define, field, frozen

from ...errors import UnreadableError
from ...ledger import Round
from ...messages import Template
from ...office.locked_rounds import locked_round
from ...office.view import View
from ...references import nearest
from ...wording import Language
from ..faults import SAVE_AS_XLSX
from ..reading import ENCRYPTED, LARGEST, OLD_WORKBOOK, REMOVE_PASSWORD, WEB_PAGE
from . import json_in, xlsx_in
from .came import Came, Returned, of_mark, returned
from .checking import Checking
from .filled import FILL_ANEW, Fault, Filled, UnreadableQuestionnaireError
from .form import FORMAT, Mark, Questionnaire, questionnaires

NO_MARK = Template("questionnaire-no-mark", "Nothing says which {mark} the answers are of.")
OTHER_FORMAT = Template("questionnaire-other-format", "The file has format {format}; this program reads format {ours}.")
OTHER_VERSION = Template("questionnaire-other-version", "Let the questionnaire be sent out anew, and fill in that one.")
OTHER_AGREEMENT = Template("questionnaire-other-agreement", "The questionnaire is of {agreement}, not of {ours}.")
NO_ROUND = Template("questionnaire-no-round", "There is no round {round}; the nearest is {nearest}.")
TAKE_OURS = Template("questionnaire-take-ours", "Fill in the questionnaire that was sent out for this round.")
NOT_ASKED = Template("questionnaire-not-asked", "The round does not ask {respondent}; the nearest is {nearest}.")
OF_OTHER = Template("questionnaire-of-other", "The questionnaire was sent to {other}, and says that {name} answers.")
OWN_ONE = Template("questionnaire-own-one", "Each fills in the questionnaire that was sent to them.")
CHANGED = Template(
    "questionnaire-changed", "The fingerprint is not that of the questions which the round asks now of {name}."
)
ANEW = Template("questionnaire-send-anew", "Send the questionnaire out anew: what is asked may have changed since.")
CAME_TWICE = Template("questionnaire-came-twice", "{name} has answered in {file} too, which is taken.")
DIFFERENTLY = Template(
    "questionnaire-came-differently", "{name} has answered otherwise in {files}; nothing is taken of either."
)
EMPTY = Template("questionnaire-empty-file", "The file is empty.")
NO_FORM = Template("questionnaire-no-form", "The file is neither a workbook nor JSON.")
TOO_LARGE = Template("questionnaire-too-large", "The file is too large for a questionnaire.")

_ZIP, _COMPOUND = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@frozen(kw_only=True)
class Returns:
    """Some files that have come back, as the store stands."""

    agreement: str
    files: tuple[Returned, ...]
    faults: tuple[Fault, ...]

    @property
    def new(self) -> int:
        """How many answers are new."""
        return sum(each.new for each in self.files)

    @property
    def changed(self) -> int:
        """How many answers stand otherwise."""
        return sum(each.changed for each in self.files)

    @property
    def unchanged(self) -> int:
        """How many answers stand already."""
        return sum(each.unchanged for each in self.files)


def preview(view: View, agreement: str, files: Iterable[tuple[str, bytes]], speech: Language) -> Returns:
    """Return what some files would change, and everything that is wrong with them; nothing is written."""
    looking = _Looking(view, agreement, speech)
    for name, content in files:
        looking.look(name, content)
    taken = looking.settle()
    return Returns(agreement=agreement, files=taken, faults=tuple(looking.faults))


def read(name: str, content: bytes) -> Filled:
    """Read a file that has come back, whatever its name.  Raises UnreadableError, UnreadableQuestionnaireError."""
    faults = {
        not content.strip(): (EMPTY(), FILL_ANEW()),
        len(content) > LARGEST: (TOO_LARGE(), FILL_ANEW()),
        content.startswith(_COMPOUND): (OLD_WORKBOOK(), SAVE_AS_XLSX()),
        content.startswith(_COMPOUND) and "EncryptedPackage".encode("utf-16-le") in content: (
            ENCRYPTED(),
            REMOVE_PASSWORD(),
        ),
        content.lstrip().startswith(b"<"): (WEB_PAGE(), SAVE_AS_XLSX()),
    }
    if True in faults:
        message, remedy = faults[True]
        raise UnreadableQuestionnaireError([Fault(file=name, message=message, remedy=remedy)])
    if content.startswith(_ZIP):
        return xlsx_in.read(name, content)
    if content.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in {b"{", b"["}:
        return json_in.read(name, content)
    raise UnreadableQuestionnaireError([Fault(file=name, message=NO_FORM(), remedy=FILL_ANEW())])


@define(slots=False)
class _Looking:
    """Looks through files one by one; what a round asks is worked out once."""

    view: View
    agreement: str
    speech: Language
    came: dict[tuple[str, str], list[Came]] = field(factory=dict)
    faults: list[Fault] = field(factory=list)
    _asked: dict[str, Mapping[str, Questionnaire]] = field(factory=dict)

    def look(self, name: str, content: bytes) -> None:
        """Look through one file."""
        try:
            filled = read(name, content)
        except UnreadableQuestionnaireError as error:
            self.faults += error.faults
            return
        except UnreadableError as error:
            self.faults += (Fault(file=name, message=each.message, remedy=each.remedy) for each in error.problems)
            return
        asked = self._questionnaire(filled)
        if asked is None:
            return
        checking = Checking(filled, asked, self.speech)
        checking.check()
        self.faults += checking.faults
        self.came.setdefault((asked.round.id, asked.respondent), []).append(
            Came(filled, asked, tuple(checking.answers))
        )

    def settle(self) -> tuple[Returned, ...]:
        """Return what is taken of each respondent; of several files that answer differently none is, which is noted."""
        taken = list[Returned]()
        for came in self.came.values():
            first, *others = came
            if all(each.answers == first.answers for each in others):
                taken.append(returned(first))
                self.faults += (each.fault(CAME_TWICE(name=each.name, file=first.filled.file)) for each in others)
                continue
            for each in came:
                rest = tuple(other.filled.file for other in came if other is not each)
                self.faults.append(each.fault(DIFFERENTLY(name=each.name, files=rest)))
        return tuple(taken)

    def _questionnaire(self, filled: Filled) -> Questionnaire | None:
        """Return what a file answers; None where it answers nothing that is asked, which is noted."""
        found = next(self._marked(filled), None)
        if isinstance(found, Fault):
            self.faults.append(found)
            return None
        return found

    def _marked(self, filled: Filled) -> Iterator[Fault | Questionnaire]:
        """Yield what is wrong with what a file is known again by, or else the questionnaire that it is."""
        yield from self._unmarked(filled)
        code, id, who = (filled.marks[mark] for mark in (Mark.AGREEMENT, Mark.ROUND, Mark.RESPONDENT))
        given = filled.marks[Mark.FORMAT]
        if given.text != str(FORMAT):
            yield of_mark(filled, given, OTHER_FORMAT(format=given.text, ours=FORMAT), OTHER_VERSION())
        if code.text != self.agreement:
            yield of_mark(filled, code, OTHER_AGREEMENT(agreement=code.text, ours=self.agreement), TAKE_OURS())
        if id.text not in self._rounds:
            near = nearest(id.text, self._rounds)
            yield of_mark(filled, id, NO_ROUND(round=id.text, nearest=near), TAKE_OURS())
        if (locked := locked_round(self.view, self.agreement, id.text)) is not None:
            yield of_mark(filled, id, locked.message, locked.remedy)
        asked = self._of_round(id.text)
        if who.text not in asked:
            near = nearest(who.text, asked)
            yield of_mark(filled, who, NOT_ASKED(respondent=who.text, nearest=near), TAKE_OURS())
        yield from self._known(filled, asked[who.text], asked)

    def _unmarked(self, filled: Filled) -> Iterator[Fault]:
        for mark in Mark:
            cell = filled.marks.get(mark)
            if cell is None or not cell.text:
                place = cell.place if cell else None
                message = NO_MARK(mark=mark.value)
                yield Fault(file=filled.file, sheet=filled.marks_sheet, cell=place, message=message, remedy=FILL_ANEW())
            elif cell.wrong is not None:
                yield of_mark(filled, cell, *cell.wrong)

    def _known(
        self, filled: Filled, asked: Questionnaire, others: Mapping[str, Questionnaire]
    ) -> Iterator[Fault | Questionnaire]:
        cell, name = filled.marks[Mark.FINGERPRINT], asked.respondent_name
        other = next((each for each in others.values() if each.fingerprint == cell.text), None)
        if other is not None and other.respondent != asked.respondent:
            told = OF_OTHER(other=other.respondent_name, name=name)
            yield of_mark(filled, filled.marks[Mark.RESPONDENT], told, OWN_ONE())
        if other is None:
            yield of_mark(filled, cell, CHANGED(name=name), ANEW())
        yield asked

    @cached_property
    def _rounds(self) -> Mapping[str, Round]:
        return {each.id: each for each in self.view.all(Round, self.agreement)}

    def _of_round(self, id: str) -> Mapping[str, Questionnaire]:
        if id not in self._asked:
            agreement, ledger = self.view.agreement(self.agreement), self.view.ledger(self.agreement)
            every = questionnaires(agreement, ledger, self._rounds[id], self.speech)
            self._asked[id] = {each.respondent: each for each in every}
        return self._asked[id]
