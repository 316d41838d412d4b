"""What an agreement says, one statement on each line: names, texts, principles, plans, bodies, promises, words."""

from collections.abc import Iterable, Iterator

from ...agreement import Agreement, BodyCharter, Edition, JoiningPolicy, Milestone, Obligation, Plan, Term
from ...messages import Template
from ...sources import Dated
from ...wording.bodies import history
from ...wording.language import Language
from ...wording.outline import BODIES, EDITIONS, EXISTED, NEVER_SET_UP, PLANS, PRINCIPLES, PROMISES
from ...wording.subject import Subject
from ...workplace.opening import Kinds, Opened
from .lines import block, entry, rule_keys

NAMED = Template("card-named", "{name} ({id})")
NAMES = Template("card-names", "Names")
NAME_THEN = Template("card-name-then", "{period}: {name}")
PURPOSE = Template("card-purpose", "Purpose")
SIDES = Template("card-sides", "Sides")
EDITION = Template("card-edition", "{title} ({id}): {status}, wording {extent}")
STAND_IN = Template("card-stand-in", "read instead: {edition}")
STEP_DONE = Template("card-step-done", "{step}: {day}")
STEP_DONE_BY = Template("card-step-done-by", "{step}: {day} by {actor}")
STEP_PLANNED = Template("card-step-planned", "{step}: planned for {day}")
REFERRED = Template("card-step-referred", "referred")
DECIDED = Template("card-step-decided", "decided")
SIGNED = Template("card-step-signed", "signed")
VALID = Template("card-step-valid", "valid from")
PUBLISHED = Template("card-step-published", "published")
ENDED = Template("card-step-ended", "ended")
PRINCIPLES_OF = Template("card-principles-of", "{principles} ({edition})")
NUMBERED = Template("card-numbered", "{number} {label} ({id})")
PLAN = Template("card-plan", "{period}: {title} ({id}), {extent}")
STATED = Template("card-stated", "{label}: {told}")
LEGAL_KIND = Template("card-legal-kind-of", "legal kind: {code}")
CLAUSE = Template("card-clause", "clause: {clause}")
SOURCE = Template("card-source", "source: {source}")
JOINING = Template("card-joining", "Joining")
WAY = Template("card-way", "{procedure}, {period} ({id})")
APPROVED_BY = Template("card-approved-by", "approved by {body}")
EXCEPTION = Template("card-exception", "exception: {exception}")
WORDS = Template("card-words", "Words")
WORD = Template("card-word", "{concept}: {lemma}, {period}")
WORD_FORMS = Template("card-word-forms", "{concept}: {lemma} ({forms}), {period}")


def agreement_lines(opened: Opened, kinds: Kinds, language: Language) -> Iterator[str]:
    """Yield what an agreement says; promises with every key that a rule reads."""
    agreement, subject, fill = opened.agreement, opened.subject, language.fill
    yield fill(NAMED, name=agreement.name, id=agreement.code)
    yield from block(fill(NAMES), _names(agreement.names, language))
    yield from block(fill(PURPOSE), filter(None, [agreement.purpose]))
    yield from block(fill(SIDES), _sides(agreement, language))
    yield from block(fill(EDITIONS), _each(_edition(each, agreement, language) for each in agreement.editions))
    yield from block(fill(ENDED), _steps(((ENDED, agreement.ended),), agreement, language))
    for edition in agreement.editions:
        title = fill(PRINCIPLES_OF, principles=fill(PRINCIPLES), edition=edition.id)
        yield from block(title, _principles(edition, language))
    yield from block(fill(PLANS), (_plan(each, language) for each in agreement.plans))
    yield from block(fill(BODIES), _each(_body(each, subject, language) for each in agreement.bodies))
    promises = (_promise(each, subject, kinds, language) for each in agreement.obligations)
    yield from block(fill(PROMISES), _each(promises))
    yield from block(fill(JOINING), _each(_joining(each, subject, language) for each in agreement.joining))
    yield from block(fill(WORDS), (_word(each, language) for each in agreement.vocabulary.terms))


def _each(groups: Iterable[Iterable[str]]) -> Iterator[str]:
    for lines in groups:
        yield from lines


def _names(names: Dated[str], language: Language) -> Iterator[str]:
    yield from (language.fill(NAME_THEN, period=language.word(each.period), name=each.value) for each in names)


def _sides(agreement: Agreement, language: Language) -> Iterator[str]:
    for side in agreement.sides:
        yield from entry(language.fill(NAMED, name=side.name, id=side.id), _names(side.names, language))


def _edition(edition: Edition, agreement: Agreement, language: Language) -> Iterator[str]:
    texts = {"title": edition.title, "id": edition.id}
    status, extent = language.word(edition.status), language.word(edition.wording)
    head = language.fill(EDITION, status=status, extent=extent, **texts)
    steps = (
        (REFERRED, edition.referred),
        (DECIDED, edition.decided),
        (SIGNED, edition.signed),
        (VALID, edition.valid_from),
        (PUBLISHED, edition.published),
        (ENDED, edition.ended),
    )
    instead = [language.fill(STAND_IN, edition=edition.stand_in)] if edition.stand_in else []
    yield from entry(head, (*instead, *_steps(steps, agreement, language)))


def _steps(
    steps: Iterable[tuple[Template, Milestone | None]], agreement: Agreement, language: Language
) -> Iterator[str]:
    """Yield the days that are known of a text's way, done or only planned."""
    names = {party.id: party.name for party in agreement.parties} | {body.id: body.name for body in agreement.bodies}
    for template, step in steps:
        if step is not None and step.done is not None:
            texts = {"step": language.fill(template), "day": language.word(step.done)}
            by = step.by and names.get(step.by, step.by)
            yield language.fill(STEP_DONE_BY, actor=by, **texts) if by else language.fill(STEP_DONE, **texts)
        elif step is not None and step.planned is not None:
            yield language.fill(STEP_PLANNED, step=language.fill(template), day=language.word(step.planned))


def _principles(edition: Edition, language: Language) -> Iterator[str]:
    for each in sorted(edition.principles, key=lambda each: each.ordinal):
        yield language.fill(NUMBERED, number=str(each.ordinal), label=each.label, id=each.id)


def _plan(plan: Plan, language: Language) -> str:
    period, extent = language.word(plan.period), language.word(plan.extent)
    return language.fill(PLAN, period=period, title=plan.title, id=plan.citation, extent=extent)


def _body(body: BodyCharter, subject: Subject, language: Language) -> Iterator[str]:
    existed = language.say(EXISTED(period=body.existence)) if body.existence else language.fill(NEVER_SET_UP)
    kind = [language.fill(LEGAL_KIND, code=body.legal_kind)] if body.legal_kind else []
    told = (
        language.fill(STATED, label=label, told=each)
        for label, statements in history(body, subject, language)
        for each in statements
    )
    names = _names(body.names, language)
    yield from entry(language.fill(NAMED, name=body.name, id=body.id), (*names, existed, *kind, *told))


def _promise(promise: Obligation, subject: Subject, kinds: Kinds, language: Language) -> Iterator[str]:
    clauses = (language.fill(CLAUSE, clause=subject.clause(each, language)) for each in promise.clauses)
    source = language.fill(SOURCE, source=subject.source(promise.source, language))
    head = language.fill(NAMED, name=promise.summary, id=promise.id)
    yield from entry(head, (*clauses, *rule_keys(promise, kinds), source))


def _joining(policy: JoiningPolicy, subject: Subject, language: Language) -> Iterator[str]:
    procedure, period = language.word(policy.procedure), language.word(policy.period)
    lines = [language.fill(APPROVED_BY, body=name) for name in subject.names(filter(None, [policy.approved_by]))]
    for each in policy.criteria:
        lines.append(language.fill(NAMED, name=each.summary, id=each.id))
        lines += [language.fill(EXCEPTION, exception=each.exception)] if each.exception else []
    yield from entry(language.fill(WAY, procedure=procedure, period=period, id=policy.id), lines)


def _word(term: Term, language: Language) -> str:
    texts = {"concept": term.concept, "lemma": term.lemma, "period": language.word(term.period)}
    if not term.forms:
        return language.fill(WORD, **texts)
    return language.fill(WORD_FORMS, forms=", ".join(term.forms.values()), **texts)
