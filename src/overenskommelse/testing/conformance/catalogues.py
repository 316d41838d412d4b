"""The compiled catalogues of sentences: the library's own, and those in a plugin's package."""

import sys
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import PurePath
from string import Formatter
from types import ModuleType

from ...errors import UnreadableError
from ...wording import CODES, DEFAULT
from ...wording.catalogue import DOMAIN, FOLDER
from ...wording.compiled import Forms, sentences
from ..case import Case

Sentences = Mapping[Forms, Forms]
Catalogues = Mapping[str, Mapping[str, bytes]]
"""What the compiled files hold, by domain and language."""

WORD = "term"
"""What a translation calls the agreement's own words."""


@cache
def ours() -> Sentences:
    """Return the library's sentences, and what each becomes in Swedish."""
    return sentences((FOLDER / DEFAULT / "LC_MESSAGES" / f"{DOMAIN}.mo").read_bytes())


def own_catalogues(case: Case) -> Catalogues:
    """Return the catalogues in the plugin's package: locale/LANGUAGE/LC_MESSAGES/DOMAIN.mo."""
    home = _home(case.entry.load())
    found: dict[str, dict[str, bytes]] = {}
    for code in CODES if home is not None else ():
        folder = home.joinpath("locale", code, "LC_MESSAGES") if home is not None else None
        for file in folder.iterdir() if folder is not None and folder.is_dir() else ():
            if file.name.endswith(".mo"):
                found.setdefault(PurePath(file.name).stem, {})[code] = file.read_bytes()
    return found


def _home(plugin: object) -> Traversable | None:
    """Return the folder of the package that a plugin belongs to; None where it is in none."""
    module = plugin if isinstance(plugin, ModuleType) else sys.modules.get(type(plugin).__module__)
    package = (module.__package__ or "").partition(".")[0] if module is not None else ""
    return files(package) if package else None


def translated(case: Case) -> Sentences:
    """Return the plugin's own sentences, and what each becomes in Swedish."""
    found: dict[Forms, Forms] = {}
    for languages in own_catalogues(case).values():
        try:
            found |= {own: said for own, said in sentences(languages.get(DEFAULT, b"")).items() if all(said)}
        except UnreadableError:
            continue
    return found


def faults(catalogues: Catalogues) -> Iterator[str]:
    """Yield what is wrong with a plugin's catalogues."""
    for domain, languages in catalogues.items():
        read: dict[str, Sentences] = {}
        for code in CODES:
            try:
                read[code] = sentences(languages[code])
            except KeyError:
                yield f"the catalogue {domain} is not there in {code}"
            except UnreadableError as error:
                yield from (f"the catalogue {domain} in {code}: {problem}" for problem in error.problems)
        every = dict.fromkeys(own for found in read.values() for own in found)
        for code, found in read.items():
            yield from (f"{domain} in {code}: {fault}" for own in every for fault in _fault(own, found.get(own, ("",))))


def _fault(own: Forms, said: Forms) -> Iterator[str]:
    if not all(said) or len(said) < len(own):
        yield f"not translated: {own[-1]!r}"
    elif _places(said[-1]) != _places(own[-1]):
        yield f"other places than the sentence has: {own[-1]!r} = {said[-1]!r}"


def _places(text: str) -> set[str]:
    """Return the names of the places to fill; an agreement's own word fills itself."""
    try:
        named = {
            name.partition(".")[0].partition("[")[0] for _, name, _, _ in Formatter().parse(text) if name is not None
        }
    except ValueError:
        return {text}
    return named - {WORD}
