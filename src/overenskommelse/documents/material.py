"""What papers are composed of: an agreement and its ledger on a day, and what makes a paper reproducible."""

from collections.abc import Iterable
from datetime import date
from functools import cached_property
from hashlib import sha256
from re import findall

from attrs import frozen

from ..agreement import CORE_KINDS, Agreement
from ..ledger import Ledger, Passage, Record
from ..messages import Message, Template
from ..notation.converter import Kinds
from ..notation.parts import part_text, take_apart
from ..sources import Document
from ..standing import Rules, Standing, assess
from ..wording.language import Language
from ..wording.subject import Subject
from .printout import Block, Paragraph, Printout, Stamp

BASIS = Template("stamp-heading", "What this rests on")
AS_OF = Template("stamp-as-of", "As of")
AGREEMENT = Template("stamp-agreement", "Agreement")
VERSIONS = Template("stamp-versions", "Versions")
HEAD = Template("stamp-head", "Head of the journal")
NO_DATABASE = Template("stamp-no-database", "not from a database")
FINGERPRINT = Template("stamp-fingerprint", "Fingerprint of the data")
NAMED = Template("stamp-named", "{name} ({code})")
VERSION = Template("stamp-version", "{name} {version}")


def in_eights(digest: str) -> str:
    """Return a digest in groups of eight, to be read aloud and broken into lines: `12:9f3c0a11 27bd…`."""
    number, mark, letters = digest.rpartition(":")
    return number + mark + " ".join(findall(".{1,8}", letters))


def _by_day(passage: Passage) -> tuple[tuple[int, int], str]:
    return passage.span, passage.id


@frozen(kw_only=True, slots=False)
class Material:
    """An agreement with its ledger as they stood, the rules it is judged by, and the language that papers speak."""

    agreement: Agreement
    ledger: Ledger
    rules: Rules
    on: date
    """The day that papers tell of."""
    language: Language
    """In the agreement's own words of that day."""
    kinds: Kinds = CORE_KINDS
    head: str | None = None
    """The head of the journal, where the data come out of a database."""
    versions: tuple[tuple[str, str], ...] = ()
    """What made the paper: the program and the plugins, each with its version."""

    @cached_property
    def subject(self) -> Subject:
        """What wording speaks about."""
        return Subject(self.agreement, self.ledger, self.rules.documents, self.on)

    @cached_property
    def standing(self) -> Standing:
        """How the agreement stood."""
        return assess(self.agreement, self.ledger, self.on, rules=self.rules)

    @cached_property
    def fingerprint(self) -> str:
        """The SHA-256 of the agreement's and the ledger's canonical text: the same data, the same fingerprint."""
        parts = (f"{part.kind}/{part.id}\n{part.text}" for part in take_apart(self.agreement, kinds=self.kinds))
        values: tuple[Document | Record, ...] = (*self.ledger.documents, *self.ledger.records)
        texts = (
            f"{getattr(each, 'kind', 'document')}/{each.id}\n{part_text(each, kinds=self.kinds)}" for each in values
        )
        digest = sha256()
        for text in sorted((*parts, *texts)):
            digest.update(sha256(text.encode()).digest())
        return digest.hexdigest()

    def say(self, template: Template, **values: object) -> str:
        """Word a message in the language of the papers."""
        return self.language.say(Message(template, tuple(values.items())))

    @property
    def stamp(self) -> Stamp:
        """What stands at the end of every paper."""
        fill = self.language.fill
        versions = self.language.join(fill(VERSION, name=name, version=version) for name, version in self.versions)
        return Stamp(
            title=fill(BASIS),
            rows=(
                (fill(AS_OF), self.language.word(self.on)),
                (fill(AGREEMENT), fill(NAMED, name=self.subject.name, code=self.agreement.code)),
                *(((fill(VERSIONS), versions),) if self.versions else ()),
                (fill(HEAD), in_eights(self.head) if self.head else fill(NO_DATABASE)),
                (fill(FINGERPRINT), in_eights(self.fingerprint)),
            ),
        )

    def printout(self, code: str, title: str, blocks: Iterable[Block], subtitle: str | None = None) -> Printout:
        """Return a paper of blocks, with the stamp that says what it rests on."""
        return Printout(
            code=code,
            title=title,
            subtitle=subtitle,
            language=self.language.code,
            on=self.on,
            blocks=tuple(blocks),
            stamp=self.stamp,
        )

    def passages(self, paper: str, place: str, about: str | None = None) -> Iterable[Block]:
        """Yield the editor's own paragraphs that stand at a place of a paper, in the order of their days and ids."""
        found = (
            each
            for each in self.ledger.of(Passage)
            if (each.paper, each.place) == (paper, place) and each.about in {None, about}
        )
        yield from (Paragraph(text=each.text) for each in sorted(found, key=_by_day))
