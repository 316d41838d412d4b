"""What is given by the words that people have for it: organisations by name or number, kinds by their words."""

from collections.abc import Iterator
from typing import Any

import attrs

from ..errors import InvalidError, Place, Problem
from ..exchange.matching import MANY_NAMED
from ..ledger import Organisation
from ..messages import Template
from ..office.meant import organisations_meant
from ..references import kind_referred
from .finding import kind_meant
from .session import Session
from .verbs import Form

GIVE_ID = Template("give-id-meant", "Give the id of the one that is meant.")


def put_ids(data: dict[str, Any], form: Form, session: Session) -> None:
    """Put codes and ids in place of words and names.  Raises InvalidError where several organisations are meant."""
    if isinstance(data.get("kind"), str):
        data["kind"] = kind_meant(data["kind"])
    given = {name: data[name] for name in _names(form) if isinstance(data.get(name), str)}
    if not given:
        return
    with session.place.office.view() as view:
        meant = organisations_meant(view, {*given.values()})
    for name, text in given.items():
        ids = meant.get(text, (text,))
        if len(ids) > 1:
            raise InvalidError([Problem(MANY_NAMED(name=text, choices=ids), Place(path=(name,)), GIVE_ID())])
        data[name] = ids[0]


def _names(form: Form) -> Iterator[str]:
    """Yield the fields by which a command or its record refers to an organisation that stands."""
    for cls in filter(None, (form.command, form.record)):
        for each in attrs.fields(cls):
            stands = cls is form.command and each.name == "id" and each.default is attrs.NOTHING
            if kind_referred(each) == Organisation.kind or (stands and form.noun == Organisation.kind):
                yield each.name
