"""The files of this repository: what is tracked, or would be with the next commit."""

import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# Files whose bytes are no text.
BINARY = frozenset({".docx", ".ico", ".mo", ".ods", ".pdf", ".png", ".xlsx", ".zip"})
_OTHERS = frozenset({".dev", ".git", ".venv", "__pycache__", "build", "dist", "uv.lock"})


def files(root: Path = ROOT) -> list[Path]:
    """List the repository's files, by git's word where there is git, in order of name."""
    if not (root / ".git").exists():
        return sorted(path for path in root.rglob("*") if path.is_file() and _is_ours(path.relative_to(root)))
    words = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(words, cwd=root, check=True, capture_output=True).stdout.decode()
    paths = {root / name for name in listed.split("\0") if name}
    return sorted(path for path in paths if path.is_file())


def texts(*suffixes: str, root: Path = ROOT) -> list[Path]:
    """List the text files, all of them or those with one of the suffixes."""
    return [path for path in files(root) if path.suffix in suffixes or not (suffixes or path.suffix in BINARY)]


def _is_ours(path: Path) -> bool:
    return not any(part in _OTHERS or part.endswith(("_cache", ".egg-info")) for part in path.parts)
