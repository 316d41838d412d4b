"""The keys that the user has chosen: looked at before they hold, against every action of every screen."""

import re
from collections.abc import Iterator, Mapping
from importlib import import_module
from pkgutil import iter_modules

from attrs import frozen

from overenskommelse.cli.page import Block, Entries, Heading, Text
from overenskommelse.errors import Problem
from overenskommelse.messages import Message, Template
from overenskommelse.wording import Language, problem

from .actions import Action, key_name
from .own.settings import MEND, Settings, nearest_to
from .page import Page
from .plugged.menu import LISTS
from .shared_actions import COMMON

NO_ACTION = Template("console-keys-no-action", "There is no action {name}; the nearest is {nearest}.")
NO_KEY = Template("console-keys-no-key", "{key} is no key; write it as f8, ctrl+t or a letter.")
ALT_GR = Template(
    "console-keys-alt-gr", "{key} cannot be had: on a Swedish keyboard it is written with AltGr or a dead key."
)
TAKEN = Template("console-keys-taken", "The key {key} is taken already by {other}.")
LISTS_HAVE = Template("console-keys-lists-have", "The key {key} is what lists and fields are gone through with.")
SEE_NAMES = Template("console-keys-see-names", "The menu has a list of all names: keys and language.")
WHERE = Template("console-keys-where", "Keys and language are chosen in the file {file}.")
HOW = Template(
    "console-keys-how",
    'A line language = "sv" chooses the language. Under [keys] stands a line for each action: undo = "f10".',
)
NAMES = Template("console-keys-names", "Names of actions, with their keys")
WRONG = Template("console-keys-wrong", "What could not be read")
_KEY = re.compile(
    r"(?:(?:ctrl|shift|alt)\+)*(?:[a-zåäö0-9]|f[1-9]|f1[0-2]|insert|delete|escape|minus|plus|comma|full_stop)"
)
_DEAD = frozenset("@£$€{}[]\\|~^`")


@frozen(kw_only=True)
class Chosen:
    """The keys that hold, and what is wrong with the others."""

    keys: Mapping[str, str]
    problems: tuple[Problem, ...]


def every_page() -> list[type[Page]]:
    """Return every screen that has actions; each is loaded."""
    screens = import_module(".screens", __package__)
    for module in iter_modules(screens.__path__):
        import_module(f".screens.{module.name}", __package__)
    return [*_below(Page)]


def _below(page: type[Page]) -> Iterator[type[Page]]:
    for each in page.__subclasses__():
        yield each
        yield from _below(each)


def known() -> dict[str, Action]:
    """Return every action by its name; those of every screen first."""
    own = (action for page in every_page() for action in page.ACTIONS)
    found: dict[str, Action] = {}
    for each in (*COMMON, *own):
        found.setdefault(each.id, each)
    return found


def check(settings: Settings, screens: Mapping[str, str]) -> Chosen:
    """Return the keys that can be had, and why the others cannot; `screens` are the keys of the screens."""
    actions, kept, problems = known(), dict[str, str](), [*settings.problems]
    for name, key in settings.keys.items():
        wrong = _wrong(name, key.strip().lower(), actions, kept, screens)
        if wrong is None:
            kept[name] = key.strip().lower()
        else:
            remedy = SEE_NAMES() if name not in actions else MEND()
            problems.append(Problem(wrong, settings.place(name), remedy))
    return Chosen(keys=kept, problems=tuple(problems))


def _wrong(
    name: str, key: str, actions: Mapping[str, Action], kept: Mapping[str, str], screens: Mapping[str, str]
) -> Message | None:
    if name not in actions:
        return NO_ACTION(name=name, nearest=nearest_to(name, actions))
    if len(key) == 1 and key in _DEAD:
        return ALT_GR(key=key)
    if key in LISTS:
        return LISTS_HAVE(key=key)
    if not _KEY.fullmatch(key):
        return NO_KEY(key=key)
    other = screens.get(key) or next(_others(name, key, kept), None)
    return None if other is None else TAKEN(key=key, other=other)


def _others(name: str, key: str, kept: Mapping[str, str]) -> Iterator[str]:
    """Yield the actions that stand on a screen together with one and have the key."""
    for page in every_page():
        together = (*COMMON, *page.ACTIONS)
        if any(each.id == name for each in together):
            yield from (
                each.id for each in together if each.id != name and key in kept.get(each.id, each.key).split(",")
            )


def told(settings: Settings, chosen: Chosen, language: Language) -> list[Block]:
    """Return what there is to know about keys and language: the file, what is wrong with it, and the names."""
    fill = language.fill
    wrong: list[Block] = [Text(f"! {problem(each, language)}") for each in chosen.problems]
    rows = tuple(
        (name, f"{key_name(chosen.keys.get(name, each.key), language)}  {fill(each.title)}")
        for name, each in sorted(known().items())
    )
    return [
        Text(fill(WHERE, file=str(settings.file or ""))),
        Text(fill(HOW)),
        *((Heading(fill(WRONG)), *wrong) if wrong else ()),
        Heading(fill(NAMES)),
        Entries(rows),
    ]
