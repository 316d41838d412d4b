"""The story of something that is dealt with, as blocks of a pane: how it stands, its steps and its papers."""

from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from overenskommelse.cli.page import Block, Card, Field, Heading, Text, field, filled
from overenskommelse.journal import Key
from overenskommelse.ledger import Matter, MatterStep, Paper
from overenskommelse.messages import Template
from overenskommelse.office import Command, View
from overenskommelse.office.commands import AddStep, EnterPaper, RecordOutcome
from overenskommelse.office.queries import used_by
from overenskommelse.standing.pending.docket import Item
from overenskommelse.standing.pending.matters import is_taken
from overenskommelse.wording import Language
from overenskommelse.wording.pending import paper_title
from overenskommelse.wording.records import kind
from overenskommelse.workplace.opening import Opened

from .fields import fields_of
from .matters import line
from .naming import NamesOf
from .records import record_blocks

STEPS = Template("console-story-steps", "Its way to a decision")
NO_STEPS = Template("console-story-no-steps", "No step is entered yet. Press t to enter the first one.")
PAPERS = Template("console-story-papers", "Papers")
NO_PAPERS = Template("console-story-no-papers", "No paper is entered. Press h to enter one.")
TAKEN = Template("console-story-taken", "is decided")
AHEAD = Template("console-story-ahead", "is to come")
REGISTERED = Template("console-story-registered", "registered {day}")
TO_REGISTER = Template("console-story-to-register", "to be registered")
USED = Template("console-story-used", "Speaks of it")
NOW = Template("console-story-now", "awaits")
_OUTSIDE = ("steps", "papers", "title", "source")


@frozen
class Telling:
    """What is told from: the agreement as it stands, and the language."""

    opened: Opened
    language: Language

    def story(self, names: NamesOf, of: Key, title: str, own: Sequence[Item]) -> Iterator[Block]:
        """Yield how it stands, what it is, its steps and papers, and what speaks of it."""
        fill, subject, view = self.language.fill, self.opened.subject, names.view
        for each in own:
            if each.paper is None:
                state, _, _, awaits, _ = line(each, subject, self.language).cells
                yield Card(state, title, filled([field(fill(NOW), awaits)]))
        yield from record_blocks(view, of, "", names, without=_OUTSIDE)
        record = own[0].record if own else None
        if isinstance(record, Matter):
            yield Heading(fill(STEPS))
            yield from (self._step(each) for each in record.steps)
            yield from [] if record.steps else [Text(fill(NO_STEPS))]
            yield Heading(fill(PAPERS))
            yield from (self._paper(each) for each in record.papers)
            yield from [] if record.papers else [Text(fill(NO_PAPERS))]
        yield from self._used(view, of)

    def _step(self, step: MatterStep) -> Card:
        subject, language = self.opened.subject, self.language
        sign, word = ("✓", TAKEN) if is_taken(step, self.opened.on) else ("…", AHEAD)
        (body,) = subject.names((step.body,))
        told = {
            "date": language.word(step.date) if step.date else None,
            "asked": step.asked,
            "outcome": step.outcome,
            "meeting": subject.counted(step.meeting, language) if step.meeting else None,
            "paragraph": step.paragraph,
            "number": step.number,
        }
        return Card(f"{sign} {language.fill(word)}", body, self._fields(told, AddStep, RecordOutcome))

    def _paper(self, paper: Paper) -> Card:
        language, day = self.language, paper.registered
        registered = language.say(REGISTERED(day=day)) if day else language.fill(TO_REGISTER)
        told = {
            "on": language.word(paper.date),
            "direction": language.word(paper.direction) if paper.direction else None,
            "correspondent": paper.correspondent,
        }
        label = f"{'✓' if day else '»'} {registered}" if paper.direction else ""
        return Card(label, paper_title(paper, language), self._fields(told, EnterPaper))

    def _fields(self, told: Mapping[str, str | None], *commands: type[Command]) -> tuple[Field, ...]:
        called = {each.name: each.title for command in commands for each in fields_of(command, self.language)}
        return filled(field(called[name].lower(), text) for name, text in told.items())

    def _used(self, view: View, of: Key) -> Iterator[Block]:
        language, subject = self.language, self.opened.subject
        uses = dict.fromkeys(use.key for use in used_by(view, of.kind, of.id, of.agreement))
        if uses:
            yield Heading(language.fill(USED))
            told = (field(kind(each.kind, language), subject.counted(each.id, language)) for each in uses)
            yield Card("", "", filled(told))
