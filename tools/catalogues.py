"""Extract the sentences of a domain, update its translations, compile them, and say what is wrong with them.

The same sources give the same bytes: catalogues hold no dates, no places in the code and no tool's version.
English is what stands in the code, so its catalogue fills itself; Swedish is written by hand in the .po file.
"""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from string import Formatter

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from overenskommelse.wording.words import STANDARD
from tools.tree import ROOT

LANGUAGES = ("sv", "en")
# Which arguments of a call are sentences: `Template(code, text)`, `PluralTemplate(code, singular, plural)`.
KEYWORDS = {"_": None, "Template": (2,), "PluralTemplate": (2, 3)}


WORD = "term"
"""What a translation calls the agreement's own words: `{term[plan]:definite}`."""


@dataclass(frozen=True)
class Domain:
    """A gettext domain: its name, the folder its sentences stand in, and the folder of its catalogues."""

    name: str
    source: Path
    locale: Path

    def po(self, language: str) -> Path:
        """Return the path of a language's translations."""
        return self.locale / language / "LC_MESSAGES" / f"{self.name}.po"

    def mo(self, language: str) -> Path:
        """Return the path of a language's compiled translations."""
        return self.po(language).with_suffix(".mo")


LIBRARY = ROOT / "src" / "overenskommelse"
CONSOLE = ROOT / "console" / "src" / "overenskommelse_console"
PACKAGES = (*sorted(path.parent for path in (ROOT / "plugins").glob("*/src/*/__init__.py")), CONSOLE)
"""The packages of other distributions, each of which may have sentences of its own."""
DOMAINS = (
    Domain("overenskommelse", LIBRARY, LIBRARY / "wording" / "locale"),
    *(Domain(package.name, package, package / "locale") for package in PACKAGES),
)


class Undated(Catalog):
    """A catalogue whose header says what gettext needs and nothing that changes by itself."""

    def __iter__(self) -> Iterator[Message]:
        """Yield the header and then every message."""
        messages = super().__iter__()
        next(messages)
        lines = {
            "Language": self.locale_identifier,
            "Plural-Forms": self.plural_forms,
            "MIME-Version": "1.0",
            "Content-Type": "text/plain; charset=utf-8",
            "Content-Transfer-Encoding": "8bit",
        }
        yield Message("", "".join(f"{name}: {value}\n" for name, value in lines.items()))
        yield from messages


def extract(domain: Domain) -> Catalog:
    """Collect the sentences that stand in the domain's source."""
    found = Catalog(fuzzy=False)
    for _, _, sentence, comments, _ in extract_from_dir(
        domain.source, keywords=KEYWORDS, comment_tags=("Translators:",), strip_comment_tags=True
    ):
        found.add(sentence, auto_comments=comments)
    return found


def read(domain: Domain, language: str) -> Catalog:
    """Read the translations as they are written now; none is an empty catalogue."""
    path = domain.po(language)
    if not path.exists():
        return Catalog(language)
    with path.open("rb") as file:
        return read_po(file, locale=language, domain=domain.name)


def update(domain: Domain, language: str) -> Catalog:
    """Make the catalogue that should be: every sentence in the source, with the translation it has."""
    comment = f"# The sentences of {domain.name}. `python3 dev.py catalogues` keeps this file current."
    written = read(domain, language)
    made = Undated(language, domain.name, header_comment=comment, fuzzy=False)
    for message in sentences(extract(domain)):
        known = written.get(message.id)
        same = known if known is not None and known.id == message.id else None
        string = message.id if language == "en" else same.string if same else ""
        made.add(message.id, string, flags=same.flags if same else (), auto_comments=message.auto_comments)
    return made


def sentences(catalog: Catalog) -> Iterator[Message]:
    """Yield the messages of a catalogue without its header."""
    return (message for message in catalog if message.id)


def po_bytes(catalog: Catalog) -> bytes:
    """Return the catalogue as a .po file holds it, one sentence per line."""
    buffer = BytesIO()
    write_po(buffer, catalog, width=0, no_location=True, sort_output=True)
    return buffer.getvalue()


def mo_bytes(catalog: Catalog) -> bytes:
    """Return the catalogue as a .mo file holds it."""
    buffer = BytesIO()
    write_mo(buffer, catalog)
    return buffer.getvalue()


def write(domain: Domain) -> None:
    """Write every language's .po and .mo anew, if there is a sentence; tell of translations whose sentence is gone."""
    if not has_sentences(domain):
        return
    for language in LANGUAGES:
        current = update(domain, language)
        for message in gone(read(domain, language), current):
            print(f"{language}: no longer in the source: {message.id!r} = {message.string!r}", file=sys.stderr)
        domain.po(language).parent.mkdir(parents=True, exist_ok=True)
        domain.po(language).write_bytes(po_bytes(current))
        domain.mo(language).write_bytes(mo_bytes(current))


def has_sentences(domain: Domain) -> bool:
    """Tell whether a domain has catalogues, or something to translate."""
    return domain.locale.exists() or any(sentences(extract(domain)))


def gone(written: Catalog, current: Catalog) -> list[Message]:
    """List the translations written for sentences that the source no longer holds."""
    return [message for message in sentences(written) if message.id not in current and message.string]


def problems(domain: Domain) -> list[str]:
    """List what is wrong with the domain's catalogues; nothing, where there is nothing to translate."""
    if not has_sentences(domain):
        return []
    return [f"{language}: {text}" for language in LANGUAGES for text in _problems_of(domain, language)]


def _problems_of(domain: Domain, language: str) -> Iterator[str]:
    if not domain.po(language).exists() or not domain.mo(language).exists():
        yield "there is no catalogue"
        return
    written, current = read(domain, language), update(domain, language)
    yield from (f"missing: {message.id!r}" for message in sentences(current) if message.id not in written)
    obsolete = [*sentences(written), *written.obsolete.values()]
    yield from (f"obsolete: {message.id!r}" for message in obsolete if message.id not in current)
    for message in sentences(current):
        yield from _faults(message)
    if domain.po(language).read_bytes() != po_bytes(current):
        yield "the .po file is not as `python3 dev.py catalogues` writes it"
    if domain.mo(language).read_bytes() != mo_bytes(current):
        yield "the .mo file is not compiled from the .po file"


def _faults(message: Message) -> Iterator[str]:
    """Yield what is wrong with one translation."""
    ids, strings = forms(message.id), forms(message.string)
    if message.fuzzy:
        yield f"fuzzy: {message.id!r}"
    if not all(strings) or len(strings) < len(ids):
        yield f"not translated: {message.id!r}"
    # A singular may leave out the number; the last form, the one for many, may leave out nothing.
    elif places(strings[-1]) != places(ids[-1]) or any(places(each) - places(ids[-1]) for each in strings):
        yield f"other places than the sentence has: {message.id!r}"
    yield from (f"no such word or form: {{{place}}} in {message.id!r}" for s in strings for place in _unknown_words(s))


def forms(text: str | Sequence[str] | None) -> Sequence[str]:
    """Return a sentence's forms: one, or one for each number that the language tells apart."""
    return [text or ""] if text is None or isinstance(text, str) else text


def places(text: str) -> set[str]:
    """Return the names of the places to fill in a sentence; an agreement's own word fills itself."""
    named = {name.partition(".")[0].partition("[")[0] for _, name, _, _ in Formatter().parse(text) if name is not None}
    return named - {WORD}


def _unknown_words(text: str) -> Iterator[str]:
    """Yield each place of a translation that asks for a word, or a form of one, that there is not."""
    for _, name, form, _ in Formatter().parse(text):
        if name is not None and name.startswith(f"{WORD}["):
            try:
                format(STANDARD[name[len(WORD) + 1 : -1]], form or "")
            except (LookupError, ValueError):
                yield f"{name}:{form}"


def main(words: list[str]) -> int:
    """Write the catalogues, or with --check say what is wrong with them, and return the exit code."""
    if words == ["--check"]:
        found = [text for domain in DOMAINS for text in problems(domain)]
        print("\n".join(found) if found else "Every sentence is translated, and the catalogues are current.")
        return int(bool(found))
    for domain in DOMAINS:
        write(domain)
    untranslated = [text for domain in DOMAINS for text in problems(domain)]
    print("\n".join(untranslated), end="\n" if untranslated else "", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
