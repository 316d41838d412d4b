"""The template of a distribution, filled: paths and texts, of which nothing is written yet."""

from collections.abc import Iterator, Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from string import Template as Places

from ..notation import SourceFile
from ..notation.canonical import canonical
from .drafting import NewVariant

SUFFIX = ".tpl"
"""What the name of each file of the template ends in, so that no tool takes it for what it is to become."""
_RENAMED = {"gitignore": ".gitignore"}


def files_of(new: NewVariant) -> Mapping[str, str]:
    """Return the files of a new distribution: what each holds, by its path with `/`."""
    found = {Places(path).substitute(new.words): text for path, text in _template(files(__package__) / "template")}
    return {path: _filled(path, text, new.words) for path, text in sorted(found.items())}


def _template(folder: Traversable, above: str = "") -> Iterator[tuple[str, str]]:
    """Yield path and text of each file in a folder of the template."""
    for each in folder.iterdir():
        if each.is_dir():
            yield from _template(each, f"{above}{each.name}/")
        elif each.name.endswith(SUFFIX):
            name = each.name.removesuffix(SUFFIX)
            yield f"{above}{_RENAMED.get(name, name)}", each.read_text(encoding="utf-8")


def _filled(path: str, text: str, words: Mapping[str, str]) -> str:
    """Fill a text; agreement and ledger become canonical, however a name has to be quoted there."""
    filled = Places(text).substitute(words)
    return canonical(SourceFile(path, filled.encode())) if path.endswith(".yaml") else filled
