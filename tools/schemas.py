"""Write the JSON Schemas of our files and the reference made from them, in each language; or say which are not current.

They are of the core's kinds of obligation; `overenskommelse schema` knows those of the installed variants too.
"""

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from overenskommelse.notation.formats import FILE_KINDS, FORMAT
from overenskommelse.notation.schema import schema
from overenskommelse.wording import CODES, language
from tools.reference import DOCUMENTS, reference
from tools.tree import ROOT

DOCS = ROOT / "docs"


def schemas(code: str) -> Mapping[str, dict[str, Any]]:
    """Return the schema of each kind of file, in a language."""
    word = language(code).fill
    return {kind: schema(kind, word=word, language=code) for kind in FILE_KINDS}


def documents() -> Mapping[Path, str]:
    """Return every file that is made, with its text."""
    made: dict[Path, str] = {}
    for code in CODES:
        files = schemas(code)
        for kind, each in files.items():
            path = DOCS / "schema" / f"{kind}-{FORMAT}.{code}.json"
            made[path] = f"{json.dumps(each, ensure_ascii=False, indent=2)}\n"
        made[DOCS / DOCUMENTS[code]] = reference(files, code)
    return made


def stale() -> list[Path]:
    """List the files that are not as they would be made now."""
    return [path for path, text in documents().items() if not path.exists() or path.read_text("utf-8") != text]


def main(words: list[str]) -> int:
    """Write the files, or with --check name those that are not current, and return the exit code."""
    if words == ["--check"]:
        found = stale()
        print("\n".join(map(str, found)) if found else "The schemas and the reference are current.")
        return int(bool(found))
    for path, text in documents().items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
