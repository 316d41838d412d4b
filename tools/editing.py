"""Prove that an editor completes, explains and checks our files: yaml-language-server, which editors use, is asked.

It is fetched by npm into a folder that is thrown away afterwards; without npm nothing is proved, and that is said.
"""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from tools.editor import Editor
from tools.tree import ROOT, texts

SERVER = "yaml-language-server@2.0.0"
HERE = "‸"
"""Where the writer is in a text."""
TOP = "format: 1\nkind: agreement\n"
EDITION = f"{TOP}editions:\n  - id: x\n    title: X\n    source: {{document: d}}\n    "
PROMISE = f"{TOP}obligations:\n  - kind: recurring\n    "
WHOLE = "id: x\n    summary: X\n    clauses: []\n    source: {document: d}\n    counted_from: {origin: signed}\n    "

OFFERED = (
    ("keys at the top", f"{TOP}{HERE}", {"code", "name", "variant", "editions", "obligations", "vocabulary"}),
    ("codes of status", f"{EDITION}status: {HERE}", {"draft", "referral", "adopted", "in_force", "superseded"}),
    ("kinds of obligation", f"{TOP}obligations:\n  - kind: {HERE}", {"recurring", "seat_rule", "informs", "within"}),
    ("keys of a recurring obligation", f"{PROMISE}{HERE}", {"act", "every", "bound", "counted_from", "by", "source"}),
    ("concepts", f"{TOP}vocabulary:\n  - concept: {HERE}", {"agreement", "party", "plan", "join"}),
)
NOT_OFFERED = (("keys of another kind", f"{PROMISE}{HERE}", {"body", "needs", "minimum"}),)
SHOWN = (
    ("a key", f"{EDITION}stand_{HERE}in: y\n", "Id för den version som läses i stället"),
    ("a code", f"{EDITION}status: dra{HERE}ft\n", "* `draft`: skriven, men inte utskickad"),
)
REFUSED = (
    ("an unknown code", f"{EDITION}status: draff\n", "Valid values"),
    ("a key left out", f"{EDITION}wording: part\n", 'Missing property "status"'),
    ("an unknown key", f"{EDITION}status: draft\n    stand-in: y\n", "Property stand-in is not allowed"),
    ("a day that is none", f"{TOP}documents:\n  - {{id: d, title: X, date: 2014-02-30}}\n", "Skriv en dag 2018-03-23"),
    ("an unknown kind", f"{TOP}obligations:\n  - kind: recuring\n", "Valid values"),
    ("a key of a kind left out", f"{PROMISE}{WHOLE}every: P1Y\n", 'Missing property "act"'),
    ("an interval left out", f"{PROMISE}{WHOLE}act: x\n", 'Missing property "every"'),
)


def prove_editor() -> tuple[bool, list[str]]:
    """Ask the server all of it; the figures are what it answered."""
    npm, node = shutil.which("npm"), shutil.which("node")
    if npm is None or node is None:
        return True, ["npm and node are not here, so no editor was tried"]
    with TemporaryDirectory() as name:
        folder = Path(name)
        subprocess.run([npm, "install", "--silent", "--prefix", name, SERVER], check=True, cwd=folder)
        program = folder / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
        settings = {"yaml": {"validate": True, "hover": True, "completion": True, "schemaStore": {"enable": False}}}
        with Editor([node, str(program), "--stdio"], settings, folder) as editor:
            lines = list(_tried(Desk(editor, folder)))
    return not any(line.startswith("FAILED") for line in lines), [SERVER, *lines]


class Desk:
    """Texts under the published schemas, opened in an editor."""

    def __init__(self, editor: Editor, folder: Path) -> None:
        """Take the editor and the folder that the texts are said to be in."""
        self.editor, self.folder, self.count = editor, folder, 0

    def open(self, text: str, kind: str = "agreement") -> tuple[str, int, int, list[str]]:
        """Open a text; return its address, line and column of the writer, and what is said against it."""
        self.count += 1
        schema = (ROOT / "docs" / "schema" / f"{kind}-1.sv.json").as_uri()
        text = f"# yaml-language-server: $schema={schema}\n{text}"
        before, _, after = text.partition(HERE)
        uri = (self.folder / f"{self.count}.yaml").as_uri()
        found = self.editor.open(uri, before + after)
        row = before.rpartition("\n")[2]
        return uri, before.count("\n"), len(row), [problem["message"] for problem in found]


def _tried(desk: Desk) -> Iterator[str]:
    for name, text, labels in OFFERED:
        uri, line, column, _ = desk.open(text)
        offered = desk.editor.offered(uri, line, column)
        yield f"{_verdict(labels <= offered.keys())} offers {name}: {len(offered)}"
    for name, text, labels in NOT_OFFERED:
        uri, line, column, _ = desk.open(text)
        yield f"{_verdict(not labels & desk.editor.offered(uri, line, column).keys())} does not offer {name}"
    for name, text, words in SHOWN:
        uri, line, column, _ = desk.open(text)
        yield f"{_verdict(words in desk.editor.shown(uri, line, column))} explains {name}: {words}"
    for name, text, words in REFUSED:
        found = desk.open(text)[3]
        yield f"{_verdict(len(found) == 1 and words in found[0])} refuses {name}: {'; '.join(found)}"
    yield from _ours(desk)


def _ours(desk: Desk) -> Iterator[str]:
    """Open every file of ours, and say what is said against any."""
    files = [path for path in texts(".yaml") if {"plugins", "example", "formats"} & {*path.parts}]
    kinds = {path: _kind(path.read_text(encoding="utf-8")) for path in files}
    ours = {path: kind for path, kind in kinds.items() if kind}
    for path, kind in ours.items():
        found = desk.open(path.read_text(encoding="utf-8"), kind)[3]
        if found:
            yield f"{_verdict(held=False)} {path.relative_to(ROOT)}: {'; '.join(found)}"
    yield f"{_verdict(bool(ours))} takes {len(ours)} files of ours"


def _kind(text: str) -> str:
    return next((kind for kind in ("agreement", "ledger") if f"\nkind: {kind}\n" in f"\n{text}"), "")


def _verdict(held: bool) -> str:  # noqa: FBT001 - it is what is said
    return "held" if held else "FAILED"
