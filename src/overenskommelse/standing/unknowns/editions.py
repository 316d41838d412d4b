"""What is not known of the texts: whether one was adopted, its wording, its days, and rules for its review."""

from collections.abc import Iterable, Iterator

from ...agreement import Agreement, Edition, EditionStatus, Extent, Milestone, Origin, Recurring
from ...dates import Precision
from ...messages import Message
from ...references import slugged
from .. import reasons
from ..binding import why_not
from ..case import Case
from . import sentences
from .unknown import Kind, Unknown

DRAFTS = frozenset({EditionStatus.DRAFT, EditionStatus.REFERRAL})
REVIEWS = ("oversyn", "revidering")
"""The words by which acts are called reviews, beside an agreement's own."""


def texts(case: Case) -> Iterator[Unknown]:
    """Yield what is not known of the adopted texts, that of the day first, and of the one that is read instead."""
    adopted = [each for each in case.agreement.editions if each.status not in DRAFTS]
    if not adopted:
        yield Unknown(
            agreement=case.agreement.code,
            kind=Kind.ADOPTION,
            about=case.agreement.code,
            message=sentences.NO_ADOPTION(),
            settled_by=sentences.SETTLE_ADOPTION(),
        )
    begun = [each for each in adopted if not is_ahead(each, case)]
    begun.sort(key=lambda each: each is not case.edition)
    # A text that is read in place of another may have been adopted itself, and is asked about once.
    wordings: dict[str, Unknown] = {}
    for edition in begun:
        new = [each for each in _wording(edition, case) if each.about not in wordings]
        wordings |= {each.about: each for each in new}
        yield from (*new, *_days(edition, case))
    if case.edition is not None:
        yield from _reviews(case.edition, case)
    yield from _intervals(case)


def is_to_come(case: Case) -> bool:
    """Tell whether every adopted text surely came later: nothing is asked yet of what follows from one."""
    adopted = [each for each in case.agreement.editions if each.status not in DRAFTS]
    return bool(adopted) and all(is_ahead(each, case) for each in adopted)


def is_ahead(edition: Edition, case: Case) -> bool:
    """Tell whether a text surely came later: it has days, and all of them lie after the day."""
    steps = (edition.referred, edition.published, edition.decided, edition.signed, edition.valid_from)
    days = [step.done for step in steps if step is not None and step.done is not None]
    return bool(days) and all(day.lo > case.day for day in days)


def _wording(edition: Edition, case: Case) -> Iterator[Unknown]:
    instead = case.agreement.edition_of(edition.read_instead or "")
    for each in (edition, instead):
        if each is not None and each.wording is not Extent.WHOLE:
            yield Unknown(
                agreement=case.agreement.code,
                kind=Kind.WORDING,
                about=each.id,
                message=_extent(each, instead if each is edition else None),
                settled_by=sentences.SETTLE_WORDING(edition=each.title),
                source=each.source,
            )


def _extent(edition: Edition, instead: Edition | None) -> Message:
    if edition.wording is Extent.PART:
        return sentences.WORDING_PART(edition=edition.title)
    if instead is None:
        return sentences.WORDING(edition=edition.title)
    return sentences.WORDING_INSTEAD(edition=edition.title, instead=instead.title)


def _days(edition: Edition, case: Case) -> Iterator[Unknown]:
    steps = {Kind.DECIDED: edition.decided, Kind.SIGNED: edition.signed, Kind.VALID_FROM: edition.valid_from}
    for kind, step in steps.items():
        if not is_known(step):
            partly = step.done if step else None
            template = sentences.NO_DAY[kind] if partly is None else sentences.PART_OF_DAY[kind]
            told = {} if partly is None else {"day": partly}
            yield Unknown(
                agreement=case.agreement.code,
                kind=kind,
                about=edition.id,
                message=template(edition=edition.title, **told),
                settled_by=sentences.SETTLE_DAYS[kind](),
                source=step.source if step else edition.source,
            )


def is_known(step: Milestone | None) -> bool:
    """Tell whether the very day is known, and not doubted."""
    done = step.done if step else None
    return done is not None and done.precision is Precision.DAY and not done.mark


def _reviews(edition: Edition, case: Case) -> Iterator[Unknown]:
    if not any(why_not(each, case) is None and is_review(each, case.agreement) for each in case.agreement.obligations):
        yield Unknown(
            agreement=case.agreement.code,
            kind=Kind.REVIEW,
            about=edition.id,
            message=sentences.REVIEW(edition=edition.title),
            settled_by=sentences.SETTLE_REVIEW(edition=edition.title),
            source=edition.source,
        )


def is_review(promise: object, agreement: Agreement) -> bool:
    """Tell whether a promise is one of reviewing the text: by its act, unless it is counted by plans or names one.

    The act is called by one of `REVIEWS`, or by one of the agreement's own words for a review.
    """
    if not isinstance(promise, Recurring) or promise.counted_from.origin is Origin.PLAN_START:
        return False
    parts = promise.act.split("-")
    return _names(parts, (*REVIEWS, *_words("review", agreement))) and not _names(
        parts, ("plan", *_words("plan", agreement))
    )


def _names(parts: Iterable[str], words: Iterable[str]) -> bool:
    """Tell whether one of the words is a part of an act's code, or ends one: avtalsoversyn."""
    known = tuple(words)
    return any(part.endswith(known) for part in parts)


def _words(concept: str, agreement: Agreement) -> Iterator[str]:
    for term in agreement.vocabulary.terms:
        if term.concept == concept:
            yield from (made for spelling in term.spellings() if (made := slugged(spelling)))


def _intervals(case: Case) -> Iterator[Unknown]:
    for promise in case.agreement.obligations:
        if isinstance(promise, Recurring) and promise.every is None and why_not(promise, case) is None:
            yield Unknown(
                agreement=case.agreement.code,
                kind=Kind.INTERVAL,
                about=promise.id,
                message=sentences.INTERVAL(promise=reasons.QUOTED(text=promise.summary)),
                settled_by=sentences.SETTLE_INTERVAL(),
                source=promise.source,
            )
