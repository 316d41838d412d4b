"""The book of a field that holds ids: names stand in it, and ids are given of it; nothing here knows a screen."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import Enum, auto

from attrs import define, field

from overenskommelse.cli.cleaning import clean
from overenskommelse.messages import Message, Template
from overenskommelse.swedish import fold

from .fields import SEVERAL
from .names import Named

BY_NAME = Template("console-field-by-name", "Write the name, or choose with F7.")
SEVERAL_CALLED = Template(
    "console-field-several-called", "{text} may be several: {choices}. Write more of the name, or choose with F7."
)
NONE_CALLED = Template("console-field-none-called", "Nothing here is called {text}. F7 shows what there is.")
MEANT = Template("console-field-meant", "{name} ({id})")
_MOST = 3
"""How many of those that may be meant are told."""


class Style(Enum):
    """Where in a text the names stand."""

    ONE = auto()
    """The text is a name."""
    MANY = auto()
    """Names with semicolons between them."""
    PAIRED = auto()
    """The same, each with an equals sign and what is said of it."""
    SAID = auto()
    """Lines, each with names before a colon where somebody is said to have said it."""


_PARTS: Mapping[Style, re.Pattern[str]] = {
    Style.ONE: re.compile(r"(?s)(?P<name>.+)"),
    Style.MANY: re.compile(rf"(?P<name>[^{SEVERAL}]+)"),
    Style.PAIRED: re.compile(rf"(?:(?<=^)|(?<={SEVERAL}))(?P<name>[^{SEVERAL}=]+)(?=[=]|$)"),
}
_HEADS = re.compile(r"(?m)^(?P<heads>[^:\n]+)(?=:)")
_DIVIDES = {
    Style.ONE: "",
    Style.MANY: SEVERAL,
    Style.PAIRED: f"{SEVERAL}=",
    Style.SAID: ":,",
}
"""The signs that divide a text, which no name in it may hold."""


@define(slots=False)
class Book:
    """What the ids of a field are called.

    `choices` are those to choose from; what is called so besides is known, or is asked for and answered meanwhile.
    """

    style: Style
    may_be_words: bool = False
    is_sought: bool = False
    """Whether there is more than is known here, so that a name has to be asked for."""
    choices: tuple[Named, ...] = ()
    _known: dict[str, Named] = field(factory=dict)
    _kept: set[str] = field(factory=set)
    _answers: dict[str, tuple[Named, ...]] = field(factory=dict)
    _labels: dict[str, str] = field(factory=dict)
    _ids: dict[str, str] = field(factory=dict)

    def know(self, named: Iterable[Named]) -> None:
        """Know some more by name; those of one name are told apart."""
        self._known |= {each.id: each for each in named}
        labels = {id: self._bare(each.name) or id for id, each in self._known.items()}
        besides = {id: self._bare(each.beside) for id, each in self._known.items()}
        labels = self._apart(labels, {id: f"{labels[id]} ({beside})" for id, beside in besides.items() if beside})
        labels = self._apart(labels, {id: f"{label} ({id})" for id, label in labels.items()})
        self._labels, self._ids = labels, {fold(label): id for id, label in labels.items()}

    @staticmethod
    def _apart(labels: Mapping[str, str], longer: Mapping[str, str]) -> dict[str, str]:
        """Return labels of which those that are alike, or that are the id of another, say more."""
        count: dict[str, int] = {}
        for label in labels.values():
            count[fold(label)] = count.get(fold(label), 0) + 1
        return {
            id: longer.get(id, label) if count[fold(label)] > 1 or (label in labels and label != id) else label
            for id, label in labels.items()
        }

    def _bare(self, text: str) -> str:
        divides = _DIVIDES[self.style]
        return " ".join(clean("".join(" " if sign in divides else sign for sign in text)).split())

    def keep(self, text: str) -> None:
        """Take what stands in a text already as it is, also where nothing is known of it."""
        self._kept |= {each for each in self.names(text) if self._known_id(each) is None}

    def answer(self, found: Mapping[str, tuple[Named, ...]]) -> None:
        """Take who may be meant by names that were asked for."""
        self._answers |= {fold(text): named for text, named in found.items()}
        ones = [one for text, named in found.items() if (one := self._one(text, named)) is not None]
        self.know(each for each in ones if each.id not in self._known)

    def asked(self, text: str) -> tuple[str, ...]:
        """Return the names in a text that have to be asked for."""
        if not self.is_sought:
            return ()
        return tuple(
            each for each in self.names(text) if self._known_id(each) is None and fold(each) not in self._answers
        )

    def names(self, text: str) -> Iterator[str]:
        """Yield the names that stand in a text, or what stands where a name would."""
        if self.style is Style.SAID:
            for heads in _HEADS.finditer(text):
                yield from (each.strip() for each in heads["heads"].split(",") if each.strip())
        else:
            yield from (name for each in _PARTS[self.style].finditer(text) if (name := each["name"].strip()))

    def shown(self, text: str) -> str:
        """Return a text of ids as names."""
        return self._put(text, self._labels.get)

    def given(self, text: str) -> str:
        """Return a text of names as ids; what is no name here stays as it is written."""
        return self._put(text, self.id_of)

    def _put(self, text: str, other: Callable[[str], str | None]) -> str:
        if self.style is Style.SAID:
            return _HEADS.sub(lambda found: self._heads(found["heads"], other), text)

        def one(found: re.Match[str]) -> str:
            name = found["name"].strip()
            put = other(name) if name else None
            return found[0] if put is None else found[0].replace(name, put, 1)

        return _PARTS[self.style].sub(one, text)

    @staticmethod
    def _heads(heads: str, other: Callable[[str], str | None]) -> str:
        """Return the names before a colon as what they are given; a sentence with a colon in it as it is."""
        found = [other(each.strip()) for each in heads.split(",")]
        known = [each for each in found if each is not None]
        return ", ".join(known) if len(known) == len(found) else heads

    def id_of(self, name: str) -> str | None:
        """Return the id that is meant by an id or a name; None where none is, or where it may be several."""
        known = self._known_id(name)
        # Until it is asked who else is called so, only what is called just so is meant.
        if known is not None or self.style is Style.SAID or (self.is_sought and fold(name) not in self._answers):
            return known
        one = self._one(name, self._like(name))
        return None if one is None else one.id

    def _known_id(self, name: str) -> str | None:
        return name if name in self._known or name in self._kept else self._ids.get(fold(name))

    def _one(self, name: str, found: tuple[Named, ...]) -> Named | None:
        """Return the only one that is called just so; where words would not do, the only one that is like it."""
        same = [each for each in found if fold(self._bare(each.name)) == fold(name)]
        if len(same) == 1:
            return same[0]
        return found[0] if len(found) == 1 and not self.may_be_words else None

    def _like(self, name: str) -> tuple[Named, ...]:
        """Return what may be meant: all the words of the name are in theirs."""
        words = fold(name).split()
        known = self._answers.get(fold(name), ()) if self.is_sought else ()
        if not any(sign.isalnum() for sign in name):
            return ()
        found = [self._known[id] for label, id in self._ids.items() if all(word in label for word in words)]
        return tuple({each.id: each for each in (*found, *known)}.values())

    def wrong(self, text: str) -> Message | None:
        """Return what is wrong with the names in a text: that one may be several, or that nothing is called so."""
        if self.may_be_words or self.style is Style.SAID:
            return None
        for name in self.names(text):
            if self.id_of(name) is None and not self.asked(name):
                like = self._like(name)
                if like:
                    choices = tuple(self._labels.get(each.id, each.name) for each in like[:_MOST])
                    return SEVERAL_CALLED(text=name, choices=choices)
                # Citations with the agreement's code in front are the office's to read.
                if " " in name or "/" not in name:
                    return NONE_CALLED(text=name)
        return None

    def meant(self, text: str) -> tuple[Message, ...]:
        """Return what is meant by each name in a text: what it is called, and its id."""
        found = dict.fromkeys(id for name in self.names(text) if (id := self.id_of(name)) is not None)
        return tuple(MEANT(name=self._labels[id], id=id) for id in found if id in self._labels)
