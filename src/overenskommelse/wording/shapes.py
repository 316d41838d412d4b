"""What the plain data of a record are made of: the type of each kind, and of whatever stands at a path inside it."""

from collections.abc import Mapping
from types import GenericAlias, UnionType
from typing import Any, Union, get_args, get_origin

import attrs
from attrs import frozen

from ..agreement import CORE_KINDS, Agreement, BodyCharter, Obligation, Term, Vocabulary
from ..dates import Every, PartialDate, Period
from ..ledger import Action, Activity, Assessment, Observation, Round
from ..notation.keys import types_of
from ..notation.parts import PART_KINDS
from ..office.retention import Rule
from ..references import refers
from ..sources import Dated, Dating
from . import keeping

CLASSES: Mapping[str, type[Any]] = {**PART_KINDS, **keeping.CLASSES}
"""The class of each kind of record that the journal keeps."""

(_REFERS,) = refers("")
_CODED = {(Rule, "kind"): "kind", (BodyCharter, "legal_kind"): "legal_kind", (Observation, "measure"): "measure"}
"""The keys that hold a code which refers to nothing in the agreement."""
_MAY_REFER = {
    (Action, "item"): "item",
    (Action, "owner"): "seat",
    (Activity, "actors"): "respondent",
    (Assessment, "by"): "respondent",
    (Observation, "about"): "respondent",
    (Round, "respondents"): "respondent",
}
"""The keys that hold an id or words of one's own; whoever is asked is a side, party, body or organisation."""
_LEAVES = (PartialDate, Period, Every)


@frozen
class Shape:
    """The type of a value, without None, and what it refers to, if it is an id."""

    type: Any
    refers: str | None = None

    @property
    def cls(self) -> Any:  # noqa: ANN401 - any class of ours
        """The class of a group of keys; None for whatever else."""
        found = get_origin(self.type) or self.type
        is_group = isinstance(found, type) and attrs.has(found) and found not in {Dated, Vocabulary, *_LEAVES}
        return found if is_group else None

    @property
    def item(self) -> "Shape | None":
        """The shape of each thing in a list; None for what is no list."""
        origin = get_origin(self.type)
        if origin is tuple:
            return Shape(get_args(self.type)[0], self.refers)
        if origin is Dated:
            return Shape(GenericAlias(Dating, get_args(self.type)))
        return Shape(Term) if self.type is Vocabulary else None

    def at(self, key: str) -> "Shape | None":
        """Return the shape of a key's value; None where it has no such key, or one that a variant adds."""
        if self.cls is Agreement and key == "order":
            # By the names of its lists, the ids in each of them.
            return self
        for cls in self.classes:
            found = types_of(cls).get(key)
            if found is not None:
                fields = attrs.fields_dict(get_origin(cls) or cls)
                kind = fields[key].metadata.get(_REFERS) or _CODED.get((cls, key)) or _MAY_REFER.get((cls, key))
                return Shape(_bare(found), kind)
        return None

    @property
    def classes(self) -> tuple[Any, ...]:
        """The classes that it may be read as: an obligation says of which kind it is."""
        if self.cls is None:
            return ()
        return (Obligation, *CORE_KINDS.values()) if self.cls is Obligation else (self.type,)


def shape_of(kind: str) -> Shape | None:
    """Return the shape of a kind of record; None for one that is not known."""
    return Shape(CLASSES[kind]) if kind in CLASSES else None


@frozen
class Referred:
    """The kind of thing whose ids a field holds, and whether words of one's own may stand there instead."""

    kind: str
    may_be_words: bool = False


def referred(cls: type[Any], name: str) -> Referred | None:
    """Return what a field of a record or a command holds ids of: as the field says, or the same key of a file."""
    own = attrs.fields_dict(cls)[name].metadata
    if _REFERS in own:
        return Referred(own[_REFERS])
    of: type[Any] = getattr(cls, "keys_of", None) or cls
    found = Shape(of).at(name)
    if found is None or found.refers is None:
        return None
    return Referred(found.refers, may_be_words=(of, name) in _CODED or (of, name) in _MAY_REFER)


def _bare(type_: Any) -> Any:  # noqa: ANN401 - types have none that says it
    """Return a type without its None; what may be of several types is a text."""
    if get_origin(type_) not in {Union, UnionType}:
        return type_
    left = [each for each in get_args(type_) if each is not type(None)]
    return left[0] if len(left) == 1 else str
