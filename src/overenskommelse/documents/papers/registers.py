"""The register of who had joined, whom to write to, and how the number of signatories went over time."""

from collections.abc import Iterator

from ...errors import Place, Problem, UnknownError
from ...ledger import Observation
from ...messages import PluralTemplate, Template
from ...standing.mailing import MailingList, mailing_list
from ...standing.signatories import Signatory, counted, signatories
from ...wording.amounts import amount
from ..charts import Mark, course
from ..masking import Masking
from ..material import Material
from ..printout import Block, Facts, Heading, Note, Paragraph, Printout, Table

REGISTER = Template("register-title", "Organisations that had joined by {day}")
COUNT = PluralTemplate(
    "register-count", "{count} organisation is in the register.", "{count} organisations are in the register."
)
BESIDE = Template("register-beside", "In figures of sources")
SAID = Template("register-said", "{figure} ({day}; {source})")
NOT_COUNTED = Template(
    "register-not-counted", "Figures of sources stand beside the register, and neither is derived from the other."
)
NOBODY = Template("register-nobody", "Nobody is known to have joined by then.")
ORGANISATION = Template("register-organisation", "Organisation")
SINCE = Template("register-since", "Since")
SUB_REGION = Template("register-sub-region", "Sub-region")
UMBRELLA = Template("register-umbrella", "Umbrella")
FIRST_STEP = Template("register-first-step", "Only the first of two steps, without a vote")
MAILING = Template("mailing-title", "Mailing list on {day}")
MAILING_FOR = Template("mailing-title-for", "Mailing list on {day}: {purpose}")
PERSONAL = Template("mailing-personal", "For the office's own use: it holds personal data and is not to be passed on.")
LEFT_OUT = PluralTemplate(
    "mailing-left-out",
    "{count} contact is left out, whose time may have passed.",
    "{count} contacts are left out, whose time may have passed.",
)
NO_ONE = Template("mailing-nobody", "There is nobody to write to.")
UNREACHED = PluralTemplate(
    "mailing-unreached",
    "{count} organisation that has joined has no contact for this: {names}.",
    "{count} organisations that have joined have no contact for this: {names}.",
)
NO_EMAIL = PluralTemplate(
    "mailing-no-email",
    "{count} contact has no e-mail address: {names}.",
    "{count} contacts have no e-mail address: {names}.",
)
NO_PURPOSE = Template("no-such-purpose", "No contact is for {purpose}; there are contacts for {choices}.")
ROLE = Template("mailing-role", "Role")
EMAIL = Template("mailing-email", "E-mail")
PURPOSE = Template("mailing-purpose", "May be used for")
JOINED = Template("mailing-joined", "Has joined")
OVER_TIME = Template("signatories-title", "How many had joined, over time")
MEASURE = Template("signatories-measure", "Organisations that had joined")
UNDATED = Template("signatories-undated", "Figures whose day is not known")
SOURCE = Template("signatories-source", "Source")
NO_FIGURES = Template("signatories-none", "No source is known to give a figure.")


def register_paper(material: Material, about: str = "") -> Printout:
    """Compose the register of a day: organisations, and no personal data."""
    del about
    found = signatories(material.agreement, material.ledger, material.on)
    joined, first = [each for each in found if each.votes], [each for each in found if not each.votes]
    title = material.say(REGISTER, day=material.on)
    blocks = (
        *material.passages("register", "introduction"),
        Paragraph(text=material.language.say(COUNT(count=len(joined)))),
        *_beside(material),
        *_listed(material, title, joined),
        *([Heading(text=material.language.fill(FIRST_STEP))] if first else []),
        *(_listed(material, material.language.fill(FIRST_STEP), first) if first else []),
        *material.passages("register", "end"),
    )
    return material.printout("register", title, Masking(material).noted("register", blocks), material.subject.name)


def _beside(material: Material) -> Iterator[Block]:
    """Yield what sources say that the number is: the last by the day, and those whose day is not known."""
    dated, undated = counted(material.ledger)
    past = [each for each in dated if each.date.hi <= material.on.toordinal()]
    told = [_said(material, each) for each in (*past[-1:], *undated)]
    if told:
        yield Facts(rows=((material.language.fill(BESIDE), "\n".join(told)),))
        yield Note(text=material.language.fill(NOT_COUNTED))


def _said(material: Material, figure: Observation) -> str:
    source = material.subject.source(figure.source, material.language)
    return material.say(SAID, figure=amount(figure, material.language), day=figure.date, source=source)


def _listed(material: Material, caption: str, found: list[Signatory]) -> Iterator[Block]:
    fill, word = material.language.fill, material.language.word
    if not found:
        yield Note(text=fill(NOBODY))
        return
    rows = tuple(
        (each.name, word(each.since), ", ".join(each.sub_regions) or "–", ", ".join(each.umbrellas) or "–")
        for each in found
    )
    head = (fill(ORGANISATION), fill(SINCE), fill(SUB_REGION), fill(UMBRELLA))
    yield Table(caption=caption, head=head, rows=rows)


def mailing_paper(material: Material, about: str = "") -> Printout:
    """Compose the office's mailing list; `about` is the purpose, where one is meant.  Raises UnknownError."""
    found = mailing_list(material.agreement, material.ledger, material.on, about or None)
    check_purpose(found, about)
    title = material.say(MAILING_FOR if about else MAILING, day=material.on, purpose=about)
    rows = mailing_rows(found, material)
    table = Table(caption=title, head=mailing_head(material), rows=rows)
    blocks = (
        Note(text=material.language.fill(PERSONAL)),
        *material.passages("mailing-list", "introduction", about or None),
        table if rows else Note(text=material.language.fill(NO_ONE)),
        *(Note(text=text) for text in mailing_gaps(found, material)),
    )
    return material.printout("mailing-list", title, blocks, material.subject.name)


def mailing_gaps(found: MailingList, material: Material) -> Iterator[str]:
    """Yield what a mailing list lacks: whom it leaves out, and whom it has no address of."""
    say = material.language.say
    if found.unsure:
        yield say(LEFT_OUT(count=found.unsure))
    if found.unreached:
        yield say(UNREACHED(count=len(found.unreached), names=found.unreached))
    bare = [each.name for each in found.addressees if not each.email]
    if bare:
        yield say(NO_EMAIL(count=len(bare), names=tuple(dict.fromkeys(bare))))


def check_purpose(found: MailingList, purpose: str | None) -> None:
    """Raise UnknownError with the choices for a purpose that no contact has, whatever its time."""
    if purpose and not found.addressees and not found.unsure and found.purposes:
        message = NO_PURPOSE(purpose=purpose, choices=found.purposes)
        raise UnknownError([Problem(message, Place(path=("purpose",)))])


def mailing_head(material: Material) -> tuple[str, ...]:
    """Return the headings of a mailing list."""
    return tuple(map(material.language.fill, (ORGANISATION, ROLE, EMAIL, PURPOSE, JOINED)))


def mailing_rows(found: MailingList, material: Material) -> tuple[tuple[str, ...], ...]:
    """Return the rows of a mailing list, without the names of persons."""
    word = material.language.word
    return tuple(
        (each.name, each.role, each.email or "", each.purpose, word(each.is_signatory)) for each in found.addressees
    )


def has_contacts(material: Material) -> Iterator[str]:
    """Yield one mailing list where there is somebody to write to."""
    if mailing_list(material.agreement, material.ledger, material.on).addressees:
        yield ""


def over_time(material: Material, about: str = "") -> Printout:
    """Compose how the number of signatories went by the figures of sources, with how exact each of them is."""
    del about
    fill, language = material.language.fill, material.language
    dated, undated = counted(material.ledger)
    marks = tuple(
        Mark(
            day=each.date,
            value=each.value,
            exactness=each.exactness,
            source=material.subject.source(each.source, language),
        )
        for each in dated
        if each.date.hi <= material.on.toordinal()
    )
    title = fill(OVER_TIME)
    blocks: tuple[Block, ...] = (
        *material.passages("signatories-over-time", "introduction"),
        *(course(title, fill(MEASURE), marks, language) if marks else ()),
        *_undated(material, undated),
        *([] if marks or undated else [Note(text=fill(NO_FIGURES))]),
        Note(text=fill(NOT_COUNTED)),
        *material.passages("signatories-over-time", "end"),
    )
    return material.printout("signatories-over-time", title, blocks, material.subject.name)


def _undated(material: Material, found: tuple[Observation, ...]) -> Iterator[Block]:
    if found:
        fill = material.language.fill
        rows = tuple(
            (material.subject.source(each.source, material.language), amount(each, material.language)) for each in found
        )
        yield Table(caption=fill(UNDATED), head=(fill(SOURCE), fill(MEASURE)), rows=rows, numeric=(1,))
