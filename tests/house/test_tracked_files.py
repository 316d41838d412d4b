"""What may stand in a tracked file, and what may not."""

import ast
import re
import tomllib
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version

from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tools.tree import ROOT, files, texts

# The brackets keep this file from finding itself.
REGISTRY = re.compile(r"//[\w.-]*(pyp[i]|pythonhoste[d]|npmj[s]|deb\.debia[n]|crate[s]\.io)\b", re.IGNORECASE)
MACHINE = re.compile(r"(?<![\w.])/(home|Users|roo[t]|wor[k]|far[m])/\w|\b[A-Z]:\\Users\\\w")
LOCK = re.compile(r"(uv|poetry|Pipfile|package-lock)\.(lock|json)|pylock.*\.toml")
VAGUE = re.compile(r"_?(utils?|helpers?|common|misc|managers?)")
POSIX_ONLY = {
    "crypt",
    "curses",
    "fcntl",
    "grp",
    "posix",
    "pty",
    "pwd",
    "readline",
    "resource",
    "syslog",
    "termios",
    "tty",
}
EXTRAS = ("papers", "pdf", "postgresql", "sheets", "store")
PIN = re.compile(r"^([\w.-]+)==(\S+)(?: ; (.*?))?(?: \\)?$", re.MULTILINE)


def finds(pattern: re.Pattern[str]) -> list[str]:
    """List each line of a tracked text where the pattern is found."""
    return [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()[:120]}"
        for path in texts()
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1)
        if pattern.search(line)
    ]


def test_no_lock_file_is_tracked() -> None:
    assert [path for path in files() if LOCK.fullmatch(path.name)] == []


def test_no_registry_is_named() -> None:
    assert finds(REGISTRY) == []


def test_no_path_of_a_machine_is_named() -> None:
    assert finds(MACHINE) == []
    assert finds(re.compile(re.escape(str(ROOT)) + r"\b")) == []


def test_no_pin_holds_an_address_and_every_pin_has_a_digest() -> None:
    text = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    assert "://" not in text
    pins = re.split(r"\n(?=\S)", text.strip())
    assert [pin for pin in pins if "--hash=sha256:" not in pin] == []


def pinned() -> dict[str, str]:
    """Return the pinned version of each distribution that belongs on this system."""
    text = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    found = PIN.findall(text)
    return {name: pin for name, pin, marker in found if not marker or Marker(marker).evaluate()}


def test_what_is_pinned_is_what_is_installed() -> None:
    """Otherwise `python3 dev.py pin` was forgotten.

    A release may reach an index days after its date, so an installed version may be a later one than the pinned.
    """
    assert {name: is_installed(name) for name in pinned()} == dict.fromkeys(pinned(), True)


def is_installed(name: str) -> bool:
    try:
        return bool(version(name))
    except PackageNotFoundError:
        return False


def test_every_requirement_is_pinned_to_a_version_that_fits_it() -> None:
    pins = pinned()
    asked = [each for each in requirements() if not each.name.startswith("overenskommelse") and belongs(each)]
    assert len(asked) > 20
    assert [str(each) for each in asked if pins[canonicalize_name(each.name)] not in each.specifier] == []


def belongs(requirement: Requirement) -> bool:
    return requirement.marker is None or requirement.marker.evaluate()


def requirements() -> list[Requirement]:
    """Return what the library, its extras that are developed with, and the tests ask for."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    extras = project["project"]["optional-dependencies"]
    texts = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    return [Requirement(text) for text in [*texts, *(each for extra in EXTRAS for each in extras[extra])]]


def test_every_text_is_utf_8_with_plain_line_ends() -> None:
    assert [path for path in texts() if not is_plain(path.read_bytes())] == []


def is_plain(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return b"\r" not in content and not content.startswith(b"\xef\xbb\xbf")


def test_no_module_has_a_name_that_says_nothing() -> None:
    assert [path for path in texts(".py") if VAGUE.fullmatch(path.stem)] == []


def posix_imports(tree: ast.Module, *, guarded: bool) -> Iterator[str]:
    """Yield the modules missing on Windows that are imported, under `except ImportError` or outside it."""
    safe = {id(inner) for node in ast.walk(tree) if catches(node) for inner in ast.walk(node)}
    for node in ast.walk(tree):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom) and not node.level:
            names = [node.module or ""]
        if (id(node) in safe) is guarded:
            yield from POSIX_ONLY.intersection(name.partition(".")[0] for name in names)


def catches(node: ast.AST) -> bool:
    """Tell whether a node is a `try` that catches ImportError."""
    return isinstance(node, ast.Try) and any(
        isinstance(handler.type, ast.Name) and handler.type.id in {"ImportError", "ModuleNotFoundError"}
        for handler in node.handlers
    )


def test_what_windows_lacks_is_imported_in_one_guarded_module_at_most() -> None:
    trees = {path: ast.parse(path.read_bytes()) for path in texts(".py")}
    assert {path: names for path, tree in trees.items() if (names := [*posix_imports(tree, guarded=False)])} == {}
    assert sum(any(posix_imports(tree, guarded=True)) for tree in trees.values()) <= 1


def test_an_import_that_windows_lacks_is_seen_guarded_or_not() -> None:
    tree = ast.parse("import os\nfrom pty import spawn\ntry:\n    import fcntl\nexcept ImportError:\n    pass\n")
    assert [*posix_imports(tree, guarded=False)] == ["pty"]
    assert [*posix_imports(tree, guarded=True)] == ["fcntl"]
