"""A command of the office given by a verb and a noun: its value made of the options, done, and told."""

import sys
from collections.abc import Iterator
from typing import Any, cast

import attrs
from attrs import evolve

from ..errors import InvalidError, OverenskommelseError, Place, Problem, dotted
from ..messages import Template
from ..notation.parts import value_of
from ..office import Command, ConflictError, Done
from ..office.commands import Add, Edit
from ..office.drafts import OWN_REGISTER
from ..office.office import NOTHING_CHANGED
from ..office.ports import SHARED
from ..office.redaction import Redaction
from ..office.view import space
from ..wording.conflicts import differing
from ..wording.records import key
from .exits import BAD_INPUT
from .forms import data_of
from .meanings import put_ids
from .page import Block, Text
from .session import Session
from .telling import refuse
from .verbs import Form, forms

DONE = Template("command-done", "Done: {keys}. Change {number}.")
DONE_MANY = Template("command-done-many", "Done: {count} records, the first of them {keys}. Change {number}.")
WHICH_AGREEMENT = Template("which-agreement", "The database holds several agreements: {choices}.")
NO_AGREEMENTS = Template("no-agreement-in-database", "The database holds no agreement.")
SAY_WHICH = Template("say-which", "Say which: --agreement CODE.")
PUT_ONE = Template("put-one", "Put one there first: overenskommelse init CODE")
WHY = Template("ask-why", "Why? The journal keeps it:")
THEIRS = Template("conflict-field", "{field}: {theirs} stands, {mine} was given")

MOST_KEYS = 20
"""How many records are named one by one: an undone import may have written a whole register."""


def do(session: Session) -> int:
    """Give a command to the office."""
    form = forms(session.words.command)[session.words.noun]
    try:
        return _do(form, session)
    except ConflictError as error:
        differing = _differences(error, session)
        refuse(error, session.language, session.terminal, more=differing)
        return BAD_INPUT
    except OverenskommelseError as error:
        error.problems = tuple(evolve(each, place=_place(each.place, form, session)) for each in error.problems)
        raise


def _do(form: Form, session: Session) -> int:
    command = made(form, session)
    reason = _reason(session, command)
    if isinstance(command, Redaction):
        from .privacy import carry_out

        return carry_out(session, command, reason)
    return told(session, session.place.office.do(command, reason=reason))


def _place(place: Place, form: Form, session: Session) -> Place:
    """Return a place in a command as whoever gave it knows it: its option, or else what the field is called."""
    if not place.path or place.file is not None or session.flag("json"):
        return place
    names = {each.name for each in form.arguments}
    if place.path[0] in names:
        return place
    # The confirmation of a meeting's minutes is an option of the meeting.
    flags = (f"--{str(each).replace('_', '-')}" for each in (place.path[0], place.path[-1]))
    given = next((each for each in flags if each in names), None)
    return evolve(place, path=(given or key(form.noun, dotted(place.path), session.language),))


def told(session: Session, done: Done) -> int:
    """Tell what was done, and what whoever did it ought to know."""
    session.tell(Problem(each.message) for each in done.troubled)
    return session.show(done, lambda: _page(done, session))


def _page(done: Done, session: Session) -> Iterator[Block]:
    if done.change is None:
        yield Text(session.language.say(NOTHING_CHANGED()))
        return
    count, number = len(done.keys), done.change.number
    if count > MOST_KEYS:
        yield Text(session.say(DONE_MANY, count=count, keys=done.keys[:MOST_KEYS], number=number))
    else:
        yield Text(session.say(DONE, keys=done.keys, number=number))
    for message in done.told:
        yield Text(session.language.say(message))


def made(form: Form, session: Session) -> Command:
    """Return the command that the options ask for.  Raises UnreadableError with every option that cannot be read."""
    given, today = dict(vars(session.words)), session.today()
    if "clear" in given:
        # As options are written, or as keys are.
        given["clear"] = [each.removeprefix("--").replace("-", "_") for each in given["clear"]]
    if form.record is None:
        data = data_of(form.command, given, today)
        put_ids(data, form, session)
        _add_agreement(data, form, session)
        return value_of(form.command, data)
    about = {name: given[name] for name in ("agreement", "id", "on", "seen") if given.get(name) is not None}
    own = {
        name: value
        for name, value in data_of(form.command, about, today).items()
        if name in attrs.fields_dict(form.command)
    }
    put_ids(own, form, session)
    _add_agreement(own, form, session)
    agreement = own.pop("agreement")
    if form.command is Add:
        record = data_of(form.record, given, today)
        put_ids(record, form, session)
        return Add(agreement=agreement, record=_whole(form.record, record))
    if form.command is Edit:
        fields = {name: value for name, value in data_of(form.record, given, today).items() if name != "id"}
        put_ids(fields, form, session)
        fields |= dict.fromkeys(given.get("clear") or ())
        return Edit(agreement=agreement, kind=form.noun, fields=fields, **own)
    # What all agreements share has an empty code, which is no text that a file could hold.
    standing: Any = value_of(form.command, {"kind": form.noun, **own})
    return cast("Command", attrs.evolve(standing, agreement=agreement))


def _whole(cls: type[Any], data: dict[str, Any]) -> Any:  # noqa: ANN401 - any record
    if "source" in attrs.fields_dict(cls):
        data.setdefault("source", {"document": OWN_REGISTER.id})
    return value_of(cls, data)


def _add_agreement(data: dict[str, Any], form: Form, session: Session) -> None:
    """Name the agreement where the database holds only one, and none for what all agreements share."""
    if "agreement" not in attrs.fields_dict(form.command) or "agreement" in data:
        return
    if space("one", form.noun) == SHARED:
        data["agreement"] = SHARED
        return
    data["agreement"] = only_agreement(session)


def only_agreement(session: Session) -> str:
    """Return the code of the only agreement in the database.  Raises InvalidError with the choices."""
    codes = session.place.codes()
    if len(codes) == 1:
        return codes[0]
    message, remedy = (WHICH_AGREEMENT(choices=codes), SAY_WHICH()) if codes else (NO_AGREEMENTS(), PUT_ONE())
    raise InvalidError([Problem(message, remedy=remedy)])


def _reason(session: Session, command: Command) -> str | None:
    """Return why, and ask for it where it must be said and somebody can be asked."""
    given = session.text("reason")
    if given is None and command.asks_reason and sys.stdin is not None and sys.stdin.isatty():
        session.terminal.talk([session.language.fill(WHY)])
        given = sys.stdin.readline().strip() or None
    return given


def _differences(error: ConflictError, session: Session) -> Iterator[str]:
    for each in differing(error.conflict, session.language):
        yield session.say(THEIRS, field=each.title, theirs=each.theirs, mine=each.mine)
