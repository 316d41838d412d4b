"""What settles a finding, as one would write it on the command line."""

import shlex
from collections.abc import Iterator

from attrs import frozen

from ..messages import Template
from ..office.settling import Given, Way
from .session import Session
from .verbs import forms

DO = Template("way-by-command", "{title}: overenskommelse {words}")


@frozen(kw_only=True)
class Settling:
    """One thing that can be done about a finding, for `--json`: what, and the words of the command."""

    code: str
    """The code of the office's command; `show` where a clause is read."""
    words: tuple[str, ...]


def settling(way: Way, agreement: str) -> Settling:
    """Return a way as the words of a command; what else it asks for, it tells by itself."""
    if way.command is None:
        return Settling(code="show", words=("show", agreement, "--clause", way.clause or ""))
    verb, noun = way.command.verb, way.command.noun
    named = {each.name for each in forms(verb)[noun].arguments}
    first = [str(way.begun["id"])] if "id" in way.begun and "id" in named else []
    rest = [word for name, given in way.begun.items() if not (name == "id" and first) for word in _option(name, given)]
    return Settling(code=way.command.code, words=(verb, noun, *first, *rest))


def worded(way: Way, agreement: str, session: Session) -> str:
    """Word what is done, and by which command."""
    words = shlex.join(settling(way, agreement).words)
    return session.say(DO, title=session.language.say(way.title), words=words)


def _option(name: str, given: Given) -> Iterator[str]:
    yield f"--{name.replace('_', '-')}"
    yield from (given,) if isinstance(given, str) else given
