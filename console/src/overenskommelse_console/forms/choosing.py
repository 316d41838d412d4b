"""A form in whose fields names stand for ids, and lists to choose them from."""

from abc import abstractmethod
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import ClassVar

from textual.binding import Binding
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Static

from overenskommelse.cli.cleaning import clean
from overenskommelse.errors import OverenskommelseError
from overenskommelse.ledger import Organisation
from overenskommelse.messages import PluralTemplate, Template

from ..dialogs.chooser import Choice, Chooser
from ..dialogs.picker import Picker
from ..dialogs.several import Several
from ..shown.books import OF, Referring, books, called, is_of
from ..shown.fields import SEVERAL, Field
from ..shown.names import Named
from ..shown.referring import Book, Style
from ..widgets.columns import fit
from .entries import insert
from .kept import Kept
from .named import NameEntry, NameProse

NAME = Template("console-column-name", "Name")
BESIDE = Template("console-column-beside", "What it is")
NO_CHOICE = Template("console-aided-no-choice", "There is nothing to choose from here; write it.")
MEANS = Template("console-form-means", "Means {names}.")
MEAN = PluralTemplate("console-form-mean", "Means {count}: {names}", "Means {count}: {names}")
OUTSIDE = Template("console-form-outside", "Not of what {field} names: {names}")
_MOST, _ROOM = 2, 40
"""How many names are told of several, and how many cells of each."""
_PAUSE = 0.3
"""For how many seconds nobody writes before a name is asked for."""

Choices = Mapping[str, Sequence[Choice]]
"""What a field is chosen among, by its name."""


class Choosing(Kept):
    """A form that knows what the ids in its fields are called."""

    BINDINGS: ClassVar = [Binding("f7", "choose", show=False, priority=True)]
    holds: Mapping[str, Referring] = MappingProxyType({})
    offers: Choices = MappingProxyType({})
    """What a screen lets fields be chosen among, where it is less than all that there is."""
    _later: Timer | None = None

    def entry_of(self, name: str) -> NameEntry | NameProse | None:
        """Return what the names of a field are written in; None where it holds none, or before they are known."""
        found = self.query_one(f"#field-{name}") if name in self.holds else None
        return found if isinstance(found, NameEntry | NameProse) and found.book is not None else None

    def book_of(self, name: str) -> Book | None:
        """Return what is known of the names of a field."""
        entry = self.entry_of(name)
        return None if entry is None else entry.book

    def begin(self) -> None:
        """Let names stand for ids, and then offer what was left."""
        stands = {**self.plan.stands, **self.texts()}
        if self.holds:
            self.ask(lambda: books(self.desk, self.holds, stands), self._known, self._unknown, group="books")
        else:
            super().begin()

    def _known(self, found: Mapping[str, Book]) -> None:
        for name, book in found.items():
            entry = self.query_one(f"#field-{name}")
            if isinstance(entry, NameEntry | NameProse):
                entry.take(book)
        self.tell_meant()
        super().begin()

    def _unknown(self, error: OverenskommelseError) -> None:
        # Without the names ids are written, as the office reads them; why nothing can be read is told by what saves.
        del error
        super().begin()

    @abstractmethod
    def told_of(self, field: Field) -> str:
        """Return what goes into a field."""

    @abstractmethod
    def say(self, text: str, *, is_passing: bool = False) -> None:
        """Tell something beneath the fields; what is passing goes when one comes to another field."""

    @abstractmethod
    def make_room(self) -> None:
        """Let the fields take the lines that are left."""

    def here(self) -> tuple[Field, Widget] | None:
        """Return the field that is written in."""
        widget = self.focused
        name = ((widget.id if widget else None) or "").removeprefix("field-")
        field = next((each for each in self.fields if each.name == name), None)
        return None if field is None or widget is None else (field, widget)

    def shown(self, name: str, text: str) -> str:
        """Return a text of a field as it stands in the form."""
        book = self.book_of(name)
        return text if book is None else book.shown(text)

    def tell_meant(self) -> None:
        """Tell, beneath what goes into the field, what is meant by the names in it."""
        here = self.here()
        if here is None:
            return
        outside = (self._outside(name, above) for name, above in OF.items() if here[0].name in (name, above))
        told = (self.told_of(here[0]), self._meant(here[0].name), *outside)
        self.query_one("#help", Static).update("\n".join(map(clean, filter(None, told))))
        self.make_room()

    def _meant(self, name: str) -> str:
        """Tell what is meant by the names in a field; where they are many, how many and the first of them."""
        book, language = self.book_of(name), self.desk.language
        meant = () if book is None else book.meant(self.texts()[name])
        if len(meant) > _MOST:
            return language.say(MEAN(count=len(meant), names=_first([str(each.values["name"]) for each in meant])))
        return language.fill(MEANS, names="; ".join(map(language.say, meant))) if meant else ""

    def _names(self, name: str) -> list[str]:
        """Return the ids that stand in a field."""
        book = self.book_of(name)
        return [] if book is None else [*book.names(self.texts()[name])]

    def _outside(self, name: str, above: str) -> str:
        """Tell what stands in a field and is no part of what the other one names."""
        named = self._names(above)
        others = [self.shown(name, each) for each in self._names(name) if named and not is_of(each, named)]
        title = next((each.title for each in self.fields if each.name == above), "")
        return self.desk.say(OUTSIDE, field=title, names=_first(others)) if others else ""

    def seek_later(self) -> None:
        """Ask for the names that are written, once nobody writes for a moment."""
        if self._later is not None:
            self._later.stop()
        self._later = self.set_timer(_PAUSE, self._seek) if self.asked() else None

    def asked(self) -> dict[str, tuple[str, ...]]:
        """Return the names, by field, that have to be asked for."""
        texts = self.texts()
        found = {name: book.asked(texts[name]) for name in self.holds if (book := self.book_of(name)) is not None}
        return {name: names for name, names in found.items() if names}

    def _seek(self) -> None:
        self.seek(self.tell_meant, group="names")

    def seek(self, then: Callable[[], None], *, group: str) -> None:
        """Ask for the names that are written and not known yet."""
        asked = self.asked()
        texts = tuple(dict.fromkeys(name for names in asked.values() for name in names))

        def show(found: Mapping[str, tuple[Named, ...]]) -> None:
            for name, names in asked.items():
                if (book := self.book_of(name)) is not None:
                    book.answer({each: found[each] for each in names})
            then()

        self.ask(lambda: called(self.desk, texts), show, group=group)

    def action_choose(self) -> None:
        """Choose what the field is about."""
        here = self.here()
        if self.app.screen is not self:
            return
        holds = None if here is None else self.holds.get(here[0].name)
        choices = [] if here is None else self._choices(here[0].name)
        if here is None or holds is None or not (choices or holds.kind == Organisation.kind):
            self.say(self.desk.language.fill(NO_CHOICE), is_passing=True)
        elif holds.kind == Organisation.kind:
            self._organisation(here[0])
        elif holds.style is Style.ONE:
            self._one(here[0], choices)
        else:
            self._several(here[0], choices)

    def _choices(self, name: str) -> list[Choice]:
        if name in self.offers:
            return [*self.offers[name]]
        book = self.book_of(name)
        every = [] if book is None else [*book.choices]
        if above := self._names(OF.get(name, "")):
            every.sort(key=lambda each: not is_of(each.id, above))
        return [
            Choice(id=each.id, title=each.name, beside=each.beside, sought=f"{each.beside} {each.id}") for each in every
        ]

    def _organisation(self, field: Field) -> None:
        def chosen(found: tuple[str, str] | None) -> None:
            if found is not None:
                self._put(field.name, [Named(id=found[0], name=found[1])])

        self.app.push_screen(Picker(self.desk, field.title), chosen)

    def _one(self, field: Field, choices: Sequence[Choice]) -> None:
        def chosen(id: str | None) -> None:
            if id is not None:
                self._put(field.name, [_named(each) for each in choices if each.id == id])

        self.app.push_screen(Chooser(field.title, choices, self.desk.language), chosen)

    def _several(self, field: Field, choices: Sequence[Choice]) -> None:
        language, book = self.desk.language, self.book_of(field.name)
        marked = self._names(field.name) if book and book.style is Style.MANY else []

        def chosen(ids: tuple[str, ...] | None) -> None:
            if ids:
                self._put(field.name, [_named(each) for each in choices if each.id in ids], is_all=True)

        heads = language.fill(NAME), language.fill(BESIDE)
        self.app.push_screen(Several(field.title, heads, choices, language, marked=marked), chosen)

    def _put(self, name: str, chosen: Sequence[Named], *, is_all: bool = False) -> None:
        """Write what was chosen: instead of what stands there, after it, or where the cursor is."""
        entry, ids = self.entry_of(name), [each.id for each in chosen]
        if entry is None or entry.book is None:
            return
        book = entry.book
        book.know(each for each in chosen if book.shown(each.id) == each.id)
        if book.style is Style.SAID:
            insert(entry, f"{', '.join(book.shown(f'{id}:').removesuffix(':') for id in ids)}: ")
        else:
            stood = [] if is_all or book.style is Style.ONE else [each.strip() for each in entry.written.split(SEVERAL)]
            ends = "=" if book.style is Style.PAIRED else ""
            new = [id + ends for id in ids if id not in stood]
            entry.put(f"{SEVERAL} ".join([*filter(None, stood), *new]))
        self.tell_meant()


def _first(names: Sequence[str]) -> str:
    """Return the first of some names, each in a few words."""
    return "; ".join((*(fit(each, _ROOM).rstrip() for each in names[:_MOST]), *(["…"] if len(names) > _MOST else [])))


def _named(choice: Choice) -> Named:
    return Named(id=choice.id, name=choice.title, beside=choice.beside)
