"""The compiled catalogues of sentences: the library's own, and those in a plugin's package."""

import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import cache
from importlib.resources import files
from string import Formatter
from types import ModuleType

from ...errors import UnreadableError
from ...plugins.contributions import Domain
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
    """Return the catalogues that the plugin's hook `catalogues` names in its own package."""
    package = _package(case.entry.load())
    own = (domain for domain in case.loaded.domains if domain.package.partition(".")[0] == package)
    return {domain.name: _held(domain) for domain in own}


def _held(domain: Domain) -> Mapping[str, bytes]:
    """Return what a domain's compiled files hold, by language; without those that are not there."""
    found = {}
    for code in CODES:
        with suppress(UnreadableError):
            (file,) = domain.catalogue(code).files()
            found[code] = file.read_bytes()
    return found


def _package(plugin: object) -> str:
    """Return the package that a plugin belongs to; empty where it is in none."""
    module = plugin if isinstance(plugin, ModuleType) else sys.modules.get(type(plugin).__module__)
    return (module.__package__ or "").partition(".")[0] if module is not None else ""


def unnamed(case: Case) -> Iterator[str]:
    """Yield each catalogue in the plugin's package that nobody reads, because no hook names it."""
    package = _package(case.entry.load())
    named = {domain.name for domain in case.loaded.domains if domain.package.partition(".")[0] == package}
    for code in CODES if package else ():
        folder = files(package).joinpath("locale", code, "LC_MESSAGES")
        held = [file.name for file in folder.iterdir()] if folder.is_dir() else []
        for name in held:
            if name.endswith(".mo") and name.removesuffix(".mo") not in named:
                yield f"locale/{code}/LC_MESSAGES/{name} is there, and the hook catalogues() does not name it"


def translated(case: Case) -> Sentences:
    """Return the sentences of the plugins that are loaded, and what each becomes in Swedish."""
    found: dict[Forms, Forms] = {}
    for domain in case.loaded.domains:
        with suppress(UnreadableError):
            every = sentences(_held(domain).get(DEFAULT, b""))
            found |= {own: said for own, said in every.items() if all(said)}
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
