"""What differs between two editions or two plans of an agreement."""

from collections.abc import Callable, Iterator

from ..agreement import Agreement, Edition
from ..differences import ChangeKind, Difference, diff
from ..errors import Problem
from ..messages import Template
from ..references import nearest
from ..wording.differences import Compared, DifferenceWords, FieldWords, PartWords, difference
from ..wording.language import Language
from ..workplace.opening import Opened
from .missing import ChoicesError
from .page import Block, Card, Field, Heading, Text, Tone, field, filled
from .session import Session

FROM_TO = Template("differing-from-to", "From {old} to {new}.")
NO_SUCH_TEXT = Template(
    "no-such-text", "{agreement} has no edition and no plan called {citation}; the nearest is {nearest}."
)
NOT_OF_ONE_KIND = Template("edition-and-plan", "{edition} is an edition and {plan} is a plan.")
THE_TEXTS = Template("texts-there-are", "Give two editions or two plans of these:")
EDITION = Template("choice-edition", "{citation} (edition): {title}")
PLAN = Template("choice-plan", "{citation} (plan): {title}")
WAS = Template("label-was", "was")
IS = Template("label-is", "is")
FIELD_WAS = Template("label-field-was", "{field}, was")
FIELD_IS = Template("label-field-is", "{field}, is")
SIGNS = {
    ChangeKind.ADDED: "+",
    ChangeKind.REMOVED: "−",
    ChangeKind.MOVED: "→",
    ChangeKind.RENUMBERED: "#",
    ChangeKind.CHANGED: "≠",
}
"""A sign for each kind of change, so that no colour is needed."""
PLAIN_SIGNS = {**SIGNS, ChangeKind.REMOVED: "-", ChangeKind.MOVED: ">", ChangeKind.CHANGED: "~"}
"""The same in ASCII."""
TONES = {ChangeKind.ADDED: Tone.KEPT, ChangeKind.REMOVED: Tone.BROKEN}


def differences(session: Session) -> int:
    """Print what differs between two editions or two plans."""
    opened = session.open(session.text("agreement") or "")
    old, new = (find(session.text(name) or "", opened.agreement, session.language) for name in ("old", "new"))
    if type(old.text) is not type(new.text):
        raise _not_of_one_kind(old, new, opened.agreement, session.language)
    found = diff(old.text, new.text)
    return session.show(found, lambda: page(found, old, new, opened, session))


def find(citation: str, agreement: Agreement, language: Language) -> Compared:
    """Return the edition or plan of an id or a citation.  Raises UnknownError with those that there are."""
    short = citation.removeprefix(f"{agreement.code}/")
    known = list(_texts(agreement))
    for each in known:
        if short in {each.citation, each.text.id}:
            return each
    near = nearest(short, [name for each in known for name in (each.text.id, each.citation)])
    message = NO_SUCH_TEXT(agreement=agreement.code, citation=citation, nearest=near)
    raise _choices(Problem(message, remedy=THE_TEXTS()), agreement, language)


def _texts(agreement: Agreement) -> Iterator[Compared]:
    for edition in agreement.editions:
        yield Compared(text=edition, citation=edition.id)
    for plan in agreement.plans:
        yield Compared(text=plan, citation=plan.citation)


def _not_of_one_kind(old: Compared, new: Compared, agreement: Agreement, language: Language) -> ChoicesError:
    edition, plan = (old, new) if isinstance(old.text, Edition) else (new, old)
    message = NOT_OF_ONE_KIND(edition=edition.citation, plan=plan.citation)
    return _choices(Problem(message, remedy=THE_TEXTS()), agreement, language)


def _choices(problem: Problem, agreement: Agreement, language: Language) -> ChoicesError:
    choices = (
        language.fill(
            EDITION if isinstance(each.text, Edition) else PLAN, citation=each.citation, title=each.text.title
        )
        for each in _texts(agreement)
    )
    return ChoicesError(problem, choices)


def cited(part: PartWords) -> Field:
    """Return by what a part is cited."""
    return field(part.sort, part.citation)


def headed(part: PartWords) -> Field:
    """Return what a part stands under."""
    return field(part.sort, part.above)


def page(
    found: Difference,
    old: Compared,
    new: Compared,
    opened: Opened,
    session: Session,
    *,
    where: Callable[[PartWords], Field] = cited,
) -> list[Block]:
    """Lay a difference out: how much of what, what is not known, each part with `where` it stands, the text itself."""
    told = difference(found, old, new, opened.agreement, session.language)
    return [
        Heading(opened.subject.name),
        Text(_first(told, old, new, session)),
        *(Text(remark) for remark in told.remarks),
        *(_card(part, where(part), session) for part in sorted(told.parts, key=lambda part: part.above is None)),
        *([Text(told.about_sources)] if told.about_sources else []),
    ]


def _first(told: DifferenceWords, old: Compared, new: Compared, session: Session) -> str:
    titles = session.say(FROM_TO, old=old.text.title, new=new.text.title)
    return f"{told.counts} {titles}"


def _card(part: PartWords, where: Field, session: Session) -> Card:
    signs = PLAIN_SIGNS if session.flag("plain") else SIGNS
    label = f"{signs[part.kinds[0]]} {part.label}"
    fields = (
        *_fields(part.fields, session.language),
        field("", part.inside),
        where,
    )
    return Card(label, part.title, filled(fields), TONES.get(part.kinds[0], Tone.PLAIN))


def _fields(found: tuple[FieldWords, ...], language: Language) -> Iterator[Field]:
    """Yield what was and what is, each on a line of its own; where several fields differ, each says which."""
    is_one = len(found) == 1
    for each in found:
        was = language.fill(WAS) if is_one else language.fill(FIELD_WAS, field=each.name)
        now = language.fill(IS) if is_one else language.fill(FIELD_IS, field=each.name)
        yield field(was, each.before)
        yield field(now, each.after)
