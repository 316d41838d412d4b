"""Words given that may hold a password: whatever is told of them is told without it."""

from collections.abc import Callable, Iterable
from pathlib import Path, PurePath

Veil = Callable[[str], str]


def veil(words: Iterable[str]) -> Veil:
    """Return what replaces each of the words, in a line, by how it may be shown: an address without its password."""
    forms: dict[str, str] = {}
    for word in words:
        # What stands behind the option's name; most words are no address, and to look closer takes time.
        given = word.partition("=")[2] if word.startswith("--") and "=" in word else word
        if ":" in given or "=" in given:
            forms |= _forms(given)
    longest = sorted(forms, key=len, reverse=True)

    def veiled(line: str) -> str:
        for form in longest:
            line = line.replace(form, forms[form])
        return line

    return veiled


def _forms(given: str) -> dict[str, str]:
    """Return the forms that a word may take in a line, as a path and as Python writes it, each with what is shown."""
    from ..store.addresses import shown

    told = shown(given)
    if told == given:
        return {}
    path = Path(given) if "\0" not in given else PurePath()
    paths = [str(each) for each in (path, *path.parents) if ":" in str(each) and not str(each).endswith(":")]
    return dict.fromkeys([given, given.strip(), repr(given)[1:-1], *paths], told)
