"""What is done with a draft of the text: begun, changed clause by clause, compared with the text before it, adopted."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from overenskommelse.agreement import Agreement, Clause, Edition, EditionStatus
from overenskommelse.journal import Key
from overenskommelse.messages import Template
from overenskommelse.office.commands import AddClause, AdoptEdition, DraftEdition, EditClause, RemoveClause
from overenskommelse.office.conflicts import part_of
from overenskommelse.office.fields import data_of
from overenskommelse.swedish import fold
from overenskommelse.wording import Language

from ..dialogs.asked import Asked
from ..forms.form import Form
from ..forms.opening import open_form
from ..shown.fields import text_of

if TYPE_CHECKING:
    from ..page import Page

TAKE_OUT = Template("console-ask-take-out-clause", "Take {clause} out of the draft?")
DECIDED = Template(
    "console-clause-decided",
    "The text is {status}, and its clauses stay as they were decided. To change it, begin a draft with b among the "
    "editions (v).",
)


class _Text(Form):
    """A form that one begins where the text of the clause is."""

    first = "summary"


def is_of_draft(agreement: Agreement, citation: str | None) -> bool:
    """Tell whether a citation is that of a clause of a draft."""
    edition = agreement.edition_of(citation or "")
    return edition is not None and edition.is_draft and isinstance(agreement.elements.get(citation or ""), Clause)


def begin(page: "Page", edition: Edition, then: Callable[[str], None]) -> None:
    """Begin a draft with the text of an edition, and go on with its id."""
    fixed = {"agreement": page.desk.code, "after": edition.id}

    def begun(keys: tuple[str, ...]) -> None:
        start = f"{page.desk.code}/edition/"
        then(next(each.removeprefix(start) for each in keys if each.startswith(start)))

    open_form(page, DraftEdition, edition.title, fixed=fixed, then=lambda done: begun(done.keys))


def change(page: "Page", citation: str, title: str) -> None:
    """Open a form with what stands in a clause, to change it."""
    if not page.may_write():
        return
    code = page.desk.code or ""

    def show(found: tuple[int, dict[str, str]]) -> None:
        seen, stands = found
        fixed = {"agreement": code, "id": citation, "seen": seen}
        open_form(page, EditClause, title, made=_Text, fixed=fixed, stands=stands, is_edit=True)

    page.ask(lambda: _standing(page, code, citation), show, group="step")


def _standing(page: "Page", code: str, citation: str) -> tuple[int, dict[str, str]]:
    """Return the version of a draft, and one of its clauses as a form has it."""
    edition, _, inside = citation.partition("/")
    with page.desk.view() as view:
        row = view.standing(Key(code, "edition", edition))
    data = part_of(data_of("edition", row.text), ("clauses", inside)) or {}
    told = {name: text_of(name, value) for name, value in data.items() if name != "id"}
    return row.version, {name: text for name, text in told.items() if text is not None}


def add(page: "Page", agreement: Agreement, edition: Edition, beside: str | None) -> None:
    """Add a clause after another one, or at the end of the draft."""
    above = edition.id if beside is None else beside.rpartition("/")[0]
    holder = agreement.elements[above]
    clauses = holder.clauses if isinstance(holder, Edition | Clause) else ()
    ids = [each.id for each in clauses]
    at = ids.index(beside.rpartition("/")[2]) + 1 if beside is not None else len(ids)
    fixed: dict[str, Any] = {"agreement": agreement.code, "id": above, "before": ids[at] if at < len(ids) else None}
    open_form(page, AddClause, edition.title, fixed=fixed)


def take_out(page: "Page", citation: str, title: str) -> None:
    """Ask, and take a clause out of its draft."""

    def answered(answer: bool | None) -> None:  # noqa: FBT001 - as the question gives it
        if answer:
            command = RemoveClause(agreement=page.desk.code or "", id=citation)
            page.ask(lambda: page.desk.do(command), page.tell, group="doing")

    if page.may_write():
        page.app.push_screen(Asked(page.desk.say(TAKE_OUT, clause=title), page.language), answered)


def adopt(page: "Page", edition: Edition, agreement: Agreement) -> None:
    """Put a draft in force; where it is called a draft, by the title of the text before it."""
    begun = {"id": edition.id, "title": _adopted(edition, agreement, page.language)}
    open_form(page, AdoptEdition, edition.title, begun=begun, fixed={"agreement": agreement.code})


def _adopted(edition: Edition, agreement: Agreement, language: Language) -> str:
    before = agreement.edition_of(edition.predecessor or "")
    stages = [fold(language.word(each)) for each in (EditionStatus.DRAFT, EditionStatus.REFERRAL)]
    titles = [edition.title, *([before.title] if before is not None else [])]
    return next((each for each in titles if not any(stage in fold(each) for stage in stages)), edition.title)


def tell_decided(page: "Page", edition: Edition) -> None:
    """Say why a clause of a text that was decided is not changed, and what is done instead."""
    said = page.desk.say(DECIDED, status=edition.status)
    page.notify(said, severity="warning", markup=False)
