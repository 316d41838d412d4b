"""The documents hold: their links lead somewhere, and the Python in them runs."""

import re
from pathlib import Path

from tools.tree import ROOT, texts

LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
SNIPPET = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def headings(path: Path) -> set[str]:
    """Return the anchors of a document's headings, made as forges make them."""
    titles = re.findall(r"^#+ (.+)$", FENCE.sub("", path.read_text(encoding="utf-8")), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


def is_broken(document: Path, target: str) -> bool:
    place, _, anchor = target.partition("#")
    path = (document.parent / place).resolve() if place else document
    return not path.exists() or (path.suffix == ".md" and anchor != "" and anchor not in headings(path))


def broken_links(document: Path) -> list[str]:
    targets = LINK.findall(FENCE.sub("", document.read_text(encoding="utf-8")))
    inner = [target for target in targets if not re.match(r"[a-z]+:", target)]
    return [f"{name(document)}: {target}" for target in inner if is_broken(document, target)]


def test_every_link_within_the_repository_leads_somewhere() -> None:
    assert [link for document in texts(".md") for link in broken_links(document)] == []


def test_the_python_in_every_document_runs() -> None:
    """One document is one session: a snippet may use what the one before it made."""
    for document in texts(".md"):
        session: dict[str, object] = {"__name__": "__main__"}
        for snippet in SNIPPET.findall(document.read_text(encoding="utf-8")):
            exec(compile(snippet, name(document), "exec"), session)  # noqa: S102 - our own documents
