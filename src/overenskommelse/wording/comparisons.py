"""A comparison as what is to be shown of it: for each row a label, and a cell for each agreement."""

from collections import Counter
from collections.abc import Callable, Mapping

from attrs import frozen

from ..agreement import Bound, MeetingBounds, PartyKind
from ..differences import (
    Chairing,
    Comparison,
    Interval,
    Knowledge,
    Limit,
    Numbered,
    Row,
    Seats,
    SideCount,
    Told,
    Topic,
    Trait,
)
from ..messages import PluralTemplate, Template
from .bodies import CHAIRING, SIDE_SEATS, meetings, number
from .language import Language
from .terms import CONCEPT, KINDS

TOPICS = {
    Topic.AGREEMENT: Template("topic-agreement", "The agreement"),
    Topic.TEXT: Template("topic-text", "The text in force"),
    Topic.PRINCIPLES: Template("topic-principles", "Principles"),
    Topic.LEVELS: Template("topic-levels", "Levels of participation"),
    Topic.STEPS: Template("topic-steps", "Steps of the decision process"),
    Topic.PROMISES: Template("topic-promises", "How often what is done"),
    Topic.PLANS: Template("topic-plans", "The plans"),
    Topic.BODIES: Template("topic-bodies", "The bodies"),
    Topic.JOINING: Template("topic-joining", "How organisations join"),
    Topic.WORDS: Template("topic-words", "The words"),
}
TRAITS = {
    Trait.NAME: Template("trait-name", "name"),
    Trait.VARIANT: Template("trait-variant", "variant"),
    Trait.SIDES: Template("trait-sides", "sides"),
    Trait.EDITION: Template("trait-edition", "edition"),
    Trait.DECIDED: Template("trait-decided", "decided"),
    Trait.SIGNED: Template("trait-signed", "signed"),
    Trait.VALID_FROM: Template("trait-valid-from", "valid from"),
    Trait.PUBLISHED: Template("trait-published", "published"),
    Trait.LEGAL_WEIGHT: Template("trait-legal-weight", "legal weight"),
    Trait.WORDING: Template("trait-wording", "wording"),
    Trait.READ_INSTEAD: Template("trait-read-instead", "read instead"),
    Trait.PLAN: Template("trait-plan", "plan on the day"),
    Trait.PLAN_PERIODS: Template("trait-plan-periods", "periods of all plans"),
    Trait.AREA_KINDS: Template("trait-area-kinds", "kinds of area"),
    Trait.AREAS: Template("trait-areas", "number of areas on the day"),
    Trait.EXISTENCE: Template("trait-existence", "{label}: existed"),
    Trait.SEATS: Template("trait-seats", "{label}: seats"),
    Trait.CHAIR: Template("trait-chair", "{label}: chair"),
    Trait.MEETINGS: Template("trait-meetings", "{label}: meetings"),
    Trait.PROCEDURE: Template("trait-procedure", "procedure"),
    Trait.APPROVED_BY: Template("trait-approved-by", "approved by"),
    Trait.CRITERIA: Template("trait-criteria", "criteria"),
}
"""The labels of rows; what is compared by its own words has none here."""
MISSING = {
    Knowledge.UNKNOWN: Template("knowledge-unknown", "unknown"),
    Knowledge.ABSENT: Template("knowledge-absent", "none"),
}
PARTIES = Template("trait-parties", "parties: {kind}")
CONCEPTS = {
    **CONCEPT,
    **KINDS,
    "joiner": Template("compared-joiner", "one who has joined"),
    "review": Template("compared-review", "review"),
}
"""What a row about words is called; a concept that is not here stands by its code."""

ALIKE = PluralTemplate("rows-alike", "{count} alike", "{count} alike")
UNLIKE = PluralTemplate("rows-unlike", "{count} different", "{count} different")
NOT_COMPARED = PluralTemplate(
    "rows-not-compared",
    "{count} that cannot be compared, since something is unknown",
    "{count} that cannot be compared, since something is unknown",
)
COUNTS = Template("comparison-counts", "On {on}: {counts}.")
NUMBERED = Template("cell-numbered", "{ordinal}. {label}")
OR_MORE_OFTEN = Template("cell-interval-at-least", "{every} or more often")
LIMIT = PluralTemplate("cell-limit", "{end} within {count} day of {start}", "{end} within {count} days of {start}")
LIMIT_NAMED = Template("cell-limit-named", "{end} within the days of {name} from {start}")


@frozen(kw_only=True)
class RowWords:
    """One row in words; `is_alike` is None where one is not known, and those that are known do not differ."""

    label: str
    cells: tuple[str, ...]
    is_alike: bool | None


@frozen(kw_only=True)
class AspectWords:
    """The rows about one topic."""

    title: str
    rows: tuple[RowWords, ...]


@frozen(kw_only=True)
class ComparisonWords:
    """A comparison in words."""

    counts: str
    names: tuple[str, ...]
    aspects: tuple[AspectWords, ...]


def comparison(found: Comparison, language: Language) -> ComparisonWords:
    """Word a comparison of agreements."""
    return ComparisonWords(
        counts=_counts(found, language),
        names=found.names,
        aspects=tuple(
            AspectWords(
                title=language.fill(TOPICS[aspect.topic]),
                rows=tuple(_row(row, aspect.topic, language) for row in aspect.rows),
            )
            for aspect in found.aspects
        ),
    )


def _counts(found: Comparison, language: Language) -> str:
    counts = Counter(row.is_alike for row in found.rows)
    templates = {True: ALIKE, False: UNLIKE, None: NOT_COMPARED}
    told = (language.say(template(count=counts[key])) for key, template in templates.items() if counts[key])
    return language.say(COUNTS(on=found.on, counts=language.join(told)))


def _row(row: Row, topic: Topic, language: Language) -> RowWords:
    return RowWords(
        label=_label(row, topic, language),
        cells=tuple(_cell(cell, language) for cell in row.cells),
        is_alike=row.is_alike,
    )


def _label(row: Row, topic: Topic, language: Language) -> str:
    """Return what a row is about: the body's name, the promise's or principle's own words, or the trait's word."""
    if row.what is Trait.PARTIES and row.about is not None:
        return language.fill(PARTIES, kind=language.word(PartyKind(row.about)))
    if row.what is Trait.WORD and row.about is not None:
        template = CONCEPTS.get(row.about)
        return language.fill(template) if template else row.about
    is_named = topic is Topic.PROMISES or (topic is Topic.BODIES and row.what is Trait.NAME)
    if is_named or row.what not in TRAITS:
        return row.label or row.about or ""
    return language.fill(TRAITS[row.what], label=row.label or "")


def _cell(told: Told, language: Language) -> str:
    missing = MISSING.get(told.knowledge)
    return language.fill(missing) if missing else _value(told.value, language)


def _value(value: object, language: Language) -> str:
    if isinstance(value, tuple):
        told = [_value(each, language) for each in value]
        # Whole sentences follow on each other; words are a list.
        return " ".join(told) if told[0].endswith(".") else language.join(told)
    word = WORDS.get(type(value))
    return word(value, language) if word else language.word(value)


def _numbered(value: Numbered, language: Language) -> str:
    return language.fill(NUMBERED, ordinal=str(value.ordinal), label=value.label)


def _interval(value: Interval, language: Language) -> str:
    if value.every is None:
        return language.word(value.bound)
    every = language.word(value.every)
    if value.bound is Bound.EXACTLY:
        return every
    return language.fill(OR_MORE_OFTEN, every=every)


def _seats(value: Seats, language: Language) -> str:
    sides = [_side(each, language) for each in value.sides if each.minimum is not None or each.maximum is not None]
    return "; ".join((*sides, language.word(value.relation)))


def _side(value: SideCount, language: Language) -> str:
    return language.fill(SIDE_SEATS, side=value.side, number=number(value.minimum, value.maximum, language))


def _chair(value: Chairing, language: Language) -> str:
    return language.fill(CHAIRING, sides=language.join(value.sides), kind=language.word(value.kind))


def _limit(value: Limit, language: Language) -> str:
    days = {"start": language.word(value.start), "end": language.word(value.end)}
    if isinstance(value.days, int):
        return language.say(LIMIT(count=value.days, **days))
    return language.fill(LIMIT_NAMED, name=value.days, **days)


WORDS: Mapping[type[object], Callable[..., str]] = {
    Numbered: _numbered,
    Interval: _interval,
    MeetingBounds: meetings,
    Seats: _seats,
    Chairing: _chair,
    Limit: _limit,
}
