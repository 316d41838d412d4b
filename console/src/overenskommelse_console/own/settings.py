"""What the user has chosen for the console, in a file of the user's own: keys, and the language."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from attrs import evolve, field, frozen

from overenskommelse.errors import Place, Problem, UnreadableError
from overenskommelse.messages import Template
from overenskommelse.references import nearest
from overenskommelse.wording import CODES

from .own_files import Wrong, own_file, read_toml

FILE = "console.toml"
NOT_READ = Template("console-settings-not-read", "The settings cannot be read: {reason}")
NOT_TOML = Template("console-settings-not-toml", "The settings cannot be read: the line is not written as TOML.")
NOT_UTF8 = Template("console-settings-not-utf-8", "The settings cannot be read: the file is not written in UTF-8.")
NO_SETTING = Template("console-settings-unknown", "There is no setting {name}; there are: {choices}.")
NO_LANGUAGE = Template("console-settings-language", "{value} is no language of the console; there are: {choices}.")
NO_TABLE = Template("console-settings-table", "The keys are written as a table, with a line for each action.")
MEND = Template("console-settings-mend", "Mend the line in an editor, or take it away; the console works without it.")
AS_TABLE = Template("console-settings-as-table", 'Write [keys] on a line of its own, and beneath it: undo = "f10"')
KEYS, LANGUAGE = "keys", "language"
_UNREAD = Wrong(not_read=NOT_READ, not_toml=NOT_TOML, not_utf8=NOT_UTF8, remedy=MEND)


@frozen(kw_only=True)
class Settings:
    """What was chosen, and what of the file could not be read."""

    keys: Mapping[str, str] = field(factory=dict)
    """The keys by the names of actions, as they are written; nobody has looked at them yet."""
    language: str | None = None
    problems: tuple[Problem, ...] = ()
    file: Path | None = None
    text: str = field(default="", repr=False)

    def place(self, name: str) -> Place:
        """Return the line that something is written on."""
        return Place(file=str(self.file) if self.file else None, line=_line(self.text, name))


def path() -> Path:
    """Return where the user's own settings are kept."""
    return own_file(FILE)


def read(file: Path) -> Settings:
    """Return what a file chooses; whatever is wrong with it is among the problems, and the rest holds."""
    try:
        text, found = read_toml(file, _UNREAD)
    except UnreadableError as error:
        return Settings(file=file, problems=tuple(error.problems))
    made = Settings(file=file, text=text)
    keys, language = found.get(KEYS, {}), found.get(LANGUAGE)
    return evolve(
        made,
        keys={str(name): str(key) for name, key in keys.items()} if isinstance(keys, dict) else {},
        language=language if language in CODES else None,
        problems=tuple(_wrong(found, made)),
    )


def _wrong(found: Mapping[str, Any], made: Settings) -> Iterator[Problem]:
    for name in found:
        if name not in {KEYS, LANGUAGE}:
            yield Problem(NO_SETTING(name=name, choices=(KEYS, LANGUAGE)), made.place(name), MEND())
    if LANGUAGE in found and found[LANGUAGE] not in CODES:
        message = NO_LANGUAGE(value=str(found[LANGUAGE]), choices=tuple(CODES))
        yield Problem(message, made.place(LANGUAGE), MEND())
    if not isinstance(found.get(KEYS, {}), dict):
        yield Problem(NO_TABLE(), made.place(KEYS), AS_TABLE())


def _line(text: str, name: str) -> int | None:
    written = re.compile(rf"""^\s*(?:\[\s*)?["']?{re.escape(name)}["']?\s*[\]=.]""")
    return next((number for number, line in enumerate(text.splitlines(), start=1) if written.match(line)), None)


def nearest_to(name: str, known: Mapping[str, object]) -> str:
    """Return the name that is most like one, or the first."""
    return nearest(name, [*known]) or next(iter(known))
